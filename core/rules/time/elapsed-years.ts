import type { Article } from "../../analyze.ts";
import { formatLong } from "../../calendar/names.ts";
import type { Timex } from "../../time/timex.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";

const LINK = /^(?:, (?:or )?(?:for )?| \((?:for )?|, a span of |, a period of )$/;

export const elapsedYears: Rule = defineRule({
  id: "elapsed-years",
  category: "time",
  severity: "warning",
  summary: "The number of years since a stated year is not the one given beside it.",
  why: "“Since 2013, eight years” cannot both be right in 2026, and readers do the sum.",
  limits:
    "Needs the article's date, a phrase with “since” and its year, and the number of years right beside it. A year either way is left alone, and so are rounded numbers.",
  flags: [
    {
      text: " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, {|eight years|}, longer than any other mayor.",
      fixed:
        " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, 13 years, longer than any other mayor.",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, 13 years, longer than any other mayor.",
    " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, about ten years, longer than any other mayor.",
    " date 2026-01-27 Harbour news\n\nSince 2013 she served eight years.",
    "She has been in office since 2013, eight years, longer than any other mayor.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const since = times[i] as Timex;
      const length = times[i + 1] as Timex;
      const count = yearsOf(length);
      if (count === undefined || since.stated.year === undefined || !/^\d{4}$/.test(since.value)) continue;
      if (!/\bsince $/i.test(text.slice(Math.max(0, since.start - 6), since.start))) continue;
      if (!LINK.test(text.slice(since.end, length.start)) || !/^[,.)]/.test(text.slice(length.end))) continue;
      const passed = own.date.year - since.stated.year;
      if (passed < 1 || Math.abs(passed - count) <= 1) continue;
      yield {
        span: { start: length.start, end: length.end },
        message: `From ${since.stated.year} to the article's date, ${formatLong(own.date)}, it is ${passed} years, not ${count}. Correct the year or the number.`,
        evidence: [
          { start: since.start, end: since.end, note: `since ${since.stated.year}` },
          ...(own.span === undefined ? [] : [{ ...own.span, note: `the article is of ${formatLong(own.date)}` }]),
        ],
        fixes: fixesFor(article, since, length, passed, own.date.year - count),
      };
    }
  },
});

function yearsOf({ type, value, mod }: Timex): number | undefined {
  if (type !== "DURATION" || mod !== undefined) return undefined;
  const count = /^P(?<count>\d{1,3})Y$/.exec(value)?.groups?.["count"];
  return count === undefined || Number(count) % 100 === 0 ? undefined : Number(count);
}

function fixesFor({ text }: Article, since: Timex, length: Timex, passed: number, year: number): Fix[] {
  const words = text.slice(length.start, length.end);
  const unit = words.slice(words.lastIndexOf(" ") + 1);
  return [
    {
      title: `Change to ${passed} years`,
      edits: [{ start: length.start, end: length.end, newText: `${passed} ${unit}` }],
    },
    { title: `Change the year to ${year}`, edits: [{ start: since.start, end: since.end, newText: String(year) }] },
  ];
}
