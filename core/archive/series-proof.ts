import type { KnownEdition, KnownSeries } from "../knowledge/event-series.ts";
import type { SeriesRecord } from "./series.ts";
import type { CadenceStatement, EditionStatement } from "./statements.ts";

/** An edition and the year it is put in: what is to be held against all other statements of its series. */
export interface EditionClaim {
  readonly edition: number;
  readonly year: number;
}

/**
 * Why a claim cannot be true, or is not what its series makes likely.
 *
 * - `rival`: another edition's year leaves no room for it: at most one is held a year.
 * - `known`: the desk file or the knowledge base has the edition in another year.
 * - `inception`: the first year and the cadence give the edition another year.
 */
export type Conflict =
  | {
      readonly kind: "rival";
      readonly rivals: readonly EditionStatement[];
      readonly cadence: CadenceStatement;
      readonly expected?: Expected;
    }
  | { readonly kind: "known"; readonly known: EditionStatement; readonly expected: Expected }
  | {
      readonly kind: "inception";
      readonly cadence: CadenceStatement;
      readonly firstYear: number;
      /** Where the first edition is dated, if not in the words of the cadence. */
      readonly first?: EditionStatement;
      /** Editions more or fewer than the years allow: above 0 there are too many, which no year left out explains. */
      readonly excess: number;
      readonly expected: Expected;
    };

/** What the other statements agree on. */
export interface Expected {
  readonly year: number;
  /** The edition of the claimed year, where the same statements give it. */
  readonly edition?: number;
  /** How many statements of the article and the archive say so, each voice once. */
  readonly said: number;
  /** The desk file or the knowledge base says so too. */
  readonly known: boolean;
}

/** Years in which most of the world's gatherings were left out, so that a missing edition there proves nothing. */
const LEAN_YEARS = [2020, 2021] as const;

/** Holds a claim against its series. Undefined where nothing contradicts it. */
export function conflictOf(claim: EditionClaim, record: SeriesRecord): Conflict | undefined {
  if (record.known !== undefined && isNamedOrMoved(claim, record.known)) return undefined;
  return rivalOf(claim, record) ?? sparseRivalOf(claim, record) ?? knownOf(claim, record) ?? inceptionOf(claim, record);
}

/** "Tokyo 2020": a year in the name, or one for which it was first announced. */
function isNamedOrMoved({ edition, year }: EditionClaim, { editions }: KnownSeries): boolean {
  const known = editions.find((other) => other.edition === edition);
  return known !== undefined && (known.named === year || known.announced?.includes(year) === true);
}

function rivalOf(claim: EditionClaim, record: SeriesRecord): Conflict | undefined {
  const cadence = record.cadences.find(({ years }) => years === 1) ?? cadenceOfRow(record, claim);
  if (cadence === undefined) return undefined;
  const regular = (edition: number): boolean => edition >= (record.known?.regularFrom ?? 1);
  if (!regular(claim.edition)) return undefined;
  const others = record.editions.filter(
    ({ edition, doubtful }) => edition !== claim.edition && doubtful !== true && regular(edition),
  );
  const rivals = others.filter((other) => isImpossible(other, claim));
  if (rivals.length === 0) return undefined;
  const tally = count(claim, others, record);
  if (tally.best === claim.year || tally.weight <= tally.own) {
    return tally.own > 0 ? undefined : { kind: "rival", rivals, cadence };
  }
  const expected = expectedFor(claim, tally.best, record);
  // One voice against one gives no direction.
  const borne = expected.said + (expected.known ? 1 : 0) >= 2 || (expected.known && tally.weight >= 2);
  return { kind: "rival", rivals, cadence, ...(borne && tally.own === 0 && { expected }) };
}

/** At most one edition a year: as many years as editions apart at the least, and in the same order. */
function isImpossible(other: EditionClaim, { edition, year }: EditionClaim): boolean {
  const editions = edition - other.edition;
  const years = year - other.year;
  return editions > 0 ? years < editions : years > editions;
}

