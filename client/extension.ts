import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { Extension } from "./start.ts";

let extension: Extension | undefined;

/** The extension on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  extension = new Extension(context, (options) => new LanguageClient("copydesk", "Copydesk", server, options));
  context.subscriptions.push(extension);
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
