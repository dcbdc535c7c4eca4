/** The side bar's views, the status bar and the commands that go with them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileUri, finding, findings, show } from "./support/newsroom.ts";
import { IN_EDITOR, IN_SIDE_BAR, requireScreen, THEMES, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const DATE = "#copydesk\\.copydesk\\.copydesk\\.date";
const COUNT = "#copydesk\\.copydesk\\.copydesk\\.findings";

suite("views and commands", () => {
  // A peek view or a second group that another test has left would take the keys.
  setup(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
  });

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    test(`problems, entities and timeline in the ${theme} theme`, async function () {
      const screen = requireScreen(this);
      await useTheme(screen, theme);
      const { document } = await show("ten-stories-2026.txt");
      await finding(document, "edition-year", "June 2025");
      await vscode.commands.executeCommand("notifications.clearAll");
      await vscode.commands.executeCommand("copydesk.problems.focus");
      await screen.waitFor(".pane-body .monaco-list-row >> text=council-2026.txt");
      await vscode.commands.executeCommand("copydesk.entities.focus");
      await screen.waitFor(".pane-body .monaco-list-row >> text=People");
      await screen.screenshot(`${theme}-views`);
      await vscode.commands.executeCommand("copydesk.timeline.focus");
      await screen.waitFor(`${IN_SIDE_BAR} >>> .statement`);
      await vscode.commands.executeCommand("copydesk.showTimeline");
      await screen.waitFor(`${IN_EDITOR} >>> .statement.disputed`);
      await screen.screenshot(`${theme}-timeline`);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    });
  }

  test("two articles are set side by side", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    const command = vscode.commands.executeCommand("copydesk.compareCoverage");
    await screen.waitFor(".quick-input-widget >> text=fair-2025.txt");
    await screen.press("Enter");
    await command;
    await screen.waitFor(`${IN_EDITOR} >>> td button`);
    await screen.screenshot("light-coverage");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  test("a finding is explained in a peek view of its proof", async function () {
    const screen = requireScreen(this);
    const editor = await show("ten-stories-2026.txt");
    const { range } = await finding(editor.document, "edition-year", "June 2025");
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand("copydesk.explain");
    await screen.waitFor(".zone-widget .ref-tree");
    await screen.screenshot("light-explain");
    await screen.press("Escape");
    await screen.waitFor(".zone-widget .ref-tree", "hidden");
  });

  test("the status bar speaks of the article in the tab while another is looked at in a peek view", async function () {
    const screen = requireScreen(this);
    const { document, selection } = await show("ten-stories-2026.txt");
    await screen.waitFor(`${DATE} >> text=2026-02-10`);
    const other = new vscode.Location(fileUri("fair-2025.txt"), new vscode.Position(6, 0));
    await vscode.commands.executeCommand(
      "editor.action.peekLocations",
      document.uri,
      selection.active,
      [other],
      "peek",
    );
    await screen.waitFor(".zone-widget .preview .view-line >> text=HARBOUR CITY");
    await vscode.commands.executeCommand("togglePeekWidgetFocus");
    await until("the focus", () => vscode.window.activeTextEditor?.document.uri.path.endsWith("/fair-2025.txt"));
    await vscode.commands.executeCommand("copydesk.setDate", "2025-02-11");
    await screen.waitFor(`${DATE} >> text=2025-02-11`);
    await screen.screenshot("light-explain-other");
    await vscode.commands.executeCommand("closeReferenceSearch");
    await until("the tab's focus", () => vscode.window.activeTextEditor?.viewColumn !== undefined);
    await vscode.commands.executeCommand("copydesk.setDate", null);
    await screen.waitFor(`${DATE} >> text=2026-02-10`);
    await show("fair-2025.txt");
    await screen.waitFor(`${DATE} >> text=2025-06-08`);
  });

  test("the status bar shows the article's date and its findings", async function () {
    const screen = requireScreen(this);
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    await screen.waitFor(`${DATE} >> text=2026-02-10`);
    await screen.waitFor(`${COUNT} >> text=${findings(document).length}`);
  });

  test("a date that is set counts, and goes again", async function () {
    const screen = requireScreen(this);
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    await vscode.commands.executeCommand("copydesk.setDate", "2025-02-10");
    await screen.waitFor(`${DATE} >> text=2025-02-10`);
    await vscode.commands.executeCommand("copydesk.setDate", null);
    await screen.waitFor(`${DATE} >> text=2026-02-10`);
    await finding(document, "edition-year", "June 2025");
  });

  test("the cursor goes to the next finding and back", async () => {
    const editor = await show("ten-stories-2026.txt");
    await finding(editor.document, "edition-year", "June 2025");
    const [first] = findings(editor.document);
    assert.ok(first);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("copydesk.nextFinding");
    assert.ok(findings(editor.document).some(({ range }) => range.start.isEqual(editor.selection.active)));
    const at = editor.selection.active;
    await vscode.commands.executeCommand("copydesk.nextFinding");
    assert.ok(editor.selection.active.isAfter(at));
    await vscode.commands.executeCommand("copydesk.previousFinding");
    assert.ok(editor.selection.active.isEqual(at));
  });
});