/** A meeting put off from 2020 to 2021 may be followed by the next in its own year. */
const PUT_OFF = 1;

/** "Every two years", as the article says: the fourth in 2023 and the sixth in 2025 stand too near to one another. */
function sparseRivalOf(claim: EditionClaim, record: SeriesRecord): Conflict | undefined {
  const cadence = record.cadences.find(({ years, source }) => years > 1 && source === "article");
  if (cadence === undefined || record.cadences.some(({ years }) => years !== cadence.years)) return undefined;
  const rivals = record.editions.filter((other) => {
    const editions = Math.abs(claim.edition - other.edition);
    const years = (claim.year - other.year) * Math.sign(claim.edition - other.edition);
    return editions > 0 && other.doubtful !== true && years < editions * cadence.years - PUT_OFF;
  });
  return rivals.length === 0 ? undefined : { kind: "rival", rivals, cadence };
}

interface Tally {
  readonly best: number;
  readonly weight: number;
  /** What speaks for the claimed year. */
  readonly own: number;
}

/** Which year the other statements give the edition: each votes, the nearest editions twice. */
function count(claim: EditionClaim, others: readonly EditionStatement[], record: SeriesRecord): Tally {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight);
  for (const other of others)
    vote(other.year + (claim.edition - other.edition), nearness(other, claim) * (other.voices ?? 1));
  for (const { firstYear, voices = 1 } of record.cadences)
    if (firstYear !== undefined) vote(firstYear + claim.edition - 1, voices);
  for (const other of record.editions) {
    // What the article says twice it has said once.
    const repeated = other.source === "article" && other.year === claim.year;
    if (other.edition === claim.edition && !repeated) vote(other.year, 2 * (other.voices ?? 1));
  }
  const [best, weight] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [claim.year, 0];
  return { best, weight, own: votes.get(claim.year) ?? 0 };
}

/** An edition next to the claimed one says more than a distant one: years between may have been skipped. */
function nearness(other: EditionClaim, claim: EditionClaim): number {
  return Math.abs(other.edition - claim.edition) <= 2 ? 2 : 1;
}

/** Three editions in step with the years, the claim not among them, show that an event is annual of which nothing is known. */
function cadenceOfRow(record: SeriesRecord, claim: EditionClaim): CadenceStatement | undefined {
  if (record.known !== undefined) return undefined;
  const firsts = new Map<number, Map<number, EditionStatement>>();
  for (const statement of record.editions) {
    if (statement.edition === claim.edition) continue;
    const first = statement.year - statement.edition;
    const row = firsts.get(first) ?? new Map();
    row.set(statement.edition, statement);
    firsts.set(first, row);
  }
  const row = [...firsts.values()].find((statements) => statements.size >= 3);
  const shown = row === undefined ? undefined : [...row.values()][0];
  if (shown === undefined) return undefined;
  const { source, span, article } = shown;
  return { years: 1, source, ...(span && { span }), ...(article !== undefined && { article }) };
}

function knownOf(claim: EditionClaim, record: SeriesRecord): Conflict | undefined {
  const { known } = record;
  if (known === undefined) return undefined;
  const year = knownYear(known, claim.edition);
  if (year === undefined || year === claim.year) return undefined;
  const published = known.editions.find(({ edition }) => edition === claim.edition)?.source;
  const statement: EditionStatement = {
    edition: claim.edition,
    year,
    source: known.desk === true ? "desk" : "knowledge",
    ...(published !== undefined && { published }),
  };
  return { kind: "known", known: statement, expected: expectedFor(claim, year, record) };
}

/**
 * The year of an edition as the series' own list gives it: stated there, or the only one left between two stated editions
 * with as many years as editions between them.
 */
