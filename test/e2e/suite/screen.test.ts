/** What a person sees and does: squiggles, hovers and fixes by mouse and keyboard, with pictures in each theme. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { onDisk } from "./support/disk.ts";
import { finding, findings, show } from "./support/newsroom.ts";
import { openActions, putCursor, requireScreen, type Screen, THEMES, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const SQUIGGLE = ".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning";
const HOVER = ".monaco-hover:not(.hidden)";

/** A word of each kind of mark, in ten-stories-2026.txt. */
const MARKED = { person: "Lindqvist", organisation: "Secretariat", place: "HARBOUR", event: "13th", date: "annually" };
/** What the Web Content Accessibility Guidelines 2.2 ask of text (1.4.3, level AA). */
const LEAST_CONTRAST = 4.5;

/** Marks have colours of their own that stand out from the ground, once the theme's have been drawn. */
async function assertLegible(screen: Screen): Promise<void> {
  let seen = "";
  const isLegible = async () => {
    const [ground = ""] = await screen.style(".monaco-editor .monaco-editor-background", "background-color");
    const colors = new Map<string, string>();
    for (const [kind, word] of Object.entries(MARKED)) {
      const [color = ground] = await screen.style(
        `.monaco-editor .view-line span[class^=mtk]:has-text("${word}")`,
        "color",
      );
      colors.set(kind, color);
    }
    seen = [...colors].map(([kind, color]) => `${kind} ${color}`).join(", ");
    const contrasts = [...colors.values()].map((color) => contrastOf(luminance(color), luminance(ground)));
    return new Set(colors.values()).size === colors.size && contrasts.every((contrast) => contrast >= LEAST_CONTRAST);
  };
  await until("legible colours", isLegible).catch(() => assert.fail(`on the screen: ${seen}`));
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance, as the same guidelines define it, of `rgb(…)`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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
      await assertLegible(screen);
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
    await openActions(screen, "Control+.", "Wednesday");
    await screen.screenshot("dark-quick-fix");
    await screen.press("Enter");
    await until("the word on the page", () => /reporters on Wednesday/.test(document.getText()));
    await until("the finding to go", () => findings(document, "calendar-spelling").length === 0);
    await screen.press("Control+s");
    await until("the save", () => !document.isDirty);
    assert.match(onDisk("council-2026.txt"), /reporters on Wednesday that digging/);
  });
});
