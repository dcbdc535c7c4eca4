import { formatIso, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

/** Days by which zones and late editions may set the two apart. */
const SLACK = 1;
/** A dateline this far off is another slip, or belongs to a reprint. */
const MOST = 200;

export const datelineAfterPublication: Rule = defineRule({
  id: "dateline-after-publication",
  category: "time",
  severity: "warning",
  summary: "The dateline is later than the date the article was published.",
  why: "Nobody files a story from the future: one of the two dates is wrong, and every “today” in the story hangs on it.",
  limits: "A day's difference is left alone: the reporter may be in another time zone.",
  flags: [
    {
      text: " date 2025-10-28 Talks end\n\nJAKARTA, {|Oct. 31|} (Newswire) -- Ministers ended their talks.",
      fixed: " date 2025-10-28 Talks end\n\nJAKARTA, Oct. 28 (Newswire) -- Ministers ended their talks.",
    },
  ],
  accepts: [
    " date 2025-10-28 Talks end\n\nJAKARTA, Oct. 28 (Newswire) -- Ministers ended their talks.",
    " date 2025-10-28 Talks end\n\nJAKARTA, Oct. 29 (Newswire) -- Ministers ended their talks.",
    " date 2025-10-28 Talks end\n\nJAKARTA, Oct. 25 (Newswire) -- Ministers ended their talks.",
    "JAKARTA, Oct. 31 (Newswire) -- Ministers ended their talks.",
  ],
  *check(article) {
    const { dateline, text } = article;
    const printed = article.stampDate ?? article.headerDate;
    if (dateline?.date === undefined || dateline.dateSpan === undefined || printed?.span === undefined) return;
    const late = toDayNumber(dateline.date) - toDayNumber(printed.date);
    if (late <= SLACK || late > MOST) return;
    const day = article.times.find(
      ({ start, end }) => start < (dateline.dateSpan?.end ?? 0) && end > (dateline.dateSpan?.start ?? 0),
    )?.known.day;
    const sameMonth = dateline.date.month === printed.date.month;
    const iso = text.slice(printed.span.start, printed.span.end) === formatIso(printed.date);
    yield {
      span: dateline.dateSpan,
      message: say`The dateline says ${sayDate(dateline.date)}, ${late} days after the article's own date, ${sayDate(printed.date)}. Correct one of the two.`,
      evidence: [{ ...printed.span, note: say`the article is of ${sayDate(printed.date)}` }],
      fixes: [
        ...(day === undefined || !sameMonth
          ? []
          : [
              {
                title: say`Change the dateline to ${sayDate(printed.date)}`,
                edits: [{ ...day, newText: String(printed.date.day) }],
              },
            ]),
        ...(iso
          ? [
              {
                title: say`Change the article's date to ${sayDate(dateline.date)}`,
                edits: [{ ...printed.span, newText: formatIso(dateline.date) }],
              },
            ]
          : []),
      ],
    };
  },
});
