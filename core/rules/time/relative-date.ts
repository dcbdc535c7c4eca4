import type { Article } from "../../analyze.ts";
import { fromDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say, type Words } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";
import { ownDate } from "./shared/dates.ts";

const WORDS: ReadonlyMap<string, number> = new Map([
  ["last year", -1],
  ["this year", 0],
  ["next year", 1],
]);
const NAMES: ReadonlyMap<number, string> = new Map([...WORDS].map(([words, by]) => [by, words]));

export const relativeDate: Rule = defineRule({
  id: "relative-date",
  category: "time",
  severity: "warning",
  summary: "“Last year” and the like, with a year or day beside it that it is not.",
  why: "The words and the figure name different years, so half of the readers take away the wrong one.",
  limits:
    "Only where the figure stands in brackets or commas right after the words, and the article states its own date. Silent in articles that tell of other years, and on a day's difference.",
  flags: [
    {
      text: " date 2026-01-27 Harbour news\n\nTrade fell last year ({|2024|}), the office said.",
      fixed: " date 2026-01-27 Harbour news\n\nTrade fell last year (2025), the office said.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe fair returns next year, in {|2026|}, the office said.",
      fixed: " date 2026-01-27 Harbour news\n\nThe fair returns next year, in 2027, the office said.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe crew landed yesterday ({|Jan. 24|}).",
      fixed: " date 2026-01-27 Harbour news\n\nThe crew landed yesterday (Jan. 26).",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour news\n\nTrade fell last year (2025), the office said.",
    " date 2026-01-27 Harbour news\n\nTrade fell last year, as in 2024.",
    " date 2026-01-27 Harbour news\n\nTrade fell last year (2024: 5 percent).",
    "Trade fell last year (2024), the office said.",
    " date 2026-01-27 Harbour news\n\nThe crew landed yesterday (Jan. 26).",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const words = times[i] as Timex;
      const figure = times[i + 1] as Timex;
      if (words.anchor?.kind === "narrative" || !isBeside(text, words, figure)) continue;
      const right = wanted(text, words, figure);
      if (right === undefined) continue;
      yield {
        span: { start: figure.start, end: figure.end },
        message: say`The article is of ${sayDate(own.date)}, so “${text.slice(words.start, words.end)}” is ${right}, not ${text.slice(figure.start, figure.end)}. Correct one of the two.`,
        evidence: [
          { start: words.start, end: words.end, note: say`${right}, counted from the article's date` },
          ...ownDate(article),
        ],
        fixes: fixesFor(article, words, figure, right),
      };
    }
  },
});

/** `last year (2024)`, `next year, in 2026,`: the figure explains the words and nothing else. */
function isBeside(text: string, words: Timex, figure: Timex): boolean {
  const between = text.slice(words.end, figure.start);
  if (figure.range !== undefined) return false;
  if (between === " (") return text[figure.end] === ")";
  return (between === ", " || between === ", in ") && /^[,.;]/.test(text.slice(figure.end));
}

/** What the figure should be, if it is something else: a year, or a day as month and day. */
function wanted(text: string, words: Timex, figure: Timex): Words | undefined {
  const phrase = text.slice(words.start, words.end).toLowerCase();
  if (
    WORDS.has(phrase) &&
    figure.known.year !== undefined &&
    figure.stated.month === undefined &&
    /^\d{4}$/.test(figure.value)
  ) {
    return words.value === figure.value || !/^\d{4}$/.test(words.value) ? undefined : words.value;
  }
  if ((phrase === "yesterday" || phrase === "today" || phrase === "tomorrow") && figure.stated.day !== undefined) {
    if (words.interval === undefined || figure.interval === undefined || words.interval.first === figure.interval.first)
      return undefined;
    // Copy may have been written a day before it went out.
    if (Math.abs(words.interval.first - figure.interval.first) <= 1) return undefined;
    if (Math.abs(words.interval.first - figure.interval.first) > 20) return undefined;
    const date = fromDayNumber(words.interval.first);
    return date.month === figure.stated.month ? sayDate(date) : undefined;
  }
  return undefined;
}

function fixesFor({ text, date }: Article, words: Timex, figure: Timex, right: Words): Fix[] {
  if (typeof right === "string") {
    const year = { start: figure.start, end: figure.end };
    const fixes: Fix[] = [{ title: say`Change to ${right}`, edits: [{ ...year, newText: right }] }];
    const by = Number(figure.value) - (date?.date.year ?? 0);
    const phrase = NAMES.get(by);
    if (phrase === undefined) return fixes;
    const capital = /^[A-Z]/.test(text.charAt(words.start));
    const newText = capital ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
    return [...fixes, { title: say`Change to “${newText}”`, edits: [{ start: words.start, end: words.end, newText }] }];
  }
  const day = figure.known.day;
  if (day === undefined || words.interval === undefined) return [];
  const newText = String(fromDayNumber(words.interval.first).day);
  return [{ title: say`Change to ${right}`, edits: [{ ...day, newText }] }];
}
