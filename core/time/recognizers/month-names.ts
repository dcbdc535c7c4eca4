import { monthNumber } from "../../calendar/names.ts";
import { PREPOSITIONS } from "../words.ts";
import { isCapital, isDash, lowerAt, type Tokens, textAt, yearAt } from "./reading.ts";

/** Months whose names are also words or given names. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  "may",
  "march",
  "april",
  "june",
  "august",
  "jan",
  "mar",
  "dec",
  "jun",
  "sep",
  "oct",
  "apr",
]);
const GIVEN_NAMES: ReadonlySet<string> = new Set(["april", "june", "august", "may", "jan", "jan."]);
const POINTERS: ReadonlySet<string> = new Set([
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "each",
  "every",
  "previous",
  "following",
  "coming",
]);
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "its", "his", "her", "their", "our", "'s", "’s"]);

/** True when the month's name at `at`, with neither day nor year, is a month: not May Lee, `may`, the March for Our Lives. */
export function isPlainMonth(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapital(token)) {
    return (
      token !== undefined &&
      token.lower.length > 5 &&
      monthNumber(token.lower) !== undefined &&
      token.lower !== "august"
    );
  }
  const name = token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
  const before = lowerAt(tokens, at - 1);
  const next = tokens[at + 1];
  if (isNameBefore(tokens, at)) return false;
  if (GIVEN_NAMES.has(name) && isCapital(next) && !followsAsMonth(tokens, at + 1)) return false;
  if (isDash(tokens[at - 1]) && before === "-" && tokens[at]?.glued === true) {
    if (monthNumber(lowerAt(tokens, at - 2)) === undefined && lowerAt(tokens, at - 2) !== "mid")
      return !DOUBTFUL.has(name);
  }
  if (!DOUBTFUL.has(name)) return true;
  if (POINTERS.has(before)) return true;
  if (PREPOSITIONS.has(before)) return !(name === "march" && isMarch(tokens, at));
  if (before === "and" || before === "or" || before === "to" || before === "-" || before === "–")
    return monthNumber(lowerAt(tokens, at - 2)) !== undefined;
  if (isDash(next) || next?.lower === "and" || next?.lower === "to" || next?.lower === "through")
    return monthNumber(lowerAt(tokens, at + 2)) !== undefined;
  if (name === "march" && isMarch(tokens, at)) return false;
  return ARTICLES.has(before) && next?.kind === "word" && !isCapital(next) && name.length > 3;
}

/** The word after a month that may be a given name shows that it is a month: `April Wednesday`, `June U.S. sales`. */
function followsAsMonth(tokens: Tokens, at: number): boolean {
  return /^[A-Z]\.[A-Z]/.test(textAt(tokens, at)) || yearAt(tokens, at) !== undefined;
}

/** A capital before the month that is a given name or a title: `Theresa May`, `Mrs. May`, `Sgt. March`. */
function isNameBefore(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== "word" || !isCapital(before)) return false;
  if (before.text.length > 1 && before.text === before.text.toUpperCase()) return false;
  if (PREPOSITIONS.has(before.lower) || POINTERS.has(before.lower) || ARTICLES.has(before.lower)) return false;
  const name = lowerAt(tokens, at);
  return (
    name === "may" || name === "march" || name === "april" || name === "june" || name === "august" || name === "jan"
  );
}

/** The noun and the rally, not the month. */
function isMarch(tokens: Tokens, at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  return next === "for" || next === "on" || next === "of" || next === "against";
}
