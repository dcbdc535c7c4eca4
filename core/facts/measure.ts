import type { Paragraph, Zone } from "../article/layout.ts";
import { monthNumber } from "../calendar/names.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { recognizeQuantities } from "../quantity/recognize.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { countedNoun } from "./noun.ts";

/** What the words beside a number say of the whole that it measures. */
export type Scope =
  /** The whole, as far as the words tell. */
  | "whole"
  /** including 12, 12 of the 20, of whom 12 */
  | "part"
  /** 12 each, 12 a day, an average of 12 */
  | "rate"
  /** another 12, 12 more, the remaining 12, the first 12 */
  | "other"
  /** up 12, from 12, compared with 12, 12 last year */
  | "change";

/** A quantity with what it measures: `nearly 7,600 foreign visitors`, `$40 million`, `12 percent`. */
export interface Measure extends Span {
  readonly quantity: Quantity;
  /** `USD` and the like, `percent`, `points`, or `count`. */
  readonly unit: string;
  /** What is counted, singular and in lower case, if a plural noun says it. */
  readonly noun?: string;
  /** The words between the number and the noun, in lower case. */
  readonly modifiers: readonly string[];
  /** From the number, its currency included, to the noun. */
  readonly phrase: Span;
  readonly scope: Scope;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** Its tokens in the passage, from `first` to before `last`: the number with its unit, without hedge and noun. */
  readonly first: number;
  readonly last: number;
  /** One past the noun. */
  readonly after: number;
}

/** A measure in its article. */
export interface PlacedMeasure extends Measure {
  readonly paragraph: Paragraph;
  readonly zone: Zone;
}

/** The measures of a passage in text order, in passage offsets. Years, days of months and ordinals are none. */
export const measuresIn: (passage: Passage) => readonly Measure[] = perPassage((passage) => {
  const quantities = recognizeQuantities(passage);
  if (quantities.length === 0) return [];
  const { tokens, sentences } = passage;
  const measures: Measure[] = [];
  let at = 0;
  let sentence = 0;
  for (const quantity of quantities) {
    while ((tokens[at] as Token).start < quantity.start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).end <= quantity.end) at++;
    while ((sentences[sentence]?.last ?? tokens.length) <= first) sentence++;
    if (quantity.kind === "ordinal" || isDate(tokens, first, at, quantity)) continue;
    measures.push(measureOf(passage, quantity, first, at, sentence));
  }
  return measures;
});

function measureOf(
  { tokens, sentences }: Passage,
  quantity: Quantity,
  first: number,
  last: number,
  sentence: number,
): Measure {
  const counted =
    quantity.kind === "cardinal" ? countedNoun(tokens, last, sentences[sentence]?.last ?? tokens.length) : undefined;
  const after = counted === undefined ? last : counted.at + 1;
  return {
    start: quantity.start,
    end: quantity.end,
    quantity,
    unit: quantity.kind === "money" ? (quantity.currency ?? "money") : unitOf(quantity),
    ...(counted === undefined ? {} : { noun: counted.noun }),
    modifiers: counted?.modifiers ?? [],
    phrase: { start: quantity.start, end: (tokens[after - 1] as Token).end },
    scope: scopeOf(tokens, hedgedStart(tokens, first, quantity), last, after, counted?.modifiers ?? []),
    sentence,
    first,
    last,
    after,
  };
}

function unitOf({ kind }: Quantity): string {
  return kind === "cardinal" ? "count" : kind;
}

