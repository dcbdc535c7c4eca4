import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { CODES, COUNTRIES, NAMES, SIGN_PREFIXES, SIGNS } from "./currencies.ts";
import { hedgeBefore } from "./hedge.ts";
import { readWordNumber, SCALES, startsNumber } from "./number-words.ts";
import type { Quantity, QuantityKind } from "./quantity.ts";

/**
 * The quantities of a passage, in text order, without overlaps, in passage offsets. Numbers only: whether `2025` is a year
 * or `28` a day is for the caller, who knows the dates. Numbers that are part of a longer code (`A380`, `24/7`, `10:30`,
 * `1.2.3`) are left out; both ends of `3-5` are given.
 */
export const recognizeQuantities: (passage: Passage) => readonly Quantity[] = perPassage(({ tokens }) => {
  const found: Quantity[] = [];
  let i = 0;
  while (i < tokens.length) {
    const read = readQuantity(tokens, i);
    if (read === undefined) i++;
    else {
      found.push(read.quantity);
      i = read.last;
    }
  }
  return found;
});

/** A number and the tokens it takes, without currency and percent. */
interface Reading {
  readonly value: number;
  readonly precision: number;
  readonly first: number;
  /** One past the last token. */
  readonly last: number;
  readonly ordinal: boolean;
  readonly inWords: boolean;
}

interface Unit {
  readonly kind: QuantityKind;
  readonly factor: number;
  readonly currency?: string;
  readonly bareSign?: boolean;
  readonly first: number;
  readonly last: number;
}

function readQuantity(
  tokens: readonly Token[],
  first: number,
): { readonly quantity: Quantity; readonly last: number } | undefined {
  const reading = readNumber(tokens, first);
  if (reading === undefined) return undefined;
  const unit = unitOf(tokens, reading);
  const start = (tokens[unit.first] as Token).start;
  const end = (tokens[unit.last - 1] as Token).end;
  const before = hedgeBefore(tokens, unit.first);
  const plus = tokens[unit.last]?.text === "+" && tokens[unit.last]?.glued === true;
  const { factor, kind, currency, bareSign } = unit;
  const quantity: Quantity = {
    start,
    end,
    kind,
    value: rounded(reading.value * factor),
    precision: rounded(reading.precision * factor),
    ...(currency === undefined ? {} : { currency }),
    ...(bareSign === true ? { bareSign } : {}),
    ...(before === undefined ? (plus ? { hedge: "over" } : {}) : { hedge: before.hedge, hedgeSpan: before.span }),
    number: { start: (tokens[reading.first] as Token).start, end: (tokens[reading.last - 1] as Token).end },
    inWords: reading.inWords,
  };
  return { quantity, last: unit.last };
}

function readNumber(tokens: readonly Token[], first: number): Reading | undefined {
  const { kind, text, lower } = tokens[first] as Token;
  if (kind === "number") return readDigits(tokens, first);
  if (kind === "ordinal") {
    const value = Number(text.slice(0, -2).replaceAll(",", ""));
    return Number.isFinite(value)
      ? { value, precision: 1, first, last: first + 1, ordinal: true, inWords: false }
      : undefined;
  }
  if (kind === "alnum") return readFused(tokens, first);
  if (kind !== "word" || !startsNumber(lower)) return undefined;
  const words = readWordNumber(tokens, first);
  return words === undefined ? undefined : { ...words, precision: 1, first, inWords: true };
}

function readDigits(tokens: readonly Token[], first: number): Reading | undefined {
  if (isPartOfCode(tokens, first)) return undefined;
  const { text } = tokens[first] as Token;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const scaled = scaleAfter(tokens, first + 1);
  return {
    value: rounded(Number(plain) * scaled.factor),
    precision: rounded(10 ** -decimals * scaled.factor),
    first,
    last: scaled.last,
    ordinal: false,
    inWords: false,
  };
}

/** `20mln`, `1.5bn` in one token; `3K` and `5M` only as money, which nobody reads as metres. */
function readFused(tokens: readonly Token[], first: number): Reading | undefined {
  const { text } = tokens[first] as Token;
  const parts = /^(?<digits>[\d,.]*\d)(?<scale>[A-Za-z]+)$/.exec(text)?.groups;
  if (parts === undefined || isPartOfCode(tokens, first)) return undefined;
  const digits = (parts["digits"] as string).replaceAll(",", "");
  const scale = (parts["scale"] as string).toLowerCase();
  const money = SIGNS.has(tokens[first - 1]?.text ?? "");
  const factor = SCALES.get(scale) ?? (money ? { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }[scale] : undefined);
  if (factor === undefined || !/^\d+(?:\.\d+)?$/.test(digits)) return undefined;
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const value = rounded(Number(digits) * factor);
  return {
    value,
    precision: rounded(10 ** -decimals * factor),
    first,
    last: first + 1,
    ordinal: false,
    inWords: false,
  };
}