export function knownYear(series: KnownSeries, edition: number): number | undefined {
  const stated = series.editions.find((other) => other.edition === edition);
  if (stated !== undefined) return stated.year;
  if (series.cadence !== 1) return undefined;
  const regular = series.editions.filter((other) => other.edition >= series.regularFrom);
  const before = regular.filter((other) => other.edition < edition).at(-1);
  const after = regular.find((other) => other.edition > edition);
  if (before === undefined) return undefined;
  // A newsroom that gives one edition and a cadence means the others to follow from it.
  if (after === undefined) return series.desk === true ? before.year + edition - before.edition : undefined;
  const even = after.year - before.year === after.edition - before.edition;
  return even ? before.year + edition - before.edition : undefined;
}

/** The edition of a known series that is held in `year`; undefined where none or more than one is. */
export function knownEditionIn(series: KnownSeries, year: number): number | undefined {
  const stated = series.editions.filter((other: KnownEdition) => other.year === year);
  if (stated.length > 0) return stated.length === 1 ? stated[0]?.edition : undefined;
  const near = series.editions.filter((other) => other.year < year).at(-1);
  if (near === undefined || series.cadence !== 1) return undefined;
  const edition = near.edition + year - near.year;
  return knownYear(series, edition) === year ? edition : undefined;
}

function inceptionOf(claim: EditionClaim, record: SeriesRecord): Conflict | undefined {
  if (record.cadences.some(({ years }) => years !== 1)) return undefined;
  const cadence =
    record.cadences.find((it) => it.firstYear !== undefined) ??
    record.cadences.find(({ source, byName }) => source === "article" && byName !== true);
  const first = record.editions.find(({ edition, source }) => edition === 1 && source === "article");
  const firstYear = cadence?.firstYear ?? first?.year;
  if (cadence === undefined || firstYear === undefined || claim.edition < 2) return undefined;
  const year = firstYear + claim.edition - 1;
  const excess = year - claim.year;
  if (excess === 0 || Math.abs(excess) > Math.max(10, claim.edition)) return undefined;
  // Another statement of the series in step with the claim: the years between were not all used.
  const inStep = record.editions.some(
    (other) => other.edition !== claim.edition && other.year - other.edition === claim.year - claim.edition,
  );
  if (inStep) return undefined;
  const dated = cadence.firstYear === undefined ? first : undefined;
  const expected = expectedFor(claim, year, record);
  return { kind: "inception", cadence, firstYear, ...(dated && { first: dated }), excess, expected };
}

/** True where the missing editions may be those of the years in which gatherings were left out everywhere. */
export function mayBeLeanYears({ year }: EditionClaim, firstYear: number, excess: number): boolean {
  return excess < 0 && -excess <= LEAN_YEARS.length && LEAN_YEARS.some((lean) => firstYear < lean && year >= lean);
}

/** What speaks for `year`, and the edition that the same statements give the claimed year. */
function expectedFor(claim: EditionClaim, year: number, record: SeriesRecord): Expected {
  const supports = (other: EditionClaim): boolean =>
    other.edition === claim.edition ? other.year === year : other.year + (claim.edition - other.edition) === year;
  const heard = new Map<string, number>();
  let known = false;
  for (const other of record.editions) {
    if (other.doubtful === true || !supports(other)) continue;
    if (other.source === "desk" || other.source === "knowledge") known = true;
    else heard.set(`${other.article ?? ""} ${other.edition}`, other.voices ?? 1);
  }
  for (const { firstYear, article, source, voices = 1 } of record.cadences) {
    if (
      firstYear !== undefined &&
      firstYear + claim.edition - 1 === year &&
      (source === "article" || source === "archive")
    )
      heard.set(`${article ?? ""} since`, voices);
  }
  const said = [...heard.values()].reduce((sum, voices) => sum + voices, 0);
  const edition = editionIn(claim, record);
  return { year, said, known, ...(edition !== undefined && { edition }) };
}

/** The edition that belongs in the claimed year. */
function editionIn({ edition, year }: EditionClaim, record: SeriesRecord): number | undefined {
  const stated = record.editions.find((other) => other.year === year && other.edition !== edition)?.edition;
  if (stated !== undefined) return stated;
  return record.known === undefined ? undefined : knownEditionIn(record.known, year);
}
