import type { Article } from "../analyze.ts";
import type { CivilDate } from "../calendar/civil.ts";
import type { Desk } from "../desk/desk.ts";
import type { AcronymDefinition } from "../entities/mention.ts";
import type { CadenceFact } from "../facts/cadence.ts";
import type { EditionFact } from "../facts/edition.ts";
import type { KnownSeries } from "../knowledge/event-series.ts";
import { editDistance } from "../text/edit-distance.ts";
import { nameKey } from "../text/name-key.ts";
import { definitionsUnder } from "./definitions.ts";
import { seriesOf } from "./desk-series.ts";
import {
  type CadenceStatement,
  distinct,
  type EditionStatement,
  inChorus,
  statementsOf,
  yearOf,
} from "./statements.ts";
import { acronymKey, type EditionPlaceSummary, type EditionSummary, type Summary, seriesKey } from "./summary.ts";
import type { ArchiveView } from "./view.ts";

/** All that this article, the archive and the knowledge base say of one series. */
export interface SeriesRecord {
  /** All names of the series, by their key. */
  readonly names: ReadonlyMap<string, string>;
  /** The same of all records with these names. */
  readonly key: string;
  readonly editions: readonly EditionStatement[];
  readonly cadences: readonly CadenceStatement[];
  readonly known?: KnownSeries;
}

/** Acronyms shorter than this are too close to one another to be taken for a slip. */
const MIN_SLIP_LENGTH = 5;

/** The records that were asked for in one check. */
interface Records {
  readonly article: Article;
  readonly byName: Map<string, SeriesRecord>;
  /** The article's definitions of acronyms, as part of a key. */
  readonly definitions: string;
}

const records = new WeakMap<ArchiveView, Records>();

/** What is said of the series called `name`, under any of its names. Several rules ask in one check. */
export function seriesRecord(name: string, article: Article, archive: ArchiveView): SeriesRecord {
  let known = records.get(archive);
  if (known?.article !== article) {
    const definitions = article.acronyms.map(({ acronym, expansion }) => `${acronym}=${expansion}`).join("\n");
    known = { article, byName: new Map(), definitions };
    records.set(archive, known);
  }
  const record = known.byName.get(name) ?? gatherSeries(name, known, archive);
  known.byName.set(name, record);
  return record;
}

function gatherSeries(name: string, { article, definitions }: Records, archive: ArchiveView): SeriesRecord {
  const { names, key, known, editions, cadences } = archive.recall(`series ${name}\n${definitions}`, () =>
    elsewhere(name, article.acronyms, archive, article.desk),
  );
  const isOne = (other: string) => names.has(nameKey(other));
  const own = distinct(article.facts.editions.filter(({ series }) => isOne(series)).flatMap(fromFact));
  const ownCadences = article.facts.cadences
    .filter(({ series }) => isOne(series) || isSlipOfOne(series, names))
    .map(
      ({ years, first, statement }: CadenceFact): CadenceStatement => ({
        years,
        source: "article",
        span: statement,
        ...(first === undefined ? {} : { firstYear: first.year, firstSpan: first.span }),
      }),
    );
  const named = article.facts.editions.find(({ series, annual }) => annual === true && isOne(series));
  if (named !== undefined) ownCadences.push({ years: 1, source: "article", span: named.name, byName: true });
  return {
    names,
    key,
    editions: [...own, ...editions],
    cadences: [...ownCadences, ...cadences],
    ...(known === undefined ? {} : { known }),
  };
}

interface Elsewhere {
  /** All names of the series, by their key. */
  readonly names: ReadonlyMap<string, string>;
  readonly key: string;
  readonly known: KnownSeries | undefined;
  readonly editions: readonly EditionStatement[];
  readonly cadences: readonly CadenceStatement[];
}

/** What the archive and the knowledge base say of a series, with the article's definitions to tell its names by. */
function elsewhere(
  name: string,
  definitions: readonly AcronymDefinition[],
  archive: ArchiveView,
  desk: Desk,
): Elsewhere {
  const names = aliasesOf(name, definitions, archive, desk);
  const all = [...names.values()].flatMap((each) => seriesOf(each, desk) ?? []);
  const known = all.find((series) => series.desk) ?? all[0];
  const said = summariesAbout(names, archive).map((summary) => statementsOf(summary, names));
  const editions = inChorus(
    said.flatMap((it) => it.editions),
    ({ edition, year, doubtful }) => `${edition} ${year} ${doubtful === true}`,
  );
  const cadences = inChorus(
    said.flatMap((it) => it.cadences),
    ({ years, firstYear }) => `${years} ${firstYear}`,
  );
  const source = known?.desk === true ? "desk" : "knowledge";
  for (const { edition, year, source: published } of known?.editions ?? [])
    editions.push({ edition, year, source, published });
  if (known !== undefined && known.cadence > 0) cadences.push({ years: known.cadence, source });
  return { names, key: [...names].flat().join("\n"), known, editions, cadences };
}

