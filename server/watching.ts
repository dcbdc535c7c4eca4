import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import type { Client } from "./capabilities.ts";
import { DESK_GLOB } from "./desks.ts";
import { ARTICLE_GLOBS } from "./eligible.ts";
import { describe } from "./guard.ts";
import type { Progress } from "./indexer.ts";
import { t } from "./l10n.ts";

/** Keeps the client watching the files that `globs` name. */
export class Watching {
  readonly #connection: Connection;
  readonly #client: Client;
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  #globs = "";

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  watch(files: readonly string[]): void {
    const globs = [...new Set([...ARTICLE_GLOBS, DESK_GLOB, ...files])];
    const { capabilities } = this.#client;
    const supported = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!supported || this.#globs === JSON.stringify(globs)) return;
    this.#globs = JSON.stringify(globs);
    this.#registered = this.#registered.then(async (earlier) => {
      try {
        earlier?.dispose();
        const watchers = globs.map((globPattern) => ({ globPattern }));
        return await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      } catch (error) {
        this.#connection.console.warn(`Changes on disk will not be noticed: ${describe(error)}`);
        return undefined;
      }
    });
  }
}

/** Milliseconds between two reports of progress. */
const INTERVAL = 100;

/** Shows in the client how far a long job is, where the client can, and lets the user stop it. */
export async function withProgress(
  connection: Connection,
  client: Client,
  title: string,
  job: (progress: Progress) => Promise<void>,
): Promise<void> {
  let reporter: WorkDoneProgressServerReporter | undefined;
  if (client.capabilities.window?.workDoneProgress === true) {
    reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
  }
  reporter?.begin(title, 0, undefined, true);
  let last = performance.now();
  try {
    await job({
      report(done, total) {
        const now = performance.now();
        if (now - last < INTERVAL) return;
        last = now;
        reporter?.report(Math.round((100 * done) / total), t("{0} of {1}", done, total));
      },
      isCancelled: () => reporter?.token.isCancellationRequested === true,
    });
  } finally {
    reporter?.done();
  }
}
