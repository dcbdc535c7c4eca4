import { Archive, analyze, formatIso, type Summary, summarize } from "../../core/index.ts";
import type { RequestArticle } from "./batch-request.ts";

/** Texts whose summaries are kept, in UTF-16 code units in all. */
const KEPT_TEXT = 64 * 1024 * 1024;

/** Programs send the same archive with each article: an identical text with the same date is read once. */
export class ArchiveCache {
  readonly #summaries = new Map<string, Summary>();
  #kept = 0;
  #last: { readonly summaries: readonly Summary[]; readonly archive: Archive } = {
    summaries: [],
    archive: Archive.empty,
  };

  archiveOf(articles: readonly RequestArticle[]): Archive {
    const summaries = articles.map((article) => this.#summaryOf(article));
    const last = this.#last.summaries;
    const same = summaries.length === last.length && summaries.every((summary, i) => summary === last[i]);
    if (!same) this.#last = { summaries, archive: Archive.of(summaries) };
    return this.#last.archive;
  }

  #summaryOf({ id, text, date }: RequestArticle): Summary {
    const name = String(id);
    const key = JSON.stringify([name, date === undefined ? "" : formatIso(date)]) + text;
    const known = this.#summaries.get(key);
    if (known !== undefined) {
      // Moved to the end: the front is what was not asked for the longest.
      this.#summaries.delete(key);
      this.#summaries.set(key, known);
      return known;
    }
    const summary = summarize(name, analyze(text, date === undefined ? {} : { hostDate: date }));
    this.#summaries.set(key, summary);
    this.#kept += key.length;
    for (const [oldest] of this.#summaries) {
      if (this.#kept <= KEPT_TEXT) break;
      this.#summaries.delete(oldest);
      this.#kept -= oldest.length;
    }
    return summary;
  }
}
