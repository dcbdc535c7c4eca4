import type { Layout } from "../article/layout.ts";
import { type CivilDate, type DayNumber, fromDayNumber, toDayNumber } from "../calendar/civil.ts";
import { contains, type Span } from "../text/span.ts";
import type { Expression, Fields } from "./expression.ts";
import type { TimexAnchor } from "./timex.ts";

/** Where an article stands in time. */
export interface Anchors {
  /** The moment the article went out. */
  readonly publication?: TimexAnchor;
  /** The day its events are told from: the dateline's, else the publication's. */
  readonly telling?: TimexAnchor;
  /** The article tells of years other than its own, so that dates without a year belong to the year told before. */
  readonly narrative: boolean;
}

/** A dateline this many days before the publication is not the day the events are told from. */
const STALE_DATELINE = 60;
/** So many stated years make a history of an article, if hardly one of them is near its own date. */
const MANY_YEARS = 6;
const NEAR_SHARE = 0.2;

export function anchorsOf(layout: Layout, expressions: Iterable<readonly Expression[]>): Anchors {
  const publication: TimexAnchor | undefined = layout.date && {
    kind: layout.date.source === "dateline" ? "dateline" : "publication",
    date: toDayNumber(layout.date.date),
    ...(layout.date.span && { span: layout.date.span }),
  };
  const dateline = datelineAnchor(layout, publication);
  const telling = dateline ?? publication;
  const narrative = isNarrative(expressions, publication && fromDayNumber(publication.date));
  return { ...(publication && { publication }), ...(telling && { telling }), narrative };
}

function datelineAnchor({ dateline }: Layout, publication: TimexAnchor | undefined): TimexAnchor | undefined {
  if (dateline?.date === undefined) return undefined;
  const date = toDayNumber(dateline.date);
  if (publication !== undefined && Math.abs(date - publication.date) > STALE_DATELINE) return undefined;
  return { kind: "dateline", date, ...(dateline.dateSpan && { span: dateline.dateSpan }) };
}

function isNarrative(expressions: Iterable<readonly Expression[]>, own: CivilDate | undefined): boolean {
  let stated = 0;
  let near = 0;
  let deictic = 0;
  for (const list of expressions) {
    for (const { meaning } of list) {
      if (meaning.kind !== "date") continue;
      const { year } = meaning.fields;
      if (year !== undefined) {
        stated++;
        if (own !== undefined && Math.abs(year - own.year) <= 1) near++;
      } else if (meaning.shift?.base === "speech" && meaning.shift.unit !== "quarter") deictic++;
    }
  }
  if (own === undefined) return stated > 0;
  return stated >= MANY_YEARS && near <= stated * NEAR_SHARE && deictic * 4 <= stated;
}

/** The point a text has reached: the last date told. */
export interface Story {
  /** Set year, month and day as far as they are known. */
  readonly fields: Fields;
  readonly span: { readonly start: number; readonly end: number };
  /** Counts paragraphs, so that what is far back has no say. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The year was stated, not inferred. */
  readonly statedYear: boolean;
}

/** The day a story has reached, the first of its month or year where no day is told. */
export function storyDay({ fields }: Story): DayNumber | undefined {
  const { year, month = 1, day = 1, bc, century, decade } = fields;
  if (year === undefined || bc === true || century !== undefined || decade !== undefined) return undefined;
  return toDayNumber({ year, month, day });
}

/** The point a story has reached, as an anchor to count from. */
export function storyAnchor(story: Story | undefined): TimexAnchor | undefined {
  const date = story === undefined ? undefined : storyDay(story);
  return date === undefined ? undefined : { kind: "narrative", date, span: (story as Story).span };
}

/** True for the words of the dateline's date and of the date the article goes by. */
export function isOwnDate({ dateline, date }: Layout, span: Span): boolean {
  if (dateline?.dateSpan !== undefined && contains(dateline, span)) return true;
  return date?.span !== undefined && contains(date.span, span);
}
