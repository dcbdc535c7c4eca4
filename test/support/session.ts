import { PassThrough } from "node:stream";
import {
  type CodeAction,
  type ConfigurationParams,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type MessageConnection,
  type ProgressToken,
  type PublishDiagnosticsParams,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { serve } from "../../server/server.ts";
import { Documents } from "../server/documents.ts";
import { initializeParams, type SessionOptions } from "./session-options.ts";

export { FOLDER, type SessionOptions } from "./session-options.ts";

/** An editor's side of a conversation with a server in this process, and its documents. */
export class Session {
  readonly connection: MessageConnection;
  readonly disk: Map<string, string>;
  settings: unknown;
  readonly folderSettings: Map<string, unknown>;
  readonly log: string[] = [];
  readonly progress: unknown[] = [];
  /** The methods of the requests that the server made. */
  readonly asked: string[] = [];
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly #documents = new Documents();
  readonly #waiting = new Set<() => void>();
  #progressToken: ProgressToken | undefined;
  #isStopped = false;

  private constructor(connection: MessageConnection, options: SessionOptions) {
    this.connection = connection;
    this.disk = new Map(Object.entries(options.disk ?? {}));
    this.settings = options.settings;
    this.folderSettings = new Map(Object.entries(options.folderSettings ?? {}));
  }

  /** Starts a server and shakes hands with it. */
  static async start(options: SessionOptions = {}): Promise<Session> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), options);
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const session = new Session(connection, options);
    session.#answer();
    connection.listen();
    await connection.sendRequest("initialize", initializeParams(options));
    await connection.sendNotification("initialized", {});
    return session;
  }

  #answer(): void {
    const { connection } = this;
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
      this.#wake();
    });
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.#wake();
    });
    connection.onUnhandledProgress(({ value }) => {
      this.progress.push(value);
      this.#wake();
    });
    const answers: Record<string, (params: never) => unknown> = {
      "workspace/configuration": ({ items }: ConfigurationParams) =>
        items.map(({ scopeUri }) => this.folderSettings.get(scopeUri ?? "") ?? this.settings ?? null),
      "window/workDoneProgress/create": ({ token }: { token: ProgressToken }) => {
        this.#progressToken = token;
        return null;
      },
      "copydesk/listFiles": () => [...this.disk.keys()],
      "copydesk/readFile": ({ uri, maxBytes }: { uri: string; maxBytes: number }) => {
        const text = this.disk.get(uri);
        if (text === undefined) return null;
        return text.length > maxBytes ? { bytes: text.length } : { text };
      },
    };
    connection.onRequest((method, params) => {
      this.asked.push(method);
      this.#wake();
      return answers[method]?.(params as never) ?? null;
    });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }

  /** Waits until something that the server sends makes `look` give a value. The test's own time limit ends it otherwise. */
  until<T>(look: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const attempt = () => {
        const found = look();
        if (found === undefined || found === false) return;
        this.#waiting.delete(attempt);
        resolve(found);
      };
      this.#waiting.add(attempt);
      attempt();
    });
  }

  /** The user stops the job whose progress was shown last. */
  cancelProgress(): void {
    void this.connection.sendNotification("window/workDoneProgress/cancel", { token: this.#progressToken });
  }

  /** Waits until the articles on disk have been read `times` times. */
  async indexed(times = 1): Promise<void> {
    await this.until(() => this.log.filter((line) => /articles in the workspace/.test(line)).length >= times);
  }

  open(uri: string, text: string, languageId = "press-article"): void {
    this.#documents.open(uri, languageId, text);
    void this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the only occurrence of `from`; the server is sent the change alone. */
  edit(uri: string, from: string, to: string): void {
    this.apply(uri, [{ range: this.rangeOf(uri, from), newText: to }]);
  }

  apply(uri: string, edits: readonly TextEdit[]): void {
    const { version, contentChanges } = this.#documents.apply(uri, edits);
    void this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): void {
    this.disk.set(uri, this.text(uri));
    void this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    this.changedOnDisk([uri]);
  }

  close(uri: string): void {
    this.#documents.close(uri);
    void this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  changedOnDisk(uris: readonly string[]): void {
    const changes = uris.map((uri) => ({ uri, type: this.disk.has(uri) ? 2 : 3 }));
    void this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  /** @param folder the settings of which folder; those of the window where none is named */
  configure(settings: unknown, folder?: string): void {
    if (folder === undefined) this.settings = settings;
    else this.folderSettings.set(folder, settings);
    void this.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  }

  isOpen(uri: string): boolean {
    return this.#documents.has(uri);
  }

  document(uri: string): TextDocument {
    return this.#documents.get(uri);
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The words that a range covers. */
  words(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  /** Where the first occurrence of `words` stands. */
  rangeOf(uri: string, words: string): Range {
    return this.#documents.rangeOf(uri, words);
  }

  /** The diagnostics sent for the document as it is now. */
  async pushed(uri: string, when: (diagnostics: readonly Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    return this.until(() => {
      const last = this.published.get(uri);
      return last?.version === this.document(uri).version && when(last.diagnostics) && last.diagnostics;
    });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    if (report.kind !== "full") throw new Error("expected all diagnostics");
    return report.items;
  }

  async pullWorkspace(
    previous: readonly WorkspaceDocumentDiagnosticReport[] = [],
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const previousResultIds = previous.flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
    const { items } = await this.connection.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>(
      "workspace/diagnostic",
      { previousResultIds },
    );
    return items;
  }

  /** The hover at the first occurrence of `words`, as text. */
  async hover(uri: string, words: string): Promise<string | undefined> {
    const hover = await this.askAt<Hover | null>("hover", uri, words);
    return hover === null ? undefined : (hover.contents as { value: string }).value;
  }

  async actions(uri: string, words: string, only?: readonly string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
    const params = { textDocument: { uri }, range: this.rangeOf(uri, words), context };
    return (await this.connection.sendRequest<CodeAction[] | null>("textDocument/codeAction", params)) ?? [];
  }

  /** Any request on a document. */
  ask<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  }

  /** A request on the first occurrence of `words`, `by` code units from its start. */
  askAt<T>(method: string, uri: string, words: string, by = 0, more: object = {}): Promise<T> {
    const { line, character } = this.rangeOf(uri, words).start;
    return this.ask(method, uri, { position: { line, character: character + by }, ...more });
  }

  tokens(uri: string): Promise<SemanticTokens | null> {
    return this.ask("semanticTokens/full", uri);
  }

  tokenDelta(uri: string, previousResultId: string): Promise<SemanticTokensDelta | SemanticTokens | null> {
    return this.ask("semanticTokens/full/delta", uri, { previousResultId });
  }

  tokensIn(uri: string, range: Range): Promise<SemanticTokens | null> {
    return this.ask("semanticTokens/range", uri, { range });
  }

  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.connection.sendRequest("shutdown");
    this.connection.dispose();
  }
}
