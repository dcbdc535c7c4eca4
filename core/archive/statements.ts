import { type DayNumber, fromDayNumber, toDayNumber } from "../calendar/civil.ts";
import type { EditionFact } from "../facts/edition.ts";
import { nameKey } from "../text/name-key.ts";
import type { Span } from "../text/span.ts";
import type { Summary } from "./summary.ts";

/** Who says something: this article, another one, the newsroom's desk file, or the knowledge base. */
export type StatementSource = "article" | "archive" | "desk" | "knowledge";

/** That an edition falls in a year, and who says so. */
export interface EditionStatement {
  readonly edition: number;
  readonly year: number;
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  readonly source: StatementSource;
  /** The words, in this article or in `article`; none for knowledge. */
  readonly span?: Span;
  readonly article?: string;
  /** Where the knowledge base has it from. */
  readonly published?: string;
  readonly fact?: EditionFact;
  /** A plan for a day that had passed when its article was published: it speaks against itself, not against others. */
  readonly doubtful?: boolean;
  /** How many articles say so, `article` the first of them; one if absent. */
  readonly voices?: number;
}

/** That a series is held every so many years, perhaps with the year of its first edition. */
export interface CadenceStatement {
  readonly years: number;
  readonly firstYear?: number;
  readonly source: StatementSource;
  readonly span?: Span;
  /** Only the name says so ("the 14th Annual Race"), which years left out do not make untrue. */
  readonly byName?: boolean;
  /** The words of the first year alone. */
  readonly firstSpan?: Span;
  readonly article?: string;
  /** How many articles say so, `article` the first of them; one if absent. */
  readonly voices?: number;
}

/** One statement, the first, for all that say the same, so that a verdict costs no more the more articles there are. */
export function inChorus<T extends { readonly voices?: number }>(
  statements: readonly T[],
  sense: (statement: T) => string,
): T[] {
  const bySense = new Map<string, T>();
  for (const statement of statements) {
    const key = sense(statement);
    const known = bySense.get(key);
    bySense.set(key, known === undefined ? statement : { ...known, voices: (known.voices ?? 1) + 1 });
  }
  return [...bySense.values()];
}

/** What one article says of a series. */
export interface Said {
  readonly editions: EditionStatement[];
  readonly cadences: CadenceStatement[];
}

/** What a summary says of the series with these names, see {@link nameKey}. */
export function statementsOf(summary: Summary, names: ReadonlyMap<string, string>): Said {
  const published = summary.date === undefined ? undefined : toDayNumber(summary.date);
  const from = { source: "archive", article: summary.id } as const;
  const editions: EditionStatement[] = [];
  for (const { series, edition, modality, first, last, start, end } of summary.editions) {
    const year = names.has(nameKey(series)) ? yearOf(first, last) : undefined;
    if (year === undefined) continue;
    const doubtful = modality === "planned" && published !== undefined && last < published;
    editions.push({ ...from, edition, year, first, last, span: { start, end }, doubtful });
  }
  const cadences: CadenceStatement[] = [];
  for (const { series, years, firstYear, start, end } of summary.cadences) {
    if (!names.has(nameKey(series))) continue;
    const first = firstYear === undefined ? {} : { firstYear };
    cadences.push({ ...from, years, span: { start, end }, ...first });
  }
  return { editions: distinct(editions), cadences };
}

/** Each edition and year once for one article: a repetition is not a second voice. */
export function distinct(all: readonly EditionStatement[]): EditionStatement[] {
  const seen = new Set<string>();
  return all.filter(({ edition, year }) => {
    const key = `${edition} ${year}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The year that a stretch of days lies in; undefined if it lies in two. */
export function yearOf(first: DayNumber, last: DayNumber): number | undefined {
  const { year } = fromDayNumber(first);
  return fromDayNumber(last).year === year ? year : undefined;
}
