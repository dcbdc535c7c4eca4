import type { Article } from "../../analyze.ts";
import { parseIso, toDayNumber } from "../../calendar/civil.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { isDash } from "../../time/recognizers/reading.ts";
import type { Timex } from "../../time/timex.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { surroundings } from "./shared/dates.ts";

/** Tokens between the length and the dates. */
const REACH = 22;
/** Characters between years and the range behind them. */
const MAX_ASIDE = 60;
const NUMBER_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
/** Words by which the length is no count of the days in the range. */
const OTHER_COUNT = new Set(
  "night nights business working trading school about around nearly almost more least up every each per ago earlier later before after past last previous next out of than within first second third every notice ahead minimum maximum apart average".split(
    " ",
  ),
);

/** A range of days or years and how many there are in it, both ends included. */
interface Stretch extends Span {
  readonly unit: "D" | "Y";
  readonly count: number;
  readonly words: string;
}

export const durationRange: Rule = defineRule({
  id: "duration-range",
  category: "time",
  severity: "warning",
  summary: "A stated length is not that of the dates beside it.",
  why: "A five-day fair from the 17th to the 20th is four days long or has another end.",
  limits:
    "Compares lengths such as “five-day” and “10-year”, or “60 days from”, with one range of dates in the same sentence. The days may be counted with or without the last one. Silent on nights, working days and rounded lengths.",
  flags: [
    {
      text: "The {|five|}-day fair, Sept. 17 to 20, drew 300 firms.",
      fixed: "The four-day fair, Sept. 17 to 20, drew 300 firms.",
    },
    {
      text: "Imports are halted for {|60|} days from September 1 to October 20.",
      fixed: "Imports are halted for 50 days from September 1 to October 20.",
    },
    {
      text: "The work will last {|60|} days, from 1 June to 20 July 2026, with one lane closed.",
      fixed: "The work will last 50 days, from 1 June to 20 July 2026, with one lane closed.",
    },
    {
      text: "He sat on the jury of the fair for {|22|} years, from 2006 to 2018.",
      fixed: "He sat on the jury of the fair for 12 years, from 2006 to 2018.",
    },
    {
      text: "The bridge, which took {|nine|} years to build, from 2021 to 2026, is open.",
      fixed: "The bridge, which took five years to build, from 2021 to 2026, is open.",
    },
    {
      text: "The lights stay on for {|eight weeks|}, from May 31 to July 12.",
      fixed: "The lights stay on for 6 weeks, from May 31 to July 12.",
    },
    {
      text: "The {|10|}-year plan (2026-2030) was adopted.",
      fixed: "The 5-year plan (2026-2030) was adopted.",
    },
  ],
  accepts: [
    "The bridge, which took five years to build, from 2021 to 2026, is open.",
    "He led the yard for nearly 20 years, from 1998 to 2009 alone, and in the last five years, from 2010 to 2022, from afar.",
    "The lights stay on for six weeks, from May 31 to July 12, and for nearly eight weeks, from June 1 to July 18.",
    "The five-day fair, Sept. 17 to 21, drew 300 firms.",
    "The four-day cruise sails from Sept. 17 to 21.",
    "Imports are halted for 60 days from September 1 to October 30.",
    "The work will last 50 days, from 1 June to 20 July 2026. It took up the last 20 days from 1 March to 3 April.",
    "Firms may apply on 20 days from September 1 to October 20 of their choice.",
    "The five-night cruise sails from Sept. 17 to 20.",
    "The five-year plan (2026-2030) was adopted.",
    "About five days of rain fell from Sept. 17 to 20.",
    "The fair of Sept. 17 to 20 gave firms five days to answer.",
  ],
  *check(article) {
    const stretches = stretchesOf(article);
    if (stretches.length === 0) return;
    for (const timex of article.times) {
      const report = judge(article, timex, stretches);
      if (report !== undefined) yield report;
    }
  },
});

function stretchesOf({ times, text }: Article): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i + 1 < times.length; i++) {
    const start = times[i] as Timex;
    const end = times[i + 1] as Timex;
    if (start.range?.role !== "start" || end.range?.id !== start.range.id) continue;
    const { whole } = start.range;
    const words = text.slice(whole.start, whole.end);
    const days = dayCount(start, end);
    if (days !== undefined) {
      stretches.push({ ...whole, unit: "D", count: days, words });
    } else if (isBareYear(start) && isBareYear(end)) {
      const count = (end.stated.year ?? 0) - (start.stated.year ?? 0) + 1;
      if (count > 0) stretches.push({ ...whole, unit: "Y", count, words });
    }
  }
  return stretches;
}

