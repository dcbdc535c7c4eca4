import { ARTICLE_GLOBS, isArticleText } from "./eligible.ts";
import type { FileSource } from "./files.ts";
import { refusalOf } from "./open-document.ts";
import type { Quiet } from "./signal.ts";
import { type ClosedArticle, readClosed, type Workspace } from "./workspace.ts";

/** Tells somebody how far the reading of the workspace is. */
export interface Progress {
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

/** Files asked for at once. */
const AHEAD = 8;
/** Milliseconds without an edit before a file is read, and the longest that a file waits for such a pause. */
const PAUSE = 150;
const PATIENCE = 500;
/** The archive is built anew when so many articles have come, and again whenever their number has doubled. */
const FIRST_BATCH = 64;

/** Reads the articles on disk in the background: one after the other, each in a pause between requests. */
export class Indexer {
  readonly #workspace: Workspace;
  readonly #files: FileSource;
  readonly #quiet: Quiet;
  readonly #onChange: () => void;
  readonly #log: (message: string) => void;
  /** Counts the calls of {@link readAll}. */
  #run = 0;
  #isReading = false;
  /** Files that changed while all were being read. */
  readonly #late = new Set<string>();

  constructor(
    workspace: Workspace,
    files: FileSource,
    tools: { readonly quiet: Quiet; readonly onChange: () => void; readonly log: (message: string) => void },
  ) {
    this.#workspace = workspace;
    this.#files = files;
    this.#quiet = tools.quiet;
    this.#onChange = tools.onChange;
    this.#log = tools.log;
  }

  /** Reads all articles of the folders; a later call ends an earlier one. */
  async readAll(folders: readonly string[], progress: Progress): Promise<void> {
    const run = ++this.#run;
    this.#isReading = true;
    const stopped = () => run !== this.#run || progress.isCancelled();
    const { files, exclude } = this.#workspace.settings;
    const listed = await this.#files.list(folders, [...ARTICLE_GLOBS, ...files], exclude);
    const uris = [...new Set(listed)].filter((uri) => this.#workspace.isWorkspaceFile(uri));
    const articles: ClosedArticle[] = [];
    let told = 0;
    for (let at = 0; at < uris.length && !stopped(); at += AHEAD) {
      const batch = uris.slice(at, at + AHEAD);
      const texts = await Promise.all(batch.map((uri) => this.read(uri)));
      for (const [index, uri] of batch.entries()) {
        await this.#quiet.wait(PAUSE, PATIENCE);
        if (stopped()) break;
        const text = texts[index];
        if (text !== undefined) articles.push(readClosed(uri, text));
        progress.report(at + index + 1, uris.length);
      }
      if (articles.length >= FIRST_BATCH && articles.length >= 2 * told && !stopped()) {
        told = articles.length;
        this.#workspace.replaceClosed(articles);
        this.#onChange();
      }
    }
    if (run !== this.#run) return;
    this.#workspace.replaceClosed(articles);
    this.#log(`${articles.length} articles in the workspace${progress.isCancelled() ? " so far; stopped" : ""}.`);
    this.#isReading = false;
    const late = [...this.#late];
    this.#late.clear();
    await this.reread(late);
  }

  /** Reads what changed on disk. */
  async reread(uris: readonly string[]): Promise<void> {
    if (this.#isReading) {
      for (const uri of uris) this.#late.add(uri);
      return;
    }
    for (const uri of new Set(uris)) {
      const run = this.#run;
      const text = this.#workspace.isWorkspaceFile(uri) ? await this.read(uri) : undefined;
      await this.#quiet.wait(0, 0);
      if (run !== this.#run) return;
      this.#workspace.setClosed(uri, text === undefined ? undefined : readClosed(uri, text));
    }
    this.#onChange();
  }

  /** The text of an article on disk; undefined when it is gone, refused or no article. */
  async read(uri: string): Promise<string | undefined> {
    const limit = this.#workspace.settings.maxFileSize * 1024;
    const read = await this.#files.read(uri, limit);
    if (read.kind !== "text") {
      if (read.kind === "large") this.#log(`${uri} is larger than copydesk.maxFileSize and was not read.`);
      return undefined;
    }
    if (refusalOf(read.text, limit) !== undefined) return undefined;
    return isArticleText(uri, undefined, read.text) ? read.text : undefined;
  }
}
