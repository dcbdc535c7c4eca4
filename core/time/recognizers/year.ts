import { dateFound, type Fields, type Found, type TokenRange } from "../expression.ts";
import { PREPOSITIONS, SEASONS } from "../words.ts";
import {
  closesPhrase,
  digitsAt,
  isCapital,
  isDash,
  lowerAt,
  ordinalAt,
  type Tokens,
  textAt,
  yearAt,
} from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

const one = (at: number): TokenRange => [at, at + 1];

/** Words before a number of four digits that make it a number of something else. */
const NUMBERED: ReadonlySet<string> = new Set(
  "no. nos. no number flight route highway interstate section room box suite resolution regulation article line page windows channel unit model type class area code extension ext. $ £ € ¥ # us$ rs usd eur about nearly almost over some approximately roughly exactly than least most only additional another windows catalog bill file case order fm am iso".split(
    " ",
  ),
);
/** Words after it that it counts or measures. */
const COUNTED: ReadonlySet<string> = new Set(
  "people troops soldiers men women miles mile kilometers kilometres kilometer km meters metres meter feet foot ft m dollars euros pounds yuan yen rupees percent per votes jobs workers employees students members units tons tonnes cars seats others hours minutes points times copies acres hectares barrels calories mg kg lb lbs mhz ghz mb gb hz rpm mph residents participants delegates officers prisoners casualties dead wounded homes houses children players fans tickets guests families companies enterprises exhibitors visitors cases deaths yards degrees words characters".split(
    " ",
  ),
);
const STREETS: ReadonlySet<string> = new Set(
  "street st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr. lane way place highway parkway court".split(
    " ",
  ),
);
const CENTURY_MARKS: ReadonlySet<string> = new Set(["bc", "b.c.", "b.c", "bce", "b.c.e."]);
const COMMON_ERA: ReadonlySet<string> = new Set(["ad", "a.d.", "ce", "c.e.", "a.d"]);

/** `2025`, `2026-2030`, `1990-94`, `264 BC`, `1990's`. */
export const yearNumber: Recognizer = (tokens, at) => {
  const era = yearBefore(tokens, at);
  if (era !== undefined) return [era];
  const year = yearAt(tokens, at);
  if (year === undefined || isNumbered(tokens, at)) return undefined;
  const range = yearRange(tokens, at, year);
  if (range !== undefined) return range;
  const next = tokens[at + 1];
  if (next?.kind === "clitic" && next.text.length === 2 && year % 10 === 0 && lowerAt(tokens, at - 1) === "the") {
    return [dateFound(at, at + 2, { decade: year / 10 }, {})];
  }
  if (!isYear(tokens, at, year)) return undefined;
  const season = SEASONS.get(lowerAt(tokens, at + 1));
  if (season !== undefined && lowerAt(tokens, at + 1) !== "fall" && !isCapital(tokens[at + 1]))
    return [dateFound(at, at + 2, { year, season }, { year: one(at) })];
  return [dateFound(at, at + 1, { year }, { year: one(at) })];
};

/** `264 BC`, `AD 79`, `79 A.D.` */
function yearBefore(tokens: Tokens, at: number): Found | undefined {
  const number = digitsAt(tokens, at, 1, 4);
  if (number === undefined || number === 0) return undefined;
  const after = lowerAt(tokens, at + 1);
  if (CENTURY_MARKS.has(after)) return dateFound(at, at + 2, { year: number, bc: true }, { year: one(at) });
  if (COMMON_ERA.has(after) && after !== "ad") return dateFound(at, at + 2, { year: number }, { year: one(at) });
  if (isDash(tokens[at + 1]) || after === "to") {
    const second = digitsAt(tokens, at + 2, 1, 4);
    if (second !== undefined && CENTURY_MARKS.has(lowerAt(tokens, at + 3)))
      return dateFound(at, at + 1, { year: number, bc: true }, { year: one(at) });
  }
  return undefined;
}

/** `AD 79`. */
export const eraFirst: Recognizer = (tokens, at) => {
  if (!/^(?:AD|A\.D\.|CE)$/.test(textAt(tokens, at))) return undefined;
  const year = digitsAt(tokens, at + 1, 1, 4);
  return year === undefined || year === 0 ? undefined : [dateFound(at, at + 2, { year }, { year: one(at + 1) })];
};

