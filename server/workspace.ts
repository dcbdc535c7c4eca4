import { Archive, type Article, analyze, check, type FiledSummary, type Rule, rules } from "../core/index.ts";
import {
  type Checked,
  type ClosedArticle,
  earlier,
  type OpenArticle,
  type OpenText,
  showsTheSame,
} from "./articles.ts";
import { checkedArticles, DeskChecks } from "./desk-findings.ts";
import { type DeskFile, Desks } from "./desks.ts";
import { type Eligibility, eligibility } from "./eligible.ts";
import { locate, type Place } from "./findings.ts";
import { tell } from "./l10n.ts";
import { LineTable } from "./lines.ts";
import { OpenDocument } from "./open-document.ts";
import { ReadingOptions } from "./reading/options.ts";
import type { Reporter } from "./reporter.ts";
import type { ScopedSettings, WindowSettings } from "./scoped-settings.ts";
import { compareSummaries, type Keys, keysOfBoth, meet, packedKeys, summaryOf } from "./summaries.ts";
import { articleId } from "./uri.ts";

const NO_KEYS = new Float64Array();

/**
 * The articles of the workspace: open ones with their text, closed ones with what they tell others. A buffer outranks the
 * file. It reads no files itself, and knows nothing of the protocol.
 */
export class Workspace {
  readonly desks: Desks;
  readonly reading: ReadingOptions;
  readonly rules: readonly Rule[];
  readonly #reporter: Reporter;
  #eligible: Eligibility;
  #archive: Archive = Archive.empty;
  readonly #open = new Map<string, OpenDocument>();
  readonly #closed = new Map<string, ClosedArticle>();
  /** The last findings of each open document, and of which of them no other article has changed anything since. */
  readonly #checked = new Map<string, Checked>();
  readonly #current = new Set<string>();
  /** Open documents whose findings another article's change may have changed, see {@link takeAffected}. */
  readonly #affected = new Set<string>();
  /** Open documents with edits that the archive has not heard of. */
  readonly #untold = new Set<string>();
  /** By article, the keys of facts that stand elsewhere since it was saved: closed articles can wait for that. */
  readonly #moved = new Map<string, Keys>();
  /** All articles on disk have been read. */
  #isComplete = false;
  #serial = 0;
  readonly #deskChecks = new DeskChecks();

  constructor(reporter: Reporter, ownRules: readonly Rule[] = rules) {
    this.rules = ownRules;
    this.#reporter = reporter;
    this.desks = new Desks(ownRules);
    this.reading = new ReadingOptions(this.desks);
    this.#eligible = eligibility(this.scopes, this.desks);
  }

  /** What is set for the window; for what is set for each folder see {@link scopes}. */
  get settings(): WindowSettings {
    return this.scopes.window;
  }

  get scopes(): ScopedSettings {
    return this.reading.scopes;
  }

  /** Which files are articles may change with it: see {@link replaceClosed}. */
  configure(scopes: ScopedSettings): void {
    this.reading.scopes = scopes;
    this.desks.setFolders(scopes.folders.map(({ folder }) => folder));
    this.#eligible = eligibility(scopes, this.desks);
    this.recheckAll();
  }

