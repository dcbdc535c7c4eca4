import { dateFound } from "../expression.ts";
import { isCapital, lowerAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

const LEADS: ReadonlySet<string> = new Set([
  "on",
  "by",
  "until",
  "till",
  "since",
  "from",
  "to",
  "through",
  "and",
  "of",
]);
const FOLLOWERS: ReadonlySet<string> = new Set(
  "of and the in at on when with by to but as for they he she it we a after before from because he was were i".split(
    " ",
  ),
);

/** `on the 28th`, `until the 5th of the month`; not `the 28th summit`, `on the 9th floor`. */
export const dayAlone: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "the" || tokens[at + 1]?.kind !== "ordinal" || !LEADS.has(lowerAt(tokens, at - 1)))
    return undefined;
  const day = Number.parseInt(lowerAt(tokens, at + 1), 10);
  if (day < 1 || day > 31) return undefined;
  const next = tokens[at + 2];
  if (next !== undefined && next.kind !== "mark" && (!FOLLOWERS.has(next.lower) || isCapital(next))) return undefined;
  if (next?.text === "-" || lowerAt(tokens, at + 2) === "of") {
    const month = /^(?:the|this|that|each)$/.test(lowerAt(tokens, at + 3)) && lowerAt(tokens, at + 4) === "month";
    return month ? [dateFound(at, at + 5, { day }, { day: [at + 1, at + 2] })] : undefined;
  }
  const lead = lowerAt(tokens, at - 1);
  if (lead !== "on" && lead !== "until" && lead !== "by" && lead !== "since") return undefined;
  return [dateFound(at, at + 2, { day }, { day: [at + 1, at + 2] })];
};
