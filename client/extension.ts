import * as vscode from "vscode";
import { Extension } from "./start.ts";

let extension: Extension | undefined;

/** The extension on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  extension = new Extension(context, async (options) => {
    // The library is read when the server is wanted: it takes longer than all the rest of the activation.
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    return new LanguageClient("copydesk", "Copydesk", { module, transport: TransportKind.ipc }, options);
  });
  context.subscriptions.push(extension);
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
