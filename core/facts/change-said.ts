import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { DOWN, UP, wordSet } from "./change-words.ts";
import type { Measure } from "./measure.ts";

/** The old and the new value. */
export interface Pair {
  readonly from: Measure;
  readonly to: Measure;
}

export interface Direction extends Span {
  readonly sign: 1 | -1;
  /** Of somebody who cuts or raises a thing that is named: bare numbers count it. */
  readonly deed?: boolean;
}

/** "doubled", "a threefold rise": how many times the old value the new one is said to be. */
export interface Multiple extends Span {
  readonly factor: number;
  /** "more than doubled" */
  readonly atLeast: boolean;
}

const NOUNS_OF_CHANGE = wordSet(
  "increase rise jump surge gain growth hike improvement climb decline drop fall decrease cut reduction plunge slump dip more higher lower less fewer",
);
/** The percentage is not that of the two values beside it. */
const OTHER_BASE = wordSet(
  "annualized annualised compound cagr constant organic adjusted comparable excluding respectively seasonally",
);
/** Between the pair and what is said of it. */
const MAX_APART = 10;
/** The same where the sentence has other rates. */
const NEXT = 6;

/** What the sentence says of the difference of a pair: the percentage or points, and the way it went. */
export function saidOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  measures: readonly Measure[],
  pair: Pair,
): { readonly by?: Measure; readonly direction?: Direction } {
  const sentence = tokens.slice(first, last);
  if (sentence.some(({ lower }) => OTHER_BASE.has(lower))) return {};
  const rates = measures.filter(
    (measure) =>
      measure !== pair.from && measure !== pair.to && (measure.unit === "percent" || measure.unit === "points"),
  );
  // Of several rates, the one that is told of this change and in its clause.
  const own =
    rates.length > 1
      ? rates.filter(
          (rate) => distance(rate, pair) <= NEXT && isOneClause(tokens, rate, pair) && isChange(tokens, rate),
        )
      : rates;
  const [by] = own;
  if (by === undefined || own.length > 1) {
    const direction =
      rates.length === 0 ? (verbBefore(tokens, first, pair) ?? adverbBefore(tokens, measures, pair)) : undefined;
    return direction === undefined ? {} : { direction };
  }
  if (
    distance(by, pair) > MAX_APART ||
    !isOneClause(tokens, by, pair) ||
    isYearly(tokens, by) ||
    by.quantity.hedge !== undefined
  )
    return {};
  const direction = directionAt(tokens, first, last, by);
  return isChange(tokens, by) ? { by, ...(direction === undefined ? {} : { direction }) } : {};
}

function distance({ first, last }: { readonly first: number; readonly last: number }, { from, to }: Pair): number {
  const start = Math.min(from.first, to.first);
  const end = Math.max(from.last, to.last);
  return last <= start ? start - last : first >= end ? first - end : 0;
}

function isBeside(tokens: readonly Token[], place: Pick<Measure, "first" | "last">, pair: Pair): boolean {
  return distance(place, pair) <= MAX_APART && isOneClause(tokens, place, pair);
}

/** Nothing that begins another statement stands between the pair and the percentage. */
function isOneClause(tokens: readonly Token[], by: Pick<Measure, "first" | "last">, { from, to }: Pair): boolean {
  const between = [
    ...tokens.slice(Math.max(from.last, to.last), by.first),
    ...tokens.slice(by.last, Math.min(from.first, to.first)),
  ];
  return !between.some(
    ({ lower, text }, at) =>
      text === ";" ||
      /^(?:while|whereas|but|although)$/.test(lower) ||
      // "between 2023 and 2025" is no second clause.
      (lower === "and" && !(between[at - 1]?.kind === "number" && between[at + 1]?.kind === "number")),
  );
}

