import type { Article } from "../analyze.ts";
import type { CivilDate, DayNumber } from "../calendar/civil.ts";
import type { AgreementFact, AgreementStep } from "../facts/agreement.ts";
import type { EditionPart } from "../facts/edition.ts";
import { languageOf } from "../facts/numerals.ts";
import { shingleKeys } from "../facts/quote-print.ts";
import { nameKey } from "../text/name-key.ts";
import { covering, type Span } from "../text/span.ts";
import { dateNumbers } from "./dates.ts";
import { type EntitySummary, type RoleSummary, summarizeEntities } from "./entity-summary.ts";
import {
  type CopySummary,
  type CorrectionSummary,
  copiesOf,
  copyKey,
  correctionSummaries,
  type FigureSummary,
  figureKey,
  figureSummaries,
  type QuoteSummary,
  quoteKey,
  quoteSummaries,
} from "./traces.ts";
import { type NumeralSummary, numeralsOf, translationKey } from "./translation.ts";

/** What an article tells others about an edition of an event. */
export interface EditionSummary extends Span {
  readonly series: string;
  readonly edition: number;
  readonly modality: "planned" | "held" | "stated";
  readonly part: EditionPart;
  /** The days it is said to cover. */
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Where an article says that an edition is held. */
export interface EditionPlaceSummary extends Span {
  readonly series: string;
  readonly edition: number;
  readonly place: string;
  /** The larger places that the article puts it in. */
  readonly within: readonly string[];
}

/** What an article tells others about an agreement: that it was signed, concluded or came into force, and when. */
export interface AgreementSummary extends Span {
  readonly name: string;
  readonly step: AgreementStep;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Which years a theme year covers. */
export interface ThemeYearSummary extends Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** That an article puts a body under another. */
export interface UnitSummary extends Span {
  readonly unit: string;
  readonly parent: string;
}

export interface CadenceSummary extends Span {
  readonly series: string;
  readonly years: number;
  readonly firstYear?: number;
}

export interface AcronymSummary extends Span {
  readonly acronym: string;
  readonly expansion: string;
}

export interface NameSummary extends Span {
  readonly name: string;
  readonly type: string;
  /** How often the article uses exactly this form. */
  readonly count: number;
}

/** What one article exports to the archive: small, plain, immutable. Spans are offsets into that article. */
export interface Summary {
  /** The article's name in the archive: a path or URI that the host chose. */
  readonly id: string;
  readonly date?: CivilDate | undefined;
  readonly editions: readonly EditionSummary[];
  readonly editionPlaces: readonly EditionPlaceSummary[];
  readonly cadences: readonly CadenceSummary[];
  readonly units: readonly UnitSummary[];
  readonly agreements: readonly AgreementSummary[];
  readonly themeYears: readonly ThemeYearSummary[];
  readonly acronyms: readonly AcronymSummary[];
  readonly names: readonly NameSummary[];
  /** All that the article names, in the order of first mentions. */
  readonly entities: readonly EntitySummary[];
  /** Paragraphs and figures that other articles may repeat with a slip, and values that this one takes back. */
  readonly copies: readonly CopySummary[];
  readonly figures: readonly FigureSummary[];
  readonly corrections: readonly CorrectionSummary[];
  readonly quotes: readonly QuoteSummary[];
  /** Its numbers, where its name says that it has a translation. */
  readonly numerals: readonly NumeralSummary[];
  /** The days it speaks of, see `dateNumbers`. */
  readonly dates: readonly number[];
}

/** The facts of `article` that other articles can be held against. */
export function summarize(id: string, article: Article): Summary {
  const editions = article.facts.editions.flatMap((fact): EditionSummary[] => {
    if (fact.when === undefined) return [];
    const { series, edition, modality, part, statement } = fact;
    return [{ series, edition, modality, part, ...fact.when.interval, ...bare(statement) }];
  });
  const editionPlaces = article.facts.editions.flatMap(({ series, edition, place, name }): EditionPlaceSummary[] =>
    place === undefined
      ? []
      : [
          {
            series,
            edition,
            place: place.name,
            within: place.within,
            ...bare(covering(name, place)),
          },
        ],
  );
  const cadences = article.facts.cadences.map(
    ({ series, years, first, statement }): CadenceSummary => ({
      series,
      years,
      ...(first === undefined ? {} : { firstYear: first.year }),
      ...bare(statement),
    }),
  );
  const acronyms = article.acronyms.map(
    ({ acronym, expansion, acronymSpan, expansionSpan }): AcronymSummary => ({
      acronym,
      expansion,
      start: Math.min(acronymSpan.start, expansionSpan.start),
      end: Math.max(acronymSpan.end, expansionSpan.end),
    }),
  );
  return {
    id,
    ...(article.date === undefined ? {} : { date: article.date.date }),
    editions,
    editionPlaces,
    cadences,
    units: article.facts.units.map(({ unit, parent, statement }) => ({ unit, parent, ...bare(statement) })),
    agreements: article.facts.agreements.flatMap(summaryOfAgreement),
    themeYears: article.facts.themeYears.map(
      ({ name, first, last, statement }): ThemeYearSummary => ({ name, first, last, ...bare(statement) }),
    ),
    acronyms,
    names: namesOf(article),
    entities: summarizeEntities(article),
    copies: copiesOf(article),
    figures: figureSummaries(article),
    corrections: correctionSummaries(article),
    quotes: quoteSummaries(article),
    numerals: numeralsOf(id, article),
    dates: dateNumbers(article),
  };
}

/** One party's own act says nothing of the others'. */
function summaryOfAgreement({ name, step, single, when, statement }: AgreementFact): AgreementSummary[] {
  return single ? [] : [{ name, step, ...when.interval, ...bare(statement) }];
}

function namesOf(article: Article): NameSummary[] {
  const names = new Map<string, NameSummary>();
  for (const { type, name, start, end } of article.mentions) {
    if (type !== "ORG" || !name.includes(" ")) continue;
    const known = names.get(name);
    names.set(name, known === undefined ? { name, type, start, end, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...names.values()];
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/** The keys under which others look a summary up. */
export function keysOf(summary: Summary): Set<string> {
  const keys = new Set<string>();
  const edition = languageOf(summary.id);
  if (edition !== undefined) keys.add(translationKey(edition));
  for (const { series } of summary.editions) keys.add(seriesKey(series));
  for (const { series } of summary.editionPlaces) keys.add(seriesKey(series));
  for (const { series } of summary.cadences) keys.add(seriesKey(series));
  for (const { unit } of summary.units) keys.add(unitKey(unit));
  for (const { name } of summary.agreements) keys.add(agreementKey(name));
  for (const { name } of summary.themeYears) keys.add(themeYearKey(name));
  for (const { acronym, expansion } of summary.acronyms) {
    keys.add(seriesKey(expansion));
    for (const form of [acronym, ...deletions(acronym)]) keys.add(acronymKey(form));
  }
  for (const { name } of summary.names) keys.add(headKey(name));
  for (const { mask } of summary.copies) keys.add(copyKey(mask));
  for (const { unit, printed } of summary.figures) keys.add(figureKey(unit, printed));
  for (const { text } of summary.quotes) for (const shingle of shingleKeys(text)) keys.add(quoteKey(shingle));
  for (const { unit, printedWrong } of summary.corrections) keys.add(figureKey(unit, printedWrong));
  for (const { keys: names, roles } of summary.entities) {
    for (const key of names) keys.add(entityKey(key));
    if (summary.date === undefined || roles?.some(isHeldThen) !== true) continue;
    for (const key of names) keys.add(officeKey(key, monthOf(summary.date)));
  }
  return keys;
}

/** Editions and cadences of a series, whatever the order of a pair in its name. */
export function seriesKey(series: string): string {
  return `series ${nameKey(series)}`;
}

/** The parents of a body. */
export function unitKey(unit: string): string {
  return `unit ${nameKey(unit)}`;
}

/** What becomes of an agreement, whatever the order of a pair in its name. */
export function agreementKey(name: string): string {
  return `agreement ${nameKey(name)}`;
}

/** A theme year, whatever the order of a pair in its name. */
export function themeYearKey(name: string): string {
  return `year ${nameKey(name)}`;
}

/** An acronym, or an acronym with one letter left out: two acronyms one slip apart share such a key. */
export function acronymKey(form: string): string {
  return `acronym ${form}`;
}

/** A thing that is named, by one of its `identityKeys`. */
export function entityKey(key: string): string {
  return `entity ${key}`;
}

/** Who is said to be in office, by one of the person's `identityKeys` and the month of the article, see {@link monthOf}. */
export function officeKey(key: string, month: number): string {
  return `office ${key} ${month}`;
}

/** Months since the year 0. */
export function monthOf({ year, month }: CivilDate): number {
  return 12 * year + month - 1;
}

/** An office that somebody holds when the article is published, as far as it says. */
export function isHeldThen({ status, period }: RoleSummary): boolean {
  return status === "current" && period === undefined;
}

/** Organisations with the same first and last word. */
export function headKey(name: string): string {
  const words = name.split(" ");
  return `name ${words[0] ?? ""} … ${words.at(-1) ?? ""} ${words.length}`;
}

/** All forms of `word` with one letter left out. */
export function deletions(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
