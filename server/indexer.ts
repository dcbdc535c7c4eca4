import { type ClosedArticle, closedArticle } from "./articles.ts";
import type { DeskSource } from "./desk-source.ts";
import { DESK_GLOB } from "./desks.ts";
import { ARTICLE_GLOBS, isArticleText } from "./eligible.ts";
import type { FileSource } from "./files.ts";
import { refusalOf } from "./open-document.ts";
import type { SummaryCache } from "./reading/cache.ts";
import { type ArticleReader, readSummary, type SourceText } from "./reading/reader.ts";
import type { Quiet } from "./signal.ts";
import { articleId } from "./uri.ts";
import type { Workspace } from "./workspace.ts";

/** Tells somebody how far the reading of the workspace is. */
export interface Progress {
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

/** Files asked for at once, and handed over together. */
const BATCH = 24;
/** Milliseconds without an edit before files are read, and the longest that they wait for such a pause. */
const PAUSE = 150;
const PATIENCE = 500;
/** The archive is built anew when so many articles have come, and again whenever there are so many times as many. */
const FIRST_TOLD = 64;
const MORE_TOLD = 4;

export interface IndexerTools {
  readonly files: FileSource;
  readonly desks: DeskSource;
  /** Reads in other threads, where there are any. */
  readonly reader: ArticleReader;
  /** Reads in this one. */
  readonly ownReader: ArticleReader;
  readonly cache: SummaryCache;
  readonly quiet: Quiet;
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

/** Reads the articles on disk in the background, in pauses between edits. */
export class Indexer {
  readonly #workspace: Workspace;
  readonly #tools: IndexerTools;
  /** Counts the calls of {@link readAll}. */
  #run = 0;
  #isReading = false;
  #done = 0;
  #total = 0;
  /** Files that changed while all were being read. */
  readonly #late = new Set<string>();

  constructor(workspace: Workspace, tools: IndexerTools) {
    this.#workspace = workspace;
    this.#tools = tools;
  }

  /** How far the reading of all articles is, while it goes on. */
  get reading(): { readonly done: number; readonly total: number } | undefined {
    return this.#isReading ? { done: this.#done, total: this.#total } : undefined;
  }

  /** Reads all articles of the folders; a later call ends an earlier one. */
  async readAll(folders: readonly string[], progress: Progress): Promise<void> {
    const { reader, cache, log } = this.#tools;
    const run = ++this.#run;
    this.#isReading = true;
    const stopped = () => run !== this.#run || progress.isCancelled();
    const uris = await this.#list(folders);
    await cache.load();
    const articles = await this.#readMany(uris, progress, stopped);
    reader.rest();
    if (run !== this.#run) return;
    this.#workspace.replaceClosed(articles, !progress.isCancelled());
    if (!progress.isCancelled()) await cache.save();
    if (run !== this.#run) return;
    log(`${articles.length} articles in the workspace${progress.isCancelled() ? " so far; stopped" : ""}.`);
    this.#isReading = false;
    const late = [...this.#late];
    this.#late.clear();
    await this.reread(late);
  }

  /** The files that are articles by their names; the desk files, which have a say in that, are read first. */
  async #list(folders: readonly string[]): Promise<string[]> {
    const { files } = this.#tools;
    const { scopes, desks } = this.#workspace;
    const { files: globs, exclude } = scopes;
    const listed = new Set(await files.list(folders, [...ARTICLE_GLOBS, DESK_GLOB, ...globs], exclude));
    await this.#tools.desks.replaceAll([...listed].filter((uri) => desks.isDeskFile(uri)));
    // A desk file may name articles of any ending, at any depth below it.
    const endings = desks.all().flatMap(({ inForce }) => (inForce.files ?? []).map(endingOf));
    const further = [...new Set(endings)].filter((glob) => !globs.includes(glob));
    if (further.length > 0) for (const uri of await files.list(folders, further, exclude)) listed.add(uri);
    return [...listed].filter((uri) => this.#workspace.isWorkspaceFile(uri));
  }

  /** Keeps the reader's hands full; the archive grows while it reads. */
  async #readMany(uris: readonly string[], progress: Progress, stopped: () => boolean): Promise<ClosedArticle[]> {
    const articles: ClosedArticle[] = [];
    let next = 0;
    this.#done = 0;
    this.#total = uris.length;
    let told = 0;
    const work = async (reader: ArticleReader) => {
      while (next < uris.length && !stopped()) {
        const batch = uris.slice(next, next + BATCH);
        next += batch.length;
        const read = await this.#readBatch(batch, reader);
        if (stopped()) return;
        articles.push(...read);
        this.#done += batch.length;
        progress.report(this.#done, uris.length);
        if (articles.length < Math.max(FIRST_TOLD, MORE_TOLD * told) || this.#done === uris.length) continue;
        told = articles.length;
        this.#workspace.replaceClosed(articles);
        this.#tools.onChange();
      }
    };
    // This thread has all that it takes to read, so it helps the others.
    const { reader, ownReader } = this.#tools;
    await Promise.all([...Array.from({ length: reader.width }, () => work(reader)), work(ownReader)]);
    return articles;
  }

  async #readBatch(uris: readonly string[], reader: ArticleReader): Promise<ClosedArticle[]> {
    const { cache, quiet } = this.#tools;
    await quiet.wait(PAUSE, PATIENCE);
    const texts = await Promise.all(uris.map((uri) => this.read(uri)));
    const found = uris.flatMap((uri, at) => {
      const text = texts[at];
      return text === undefined ? [] : [{ uri, source: this.#sourceOf(uri, text) }];
    });
    const known = new Map(found.map(({ source }) => [source, cache.get(source)]));
    const unknown = found.flatMap(({ source }) => (known.get(source) === undefined ? [source] : []));
    const summaries = unknown.length === 0 ? [] : await reader.read(unknown);
    for (const [at, source] of unknown.entries()) known.set(source, summaries[at]);
    if (unknown.length > 0) cache.put(unknown, summaries);
    return found.flatMap(({ uri, source }) => {
      const summary = known.get(source);
      return summary === undefined ? [] : [closedArticle(uri, source.text, summary)];
    });
  }

  #sourceOf(uri: string, text: string): SourceText {
    return { id: articleId(uri), text, options: this.#workspace.reading.for(uri) };
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
      await this.#tools.quiet.wait(0, 0);
      if (run !== this.#run) return;
      this.#workspace.setClosed(
        uri,
        text === undefined ? undefined : closedArticle(uri, text, readSummary(this.#sourceOf(uri, text))),
      );
    }
    this.#tools.onChange();
  }

  /** The text of an article on disk; undefined when it is gone, refused or no article. */
  async read(uri: string): Promise<string | undefined> {
    const limit = this.#workspace.settings.maxFileSize * 1024;
    const read = await this.#tools.files.read(uri, limit);
    if (read.kind !== "text") {
      if (read.kind === "large") this.#tools.log(`${uri} is larger than copydesk.maxFileSize and was not read.`);
      return undefined;
    }
    if (refusalOf(read.text, limit) !== undefined) return undefined;
    return isArticleText(uri, undefined, read.text) ? read.text : undefined;
  }
}

/** All files with the ending that a glob names; all text files where it names none. */
function endingOf(glob: string): string {
  const ending = /\.(?<ending>\w+)$/.exec(glob)?.groups?.["ending"];
  return `**/*.${ending ?? "txt"}`;
}
