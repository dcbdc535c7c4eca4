import { formatIso, toDayNumber } from "../../calendar/civil.ts";
import { formatLong } from "../../calendar/names.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

/** Days by which zones and late updates may set the two apart. */
const SLACK = 1;

export const headerStamp: Rule = defineRule({
  id: "header-stamp",
  category: "time",
  severity: "warning",
  supersededBy: ["embargo"],
  summary: "The header and the time stamp of an article give different dates.",
  why: "One of the two is wrong, and “today”, “last year” and every plan in the article are counted from it.",
  limits: "A day's difference is left alone.",
  flags: [
    {
      text: " date 2025-10-28 Talks end\n\n13:10, {|November 8, 2025|}\n\nMinisters ended their talks.",
      fixed: " date 2025-10-28 Talks end\n\n13:10, October 28, 2025\n\nMinisters ended their talks.",
    },
  ],
  accepts: [
    " date 2025-10-28 Talks end\n\n13:10, October 28, 2025\n\nMinisters ended their talks.",
    " date 2025-10-28 Talks end\n\n13:10, October 29, 2025\n\nMinisters ended their talks.",
  ],
  *check({ headerDate, stampDate, text }) {
    if (headerDate?.span === undefined || stampDate?.span === undefined) return;
    if (Math.abs(toDayNumber(headerDate.date) - toDayNumber(stampDate.date)) <= SLACK) return;
    const stamp = text.slice(stampDate.span.start, stampDate.span.end);
    const header = text.slice(headerDate.span.start, headerDate.span.end);
    yield {
      span: stampDate.span,
      message: say`The time stamp says ${sayDate(stampDate.date)}, the header ${sayDate(headerDate.date)}. Correct one of the two.`,
      evidence: [{ ...headerDate.span, note: say`the header says ${sayDate(headerDate.date)}` }],
      fixes: [
        ...(stamp === formatLong(stampDate.date)
          ? [
              {
                title: say`Change the stamp to ${formatLong(headerDate.date)}`,
                edits: [{ ...stampDate.span, newText: formatLong(headerDate.date) }],
              },
            ]
          : []),
        ...(header === formatIso(headerDate.date)
          ? [
              {
                title: say`Change the header to ${formatIso(stampDate.date)}`,
                edits: [{ ...headerDate.span, newText: formatIso(stampDate.date) }],
              },
            ]
          : []),
      ],
    };
  },
});
