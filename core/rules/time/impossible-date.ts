import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { type CivilDate, daysInMonth, isLeapYear, isValidDate, toDayNumber, weekdayOf } from "../../calendar/civil.ts";
import { monthNumber } from "../../calendar/names.ts";
import { sayDay, sayMonth, sayMonthOf } from "../../calendar/say-date.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { type NamedDay, ownDate, redate } from "./shared/dates.ts";

export const impossibleDate: Rule = defineRule({
  id: "impossible-date",
  category: "time",
  severity: "error",
  summary: "A date that no calendar has.",
  why: "Readers cannot come on a day that does not exist, and no later step of production will notice it.",
  limits: "February 29 is reported only where the text itself states a year that is not a leap year.",
  flags: [
    { text: "The hearing is set for {|Feb. 30, 2025|}.", fixed: "The hearing is set for Feb. 28, 2025." },
    { text: "The museum closes on {|June 31|}.", fixed: "The museum closes on June 30." },
    { text: "The treaty was signed on {|29 February 2023|}.", fixed: "The treaty was signed on 28 February 2023." },
    {
      text: "On the morning of {|October 38|}, the premier met the mayor.",
      fixed: "On the morning of October 31, the premier met the mayor.",
    },
    {
      text: " date 2025-10-28 Talks\n\nHALDEN, {|Oct. 38|} (Newswire) -- Ministers met and signed a treaty.",
      fixed: " date 2025-10-28 Talks\n\nHALDEN, Oct. 28 (Newswire) -- Ministers met and signed a treaty.",
    },
    { text: "Applications close on {|October 35, 2025|}.", fixed: "Applications close on October 31, 2025." },
  ],
  accepts: [
    "The treaty was signed on Feb. 29, 2024.",
    "The museum closes on June 30.",
    "The club meets on Feb. 29 and on no other day.",
    "In May 31 boats took part.",
    "In October 38 boats took part, and on October 40 firms had agreed. From April 52 boats sail.",
    "The road from May 32 to Halden is long.",
  ],
  *check(article) {
    for (const timex of article.times) {
      const days = missingDays(timex);
      if (days === undefined) continue;
      const { date, most } = days;
      const month =
        date.month === 2 && timex.stated.year !== undefined ? sayMonthOf(date.year, date.month) : sayMonth(date.month);
      yield {
        span: { start: timex.start, end: timex.end },
        message: say`${month} has ${most} days, so there is no ${sayDay(date)}. Correct the day or the month.`,
        evidence: evidenceFor(article, timex),
        fixes: fixesFor(article, { timex, date, yearStated: timex.stated.year !== undefined }, most),
      };
    }
    for (const paragraph of article.paragraphs)
      for (const at of impossibleDays(paragraph.passage)) yield dayReport(article, paragraph, at);
  },
});

/** No month has more days; a date with a year is read as one all the same. */
const LONGEST_MONTH = 31;
const TIMES_OF_DAY = new Set("morning afternoon evening night day eve".split(" "));
const LEADS = new Set("on since until before after".split(" "));
const BEHIND = new Set("in at to for and with by as when the".split(" "));

/** Indices of numbers above 31 where a day must stand: "On October 38,", "HALDEN, Oct. 38 (Agency)". */
const impossibleDays: (passage: Passage) => readonly number[] = perPassage((passage) =>
  kindsOf(passage).numbers.filter((number) => {
    const { tokens } = passage;
    const { text } = tokens[number] as Token;
    if (!/^\d{2}$/.test(text) || Number(text) <= LONGEST_MONTH) return false;
    const before = tokens[number - 1];
    const at = before?.text === "." && before.glued ? number - 2 : number - 1;
    const month = tokens[at];
    if (month === undefined || monthNumber(month.lower) === undefined || !isUpper(month.text)) return false;
    const next = tokens[number + 1];
    // "on October 38, 2025" is read as a date already.
    if (next?.text === "," && /^\d{4}$/.test(tokens[number + 2]?.text ?? "")) return false;
    return isDayLead(tokens, at, next) || isDateline(tokens, at, next);
  }),
);

