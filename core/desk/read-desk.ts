import { type CivilDate, compareDates, parseIso } from "../calendar/civil.ts";
import type { Span } from "../text/span.ts";
import { type Said, say } from "../wording/say.ts";
import {
  type Desk,
  type DeskEdition,
  type DeskEntity,
  type DeskOffice,
  type DeskSeries,
  type DeskSeverity,
  type DeskType,
  emptyDesk,
  type HouseStyle,
  type Intended,
} from "./desk.ts";
import type { DeskSchema } from "./schema.ts";
import { type DeskProblem, parseDesk } from "./tree.ts";
import { Validation } from "./validate.ts";

export type RuleLevels = Readonly<Record<string, DeskSeverity>>;

/** Rules and style of some files only. */
export interface DeskOverride {
  /** Globs relative to the desk file. */
  readonly files: readonly string[];
  readonly rules: RuleLevels;
  readonly style: HouseStyle;
}

/** What one desk file says, and what in it cannot be used. */
export interface DeskReading {
  /** False where the text is no YAML: what was read last stays in force. */
  readonly isRead: boolean;
  readonly desk: Desk;
  /** Where each entry of `desk.intended` stands. */
  readonly intendedSpans: readonly Span[];
  readonly rules: RuleLevels;
  /** In the order of the file: a later one outranks an earlier one. */
  readonly overrides: readonly DeskOverride[];
  /** Globs of the articles; undefined where nothing is said. */
  readonly files: readonly string[] | undefined;
  readonly skip: readonly string[];
  readonly problems: readonly DeskProblem[];
}

/** What the schema lets through. */
interface Raw {
  readonly names?: readonly RawName[];
  readonly series?: readonly RawSeries[];
  readonly offices?: readonly RawOffice[];
  readonly style?: RawStyle;
  readonly rules?: RuleLevels;
  readonly overrides?: readonly { readonly files: Many; readonly rules?: RuleLevels; readonly style?: RawStyle }[];
  readonly files?: Many;
  readonly skip?: Many;
  readonly different?: readonly (readonly string[])[];
  readonly right?: Many;
  readonly intended?: readonly (Omit<Intended, "date"> & { readonly date?: string })[];
}
type Many = string | readonly string[];
interface RawName {
  readonly name: string;
  readonly type: string;
  readonly aliases?: Many;
  readonly avoid?: Many;
}
interface RawSeries {
  readonly name: string;
  readonly aliases?: Many;
  readonly every?: number;
  readonly first?: number | { readonly edition: number; readonly year: number };
  readonly editions?: readonly RawEdition[];
}
type RawEdition = Pick<DeskEdition, "edition" | "year" | "place"> & { readonly start?: string; readonly end?: string };
type RawOffice = Omit<DeskOffice, "from" | "until"> & { readonly from?: string; readonly until?: string };
type RawStyle = Pick<HouseStyle, "dates" | "money"> & { readonly plainAcronyms?: Many };

const TYPES: Readonly<Record<string, DeskType>> = {
  person: "PER",
  organisation: "ORG",
  organization: "ORG",
  place: "LOC",
  event: "EVENT",
  work: "WORK",
  "not a name": "none",
};

/** Reads a desk file. Total: any string gives a reading, and never an exception. */
export function readDesk(text: string, schema: DeskSchema): DeskReading {
  const { root, problems } = parseDesk(text);
  const validation = new Validation();
  const raw = (root === undefined ? undefined : validation.read(root, schema)) as Raw | undefined;
  const told = problemTeller(validation);
  const desk: Desk = {
    entities: (raw?.names ?? []).map((name) => entityOf(name, told)),
    series: (raw?.series ?? []).map((series) => seriesOf(series, told)),
    offices: (raw?.offices ?? []).map((office) => officeOf(office, told)),
    different: raw?.different ?? [],
    right: many(raw?.right),
    style: styleOf(raw?.style),
    intended: (raw?.intended ?? []).map(({ date, ...rest }) => ({ ...rest, ...dated("date", date) })),
  };
  return {
    isRead: root !== undefined,
    desk,
    intendedSpans: (raw?.intended ?? []).map((entry) => validation.places.get(entry) ?? { start: 0, end: 0 }),
    rules: raw?.rules ?? {},
    overrides: (raw?.overrides ?? []).map(({ files, rules, style }) => ({
      files: many(files),
      rules: rules ?? {},
      style: styleOf(style),
    })),
    files: raw?.files === undefined ? undefined : many(raw.files),
    skip: many(raw?.skip),
    problems: [...problems, ...validation.problems].sort((a, b) => a.span.start - b.span.start),
  };
}

