import type { Article } from "../../analyze.ts";
import {
  type CivilDate,
  fromDayNumber,
  isValidDate,
  toDayNumber,
  type Weekday,
  weekdayOf,
} from "../../calendar/civil.ts";
import { sayDate, sayWeekday } from "../../calendar/say-date.ts";
import type { Span } from "../../text/span.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { isCorroborated, type NamedDay, namedDay, redate, yearEvidence } from "./shared/dates.ts";
import { weekdayLike } from "./shared/weekdays.ts";

/** A date without a year this many days from the article's own is taken to be in the year that brings it nearest. */
const CLEAR = 120;
/** Within so many days of a full date, a date without a year is in the same stretch of days. */
const NEAR = 31;
/** The same for a date that lies ahead of the full one. */
const AHEAD = 100;
/** Years searched for one in which the date falls on the weekday. */
const YEARS = 6;

/** A day and the weekday that the text puts beside it. */
interface Claim {
  readonly named: NamedDay;
  readonly weekday: Weekday;
  readonly words: Span;
}

export const weekdayDate: Rule = defineRule({
  id: "weekday-date",
  category: "time",
  severity: "error",
  summary: "A weekday is not the weekday of the date beside it.",
  why: "One of the two is wrong, and readers who trust the wrong one come on the wrong day.",
  limits:
    "Needs a year, from the text or from the article's own date. Where the year is left out and the weekday fits the date in a neighbouring year that could be meant, the rule is silent.",
  flags: [
    {
      text: "The council meets on {|Monday|}, Oct. 28, 2025, at the town hall.",
      fixed: "The council meets on Tuesday, Oct. 28, 2025, at the town hall.",
    },
    {
      text: " date 2026-03-05 Ferry returns\n\nThe ferry sails again on {|Tuesday|}, March 11, the harbour office said.",
      fixed: " date 2026-03-05 Ferry returns\n\nThe ferry sails again on Wednesday, March 11, the harbour office said.",
    },
    {
      text: "The earth shook on Friday, Oct. 10, 2025. Schools stay shut until {|Monday|}, October 15.",
      fixed: "The earth shook on Friday, Oct. 10, 2025. Schools stay shut until Wednesday, October 15.",
    },
    {
      text: "He died at home on Sunday, February 8, 2026. After a career from 1969 to 2019 he will be buried on {|Tuesday|}, February 11.",
      fixed:
        "He died at home on Sunday, February 8, 2026. After a career from 1969 to 2019 he will be buried on Wednesday, February 11.",
    },
    {
      text: "The bridge fell on 8 October 2024, a {|Sunday|}, with 70 people on it.",
      fixed: "The bridge fell on 8 October 2024, a Tuesday, with 70 people on it.",
    },
    {
      text: "The fair opens on May 2, 2026 ({|Friday|}).",
      fixed: "The fair opens on May 2, 2026 (Saturday).",
    },
  ],
  accepts: [
    "He died on Sunday, February 8, 2026. He will be buried on Tuesday, February 10.",
    "He died on Sunday, February 8, 2026. In May 2023, on Saturday, May 6, he had seen the ferry go.",
    "He died on Sunday, February 8, 2026, and had been born on May 14, 1944. On Monday, May 4, a street was named.",
    "The council meets on Tuesday, Oct. 28, 2025, at the town hall.",
    "The market is open Thursday through Sunday, March 6-9, 2025.",
    "The council meets on Monday, Oct. 28.",
    "The bridge fell on 8 October 2023, a Sunday, with 70 people on it.",
    "The earth shook on Friday, Oct. 10, 2025. It had last shaken on a Monday, April 4.",
    " date 2025-03-01 A look back\n\nThe bridge fell on Monday, October 28, last year.",
    "The Black Friday sale ends on Nov. 29, 2025.",
    "She wrote for the Edmonton Sun, August 16, 2008.",
  ],
  *check(article) {
    for (const claim of claimsOf(article)) {
      const report = judge(article, claim);
      if (report !== undefined) yield report;
    }
  },
});

function* claimsOf(article: Article): Iterable<Claim> {
  const { times, text } = article;
  for (const [index, timex] of times.entries()) {
    if (timex.stated.day === undefined) continue;
    const named = namedDay(timex) ?? besideFullDate(article, timex) ?? amongFullDates(article, timex);
    if (named === undefined) continue;
    if (timex.weekday !== undefined && timex.known.weekday !== undefined) {
      yield { named, weekday: timex.weekday as Weekday, words: timex.known.weekday };
      continue;
    }
    const beside = besides(text, timex, times[index - 1], times[index + 1]);
    if (beside?.known.weekday !== undefined) {
      yield { named, weekday: beside.weekday as Weekday, words: beside.known.weekday };
    }
  }
}

/** "On Friday, Oct. 10, 2025 … until Wednesday, October 15": the year is that of a full date told just before. */
function besideFullDate({ times }: Article, timex: Timex): NamedDay | undefined {
  const { anchor, stated, value } = timex;
  if (anchor?.kind !== "narrative" || stated.month === undefined || stated.day === undefined) return undefined;
  const [year, month, day] = value.slice(0, 10).split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = times.find(({ start }) => start === anchor.span?.start);
  if (full?.known.year === undefined || full.known.day === undefined || full.interval?.first !== anchor.date)
    return undefined;
  const date = { year, month, day };
  return isValidDate(date) && Math.abs(toDayNumber(date) - anchor.date) <= NEAR
    ? { timex, date, yearStated: false }
    : undefined;
}

