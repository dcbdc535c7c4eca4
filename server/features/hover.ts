import {
  Archive,
  type Article,
  type ArticleDate,
  type DateSource,
  type DayInterval,
  editionsOf,
  entityCard,
  formatBrief,
  formatFull,
  formatIso,
  formatLong,
  fromDayNumber,
  type Mention,
  monthName,
  type Occasion,
  occasionsOn,
  ordinal,
  type Span,
  type Timex,
  toDayNumber,
} from "../../core/index.ts";
import { code, type MarkupLine, type Piece, strong } from "../markup.ts";
import { cardLines, cardTitle, type LinkTo } from "./entity-card.ts";
import { seriesLines } from "./series-card.ts";
import { spanAt } from "./spans.ts";

/** What is known of the words under the pointer. */
export interface HoverText {
  readonly span: Span;
  readonly lines: readonly MarkupLine[];
}

/** What all articles say, and which of them asks. */
export interface Elsewhere {
  readonly archive: Archive;
  readonly id: string;
  readonly linkTo: LinkTo;
}

/** @param offset the character to the right of it counts, or the one to the left where nothing stands there */
export function hoverAt(article: Article, offset: number, elsewhere?: Elsewhere): HoverText | undefined {
  const mention = spanAt(article.mentions, offset);
  const time = spanAt(article.times, offset);
  const own = time === undefined ? ownDate(article, offset) : undefined;
  const lines: MarkupLine[] = [];
  if (time !== undefined) lines.push(...describeTime(time, article.date));
  if (own?.span !== undefined) lines.push(...describeOwnDate(own));
  const days = time?.interval ?? (own === undefined ? undefined : dayOf(own));
  if (days !== undefined && elsewhere !== undefined)
    lines.push(...describeOccasions(occasionsOn(elsewhere.archive, days, elsewhere.id)));
  if (mention !== undefined) lines.push(...describeMention(mention, article, elsewhere));
  const span = time ?? own?.span ?? mention;
  return span === undefined ? undefined : { span: { start: span.start, end: span.end }, lines };
}

function ownDate(article: Article, offset: number): ArticleDate | undefined {
  const { date } = article;
  return date?.span !== undefined && spanAt([date.span], offset) !== undefined ? date : undefined;
}

const SOURCES: Readonly<Record<DateSource, string>> = {
  override: "set in the editor",
  header: "from the header line",
  stamp: "from the time stamp",
  dateline: "from the dateline",
  host: "given by the publisher",
};

function describeOwnDate({ date, source }: ArticleDate): MarkupLine[] {
  return [[strong(formatFull(date))], [code(formatIso(date)), ` · the article's own date, ${SOURCES[source]}`]];
}

const KINDS: Readonly<Record<Timex["type"], string>> = {
  DATE: "Date",
  TIME: "Time",
  DURATION: "Duration",
  SET: "Recurring time",
};

const MODS: Readonly<Record<NonNullable<Timex["mod"]>, string>> = {
  BEFORE: "before",
  AFTER: "after",
  ON_OR_BEFORE: "on or before",
  ON_OR_AFTER: "on or after",
  LESS_THAN: "less than",
  MORE_THAN: "more than",
  EQUAL_OR_LESS: "at most",
  EQUAL_OR_MORE: "at least",
  START: "the start of",
  MID: "the middle of",
  END: "the end of",
  APPROX: "about",
};

function describeTime(time: Timex, own: ArticleDate | undefined): MarkupLine[] {
  const lines: MarkupLine[] = [[strong(daysOf(time))]];
  const value: (Piece | string)[] = [code(time.value)];
  if (time.mod !== undefined) value.push(` (${MODS[time.mod]})`);
  const distance = distanceTo(time, own);
  if (distance !== undefined) value.push(` · ${distance}`);
  lines.push(value);
  if (own !== undefined) lines.push([`The article's date: ${formatLong(own.date)}, ${SOURCES[own.source]}`]);
  if (time.steps.length > 0) lines.push([`How it was read: ${time.steps.join("; ")}`]);
  return lines;
}

function daysOf({ interval, type }: Timex): string {
  if (interval === undefined) return KINDS[type];
  const [first, last] = [fromDayNumber(interval.first), fromDayNumber(interval.last)];
  if (interval.first === interval.last) return formatFull(first);
  const days = counted(interval.last - interval.first + 1, "day");
  const isWhole = first.day === 1 && fromDayNumber(interval.last + 1).day === 1 && first.year === last.year;
  if (isWhole && first.month === last.month) return `${monthName(first.month)} ${first.year} (${days})`;
  if (isWhole && first.month === 1 && last.month === 12) return `${first.year} (${days})`;
  return `${formatFull(first)} – ${formatFull(last)} (${days})`;
}

/** How far the days lie from the article's own: `3 days before the article's date`. */
function distanceTo({ interval }: Timex, own: ArticleDate | undefined): string | undefined {
  if (interval === undefined || own === undefined) return undefined;
  const day = toDayNumber(own.date);
  if (interval.last < day) return `${counted(day - interval.last, "day")} before the article's date`;
  if (interval.first > day) return `${counted(interval.first - day, "day")} after the article's date`;
  return interval.first === interval.last ? "the article's date" : "includes the article's date";
}

function dayOf({ date }: ArticleDate): DayInterval {
  const day = toDayNumber(date);
  return { first: day, last: day };
}

/** So many other things are listed. */
const MOST = 5;

function describeOccasions(occasions: readonly Occasion[]): MarkupLine[] {
  if (occasions.length === 0) return [];
  const listed = occasions.slice(0, MOST).map((occasion): MarkupLine => {
    const { edition, article } = occasion;
    const what = edition === undefined ? "article" : `${ordinal(edition.number)} ${edition.series}`;
    return [`• ${what}, ${formatBrief(occasion)} · `, code(article.slice(article.lastIndexOf("/") + 1))];
  });
  const more = occasions.length - listed.length;
  return [["Also then, in other articles:"], ...listed, ...(more > 0 ? [[`and ${more} more`]] : [])];
}

function describeMention(mention: Mention, article: Article, elsewhere: Elsewhere | undefined): MarkupLine[] {
  const entity = article.entities.find(({ mentions }) => mentions.some(({ start }) => start === mention.start));
  if (entity === undefined) return [cardTitle(mention)];
  const { archive, id, linkTo } = elsewhere ?? { archive: Archive.empty, id: "", linkTo: () => undefined };
  const card = entityCard(article, entity, archive, id);
  const lines: MarkupLine[] = [cardTitle(card)];
  if (mention.title !== undefined) lines.push([`Title: ${article.text.slice(mention.title.start, mention.title.end)}`]);
  if (mention.edition !== undefined) lines.push([`Edition: ${mention.edition.number}`]);
  if (mention.year !== undefined) lines.push([`Year: ${mention.year.year}`]);
  lines.push(...cardLines(card, id, linkTo));
  const series = mention.type === "EVENT" ? editionsOf(mention.name, article, archive, id) : undefined;
  return series === undefined ? lines : [...lines, ...seriesLines(series, mention.edition?.number, linkTo)];
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
