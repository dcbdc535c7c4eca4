import { hedgeBefore } from "../quantity/hedge.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { recognizeQuantities } from "../quantity/recognize.ts";
import { type MeasureUnit, readFusedUnit, readUnit } from "../quantity/units.ts";
import type { Passage } from "../text/passage.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A number with its unit or currency. */
export interface Amount extends Span {
  /** The digits or words with their scale: `57.3 billion`. */
  readonly number: Span;
  readonly value: number;
  /** What its last printed digit stands for. */
  readonly precision: number;
  readonly hedged: boolean;
  /** Not one number in digits: in words, or in two units such as feet and inches. */
  readonly inWords: boolean;
  /** ISO 4217. */
  readonly currency?: string;
  /** See {@link Quantity.bareSign}. */
  readonly bareSign?: boolean;
  readonly unit?: MeasureUnit;
}

/** An amount with its tokens. */
export interface PlacedAmount extends Amount {
  readonly first: number;
  /** One past its last token, the unit included. */
  readonly last: number;
  /** The unit's word is seldom one. */
  readonly doubtful: boolean;
  /** The other end of a range stands before it. */
  readonly low?: PlacedAmount;
}

/** All numbers of a passage that have a unit or a currency. */
export function amountsIn(passage: Passage): PlacedAmount[] {
  const { tokens } = passage;
  const quantities = recognizeQuantities(passage);
  const amounts: PlacedAmount[] = [];
  let q = 0;
  if (quantities.length === 0 && !tokens.some(({ kind }) => kind === "number" || kind === "alnum")) return amounts;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while ((quantities[q]?.end ?? Number.POSITIVE_INFINITY) <= token.start) q++;
    const quantity = quantities[q];
    let read: PlacedAmount | undefined;
    if (quantity !== undefined && quantity.start <= token.start) {
      if (quantity.kind === "cardinal" || quantity.kind === "money") read = readAmount(tokens, at, quantity);
    } else if (token.kind === "number" || token.kind === "alnum") read = readDegreesOrFused(tokens, at);
    if (read === undefined) continue;
    push(tokens, amounts, read);
    at = read.last - 1;
  }
  return amounts;
}

function readAmount(tokens: readonly Token[], first: number, quantity: Quantity): PlacedAmount | undefined {
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).end <= quantity.end) last++;
  const isFraction = tokens[first - 1]?.text === "/" || /^[½¼¾⅓⅔⅛]$/.test(tokens[last]?.text ?? "");
  if (isFraction || /^(?:half|quarter|third)$/.test(tokens[last + 1]?.lower ?? "")) return undefined;
  const { start, end, number, value, precision, inWords, currency, bareSign, kind } = quantity;
  const base = { start, number, value: value * signOf(tokens, first), precision, inWords, first };
  const hedged = quantity.hedge !== undefined;
  if (kind === "money") {
    const isWeight = /^pounds?$/.test(tokens[last - 1]?.lower ?? "") && quantity.bareSign === true;
    const unit = isWeight ? readUnit(tokens, last - 1)?.unit : undefined;
    return {
      ...base,
      end,
      hedged,
      last,
      doubtful: false,
      ...(currency === undefined ? {} : { currency }),
      ...(bareSign === true ? { bareSign } : {}),
      ...(unit === undefined ? {} : { unit }),
    };
  }
  const read = readUnit(tokens, last);
  if (read === undefined) return undefined;
  const { unit, doubtful } = read;
  return { ...base, end: (tokens[read.last - 1] as Token).end, hedged, unit, last: read.last, doubtful };
}

