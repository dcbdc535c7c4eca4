import { toDayNumber, type Weekday, weekdayOf } from "../../calendar/civil.ts";
import { weekdayName } from "../../calendar/names.ts";
import type { Timex } from "../../time/timex.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { type NamedDay, namedDay, yearEvidence } from "./shared/dates.ts";
import { weekdayLike } from "./shared/weekdays.ts";

export const weekdayRange: Rule = defineRule({
  id: "weekday-range",
  category: "time",
  severity: "warning",
  summary: "The weekdays of a range are not those of its dates.",
  why: "Readers plan by the weekdays and calendars go by the dates; where the two part, half of them come on the wrong day.",
  limits: "Compares a range of weekdays with the range of dates right beside it, and needs a year for the dates.",
  flags: [
    {
      text: "The fair is open {|Monday to Wednesday|} (Sept. 17-19, 2025).",
      fixed: "The fair is open Wednesday to Friday (Sept. 17-19, 2025).",
    },
  ],
  accepts: [
    "The market is open Thursday through Sunday, March 6-9, 2025.",
    "The fair is open Wednesday to Friday (Sept. 17-19, 2025).",
    "The fair is open Monday to Wednesday (Sept. 17-19).",
    "The shop is open Monday to Friday and sells out from Sept. 17 to 19, 2025.",
  ],
  *check(article) {
    const { times, text } = article;
    for (let i = 0; i + 3 < times.length; i++) {
      const [a, b, c, d] = times.slice(i, i + 4) as [Timex, Timex, Timex, Timex];
      if (!isRangeOf(a, b) || !isRangeOf(c, d) || a.weekday === undefined || b.weekday === undefined) continue;
      if (a.stated.day !== undefined || !/^,? ?\(?(?:from )?$/.test(text.slice(b.end, c.start))) continue;
      const [first, last] = [namedDay(c), namedDay(d)];
      if (first === undefined || last === undefined) continue;
      const right = [weekday(first), weekday(last)] as const;
      if (right[0] === a.weekday && right[1] === b.weekday) continue;
      // Within a span of weeks the weekdays are opening days, not the two ends.
      if (toDayNumber(last.date) - toDayNumber(first.date) > 6 || toDayNumber(last.date) < toDayNumber(first.date))
        continue;
      const span = { start: a.start, end: b.end };
      const names = [
        weekdayLike(text.slice(a.start, a.end), right[0]),
        weekdayLike(text.slice(b.start, b.end), right[1]),
      ];
      yield {
        span,
        message: `${text.slice(c.start, d.end)} is ${weekdayName(right[0])} to ${weekdayName(right[1])}, not ${text.slice(span.start, span.end)}. Correct the weekdays or the dates.`,
        evidence: [
          { start: c.start, end: d.end, note: `${weekdayName(right[0])} to ${weekdayName(right[1])}` },
          ...yearEvidence(article, first),
        ],
        fixes: [
          {
            title: `Change to “${names.join(text.slice(a.end, b.start))}”`,
            edits: [
              { start: a.start, end: a.end, newText: names[0] as string },
              { start: b.start, end: b.end, newText: names[1] as string },
            ],
          },
        ],
      };
    }
  },
});

function isRangeOf(start: Timex, end: Timex): boolean {
  return start.range?.role === "start" && end.range?.id === start.range.id;
}

function weekday({ date }: NamedDay): Weekday {
  return weekdayOf(toDayNumber(date));
}
