import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** No more files than this are listed for one glob. */
const MOST_FILES = 50_000;

/** Answers the server's questions for files: what is in the workspace, wherever that lies, and nothing else. */
export function provideFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest("copydesk/listFiles", ({ include, exclude }: { include: string[]; exclude: string[] }, token) =>
      listFiles(include, exclude, token),
    ),
    client.onRequest("copydesk/readFile", ({ uri, maxBytes }: { uri: string; maxBytes: number }) =>
      readFile(vscode.Uri.parse(uri), maxBytes),
    ),
  );
}

async function listFiles(
  include: readonly string[],
  exclude: readonly string[],
  token: vscode.CancellationToken,
): Promise<string[]> {
  // Groups do not nest: what has one is left to the server.
  const simple = ["**/node_modules/**", ...exclude].filter((glob) => !/[{},]/.test(glob));
  const found = new Set<string>();
  for (const glob of include) {
    const uris = await vscode.workspace.findFiles(glob, `{${simple.join(",")}}`, MOST_FILES, token);
    for (const uri of uris) found.add(uri.toString());
  }
  return [...found].sort();
}

/** The text, or the size where that is too large, or null where nothing is. */
interface FileAnswer {
  readonly text?: string;
  readonly bytes?: number;
}

async function readFile(uri: vscode.Uri, maxBytes: number): Promise<FileAnswer | null> {
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return null;
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return null;
    if (size > maxBytes) return { bytes: size };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}
