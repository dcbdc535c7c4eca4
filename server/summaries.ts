import { type Article, type FiledSummary, filed, keyNumber, keyNumbersOf, summarize } from "../core/index.ts";

/** What an article tells others, as the archive holds it. @param id the article's name in the archive */
export function summaryOf(id: string, article: Article): FiledSummary {
  return filed(summarize(id, article));
}

/**
 * How far an article's new summary differs from the earlier one: `same` by value, `moved` when the facts are the same and
 * only stand elsewhere, `changed` otherwise.
 */
export function compareSummaries(
  before: FiledSummary | undefined,
  now: FiledSummary | undefined,
): "same" | "moved" | "changed" {
  if (before === undefined || now === undefined) return before === now ? "same" : "changed";
  if (before.packed.facts !== now.packed.facts) return "changed";
  return before.packed.places === now.packed.places ? "same" : "moved";
}

/** Archive keys, as their numbers. */
export type Keys = ReadonlySet<number>;

/** The archive keys under which either is filed. */
export function keysOfBoth(before: FiledSummary | undefined, now: FiledSummary | undefined): Keys {
  return new Set([before, now].flatMap((summary) => (summary === undefined ? [] : keyNumbersOf(summary.packed))));
}

/** Some of the keys that were asked for are among `changed`. */
export function meet(asked: Float64Array, changed: Keys): boolean {
  return asked.some((key) => changed.has(key));
}

/** Keys that were looked up, in little room: there may be lists of them for all articles. */
export function packedKeys(keys: Iterable<string>): Float64Array {
  return Float64Array.from(keys, keyNumber);
}
