/** What a person has rewritten: all problems of a rule, and the refactorings; and what waits while a word is typed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileUri, finding, findings, show, within } from "./support/newsroom.ts";
import { openActions, putCursor, requireScreen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const LONG_NAME = "Harbour Rowing Council";

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** An article that nobody has saved. */
async function write(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "press-article", content });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The text after the action of a kind whose title begins with some words has been taken on others. */
async function taken(content: string, words: string, title: string): Promise<string> {
  const { document } = await write(content);
  const at = within(document, words);
  const action = await until(`the offer “${title}”`, async () => {
    const offers = await ask<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.Refactor.value,
    );
    return offers?.find((each) => each.title.startsWith(title));
  });
  assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
  const text = document.getText();
  await ask("workbench.action.revertAndCloseActiveEditor");
  return text;
}

suite("rewriting", () => {
  setup(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("workbench.action.closeSidebar");
    await ask("workbench.action.closePanel");
    await ask("notifications.clearAll");
  });

  suiteTeardown(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("workbench.action.closePanel");
  });

  test("an acronym is explained at its first use, in the words of another article", async () => {
    const text = await taken(
      "date 2026-03-02 News\n\nHARBOUR CITY, March 2 (Agency) -- Members of the LRC met. The LRC has a boat.\n",
      "LRC has",
      "Explain the acronym",
    );
    assert.match(text, /Members of the Lakeside Rowing Council \(LRC\) met\. The LRC has/);
  });

  test("an acronym is introduced for a name that comes again", async () => {
    const text = await taken(
      `date 2026-03-02 News\n\nAhmed Sahl leads the ${LONG_NAME} in Halden. Members of the ${LONG_NAME} met.\n`,
      `${LONG_NAME} in`,
      "Introduce the acronym",
    );
    assert.match(text, /leads the Harbour Rowing Council \(HRC\) in Halden\. Members of the HRC met\./);
  });

  test("a person is named in full at the first mention", async () => {
    const text = await taken(
      "date 2026-03-02 News\n\nMinister Velde spoke. Later Minister Ana Velde rowed, and Velde won.\n",
      "Velde won",
      "Write the full name",
    );
    assert.match(text, /Minister Ana Velde spoke\./);
  });

  test("on the screen: a date is changed to the house style from the menu of refactorings", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const settings = vscode.workspace.getConfiguration("copydesk");
    await settings.update("dateStyle", "28 October 2025", vscode.ConfigurationTarget.Global);
    const editor = await write(
      "date 2026-03-02 News\n\nHARBOUR CITY, March 2 (Agency) -- The bridge opened on Feb. 12, 2026, and the pier in spring.\n",
    );
    const at = within(editor.document, "Feb. 12, 2026");
    await putCursor(screen, editor, at);
    const offer = "Change to the house style";
    await until("the offer", async () => {
      const range = new vscode.Range(at, at);
      const kind = vscode.CodeActionKind.RefactorRewrite.value;
      const offers = await ask<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        range,
        kind,
      );
      return offers?.some(({ title }) => title.startsWith(offer));
    });
    await openActions(screen, "Control+Shift+r", `/${offer}/`);
    await screen.screenshot("light-refactor");
    await screen.click(`.action-widget >> text=/${offer}/`);
    await until("the new date", () => /opened on 12 February 2026/.test(editor.document.getText()));
    await settings.update("dateStyle", undefined, vscode.ConfigurationTarget.Global);
    await ask("workbench.action.revertAndCloseActiveEditor");
  });

  test("on the screen: all problems of a rule are fixed, here and, after a look, in the archive", async function () {
    const screen = requireScreen(this);
    const other = fileUri("harvest-2026.txt");
    const words = "HARBOUR CITY, March 2 (Agency) -- The market opens on Wedensday.\n\nIt closes on Thurdsay.\n";
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(`date 2026-03-02 Market\n\n${words}`));
    const editor = await write(`date 2026-03-02 News\n\n${words}`);
    const { document } = editor;
    const { range } = await finding(document, "calendar-spelling", "Wedensday");
    const titles = async () =>
      (
        await ask<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          range,
          vscode.CodeActionKind.QuickFix.value,
        )
      ).map(({ title }) => title);
    await until("the other article", () => vscode.languages.getDiagnostics(other).length === 2);
    await until("both offers", async () => {
      const all = await titles();
      return all.some((title) => /Fix all 2 problems/.test(title)) && all.some((title) => /in the archive/.test(title));
    });
    const choose = async (label: string) => {
      await putCursor(screen, editor, range.start);
      await openActions(screen, "Control+.", `/${label}/`);
      await screen.screenshot("light-fix-all");
      await screen.click(`.action-widget >> text=/${label}/`);
    };
    await choose("in the archive");
    await screen.waitFor(".part.panel >> text=harvest-2026.txt");
    await screen.screenshot("light-fix-archive");
    await ask("refactorPreview.discard");
    await screen.waitFor(".part.panel >> text=Discard", "hidden");
    await ask("workbench.action.closePanel");
    await choose("Fix all 2 problems");
    await until("the right words", () => /on Wednesday\.\n\nIt closes on Thursday\./.test(document.getText()));
    await until("the findings to go", () => findings(document, "calendar-spelling").length === 0);
    await ask("workbench.action.revertAndCloseActiveEditor");
    await vscode.workspace.fs.delete(other);
  });

  test("on the screen: nobody is told of a word that is being typed", async function () {
    const screen = requireScreen(this);
    const editor = await write("date 2026-03-02 News\n\nHARBOUR CITY, March 2 (Agency) -- The market opens on ");
    const { document } = editor;
    let typed = 0;
    let told = 0;
    const listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && change.contentChanges.length > 0) typed = performance.now();
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        if (told === 0 && findings(document, "calendar-spelling").length > 0) told = performance.now();
      }),
    );
    await putCursor(screen, editor, document.lineAt(2).range.end);
    await screen.type("Wedensday");
    await until("the letters", () => document.getText().endsWith("Wedensday"));
    await until("the finding", () => told > 0);
    listening.dispose();
    // However slowly the letters came, the pause was kept.
    assert.ok(told - typed > 900, `told ${Math.round(told - typed)} ms after the last letter`);
    await screen.waitFor(".monaco-editor .squiggly-error, .monaco-editor .squiggly-warning");
    await screen.screenshot("light-typed");
    await ask("workbench.action.revertAndCloseActiveEditor");
  });
});

suite("settings", () => {
  test("apply without a restart", async () => {
    const { document } = await show("council-2026.txt");
    const rules = vscode.workspace.getConfiguration("copydesk");
    await until("the findings", () => findings(document).length > 0);
    const [first] = findings(document);
    const rule = String(typeof first?.code === "object" ? first.code.value : first?.code);
    await rules.update("rules", { [rule]: "off" }, vscode.ConfigurationTarget.Global);
    await until("the finding to go", () => findings(document, rule).length === 0);
    await rules.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await until("the finding to come back", () => findings(document, rule).length > 0);
    await ask("workbench.action.closeAllEditors");
  });
});
