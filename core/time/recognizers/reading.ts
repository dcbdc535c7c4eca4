import { isUpper } from "../../text/characters.ts";
import type { Token } from "../../text/tokens.ts";
import { CARDINALS, ORDINALS, TENS } from "../words.ts";

export type Tokens = readonly Token[];

/** The token's text in lower case, without the stop of an abbreviation's end; empty past the ends. */
export function lowerAt(tokens: Tokens, at: number): string {
  return tokens[at]?.lower ?? "";
}

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? "";
}

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && isUpper(token.text);
}

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "-" || token.text === "–" || token.text === "—" || token.text === "--");
}

/** Digits only, `least` to `most` of them. */
export function digitsAt(tokens: Tokens, at: number, least: number, most: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length < least || token.text.length > most) return undefined;
  for (let i = 0; i < token.text.length; i++) {
    const code = token.text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return undefined;
  }
  return Number(token.text);
}

/** A day of the month in figures: `5`, `5th`. May be impossible in its month, but lies in 1–31. */
export function dayAt(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const day =
    token.kind === "ordinal" && token.text.length <= 4 ? Number.parseInt(token.text, 10) : digitsAt(tokens, at, 1, 2);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

/** A year of four digits, 1000–2199. */
export function yearAt(tokens: Tokens, at: number): number | undefined {
  const year = digitsAt(tokens, at, 4, 4);
  return year !== undefined && year >= 1000 && year < 2200 ? year : undefined;
}

export interface NumberRead {
  readonly value: number;
  readonly last: number;
}

/** A whole or decimal number in figures or words below one hundred (`2.5`, `7,600`, `twenty-one`). */
export function cardinalAt(tokens: Tokens, at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "number") {
    const value = Number(token.text.replaceAll(",", ""));
    return Number.isFinite(value) ? { value, last: at + 1 } : undefined;
  }
  if (token.kind !== "word") return undefined;
  const small = CARDINALS.get(token.lower);
  if (small !== undefined) return { value: small, last: at + 1 };
  const tens = TENS.get(token.lower);
  if (tens === undefined) return token.lower === "hundred" ? { value: 100, last: at + 1 } : undefined;
  const ones = isDash(tokens[at + 1]) ? CARDINALS.get(lowerAt(tokens, at + 2)) : undefined;
  return ones !== undefined && ones < 10 ? { value: tens + ones, last: at + 3 } : { value: tens, last: at + 1 };
}

/** An ordinal in figures or words (`3rd`, `third`, `twenty-first`). */
export function ordinalAt(tokens: Tokens, at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token?.kind === "ordinal") return { value: Number.parseInt(token.text, 10), last: at + 1 };
  if (token?.kind !== "word") return undefined;
  const small = ORDINALS.get(token.lower);
  if (small !== undefined) return { value: small, last: at + 1 };
  const tens = TENS.get(token.lower);
  if (tens === undefined || !isDash(tokens[at + 1])) return undefined;
  const ones = ORDINALS.get(lowerAt(tokens, at + 2));
  return ones !== undefined && ones < 10 ? { value: tens + ones, last: at + 3 } : undefined;
}

const CLOSING: ReadonlySet<string> = new Set(
  (
    "and or but nor when while as that which who in on at by for from to into with within after before until since because if so than then though although through during under over about against among between near of " +
    "was were is are be been has have had will would shall may might can could should did does do he she it they we i you the a an this these his her its their our not also only still just more most"
  ).split(" "),
);

/** True when a noun phrase may end before token `at`: there stands a mark, a small word or nothing. */
export function closesPhrase(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return token === undefined || !(isDash(token) && token.glued);
  return token.kind === "word" && CLOSING.has(token.lower);
}