/** Days from the start to the end of a range, both included; without a year they are counted in one of 365 days. */
function dayCount(start: Timex, end: Timex): number | undefined {
  if (start.stated.day === undefined || end.stated.day === undefined || start.type !== "DATE") return undefined;
  const [first, last] = [dayNumberOf(start), dayNumberOf(end)];
  return first === undefined || last === undefined || last < first ? undefined : last - first + 1;
}

function dayNumberOf({ interval, value }: Timex): number | undefined {
  if (interval !== undefined) return interval.first;
  const date = parseIso(value.replace("XXXX", "2001"));
  return date === undefined ? undefined : toDayNumber(date);
}

function isBareYear({ stated, value }: Timex): boolean {
  return stated.year !== undefined && stated.month === undefined && /^\d{4}$/.test(value);
}

function judge(article: Article, timex: Timex, stretches: readonly Stretch[]): Report | undefined {
  if (timex.type !== "DURATION" || timex.mod !== undefined) return undefined;
  const told = yearsFrom(article, timex, stretches) ?? weeksFrom(article, timex, stretches);
  if (told !== undefined) return told;
  const match = /^P(?<count>\d{1,3})(?<unit>[DY])$/.exec(timex.value)?.groups;
  if (match === undefined) return undefined;
  const count = Number(match["count"]);
  const words = article.text.slice(timex.start, timex.end);
  // "For 60 days from Sept. 1 to Oct. 20": the length and its dates side by side.
  const isNext =
    isWhole(article.text, timex) && stretches.some((it) => /^,? from $/.test(article.text.slice(timex.end, it.start)));
  if ((!isNext && !/^[\w]+-(?:day|year)$/i.test(words)) || count < 2) return undefined;
  const around = surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, from, to, first, last, paragraph } = around;
  const own = stretches.filter(
    (it) =>
      it.start >= paragraph.start + (tokens[from]?.start ?? 0) &&
      it.end <= paragraph.start + (tokens[to - 1]?.end ?? 0),
  );
  const [stretch, other] = own.filter(({ unit }) => unit === match["unit"]);
  if (stretch === undefined || other !== undefined) return undefined;
  // The length may be counted from first to last day, or by the days between.
  if (count === stretch.count || count === stretch.count - 1) return undefined;
  const offset = stretch.start - paragraph.start;
  const at = tokens.findIndex(({ start }) => start >= offset);
  const between =
    at > last
      ? tokens.slice(last, at)
      : tokens.slice(
          tokens.findIndex(({ end }) => end + paragraph.start > stretch.end),
          first,
        );
  const opening = at <= last && opensSentence(tokens, from, at) && isEvent(tokens, last);
  if (between.length > (opening ? 2 : 1) * REACH || between.some(({ text }) => text === ";")) return undefined;
  if (
    !isNext &&
    [...tokens.slice(Math.max(from, first - 2), first), ...between.slice(0, 1)].some(({ lower }) =>
      OTHER_COUNT.has(lower),
    )
  )
    return undefined;
  if (at <= last && !isBeside(between) && !opening) return undefined;
  return reportOf(article.text, timex, stretch, count);
}

/** "22 years, from 2006 to 2018": the years, a few words about them, and the two ends. */
function yearsFrom({ text }: Article, timex: Timex, stretches: readonly Stretch[]): Report | undefined {
  const count = Number(/^P(?<count>\d{1,3})Y$/.exec(timex.value)?.groups?.["count"] ?? 0);
  if (count < 2 || !/^\w+ years$/i.test(text.slice(timex.start, timex.end))) return undefined;
  const stretch = stretches.find(
    ({ unit, start, words }) =>
      unit === "Y" && start > timex.end && start - timex.end < MAX_ASIDE && /^from|^\d{4} to/i.test(words),
  );
  const between = stretch === undefined ? "" : text.slice(timex.end, stretch.start);
  if (stretch === undefined || !/^(?: [a-z]+(?: [a-z]+){0,5})?, (?:from )?$/.test(between)) return undefined;
  const before = text.slice(Math.max(0, timex.start - 14), timex.start).toLowerCase();
  if (/\b(?:about|around|nearly|almost|least|some|than|over|last|next|first|every|age of|within) $/.test(before))
    return undefined;
  // From 2006 to 2018 it is 12 years, or 11 to 13 by the months.
  const passed = stretch.count - 1;
  return Math.abs(count - passed) <= 1 ? undefined : reportOf(text, timex, { ...stretch, count: passed }, count, false);
}

