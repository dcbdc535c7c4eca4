import type { Article } from "../../analyze.ts";
import { type CivilDate, daysInMonth, isLeapYear, isValidDate, toDayNumber, weekdayOf } from "../../calendar/civil.ts";
import { sayDay, sayMonth, sayMonthOf } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix } from "../finding.ts";
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
    { text: "Applications close on {|October 35, 2025|}.", fixed: "Applications close on October 31, 2025." },
  ],
  accepts: [
    "The treaty was signed on Feb. 29, 2024.",
    "The museum closes on June 30.",
    "The club meets on Feb. 29 and on no other day.",
    "In May 31 boats took part.",
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
  },
});

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