/** A stretch of days that another article gives an edition of a series. */
export interface EditionDaysElsewhere extends EditionSummary {
  readonly article: string;
  /** When that article was published. */
  readonly date?: CivilDate;
}

/** Where another article says that an edition of a series is held. */
export interface EditionPlaceElsewhere extends EditionPlaceSummary {
  readonly article: string;
  /** How many articles say so, `article` the first of them; one if absent. */
  readonly voices?: number;
}

/** What other articles say of one edition. */
interface EditionElsewhere {
  readonly days: readonly EditionDaysElsewhere[];
  readonly places: readonly EditionPlaceElsewhere[];
  /** Each place once, as the first article to name it does. */
  readonly distinctPlaces: readonly EditionPlaceElsewhere[];
}

/** What the other articles say of the days and places of one edition, under any name of its series. */
export function editionElsewhere(
  { names, key }: Pick<SeriesRecord, "names" | "key">,
  edition: number,
  archive: ArchiveView,
): EditionElsewhere {
  return archive.recall(`edition ${edition}\n${key}`, () => gatherEdition(names, edition, archive));
}

function gatherEdition(names: ReadonlyMap<string, string>, edition: number, archive: ArchiveView): EditionElsewhere {
  const summaries = summariesAbout(names, archive);
  const isIt = (it: { readonly series: string; readonly edition: number }): boolean =>
    it.edition === edition && names.has(nameKey(it.series));
  const places = summaries.flatMap(({ id, editionPlaces }): EditionPlaceElsewhere[] =>
    editionPlaces.filter(isIt).map((it) => ({ ...it, article: id })),
  );
  return {
    days: summaries.flatMap(({ id, date, editions }) =>
      editions.filter(isIt).map((it) => ({ ...it, article: id, ...(date && { date }) })),
    ),
    places,
    distinctPlaces: inChorus(places, ({ place, within }) => [place, ...within].join("\n")),
  };
}

function fromFact(fact: EditionFact): EditionStatement[] {
  if (fact.when === undefined) return [];
  const { first, last } = fact.when.interval;
  const year = yearOf(first, last);
  return year === undefined
    ? []
    : [{ edition: fact.edition, year, first, last, source: "article", span: fact.statement, fact }];
}

/** All names of the series by their key: acronym and expansion as this article, the archive or the knowledge base joins them. */
function aliasesOf(
  name: string,
  definitions: readonly AcronymDefinition[],
  archive: ArchiveView,
  desk: Desk,
): Map<string, string> {
  const names = new Map([[nameKey(name), name]]);
  const add = (other: string) => names.set(nameKey(other), other);
  const known = seriesOf(name, desk);
  if (known !== undefined) for (const other of [known.name, ...known.aliases]) add(other);
  for (const [key, current] of [...names]) {
    for (const { acronym, expansion } of definitions) {
      if (acronym === current || nameKey(expansion) === key) add(acronym).set(nameKey(expansion), expansion);
    }
    const lookups = isCapitals(current) ? [acronymKey(current), seriesKey(current)] : [seriesKey(current)];
    for (const { acronym, expansion } of definitionsUnder(lookups, archive)) {
      if (nameKey(expansion) === key) add(acronym);
      else if (nameKey(acronym) === key) add(expansion);
    }
  }
  return names;
}

/** "CAEXFO" for "CAEXPO": a misspelt acronym still means its series. */
function isSlipOfOne(name: string, names: ReadonlyMap<string, string>): boolean {
  if (!isCapitals(name) || name.length < MIN_SLIP_LENGTH) return false;
  return [...names.values()].some((other) => isCapitals(other) && editDistance(name, other, 1) === 1);
}

function isCapitals(name: string): boolean {
  return /^[A-Z]+$/.test(name);
}

function summariesAbout(names: ReadonlyMap<string, string>, archive: ArchiveView): Summary[] {
  const summaries = new Map<string, Summary>();
  for (const name of names.values()) for (const it of archive.about(seriesKey(name))) summaries.set(it.id, it);
  return [...summaries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