/** "20 percent a year", "an average of 20 percent": not the change between the two values. */
function isYearly(tokens: readonly Token[], { first, last }: Measure): boolean {
  const near = [...tokens.slice(Math.max(0, first - 4), first), ...tokens.slice(last, last + 3)];
  return near.some(
    ({ lower }, at) =>
      /^(?:annual|annually|yearly|average|averaging|per|each|every|margin|share)$/.test(lower) ||
      (lower === "a" && /^(?:year|month)$/.test(near[at + 1]?.lower ?? "")),
  );
}

function isChange(tokens: readonly Token[], { first, last }: Measure): boolean {
  const before = tokens.slice(Math.max(0, first - 4), first);
  if (before.some(({ lower }) => UP.has(lower) || DOWN.has(lower) || lower === "by")) return true;
  if (isPutAgain(tokens, first, last)) return true;
  return tokens.slice(last, last + 3).some(({ lower }) => NOUNS_OF_CHANGE.has(lower));
}

/** "rose to $4.8 million from $4.4 million, or 9 percent": the rise once more. */
function isPutAgain(tokens: readonly Token[], first: number, last: number): boolean {
  const ends = /^(?:[.;,]|to|in|from|over|for|on|during|year|this|last)$/.test(tokens[last]?.lower ?? ".");
  return ends && tokens[first - 1]?.lower === "or" && tokens[first - 2]?.text === ",";
}

/** How far before "by 10 percent" its verb may stand: "raised the quarterly dividend by 10 percent". */
const BY_REACH = 7;

/** The word of change nearest to the percentage. */
function directionAt(
  tokens: readonly Token[],
  first: number,
  last: number,
  { first: start, last: end }: Measure,
): Direction | undefined {
  for (let apart = 1; apart <= 4; apart++) {
    for (const at of [start - apart, end + apart - 1]) {
      const token = at >= first && at < last ? tokens[at] : undefined;
      const next = tokens[at + 1]?.lower;
      if (token === undefined || next === "than") continue;
      if (UP.has(token.lower)) return { sign: 1, start: token.start, end: token.end };
      if (DOWN.has(token.lower)) return { sign: -1, start: token.start, end: token.end };
    }
  }
  return tokens[start - 1]?.lower === "by"
    ? verbOfStep(tokens, Math.max(first, start - BY_REACH), start - 1)
    : undefined;
}

function verbOfStep(tokens: readonly Token[], from: number, to: number): Direction | undefined {
  for (let at = to - 1; at >= from; at--) {
    const { lower, text, start, end } = tokens[at] as Token;
    if (text === "," || text === ";") return undefined;
    if (/^(?:raised|raises|lifted|hiked|boosted)$/.test(lower)) return { sign: 1, start, end };
    if (/^(?:cut|cuts|reduced|lowered|slashed|trimmed)$/.test(lower)) return { sign: -1, start, end };
  }
  return undefined;
}

const RISES = wordSet("increase rise jump gain");
const FALLS = wordSet("decrease decline drop fall reduction");

/** "6.2 percent, up from 4.1 percent", "61 people, an increase from 77 people": nothing else in the sentence could be the new. */
function adverbBefore(
  tokens: readonly Token[],
  measures: readonly Measure[],
  { from, to }: Pair,
): Direction | undefined {
  const adverb = tokens[from.first - 2];
  if (tokens[from.first - 1]?.lower !== "from" || adverb === undefined) return undefined;
  const isNoun =
    /^an?$/.test(tokens[from.first - 3]?.lower ?? "") && /^[,–—-]$/.test(tokens[from.first - 4]?.text ?? "");
  const isUp = adverb.lower === "up" || (isNoun && RISES.has(adverb.lower));
  if (!isUp && adverb.lower !== "down" && !(isNoun && FALLS.has(adverb.lower))) return undefined;
  const alike = measures.filter(
    ({ first, unit, noun }) =>
      first < from.first &&
      (unit === to.unit || unit === from.unit) &&
      (noun === undefined || from.noun === undefined || noun === from.noun),
  );
  if (alike.length !== 1 || to.first > from.first) return undefined;
  if (to.scope !== "whole" && to.unit !== "percent") return undefined;
  return { sign: isUp ? 1 : -1, start: adverb.start, end: adverb.end };
}

