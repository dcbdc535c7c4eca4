import { type CivilDate, parseIso } from "../calendar/civil.ts";
import { nameKey } from "../text/name-key.ts";
import data from "./event-series.json" with { type: "json" };

/** One edition of a known series; `start` and `end` are missing where only the year is certain. */
export interface KnownEdition {
  readonly edition: number;
  readonly year: number;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly place?: string;
  /** Where the date was published. */
  readonly source: string;
}

/** A recurring event. The article always outranks what is known of it here. */
export interface KnownSeries {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Years from one edition to the next; 0 where the series has no fixed cadence. */
  readonly cadence: number;
  readonly editions: readonly KnownEdition[];
}

interface RawEdition {
  readonly edition: number;
  readonly start: string;
  readonly end?: string;
  readonly place?: string;
  readonly source: string;
}

/** All known series. */
const eventSeries: readonly KnownSeries[] = data.series.map(({ name, aliases, cadence, editions }) => ({
  name,
  aliases,
  cadence,
  editions: editions.map(toEdition),
}));

function toEdition({ edition, start, end, place, source }: RawEdition): KnownEdition {
  const first = parseIso(start);
  const last = parseIso(end ?? "");
  return {
    edition,
    year: Number(start.slice(0, 4)),
    source,
    ...(first === undefined ? {} : { start: first }),
    ...(last === undefined ? {} : { end: last }),
    ...(place === undefined ? {} : { place }),
  };
}

const byName = new Map<string, KnownSeries>();
for (const series of eventSeries) {
  for (const name of [series.name, ...series.aliases]) byName.set(nameKey(name), series);
}

/** The series that `name` names, in any of its forms. */
export function seriesNamed(name: string): KnownSeries | undefined {
  return byName.get(nameKey(name));
}
