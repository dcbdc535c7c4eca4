/** What a person sees and does: squiggles, hovers and fixes by mouse and keyboard, with pictures in each theme. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { onDisk } from "./support/disk.ts";
import { finding, findings, show } from "./support/newsroom.ts";
import { putCursor, requireScreen, THEMES, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const SQUIGGLE = ".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning";
const HOVER = ".monaco-hover:not(.hidden)";

suite("on the screen", () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    test(`squiggle and hover in the ${theme} theme`, async function () {
      const screen = requireScreen(this);
      await useTheme(screen, theme);
      const editor = await show("ten-stories-2026.txt");
      const found = await until("a finding on June 2025", () =>
        findings(editor.document).find((each) => editor.document.getText(each.range).includes("June 2025")),
      );
      await vscode.commands.executeCommand("workbench.action.closeSidebar");
      await vscode.commands.executeCommand("notifications.clearAll");
      editor.selection = new vscode.Selection(found.range.start, found.range.start);
      editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
      await screen.waitFor(SQUIGGLE);
      await screen.screenshot(`${theme}-article`);
      await vscode.commands.executeCommand("editor.action.showHover");
      await screen.waitFor(`${HOVER} >> text=/2026/`);
      await screen.screenshot(`${theme}-hover`);
      await screen.press("Escape");
    });
  }

  test("a person opens the fixes with the keyboard and applies one", async function () {
    const screen = requireScreen(this);
    const editor = await show("council-2026.txt");
    const { document } = editor;
    const found = await finding(document, "calendar-spelling", "Wedensday");
    await putCursor(screen, editor, found.range.start);
    await screen.press("Control+.");
    await screen.waitFor(".action-widget >> text=Wednesday");
    await screen.screenshot("dark-quick-fix");
    await screen.press("Enter");
    await until("the word on the page", () => /reporters on Wednesday/.test(document.getText()));
    await until("the finding to go", () => findings(document, "calendar-spelling").length === 0);
    await screen.press("Control+s");
    await until("the save", () => !document.isDirty);
    assert.match(onDisk("council-2026.txt"), /reporters on Wednesday that digging/);
  });
});
