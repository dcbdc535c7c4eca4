import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { AnnotationExport } from "./annotation-export.ts";
import { AnnotationOverlay } from "./annotation-overlay.ts";
import { ArticleDates } from "./article-date.ts";
import { ArticleEditor } from "./article-editor.ts";
import { ARTICLE_LANGUAGE, DESK_FILE, hasHeader, isBelowDeskFile, isForServer } from "./eligible.ts";
import { provideFiles } from "./files.ts";
import { explainFinding, goToFinding } from "./findings.ts";
import { showIndexState } from "./index-state.ts";
import { Link } from "./link.ts";
import { providePlaces } from "./places.ts";
import { StatusBar } from "./status-bar.ts";
import { provideStet } from "./stet.ts";
import { Trace } from "./trace.ts";
import { CoverageView } from "./views/coverage.ts";
import { EntitiesView } from "./views/entities.ts";
import { ProblemsView } from "./views/problems.ts";
import { TimelineView } from "./views/timeline.ts";

/** Makes a client that speaks with a server of its own; the two hosts differ in nothing else. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The part of the extension that is the same on the desktop and in the browser. */
export class Extension implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #createClient: CreateClient;
  readonly #output: vscode.LogOutputChannel;
  readonly #trace: Trace;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #link = new Link();
  readonly #dates: ArticleDates;
  /** Documents whose language was set once: the user's later choice stands. */
  readonly #seen = new WeakSet<vscode.TextDocument>();
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;

  constructor(context: vscode.ExtensionContext, createClient: CreateClient) {
    this.#context = context;
    this.#createClient = createClient;
    this.#output = vscode.window.createOutputChannel("Copydesk", { log: true });
    this.#trace = new Trace(this.#output);
    this.#dates = new ArticleDates(context.workspaceState, this.#link);
    const editor = new ArticleEditor();
    const status = new StatusBar(this.#link, editor);
    this.#disposables.push(
      this.#output,
      this.#trace,
      this.#link,
      editor,
      status,
      new EntitiesView(this.#link),
      new ProblemsView(),
      new TimelineView(this.#link, context.extensionUri),
      new AnnotationExport(this.#link, () => this.start()),
      new AnnotationOverlay(this.#link),
      new CoverageView(this.#link, context.extensionUri),
      vscode.commands.registerCommand("copydesk.explain", explainFinding),
      vscode.commands.registerCommand("copydesk.setDate", (given?: unknown) => {
        const uri = editor.current?.document.uri;
        return uri === undefined ? undefined : this.#dates.choose(uri, status.state, given);
      }),
      vscode.commands.registerCommand("copydesk.nextFinding", () => goToFinding(1)),
      vscode.commands.registerCommand("copydesk.previousFinding", () => goToFinding(-1)),
      vscode.commands.registerCommand("copydesk.showIndexState", () => showIndexState(this.#link)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#consider(document)),
      // What was written since, or is set now, may make an article of it.
      vscode.workspace.onDidSaveTextDocument((document) => void this.#consider(document)),
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("copydesk") && this.#considerAll(),
      ),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#giveLanguage(editors)),
      vscode.commands.registerCommand("copydesk.restart", () => this.#restart()),
      vscode.commands.registerCommand("copydesk.showOutput", () => this.#output.show()),
      provideStet(),
      providePlaces(() => this.#client),
    );
    this.#considerAll();
    this.#giveLanguage(vscode.window.visibleTextEditors);
  }

  /**
   * Gives plain articles their language once somebody looks at them. The editor opens others for a moment, to list what a
   * rename would change in them, and to set a language it opens them again: that would never end.
   */
  #giveLanguage(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) {
      if (this.#seen.has(document) || !hasHeader(document)) continue;
      this.#seen.add(document);
      vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE).then(undefined, (error) => {
        this.#output.warn(`The language of ${document.uri} could not be set: ${error}`);
      });
    }
  }

  #considerAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#consider(document);
  }

  /** Starts the server with the first document that it is for. */
  async #consider(document: vscode.TextDocument): Promise<void> {
    if (this.#starting !== undefined) return;
    try {
      if (isForServer(document) || (await isBelowDeskFile(document))) await this.start();
    } catch (error) {
      this.#output.error(`The server did not start: ${error}`);
    }
  }

  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    const client = await this.#createClient({
      documentSelector: [{ language: ARTICLE_LANGUAGE }, { language: "plaintext" }, { pattern: DESK_FILE }],
      outputChannel: this.#output,
      traceOutputChannel: this.#trace.channel,
      diagnosticCollectionName: "copydesk",
      initializationOptions: {
        files: true,
        showPlaces: true,
        views: true,
        ...(vscode.l10n.bundle === undefined ? {} : { words: vscode.l10n.bundle }),
        ...(this.#context.storageUri === undefined ? {} : { cacheFolder: this.#context.storageUri.toString() }),
        rulePages: vscode.Uri.joinPath(this.#context.extensionUri, "docs", "rules").toString(),
      },
    });
    this.#client = client;
    provideFiles(client);
    await client.start();
    this.#link.connect(client);
    // Menus on folders ask for it: others than newsrooms have folders, too.
    void vscode.commands.executeCommand("setContext", "copydesk.hasStarted", true);
    await this.#dates.tellAll();
  }

  async #restart(): Promise<void> {
    // A client that is being made cannot be stopped yet.
    if (this.#client === undefined) await this.#starting?.catch(() => undefined);
    const client = this.#client;
    this.#link.connect(undefined);
    this.#client = undefined;
    this.#starting = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.#output.warn(`The server did not stop in order: ${error}`);
    }
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#client?.dispose();
    this.#client = undefined;
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
  }
}
