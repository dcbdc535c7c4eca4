import { toDayNumber } from "../calendar/civil.ts";
import { nameKey } from "../text/name-key.ts";
import type { DayInterval } from "../time/timex.ts";
import type { Archive } from "./archive.ts";

/** What the archive knows of some days: an edition that is held then, or an article of that date. */
export interface Occasion extends DayInterval {
  /** The article that says so, or whose date it is. */
  readonly article: string;
  readonly edition?: { readonly series: string; readonly number: number };
}

/** An edition of which only the year or season is told falls on no day in particular. Days. */
const LONGEST = 31;

/**
 * The editions that overlap `days` and the articles dated within them: editions first, each once, then by day and article.
 * Nothing for days that are more than a month. Looks through the whole archive, which is cheap enough for one question.
 *
 * @param except the article that asks
 */
export function occasionsOn(archive: Archive, days: DayInterval, except?: string): Occasion[] {
  if (isLong(days)) return [];
  const editions = new Map<string, Occasion>();
  const articles: Occasion[] = [];
  for (const summary of archive.summaries()) {
    const { id: article, date } = summary;
    if (article === except) continue;
    const day = date === undefined ? undefined : toDayNumber(date);
    if (day !== undefined && meets(days, { first: day, last: day })) articles.push({ article, first: day, last: day });
    for (const { series, edition: number, first, last } of summary.editions) {
      const occasion = { article, first, last, edition: { series, number } };
      const key = `${number} ${nameKey(series)}`;
      const known = editions.get(key);
      if (isLong(occasion) || !meets(days, occasion)) continue;
      if (known === undefined || inOrder(occasion, known) < 0) editions.set(key, occasion);
    }
  }
  return [...[...editions.values()].sort(inOrder), ...articles.sort(inOrder)];
}

function isLong({ first, last }: DayInterval): boolean {
  return last - first >= LONGEST;
}

function meets(a: DayInterval, b: DayInterval): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function inOrder(a: Occasion, b: Occasion): number {
  return a.first - b.first || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0);
}
