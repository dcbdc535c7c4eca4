import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { Extension } from "./start.ts";

let extension: Extension | undefined;

/** The extension in the browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  extension = new Extension(
    context,
    (options) => new LanguageClient("copydesk", "Copydesk", async () => new Worker(script), options),
  );
  context.subscriptions.push(extension);
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