  /** To be called when the settings or the desk files say something else. */
  recheckAll(): void {
    for (const [id, document] of this.#open) {
      document.forgetStanding();
      document.options = this.reading.for(document.uri);
      this.#untold.add(id);
      this.#invalidate(id);
    }
    for (const closed of this.#closed.values()) closed.stale = true;
  }

  isWorkspaceFile(uri: string): boolean {
    return this.#eligible.isWorkspaceFile(uri);
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    const document = new OpenDocument(uri, languageId, version, text);
    document.options = this.reading.for(uri);
    this.#open.set(document.id, document);
    this.#untold.add(document.id);
    this.#checked.delete(document.id);
  }

  change(uri: string, version: number, text: string): void {
    const id = articleId(uri);
    this.#open.get(id)?.update(version, text);
    if (this.#open.has(id)) this.#untold.add(id);
  }

  /** From now on the file on disk speaks again. */
  close(uri: string): void {
    const id = articleId(uri);
    this.#open.delete(id);
    for (const memory of [this.#checked, this.#current, this.#affected, this.#untold]) memory.delete(id);
    this.#tell(id);
    this.saved(uri);
  }

  /** The buffer has been saved: where its facts stand is settled. */
  saved(uri: string): void {
    const id = articleId(uri);
    this.settle();
    const keys = this.#moved.get(id);
    this.#moved.delete(id);
    if (keys !== undefined) this.#staleClosed(keys, id);
  }

  /** What a file on disk says now; undefined when it is gone or no article. */
  setClosed(uri: string, article: ClosedArticle | undefined): void {
    const id = articleId(uri);
    if (article === undefined) this.#closed.delete(id);
    else this.#closed.set(id, { ...article, ...earlier(this.#closed.get(id)) });
    if (!this.#open.has(id)) this.#tell(id);
  }

  /** Puts these articles on disk in the place of all that were known. @param isComplete there are no others */
  replaceClosed(articles: Iterable<ClosedArticle>, isComplete = false): void {
    this.#isComplete = isComplete;
    const before = new Map(this.#closed);
    this.#closed.clear();
    for (const article of articles) {
      const { id } = article.summary;
      this.#closed.set(id, { ...article, ...earlier(before.get(id)), stale: true });
    }
    const ids = new Set([...this.#closed.keys(), ...this.#open.keys()]);
    this.#archive = Archive.of([...ids].flatMap((id) => this.#voiceOf(id) ?? []));
    this.#untold.clear();
    this.#moved.clear();
    for (const id of this.#open.keys()) this.#invalidate(id);
  }

  /** The articles on disk that no editor holds open. */
  *closedArticles(): Generator<ClosedArticle> {
    for (const [id, closed] of this.#closed) if (!this.#open.has(id)) yield closed;
  }

  /** All articles on disk, open or not. */
  closedUris(): string[] {
    return [...this.#closed.values()].map(({ uri }) => uri);
  }

  openUris(): string[] {
    return [...this.#open.values()].map(({ uri }) => uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(articleId(uri));
  }

  /** The open article; undefined for what is not open or no article. */
  article(uri: string): OpenArticle | undefined {
    const document = this.#open.get(articleId(uri));
    return document?.standing(this.settings, this.#eligible) === "article" ? document : undefined;
  }

  /** An article of the archive by its id, open or on disk. */
  place(id: string): Place | undefined {
    return this.#open.get(id) ?? this.#closed.get(id);
  }

  /** The open article or desk file. */
  openText(uri: string): OpenText | undefined {
    return this.article(uri) ?? (this.desks.get(uri) && this.#open.get(articleId(uri)));
  }

  /** What the articles say to each other, edits included. */
  archive(): Archive {
    this.settle();
    return this.#archive;
  }

  /** Tells the archive what the edited buffers say, save that of `except`, whose own findings do not rest on it. */
  settle(except?: string): void {
    for (const id of [...this.#untold]) {
      if (id === except) continue;
      this.#untold.delete(id);
      this.#tell(id);
    }
  }

  /** The open documents whose findings may have changed since the last call through no edit of their own. */
  takeAffected(): string[] {
    const uris = [...this.#affected].flatMap((id) => this.#open.get(id)?.uri ?? []);
    this.#affected.clear();
    return uris;
  }

  /** The findings of an open document; none at all for what is no article. */
  check(uri: string): Checked {
    const id = articleId(uri);
    const desk = this.desks.get(uri);
    if (desk !== undefined) return this.checkDesk(desk);
    const document = this.#open.get(id);
    if (document === undefined) return { uri, located: [], keys: NO_KEYS, intended: [], resultId: "0" };
    this.settle(id);
    const known = this.#checked.get(id);
    if (known?.version === document.version && this.#current.has(id)) return known;
    const checked = this.#checkDocument(document, known);
    this.#checked.set(id, checked);
    this.#current.add(id);
    this.#affected.delete(id);
    return checked;
  }

  /** Checks an article on disk. Should `text` be newer than what {@link setClosed} was given, that will follow. */
  checkClosed(closed: ClosedArticle, text: string): void {
    this.settle();
    const own = { uri: closed.uri, lines: new LineTable(text), id: closed.summary.id };
    closed.checked = this.#run(own, analyze(text, this.reading.for(closed.uri)), closed.checked);
    closed.stale = false;
  }

  /** What is wrong in a desk file, open or not. What is found in articles meanwhile their readers have still to be shown. */
  checkDesk(file: DeskFile): Checked {
    const waiting = [...this.#affected];
    const articles = this.#isComplete ? [...checkedArticles(this)] : undefined;
    for (const id of waiting) this.#affected.add(id);
    return this.#deskChecks.check(file, articles, (each) => this.reading.levels(each));
  }

  #checkDocument(document: OpenDocument, known: Checked | undefined): Checked {
    const { uri, version } = document;
    const standing = document.standing(this.settings, this.#eligible);
    if (standing === "article") return { ...this.#run(document, document.article, known), version };
    const refusal = standing === "untouched" ? {} : { refusal: standing };
    if (standing !== "untouched" && known?.refusal?.reason !== standing.reason) this.#reporter.refusal(uri, standing);
    return { ...this.#numbered({ uri, located: [], keys: NO_KEYS, intended: [], ...refusal }, known), version };
  }

  #run(own: Place & { readonly id: string }, article: Article, known: Checked | undefined): Checked {
    const options = { id: own.id, severities: this.reading.levels(own.uri), tell };
    const { findings, keys, intended, failures } = check(article, this.#archive, this.rules, options);
    for (const { rule, message } of failures) this.#reporter.failure(rule, message);
    const located = locate(findings, own, (id) => this.place(id));
    return this.#numbered({ uri: own.uri, located, keys: packedKeys(keys), intended }, known);
  }

  #numbered(checked: Omit<Checked, "resultId">, known: Checked | undefined): Checked {
    const same = known !== undefined && showsTheSame(known, checked);
    if (!same) this.#serial++;
    return { ...checked, resultId: same ? known.resultId : String(this.#serial) };
  }

  /** What `id` says to others, the buffer before the file. */
  #voiceOf(id: string): FiledSummary | undefined {
    const document = this.#open.get(id);
    if (document === undefined) return this.#closed.get(id)?.summary;
    const isArticle = document.standing(this.settings, this.#eligible) === "article";
    return isArticle ? summaryOf(id, document.article) : undefined;
  }

  #tell(id: string): void {
    const before = this.#archive.get(id);
    const now = this.#voiceOf(id);
    const difference = compareSummaries(before, now);
    if (difference === "same") return;
    this.#archive = now === undefined ? this.#archive.without(id) : this.#archive.with(now);
    const keys = keysOfBoth(before, now);
    for (const [other, { keys: asked }] of this.#checked)
      if (other !== id && meet(asked, keys)) this.#invalidate(other);
    if (difference === "moved") this.#moved.set(id, new Set([...(this.#moved.get(id) ?? []), ...keys]));
    else this.#staleClosed(keys, id);
  }

  #invalidate(id: string): void {
    this.#current.delete(id);
    this.#affected.add(id);
  }

  #staleClosed(keys: Keys, by: string): void {
    for (const [id, closed] of this.#closed) {
      if (id !== by && closed.checked !== undefined && meet(closed.checked.keys, keys)) closed.stale = true;
    }
  }
}
