import type { Article } from "../../analyze.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { Timex, TimexMod } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { ownDate } from "./shared/dates.ts";
import { type YearSpan, yearSpansIn } from "./shared/spans-of-years.ts";

/** So far off may a number of years be that ends in 0. */
const ROUND = 5;
const LINK = /^(?:, (?:or )?(?:for )?| \((?:for )?|, a span of |, a period of )$/;

export const elapsedYears: Rule = defineRule({
  id: "elapsed-years",
  category: "time",
  severity: "warning",
  summary: "The number of years since a stated year is not the one given beside it.",
  why: "“Since 2013, eight years” cannot both be right in 2026, and readers do the sum.",
  limits:
    "Needs the article's date, a phrase with “since” and its year and the number of years right beside it, or before it behind “for”, or a year with “years ago” behind a comma. A year either way is left alone, and so are rounded numbers.",
  flags: [
    {
      text: " date 2026-01-27 Harbour news\n\nThe yard was founded in 1696 and has a {|356-year|} history.",
      fixed: " date 2026-01-27 Harbour news\n\nThe yard was founded in 1696 and has a 330-year history.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, {|eight years|}, longer than any other mayor.",
      fixed:
        " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, 13 years, longer than any other mayor.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe team watched the star over {|four years|}, from 2019 to 2025, with two telescopes.",
      fixed:
        " date 2026-01-27 Harbour news\n\nThe team watched the star over 6 years, from 2019 to 2025, with two telescopes.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nAnn Lee, who has worked at the yard for {|33 years|}, since 1985, will retire.",
      fixed:
        " date 2026-01-27 Harbour news\n\nAnn Lee, who has worked at the yard for 41 years, since 1985, will retire.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe yard will close, ending {|124 years|} of ship building that began in 1911.",
      fixed:
        " date 2026-01-27 Harbour news\n\nThe yard will close, ending 115 years of ship building that began in 1911.",
    },
    {
      text: " date 2025-07-09 Rain\n\nThe rain was the heaviest since 2007, and the most in {|28 years|}, the office said.",
      fixed:
        " date 2025-07-09 Rain\n\nThe rain was the heaviest since 2007, and the most in 18 years, the office said.",
    },
    {
      text: " date 2025-10-17 Court\n\nHe took the money between 2016 and 2022, a period of {|nine years|}.",
      fixed: " date 2025-10-17 Court\n\nHe took the money between 2016 and 2022, a period of 6 years.",
    },
    {
      text: " date 2025-01-22 Obituary\n\nIn 1958 she married Robert Lee; they had been married for {|42 years|} when he died in 2010.",
      fixed:
        " date 2025-01-22 Obituary\n\nIn 1958 she married Robert Lee; they had been married for 52 years when he died in 2010.",
    },
    {
      text: " date 2025-05-29 Shop closes\n\nThe shop goes back to a stall of 1711, {|414 years ago|}, and has three floors.",
      fixed:
        " date 2025-05-29 Shop closes\n\nThe shop goes back to a stall of 1711, 314 years ago, and has three floors.",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour news\n\nThe yard was founded in 1696 and has a 330-year history. Founded in 1997, the club has nearly three decades of tradition.",
    " date 2026-01-27 Harbour news\n\nAnn Lee, who has worked at the yard for 41 years, since 1985, will retire.",
    " date 2026-01-27 Harbour news\n\nThe mast has stood for nearly 40 years, since 1980, and for more than 20 years, since 1999, without a sail.",
    " date 2025-05-29 Shop closes\n\nThe shop goes back to a stall of 1611, 414 years ago, and has three floors.",
    " date 2025-05-29 Shop closes\n\nThe shop goes back to a stall of 1622, some 400 years ago, and has three floors.",
    " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, 13 years, longer than any other mayor.",
    " date 2026-01-27 Harbour news\n\nShe has been in office since 2013, about ten years, longer than any other mayor.",
    " date 2025-07-09 Rain\n\nThe rain was the heaviest since 2007, and the second heaviest in 28 years, the office said.",
    " date 2025-10-17 Court\n\nHe took the money between 2016 and 2022, a period of seven years. Between 2010 and 2020, three years were lost.",
    " date 2025-01-22 Obituary\n\nIn 1958 she married; they had lived in Halden for 12 years when she moved in 1990.",
    " date 2026-01-27 Harbour news\n\nSince 2013 she served eight years.",
    "She has been in office since 2013, eight years, longer than any other mayor.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const { times, text } = article;
    for (const span of yearSpansIn(text, times)) {
      const report = wrongSpan(article, own.date.year, span);
      if (report !== undefined) yield report;
    }
    for (let i = 0; i + 1 < times.length; i++) {
      const since = times[i] as Timex;
      const length = times[i + 1] as Timex;
      const ago = yearsAgo(article, since, length);
      if (ago !== undefined) yield ago;
      const before = lengthFirst(article, since, length);
      if (before !== undefined) yield before;
      const count = yearsOf(length);
      if (count === undefined || since.stated.year === undefined || !/^\d{4}$/.test(since.value)) continue;
      if (!/\bsince $/i.test(text.slice(Math.max(0, since.start - 6), since.start))) continue;
      if (!LINK.test(text.slice(since.end, length.start)) || !/^[,.)]/.test(text.slice(length.end))) continue;
      const passed = own.date.year - since.stated.year;
      if (passed < 1 || Math.abs(passed - count) <= 1) continue;
      yield {
        span: { start: length.start, end: length.end },
        message: say`From ${since.stated.year} to the article's date, ${sayDate(own.date)}, it is ${passed} years, not ${count}. Correct the year or the number.`,
        evidence: [{ start: since.start, end: since.end, note: say`since ${since.stated.year}` }, ...ownDate(article)],
        fixes: fixesFor(article, since, length, passed, own.date.year - count),
      };
    }
  },
});

/** "The worst since 2007 and the most in 28 years", "between 2016 and 2022, a period of nine years". */
function wrongSpan(article: Article, own: number, span: YearSpan): Report | undefined {
  const { from, to, length: told, inclusive, atMost = false } = span;
  const over = /^over /i.exec(article.text.slice(told.start, told.end))?.[0].length ?? 0;
  const length = { type: told.type, value: told.value, start: told.start + over, end: told.end };
  // "Over four years, from 2019 to 2023": no more than four.
  const count = yearsOf(over > 0 || atMost ? { ...length, mod: undefined } : told);
  const [first, last] = [from.stated.year ?? 0, to?.stated.year ?? own];
  const passed = last - first;
  const most = passed + (inclusive === true ? 1 : 0);
  const slack = inclusive === true ? 0 : count !== undefined && count % 10 === 0 && count > 20 ? ROUND : 1;
  if (count === undefined || passed < 1 || ((atMost || count >= passed - slack) && count <= most + slack))
    return undefined;
  const { date, text } = article;
  const words = text.slice(length.start, length.end);
  const unit = /[ -]years?$/.exec(words)?.[0];
  const years = `${passed}${unit}`;
  return {
    span: { start: length.start, end: length.end },
    message:
      to === undefined && date !== undefined
        ? say`From ${first} to the article's date, ${sayDate(date.date)}, it is ${passed} years, not ${count}. Correct the number or a year.`
        : say`From ${first} to ${last} it is ${passed} years, not ${count}. Correct the number or a year.`,
    evidence: [
      { start: from.start, end: from.end, note: say`the year ${first}` },
      ...(to === undefined ? [] : [{ start: to.start, end: to.end, note: say`the year ${last}` }]),
      ...(to === undefined ? ownDate(article) : []),
    ],
    fixes:
      atMost || unit === undefined
        ? []
        : [{ title: say`Change to ${years}`, edits: [{ start: length.start, end: length.end, newText: years }] }],
  };
}

/** "For 30 years, since 1985", "ending 124 years of iron making that began in 1911": the length before its year. */
function lengthFirst(article: Article, length: Timex, since: Timex): Report | undefined {
  const { date, text } = article;
  const count = yearsOf(length);
  if (date === undefined || count === undefined || since.stated.year === undefined || !/^\d{4}$/.test(since.value))
    return undefined;
  const before = text.slice(Math.max(0, length.start - 12), length.start);
  const between = text.slice(length.end, since.start);
  const isSince = /^,? since $/.test(between) && /\b(?:for|last|past|lasted) $/i.test(before);
  const isEnded = /\bending $/i.test(before) && /^ of [^.;,]{1,60} (?:that|which) (?:began|started) in $/.test(between);
  const passed = date.date.year - since.stated.year;
  if (!(isSince || isEnded) || passed < 1 || Math.abs(passed - count) <= (count % 10 === 0 && count > 20 ? ROUND : 1))
    return undefined;
  return {
    span: { start: length.start, end: length.end },
    message: say`From ${since.stated.year} to the article's date, ${sayDate(date.date)}, it is ${passed} years, not ${count}. Correct the year or the number.`,
    evidence: [{ start: since.start, end: since.end, note: say`the year ${since.stated.year}` }, ...ownDate(article)],
    fixes: fixesFor(article, since, length, passed, date.date.year - count),
  };
}

/** "In 1998, 28 years ago": the year and the years back to it, side by side. */
function yearsAgo(article: Article, { stated, value, ...year }: Timex, back: Timex): Report | undefined {
  const { date, text } = article;
  const said = text.slice(back.start, back.end);
  if (date === undefined || stated.year === undefined || !value.startsWith(String(stated.year))) return undefined;
  if (text.slice(year.end, back.start) !== ", " || !said.endsWith(" years ago") || back.mod !== undefined)
    return undefined;
  if (back.anchor?.kind !== "publication" && back.anchor?.kind !== "dateline") return undefined;
  if (!/^\d{4}/.test(back.value)) return undefined;
  const own = date.date.year;
  const [passed, count] = [own - stated.year, own - Number(back.value.slice(0, 4))];
  // "300 years ago" may be round.
  if (passed < 1 || Math.abs(passed - count) <= (count % 10 === 0 ? ROUND : 1)) return undefined;
  const newText = `${passed} years ago`;
  return {
    span: { start: back.start, end: back.end },
    message: say`From ${stated.year} to the article's date, ${sayDate(date.date)}, it is ${passed} years, not ${count}. Correct the year or the number.`,
    evidence: [{ start: year.start, end: year.end, note: say`the year ${stated.year}` }, ...ownDate(article)],
    fixes: [
      {
        title: say`Change to ${newText}`,
        edits: [{ start: back.start, end: back.end, newText }],
      },
      ...(year.known.year === undefined
        ? []
        : [
            {
              title: say`Change the year to ${own - count}`,
              edits: [{ ...year.known.year, newText: String(own - count) }],
            },
          ]),
    ],
  };
}

function yearsOf({
  type,
  value,
  mod,
}: Pick<Timex, "type" | "value"> & { readonly mod?: TimexMod | undefined }): number | undefined {
  if (type !== "DURATION" || mod !== undefined) return undefined;
  const count = /^P(?<count>\d{1,3})Y$/.exec(value)?.groups?.["count"];
  return count === undefined || Number(count) % 100 === 0 ? undefined : Number(count);
}

function fixesFor({ text }: Article, since: Timex, length: Timex, passed: number, year: number): Fix[] {
  const words = text.slice(length.start, length.end);
  const newText = `${passed} ${words.slice(words.lastIndexOf(" ") + 1)}`;
  return [
    {
      title: say`Change to ${newText}`,
      edits: [{ start: length.start, end: length.end, newText }],
    },
    { title: say`Change the year to ${year}`, edits: [{ start: since.start, end: since.end, newText: String(year) }] },
  ];
}
