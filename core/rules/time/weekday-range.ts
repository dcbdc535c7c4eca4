import { weekdayOf } from "../../calendar/civil.ts";
import { sayWeekday } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { namedDay, yearEvidence } from "./shared/dates.ts";
import { weekdayLike } from "./shared/weekdays.ts";

export const weekdayRange: Rule = defineRule({
  id: "weekday-range",
  category: "time",
  severity: "warning",
  summary: "The weekdays of a range are not those of its dates.",
  why: "Readers plan by the weekdays and calendars go by the dates; where the two part, half of them come on the wrong day.",
  limits:
    "Compares a range or a pair of weekdays with the dates right beside it, and needs a year for the dates. A pair must be of two neighbouring days or of two dates joined in the same way.",
  flags: [
    {
      text: "The fair is open {|Monday to Wednesday|} (Sept. 17-19, 2025).",
      fixed: "The fair is open Wednesday to Friday (Sept. 17-19, 2025).",
    },
    {
      text: "The talks on {|Thursday and Friday|}, Jan. 28 and 29, 2026, are the first in Halden.",
      fixed: "The talks on Wednesday and Thursday, Jan. 28 and 29, 2026, are the first in Halden.",
    },
    {
      text: "The club plays {|Friday and Saturday|} (May 2-3, 2026) at home.",
      fixed: "The club plays Saturday and Sunday (May 2-3, 2026) at home.",
    },
  ],
  accepts: [
    "The market is open Thursday through Sunday, March 6-9, 2025.",
    "The fair is open Wednesday to Friday (Sept. 17-19, 2025).",
    "The fair is open Monday to Wednesday (Sept. 17-19).",
    "The talks on Wednesday and Thursday, Jan. 28 and 29, 2026, are the first in Halden.",
    "The court sits on Mondays and Tuesdays, Jan. 5 and 13, 2026, aside.",
    "The play is on Friday and Saturday, May 1-16, 2026.",
    "The shop is open Monday to Friday and sells out from Sept. 17 to 19, 2025.",
  ],
  *check(article) {
    const { times, text } = article;
    for (let i = 0; i + 3 < times.length; i++) {
      const [a, b, c, d] = times.slice(i, i + 4) as [Timex, Timex, Timex, Timex];
      if (a.weekday === undefined || b.weekday === undefined || a.stated.day !== undefined) continue;
      const isRange = isRangeOf(a, b) && isRangeOf(c, d);
      const isPair = isJoined(text, a, b) && (isRangeOf(c, d) || isJoined(text, c, d));
      if ((!isRange && !isPair) || !/^,? ?\(?(?:from )?$/.test(text.slice(b.end, c.start))) continue;
      const [first, start] = [namedDay(c), c.interval?.first];
      const last = d.stated.day === undefined ? undefined : d.interval?.first;
      // "Jan. 28 and 29, 2026": the year of the second is the first one's too.
      if (first === undefined && (c.anchor !== undefined || c.stated.month === undefined)) continue;
      if (start === undefined || last === undefined || c.stated.day === undefined) continue;
      // Within a span of weeks the weekdays are opening days, not the two ends.
      if (last < start || last - start > (isRange || !isRangeOf(c, d) ? 6 : 1)) continue;
      const right = [weekdayOf(start), weekdayOf(last)] as const;
      if (right[0] === a.weekday && right[1] === b.weekday) continue;
      const span = { start: a.start, end: b.end };
      const names = [
        weekdayLike(text.slice(a.start, a.end), right[0]),
        weekdayLike(text.slice(b.start, b.end), right[1]),
      ];
      const [firstDay, lastDay] = [sayWeekday(right[0]), sayWeekday(right[1])];
      const said = isRange ? say`${firstDay} to ${lastDay}` : say`${firstDay} and ${lastDay}`;
      yield {
        span,
        message: say`${text.slice(c.start, d.end)} is ${said}, not ${text.slice(span.start, span.end)}. Correct the weekdays or the dates.`,
        evidence: [
          { start: c.start, end: d.end, note: said },
          ...(first === undefined ? [] : yearEvidence(article, first)),
        ],
        fixes: [
          {
            title: say`Change to “${names.join(text.slice(a.end, b.start))}”`,
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

/** "Thursday and Friday", "Jan. 28 and 29": two days, not all between them. */
function isJoined(text: string, { end }: Timex, { start }: Timex): boolean {
  return /^ (?:and|&) $/.test(text.slice(end, start));
}
