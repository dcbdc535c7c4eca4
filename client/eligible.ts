import * as vscode from "vscode";
import { isArticleName, looksLikeArticle } from "../core/desk/eligible.ts";

/** The language of articles. */
export const ARTICLE_LANGUAGE = "press-article";
const PLAIN_TEXT = "plaintext";
const DESK_FILE_NAME = "copydesk.yaml";
/** Where newsrooms tell what they know. */
export const DESK_FILE: string = `**/${DESK_FILE_NAME}`;
const HEADER = /^\uFEFF?\s{0,8}date \d{4}-\d{2}-\d{2}(?:\s|$)/;

/**
 * Whether the server is to be started for a document: it is an article by its language, or a plain text that the settings
 * choose and that neither its name nor its words show to be something else, or a desk file. The server has the last word.
 */
export function isForServer(document: vscode.TextDocument): boolean {
  if (isDeskFile(document)) return true;
  if (!isText(document) || !isOriginal(document) || isExcluded(document)) return false;
  if (document.languageId === ARTICLE_LANGUAGE) return true;
  return isChosen(document) && looksLikeArticle(document.getText());
}

/** What the server may have something to say of. */
export function isText({ languageId }: vscode.TextDocument): boolean {
  return languageId === ARTICLE_LANGUAGE || languageId === PLAIN_TEXT;
}

/**
 * A plain text in a newsroom with a desk file, which has a say in what is an article and is the server's to read. Looks for
 * it in the folders from the document's own up to the workspace's.
 */
export async function isBelowDeskFile(document: vscode.TextDocument): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
  if (root === undefined || !isText(document) || isExcluded(document)) return false;
  let folder = vscode.Uri.joinPath(document.uri, "..");
  while (folder.path.startsWith(root.path)) {
    if (await exists(vscode.Uri.joinPath(folder, DESK_FILE_NAME))) return true;
    const above = vscode.Uri.joinPath(folder, "..");
    if (above.path === folder.path) return false;
    folder = above;
  }
  return false;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function isDeskFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match({ pattern: DESK_FILE }, document) > 0;
}

/** A plain text file that begins as an article does. */
export function hasHeader(document: vscode.TextDocument): boolean {
  if (document.languageId !== PLAIN_TEXT || !HEADER.test(document.lineAt(0).text)) return false;
  return isChosen(document) && !isExcluded(document);
}

/** Elsewhere lie other views of a text: a version in git, one side of a comparison. */
function isOriginal({ uri }: vscode.TextDocument): boolean {
  return /^(?:file|untitled)$/.test(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** By the settings, and by a name that is no other program's; what the user chose under another ending is taken at its word. */
function isChosen(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const path = folder ? vscode.workspace.asRelativePath(document.uri, false) : nameOf(document.uri);
  return matches(document, "files") && (isArticleName(path) || !/\.txt$/i.test(path));
}

function isExcluded(document: vscode.TextDocument): boolean {
  return matches(document, "exclude");
}

function matches(document: vscode.TextDocument, setting: "files" | "exclude"): boolean {
  const globs = list(vscode.workspace.getConfiguration("copydesk", document.uri).get(setting));
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  // Below a folder they count from there, as the server counts.
  const patterns = globs.map((glob) => (folder ? new vscode.RelativePattern(folder, glob) : glob));
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A setting holds whatever the user wrote. */
function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string" && each !== "") : [];
}