/** `2025`, `Oct. 28`, `28 October`, `No. 7`: a date or a label, not a measure. */
function isDate(tokens: readonly Token[], first: number, last: number, { kind, inWords }: Quantity): boolean {
  if (kind !== "cardinal" || inWords) return false;
  const text = last === first + 1 ? (tokens[first] as Token).text : "";
  if (/^(?:1[5-9]|20)\d\d$/.test(text)) return true;
  const before = tokens[first - 1];
  const after = tokens[last];
  if (
    before !== undefined &&
    (isMonth(before) || /^(?:no\.?|nos\.?|number|#|page|chapter|section|article|day|phase)$/.test(before.lower))
  )
    return true;
  return /^\d{1,2}$/.test(text) && after !== undefined && isMonth(after);
}

function isMonth({ kind, lower, text }: Token): boolean {
  return kind === "word" && /^[A-Z]/.test(text) && monthNumber(lower.replace(/\.$/, "")) !== undefined;
}

const PARTS = new Set("including include includes included among comprising whom".split(" "));
const RATES = new Set(
  "each every per average averaging averaged apiece daily weekly monthly annual annually hourly median typical".split(
    " ",
  ),
);
const OTHERS = new Set(
  "another additional other others remaining more further extra fewer rest next first last initial previous earlier former original separate different extra".split(
    " ",
  ),
);
const CHANGES = new Set(
  "up down against compared versus rose rise fell fall increase increased increases decrease decreased grew growth drop dropped gain gained lost versus previously earlier initially originally formerly projected expected forecast target targeting minimum maximum".split(
    " ",
  ),
);
/** How many tokens before the number its scope is read from. */
const NEAR = 4;

function scopeOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  after: number,
  modifiers: readonly string[],
): Scope {
  const next = tokens[last]?.lower ?? "";
  const behind = tokens[after]?.lower ?? "";
  if (isRateWord(behind) || ((behind === "a" || behind === "an") && isPeriod(tokens[after + 1]?.lower ?? "")))
    return "rate";
  if (modifiers.some((word) => OTHERS.has(word)) || OTHERS.has(behind)) return "other";
  if (next === "of") return "part";
  if (behind === "of" && /^(?:them|whom|which|those|the)$/.test(tokens[after + 1]?.lower ?? "")) return "part";
  let scope: Scope = "whole";
  for (let at = first - 1; at >= Math.max(0, first - NEAR); at--) {
    const { lower, kind } = tokens[at] as Token;
    if (kind === "mark" && lower !== "," && lower !== "-") break;
    if (PARTS.has(lower)) return "part";
    if (isRateWord(lower)) return "rate";
    if (OTHERS.has(lower)) scope = "other";
    else if (scope === "whole" && at >= first - 2 && (CHANGES.has(lower) || isEndOfChange(tokens, at)))
      scope = "change";
  }
  return scope;
}

/** The `from`, `to` or `by` of "rose by 12 to 40", not that of "attracted by" and "buyers from". */
function isEndOfChange(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (lower !== "from" && lower !== "to" && lower !== "by") return false;
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ lower: word }) => CHANGES.has(word) || (word === "from" && lower === "to"));
}

/** Index of the first token of a number with the words that hedge it. */
function hedgedStart(tokens: readonly Token[], first: number, { hedgeSpan }: Quantity): number {
  let at = first;
  while (hedgeSpan !== undefined && at > 0 && (tokens[at - 1] as Token).start >= hedgeSpan.start) at--;
  return at;
}

function isRateWord(lower: string): boolean {
  return RATES.has(lower);
}

function isPeriod(lower: string): boolean {
  return /^(?:second|minute|hour|day|night|week|month|quarter|year|season|person|head|share|piece|unit|barrel|ton|tonne)$/.test(
    lower,
  );
}

/** A quantity `by` code units later. */
export function placed(quantity: Quantity, by: number): Quantity {
  const { hedgeSpan } = quantity;
  return {
    ...quantity,
    ...shifted(quantity, by),
    number: shifted(quantity.number, by),
    ...(hedgeSpan === undefined ? {} : { hedgeSpan: shifted(hedgeSpan, by) }),
  };
}

/**
 * Half the width of what a printed number may stand for, in units: the last printed digit of `4.2 million`, the trailing zeros
 * of `15,000` (14,500 to 15,500). Counts and sums below a thousand are exact; below ten thousand nearly so.
 */
export function roundingOf({ value, precision, kind }: Pick<Quantity, "value" | "precision" | "kind">): number {
  const size = Math.abs(value);
  if (size === 0 || kind === "percent" || kind === "points") return precision / 2;
  if (precision === 1 && size < 1000) return 0;
  // Zeros behind a decimal point were printed on purpose: £1.20.
  if (precision < 1) return precision / 2;
  let step = precision;
  while (step * 10 <= size / 10 && isMultiple(value, step * 10)) step *= 10;
  return (precision === 1 && size < 10_000 ? step / 10 : step) / 2;
}

/** The same for two values printed side by side: `$2 million` beside `$2.4 million` is printed to the hundred thousand too. */
export function roundingBeside(quantity: Quantity, other: Quantity): number {
  return roundingOf({ ...quantity, precision: Math.min(quantity.precision, other.precision) });
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}
