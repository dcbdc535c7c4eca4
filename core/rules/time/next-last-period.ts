import { daysInMonth } from "../../calendar/civil.ts";
import { monthName } from "../../calendar/names.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { ownDate } from "./shared/dates.ts";

/** Days from the turn of a month within which copy may have been written for the other one. */
const SLACK = 3;
const WORDS = new Set(["last month", "next month"]);

export const nextLastPeriod: Rule = defineRule({
  id: "next-last-period",
  category: "time",
  severity: "information",
  summary: "“Next month” or “last month” with a date in the current month beside it.",
  why: "Readers who trust the words look at the wrong page of the calendar.",
  limits:
    "Only a date right beside the words. Silent within three days of the turn of a month, and without the article's own date.",
  flags: [
    {
      text: " date 2026-01-12 Harbour news\n\nThe bridge opens {|next month|}, on Jan. 30, the office said.",
      fixed: " date 2026-01-12 Harbour news\n\nThe bridge opens in January, on Jan. 30, the office said.",
    },
  ],
  accepts: [
    " date 2026-01-12 Harbour news\n\nThe bridge opens next month, on Feb. 20, the office said.",
    " date 2026-01-30 Harbour news\n\nThe bridge opens next month, on Jan. 31, the office said.",
    " date 2026-01-12 Harbour news\n\nThe bridge opens next month. On Jan. 5 the office had said so.",
    "The bridge opens next month, on Jan. 30, the office said.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const { year, month, day } = own.date;
    if (day <= SLACK || day > daysInMonth(year, month) - SLACK) return;
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const words = times[i] as Timex;
      const date = times[i + 1] as Timex;
      if (!WORDS.has(text.slice(words.start, words.end).toLowerCase()) || words.anchor?.kind === "narrative") continue;
      if (
        !/^(?:, on | \(|, )$/.test(text.slice(words.end, date.start)) ||
        date.stated.month !== month ||
        date.stated.day === undefined
      )
        continue;
      if (date.stated.year !== undefined && date.stated.year !== year) continue;
      const lead = text.slice(Math.max(0, words.start - 3), words.start);
      const newText = lead === "in " ? monthName(month) : `in ${monthName(month)}`;
      yield {
        span: { start: words.start, end: words.end },
        message: say`The article is of ${sayDate(own.date)}, and ${text.slice(date.start, date.end)} is in the same month. Correct the words or the date.`,
        evidence: [{ start: date.start, end: date.end, note: say`a day of the current month` }, ...ownDate(article)],
        fixes: [{ title: say`Change to “${newText}”`, edits: [{ start: words.start, end: words.end, newText }] }],
      };
    }
  },
});
