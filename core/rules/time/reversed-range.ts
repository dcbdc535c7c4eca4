import type { Article } from "../../analyze.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";

export const reversedRange: Rule = defineRule({
  id: "reversed-range",
  category: "time",
  severity: "error",
  summary: "A range of dates, years or hours ends before it begins.",
  why: "Nothing lasts from the 21st to the 17th: the two ends were swapped, or one of them is wrong.",
  limits:
    "Only ranges whose two ends the text states in the same terms. A range over the turn of the year (“Dec. 28 to Jan. 2”) and shortened years (“2025-26”) are left alone.",
  flags: [
    {
      text: "The fair runs from {|September 21 to 17, 2025|}.",
      fixed: "The fair runs from September 17 to 21, 2025.",
    },
    { text: "Classes are held from {|6:00 p.m. to 5:30 p.m.|} on Mondays, in the hall." },
    { text: "The plan ({|2030-2026|}) was adopted.", fixed: "The plan (2026-2030) was adopted." },
  ],
  accepts: [
    "Classes are held from 6:00 p.m. to 7:30 p.m. The guard stays from 6 p.m. to 5 p.m. the next day, and from 11 p.m. to 7 a.m.",
    "The fair runs from September 17 to 21, 2025.",
    "The 2025-26 season begins in May.",
    "The strike lasted from Nov. 28 to Dec. 2.",
    "The holidays last from Dec. 28 to Jan. 2.",
    "The motion passed 52-49 and the home side won 3-1.",
    "The club was founded between 264 and 241 BC.",
    " date 2026-01-27 Summits\n\nThe spring summit is set for May 8 to 9 in Halden and the other for November 10 to 12. The last was held in October.",
  ],
  *check(article) {
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const start = times[i] as Timex;
      const end = times[i + 1] as Timex;
      if (start.range?.role !== "start" || end.range?.id !== start.range.id) continue;
      if (!isReversed(start, end) && !isReversedClock(text, start, end)) continue;
      if (start.value.startsWith("BC") || end.value.startsWith("BC")) continue;
      const { whole } = start.range;
      yield {
        span: whole,
        message: say`“${text.slice(whole.start, whole.end)}” ends before it begins. Swap the two ends or correct one of them.`,
        evidence: [],
        fixes: fixesFor(article, start, end),
      };
    }
  },
});

function isReversed(start: Timex, end: Timex): boolean {
  const a = start.interval;
  const b = end.interval;
  if (a === undefined || b === undefined || b.first >= a.first || start.type !== "DATE" || end.type !== "DATE")
    return false;
  if (start.stated.day !== undefined && end.stated.day !== undefined && end.stated.month === undefined) return true;
  if (isBareYear(start) && isBareYear(end)) return true;
  return start.known.year !== undefined && end.known.year !== undefined;
}

/** "From 6 p.m. to 5:30 p.m.": both in one half of one day. Many write 12 p.m. for midnight. */
function isReversedClock(text: string, start: Timex, end: Timex): boolean {
  const [from, to] = [CLOCK.exec(start.value)?.[1], CLOCK.exec(end.value)?.[1]];
  if (
    from === undefined ||
    to === undefined ||
    to >= from ||
    to.startsWith("12:") ||
    start.type !== "TIME" ||
    end.type !== "TIME"
  )
    return false;
  if (start.stated.day !== undefined || end.stated.day !== undefined || end.weekday !== undefined) return false;
  const [a, b] = [halfOf(text, start), halfOf(text, end)];
  return (
    a !== undefined &&
    a === b &&
    !/^,? \(?(?:the |on )?(?:next|following|day|tomorrow|overnight|\w+day)\b/i.test(text.slice(end.end))
  );
}

const CLOCK = /T(\d\d:\d\d)$/;

function halfOf(text: string, { start, end }: Timex): string | undefined {
  return /([ap])\.?\s?m\.?$/i.exec(text.slice(start, end))?.[1]?.toLowerCase();
}

function isBareYear({ stated }: Timex): boolean {
  return stated.year !== undefined && stated.month === undefined && stated.day === undefined;
}

/** Swaps the parts that both ends state: the days of one month, the years, or the whole dates. */
function fixesFor({ text }: Article, start: Timex, end: Timex): Fix[] {
  if (start.type === "TIME") return [];
  const part = end.stated.month === undefined && start.known.day !== undefined ? "day" : undefined;
  const a = part === "day" ? start.known.day : start;
  const b = part === "day" ? end.known.day : end;
  if (a === undefined || b === undefined) return [];
  return [
    {
      title: say`Swap the two ends`,
      edits: [
        { start: a.start, end: a.end, newText: text.slice(b.start, b.end) },
        { start: b.start, end: b.end, newText: text.slice(a.start, a.end) },
      ],
    },
  ];
}
