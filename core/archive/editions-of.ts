import type { Article } from "../analyze.ts";
import { toDayNumber } from "../calendar/civil.ts";
import type { EditionPart } from "../facts/edition.ts";
import type { KnownEdition } from "../knowledge/event-series.ts";
import { nameKey } from "../text/name-key.ts";
import type { Span } from "../text/span.ts";
import type { DayInterval } from "../time/timex.ts";
import type { Archive } from "./archive.ts";
import { daysDisagree, type PlaceSaid, placesDisagree } from "./edition-compare.ts";
import { editionElsewhere, type SeriesRecord, seriesRecord } from "./series.ts";
import { type StatementSource, yearOf } from "./statements.ts";
import type { ArchiveView } from "./view.ts";

/** What one source says of an edition. */
export interface EditionSaid {
  readonly source: StatementSource;
  /** The other article that says so, and its words there. */
  readonly article?: string;
  readonly span?: Span;
  /** Where the knowledge base has it from. */
  readonly published?: string;
  readonly year?: number;
  readonly days?: DayInterval & { readonly part: EditionPart };
  readonly place?: PlaceSaid;
}

/** One edition of a series with all that is said of it. */
export interface KnownOccasion {
  readonly edition: number;
  /** This article first, then other articles, the desk file, the knowledge base. */
  readonly said: readonly EditionSaid[];
  /** Two of them cannot both be right. */
  readonly disagree: boolean;
}

export interface SeriesCard {
  /** The fullest name. */
  readonly name: string;
  /** Years from one edition to the next, where someone says so; 0 where there is no fixed cadence. */
  readonly cadence?: number;
  /** In the order of their numbers. */
  readonly editions: readonly KnownOccasion[];
}

/**
 * The editions of the event called `name` as this article, the archive, the desk file and the knowledge base know them.
 * Undefined where none is known.
 *
 * @param except the article's own name in the archive: what it said before does not count
 */
export function editionsOf(name: string, article: Article, archive: Archive, except?: string): SeriesCard | undefined {
  const view: ArchiveView = {
    about: (key) => archive.about(key).filter(({ id }) => id !== except),
    recall: (_, make) => make(),
  };
  const record = seriesRecord(name, article, view);
  const numbers = numbersOf(record, article);
  if (numbers.length === 0) return undefined;
  const editions = numbers.map((edition): KnownOccasion => {
    const said = [...here(record, edition, article), ...elsewhere(record, edition, view), ...known(record, edition)];
    return { edition, said, disagree: said.some((a, at) => said.slice(0, at).some((b) => differ(a, b))) };
  });
  const cadence = record.cadences[0]?.years ?? record.known?.cadence;
  return { name: record.known?.name ?? name, ...(cadence !== undefined && { cadence }), editions };
}

function numbersOf(record: SeriesRecord, article: Article): number[] {
  const own = article.facts.editions.filter(({ series }) => record.names.has(nameKey(series)));
  const all = [...record.editions, ...own].map(({ edition }) => edition);
  return [...new Set(all)].sort((a, b) => a - b);
}

function here({ names }: SeriesRecord, edition: number, article: Article): EditionSaid[] {
  const facts = article.facts.editions.filter((fact) => fact.edition === edition && names.has(nameKey(fact.series)));
  return facts.flatMap(({ when, place, part, statement }): EditionSaid[] => {
    if (when === undefined && place === undefined) return [];
    return [
      {
        source: "article",
        span: statement,
        ...(when && dated({ ...when.interval, part })),
        ...(place && { place: { place: place.name, within: place.within } }),
      },
    ];
  });
}

function dated(days: NonNullable<EditionSaid["days"]>): Pick<EditionSaid, "days" | "year"> {
  const year = yearOf(days.first, days.last);
  return { days, ...(year !== undefined && { year }) };
}

function elsewhere(record: SeriesRecord, edition: number, view: ArchiveView): EditionSaid[] {
  const { days, places } = editionElsewhere(record, edition, view);
  return [
    ...days.map(
      ({ article, start, end, first, last, part }): EditionSaid => ({
        source: "archive",
        article,
        span: { start, end },
        ...dated({ first, last, part }),
      }),
    ),
    ...places.map(
      ({ article, start, end, place, within }): EditionSaid => ({
        source: "archive",
        article,
        span: { start, end },
        place: { place, within },
      }),
    ),
  ];
}

function known({ known: series }: SeriesRecord, edition: number): EditionSaid[] {
  const found = series?.editions.find((other: KnownEdition) => other.edition === edition);
  if (series === undefined || found === undefined) return [];
  const { year, start, end, place, country, source: published } = found;
  const whole = start !== undefined && end !== undefined;
  return [
    {
      source: series.desk === true ? "desk" : "knowledge",
      published,
      year,
      ...(whole && { days: { first: toDayNumber(start), last: toDayNumber(end), part: "whole" as const } }),
      ...(place !== undefined && { place: { place, within: country === undefined ? [] : [country] } }),
    },
  ];
}

function differ(a: EditionSaid, b: EditionSaid): boolean {
  if (a.place !== undefined && b.place !== undefined && placesDisagree(a.place, b.place)) return true;
  if (a.days !== undefined && b.days !== undefined) return daysDisagree(a.days, b.days);
  return a.year !== undefined && b.year !== undefined && a.year !== b.year;
}