/** `100°F`, `38C`, `8km`: what no count begins with. */
function readDegreesOrFused(tokens: readonly Token[], at: number): PlacedAmount | undefined {
  const { text, start, glued } = tokens[at] as Token;
  if (text.length > 24) return undefined;
  const [, digits, letters] = /^(\d[\d,.]*?)([A-Za-z²³]{0,6}2?)$/.exec(text) ?? [];
  const before = tokens[at - 1];
  if (
    digits === undefined ||
    letters === undefined ||
    (glued && before !== undefined && !/^[([$<–—~≈-]$/.test(before.text))
  )
    return undefined;
  const plain = digits.replaceAll(",", "");
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const read = letters === "" ? readUnit(tokens, at + 1) : readFusedUnit(letters.toLowerCase(), tokens, at + 1);
  if (read === undefined) return undefined;
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return {
    start,
    end: (tokens[read.last - 1] as Token).end,
    number: { start, end: start + digits.length },
    value: Number(plain) * signOf(tokens, at),
    precision: 10 ** -decimals,
    hedged: hedgeBefore(tokens, at) !== undefined,
    inWords: false,
    unit: read.unit,
    first: at,
    last: read.last,
    doubtful: read.doubtful,
  };
}

/** `minus 5 degrees`, `-5C`. */
function signOf(tokens: readonly Token[], first: number): 1 | -1 {
  const [sign, before] = [tokens[first - 1], tokens[first - 2]];
  if (sign?.lower === "minus" || sign?.lower === "negative") return -1;
  const isSign = (sign?.text === "-" || sign?.text === "−" || sign?.text === "–") && tokens[first]?.glued === true;
  return isSign && (!sign.glued || before?.text === "(") ? -1 : 1;
}

/** Adds an amount; `10 inches` behind `5 feet` make one, and so do both ends of `5 to 10 miles`. */
function push(tokens: readonly Token[], amounts: PlacedAmount[], read: PlacedAmount): void {
  const before = amounts.at(-1);
  if (before !== undefined && isCompound(tokens, before, read)) {
    const [unit, part] = [before.unit as MeasureUnit, read.unit as MeasureUnit];
    const share = (part.sizes[0] ?? 0) / (unit.sizes[0] ?? 1);
    amounts[amounts.length - 1] = {
      ...before,
      end: read.end,
      last: read.last,
      value: before.value + read.value * share,
      precision: read.precision * share,
      number: covering(before.number, read.number),
      inWords: true,
    };
    return;
  }
  const low = rangeStart(tokens, amounts, read);
  if (low !== undefined && low === before) amounts.pop();
  amounts.push(low === undefined ? read : { ...read, low });
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ["inch", "ft"],
  ["ounce", "pound"],
  ["pound", "stone"],
  ["yard", "mile"],
  ["ft", "mile"],
  ["cm", "m"],
  ["m", "km"],
]);

function isCompound(tokens: readonly Token[], before: PlacedAmount, { first, unit }: PlacedAmount): boolean {
  if (unit === undefined || before.unit === undefined || PARTS.get(unit.id) !== before.unit.id) return false;
  const between = tokens.slice(before.last, first).map(({ lower }) => lower);
  return between.length === 0 || (between.length === 1 && /^(?:,|and|-)$/.test(between[0] as string));
}

/** The low end of the range that ends with `high`: with its own unit, or a bare number. */
function rangeStart(
  tokens: readonly Token[],
  amounts: readonly PlacedAmount[],
  high: PlacedAmount,
): PlacedAmount | undefined {
  let at = high.first - 1;
  const isTo = /^(?:to|-|–|—)$/.test(tokens[at]?.lower ?? "");
  const isAnd = tokens[at]?.lower === "and";
  if (!isTo && !isAnd) return undefined;
  at--;
  const before = amounts.at(-1);
  const between = tokens[isAnd ? (before?.last === at + 1 ? before.first : at) - 1 : at]?.lower;
  if (isAnd && between !== "between") return undefined;
  if (before?.last === at + 1) return before;
  const token = tokens[at];
  const plain = token?.kind === "number" ? token.text.replaceAll(",", "") : "";
  if (token === undefined || !/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  // "$5-10 million": the scale holds for both.
  const scale = scaleOf(tokens, high);
  return {
    ...high,
    start: token.start,
    end: token.end,
    number: { start: token.start, end: token.end },
    value: Number(plain) * scale,
    precision: 10 ** -decimals * scale,
    first: at,
  };
}

/** What the word behind the digits multiplies them by. */
function scaleOf(tokens: readonly Token[], { first, last, value }: PlacedAmount): number {
  const digits = tokens.slice(first, last).find(({ kind }) => kind === "number");
  const plain = Number(digits?.text.replaceAll(",", ""));
  return plain > 0 ? Math.abs(value) / plain : 1;
}
