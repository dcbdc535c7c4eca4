import * as vscode from "vscode";

/** Commands that take one of the server's actions at the cursor or selection, by its kind. */
const ACTIONS: Readonly<Record<string, string>> = {
  "copydesk.stetHere": "quickfix.stet.here",
  "copydesk.stetInArticle": "quickfix.stet.article",
  "copydesk.stetEverywhere": "quickfix.stet.everywhere",
  "copydesk.turnRuleOff": "quickfix.stet.off",
  "copydesk.markAsPerson": "refactor.rewrite.mark.person",
  "copydesk.markAsOrganisation": "refactor.rewrite.mark.organisation",
  "copydesk.markAsPlace": "refactor.rewrite.mark.place",
  "copydesk.markAsEvent": "refactor.rewrite.mark.event",
  "copydesk.markAsWork": "refactor.rewrite.mark.work",
  "copydesk.markAsNoName": "refactor.rewrite.mark.none",
};

/** For the palette, menus and keys. Where several findings stand, the editor asks which one is meant. */
export function provideStet(): vscode.Disposable {
  const commands = Object.entries(ACTIONS).map(([command, kind]) =>
    vscode.commands.registerCommand(command, () =>
      vscode.commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" }),
    ),
  );
  return vscode.Disposable.from(...commands);
}