function isDayLead(tokens: readonly Token[], month: number, next: Token | undefined): boolean {
  const before = tokens[month - 1]?.lower ?? "";
  const leads = LEADS.has(before) || (before === "of" && TIMES_OF_DAY.has(tokens[month - 2]?.lower ?? ""));
  return leads && (next === undefined || /^[,.;)]$/.test(next.text) || BEHIND.has(next.lower));
}

/** "HALDEN, Oct. 38 (Agency)": a place in capitals opens the paragraph. */
function isDateline(tokens: readonly Token[], month: number, next: Token | undefined): boolean {
  if (month < 2 || tokens[month - 1]?.text !== "," || !/^(?:\(|-|–|—)/.test(next?.text ?? "")) return false;
  return tokens.slice(0, month - 1).every(({ kind, text }) => kind === "mark" || text === text.toUpperCase());
}

function dayReport(article: Article, { passage, start }: Paragraph, at: number): Report {
  const { tokens } = passage;
  const day = tokens[at] as Token;
  const from = tokens[at - 1]?.text === "." ? at - 2 : at - 1;
  const month = monthNumber((tokens[from] as Token).lower) ?? 1;
  const most = daysInMonth(2000, month);
  const own = article.date?.date;
  const days = own?.month === month ? [own.day, most] : [most];
  const edit = shifted({ start: day.start, end: day.end }, start);
  return {
    span: shifted({ start: (tokens[from] as Token).start, end: day.end }, start),
    message: say`${sayMonth(month)} has ${most} days, so there is no ${sayDay({ month, day: Number(day.text) })}. Correct the day or the month.`,
    evidence: ownDate(article),
    fixes: [...new Set(days)].map((right) => ({
      title: say`Change to ${sayDay({ month, day: right })}`,
      edits: [{ ...edit, newText: String(right) }],
    })),
  };
}

interface MissingDay {
  readonly date: CivilDate;
  readonly most: number;
}

/** The stated day, if its month never has it. */
function missingDays({ stated, value }: Timex): MissingDay | undefined {
  const { day } = stated;
  const month = stated.month ?? Number(value.slice(5, 7));
  if (day === undefined || !(month >= 1 && month <= 12) || value.startsWith("BC")) return undefined;
  const year = stated.year ?? Number(value.slice(0, 4));
  const leap = stated.year === undefined ? 2000 : stated.year;
  const most = daysInMonth(leap, month);
  if (day <= most || (month === 2 && day === 29 && isLeapYear(leap))) return undefined;
  return { date: { year: Number.isInteger(year) ? year : 0, month, day }, most };
}

function evidenceFor(article: Article, timex: Timex): Evidence[] {
  return ownDate(article).filter(({ start, end }) => timex.end <= start || end <= timex.start);
}

function fixesFor(article: Article, missing: NamedDay, most: number): Fix[] {
  const candidates: CivilDate[] = [];
  const own = article.date?.date;
  const { date, timex } = missing;
  // A release that carries the impossible day at its head was most likely sent out on its own date.
  if (own !== undefined && own.month === date.month && (own.year === date.year || date.year === 0)) {
    if (timex.weekday === undefined || weekdayOf(toDayNumber(own)) === timex.weekday)
      candidates.push({ ...date, day: own.day });
  }
  candidates.push({ ...date, day: most });
  if (date.day % 10 !== 0 && date.day > 31) candidates.push({ ...date, day: date.day % 10 });
  if (date.day - 10 > 0 && date.day > 31)
    candidates.push({ ...date, day: date.day - 10 }, { ...date, day: date.day - 20 });
  if (date.day <= 31) candidates.push({ ...date, month: (date.month % 12) + 1, day: date.day - most });
  const fixes: Fix[] = [];
  for (const to of candidates) {
    if (!isValidDate({ ...to, year: to.year === 0 ? 2000 : to.year })) continue;
    const edits = redate(missing, article.text, to);
    if (edits === undefined || fixes.some((fix) => fix.edits[0]?.newText === edits[0]?.newText)) continue;
    fixes.push({ title: say`Change to ${sayDay(to)}`, edits });
  }
  return fixes;
}
