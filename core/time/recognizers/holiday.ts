import { dateFound, type Fields, type TokenRange } from "../expression.ts";
import { HOLIDAYS } from "../holidays.ts";
import { isCapital, lowerAt, type Tokens, textAt, yearAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

/** No holiday's name has more tokens, possessives included. */
const LONGEST = 7;
/** Names that only begin like a holiday. */
const NAMES_AFTER: ReadonlySet<string> = new Set(
  "island islands carol tree party parade observatory bowl rising".split(" "),
);

/** `Christmas Day`, `Easter Monday 2026`, `New Year's Eve`, `Thanksgiving`. */
export const holiday: Recognizer = (tokens, at) => {
  if (!isCapital(tokens[at])) return undefined;
  let words = "";
  let best: { id: string; last: number } | undefined;
  for (let index = at; index < at + LONGEST; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === "clitic") continue;
    if (token.kind !== "word") break;
    words = words === "" ? token.lower : `${words} ${token.lower}`;
    if (HOLIDAYS.has(words)) best = { id: words, last: index + 1 };
  }
  if (best === undefined || (isSingle(best.id) && isPartOfName(tokens, at, best.last))) return undefined;
  const fields: Fields = { holiday: best.id };
  const year = yearAt(tokens, best.last);
  if (year === undefined) return [dateFound(at, best.last, fields, {})];
  const parts = { year: [best.last, best.last + 1] as TokenRange };
  return [dateFound(at, best.last + 1, { ...fields, year }, parts)];
};

function isSingle(id: string): boolean {
  return !id.includes(" ");
}

function isPartOfName(tokens: Tokens, at: number, last: number): boolean {
  const next = lowerAt(tokens, last);
  const before = tokens[at - 1];
  if (
    NAMES_AFTER.has(next) ||
    (before?.kind === "word" && isCapital(before) && before.text.length > 2 && lowerAt(tokens, at - 1) !== "on")
  )
    return true;
  return isCapital(tokens[last]) && !/^(?:Day|Eve|Sunday)$/.test(textAt(tokens, last));
}
