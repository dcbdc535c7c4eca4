import { fromDayNumber, type Weekday, weekdayOf } from "../calendar/civil.ts";
import { monthName, weekdayName } from "../calendar/names.ts";
import type { Span } from "../text/span.ts";
import type { Timex } from "./timex.ts";

/** The house styles of a day, each shown by its own example. The first is that of the Associated Press. */
export type DateStyle = "Oct. 28, 2025" | "October 28, 2025" | "28 October 2025";

export const DATE_STYLES: readonly DateStyle[] = ["Oct. 28, 2025", "October 28, 2025", "28 October 2025"];

/** One replacement, or an insertion where `start` is `end`; offsets into the article. */
export interface DateEdit extends Span {
  readonly newText: string;
}

/** March to July are never cut beside a day. */
const SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** The month as the Associated Press writes it beside a day: `Oct.`, `May`. */
export function shortMonth(month: number): string {
  return SHORT[month - 1] ?? monthName(month);
}

/** `Oct. 28` or, with a year, `Oct. 28, 2025`. */
export function formatStyled(style: DateStyle, month: number, day: number, year?: number): string {
  if (style === "28 October 2025") return `${day} ${monthName(month)}${year === undefined ? "" : ` ${year}`}`;
  const name = style === "Oct. 28, 2025" ? shortMonth(month) : monthName(month);
  return `${name} ${day}${year === undefined ? "" : `, ${year}`}`;
}

/** How a date in running text is written. */
interface Written extends Span {
  readonly order: "month first" | "day first" | "year first";
  /** As printed, with its stop if it has one. */
  readonly month: string;
  readonly hasYear: boolean;
}

/** Words between the parts of one written date; more makes it something else. */
const GLUE = /^(?:,? | of |-)$/;

/** What follows a date that is only the first of several: `Oct. 28 and 29`. */
const MORE = /^(?:,? and |,? or | to | through | & |, |[-–—/])\d/;

/** A single day that the text spells out with at least its month and day; undefined for ranges, lists and other forms. */
function written({ known, range, interval, stated }: Timex, text: string): Written | undefined {
  const { year, month, day } = known;
  if (range !== undefined || interval === undefined || interval.first !== interval.last) return undefined;
  if (month === undefined || day === undefined || stated.day === undefined) return undefined;
  if (year !== undefined && year.end - year.start !== 4) return undefined;
  const parts = [...(year === undefined ? [] : [year]), month, day].sort((a, b) => a.start - b.start);
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next !== undefined && !GLUE.test(text.slice(part.end, next.start))) return undefined;
  }
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  if (MORE.test(text.slice(end, end + 16))) return undefined;
  const name = text.slice(month.start, month.end);
  const isFigure = /^\d/.test(name);
  const first = parts[0] === year ? "year" : parts[0] === day ? "day" : "month";
  // "10/28/2025" has an order that only its country knows.
  if (isFigure !== (first === "year") || (isFigure && text[month.end] !== "-")) return undefined;
  return { start, end, order: `${first} first`, month: name, hasYear: year !== undefined };
}

/**
 * The style in which a date is written; `either` where the month reads the same in both American styles (`May 5`), undefined
 * for anything else (`October 28th`, `2025-10-28`, ranges).
 */
export function dateStyleOf(timex: Timex, text: string): DateStyle | "either" | undefined {
  const it = written(timex, text);
  const { month, day } = timex.stated;
  if (it === undefined || month === undefined || day === undefined) return undefined;
  const words = text.slice(it.start, it.end);
  const year = it.hasYear ? timex.stated.year : undefined;
  const [short, long, dayFirst] = DATE_STYLES.map((style) => formatStyled(style, month, day, year));
  if (words === dayFirst) return "28 October 2025";
  if (words === short) return words === long ? "either" : "Oct. 28, 2025";
  return words === long ? "October 28, 2025" : undefined;
}

/** The house style of a text whose dates have these: the one that most have, the first of two that are as frequent. */
export function prevailingStyle(styles: readonly (DateStyle | "either" | undefined)[]): DateStyle {
  const count = (style: DateStyle | "either") => styles.filter((it) => it === style).length;
  const [short, long, dayFirst] = [count("Oct. 28, 2025"), count("October 28, 2025"), count("28 October 2025")];
  const monthFirst = short + long + count("either");
  const leading = styles.find((style) => style !== undefined);
  if (dayFirst > monthFirst || (dayFirst > 0 && dayFirst === monthFirst && leading === "28 October 2025"))
    return "28 October 2025";
  const american = styles.find((style) => style === "Oct. 28, 2025" || style === "October 28, 2025");
  if (short === long) return american === "October 28, 2025" ? american : "Oct. 28, 2025";
  return short > long ? "Oct. 28, 2025" : "October 28, 2025";
}

