/** Going about in an article by its names, and changing them: seen through the editor's own commands and on the screen. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { onDisk } from "./support/disk.ts";
import { finding, hoverText, show, within } from "./support/newsroom.ts";
import { putCursor, requireScreen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const FILE = "regatta-2026.txt";

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf("/") + 1);

/** The article in an editor, when the server knows the other articles. */
async function article(): Promise<vscode.TextEditor> {
  const editor = await show(FILE);
  const { document } = editor;
  await until("the archive", async () =>
    /2 articles/.test(await hoverText(document, within(document, "Quintero said"))),
  );
  return editor;
}

/** Within the surname that stands alone. */
function surname({ document }: vscode.TextEditor): vscode.Position {
  return document.positionAt(document.getText().indexOf("Quintero thanked") + 2);
}

function put(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

suite("names and structure", () => {
  suiteTeardown(async () => {
    await vscode.workspace
      .getConfiguration("editor")
      .update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    await ask("workbench.action.closeAllEditors");
  });

  test("a surname leads to the full name, an acronym to its explanation", async () => {
    const { document } = await article();
    for (const [words, target] of [
      ["Quintero thanked", "Rafael Quintero"],
      ["LRC's", "Lakeside Rowing Council (LRC"],
    ] as const) {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      const [link] = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document.uri, at);
      assert.equal(document.getText(link?.targetRange), target);
    }
  });

  test("references come from all articles", async () => {
    const editor = await article();
    const { uri: here } = editor.document;
    const found = await ask<vscode.Location[]>("vscode.executeReferenceProvider", here, surname(editor));
    const other = "regatta-2025.txt";
    assert.deepEqual(found.map(({ uri }) => nameOf(uri)).sort(), [other, other, FILE, FILE, FILE]);
  });

  test("the outline has the headline, the dateline, the section and its paragraphs", async () => {
    const { document } = await article();
    const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
    const names = symbols.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 2), ["Rowers get ready for the spring regatta", "HARBOUR CITY"]);
    const section = symbols.find(({ name }) => name === "Crews and Boats");
    assert.equal(section?.kind, vscode.SymbolKind.Namespace);
    assert.equal(section?.children.length, 3);
  });

  test("symbols of the workspace are the names of all articles", async () => {
    await article();
    const found = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "rafquin");
    assert.deepEqual(
      found.map(({ name }) => name),
      ["Rafael Quintero"],
    );
  });

  test("a name is completed from its third letter", async () => {
    const editor = await article();
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 2).range.end;
    await editor.edit((edit) => edit.insert(end, "\nHal"));
    const list = await ask<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      end.translate(1).with({ character: 3 }),
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("Halvorsen"), labels.join("; "));
    await ask("undo");
    await until("the undo", () => !document.isDirty);
  });

  test("a name renamed here is renamed in its short form, and one undo takes it back", async () => {
    const editor = await article();
    const { document } = editor;
    const before = document.getText();
    const at = within(document, "Mina Halvorsen");
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "Mina Halvorson",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until("the new name", () => /Mina Halvorson trains/.test(document.getText()));
    assert.match(document.getText(), /wind," Halvorson said/);
    put(editor, at);
    await ask("undo");
    await until("the old name", () => document.getText() === before);
  });

  test("what is no name cannot be renamed", async () => {
    const { document } = await article();
    await assert.rejects(
      async () => ask("vscode.prepareRename", document.uri, within(document, "painted")),
      /no name here/,
    );
  });

  test("safe fixes are made on saving", async () => {
    const editor = await article();
    const { document } = editor;
    await finding(document, "calendar-spelling", "Wedensday");
    await vscode.workspace
      .getConfiguration("editor")
      .update("codeActionsOnSave", { "source.fixAll.copydesk": "explicit" }, vscode.ConfigurationTarget.Workspace);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, "\n"));
    assert.ok(await document.save());
    await until("the fix on disk", () => /two of them on Wednesday mornings/.test(onDisk(FILE)));
  });

  test("on the screen: the card of a name", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const editor = await article();
    await ask("workbench.action.closeSidebar");
    await ask("notifications.clearAll");
    put(editor, surname(editor));
    await ask("editor.action.showHover");
    await screen.waitFor(".monaco-hover:not(.hidden) >> text=/mentions in this article/");
    await screen.screenshot("features-card");
    await screen.press("Escape");
  });

  test("on the screen: a rename asks about quotations and other articles", async function () {
    const screen = requireScreen(this);
    const editor = await article();
    await putCursor(screen, editor, surname(editor));
    let opened = 0;
    const listening = vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (nameOf(uri) === "regatta-2025.txt") opened++;
    });
    // It ends when the user is done.
    void ask("editor.action.rename");
    await screen.waitFor(".rename-box input:focus");
    await screen.type("Quintana");
    await screen.screenshot("features-rename");
    await screen.press("Enter");
    await screen.waitFor(".part.panel >> text=regatta-2025.txt");
    await ask("refactorPreview.groupByType");
    await screen.waitFor(".part.panel >> text=In other articles");
    await screen.screenshot("features-rename-preview");
    void ask("refactorPreview.discard");
    await screen.waitFor(".part.panel >> text=Discard", "hidden");
    listening.dispose();
    // The editor looks at the other article to list its changes; nobody may make it look again and again.
    assert.ok(opened <= 4, `opened ${opened} times`);
    assert.doesNotMatch(editor.document.getText(), /Quintana/);
  });

  test("on the screen: a name is completed, and the outline found", async function () {
    const screen = requireScreen(this);
    const editor = await article();
    const { document } = editor;
    await ask("workbench.action.closePanel");
    await putCursor(screen, editor, document.lineAt(document.lineCount - 1).range.end);
    await screen.type("Then Ha");
    await until("the letters", () => document.getText().endsWith("Then Ha"));
    // The server answers in order: what it was asked at two letters is past, and the third letter asks again.
    await ask("vscode.executeCompletionItemProvider", document.uri, editor.selection.active);
    await screen.type("l");
    await screen.waitFor(".suggest-widget.visible .monaco-list-row.focused >> text=Halvorsen");
    await screen.screenshot("features-completion");
    await screen.press("Tab");
    await until("the completed name", () => /Then (?:Mina )?Halvorsen$/.test(document.getText().trim()));
    void ask("workbench.action.gotoSymbol");
    await screen.waitFor(".quick-input-widget >> text=Crews and Boats");
    await screen.screenshot("features-outline");
    await screen.press("Escape");
    await ask("workbench.action.files.revert");
  });
});
