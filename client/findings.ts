import * as vscode from "vscode";

const SOURCE = "copydesk";

/** Copydesk's findings in an article, in text order. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** All articles with findings, by path. */
export function articlesWithFindings(): { readonly uri: vscode.Uri; readonly findings: vscode.Diagnostic[] }[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri]) => {
      const findings = findingsIn(uri);
      return findings.length === 0 ? [] : [{ uri, findings }];
    })
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** Moves to the next (1) or previous (-1) finding of the article, around its end, and shows what it says. */
export async function goToFinding(direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const findings = findingsIn(editor.document.uri);
  const at = editor.selection.active;
  const after = findings.find(({ range }) => range.start.isAfter(at)) ?? findings[0];
  const before = findings.findLast(({ range }) => range.start.isBefore(at)) ?? findings.at(-1);
  const found = direction === 1 ? after : before;
  if (found === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Copydesk has nothing to report in this article."), 4000);
    return;
  }
  editor.selection = new vscode.Selection(found.range.start, found.range.start);
  editor.revealRange(found.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand("editor.action.showHover");
}

/** Shows what proves the finding at the cursor, all places at once. */
export async function explainFinding(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    selection,
    "quickfix.explain",
  );
  const command = actions.find(({ kind }) => kind?.value === "quickfix.explain")?.command;
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