/** Hundreds, thousands, millions after a number: `40 billion`, `2 hundred thousand`, `5-million`. */
function scaleAfter(tokens: readonly Token[], from: number): { readonly factor: number; readonly last: number } {
  let factor = 1;
  let last = from;
  for (let i = from; i < tokens.length; i++) {
    const hyphen = tokens[i]?.text === "-" && tokens[i]?.glued === true && SCALES.has(tokens[i + 1]?.lower ?? "");
    const scale = SCALES.get(tokens[hyphen ? i + 1 : i]?.lower ?? "");
    if (scale === undefined || scale < 100 || (factor > 1 && scale < factor)) break;
    factor *= scale;
    if (hyphen) i++;
    last = i + 1;
  }
  return { factor, last };
}

/** Digits in `10:30`, `24/7`, `5-4-1`, `v2`, `#9`, `No. 7`: no amount. */
function isPartOfCode(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (tokens[index]?.glued === true && before !== undefined) {
    if (/^[:/#_.\\@]$/.test(before.text) || before.kind === "alnum") return true;
    if (before.text === "-" && before.glued && tokens[index - 2]?.kind !== "number") return true;
    if (before.kind === "word" && !CODES.has(before.lower)) return true;
  }
  return after?.glued === true && (/^[:/_\\]$/.test(after.text) ? isDigit(tokens[index + 2]) : after.text === "°");
}

function isDigit(token: Token | undefined): boolean {
  return token?.glued === true && (token.kind === "number" || token.kind === "alnum");
}

function unitOf(tokens: readonly Token[], { first, last, ordinal, inWords }: Reading): Unit {
  if (ordinal) return { kind: "ordinal", factor: 1, first, last };
  const after = tokens[last];
  if (after?.text === "%" || after?.lower === "percent" || after?.lower === "pct") {
    return { kind: "percent", factor: 1, first, last: last + 1 };
  }
  if (after?.lower === "per" && tokens[last + 1]?.lower === "cent")
    return { kind: "percent", factor: 1, first, last: last + 2 };
  if (/^points?$/.test(tokens[last + 1]?.lower ?? "")) {
    if (after?.lower === "percentage") return { kind: "points", factor: 1, first, last: last + 2 };
    if (after?.lower === "basis") return { kind: "points", factor: 0.01, first, last: last + 2 };
  }
  return (inWords ? undefined : moneyBefore(tokens, first, last)) ?? moneyAfter(tokens, first, last);
}

/** `US$5`, `$5`, `USD 5`, `RMB5`; the country's letters and a code after the number belong to it: `US$5 USD`. */
function moneyBefore(tokens: readonly Token[], first: number, last: number): Unit | undefined {
  const sign = tokens[first - 1];
  if (sign === undefined) return undefined;
  const bySign = SIGNS.get(sign.text);
  if (bySign !== undefined) {
    const prefix = sign.glued ? tokens[first - 2] : undefined;
    const stated = sign.text === "$" ? SIGN_PREFIXES.get(prefix?.lower ?? "") : undefined;
    if (stated !== undefined) return { kind: "money", factor: 1, currency: stated, first: first - 2, last };
    const code = CODES.get(tokens[last]?.lower ?? "");
    if (code !== undefined) return { kind: "money", factor: 1, currency: code, first: first - 1, last: last + 1 };
    return { kind: "money", factor: 1, currency: bySign, ...bare(sign.text), first: first - 1, last };
  }
  const code = isCode(sign) ? CODES.get(sign.lower) : undefined;
  return code === undefined ? undefined : { kind: "money", factor: 1, currency: code, first: first - 1, last };
}

function bare(sign: string): { readonly bareSign?: boolean } {
  return sign === "$" || sign === "¥" || sign === "£" ? { bareSign: true } : {};
}

function isCode(token: Token | undefined): boolean {
  return token?.kind === "word" && (token.text === token.text.toUpperCase() || /^R[ps]\.?$/.test(token.text));
}

/** `40 billion yuan`, `5 U.S. dollars`, `772.4 billion USD`, `10-dollar`. */
function moneyAfter(tokens: readonly Token[], first: number, last: number): Unit {
  let at = last;
  if (tokens[at]?.text === "-" && tokens[at]?.glued === true) at++;
  const country =
    COUNTRIES.get(tokens[at]?.lower ?? "") ?? (tokens[at]?.lower === "hong" ? COUNTRIES.get("kong") : undefined);
  if (country !== undefined) at += tokens[at]?.lower === "hong" || tokens[at]?.lower === "new" ? 2 : 1;
  const name = NAMES.get(tokens[at]?.lower ?? "");
  if (name !== undefined) {
    const { code, factor = 1, bare: isBare } = name;
    const currency = country ?? code;
    return {
      kind: "money",
      factor,
      currency,
      ...(isBare && country === undefined ? { bareSign: true } : {}),
      first,
      last: at + 1,
    };
  }
  const code = isCode(tokens[last]) ? CODES.get(tokens[last]?.lower ?? "") : undefined;
  if (code !== undefined) return { kind: "money", factor: 1, currency: code, first, last: last + 1 };
  return { kind: "cardinal", factor: 1, first, last };
}

/** Without the dust of binary fractions: 5.73 × 10⁹ is 5730000000. */
function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}
