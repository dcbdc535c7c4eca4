import * as vscode from "vscode";

/** A file system of given files that cannot be changed, under `desk-memory:`. */
export function registerMemory(files: Readonly<Record<string, Uint8Array>>): vscode.Disposable {
  const find = (uri: vscode.Uri): Uint8Array => {
    const bytes = files[uri.path];
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const below = ({ path }: vscode.Uri) => Object.keys(files).filter((name) => name.startsWith(`${path}/`));
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: () => new vscode.Disposable(() => {}),
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      if (below(uri).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: find(uri).length };
    },
    readDirectory: (uri) =>
      below(uri).map((name) => [name.slice(uri.path.length + 1), vscode.FileType.File] as [string, vscode.FileType]),
    readFile: find,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.workspace.registerFileSystemProvider("desk-memory", provider, { isReadonly: true });
}
