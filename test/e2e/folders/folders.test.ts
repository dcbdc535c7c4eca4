/** Several folders in one window, each with settings of its own; the window is in restricted mode. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, hoverText, ruleOf, within } from "../suite/support/newsroom.ts";
import { requireScreen } from "../suite/support/screen.ts";
import { until } from "../suite/support/until.ts";
import { registerMemory } from "./memory-files.ts";

function folder(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(found, `there is no folder ${name}`);
  return found.uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function severity(document: vscode.TextDocument, wanted: vscode.DiagnosticSeverity): Promise<void> {
  await until(`severity ${wanted} of weekday-date`, () =>
    findings(document, "weekday-date").some((each) => each.severity === wanted),
  );
}

suite("several folders, restricted mode", () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("the extension works where nothing is trusted", async function () {
    if (vscode.workspace.isTrusted) this.skip();
    const document = await show(vscode.Uri.joinPath(folder("newsroom"), "council-2026.txt"));
    await severity(document, vscode.DiagnosticSeverity.Error);
  });

  test("each folder has its own severities", async function () {
    const [council, bridge] = [
      await show(vscode.Uri.joinPath(folder("newsroom"), "council-2026.txt")),
      await show(vscode.Uri.joinPath(folder("wire"), "bridge-2026.txt")),
    ];
    await severity(council, vscode.DiagnosticSeverity.Error);
    await severity(bridge, vscode.DiagnosticSeverity.Hint);
    await requireScreen(this).screenshot("folders");
  });

  test("and its own files", async () => {
    const document = await show(vscode.Uri.joinPath(folder("wire"), "drafts", "bridge.txt"));
    // The server answers in order: another article must have been read before silence means anything.
    const bridge = await show(vscode.Uri.joinPath(folder("wire"), "bridge-2026.txt"));
    await until("a hover", async () => (await hoverText(bridge, within(bridge, "Feb. 12, 2026"))) !== "");
    assert.equal(document.languageId, "plaintext");
    assert.deepEqual(findings(document).map(ruleOf), []);
    assert.equal(await hoverText(document, within(document, "Feb. 12, 2026")), "");
  });

  test("and its own hints", async () => {
    const hints = async (document: vscode.TextDocument) =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
    const ferry = await show(vscode.Uri.joinPath(folder("newsroom"), "ferry-2026.press"));
    await until("the hints", async () => (await hints(ferry)).length > 0);
    assert.deepEqual(await hints(await show(vscode.Uri.joinPath(folder("wire"), "bridge-2026.txt"))), []);
  });

  test("a change for one folder holds at once, and for that folder alone", async () => {
    const council = await show(vscode.Uri.joinPath(folder("newsroom"), "council-2026.txt"));
    const bridge = await show(vscode.Uri.joinPath(folder("wire"), "bridge-2026.txt"));
    const settings = vscode.workspace.getConfiguration("copydesk", bridge.uri);
    const set = (value: string) =>
      settings.update("rules", { "weekday-date": value }, vscode.ConfigurationTarget.WorkspaceFolder);
    await set("information");
    await severity(bridge, vscode.DiagnosticSeverity.Information);
    await severity(council, vscode.DiagnosticSeverity.Error);
    await set("off");
    await until("the finding to go", () => findings(bridge, "weekday-date").length === 0);
    await severity(council, vscode.DiagnosticSeverity.Error);
  });

  test("an article that lies on no disk is read like the others", async () => {
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder("newsroom"), "council-2026.txt"));
    const memory = registerMemory({ "/stories/council-2026.txt": text });
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    const uri = vscode.Uri.parse("desk-memory:/stories");
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri, name: "stories" }));
    await until("the folder", () => vscode.workspace.workspaceFolders?.some(({ name }) => name === "stories"));
    const document = await show(vscode.Uri.joinPath(uri, "council-2026.txt"));
    await severity(document, vscode.DiagnosticSeverity.Error);
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 1));
    await until("the finding to go", () => findings(document, "weekday-date").length === 0);
    memory.dispose();
  });
});
