import type { CivilDate } from "../calendar/civil.ts";
import type { OfficePeriod } from "../facts/office.ts";
import { hashOf } from "../text/fingerprint.ts";
import { type Codec, characters, list, number, place, placeRows, Reader, record, text, Writer, word } from "./codec.ts";
import type { EntitySummary, RoleSummary } from "./entity-summary.ts";
import {
  type AcronymSummary,
  type AgreementSummary,
  type CadenceSummary,
  type EditionPlaceSummary,
  type EditionSummary,
  keysOf,
  type NameSummary,
  type Summary,
  type ThemeYearSummary,
  type UnitSummary,
} from "./summary.ts";
import type { CopySummary, CorrectionSummary, FigureSummary, QuoteSummary } from "./traces.ts";
import type { NumeralSummary } from "./translation.ts";

/** A summary without its id, in characters below 256. Two are equal when, and only when, their strings are. */
export interface PackedSummary {
  /** The numbers of its keys, and what it says. */
  readonly facts: string;
  /** Where it says so, and on which days it speaks of others. */
  readonly places: string;
}

type Sections = Required<Omit<Summary, "id" | "date">> & { readonly date: readonly CivilDate[] };

const span = { start: place, end: place };
const role = record<RoleSummary>(
  { office: text, status: word<RoleSummary["status"]>(), ...span },
  { of: text, place: text, period: record<OfficePeriod>(span, { first: number, last: number }) },
);

/** What a summary is made of; each can be read without the others. */
const CODECS: { readonly [K in keyof Sections]: Codec<Sections[K]> } = {
  date: list(record<CivilDate>({ year: number, month: number, day: number }, {})),
  editions: list(
    record<EditionSummary>(
      {
        series: text,
        edition: number,
        modality: word<EditionSummary["modality"]>(),
        part: word<EditionSummary["part"]>(),
        first: number,
        last: number,
        ...span,
      },
      {},
    ),
  ),
  editionPlaces: list(
    record<EditionPlaceSummary>({ series: text, edition: number, place: text, within: list(text), ...span }, {}),
  ),
  cadences: list(record<CadenceSummary>({ series: text, years: number, ...span }, { firstYear: number })),
  units: list(record<UnitSummary>({ unit: text, parent: text, ...span }, {})),
  agreements: list(
    record<AgreementSummary>(
      { name: text, step: word<AgreementSummary["step"]>(), first: number, last: number, ...span },
      {},
    ),
  ),
  themeYears: list(record<ThemeYearSummary>({ name: text, first: number, last: number, ...span }, {})),
  acronyms: list(record<AcronymSummary>({ acronym: text, expansion: text, ...span }, {})),
  names: list(record<NameSummary>({ name: text, type: text, count: number, ...span }, {})),
  entities: list(
    record<EntitySummary>(
      {
        type: word<EntitySummary["type"]>(),
        name: text,
        aliases: list(text),
        keys: list(text),
        at: placeRows([2, 1, 0]),
      },
      { acronym: text, roles: list(role) },
    ),
  ),
  copies: list(record<CopySummary>({ mask: text, values: text, ...span }, {})),
  figures: list(
    record<FigureSummary>(
      { unit: text, value: number, printed: text, stems: text, names: text, ...span },
      { speaker: text, first: number, last: number },
    ),
  ),
  corrections: list(
    record<CorrectionSummary>(
      { unit: text, wrong: number, printedWrong: text, printedRight: text, right: number, stems: text, ...span },
      {},
    ),
  ),
  quotes: list(record<QuoteSummary>({ text, ...span }, {})),
  numerals: list(record<NumeralSummary>({ value: number, kind: word<NumeralSummary["kind"]>(), ...span }, {})),
  dates: placeRows([6, 1, 6, 1, 2, 2]),
};

const NAMES = Object.keys(CODECS) as (keyof Sections)[];
const POSITIONS = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Record<keyof Sections, number>;

/** Bytes of {@link keyNumber}. */
const KEY_BYTES = 5;

/** A key as a whole number below 2⁴⁰. Two keys of one archive hardly ever share one. */
export function keyNumber(key: string): number {
  return hashOf(key) * 256 + (hashOf(key, 0x9e3779b9) >>> 24);
}

/** The numbers of all keys that a summary is filed under, ascending. */
export function keyNumbersOf({ facts }: PackedSummary): number[] {
  const head = new Reader(facts, 0, 0, "", 0);
  const numbers = new Array<number>(head.natural());
  let at = head.position;
  for (let i = 0; i < numbers.length; i++) {
    let value = 0;
    for (let byte = 0; byte < KEY_BYTES; byte++) value = value * 256 + facts.charCodeAt(at++);
    numbers[i] = value;
  }
  return numbers;
}

