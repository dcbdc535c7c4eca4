/** What a person tells Copydesk of a name, from the menu of a selection. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileUri, forget, show } from "./support/newsroom.ts";
import { requireScreen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const DESK = "copydesk.yaml";
const MENU = ".monaco-menu .action-item";

function desk(): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === fileUri(DESK).toString());
}

suite("the menu of a selection", () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("writes what a name is into the desk file", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
    const editor = await show("regatta-2026.txt");
    const { document } = editor;
    const words = "Twelve crews";
    const start = document.positionAt(document.getText().indexOf(words));
    await screen.click(".monaco-editor .view-line:visible");
    editor.selection = new vscode.Selection(start, start.translate(0, words.length));
    // The menu depends on what the page, not the extension's host, knows to be selected.
    await screen.waitFor(`.statusbar-item >> text=${words.length} selected`);
    await screen.press("Shift+F10");
    await screen.waitFor(`${MENU} >> text=Copydesk: Mark as`);
    await screen.hover(`${MENU} >> text=Copydesk: Mark as`);
    await screen.waitFor(`${MENU} >> text=Mark as an organisation`);
    await screen.screenshot("light-mark-as");
    await screen.click(`${MENU} >> text=Mark as an organisation`);
    const told = await until("the desk file", () => desk()?.getText().includes(words) && desk());
    assert.match(told.getText(), new RegExp(`names:\\s+- name: ${words}\\s+type: organisation`));
    // The article follows at once: the name has the new type.
    await until("the new type", async () => {
      const { uri } = document;
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, start);
      const text = hovers.flatMap(({ contents }) =>
        contents.map((each) => (typeof each === "string" ? each : each.value)),
      );
      return /organisation/i.test(text.join("\n"));
    });
    await vscode.window.showTextDocument(told, { preview: false });
    await screen.screenshot("light-marked");
    await forget(told);
  });
});
