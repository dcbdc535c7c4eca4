import type { Article } from "../../../analyze.ts";
import type { Paragraph } from "../../../article/layout.ts";
import { type CivilDate, isValidDate, toDayNumber } from "../../../calendar/civil.ts";
import { monthName } from "../../../calendar/names.ts";
import { sayDate } from "../../../calendar/say-date.ts";
import { ordinalSuffix } from "../../../text/ordinal.ts";
import type { Sentence } from "../../../text/sentences.ts";
import { firstEndingAfter, type Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import { shortMonth } from "../../../time/style.ts";
import type { Timex } from "../../../time/timex.ts";
import { say } from "../../../wording/say.ts";
import type { Evidence, TextEdit } from "../../finding.ts";

/** A day that a text names, with where its year comes from. */
export interface NamedDay {
  readonly timex: Timex;
  /** May be a day that does not exist. */
  readonly date: CivilDate;
  readonly yearStated: boolean;
}

/** The month and day that an expression states, in the year that it states or that the article's own date gives. */
export function namedDay(timex: Timex): NamedDay | undefined {
  const { month, day, year } = partsOf(timex);
  if (month === undefined || day === undefined || timex.value.startsWith("BC")) return undefined;
  // "Thursday the 23rd": the month is a guess.
  if (timex.stated.month === undefined && timex.range === undefined) return undefined;
  if (year === undefined) return undefined;
  const yearStated = timex.known.year !== undefined;
  if (!yearStated && !isFromOwnDate(timex)) return undefined;
  return { timex, date: { year, month, day }, yearStated };
}

/** The year came from the article's own clock or was lent by the other end of a range, not from a story. */
function isFromOwnDate({ anchor, range }: Timex): boolean {
  return anchor === undefined ? range !== undefined : anchor.kind === "publication" || anchor.kind === "dateline";
}

function partsOf({ stated, value }: Timex): { year?: number; month?: number; day?: number } {
  if (stated.day === undefined) return {};
  const [year, month, day] = value.slice(0, 10).split("-").map(Number);
  return {
    ...(year !== undefined && Number.isInteger(year) && { year }),
    ...(month !== undefined && Number.isInteger(month) && { month }),
    ...(day !== undefined && Number.isInteger(day) && { day }),
  };
}

/** The edits that turn the day an expression states into `to`; undefined where the text does not state all that changes. */
export function redate({ timex, date }: NamedDay, text: string, to: CivilDate): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const { year, month, day } = timex.known;
  if (to.year !== date.year) {
    if (year === undefined || year.end - year.start !== 4) return undefined;
    edits.push({ ...year, newText: String(to.year) });
  }
  if (to.month !== date.month) {
    if (month === undefined) return undefined;
    edits.push({ ...month, newText: monthLike(text.slice(month.start, month.end), to.month) });
  }
  if (to.day !== date.day) {
    if (day === undefined) return undefined;
    edits.push({ ...day, newText: dayLike(text.slice(day.start, day.end), to.day) });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The day in the dress of the old one: `8` for `9`, `08` for `09`, `8th` for `9th`. */
function dayLike(old: string, day: number): string {
  const suffix = /[a-z]/i.test(old) ? ordinalSuffix(day) : "";
  return `${old.startsWith("0") ? String(day).padStart(2, "0") : day}${suffix}`;
}

/** The month in the dress of the old one: in figures, short or in full. */
function monthLike(old: string, month: number): string {
  if (/^\d/.test(old)) return old.startsWith("0") ? String(month).padStart(2, "0") : String(month);
  if (old.endsWith(".")) return shortMonth(month);
  const name = monthName(month);
  const cut = old.length <= 4 && !/^(?:May|June|July)$/i.test(old) ? name.slice(0, 3) : name;
  return old === old.toUpperCase() ? cut.toUpperCase() : cut;
}

/** The words the article's year rests on, unless the expression states its own. */
export function yearEvidence(article: Article, { timex, yearStated }: NamedDay): Evidence[] {
  if (yearStated) return [];
  const span = timex.anchor?.span ?? article.date?.span;
  return span === undefined ? [] : [{ ...span, note: say`the year comes from here` }];
}

/** The words that give the article's own date. */
export function ownDate({ date }: Pick<Article, "date">): Evidence[] {
  return date?.span === undefined ? [] : [{ ...date.span, note: say`the article is of ${sayDate(date.date)}` }];
}

/** True when another expression of the article, or its own date, names the same day. */
export function isCorroborated(article: Article, { timex, date }: NamedDay): boolean {
  if (!isValidDate(date)) return false;
  const day = toDayNumber(date);
  const own = article.date;
  if (
    own !== undefined &&
    toDayNumber(own.date) === day &&
    own.span?.start !== timex.start &&
    !within(own.span, timex)
  ) {
    return true;
  }
  return article.times.some(
    (other) =>
      other.start !== timex.start &&
      other.stated.day !== undefined &&
      other.interval?.first === day &&
      other.interval.last === day,
  );
}

function within(outer: Span | undefined, inner: Span): boolean {
  return outer !== undefined && outer.start < inner.end && inner.start < outer.end;
}

/** The paragraph that an offset lies in. */
export function paragraphAt(article: Article, offset: number): Paragraph | undefined {
  const paragraph = article.paragraphs[firstEndingAfter(article.paragraphs, offset)];
  return paragraph !== undefined && paragraph.start <= offset ? paragraph : undefined;
}

/** A sentence around an expression: its tokens in the passage, and the token indices of the expression. */
export interface Surroundings {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  /** First token of the sentence, and one past its last. */
  readonly from: number;
  readonly to: number;
  /** First token of the expression, and one past its last. */
  readonly first: number;
  readonly last: number;
}

export function surroundings(article: Article, span: Span): Surroundings | undefined {
  const paragraph = paragraphAt(article, span.start);
  if (paragraph === undefined) return undefined;
  const { tokens, sentences } = paragraph.passage;
  const first = firstEndingAfter(tokens, span.start - paragraph.start);
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).start + paragraph.start < span.end) last++;
  const sentence = sentenceAt(sentences, first);
  if (sentence === undefined) return undefined;
  // What stands far off has no say, and text without full stops must not be scanned from end to end for each date.
  const from = Math.max(sentence.first, first - WINDOW);
  const to = Math.min(sentence.last, last + WINDOW);
  return { paragraph, tokens, from, to, first, last };
}

/** Tokens on each side of an expression that count as its sentence. */
const WINDOW = 80;

/** The sentence that holds a token; halving, since a paragraph may have very many. */
export function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Sentence).last <= token) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}