const RISING = wordSet("rose grew increased climbed jumped surged soared rising growing increasing");
const FALLING = wordSet(
  "fell dropped declined decreased plunged tumbled shrank slumped slowed eased dipped falling declining dropping decreasing slowing easing",
);

/** These are nouns too: "to grow from", never "an increase of". */
const RISE = wordSet("grow grows rise rises increase increases climb climbs");
const FALL = wordSet("fall falls drop drops decline declines decrease decreases shrink shrinks");

const RAISING = wordSet("raised raises raising lifted lifts lifting hiked hikes hiking boosted boosts upped");
const CUTTING = wordSet(
  "cut cuts cutting lowered lowers lowering trimmed trims slashed slashes reduced reduces reducing",
);
const OWNERS = wordSet("its their the his her our a");
/** Another deed, or a condition, may stand between. */
const STOPS = wordSet("by not after before when if that which and or but despite instead without");
const DEED_REACH = 10;

/** "fell from 12 to 10": the verb right before the pair, where a rise is a rise. */
export function verbBefore(tokens: readonly Token[], first: number, { from, to }: Pair): Direction | undefined {
  const start = Math.min(from.first, to.first);
  for (let at = start - 1; at >= Math.max(first, start - 3); at--) {
    const { lower, start: begin, end } = tokens[at] as Token;
    if (RISING.has(lower)) return { sign: 1, start: begin, end };
    if (FALLING.has(lower)) return { sign: -1, start: begin, end };
    const isVerb = tokens[at + 1]?.lower === "from" && !/^(?:an?|the)$/.test(tokens[at - 1]?.lower ?? "");
    if (isVerb && RISE.has(lower)) return { sign: 1, start: begin, end };
    if (isVerb && FALL.has(lower)) return { sign: -1, start: begin, end };
  }
  return deedBefore(tokens, first, start);
}

/** "raised its forecast for the year to 12 from 10": who does it, and to what. */
function deedBefore(tokens: readonly Token[], first: number, start: number): Direction | undefined {
  for (let at = start - 2; at >= Math.max(first, start - DEED_REACH); at--) {
    const { lower, kind, start: begin, end } = tokens[at] as Token;
    if (kind === "number" || /^[,;:(]$/.test(lower) || STOPS.has(lower)) return undefined;
    if (!OWNERS.has(tokens[at + 1]?.lower ?? "")) continue;
    if (RAISING.has(lower)) return { sign: 1, start: begin, end, deed: true };
    if (CUTTING.has(lower)) return { sign: -1, start: begin, end, deed: true };
  }
  return undefined;
}

const FACTORS: ReadonlyMap<string, number> = new Map([
  ["doubled", 2],
  ["doubling", 2],
  ["tripled", 3],
  ["tripling", 3],
  ["trebled", 3],
  ["trebling", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["quintupled", 5],
  ["halved", 0.5],
  ["halving", 0.5],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["tenfold", 10],
]);

/** "doubled", where it stands beside the pair. */
export function multipleOf(tokens: readonly Token[], first: number, last: number, pair: Pair): Multiple | undefined {
  for (let at = first; at < last; at++) {
    const { lower, start, end } = tokens[at] as Token;
    const factor = FACTORS.get(lower);
    if (factor === undefined || !isBeside(tokens, { first: at, last: at + 1 }, pair)) continue;
    const before = tokens[at - 1]?.lower ?? "";
    const atLeast = before === "than" && tokens[at - 2]?.lower === "more";
    if (
      !atLeast &&
      /^(?:nearly|almost|about|roughly|around|approximately|over|not|than|virtually|practically|or)$/.test(before)
    )
      return undefined;
    return { factor, atLeast, start, end };
  }
  return undefined;
}