export function pack(summary: Summary): PackedSummary {
  if (summary instanceof FiledSummary) return summary.packed;
  const writer = new Writer();
  const parts = NAMES.map((name) => {
    if (name === "date") CODECS.date.write(writer, summary.date === undefined ? [] : [summary.date]);
    else (CODECS[name] as Codec<unknown>).write(writer, summary[name]);
    return writer.take();
  });
  const numbers = [...new Set([...keysOf(summary)].map(keyNumber))].sort((a, b) => a - b);
  writer.natural(numbers.length);
  const count = writer.take().facts;
  for (const { facts, places } of parts) {
    writer.natural(facts.length);
    writer.far(places.length);
  }
  const directory = writer.take();
  return {
    facts: [
      count,
      characters(bytesOf(numbers)),
      directory.facts,
      ...parts.map(({ facts }) => facts),
      writer.strings(),
    ].join(""),
    places: [directory.places, ...parts.map(({ places }) => places)].join(""),
  };
}

/** The bytes of key numbers, the highest first. */
function bytesOf(values: readonly number[]): number[] {
  const bytes = new Array<number>(values.length * KEY_BYTES);
  for (let i = 0; i < values.length; i++) {
    let rest = values[i] as number;
    for (let at = (i + 1) * KEY_BYTES - 1; at >= i * KEY_BYTES; at--) {
      bytes[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return bytes;
}

/** `summary` as an archive holds it: packed, and unpacked section by section when it is asked. */
export function filed(summary: Summary): FiledSummary {
  return summary instanceof FiledSummary ? summary : new FiledSummary(summary.id, pack(summary));
}

/** Packed length of the sections that are kept unpacked, over all summaries; with more they are let go. */
const MOST_UNPACKED = 1_500_000;
/** What even an empty section counts. */
const LEAST = 32;
let holders: FiledSummary[] = [];
let unpacked = 0;

/** A summary that takes little room: what is read of it is forgotten when much else has been read. */
export class FiledSummary implements Summary {
  readonly id: string;
  readonly packed: PackedSummary;
  #known: Partial<Sections> | undefined;

  constructor(id: string, packed: PackedSummary) {
    this.id = id;
    this.packed = packed;
  }

  /** A section that is read once and not kept: for those who go through a whole archive. */
  section<K extends keyof Sections>(name: K): Sections[K] {
    return CODECS[name].read(this.#readerAt(POSITIONS[name]));
  }

  #get<K extends keyof Sections>(name: K): Sections[K] {
    if (this.#known === undefined) {
      if (unpacked > MOST_UNPACKED) {
        for (const holder of holders) holder.#known = undefined;
        holders = [];
        unpacked = 0;
      }
      this.#known = {};
      holders.push(this);
    }
    let section: Sections[K] | undefined = this.#known[name];
    if (section === undefined) {
      const reader = this.#readerAt(POSITIONS[name]);
      const from = reader.position;
      section = CODECS[name].read(reader);
      this.#known[name] = section;
      unpacked += reader.position - from + LEAST;
    }
    return section as Sections[K];
  }

  #readerAt(section: number): Reader {
    const { facts, places } = this.packed;
    const head = new Reader(facts, 0, 0, places, 0);
    const count = head.natural();
    const directory = new Reader(facts, head.position + KEY_BYTES * count, 0, places, 0);
    let [fact, far, strings] = [0, 0, 0];
    for (let i = 0; i < NAMES.length; i++) {
      const [length, width] = [directory.natural(), directory.far()];
      if (i < section) {
        fact += length;
        far += width;
      }
      strings += length;
    }
    const start = directory.position;
    return new Reader(facts, start + fact, start + strings, places, directory.farPosition + far);
  }

  get date(): CivilDate | undefined {
    return this.#get("date")[0];
  }

  get editions(): readonly EditionSummary[] {
    return this.#get("editions");
  }

  get editionPlaces(): readonly EditionPlaceSummary[] {
    return this.#get("editionPlaces");
  }

  get cadences(): readonly CadenceSummary[] {
    return this.#get("cadences");
  }

  get units(): readonly UnitSummary[] {
    return this.#get("units");
  }

  get agreements(): readonly AgreementSummary[] {
    return this.#get("agreements");
  }

  get themeYears(): readonly ThemeYearSummary[] {
    return this.#get("themeYears");
  }

  get acronyms(): readonly AcronymSummary[] {
    return this.#get("acronyms");
  }

  get names(): readonly NameSummary[] {
    return this.#get("names");
  }

  get entities(): readonly EntitySummary[] {
    return this.#get("entities");
  }

  get copies(): readonly CopySummary[] {
    return this.#get("copies");
  }

  get figures(): readonly FigureSummary[] {
    return this.#get("figures");
  }

  get corrections(): readonly CorrectionSummary[] {
    return this.#get("corrections");
  }

  get quotes(): readonly QuoteSummary[] {
    return this.#get("quotes");
  }
  get numerals(): readonly NumeralSummary[] {
    return this.#get("numerals");
  }

  get dates(): readonly number[] {
    return this.#get("dates");
  }
}
