import type { Article } from "../../../analyze.ts";
import { type SeriesRecord, seriesRecord } from "../../../archive/series.ts";
import { type Conflict, conflictOf } from "../../../archive/series-proof.ts";
import { yearOf } from "../../../archive/statements.ts";
import type { ArchiveView } from "../../../archive/view.ts";
import { toDayNumber } from "../../../calendar/civil.ts";
import { ordinalLike } from "../../../entities/ordinals.ts";
import type { EditionFact } from "../../../facts/edition.ts";
import type { When } from "../../../facts/when.ts";
import { nth, say, type Words } from "../../../wording/say.ts";
import type { Fix } from "../../finding.ts";

/** An edition and the year this article puts it in, held against all that is said of its series. */
export interface Claim {
  readonly fact: EditionFact;
  readonly when: When;
  readonly edition: number;
  readonly year: number;
  readonly record: SeriesRecord;
  readonly conflict?: Conflict;
}

const claims = new WeakMap<ArchiveView, { readonly article: Article; readonly claims: readonly Claim[] }>();

/** The dated editions of an article. Several rules ask in one check, and each edition gets one verdict for all of them. */
export function claimsOf(article: Article, archive: ArchiveView): readonly Claim[] {
  const known = claims.get(archive);
  if (known?.article === article) return known.claims;
  const verdicts = new Map<string, Conflict | undefined>();
  const found = article.facts.editions.flatMap((fact): Claim[] => {
    const { when, edition } = fact;
    if (when === undefined) return [];
    const year = yearOf(when.interval.first, when.interval.last);
    if (year === undefined) return [];
    const record = seriesRecord(fact.series, article, archive);
    const key = `${edition} ${year} ${fact.series}`;
    const conflict = verdicts.has(key) ? verdicts.get(key) : conflictOf({ edition, year }, record);
    verdicts.set(key, conflict);
    return [{ fact, when, edition, year, record, ...(conflict && { conflict }) }];
  });
  claims.set(archive, { article, claims: found });
  return found;
}

/** True when the day had passed at the article's date. */
export function isPast(article: Article, { when }: Claim): boolean {
  return article.date !== undefined && when.interval.last < toDayNumber(article.date.date);
}

/** "in 2025", or the words with their year where they do not say it: "2025 (“last year”)". */
export function yearWords(article: Article, { when, year }: Claim): Words {
  const words = article.text.slice(when.start, when.end);
  return words.includes(String(year)) ? words : say`${year} (“${words}”)`;
}

/** The change of an edition's number, written as the article writes it: `22nd`, `twenty-second`, the `22` of `COP22`. */
export function changeEdition(article: Article, fact: EditionFact, to: number): Fix[] {
  const words = article.text.slice(fact.ordinal.start, fact.ordinal.end);
  const newText = /^\d+$/.test(words) ? String(to) : ordinalLike(words, to);
  if (newText === undefined || newText === words) return [];
  return [{ title: say`Change the edition to the ${nth(to)}`, edits: [{ ...fact.ordinal, newText }] }];
}
