/** The commands and keys of the extension, as a person gives them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileUri, finding, findings, forget, show } from "./support/newsroom.ts";
import { putCursor, requireScreen, type Screen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

/** What the dialog for files lists. */
const FILES = ".quick-input-widget:visible .monaco-list-row";
const NOTIFICATIONS = ".notifications-center";

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** Waits for a notification; the host of the suite shows none of them by itself. */
async function notified(screen: Screen, text: string): Promise<void> {
  await ask("notifications.showList");
  await screen.waitFor(`${NOTIFICATIONS} >> text=${text}`);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

suite("commands and keys", () => {
  setup(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("workbench.action.closeSidebar");
    await ask("notifications.clearAll");
  });

  suiteTeardown(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("workbench.action.closePanel");
    await ask("notifications.clearAll");
  });

  test("Alt+F9 goes to the next finding, Shift+Alt+F9 to the one before, round and round", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const editor = await show("ten-stories-2026.txt");
    await finding(editor.document, "edition-year", "June 2025");
    await putCursor(screen, editor, new vscode.Position(4, 0));
    const isAtFinding = () =>
      findings(editor.document).find(({ range }) => range.start.isEqual(editor.selection.active));
    await screen.press("Alt+F9");
    const first = await until("a finding", isAtFinding);
    await screen.press("Shift+Alt+F9");
    await until("another finding", () => {
      const now = isAtFinding();
      return now !== undefined && !now.range.isEqual(first.range);
    });
    // Before the first comes the last.
    await screen.press("Shift+Alt+F9");
    await until("the last finding", () => isAtFinding()?.range.isEqual(first.range));
  });

  test("Ctrl+Alt+K lets a finding stand, and the desk file says so", async function () {
    const screen = requireScreen(this);
    const editor = await show("ten-stories-2026.txt");
    const { range } = await finding(editor.document, "edition-year", "June 2025");
    await putCursor(screen, editor, range.start);
    await screen.press("Control+Alt+k");
    await until("the finding to go", () => findings(editor.document, "edition-year").length === 0);
    const desk = await vscode.workspace.openTextDocument(fileUri("copydesk.yaml"));
    assert.match(desk.getText(), /intended:\s+- rule: edition-year\s+words: June 2025/);
    await vscode.window.showTextDocument(desk, { preview: false });
    await screen.screenshot("light-stet");
    await forget(desk);
    await finding(editor.document, "edition-year", "June 2025");
  });

  test("the server starts anew, and tells what it knows", async function () {
    const screen = requireScreen(this);
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    await ask("copydesk.restart");
    await finding(document, "edition-year", "June 2025");
    // It ends when the notification is gone.
    void ask("copydesk.showIndexState");
    await notified(screen, "/Copydesk knows \\d+ articles/");
    await screen.screenshot("light-index-state");
    await ask("notifications.clearAll");
    await ask("copydesk.showOutput");
    await screen.waitFor(".part.panel .view-line:has-text('workspace.')");
    await ask("workbench.action.closePanel");
  });

  test("the output shows the conversation with the server while the setting asks for it", async function () {
    const screen = requireScreen(this);
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    const settings = vscode.workspace.getConfiguration("copydesk");
    await ask("copydesk.showOutput");
    await settings.update("trace.server", "messages", vscode.ConfigurationTarget.Global);
    const line = '.part.panel .view-line:has-text("Sending request \'textDocument/hover")';
    await until("a traced request", async () => {
      await ask("vscode.executeHoverProvider", document.uri, new vscode.Position(0, 8));
      return (await screen.count(line)) > 0;
    });
    await screen.screenshot("light-trace");
    await settings.update("trace.server", undefined, vscode.ConfigurationTarget.Global);
    await ask("workbench.action.closePanel");
  });

  test("the walkthrough shows five steps with pictures", async function () {
    const screen = requireScreen(this);
    void ask("workbench.action.openWalkthrough", "copydesk.copydesk#start");
    await screen.waitFor(".gettingStartedContainer >> text=Read an article as a copy editor does");
    await until("five steps", async () => (await screen.count(".gettingStartedContainer .step-title")) === 5);
    await screen.waitFor(".gettingStartedContainer .getting-started-media img");
    await screen.screenshot("light-walkthrough");
  });

  test("annotations are exported, and compared with those of a file", async function () {
    const screen = requireScreen(this);
    await show("regatta-2026.txt");
    const file = fileUri("regatta-2026.ann");
    void ask("copydesk.exportAnnotations");
    await screen.waitFor(".quick-input-widget >> text=/brat/");
    await screen.screenshot("light-export");
    await screen.waitFor(".quick-input-widget:visible input:focus");
    await screen.type("brat");
    await screen.press("Enter");
    await screen.waitFor(`${FILES} >> text=regatta-2026.txt`);
    await screen.press("Enter");
    await until("the file", () => exists(file));
    await until("its text", () => vscode.window.activeTextEditor?.document.uri.path.endsWith(".ann"));
    await ask("workbench.action.closeActiveEditor");
    const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).split("\n");
    const changed = lines.filter((_, at) => at !== 1).map((line) => line.replace(/^(T\d+\t)Person /, "$1Location "));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(changed.join("\n")));
    await show("regatta-2026.txt");
    void ask("copydesk.compareAnnotations");
    await screen.click(`${FILES} >> text=regatta-2026.ann`);
    await notified(screen, "/the same/");
    await screen.screenshot("light-compared");
    await ask("copydesk.hideComparison");
    await ask("notifications.clearAll");
    await vscode.workspace.fs.delete(file);
  });

  test("the annotations of a folder are exported", async function () {
    const screen = requireScreen(this);
    await show("regatta-2026.txt");
    const target = fileUri("annotated");
    await vscode.workspace.fs.createDirectory(target);
    void ask("copydesk.exportFolder", fileUri("."));
    await screen.waitFor(".quick-input-widget >> text=/TEI/");
    await screen.waitFor(".quick-input-widget:visible input:focus");
    await screen.type("TEI");
    await screen.press("Enter");
    await screen.click(`${FILES} >> text=annotated`);
    await screen.screenshot("light-export-folder");
    await screen.click(".quick-input-widget:visible >> text=Write here");
    const names = ["council-2026.xml", "ferry-2026.xml", "regatta-2026.xml", "ten-stories-2026.xml"];
    for (const name of names) await until(name, () => exists(vscode.Uri.joinPath(target, name)));
    assert.equal(await exists(vscode.Uri.joinPath(target, "requirements.xml")), false);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(target, "regatta-2026.xml"));
    assert.match(new TextDecoder().decode(bytes), /<persName[^>]*>Rafael Quintero</);
    await vscode.workspace.fs.delete(target, { recursive: true });
  });
});
