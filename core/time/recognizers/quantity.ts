import type { Unit } from "../expression.ts";
import type { TimexMod } from "../timex.ts";
import { DESIGNATORS, UNITS } from "../words.ts";
import { cardinalAt, isDash, lowerAt, type Tokens, textAt } from "./reading.ts";

/** So many units. */
export interface Quantity {
  /** `X` for an unknown number: several, few, many. */
  readonly amount: number | "X";
  readonly unit: Unit;
}

export interface QuantityRead extends Quantity {
  readonly last: number;
  /** The unit is written onto the number with a hyphen: `five-day`. */
  readonly hyphen: boolean;
}

/** The TIMEX3 value of a duration: `P2Y`, `PT30M`, `PXM`, `P2.5Y`. */
export function durationValue({ amount, unit }: Quantity): string {
  const [prefix, letter, factor] = DESIGNATORS[unit];
  if (unit === "decade" && amount === "X") return "PXDE";
  if (unit === "century") return amount === "X" ? "PXCE" : amount === 1 ? "P100Y" : `P${amount}CE`;
  return amount === "X" ? `${prefix}X${letter}` : `${prefix}${round(amount * factor)}${letter}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const VAGUE: ReadonlySet<string> = new Set([
  "several",
  "few",
  "many",
  "some",
  "numerous",
  "various",
  "recent",
  "countless",
]);
/** Words between number and unit that leave the unit what it is. */
export const BETWEEN: ReadonlySet<string> = new Set(
  "consecutive straight full more whole long short entire trading working business calendar successive additional further other brutal bitter hard difficult intense fiscal financial official separate different solid good extra academic light lean".split(
    " ",
  ),
);

/** `two years`, `a few months`, `half a century`, `2.5 hours`, `two and a half years`, `five-day`. `article` admits `a year`. */
export function quantityAt(tokens: Tokens, at: number, article: boolean): QuantityRead | undefined {
  const amount = amountAt(tokens, at, article);
  if (amount === undefined) return undefined;
  let index = amount.last;
  const hyphen = isDash(tokens[index]) && tokens[index]?.glued === true && textAt(tokens, index).length === 1;
  if (hyphen) index++;
  else if (BETWEEN.has(lowerAt(tokens, index))) index++;
  const unit = unitAt(tokens, index);
  if (unit === undefined) return undefined;
  const nights = lowerAt(tokens, index).startsWith("night");
  if (nights && amount.amount === 1) return undefined;
  // "a months-long trek": the article is the noun's.
  if (amount.article === true && lowerAt(tokens, index).endsWith("s")) return undefined;
  const half = halfAfter(tokens, index + 1);
  if (half !== undefined && amount.amount !== "X") return { amount: amount.amount + 0.5, unit, last: half, hyphen };
  return { amount: amount.amount, unit, last: index + 1, hyphen };
}

function unitAt(tokens: Tokens, at: number): Unit | undefined {
  const word = lowerAt(tokens, at);
  if (word.length <= 4 && /^(?:sec|secs|min|mins|hr|hrs|yr|yrs)$/.test(word)) {
    return tokens[at - 1]?.kind === "number" || isDash(tokens[at - 1]) ? UNITS.get(word) : undefined;
  }
  return UNITS.get(word);
}

/** `a year and a half`. */
function halfAfter(tokens: Tokens, at: number): number | undefined {
  return lowerAt(tokens, at) === "and" && lowerAt(tokens, at + 1) === "a" && lowerAt(tokens, at + 2) === "half"
    ? at + 3
    : undefined;
}

interface Amount {
  readonly amount: number | "X";
  /** A bare `a` or `an`. */
  readonly article?: boolean;
  readonly last: number;
}

function amountAt(tokens: Tokens, at: number, article: boolean): Amount | undefined {
  const word = lowerAt(tokens, at);
  if (word === "single") return isDash(tokens[at + 1]) ? { amount: 1, last: at + 1 } : undefined;
  if (word === "a" || word === "an") {
    const next = lowerAt(tokens, at + 1);
    if (next === "few" || next === "dozen") return { amount: next === "few" ? "X" : 12, last: at + 2 };
    if (next === "couple" || next === "number" || next === "matter")
      return lowerAt(tokens, at + 2) === "of" || lowerAt(tokens, at + 2) === "more"
        ? { amount: next === "couple" ? 2 : "X", last: at + 3 }
        : undefined;
    if (next === "half" && isDash(tokens[at + 2])) return { amount: 0.5, last: at + 2 };
    return article ? { amount: 1, last: at + 1, article: true } : undefined;
  }
  if (word === "couple") return lowerAt(tokens, at + 1) === "of" ? { amount: 2, last: at + 2 } : undefined;
  if (word === "half") {
    if (lowerAt(tokens, at + 1) === "a" || lowerAt(tokens, at + 1) === "an") return { amount: 0.5, last: at + 2 };
    return isDash(tokens[at + 1]) ? { amount: 0.5, last: at + 1 } : undefined;
  }
  if (VAGUE.has(word)) return { amount: "X", last: at + 1 };
  if (word === "dozens" || word === "hundreds" || word === "thousands" || word === "scores")
    return lowerAt(tokens, at + 1) === "of" ? { amount: "X", last: at + 2 } : undefined;
  const number = cardinalAt(tokens, at);
  if (number === undefined) return undefined;
  const half = halfAfter(tokens, number.last) ?? hyphenHalf(tokens, number.last);
  if (half !== undefined) return { amount: number.value + 0.5, last: half };
  const scale = SCALES.get(lowerAt(tokens, number.last));
  return scale === undefined
    ? { amount: number.value, last: number.last }
    : { amount: number.value * scale, last: number.last + 1 };
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);

/** `two-and-a-half-year`. */
function hyphenHalf(tokens: Tokens, at: number): number | undefined {
  return isDash(tokens[at]) &&
    lowerAt(tokens, at + 1) === "and" &&
    lowerAt(tokens, at + 3) === "a" &&
    lowerAt(tokens, at + 5) === "half"
    ? at + 6
    : undefined;
}

/** Words before a quantity that blur it, with the TIMEX3 mod they stand for. */
const BLURS: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ["about", "APPROX"],
  ["around", "APPROX"],
  ["approximately", "APPROX"],
  ["roughly", "APPROX"],
  ["some", "APPROX"],
  ["circa", "APPROX"],
  ["nearly", "LESS_THAN"],
  ["almost", "LESS_THAN"],
  ["under", "LESS_THAN"],
  ["over", "MORE_THAN"],
]);
const TWO_WORD_BLURS: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ["more than", "MORE_THAN"],
  ["less than", "LESS_THAN"],
  ["fewer than", "LESS_THAN"],
  ["at least", "EQUAL_OR_MORE"],
  ["at most", "EQUAL_OR_LESS"],
  ["up to", "EQUAL_OR_LESS"],
  ["close to", "LESS_THAN"],
  ["well over", "MORE_THAN"],
  ["just over", "MORE_THAN"],
  ["just under", "LESS_THAN"],
  ["as many", "EQUAL_OR_MORE"],
]);

/** What more, less or fewer is counted in: `9 percent more than a year earlier` compares amounts, and blurs no time. */
const COUNTED_IN: ReadonlySet<string> = new Set(
  "% percent percentage point points times hundred thousand million billion trillion dollars euros pounds yuan yen rupees cents tons tonnes jobs people".split(
    " ",
  ),
);

function comparesAmounts(tokens: Tokens, at: number): boolean {
  const isCount = tokens[at - 1]?.kind === "number" && !/^(?:19|20)\d\d$/.test(textAt(tokens, at - 1));
  return isCount || COUNTED_IN.has(lowerAt(tokens, at - 1));
}

/** The blur that begins at `at`. */
export function blurAt(tokens: Tokens, at: number): { readonly mod: TimexMod; readonly last: number } | undefined {
  const word = lowerAt(tokens, at);
  const two = TWO_WORD_BLURS.get(`${word} ${lowerAt(tokens, at + 1)}`);
  if ((word === "more" || word === "less" || word === "fewer") && comparesAmounts(tokens, at)) return undefined;
  if (two !== undefined) return { mod: two, last: at + 2 };
  const single = BLURS.get(word);
  return single === undefined ? undefined : { mod: single, last: at + 1 };
}
