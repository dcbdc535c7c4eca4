import { type CivilDate, parseIso } from "../calendar/civil.ts";
import { nameKey } from "../text/name-key.ts";
import type { Token } from "../text/tokens.ts";
import data from "./event-series.json" with { type: "json" };

/** One edition of a known series; `start` and `end` are missing where only the year or month is certain. */
export interface KnownEdition {
  readonly edition: number;
  readonly year: number;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  /** The city or region; several, parted by `/`, where it was held in more than one. */
  readonly place?: string;
  readonly country?: string;
  /** Years it was first announced for and then moved from. */
  readonly announced?: readonly number[];
  /** The year in its name, where that is not the year it was held: the Tokyo 2020 Games. */
  readonly named?: number;
  /** Where the date was published. */
  readonly source: string;
}

/** A recurring event. The article always outranks what is known of it here. */
export interface KnownSeries {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Years from one edition to the next; 0 where the series has no fixed cadence. */
  readonly cadence: number;
  /** The first edition from which at most one is held in `cadence` years. */
  readonly regularFrom: number;
  /** The country of all editions, for a series that does not move. */
  readonly host?: string;
  /** Short forms that mean this series only in an article with one of `words` and none of `unless`. */
  readonly context?: {
    readonly aliases: readonly string[];
    readonly words: readonly string[];
    readonly unless: readonly string[];
  };
  readonly editions: readonly KnownEdition[];
  /** True for a series of the newsroom's own, which outranks the built-in one. */
  readonly desk?: boolean;
}

interface RawEdition extends Omit<KnownEdition, "year" | "start" | "end"> {
  readonly start: string;
  readonly end?: string;
}

interface RawSeries extends Omit<KnownSeries, "editions" | "regularFrom"> {
  readonly regularFrom?: number;
  readonly editions: readonly RawEdition[];
}

/** All known series. */
export const eventSeries: readonly KnownSeries[] = (data.series as readonly RawSeries[]).map((series) => ({
  ...series,
  regularFrom: series.regularFrom ?? 1,
  editions: series.editions.map(toEdition),
}));

function toEdition({ start, end, ...rest }: RawEdition): KnownEdition {
  const first = parseIso(start);
  const last = parseIso(end ?? "");
  return {
    ...rest,
    year: Number(start.slice(0, 4)),
    ...(first === undefined ? {} : { start: first }),
    ...(last === undefined ? {} : { end: last }),
  };
}

const byName = new Map<string, KnownSeries>();
for (const series of eventSeries) {
  for (const name of [series.name, ...series.aliases]) byName.set(nameKey(name), series);
}

/** The series that `name` names, in any of its forms; a short form that others share counts too (see `context`). */
export function seriesNamed(name: string): KnownSeries | undefined {
  return byName.get(nameKey(name));
}

/** Names by their first token, longest first, in tokens of lower case: `["apec", "economic", "leaders", "'", "meeting"]`. */
const byFirst = new Map<string, (readonly string[])[]>();
for (const { name, aliases } of eventSeries) {
  for (const form of [name, ...aliases]) {
    const words = form.toLowerCase().match(/[\p{L}\p{N}]+|'s|'|-/gu) ?? [];
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
}

/** One past the last token of the longest known name that begins at token `at`; undefined where none does. */
export function longestSeriesNameAt(tokens: readonly Token[], at: number): number | undefined {
  const forms = byFirst.get(tokens[at]?.lower ?? "");
  const found = forms?.find((words) => words.every((word, index) => isWord(tokens[at + index], word)));
  if (found === undefined) return undefined;
  const last = at + found.length;
  // A capitalised word behind makes it a longer name: "Asian Games Village".
  const next = tokens[last];
  return next?.kind === "word" && /^\p{Lu}/u.test(next.text) && !TITLE_VERBS.has(next.lower) ? undefined : last;
}

/** Verbs that stand with a capital in a title: "19th Asian Games Held in Hangzhou". */
const TITLE_VERBS = new Set(
  "held opens opened open opening closes closed closing begins began ends ended kicks kicked concludes concluded takes starts started draws drew returns set to will was is comes wraps".split(
    " ",
  ),
);

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lower === word || token.lower.replace("’", "'").replace("–", "-") === word);
}

/** `COP29`: the acronym of a known series with the number of an edition run on. */
export function numberedAcronym(text: string): { readonly acronym: string; readonly number: number } | undefined {
  const parts = /^(?<acronym>[A-Z]{3,6})(?<number>\d{1,2})$/.exec(text)?.groups;
  const acronym = parts?.["acronym"];
  if (acronym === undefined || seriesNamed(acronym) === undefined) return undefined;
  return { acronym, number: Number(parts?.["number"]) };
}
