import {
  Archive,
  type Article,
  type ArticleDate,
  type DateSource,
  type DayInterval,
  editionsOf,
  entityCard,
  formatIso,
  fromDayNumber,
  inSteps,
  type Mention,
  type Occasion,
  occasionsOn,
  type Span,
  sayBrief,
  sayDate,
  sayEdition,
  sayFullDate,
  sayMonthOf,
  type Timex,
  toDayNumber,
} from "../../core/index.ts";
import { t, tell } from "../l10n.ts";
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

/** What an article's own date is called, by where it is from. */
const OWN: Readonly<Record<DateSource, () => string>> = {
  override: () => t("the article's own date, set in the editor"),
  header: () => t("the article's own date, from the header line"),
  stamp: () => t("the article's own date, from the time stamp"),
  dateline: () => t("the article's own date, from the dateline"),
  host: () => t("the article's own date, given by the publisher"),
};

const COUNTED_FROM: Readonly<Record<DateSource, (date: string) => string>> = {
  override: (date) => t("The article's date: {0}, set in the editor", date),
  header: (date) => t("The article's date: {0}, from the header line", date),
  stamp: (date) => t("The article's date: {0}, from the time stamp", date),
  dateline: (date) => t("The article's date: {0}, from the dateline", date),
  host: (date) => t("The article's date: {0}, given by the publisher", date),
};

function describeOwnDate({ date, source }: ArticleDate): MarkupLine[] {
  return [[strong(tell(sayFullDate(date)))], [code(formatIso(date)), ` · ${OWN[source]()}`]];
}

const KINDS: Readonly<Record<Timex["type"], () => string>> = {
  DATE: () => t("Date"),
  TIME: () => t("Time"),
  DURATION: () => t("Duration"),
  SET: () => t("Recurring time"),
};

const MODS: Readonly<Record<NonNullable<Timex["mod"]>, () => string>> = {
  BEFORE: () => t("before"),
  AFTER: () => t("after"),
  ON_OR_BEFORE: () => t("on or before"),
  ON_OR_AFTER: () => t("on or after"),
  LESS_THAN: () => t("less than"),
  MORE_THAN: () => t("more than"),
  EQUAL_OR_LESS: () => t("at most"),
  EQUAL_OR_MORE: () => t("at least"),
  START: () => t("the start of"),
  MID: () => t("the middle of"),
  END: () => t("the end of"),
  APPROX: () => t("about"),
};

function describeTime(time: Timex, own: ArticleDate | undefined): MarkupLine[] {
  const lines: MarkupLine[] = [[strong(daysOf(time))]];
  const value: (Piece | string)[] = [code(time.value)];
  if (time.mod !== undefined) value.push(` (${MODS[time.mod]()})`);
  const distance = distanceTo(time, own);
  if (distance !== undefined) value.push(` · ${distance}`);
  lines.push(value);
  if (own !== undefined) lines.push([COUNTED_FROM[own.source](tell(sayDate(own.date)))]);
  if (time.steps.length > 0) lines.push([t("How it was read: {0}", tell(inSteps(time.steps)))]);
  return lines;
}

function daysOf({ interval, type }: Timex): string {
  if (interval === undefined) return KINDS[type]();
  const [first, last] = [fromDayNumber(interval.first), fromDayNumber(interval.last)];
  if (interval.first === interval.last) return tell(sayFullDate(first));
  const days = daysCounted(interval.last - interval.first + 1);
  const isWhole = first.day === 1 && fromDayNumber(interval.last + 1).day === 1 && first.year === last.year;
  if (isWhole && first.month === last.month) return `${tell(sayMonthOf(first.year, first.month))} (${days})`;
  if (isWhole && first.month === 1 && last.month === 12) return `${first.year} (${days})`;
  return `${tell(sayFullDate(first))} – ${tell(sayFullDate(last))} (${days})`;
}

/** How far the days lie from the article's own: `3 days before the article's date`. */
function distanceTo({ interval }: Timex, own: ArticleDate | undefined): string | undefined {
  if (interval === undefined || own === undefined) return undefined;
  const day = toDayNumber(own.date);
  if (interval.last < day) return t("{0} before the article's date", daysCounted(day - interval.last));
  if (interval.first > day) return t("{0} after the article's date", daysCounted(interval.first - day));
  return interval.first === interval.last ? t("the article's date") : t("includes the article's date");
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
    const what = edition === undefined ? t("article") : tell(sayEdition(edition.number, edition.series));
    return [`• ${what}, ${tell(sayBrief(occasion))} · `, code(article.slice(article.lastIndexOf("/") + 1))];
  });
  const more = occasions.length - listed.length;
  return [[t("Also then, in other articles:")], ...listed, ...(more > 0 ? [[t("and {0} more", more)]] : [])];
}

function describeMention(mention: Mention, article: Article, elsewhere: Elsewhere | undefined): MarkupLine[] {
  const entity = article.entities.find(({ mentions }) => mentions.some(({ start }) => start === mention.start));
  if (entity === undefined) return [cardTitle(mention)];
  const { archive, id, linkTo } = elsewhere ?? { archive: Archive.empty, id: "", linkTo: () => undefined };
  const card = entityCard(article, entity, archive, id);
  const lines: MarkupLine[] = [cardTitle(card)];
  if (mention.title !== undefined)
    lines.push([t("Title: {0}", article.text.slice(mention.title.start, mention.title.end))]);
  if (mention.edition !== undefined) lines.push([t("Edition: {0}", mention.edition.number)]);
  if (mention.year !== undefined) lines.push([t("Year: {0}", mention.year.year)]);
  lines.push(...cardLines(card, id, linkTo));
  const series = mention.type === "EVENT" ? editionsOf(mention.name, article, archive, id) : undefined;
  return series === undefined ? lines : [...lines, ...seriesLines(series, mention.edition?.number, linkTo)];
}

function daysCounted(days: number): string {
  return days === 1 ? t("1 day") : t("{0} days", days);
}
