import type { Article } from "../../analyze.ts";
import { monthNumber } from "../../calendar/names.ts";
import { sayDay, sayMonth } from "../../calendar/say-date.ts";
import { LONGEST_OBSERVANCE, OBSERVED_DAYS, OBSERVED_MONTHS } from "../../knowledge/observances.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import type { Timex } from "../../time/timex.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { surroundings } from "./shared/dates.ts";

export const observanceDate: Rule = defineRule({
  id: "observance-date",
  category: "time",
  severity: "information",
  supersededBy: ["holiday-date", "weekday-date", "impossible-date"],
  summary: "A day or month of observance is given another date than its own.",
  why: "World Environment Day is June 5 in every year, and who looks it up finds the slip.",
  limits:
    "Only observances with one date everywhere, with the date right behind the name: “Earth Day, April 22”, “Earth Day on April 22”, “Pride Month, which is kept in June”. Silent where the sentence speaks of an event of another day (“ahead of”, “weekend”), and on dates that the name does not stand beside; a hint where the day is celebrated or marked “on” another.",
  flags: [
    {
      text: "The parks mark World Environment Day on {|June 15|} with walks.",
    },
    { text: "The town hall is lit on World Water Day, {|March 12, 2025|}, for an hour." },
    { text: "In honour of Pride Month, which is kept through the month of {|July|}, the hall is lit." },
  ],
  accepts: [
    "The parks mark World Environment Day on June 5 with walks.",
    "The town hall is lit on Earth Day, April 22, 2025, for an hour.",
    "Ahead of Earth Day on April 12, volunteers will clean the beach. The Earth Day weekend on April 19 is free.",
    "In honour of Pride Month, which is kept in June, the hall is lit. Pride Month walks are in July too.",
    "Halloween on Ice, Oct. 27, is free. The Halloween party is on Oct. 27.",
    "Black History Month is kept in October in Britain, and in February in America.",
  ],
  *check(article) {
    for (const timex of article.times) {
      const report = ofDay(article, timex);
      if (report !== undefined) yield report;
    }
    for (const { passage, start } of article.paragraphs) {
      for (const at of monthsAt(passage)) {
        const report = ofMonth(passage.tokens, at, start);
        if (report !== undefined) yield report;
      }
    }
  },
});

const monthsAt = wordsAt(["month"]);
/** What is said before the name makes the date another thing's. */
const OTHER = new Set("before after ahead weekend week eve early late party sale special edition prior".split(" "));

/** "Earth Day, April 12", "Earth Day on April 12", "Earth Day falls on April 12". */
function ofDay(article: Article, timex: Timex): Report | undefined {
  const { type, stated, range, mod } = timex;
  if (
    type !== "DATE" ||
    stated.month === undefined ||
    stated.day === undefined ||
    range !== undefined ||
    mod !== undefined
  )
    return undefined;
  const around = surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, from, first, paragraph } = around;
  const end = nameEnd(tokens, from, first);
  const name = end === undefined ? undefined : nameBefore(tokens, from, end, OBSERVED_DAYS);
  if (name === undefined) return undefined;
  const [month, day] = name.value;
  if (month === stated.month && day === stated.day) return undefined;
  if (tokens.slice(Math.max(from, name.first - 5), name.first).some(({ lower }) => OTHER.has(lower))) return undefined;
  const [right, printed] = [sayDay({ month, day }), article.text.slice(timex.start, timex.end)];
  const message = say`The day named here is kept on ${right}, not on ${printed}. Correct the date, or say what else is held then.`;
  const report = reportOf(shifted(name, paragraph.start), timex, message, right);
  // What celebrates the day may be held on another.
  const isKept = tokens.slice(Math.max(from, name.first - 3), name.first).some(({ lower }) => KEPT.test(lower));
  return isKept && tokens[first - 1]?.lower === "on" ? { ...report, severity: "hint" } : report;
}

const KEPT = /^(?:celebrat|mark|observ|hono|commemorat)/;

/** Where a name must end for the date to be its own; nothing where other words stand between. */
function nameEnd(tokens: readonly Token[], from: number, date: number): number | undefined {
  let at = date - 1;
  if (/^[,(]$/.test(tokens[at]?.text ?? "")) return at;
  if (tokens[at]?.lower !== "on" && tokens[at]?.lower !== "is") return undefined;
  at--;
  while (
    at > from &&
    /^(?:falls|fell|is|was|celebrated|observed|marked|held|annually|this|each|every|year|,)$/.test(
      tokens[at]?.lower ?? "",
    )
  )
    at--;
  return at + 1;
}

interface Name<T> extends Span {
  readonly value: T;
  readonly first: number;
}

/** The longest name that ends before token `end`. */
function nameBefore<T>(
  tokens: readonly Token[],
  from: number,
  end: number,
  known: ReadonlyMap<string, T>,
): Name<T> | undefined {
  let words = "";
  let found: Name<T> | undefined;
  for (let at = end - 1; at >= Math.max(from, end - LONGEST_OBSERVANCE - 2); at--) {
    const { kind, lower, start } = tokens[at] as Token;
    if (kind === "clitic") continue;
    words = words === "" ? lower : `${lower} ${words}`;
    const value = known.get(words);
    if (value !== undefined) found = { start, end: (tokens[end - 1] as Token).end, value, first: at };
  }
  return found;
}

/** "Pride Month, which is kept in July", "Pride Month in July". */
function ofMonth(tokens: readonly Token[], at: number, by: number): Report | undefined {
  const name = nameBefore(tokens, 0, at + 1, OBSERVED_MONTHS);
  if (name === undefined) return undefined;
  let month = at + 1;
  while (
    month < at + 12 &&
    /^(?:,|which|that|is|are|celebrated|kept|observed|marked|recognized|recognised|held|throughout|through|during|in|the|month|of|each|every|nationally)$/.test(
      tokens[month]?.lower ?? "",
    )
  )
    month++;
  const told = tokens[month];
  const number = told === undefined || !/^\p{Lu}/u.test(told.text) ? undefined : monthNumber(told.lower);
  const before = tokens[month - 1]?.lower ?? "";
  if (
    told === undefined ||
    number === undefined ||
    month === at + 1 ||
    !/^(?:in|of|during|throughout|each|every)$/.test(before)
  )
    return undefined;
  const [right] = name.value;
  if (right === undefined || name.value.includes(number)) return undefined;
  const message = say`The month named here is ${sayMonth(right)}, not ${told.text}. Correct the one or the other.`;
  return reportOf(shifted(name, by), shifted(told, by), message, sayMonth(right));
}

function reportOf(name: Span, { start, end }: Span, message: Said, right: Said): Report {
  return {
    span: { start, end },
    message,
    evidence: [{ start: name.start, end: name.end, note: right }],
    fixes: [],
  };
}
