import { CodeLensRefreshRequest, type Connection, FileChangeType, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { CHANGED } from "../protocol/index.ts";
import { type Client, capabilitiesFor, readClient } from "./capabilities.ts";
import type { ServerContext } from "./context.ts";
import { DeskSource } from "./desk-source.ts";
import { provideFeatures } from "./features/provide.ts";
import { type PushDiagnostics, pushDiagnostics } from "./features/push-diagnostics.ts";
import { provideSemanticTokens } from "./features/requests.ts";
import { clientFiles } from "./files.client.ts";
import { noFiles } from "./files.ts";
import { describe } from "./guard.ts";
import type { Host } from "./host.ts";
import { Indexer } from "./indexer.ts";
import { speak, t } from "./l10n.ts";
import { noCache } from "./reading/cache.ts";
import { inlineReader, noReader } from "./reading/reader.ts";
import { reporterTo } from "./reporter.ts";
import type { ScopedSettings } from "./scoped-settings.ts";
import { SettingsSource } from "./settings-source.ts";
import { Quiet, Signal } from "./signal.ts";
import { documentsWith, type Edit, Typing } from "./typing.ts";
import { articleId } from "./uri.ts";
import { Watching, withProgress } from "./watching.ts";
import { Workspace } from "./workspace.ts";

/** Milliseconds after the last edit when the other articles learn of it. */
const SETTLE = 150;
/** Milliseconds after the last edit of a desk file when the articles on disk are read anew. */
const REREAD = 1500;

/** Serves one client on `connection` until that closes. */
export function serve(connection: Connection, host: Host = {}): void {
  let server: Server | undefined;
  const documents = new TextDocuments(documentsWith((uri, edits, text) => server?.noteEdits(uri, edits, text)));
  connection.onInitialize((params) => {
    const client = readClient(params);
    speak(client.words);
    server = new Server(connection, documents, client, host);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "copydesk" } };
  });
  documents.listen(connection);
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #context: ServerContext;
  readonly #settings: SettingsSource;
  readonly #watching: Watching;
  readonly #push: PushDiagnostics | undefined;
  readonly #tokens: { forget(uri: string): void };
  #folders: readonly string[];
  #isReady = false;
  #isStopping = false;
  #isIndexing = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #rereading: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, client: Client, host: Host) {
    this.#connection = connection;
    this.#client = client;
    this.#folders = client.folders;
    let becomeReady = () => {};
    const ready = new Promise<void>((resolve) => {
      becomeReady = resolve;
    });
    this.#context = this.#createContext(host, ready);
    this.#settings = new SettingsSource(connection, client, this.#context.workspace.desks.ruleIds, (scopes) =>
      this.#configure(scopes),
    );
    this.#watching = new Watching(connection, client);
    this.#push = client.pullsDiagnostics ? undefined : pushDiagnostics(this.#context);
    this.#tokens = provideSemanticTokens(this.#context);
    provideFeatures(this.#context);
    this.#listen(documents);
    connection.onInitialized(async () => {
      await this.#settings.load();
      this.#isReady = true;
      becomeReady();
      this.#startIndex();
      await this.#settings.register();
      this.#listenToFolders();
    });
  }

  #createContext(host: Host, ready: Promise<void>): ServerContext {
    const connection = this.#connection;
    const workspace = new Workspace(reporterTo(connection), host.rules);
    // Documents may come before the settings.
    workspace.desks.setFolders(this.#client.folders);
    const changed = new Signal();
    const quiet = new Quiet();
    const files = this.#client.files ? clientFiles(connection, host.files) : (host.files ?? noFiles);
    const log = (message: string) => connection.console.info(message);
    const { traits, cacheFolder } = this.#client;
    const desks = new DeskSource(workspace.desks, files, (whichFiles) => this.#deskChanged(whichFiles));
    const indexer = new Indexer(workspace, {
      files,
      desks,
      reader: host.reader?.(log) ?? noReader,
      ownReader: inlineReader(() => quiet.wait(150, 500)),
      cache: (cacheFolder === undefined ? undefined : host.cache?.(cacheFolder, log)) ?? noCache,
      quiet,
      onChange: () => this.#announce(),
      log,
    });
    // Only where the client can be told when the word is written.
    const hides = () => workspace.settings.hideWhileTyping && (!this.#client.pullsDiagnostics || this.#refreshes);
    const typing = new Typing(hides, (uri) => this.#showFindings(uri));
    const isStopping = () => this.#isStopping;
    const today = host.today ?? (() => undefined);
    const announce = () => this.#announce();
    return {
      connection,
      workspace,
      indexer,
      desks,
      quiet,
      changed,
      traits,
      ready,
      typing,
      today,
      announce,
      isStopping,
    };
  }

  noteEdits(uri: string, edits: readonly Edit[], text: string): void {
    this.#context.typing.note(uri, edits, text);
  }

  get #refreshes(): boolean {
    return this.#client.capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  #showFindings(uri: string): void {
    this.#context.changed.fire();
    if (this.#push !== undefined) this.#push.refresh([uri]);
    else if (this.#refreshes) this.#connection.languages.diagnostics.refresh().catch(this.#logged);
  }

  #listen(documents: TextDocuments<TextDocument>): void {
    const { workspace, indexer, desks, quiet, changed } = this.#context;
    documents.onDidOpen(({ document }) => {
      workspace.open(document.uri, document.languageId, document.version, document.getText());
      desks.readBuffer(document);
      if (this.#isReady && workspace.article(document.uri) !== undefined) desks.readAbove(document.uri);
      this.#push?.refresh([document.uri]);
      if (this.#isReady) this.#startIndex();
      this.#settleSoon();
    });
    documents.onDidChangeContent(({ document }) => {
      quiet.disturb();
      workspace.change(document.uri, document.version, document.getText());
      desks.readBuffer(document);
      this.#push?.refresh([document.uri]);
      this.#settleSoon();
    });
    documents.onDidSave(({ document }) => {
      workspace.saved(document.uri);
      changed.fire();
    });
    documents.onDidClose(({ document }) => {
      workspace.close(document.uri);
      desks.closeBuffer(document.uri);
      this.#tokens.forget(document.uri);
      this.#push?.clear(document.uri);
      this.#announce();
      void this.#reread([document.uri]);
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      const below = changes.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? this.#knownBelow(uri) : []));
      const uris = [...changes.map(({ uri }) => uri), ...below];
      const isDesk = (uri: string) => workspace.desks.isDeskFile(uri);
      desks.reread(uris.filter(isDesk)).catch(this.#logged);
      if (this.#isIndexing) void indexer.reread(uris.filter((uri) => !isDesk(uri))).catch(this.#logged);
    });
    this.#connection.onShutdown(() => {
      this.#isStopping = true;
      clearTimeout(this.#settling);
      this.#context.typing.stop();
      changed.fire();
    });
  }

  #listenToFolders(): void {
    const { workspace } = this.#client.capabilities;
    if (workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => articleId(uri)));
        const kept = this.#folders.filter((uri) => !gone.has(articleId(uri)));
        this.#folders = [...kept, ...added.map(({ uri }) => uri)];
        void this.#settings.setFolders(this.#folders);
      });
    }
    // Of a folder's files nobody tells when the folder goes.
    this.#connection.workspace.onDidDeleteFiles(() => this.#index());
    this.#connection.workspace.onDidRenameFiles(() => this.#index());
  }

  #configure(scopes: ScopedSettings): void {
    const { workspace } = this.#context;
    const before = workspace.scopes.reading;
    workspace.configure(scopes);
    if (this.#isIndexing && before !== scopes.reading) this.#index();
    if (!this.#isReady) return;
    this.#startIndex();
    this.#announce();
    if (this.#client.capabilities.workspace?.semanticTokens?.refreshSupport === true) {
      this.#connection.languages.semanticTokens.refresh().catch(this.#logged);
    }
    if (this.#client.capabilities.workspace?.inlayHint?.refreshSupport === true) {
      this.#connection.languages.inlayHint.refresh().catch(this.#logged);
    }
    if (this.#client.capabilities.workspace?.codeLens?.refreshSupport === true) {
      this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(this.#logged);
    }
  }

  /** Nothing is read before an article has been opened. */
  #startIndex(): void {
    const { workspace } = this.#context;
    const articles = workspace.openUris().filter((uri) => workspace.article(uri) !== undefined);
    if (this.#isIndexing || articles.length === 0) return;
    for (const uri of articles) this.#context.desks.readAbove(uri);
    this.#isIndexing = true;
    this.#index();
  }

  #index(): void {
    if (!this.#isIndexing || this.#folders.length === 0) return;
    const { workspace, indexer } = this.#context;
    this.#watching.watch(workspace.scopes.files);
    withProgress(this.#connection, this.#client, t("Copydesk: reading the articles"), (progress) =>
      indexer.readAll(this.#folders, progress),
    ).catch(this.#logged);
  }

  async #reread(uris: readonly string[]): Promise<void> {
    if (this.#isIndexing) await this.#context.indexer.reread(uris).catch(this.#logged);
  }

  #knownBelow(folder: string): string[] {
    const id = `${articleId(folder)}/`;
    const { workspace } = this.#context;
    return [...workspace.closedUris(), ...workspace.desks.uris()].filter((uri) => articleId(uri).startsWith(id));
  }

  /**
   * Something else holds for articles: soon they say so. Those on disk may name other things now and are read again, once
   * nobody writes in a desk file any more. @param whichFiles other files may be articles now
   */
  #deskChanged(whichFiles: boolean): void {
    this.#context.workspace.recheckAll();
    clearTimeout(this.#rereading);
    this.#rereading = setTimeout(() => this.#index(), whichFiles ? 0 : REREAD);
    this.#settleSoon();
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#announce(), SETTLE);
  }

  /** Lets the articles know of each other, and the client of what that changed. */
  #announce(): void {
    const { workspace, changed } = this.#context;
    try {
      workspace.settle();
      const affected = workspace.takeAffected();
      changed.fire();
      this.#push?.refresh(workspace.desks.uris());
      if (this.#client.views) this.#connection.sendNotification(CHANGED).catch(this.#logged);
      if (affected.length === 0 || !this.#isReady) return;
      if (this.#push !== undefined) this.#push.refresh(affected);
      else if (this.#refreshes) this.#connection.languages.diagnostics.refresh().catch(this.#logged);
    } catch (error) {
      this.#logged(error);
    }
  }

  readonly #logged = (error: unknown): void => {
    if (!this.#isStopping) this.#connection.console.error(describe(error));
  };
}