/** The reading of a file that says nothing. */
export const emptyReading: DeskReading = {
  isRead: true,
  desk: emptyDesk,
  intendedSpans: [],
  rules: {},
  overrides: [],
  files: undefined,
  skip: [],
  problems: [],
};

/** Names what is well written and cannot be; the entry stays in force without it. */
type Tell = (entry: object, message: Said) => void;

function problemTeller({ places, problems }: Validation): Tell {
  return (entry, message) => {
    const place = places.get(entry) ?? { start: 0, end: 0 };
    problems.push({ span: { start: place.start, end: place.end }, message, severity: "warning" });
  };
}

function many(value: Many | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function entityOf(raw: RawName, tell: Tell): DeskEntity {
  const aliases = many(raw.aliases);
  const right = new Set([raw.name, ...aliases]);
  const both = many(raw.avoid).filter((form) => right.has(form));
  for (const form of both) tell(raw, say`“${form}” cannot be a right form and one to avoid.`);
  const avoid = many(raw.avoid).filter((form) => !right.has(form));
  return { name: raw.name, type: TYPES[raw.type] ?? "none", aliases, avoid };
}

function seriesOf(raw: RawSeries, tell: Tell): DeskSeries {
  const first = typeof raw.first === "number" ? { edition: 1, year: raw.first } : raw.first;
  const editions = (raw.editions ?? []).map((edition): DeskEdition => {
    const { start, end, ...rest } = edition;
    const days = period(start, end);
    if (days === undefined) tell(edition, say`The last day comes before the first; both are left out.`);
    return { ...rest, ...dated("start", days?.from), ...dated("end", days?.until) };
  });
  const numbers = new Set<number>();
  for (const [i, { edition }] of editions.entries()) {
    if (numbers.has(edition)) tell(raw.editions?.[i] ?? raw, say`The edition ${edition} stands twice.`);
    numbers.add(edition);
  }
  return {
    name: raw.name,
    aliases: many(raw.aliases),
    cadence: raw.every ?? 0,
    ...(first === undefined ? {} : { first }),
    editions,
  };
}

function officeOf(raw: RawOffice, tell: Tell): DeskOffice {
  const { from, until, ...rest } = raw;
  const days = period(from, until);
  if (days === undefined) tell(raw, say`The office ends before it begins; both days are left out.`);
  return { ...rest, ...dated("from", days?.from), ...dated("until", days?.until) };
}

/** The two days again, or undefined where they are the wrong way round. */
function period(from: string | undefined, until: string | undefined): { from?: string; until?: string } | undefined {
  const [first, last] = [from, until].map((day) => (day === undefined ? undefined : parseIso(day)));
  if (first !== undefined && last !== undefined && compareDates(first, last) > 0) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function dated<K extends string>(key: K, day: string | undefined): { readonly [P in K]?: CivilDate } {
  const date = day === undefined ? undefined : parseIso(day);
  return (date === undefined ? {} : { [key]: date }) as { readonly [P in K]?: CivilDate };
}

function styleOf(raw: RawStyle | undefined): HouseStyle {
  const { plainAcronyms, ...rest } = raw ?? {};
  return { ...rest, plainAcronyms: many(plainAcronyms) };
}
