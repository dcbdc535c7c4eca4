import { dateFound, type Fields, type TokenRange } from "../expression.ts";
import { yearPart } from "./ordinal-unit.ts";
import { digitsAt, isDash, lowerAt, textAt, yearAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

const one = (at: number): TokenRange => [at, at + 1];

/** `FY2025`, `FY 2025`, `FY25`, `fiscal 2025`, `fiscal year 2025`, `the 2025 fiscal year` is a plain year. */
export const fiscalYear: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  const fused = /^fy(?<year>\d{2}|\d{4})$/.exec(word)?.groups;
  if (fused !== undefined) {
    const digits = fused["year"] as string;
    const year = Number(digits) + (digits.length === 2 ? 2000 : 0);
    return [dateFound(at, at + 1, { year, fiscal: true }, { year: one(at) })];
  }
  let index = at + 1;
  if (word !== "fy" && word !== "fiscal" && word !== "financial") return undefined;
  if (lowerAt(tokens, index) === "year") index++;
  else if (word === "financial") return undefined;
  const year = yearAt(tokens, index);
  return year === undefined ? undefined : [dateFound(at, index + 1, { year, fiscal: true }, { year: one(index) })];
};

/** `Q3`, `Q3 2025`, `H1 2025`, `3Q`, `1H25` is left alone. */
export const quarterCode: Recognizer = (tokens, at, read) => {
  const inner = codeOf(textAt(tokens, at));
  if (inner === undefined) return undefined;
  return inner.half === undefined || yearAt(tokens, at + 1) !== undefined || lowerAt(tokens, at + 1) === "of"
    ? yearPart(tokens, at, at + 1, inner, false, read)
    : undefined;
};

function codeOf(text: string): Fields | undefined {
  if (text.length !== 2) return undefined;
  const [a, b] = [text.charAt(0), text.charAt(1)];
  const letter = /[QH]/.test(a) ? a : b;
  const digit = Number(letter === a ? b : a);
  if (letter === "Q" && digit >= 1 && digit <= 4) return { quarter: digit };
  return letter === "H" && (digit === 1 || digit === 2) ? { half: digit } : undefined;
}

/** `week 38`, `week 38 of 2025`. */
export const weekNumber: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "week") return undefined;
  const week = digitsAt(tokens, at + 1, 1, 2);
  if (week === undefined || week < 1 || week > 53 || isDash(tokens[at + 2])) return undefined;
  const of = lowerAt(tokens, at + 2) === "of" || textAt(tokens, at + 2) === "," ? 1 : 0;
  const year = yearAt(tokens, at + 2 + of);
  return year === undefined ? undefined : [dateFound(at, at + 3 + of, { week, year }, { year: one(at + 2 + of) })];
};
