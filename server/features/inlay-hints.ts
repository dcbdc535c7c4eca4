import {
  type Article,
  firstEndingAfter,
  fromDayNumber,
  inSteps,
  isQuoted,
  type Span,
  sayBrief,
  sayFullDate,
  type Timex,
} from "../../core/index.ts";
import { t, tell } from "../l10n.ts";
import type { Settings } from "../settings.ts";
import { isRunningText } from "./date-places.ts";

/** A note after some words of the text. */
export interface Note {
  readonly offset: number;
  readonly label: string;
  /** Lines of plain text. */
  readonly tooltip: readonly string[];
}

/** The resolved days after the dates within `span` that do not state them. */
export function dateNotes(article: Article, span: Span, setting: Settings["inlayHints.dates"]): Note[] {
  if (setting === "off") return [];
  const notes: Note[] = [];
  for (let index = firstEndingAfter(article.times, span.start - 1); index < article.times.length; index++) {
    const time = article.times[index] as Timex;
    if (time.end > span.end) break;
    const days = daysToTell(article, index);
    if (days === undefined || !isRunningText(article, time)) continue;
    if (setting === "outsideQuotations" && isQuoted(article, time)) continue;
    notes.push({
      offset: wordEnd(article.text, time.end),
      label: `⟨${tell(sayBrief(days))}⟩`,
      tooltip: explain(time, days),
    });
  }
  return notes;
}

/** Past the ending in `Tuesday’s`. */
function wordEnd(text: string, end: number): number {
  return /^['’]s(?!\p{L})/u.test(text.slice(end, end + 4)) ? end + 2 : end;
}

/** The days of an expression that was resolved against another date; both ends of a range are told after its second. */
function daysToTell({ times, text }: Article, index: number): Timex["interval"] {
  const time = times[index] as Timex;
  const { anchor, interval, stated, known, range, type } = time;
  if (anchor === undefined || interval === undefined || (type !== "DATE" && type !== "TIME")) return undefined;
  if (stated.year !== undefined && stated.month !== undefined && stated.day !== undefined) return undefined;
  if (isClockOnly(time)) return undefined;
  if (known.weekday !== undefined && stated.day === undefined && isBesideDate(times, index, text)) return undefined;
  if (range?.role === "start") return undefined;
  const start = range === undefined ? undefined : times[index - 1];
  if (start?.range?.id !== range?.id || start?.interval === undefined) return interval;
  return start.interval.first <= interval.last ? { first: start.interval.first, last: interval.last } : interval;
}

/** `9 a.m.`: the day is not what it says. */
function isClockOnly({ type, known }: Timex): boolean {
  return type === "TIME" && Object.keys(known).join() === "time";
}

/** `Friday (Oct. 31)`, `Oct. 31 (Friday)`: the date stands there. */
function isBesideDate(times: readonly Timex[], index: number, text: string): boolean {
  const time = times[index] as Timex;
  const [before, after] = [times[index - 1], times[index + 1]];
  return (
    (after?.stated.day !== undefined && text.slice(time.end, after.start) === " (") ||
    (before?.stated.day !== undefined && text.slice(before.end, time.start) === " (")
  );
}

function explain({ steps }: Timex, { first, last }: NonNullable<Timex["interval"]>): string[] {
  const from = tell(sayFullDate(fromDayNumber(first)));
  const days = first === last ? from : `${from} – ${tell(sayFullDate(fromDayNumber(last)))}`;
  return steps.length === 0 ? [days] : [days, t("How it was read: {0}", tell(inSteps(steps)))];
}
