import { dateFound, type Fields, type TokenRange } from "../expression.ts";
import { digitsAt, isCapital, isDash, type Tokens, textAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

const one = (at: number): TokenRange => [at, at + 1];

/** `2025-10-28`, `10/28/2025`, `28/10/2025`, `28.10.2025`, `2025-10`. */
export const numericDate: Recognizer = (tokens, at) => {
  if (tokens[at]?.kind !== "number") return undefined;
  const dotted = dottedDate(tokens, at);
  if (dotted !== undefined) return [dateFound(at, at + 1, dotted, { year: one(at), month: one(at), day: one(at) })];
  if (isAttack(tokens, at)) return [dateFound(at, at + 3, { year: 2001, month: 9, day: 11 }, {})];
  const separator = textAt(tokens, at + 1);
  const slash = separator === "/" || separator === "-";
  if (!slash || !isTight(tokens, at + 1) || !isTight(tokens, at + 2)) return undefined;
  if (textAt(tokens, at + 3) !== separator || !isTight(tokens, at + 3) || !isTight(tokens, at + 4)) return undefined;
  if (isTight(tokens, at + 5) && (isDash(tokens[at + 5]) || textAt(tokens, at + 5) === "/")) return undefined;
  if (isTight(tokens, at) && (isDash(tokens[at - 1]) || textAt(tokens, at - 1) === "/")) return undefined;
  const year = digitsAt(tokens, at, 4, 4);
  if (year !== undefined) return isoDate(tokens, at, year);
  const a = digitsAt(tokens, at, 1, 2);
  const b = digitsAt(tokens, at + 2, 1, 2);
  const c = digitsAt(tokens, at + 4, 4, 4) ?? (separator === "/" ? digitsAt(tokens, at + 4, 2, 2) : undefined);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const short = textAt(tokens, at + 4).length === 2;
  // Month first, as American copy has it, unless the figures allow only the other order.
  const dayFirst = a > 12;
  const month = dayFirst ? b : a;
  const day = dayFirst ? a : b;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const parts = { month: one(dayFirst ? at + 2 : at), day: one(dayFirst ? at : at + 2), year: one(at + 4) };
  return [dateFound(at, at + 5, { month, day, year: c, ...(short && { shortYear: true }) }, parts)];
};

/** `9/11` by itself is a day; the 9/11 Commission is a name. */
function isAttack(tokens: Tokens, at: number): boolean {
  if (textAt(tokens, at) !== "9" || textAt(tokens, at + 1) !== "/" || textAt(tokens, at + 2) !== "11") return false;
  if (!isTight(tokens, at + 1) || !isTight(tokens, at + 2) || isTight(tokens, at)) return false;
  const next = tokens[at + 3];
  return !isCapital(next) && !(next?.glued === true && (next.text === "/" || next.text === "-"));
}

function isTight(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued === true;
}

function isoDate(tokens: Tokens, at: number, year: number): ReturnType<Recognizer> {
  const month = digitsAt(tokens, at + 2, 1, 2);
  const day = digitsAt(tokens, at + 4, 1, 2);
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31 || year < 1000)
    return undefined;
  return [dateFound(at, at + 5, { year, month, day }, { year: one(at), month: one(at + 2), day: one(at + 4) })];
}

/** `28.10.2025` is one token. */
function dottedDate(tokens: Tokens, at: number): Fields | undefined {
  const text = textAt(tokens, at);
  if (text.length < 8 || text.length > 10) return undefined;
  const [a, b, c, ...others] = text.split(".");
  if (c?.length !== 4 || others.length > 0) return undefined;
  const [first, second, year] = [Number(a), Number(b), Number(c)];
  const dayFirst = second <= 12;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1000 ? { year, month, day } : undefined;
}