/** Rewrites a date in a style; undefined where it has that style already or cannot have one. */
export function restyled(timex: Timex, text: string, style: DateStyle): DateEdit | undefined {
  const it = written(timex, text);
  if (it === undefined || timex.interval === undefined) return undefined;
  const { year, month, day } = fromDayNumber(timex.interval.first);
  const newText = formatStyled(style, month, day, it.hasYear ? year : undefined);
  // "the 28th of October": what the article belongs to would be gone.
  if (text.slice(it.start, it.end) === newText || followsArticle(text, it.start, it.order)) return undefined;
  // "an April 2 report" would become "an 2 April report".
  const turns = (it.order === "day first") !== (style === "28 October 2025");
  if (turns && /(?:^|[^\p{L}])an? $/iu.test(text.slice(Math.max(0, it.start - 4), it.start))) return undefined;
  const { weekday } = timex.known;
  const bare = weekday !== undefined && text.slice(weekday.end, it.start) === " " && style !== "28 October 2025";
  const comma = it.order !== "month first" && style !== "28 October 2025" && it.hasYear ? closing(text, it.end) : "";
  return bare
    ? { start: weekday.end, end: it.end, newText: `, ${newText}${comma}` }
    : { start: it.start, end: it.end, newText: `${newText}${comma}` };
}

const DETERMINER = /(?:(?:^|[^\p{L}])(?:the|a|an|its|their|his|her|our|this|that)|['’]s) $/iu;

/** Adds the weekday to a date that states none; undefined where it has one or cannot take one. */
export function withWeekday(timex: Timex, text: string): DateEdit | undefined {
  const it = written(timex, text);
  if (it === undefined || it.order === "year first" || timex.interval === undefined) return undefined;
  if (timex.weekday !== undefined || hasWeekdayBeside(text, timex, it)) return undefined;
  if (!it.hasYear && (isYearTold(text, it.end) || isCounted(text, it))) return undefined;
  // "the Oct. 4 meeting", "the 4th of October": no weekday fits in between.
  if (DETERMINER.test(text.slice(Math.max(0, it.start - 8), it.start))) return undefined;
  const name = weekdayName(weekdayOf(timex.interval.first));
  const words = text.slice(it.start, it.end);
  const newText = it.order === "day first" ? `${name} ${words}` : `${name}, ${words}${closing(text, it.end)}`;
  return { start: it.start, end: it.end, newText };
}

/** Adds the year to a month, or a day of a month, that states none; undefined where it has one or cannot take one. */
export function withYear(timex: Timex, text: string): DateEdit | undefined {
  const { known, interval, range, type } = timex;
  if (known.year !== undefined || known.month === undefined || interval === undefined || range !== undefined)
    return undefined;
  const last = Math.max(known.month.end, known.day?.end ?? 0);
  if (timex.end > last || isYearTold(text, last) || isCounted(text, known.day ?? known.month, known.month))
    return undefined;
  const year = String(fromDayNumber(interval.first).year);
  if (known.day === undefined) {
    const at = known.month.end;
    const isMonth = type === "DATE" && /^\d{4}-\d{2}$/.test(timex.value);
    return isMonth && !MORE.test(text.slice(at, at + 16)) ? { start: at, end: at, newText: ` ${year}` } : undefined;
  }
  const it = written(timex, text);
  if (it === undefined || it.order === "year first") return undefined;
  const newText = it.order === "day first" ? ` ${year}` : `, ${year}${closing(text, it.end)}`;
  return { start: it.end, end: it.end, newText };
}

/** `last February`, `an August morning`, `Fourth of July`: the year is counted, or no particular one, not left out. */
const COUNTED = /(?:^|[^\p{L}])(?:last|next|this|past|coming|previous|following|an?|every|fourth of) $/iu;

function isCounted(text: string, ...parts: readonly Span[]): boolean {
  const start = Math.min(...parts.map((part) => part.start));
  return COUNTED.test(text.slice(Math.max(0, start - 12), start));
}

/** What follows a date whose year is told in words: `April of that year`, `Oct. 28 last year`. */
const TOLD_YEAR =
  /^,? (?:of|(?:of )?(?:this|last|next|that|the (?:same|following|next|previous))) |^,?\s{1,3}\d{4}(?!\d)/i;

function isYearTold(text: string, end: number): boolean {
  return TOLD_YEAR.test(text.slice(end, end + 24));
}

/** The comma that closes an American date of several parts in mid-sentence. */
function closing(text: string, end: number): string {
  return /^ [\p{L}\p{N}]/u.test(text.slice(end, end + 3)) ? "," : "";
}

function followsArticle(text: string, start: number, order: Written["order"]): boolean {
  return order === "day first" && /(?:^|[^\p{L}])the $/iu.test(text.slice(Math.max(0, start - 5), start));
}

const WEEKDAY_NAMES: readonly string[] = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day as Weekday));

/** `Oct. 28 (Tuesday)`, `Tuesday (Oct. 28)`, `Oct. 28, a Tuesday,`: the weekday stands near, though not in the expression. */
function hasWeekdayBeside(text: string, timex: Timex, { start, end }: Span): boolean {
  const around = `${text.slice(Math.max(0, Math.min(start, timex.start) - 12), start)}|${text.slice(end, end + 14)}`;
  return WEEKDAY_NAMES.some((name) => around.includes(name.slice(0, 3)));
}
