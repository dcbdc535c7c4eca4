import * as vscode from "vscode";

/** The language of articles. */
export const ARTICLE_LANGUAGE = "press-article";
/** Where newsrooms tell what they know. */
export const DESK_FILE = "**/copydesk.yaml";
const HEADER = /^\uFEFF?\s{0,8}date \d{4}-\d{2}-\d{2}(?:\s|$)/;

/**
 * Whether a document may be an article, by its language and the globs of the settings: reason enough to start the server,
 * which has the last word.
 */
export function mayBeArticle(document: vscode.TextDocument): boolean {
  if (document.languageId === ARTICLE_LANGUAGE) return true;
  return document.languageId === "plaintext" && isChosen(document);
}

export function isDeskFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match({ pattern: DESK_FILE }, document) > 0;
}

/** A plain text file that begins as an article does. */
export function hasHeader(document: vscode.TextDocument): boolean {
  return document.languageId === "plaintext" && HEADER.test(document.lineAt(0).text) && isChosen(document);
}

function isChosen(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration("copydesk", document.uri);
  const matches = (key: string): boolean =>
    list(settings.get(key)).some((pattern) => vscode.languages.match({ pattern }, document) > 0);
  return matches("files") && !matches("exclude");
}

/** A setting holds whatever the user wrote. */
function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string" && each !== "") : [];
}
