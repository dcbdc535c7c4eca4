import type { Article } from "../../analyze.ts";
import { isQuoted } from "../../article/quotations.ts";
import { monthName } from "../../calendar/names.ts";
import { ordinal } from "../../text/ordinal.ts";
import { contains } from "../../text/span.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { paragraphAt } from "./shared/dates.ts";

const STYLES = ["October 28", "Oct. 28", "28 October", "October 28th"] as const;
type Style = (typeof STYLES)[number];

const ABBREVIATED: ReadonlyMap<number, string> = new Map([
  [1, "Jan."],
  [2, "Feb."],
  [8, "Aug."],
  [9, "Sept."],
  [10, "Oct."],
  [11, "Nov."],
  [12, "Dec."],
]);

export const dateStyle: Rule = defineRule({
  id: "date-style",
  category: "time",
  severity: "hint",
  off: true,
  summary: "Days of the month are written in more than one style.",
  why: "One style throughout reads as one hand.",
  limits:
    "Off unless switched on. Compares days in running text with the style that most of them have; headers, captions, datelines and quotations keep their own.",
  flags: [
    {
      text: "They met on October 3, 2025, and on October 5, 2025. They will meet on {|7 October|}.",
      fixed: "They met on October 3, 2025, and on October 5, 2025. They will meet on October 7.",
    },
  ],
  accepts: [
    "They met on October 3, 2025, and on October 5, 2025. They will meet on November 7.",
    "They met on Oct. 3, on Oct. 5 and on May 7.",
    "They met on October 3. They will meet on 7 November.",
  ],
  *check(article) {
    const dates = article.times.flatMap((timex) => {
      const style = styleOf(article, timex);
      return style === undefined ? [] : [{ timex, style }];
    });
    const counts = STYLES.map((style) => dates.filter((date) => date.style === style).length);
    const most = Math.max(...counts);
    const house = STYLES[counts.indexOf(most)] as Style;
    // No majority, no house style.
    if (most < 2 || counts.filter((count) => count === most).length > 1) return;
    const model = dates.find(({ style }) => style === house);
    if (model === undefined) return;
    for (const { timex, style } of dates) {
      const { month, day } = timex.stated;
      if (style === house || month === undefined || day === undefined) continue;
      if (house === "Oct. 28" && style === "October 28" && !ABBREVIATED.has(month)) continue;
      const span = dayAndMonth(timex);
      const newText = write(house, month, day);
      yield {
        span,
        message: say`Most days here are written as “${article.text.slice(model.timex.start, model.timex.end)}”. Write “${newText}”.`,
        evidence: [{ start: model.timex.start, end: model.timex.end, note: say`the style of most dates here` }],
        fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
      };
    }
  },
});

function dayAndMonth({ known }: Timex): { start: number; end: number } {
  const [month, day] = [known.month ?? { start: 0, end: 0 }, known.day ?? { start: 0, end: 0 }];
  return { start: Math.min(month.start, day.start), end: Math.max(month.end, day.end) };
}

function styleOf(article: Article, timex: Timex): Style | undefined {
  const { month, day } = timex.known;
  if (month === undefined || day === undefined || timex.range !== undefined || isQuoted(article, timex))
    return undefined;
  if (paragraphAt(article, timex.start)?.zone !== "body") return undefined;
  if (article.dateline !== undefined && contains(article.dateline, timex)) return undefined;
  const name = article.text.slice(month.start, month.end);
  if (!/^\p{L}/u.test(name)) return undefined;
  if (day.start < month.start) return "28 October";
  if (/[a-z]$/.test(article.text.slice(day.start, day.end))) return "October 28th";
  return name.endsWith(".") ? "Oct. 28" : "October 28";
}

function write(style: Style, month: number, day: number): string {
  const name = monthName(month);
  if (style === "28 October") return `${day} ${name}`;
  if (style === "October 28th") return `${name} ${ordinal(day)}`;
  return style === "Oct. 28" ? `${ABBREVIATED.get(month) ?? name} ${day}` : `${name} ${day}`;
}