/** "for six weeks, from May 31 to July 12": a week more or less may be meant in part. */
function weeksFrom({ text }: Article, { value, start, end }: Timex, stretches: readonly Stretch[]): Report | undefined {
  const count = Number(/^P(?<count>\d{1,2})W$/.exec(value)?.groups?.["count"] ?? 0);
  if (count < 2 || !/\bfor $/.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  const stretch = stretches.find(({ unit, start: from }) => unit === "D" && /^,? from $/.test(text.slice(end, from)));
  if (stretch === undefined || Math.abs(stretch.count - count * DAYS_A_WEEK) <= DAYS_A_WEEK) return undefined;
  const weeks = Math.round(stretch.count / DAYS_A_WEEK);
  const newText = `${weeks} weeks`;
  return {
    span: { start, end },
    message: say`“${stretch.words}” is about ${weeks} weeks, not ${count}. Correct the length or the dates.`,
    evidence: [{ start: stretch.start, end: stretch.end, note: say`${lengthOf(stretch)}, both ends included` }],
    fixes: weeks < 2 ? [] : [{ title: say`Change to ${newText}`, edits: [{ start, end, newText }] }],
  };
}

const DAYS_A_WEEK = 7;

/** "for 60 days", "lasted 60 days", "will last 60 days": the whole of a length. */
function isWhole(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 9), start);
  return /^last /i.test(text.slice(start, end))
    ? /^last \w+ days$/.test(text.slice(start, end)) && /\b(?:will|would|could|should|may|can|to) $/.test(before)
    : /^\w+ days$/i.test(text.slice(start, end)) && /\b(?:for|lasts|lasted|lasting) $/.test(before);
}

/** `2026-2030 ten-year plan`: the range before the length, with hardly a word between. */
function isBeside(between: readonly Token[]): boolean {
  return between.length <= 1;
}

/** `From July 31 to August 2, the council held …`: the range dates the whole sentence. */
function opensSentence(tokens: readonly Token[], from: number, at: number): boolean {
  return at - from <= 1 || isDash(tokens[at - 2]) || isDash(tokens[at - 1]);
}

const EVENTS = new Set(
  "festival fair expo exhibition conference forum summit symposium event tour visit trip meeting competition tournament workshop camp show congress convention celebration seminar meet games".split(
    " ",
  ),
);

/** The length is that of an event named in the next few words. */
function isEvent(tokens: readonly Token[], last: number): boolean {
  return tokens.slice(last, last + 8).some(({ lower }) => EVENTS.has(lower));
}

function reportOf(article: string, timex: Timex, stretch: Stretch, count: number, inclusive: boolean = true): Report {
  const text = article.slice(timex.start, timex.end);
  const from = text.startsWith("last ") ? "last ".length : 0;
  const number = text.slice(from, /[- ](?:days?|years?)$/i.exec(text)?.index);
  const span = { start: timex.start + from, end: timex.start + from + number.length };
  const length = lengthOf(stretch);
  const note = inclusive ? say`${length}, both ends included` : length;
  return {
    span,
    message: differs(stretch, count),
    evidence: [{ start: stretch.start, end: stretch.end, note }],
    fixes: fixesFor(span, number, stretch),
  };
}

function lengthOf({ unit, count }: Stretch): Said {
  if (unit === "D") return count === 1 ? say`1 day` : say`${count} days`;
  return count === 1 ? say`1 year` : say`${count} years`;
}

function differs({ unit, count, words }: Stretch, told: number): Said {
  if (unit === "D") {
    return count === 1
      ? say`“${words}” is 1 day, not ${told}. Correct the length or the dates.`
      : say`“${words}” is ${count} days, not ${told}. Correct the length or the dates.`;
  }
  return count === 1
    ? say`“${words}” is 1 year, not ${told}. Correct the length or the dates.`
    : say`“${words}” is ${count} years, not ${told}. Correct the length or the dates.`;
}

function fixesFor(span: Span, number: string, { count, unit, words }: Stretch): Fix[] {
  // Years are counted from one to the other as often as both together.
  const counts = unit === "Y" ? [count, count - 1] : [count];
  return counts.flatMap((it): Fix[] => {
    const inFigures = /^\d/.test(number);
    const word = inFigures ? String(it) : NUMBER_WORDS[it];
    if (it < 2 || word === undefined) return [];
    const newText = /^[A-Z]/.test(number) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return [{ title: say`Change to “${newText}”, the length of ${words}`, edits: [{ ...span, newText }] }];
  });
}
