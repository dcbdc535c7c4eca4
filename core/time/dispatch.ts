import { MONTHS, WEEKDAYS } from "../calendar/names.ts";
import type { Token } from "../text/tokens.ts";
import type { Found } from "./expression.ts";
import { HOLIDAY_HEADS } from "./holidays.ts";
import { articleDay, dayFirst, monthFirst, weekdayFirst } from "./recognizers/calendar-date.ts";
import { clockTime, namedHour } from "./recognizers/clock.ts";
import { dayAlone } from "./recognizers/day-alone.ts";
import { articleDuration, bareUnits, duration, longUnit } from "./recognizers/duration.ts";
import { fiscalYear, quarterCode, weekNumber } from "./recognizers/fiscal.ts";
import { adverb, every, plural, rate, times, weeklyPart } from "./recognizers/frequency.ts";
import { holiday } from "./recognizers/holiday.ts";
import { edged, partAfter, partOf, season, staged, theWeekend, toldUnit, unitEnd } from "./recognizers/modified.ts";
import { numericDate } from "./recognizers/numeric-date.ts";
import { ordinalUnit } from "./recognizers/ordinal-unit.ts";
import { BETWEEN } from "./recognizers/quantity.ts";
import type { Tokens } from "./recognizers/reading.ts";
import type { ReadAt, Recognizer } from "./recognizers/recognizer.ts";
import { PHRASE_HEADS, vaguePhrase, vagueWord } from "./recognizers/reference.ts";
import { dayWord, pointed, samePeriod, unitBefore } from "./recognizers/relative.ts";
import {
  articleDecade,
  century,
  decadeNumber,
  decadeWord,
  eraFirst,
  yearNumber,
  yearWord,
} from "./recognizers/year.ts";
import { CARDINALS, DAY_PARTS, ORDINALS, SEASONS, TENS, UNITS } from "./words.ts";

const byWord = new Map<string, Recognizer[]>();

/** Recognisers are tried in the order they are registered; the first that reads something wins. */
function register(words: Iterable<string>, ...recognizers: readonly Recognizer[]): void {
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), ...recognizers]);
}

const monthForms = MONTHS.flatMap((name) => {
  const lower = name.toLowerCase();
  return [lower, lower.slice(0, 3), `${lower.slice(0, 3)}.`];
});
const weekdayForms = WEEKDAYS.flatMap((name) => {
  const lower = name.toLowerCase();
  return [lower, lower.slice(0, 3), `${lower.slice(0, 3)}.`];
});

register(HOLIDAY_HEADS, holiday);
register(new Set([...monthForms, "sept", "sept."]), monthFirst);
register(
  WEEKDAYS.map((name) => name.toLowerCase()),
  weeklyPart,
);
register([...weekdayForms, "tues", "tues.", "thur", "thur.", "thurs", "thurs."], weekdayFirst);
register(
  WEEKDAYS.map((name) => `${name.toLowerCase()}s`),
  plural,
);
register(["today", "yesterday", "tomorrow", "tonight"], dayWord);
register(
  ["the"],
  edged,
  samePeriod,
  staged,
  ordinalUnit,
  pointed,
  unitBefore,
  yearWord,
  partOf,
  season,
  articleDay,
  dayAlone,
  articleDecade,
  decadeWord,
  articleDuration,
  theWeekend,
  toldUnit,
  vaguePhrase,
);
register(["its", "their", "our", "'s", "’s"], ordinalUnit);
register(
  "last past next coming upcoming this current previous preceding prior following ensuing same that first final".split(
    " ",
  ),
  ordinalUnit,
  pointed,
);
register(["early", "earlier", "late", "later", "mid"], staged, season, partOf);
register(["beginning", "start", "end", "middle"], edged);
register(["year", "month", "week", "decade"], unitEnd);
register(["year", "month", "week", "day", "decade", "hour"], longUnit);
register(SEASONS.keys(), season);
register(DAY_PARTS.keys(), partOf);
register(["noon", "midnight", "midday"], namedHour);
register(["fy", "fiscal", "financial"], fiscalYear);
register(["q1", "q2", "q3", "q4", "h1", "h2"], quarterCode);
register(["week"], weekNumber);
register(["ad", "a.d.", "ce"], eraFirst);
register(["every", "each"], every);
register(["once", "twice"], times);
register(
  "hourly daily nightly weekly biweekly fortnightly monthly quarterly annual annually yearly biennial biennially biannual triennial".split(
    " ",
  ),
  adverb,
);
register(["a", "an", "per"], rate);
register(ORDINALS.keys(), century, ordinalUnit);
register([...CARDINALS.keys(), ...TENS.keys()], times, century, ordinalUnit, clockTime);
register(
  [
    ...[
      "a",
      "an",
      "several",
      "few",
      "many",
      "some",
      "half",
      "single",
      "couple",
      "dozens",
      "hundreds",
      "scores",
      "recent",
    ],
    ...["about", "around", "approximately", "roughly", "nearly", "almost", "under", "over", "more", "less", "fewer"],
    ...["at", "up", "close", "well", "just", "hundred", ...CARDINALS.keys(), ...TENS.keys()],
  ],
  duration,
);
register(
  [...UNITS.keys()].filter((unit) => unit.endsWith("s") && (unit.length > 4 || unit === "days")),
  bareUnits,
);
register(
  "now currently presently nowadays recently lately formerly recent current former future".split(" "),
  vagueWord,
);
register(
  PHRASE_HEADS.filter((head) => head !== "the"),
  vaguePhrase,
);
register(["'", "’", "‘"], decadeNumber);

