import {
  type Article,
  type DateEdit,
  type DateStyle,
  dateStyleOf,
  firstEndingAfter,
  isQuoted,
  prevailingStyle,
  restyled,
  type Span,
  type Timex,
  withWeekday,
  withYear,
} from "../../core/index.ts";
import type { LocatedFinding } from "../findings.ts";
import { t } from "../l10n.ts";
import type { Settings } from "../settings.ts";
import type { Offer } from "./code-actions.ts";
import { isRunningText } from "./date-places.ts";

/** One way to write a date otherwise. */
interface Rewriting {
  /** Titles for one date and for as many as there are. */
  readonly one: (newText: string) => string;
  readonly all: (count: number) => string;
  readonly edit: (time: Timex) => DateEdit | undefined;
}

/** What can be done with the date at `span`, and the same for all dates of the article; nothing for a date in dispute. */
export function dateRewrites(
  article: Article,
  findings: readonly LocatedFinding[],
  span: Span,
  setting: Settings["dateStyle"],
): Offer[] {
  const { text, times } = article;
  const disputed = merged(findings);
  const isOpen = (time: Timex) => {
    const next = disputed[firstEndingAfter(disputed, time.start)];
    return (next === undefined || next.start >= time.end) && isRunningText(article, time) && !isQuoted(article, time);
  };
  const touched = times.filter(({ start, end }) => start <= span.end && span.start <= end);
  if (!touched.some(isOpen)) return [];
  const free = times.filter(isOpen);
  const style = setting === "article" ? houseStyle(free, text) : setting;
  const rewritings: Rewriting[] = [
    {
      one: (newText) => t("Add the weekday: “{0}”", newText),
      all: (count) => t("Add the weekday to all {0} dates in this article", count),
      edit: (time) => withWeekday(time, text),
    },
    {
      one: (newText) => t("Add the year: “{0}”", newText),
      all: (count) => t("Add the year to all {0} dates in this article", count),
      edit: (time) => withYear(time, text),
    },
    {
      one: (newText) => t("Change to the house style: “{0}”", newText),
      all: (count) => t("Change all {0} dates in this article to the style “{1}”", count, style),
      edit: (time) => restyled(time, text, style),
    },
  ];
  return rewritings.flatMap((rewriting) => offersOf(rewriting, touched.filter(isOpen), free, text));
}

/** The words of all findings, in order, without overlaps. */
function merged(findings: readonly LocatedFinding[]): Span[] {
  const spans: Span[] = [];
  for (const { span } of findings.map(({ finding }) => finding).sort((a, b) => a.span.start - b.span.start)) {
    const last = spans.at(-1);
    if (last === undefined || last.end < span.start) spans.push(span);
    else if (span.end > last.end) spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}

function houseStyle(times: readonly Timex[], text: string): DateStyle {
  return prevailingStyle(times.map((time) => dateStyleOf(time, text)));
}

function offersOf({ one, all, edit }: Rewriting, touched: readonly Timex[], free: readonly Timex[], text: string) {
  const here = touched.flatMap((time): Offer[] => {
    const change = edit(time);
    return change === undefined ? [] : [rewrite(one(applied(time, change, text)), [change])];
  });
  if (here.length === 0) return [];
  const changes = free.flatMap((time) => edit(time) ?? []);
  return changes.length < 2 ? here : [...here, rewrite(all(changes.length), changes)];
}

function rewrite(title: string, edits: readonly DateEdit[]): Offer {
  return { title, kind: "refactor.rewrite", preferred: false, edits, solves: [] };
}

/** The words of the date as they will read. */
function applied(time: Timex, { start, end, newText }: DateEdit, text: string): string {
  const [from, to] = [Math.min(time.start, start), Math.max(time.end, end)];
  return `${text.slice(from, start)}${newText}${text.slice(end, to)}`.replace(/,$/, "").replace(/\s+/g, " ");
}
