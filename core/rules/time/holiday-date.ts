import { fromDayNumber, isValidDate, toDayNumber } from "../../calendar/civil.ts";
import { sayDate, sayDay } from "../../calendar/say-date.ts";
import { HOLIDAYS } from "../../time/holidays.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { namedDay, redate, yearEvidence } from "./shared/dates.ts";

/** Words near the holiday by which it is kept on another day. */
const OTHER_DAY = new Set(
  "observed observance orthodox julian coptic lunar eve before after weekend early late celebrated celebration celebrations canadian canada".split(
    " ",
  ),
);

export const holidayDate: Rule = defineRule({
  id: "holiday-date",
  category: "time",
  severity: "warning",
  summary: "A holiday is given a date that is not its own.",
  why: "Readers know when Christmas is; a wrong date beside it puts the rest of the notice in doubt.",
  limits:
    "Only holidays that have one date everywhere, with the date right beside the name. Silent where the day is observed on another date, on Orthodox and lunar holidays, and on those that churches or countries keep differently.",
  flags: [
    {
      text: "The pool is closed on Christmas Day, {|Dec. 24|}.",
      fixed: "The pool is closed on Christmas Day, Dec. 25.",
    },
    {
      text: "The pool is closed on Labor Day ({|September 8, 2025|}).",
      fixed: "The pool is closed on Labor Day (September 1, 2025).",
    },
  ],
  accepts: [
    "The pool is closed on Christmas Day, Dec. 25.",
    "The pool is closed on Labor Day (September 1, 2025).",
    "The parish keeps Orthodox Christmas Day, Jan. 7.",
    "Independence Day is observed on July 3, 2026.",
    "The pool is closed on Christmas Day and Dec. 24.",
    "Easter Sunday, April 12, 2026, is the Orthodox feast.",
  ],
  *check(article) {
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const name = times[i] as Timex;
      const date = times[i + 1] as Timex;
      const between = text.slice(name.end, date.start);
      if (between !== ", " && between !== " (") continue;
      const holiday = HOLIDAYS.get(keyOf(text.slice(name.start, name.end)));
      if (holiday === undefined || holiday.varies || date.stated.month === undefined || date.stated.day === undefined)
        continue;
      const around = text
        .slice(Math.max(0, name.start - 60), Math.min(text.length, date.end + 40))
        .toLowerCase()
        .split(/[^a-z]/);
      if (around.some((word) => OTHER_DAY.has(word)) || date.range !== undefined) continue;
      // Without a year the fixed holidays still have their day.
      const named = namedDay(date) ?? {
        timex: date,
        date: { year: 2001, month: date.stated.month, day: date.stated.day },
        yearStated: false,
      };
      const movable = holiday.dayIn(2001) !== toDayNumber({ ...fromDayNumber(holiday.dayIn(2002) ?? 0), year: 2001 });
      if (movable && namedDay(date) === undefined) continue;
      const right = fromDayNumber(holiday.dayIn(named.date.year) ?? 0);
      if (!isValidDate(named.date) || (right.month === named.date.month && right.day === named.date.day)) continue;
      const edits = redate(named, text, right);
      const day = sayDay(right);
      yield {
        span: { start: date.start, end: date.end },
        message: say`${holiday.name} is ${movable ? sayDate(right) : day}, not ${text.slice(date.start, date.end)}. Correct the date.`,
        evidence: [
          { start: name.start, end: name.end, note: say`${holiday.name} is ${day}` },
          ...yearEvidence(article, named),
        ],
        fixes: edits === undefined ? [] : [{ title: say`Change the date to ${day}`, edits }],
      };
    }
  },
});

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]s?(?= |$)/g, "")
    .replace(/ \d{4}$/, "");
}