const NUMBER: readonly Recognizer[] = [numericDate, dayFirst, clockTime, yearNumber, times, duration];
const ORDINAL: readonly Recognizer[] = [dayFirst, century, ordinalUnit];
const ALNUM: readonly Recognizer[] = [decadeNumber, clockTime, fiscalYear, quarterCode];

function recognizersFor(token: Token): readonly Recognizer[] | undefined {
  switch (token.kind) {
    case "number":
      return NUMBER;
    case "ordinal":
      return ORDINAL;
    case "alnum":
      return ALNUM;
    default: {
      const known = byWord.get(token.lower);
      return known ?? (token.lower.startsWith("fy2") ? [fiscalYear] : undefined);
    }
  }
}

/**
 * The words that may follow a frequent trigger for any of its recognisers to read on. Articles stand before every second
 * noun; a look at the next word settles nearly all of them.
 */
const FOLLOWERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    the: [
      ..."beginning start opening onset middle end close remainder rest early earlier late later mid very same".split(
        " ",
      ),
      ..."last past next coming upcoming current previous preceding prior following ensuing first final".split(" "),
      ..."twenties thirties forties fifties sixties seventies eighties nineties".split(" "),
      ..."fiscal financial future near foreseeable recent present moment time long short '".split(" "),
      ...[
        ...UNITS.keys(),
        ...DAY_PARTS.keys(),
        ...SEASONS.keys(),
        ...ORDINALS.keys(),
        ...CARDINALS.keys(),
        ...TENS.keys(),
      ],
    ],
    a: quantityFollowers(),
    an: quantityFollowers(),
  }).map(([word, next]) => [word, new Set(next)]),
);

function quantityFollowers(): string[] {
  return ["few", "couple", "number", "matter", "dozen", "half", ...UNITS.keys(), ...BETWEEN];
}

/** True when the word after a frequent trigger rules an expression out. */
function isIdle(tokens: Tokens, at: number, word: string): boolean {
  const followers = FOLLOWERS.get(word);
  if (followers === undefined) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind !== "word") return next.kind === "mark" && next.text !== "’" && next.text !== "‘" && next.text !== "'";
  return !followers.has(next.lower);
}

/** The longest nest of expressions: `the morning of the last day of the first week of March`. */
const DEEPEST = 6;
let depth = 0;

/** The expression that begins at token `at`. */
export const readAt: ReadAt = (tokens: Tokens, at: number) => {
  const token = tokens[at];
  if (token === undefined || depth >= DEEPEST) return undefined;
  const recognizers = recognizersFor(token);
  if (recognizers === undefined || (recognizers.length > 1 && isIdle(tokens, at, token.lower))) return undefined;
  depth++;
  try {
    for (const recognize of recognizers) {
      const found = recognize(tokens, at, readAt);
      if (found !== undefined) return withParts(tokens, found);
    }
    return undefined;
  } finally {
    depth--;
  }
};

function withParts(tokens: Tokens, found: readonly Found[]): readonly Found[] {
  const last = found[found.length - 1] as Found;
  const whole = partAfter(tokens, last);
  return whole === last ? found : [...found.slice(0, -1), whole];
}
