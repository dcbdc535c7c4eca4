import * as vscode from "vscode";
import { Extension } from "./start.ts";

let extension: Extension | undefined;

/** The extension in the browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js");
  extension = new Extension(context, async (options) => {
    // The library is read when the server is wanted: it takes longer than all the rest of the activation.
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      "vscode-languageclient/browser"
    );
    // The editor has put a Worker of its own in the place of the browser's, so the library must not guess what it is given.
    const connect = async () => {
      const worker = await startWorker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient("copydesk", "Copydesk", connect, options);
  });
  context.subscriptions.push(extension);
}

/** A script of an extension that lies on a remote machine has an address that only the editor can read. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (/^(?:https?|file)$/.test(script.scheme)) return new Worker(script.toString(true));
  const code = new Uint8Array(await vscode.workspace.fs.readFile(script));
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address);
  // The editor's own Worker loads the address after it has answered.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
