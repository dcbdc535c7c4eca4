/** What tests do with the articles of the workspace, a copy of test/e2e/fixtures/newsroom, on the desktop and in the browser. */
import * as vscode from "vscode";
import { until } from "./until.ts";

export const EXTENSION_ID = "copydesk.copydesk";

export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file and makes it the active editor. */
export async function show(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Takes all out of a desk file, which an editor may go on holding open, and deletes it. */
export async function forget(desk: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.delete(desk.uri, new vscode.Range(0, 0, desk.lineCount, 0));
  await vscode.workspace.applyEdit(edit);
  await desk.save();
  await vscode.window.showTextDocument(desk);
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await vscode.workspace.fs.delete(desk.uri);
}

/** The rule of a diagnostic: its code, with or without the page that it links to. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

export function findings(document: vscode.TextDocument, rule?: string): vscode.Diagnostic[] {
  const all = vscode.languages.getDiagnostics(document.uri);
  return rule === undefined ? all : all.filter((diagnostic) => ruleOf(diagnostic) === rule);
}

/** Waits for a finding of one rule whose range covers exactly, or contains, the words. */
export async function finding(document: vscode.TextDocument, rule: string, words: string): Promise<vscode.Diagnostic> {
  try {
    return await until(`${rule} on “${words}”`, () =>
      findings(document, rule).find((diagnostic) => document.getText(diagnostic.range).includes(words)),
    );
  } catch (error) {
    const there = findings(document).map(
      (found) => `${ruleOf(found)} “${document.getText(found.range)}” ${found.message}`,
    );
    throw new Error(`${(error as Error).message}; there are: ${there.join("; ") || "none"}`);
  }
}

/** The position in the middle of the n-th occurrence of some words. */
export function within(document: vscode.TextDocument, words: string, occurrence = 0): vscode.Position {
  const text = document.getText();
  let at = -1;
  for (let i = 0; i <= occurrence; i++) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return document.positionAt(at + Math.floor(words.length / 2));
}

/** The quick fixes for a range, as the light bulb lists them. */
export async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  return actions ?? [];
}

/** The line that a position is on, as it would read with a fix applied. */
export function lineAfter(document: vscode.TextDocument, fix: vscode.CodeAction, at: vscode.Position): string {
  const line = document.lineAt(at).range;
  const edits = (fix.edit?.get(document.uri) ?? []).filter((edit) => line.contains(edit.range));
  let text = document.getText(line);
  for (const edit of edits.sort((a, b) => b.range.start.compareTo(a.range.start))) {
    text = text.slice(0, edit.range.start.character) + edit.newText + text.slice(edit.range.end.character);
  }
  return text;
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const parts = (hovers ?? []).flatMap((hover) => hover.contents);
  return parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n\n");
}
