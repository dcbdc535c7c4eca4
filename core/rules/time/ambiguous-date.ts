import { formatLong } from "../../calendar/names.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

const FIGURES = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/;

export const ambiguousDate: Rule = defineRule({
  id: "ambiguous-date",
  category: "time",
  severity: "hint",
  off: true,
  summary: "A date in figures that can be read as two different days.",
  why: "To American readers 04/05/2026 is April 5, to the rest of the world it is 4 May.",
  limits: "Off unless switched on. Dates that only one order allows, such as 28/10/2025, are left alone.",
  flags: [{ text: "Reply by {|04/05/2026|}.", fixed: "Reply by April 5, 2026." }],
  accepts: ["Reply by 28/10/2025.", "Reply by 05/05/2026.", "Reply by 2026-05-04.", "Reply by April 5, 2026."],
  *check({ times, text }) {
    for (const { start, end, interval, stated } of times) {
      const { year, month, day } = stated;
      if (interval === undefined || year === undefined || month === undefined || day === undefined) continue;
      const words = text.slice(start, end);
      if (day > 12 || day === month || !FIGURES.test(words)) continue;
      const [first, second] = [
        { year, month, day },
        { year, month: day, day: month },
      ];
      yield {
        span: { start, end },
        message: say`“${words}” may be ${sayDate(first)} or ${sayDate(second)}. Spell the month out.`,
        evidence: [{ start, end, note: say`month first: ${sayDate(first)}` }],
        fixes: [first, second].map((date) => ({
          title: say`Change to ${formatLong(date)}`,
          edits: [{ start, end, newText: formatLong(date) }],
        })),
      };
    }
  },
});
