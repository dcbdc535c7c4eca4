import { areTwoSystems } from "../quantity/units.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type Amount, amountsIn, type PlacedAmount } from "./unit-amounts.ts";

/** One amount given twice: `40 billion yuan (US$5.73 billion)`, `5 miles, or 8 km`. */
export interface Conversion extends Span {
  readonly kind: "money" | "unit";
  /** What stands first, and what it is said to be in the other currency or unit. */
  readonly from: Amount;
  readonly to: Amount;
}

/** What stands before every conversion that is read. */
const MAY_CONVERT = ["(", "[", ", or ", "equ", "=", "≈", "approx", "~", "i.e.", "that is", " ie "];

/** The conversions of a passage, in text order, in passage offsets. */
export const conversionsIn: (passage: Passage) => readonly Conversion[] = perPassage((passage) => {
  if (!MAY_CONVERT.some((mark) => passage.text.includes(mark)) || !/\d/.test(passage.text)) return [];
  const amounts = amountsIn(passage);
  const found: Conversion[] = [];
  for (let i = 1; i < amounts.length; i++) {
    const [from, to] = [amounts[i - 1] as PlacedAmount, amounts[i] as PlacedAmount];
    if (!isBridge(passage.tokens, from, to)) continue;
    if ((from.low === undefined) !== (to.low === undefined)) continue;
    if (from.low !== undefined && to.low !== undefined) add(found, from.low, to.low);
    add(found, from, to);
  }
  return found;
});

function add(found: Conversion[], from: PlacedAmount, to: PlacedAmount): void {
  const kind = kindOf(from, to);
  if (kind === undefined) return;
  found.push({ ...covering(from, to), kind, from: bare(from, kind), to: bare(to, kind) });
}

/** `10 pounds` is money beside euros and a weight beside kilograms. */
function kindOf(from: PlacedAmount, to: PlacedAmount): Conversion["kind"] | undefined {
  if (from.unit !== undefined && to.unit !== undefined && areTwoSystems(from.unit, to.unit)) {
    return from.doubtful && to.doubtful ? undefined : "unit";
  }
  const areMoney = from.currency !== undefined && to.currency !== undefined && from.currency !== to.currency;
  return areMoney ? "money" : undefined;
}

function bare(amount: PlacedAmount, kind: Conversion["kind"]): Amount {
  const { start, end, number, value, precision, hedged, inWords, currency, bareSign, unit } = amount;
  return {
    start,
    end,
    number,
    value,
    precision,
    hedged,
    inWords,
    ...(kind === "money" && currency !== undefined ? { currency } : {}),
    ...(bareSign === true ? { bareSign } : {}),
    ...(kind === "unit" && unit !== undefined ? { unit } : {}),
  };
}

/** Words that may stand between an amount and the bracket with its conversion, at most. */
const GAP = 3;
/** Words that go with a measure: `5 miles long (8 km)`. */
const TAILS = new Set(
  "long wide tall high deep thick away apart north south east west northeast northwest southeast southwest of".split(
    " ",
  ),
);
const SAME = new Set([
  "equivalent",
  "equal",
  "equals",
  "=",
  "≈",
  "i.e.",
  "ie",
  "approximately",
  "approx",
  "approx.",
  "~",
]);
const FILLERS = new Set(
  "or about around some roughly nearly almost over approximately approx approx. equivalent equal equals equaling equalling to the is that which i.e. ie = ≈ ~ , more less than just under a total of converted worth value between from at c. ca.".split(
    " ",
  ),
);

/** What stands between says that the second is the first in other units. */
function isBridge(tokens: readonly Token[], from: PlacedAmount, to: PlacedAmount): boolean {
  const begin = (to.low ?? to).first;
  if (begin - from.last > GAP + 8) return false;
  const between = tokens.slice(from.last, begin);
  const open = between.findIndex(({ text }) => text === "(" || text === "[");
  if (open >= 0)
    return isGap(between.slice(0, open)) && areFillers(between.slice(open + 1)) && isClosed(tokens, to, open);
  const [first, ...rest] = between.filter(({ lower }) => lower !== "which" && lower !== "that");
  if (first === undefined) return false;
  if (first.text === ",") {
    const [word] = rest;
    if (word === undefined || !areFillers(rest)) return false;
    return (word.lower === "or" || rest.some(({ lower }) => SAME.has(lower))) && !isListed(tokens, to.last);
  }
  return SAME.has(first.lower) && areFillers(between) && (first.lower !== "to" || rest.length > 0);
}

/** Plain words, and no rate: "$5 a gallon" is not "$5". */
function isGap(words: readonly Token[]): boolean {
  return words.length <= GAP && words.every(({ kind, lower }) => kind === "word" && !RATE.test(lower));
}

const RATE = /^(?:per|a|an|each|every|apiece|and|or|from|to|than)$/;

function areFillers(words: readonly Token[]): boolean {
  return words.every(({ lower, text }) => FILLERS.has(lower) || text === "-" || text === "−" || lower === "minus");
}

/** The bracket ends behind the amount, or goes on with another conversion. */
function isClosed(tokens: readonly Token[], { last }: PlacedAmount, gap: number): boolean {
  let at = last;
  if (gap === 0) while (TAILS.has(tokens[at]?.lower ?? "") && at < last + 2) at++;
  const { text = "", lower = "" } = tokens[at] ?? {};
  if (text === ")" || text === "]" || text === ";" || text === ",") return true;
  return gap === 0 && lower === "at" && /^(?:the|current|today|that)$/.test(tokens[at + 1]?.lower ?? "");
}

/** "…, or 8 km, or …": one of several. */
function isListed(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last]?.lower;
  return next === "or" || (next === "," && tokens[last + 1]?.lower === "or");
}