/** Both years of `2026-2030` or `1990-94`. */
function yearRange(tokens: Tokens, at: number, year: number): Found[] | undefined {
  const slash = textAt(tokens, at + 1) === "/";
  if (!slash && !isDash(tokens[at + 1])) return undefined;
  const second = yearAt(tokens, at + 2);
  const after = tokens[at + 3];
  if (after?.glued === true && (isDash(after) || after.text === "/" || after.text === "%")) return undefined;
  if (second !== undefined && Math.abs(second - year) <= 500 && !COUNTED.has(after?.lower ?? "")) {
    return [
      dateFound(at, at + 1, { year }, { year: one(at) }),
      dateFound(at + 2, at + 3, { year: second }, { year: one(at + 2) }),
    ];
  }
  const short = digitsAt(tokens, at + 2, 2, 2);
  if (short === undefined || tokens[at + 1]?.glued !== true || tokens[at + 2]?.glued !== true) return undefined;
  const full = year - (year % 100) + short;
  if (full <= year || year < 1400) return undefined;
  return [
    dateFound(at, at + 1, { year }, { year: one(at) }),
    dateFound(at + 2, at + 3, { year: full }, { year: one(at + 2) }),
  ];
}

function isNumbered(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (before !== undefined && (NUMBERED.has(before.lower) || before.text === "$")) return true;
  if (here?.glued === true && before !== undefined) {
    if (before.kind === "number" || before.kind === "alnum" || /^[/:.+=_$£€¥#*%]$/.test(before.text)) return true;
    if (isDash(before)) return !isGluedLead(tokens, at);
  }
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.glued && /^[%:+=_/*°]$/.test(next.text)) return next.text !== "/" || yearAt(tokens, at + 2) === undefined;
  if (next.glued && next.kind === "mark" && isDash(next) && tokens[at + 2]?.glued === true && isCounted(tokens, at + 2))
    return true;
  return isCounted(tokens, at + 1) || STREETS.has(lowerAt(tokens, at + 2)) || STREETS.has(lowerAt(tokens, at + 1));
}

function isCounted(tokens: Tokens, at: number): boolean {
  return COUNTED.has(lowerAt(tokens, at));
}

/** Words before a hyphen and a year: `mid-2011`, `post-1945`, `March-2008`. */
function isGluedLead(tokens: Tokens, at: number): boolean {
  const word = lowerAt(tokens, at - 2);
  return /^(?:mid|pre|post|early|late|since|the|and|to)$/.test(word) || yearAt(tokens, at - 2) !== undefined;
}

/** Beyond what the number itself shows: does the place in the sentence make it a year? */
function isYear(tokens: Tokens, at: number, year: number): boolean {
  const before = tokens[at - 1];
  const word = before?.lower ?? "";
  const next = tokens[at + 1];
  const plural = next?.kind === "word" && !isCapital(next) && /[^s]s$/.test(next.lower) && !VERBS_IN_S.has(next.lower);
  const firm = YEAR_LEADS.has(word) || word === "(" || word === "year";
  if (year >= 1900 && year < 2100) {
    if (!plural || firm || DETERMINERS.has(word)) return true;
    return year % 100 !== 0 && year % 10 !== 0;
  }
  if (plural && !DETERMINERS.has(word)) return false;
  if (firm) return year >= 1100 || word === "in" || word === "since" || word === "(";
  if (isDash(before) || word === "and" || word === "or" || word === "to")
    return yearAt(tokens, at - 2) !== undefined && year >= 1400;
  return (
    (DETERMINERS.has(word) || before === undefined || isCapital(before)) && year >= 1400 && isWordLike(tokens, at + 1)
  );
}

function isWordLike(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined || token.kind === "word" || token.kind === "clitic" || token.text === "," || token.text === "."
  );
}

const YEAR_LEADS: ReadonlySet<string> = new Set([
  ...[
    "in",
    "since",
    "until",
    "till",
    "by",
    "during",
    "before",
    "after",
    "from",
    "through",
    "throughout",
    "circa",
    "c.",
  ],
  ...["early", "late", "mid", "between", "around", "ca.", "spring", "summer", "autumn", "fall", "winter", "of", "born"],
]);
const DETERMINERS: ReadonlySet<string> = new Set([
  "the",
  "its",
  "his",
  "her",
  "their",
  "our",
  "a",
  "an",
  "'s",
  "’s",
  "in",
  "this",
]);
const VERBS_IN_S: ReadonlySet<string> = new Set(
  "was is has does as its this marks brings sees remains plans ends starts begins includes shows".split(" "),
);

/** `1990s`, `70s`, `'70s`. */
export const decadeNumber: Recognizer = (tokens, at) => {
  const quoted = /^['’‘]$/.test(textAt(tokens, at)) && tokens[at + 1]?.glued === true ? 1 : 0;
  const index = at + quoted;
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (quoted === 1) {
    const short = digitsAt(tokens, index, 2, 2);
    if (short !== undefined && PREPOSITIONS.has(lowerAt(tokens, at - 1))) {
      return [dateFound(at, index + 1, { year: short, shortYear: true }, { year: [at, index + 1] })];
    }
  }
  const text = token.text;
  if (token.kind !== "alnum" || !text.endsWith("s")) return undefined;
  if (text.length === 5) {
    const year = Number(text.slice(0, 4));
    return year >= 1000 && year < 2200 && year % 10 === 0
      ? [dateFound(at, index + 1, decadeOrCentury(tokens, at, year), {})]
      : undefined;
  }
  if (text.length !== 3) return undefined;
  const tens = Number(text.slice(0, 2));
  if (!Number.isInteger(tens) || tens % 10 !== 0 || tens < 10) return undefined;
  if (quoted === 0 && !isDecadeLead(tokens, at)) return undefined;
  return [dateFound(at, index + 1, { decade: tens / 10, shortDecade: true }, {})];
};

/** `the 1800s` is a century unless a decade is meant nearby; the press means the century. */
function decadeOrCentury(_tokens: Tokens, _at: number, year: number): Fields {
  return year % 100 === 0 && year < 1900 ? { century: year / 100 } : { decade: year / 10 };
}

/** `the 70s`, `early 80s`, `70s and 80s`; not `in his 70s` (an age), `the mid 70s` of a thermometer. */
function isDecadeLead(tokens: Tokens, at: number): boolean {
  const word = lowerAt(tokens, at - 1);
  if (word === "the") return true;
  if (word === "and" || word === "to" || isDash(tokens[at - 1]))
    return /^'?\d0s$|^\d{3}0s$/.test(lowerAt(tokens, at - 2));
  return (word === "early" || word === "late" || word === "mid") && lowerAt(tokens, at - 2) === "the";
}

/** `the year 2025`. */
export const yearWord: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "the" || lowerAt(tokens, at + 1) !== "year") return undefined;
  const year = yearAt(tokens, at + 2);
  return year === undefined ? undefined : [dateFound(at, at + 3, { year }, { year: one(at + 2) })];
};

const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, index) => [word, index + 2]),
);

