import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CHANGED } from "../protocol/index.ts";

/** What views and commands need of the server, whichever server it is at the moment. */
export class Link implements vscode.Disposable {
  #client: BaseLanguageClient | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fired when what the server would answer may have changed; not more often than views can be drawn. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  /** To be called with a client that has started, or with none when it stops. */
  connect(client: BaseLanguageClient | undefined): void {
    this.#client = client;
    client?.onNotification(CHANGED, () => this.#announce());
    this.#announce();
  }

  get isConnected(): boolean {
    return this.#client !== undefined;
  }

  /** The server's answer; undefined where there is no server or it cannot answer. */
  async ask<T>(method: string, params: unknown = null): Promise<T | undefined> {
    try {
      return (await this.#client?.sendRequest<T | null>(method, params)) ?? undefined;
    } catch {
      // It is about to stop. What goes wrong otherwise is in its own log.
      return undefined;
    }
  }

  /** What changes without a pause is drawn all the same, now and then. */
  #announce(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#changed.fire();
    }, 200);
  }

  dispose(): void {
    clearTimeout(this.#settling);
    this.#changed.dispose();
  }
}