/**
 * "He died on Sunday, Feb. 8, 2026 … will be buried on Tuesday, February 10": in an article without a date of its own, the
 * year of the one year that is told of within weeks of the day.
 */
function amongFullDates({ times, date: own }: Article, timex: Timex): NamedDay | undefined {
  const { stated, weekday, value } = timex;
  const { month, day } = stated;
  if (
    own !== undefined ||
    weekday === undefined ||
    month === undefined ||
    day === undefined ||
    stated.year !== undefined
  )
    return undefined;
  const full = times.filter(
    ({ known, interval }) => known.year !== undefined && known.day !== undefined && interval !== undefined,
  );
  const years = new Set(full.map(({ interval }) => fromDayNumber(interval?.first ?? 0).year));
  const [year, another] = years;
  if (year === undefined || another !== undefined) return undefined;
  const date = { year, month, day };
  if (!isValidDate(date)) return undefined;
  const at = toDayNumber(date);
  // The text may have gone over to another year, in which the weekday is right.
  const other = Number(value.slice(0, 4));
  if (other !== year && fits({ ...date, year: other }, weekday as Weekday)) return undefined;
  const isNear = full.some(
    ({ interval }) => at - (interval?.first ?? 0) <= AHEAD && (interval?.first ?? 0) - at <= NEAR,
  );
  return isNear ? { timex, date, yearStated: true } : undefined;
}

/** `Oct. 28 (Tuesday)`, `Tuesday (Oct. 28)`, `Oct. 28, a Tuesday`: the lone weekday that is tied to the date. */
function besides(text: string, date: Timex, before: Timex | undefined, after: Timex | undefined): Timex | undefined {
  if (date.range !== undefined) return undefined;
  if (isLoneWeekday(after) && text.slice(date.end, after.start) === " (" && text[after.end] === ")") return after;
  // "8 October 2023, a Sunday,": said of the date before it.
  if (
    isLoneWeekday(after) &&
    /^, (?:a )?$/.test(text.slice(date.end, after.known.weekday?.start)) &&
    /^[,.;]/.test(text.slice(after.end, after.end + 1)) &&
    /\ba $/.test(text.slice(0, after.known.weekday?.start).slice(-3))
  )
    return after;
  if (isLoneWeekday(before) && text.slice(before.end, date.start) === " (" && text[date.end] === ")") return before;
  return undefined;
}

function isLoneWeekday(timex: Timex | undefined): timex is Timex {
  return timex?.weekday !== undefined && timex.stated.day === undefined && timex.range === undefined;
}

function judge(article: Article, { named, weekday, words }: Claim): Report | undefined {
  const { date } = named;
  if (!isValidDate(date)) return undefined;
  const right = weekdayOf(toDayNumber(date));
  if (right === weekday || (!named.yearStated && isUnclear(article, named, weekday))) return undefined;
  return {
    span: words,
    message: say`${sayDate(date)} is a ${sayWeekday(right)}, not a ${sayWeekday(weekday)}. Correct the weekday or the date.`,
    evidence: [
      { start: named.timex.start, end: named.timex.end, note: say`${sayDate(date)} is a ${sayWeekday(right)}` },
      ...yearEvidence(article, named),
    ],
    fixes: fixesFor(article, { named, weekday, words }, right),
  };
}

/** Without a stated year another year may be meant: far from the article's date, if the weekday fits there. */
function isUnclear(article: Article, { date, timex }: NamedDay, weekday: Weekday): boolean {
  if (timex.anchor?.kind === "narrative") return false;
  const own = article.dateline?.date ?? article.date?.date;
  if (own === undefined) return true;
  if (Math.abs(toDayNumber(date) - toDayNumber(own)) <= CLEAR) return false;
  return [date.year - 1, date.year + 1].some((year) => fits({ ...date, year }, weekday));
}

function fits(date: CivilDate, weekday: Weekday): boolean {
  return isValidDate(date) && weekdayOf(toDayNumber(date)) === weekday;
}

function fixesFor(article: Article, { named, weekday, words }: Claim, right: Weekday): Fix[] {
  const newText = weekdayLike(article.text.slice(words.start, words.end), right);
  const preferred = isCorroborated(article, named);
  const fixes: Fix[] = [
    { title: say`Change to “${newText}”`, ...(preferred && { preferred }), edits: [{ ...words, newText }] },
  ];
  const day = toDayNumber(named.date);
  const ahead = (weekday - right + 7) % 7;
  const near = [ahead, ahead - 7].sort((a, b) => Math.abs(a) - Math.abs(b));
  for (const distance of near) add(fixes, article, named, fromDayNumber(day + distance));
  for (let step = 1; step <= YEARS && fixes.length < 4; step++) {
    const year = [named.date.year - step, named.date.year + step].find((it) =>
      fits({ ...named.date, year: it }, weekday),
    );
    if (year === undefined) continue;
    add(fixes, article, named, { ...named.date, year });
    break;
  }
  return fixes;
}

function add(fixes: Fix[], { text }: Article, named: NamedDay, to: CivilDate): void {
  // A day in another month is not the slip of a figure.
  if (to.month !== named.date.month) return;
  const edits = redate(named, text, to);
  if (edits !== undefined) fixes.push({ title: say`Change the date to ${sayDate(to)}`, edits });
}
