import { type CivilDate, isValidDate, parseIso } from "../calendar/civil.ts";
import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import { readDateline } from "./dateline.ts";
import type { ArticleDate, Dateline, Layout, Paragraph, Zone } from "./layout.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { completeDate } from "./printed-date.ts";
import { readQuotations } from "./quotations.ts";
import { readStamp } from "./stamp.ts";
import { shapeOf } from "./zones.ts";

export interface LayoutOptions {
  /** Outranks all that the article states. */
  readonly dateOverride?: CivilDate;
  /** Outranked by all that the article states. */
  readonly hostDate?: CivilDate;
}

/** How far from the top a stamp or a dateline may stand, in paragraphs. */
const TOP = 14;
const HEADER = /^date (?<date>\d{4}-\d{2}-\d{2})(?:\s|$)/;

/** Reads the structure of an article. `read` gives the passage for a paragraph's text. */
export function readLayout(text: string, options: LayoutOptions, read: (text: string) => Passage): Layout {
  const paragraphs = assignZones(
    splitParagraphs(text).map((span) => ({ ...span, passage: read(text.slice(span.start, span.end)) })),
  );
  const headerDate = readHeaderDate(paragraphs[0]);
  const stampDate = readStampDate(paragraphs);
  const known = options.dateOverride ?? headerDate?.date ?? stampDate?.date ?? options.hostDate;
  const dateline = findDateline(paragraphs, known);
  const date = chooseDate(options, headerDate, stampDate, dateline);
  return {
    text,
    paragraphs,
    quotations: readQuotations(paragraphs),
    ...(date === undefined ? {} : { date }),
    ...(headerDate === undefined ? {} : { headerDate }),
    ...(stampDate === undefined ? {} : { stampDate }),
    ...(dateline === undefined ? {} : { dateline }),
  };
}

type Unzoned = Omit<Paragraph, "zone">;

function assignZones(paragraphs: readonly Unzoned[]): Paragraph[] {
  let bodyBegun = false;
  let headlined = false;
  let ended = false;
  return paragraphs.map((paragraph, index) => {
    const zone = zoneOf(paragraph, paragraphs[index + 1], { index, bodyBegun, headlined, ended });
    bodyBegun ||= zone === "body";
    headlined ||= zone === "headline" || zone === "header";
    ended ||= zone === "end" && index > 2;
    return { start: paragraph.start, end: paragraph.end, zone, passage: paragraph.passage };
  });
}

interface Position {
  readonly index: number;
  readonly bodyBegun: boolean;
  readonly headlined: boolean;
  readonly ended: boolean;
}

function zoneOf({ passage }: Unzoned, next: Unzoned | undefined, position: Position): Zone {
  if (position.index === 0 && HEADER.test(passage.text)) return "header";
  const shape = shapeOf(passage);
  if (position.ended || shape.endMark || (shape.boilerplate && position.bodyBegun)) return "end";
  if (!position.bodyBegun && position.index < TOP && readStamp(passage) !== undefined) return "stamp";
  if (shape.credit) return "credit";
  if (shape.caption) return "caption";
  if (shape.prose || readDateline(passage) !== undefined) return "body";
  if (!position.bodyBegun && !position.headlined && next !== undefined) return "headline";
  return shape.titleCase && next !== undefined ? "heading" : "body";
}

function readHeaderDate(first: Paragraph | undefined): ArticleDate | undefined {
  if (first?.zone !== "header") return undefined;
  const stated = HEADER.exec(first.passage.text)?.groups?.["date"] ?? "";
  const date = parseIso(stated);
  const start = first.start + "date ".length;
  return date === undefined ? undefined : { date, source: "header", span: { start, end: start + stated.length } };
}

function readStampDate(paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  for (const { zone, passage, start } of paragraphs.slice(0, TOP)) {
    const raw = zone === "stamp" ? readStamp(passage)?.date : undefined;
    const date = raw === undefined ? undefined : completeDate(raw, undefined);
    if (raw !== undefined && date !== undefined && isValidDate(date))
      return { date, source: "stamp", span: moved(raw, start) };
  }
  return undefined;
}

function findDateline(paragraphs: readonly Paragraph[], near: CivilDate | undefined): Dateline | undefined {
  for (const { zone, passage, start } of paragraphs.slice(0, TOP)) {
    const raw = zone === "body" ? readDateline(passage) : undefined;
    if (raw === undefined) continue;
    const date = raw.date === undefined ? undefined : completeDate(raw.date, near);
    return {
      start,
      end: start + raw.end,
      place: moved(raw.place, start),
      yearStated: raw.date?.year !== undefined,
      ...(date === undefined ? {} : { date }),
      ...(raw.date === undefined ? {} : { dateSpan: moved(raw.date, start) }),
    };
  }
  return undefined;
}

function chooseDate(
  { dateOverride, hostDate }: LayoutOptions,
  header: ArticleDate | undefined,
  stamp: ArticleDate | undefined,
  dateline: Dateline | undefined,
): ArticleDate | undefined {
  if (dateOverride !== undefined) return { date: dateOverride, source: "override" };
  if (header !== undefined || stamp !== undefined) return header ?? stamp;
  if (dateline?.date !== undefined && dateline.dateSpan !== undefined && dateline.yearStated) {
    return { date: dateline.date, source: "dateline", span: dateline.dateSpan };
  }
  return hostDate === undefined ? undefined : { date: hostDate, source: "host" };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