/** `the sixties`; not `in his sixties`. */
export const decadeWord: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "the") return undefined;
  const stage = /^(?:early|mid|late)$/.test(lowerAt(tokens, at + 1)) ? 1 : 0;
  const decade = DECADE_WORDS.get(lowerAt(tokens, at + 1 + stage));
  if (decade === undefined || stage === 1) return undefined;
  return [dateFound(at, at + 2, { decade, shortDecade: true }, {})];
};

/** `the 1990s`, `the nineteenth century`, unless they stand before a noun that the article belongs to. */
export const articleDecade: Recognizer = (tokens, at, read) => {
  if (lowerAt(tokens, at) !== "the") return undefined;
  const found = decadeNumber(tokens, at + 1, read) ?? century(tokens, at + 1, read);
  const first = found?.[0];
  if (first === undefined || first.meaning.kind !== "date") return undefined;
  const { decade, century: hundred } = first.meaning.fields;
  if ((decade === undefined && hundred === undefined) || !closesPhrase(tokens, first.last)) return undefined;
  return [{ ...first, first: at }];
};

/** `20th century`, `nineteenth century`, `9th-century`, `9th century BC`. */
export const century: Recognizer = (tokens, at) => {
  const number = ordinalAt(tokens, at);
  if (number === undefined || number.value < 1 || number.value > 30) return undefined;
  let index = number.last;
  if (isDash(tokens[index])) index++;
  const word = lowerAt(tokens, index);
  if (word !== "century" && word !== "centuries") return undefined;
  const bc = CENTURY_MARKS.has(lowerAt(tokens, index + 1));
  const last = index + 1 + (bc || COMMON_ERA.has(lowerAt(tokens, index + 1)) ? 1 : 0);
  return [dateFound(at, last, { century: number.value - 1, ...(bc && { bc }) }, {})];
};
