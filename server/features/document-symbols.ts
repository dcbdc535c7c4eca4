import { type Article, contains, type Paragraph, type Span, sayBrief, sayDate, type Timex } from "../../core/index.ts";
import { tell } from "../l10n.ts";
import { sectionsOf } from "./sections.ts";
import { bare } from "./spans.ts";

export type OutlineKind = "headline" | "dateline" | "section" | "paragraph" | "caption" | "note" | "event" | "date";

/** A part of the article as the outline shows it. */
export interface Outline {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What is selected when a reader goes there; within `span`. */
  readonly selection: Span;
  readonly children: readonly Outline[];
}

/** UTF-16 code units of a paragraph's first words. */
const LONGEST_NAME = 60;
const HEADER = /^date \S+\s*/;

/** Headline, dateline, and by section the paragraphs with the events and dates that they name. */
export function outlineOf(article: Article): Outline[] {
  return sectionsOf(article).flatMap((section): Outline[] => {
    const parts = section.paragraphs.flatMap((paragraph) => partsOf(paragraph, article));
    if (section.heading === undefined) return parts;
    const { heading, start, end } = section;
    const children = [...namedIn(heading, article), ...parts];
    return [
      { kind: "section", ...titled(heading.passage.text), span: { start, end }, selection: bare(heading), children },
    ];
  });
}

function partsOf(paragraph: Paragraph, article: Article): Outline[] {
  const { zone, start, end } = paragraph;
  const { dateline, text } = article;
  if (zone === "header" || zone === "headline") {
    const title = zone === "header" ? (HEADER.exec(paragraph.passage.text)?.[0].length ?? 0) : 0;
    const selection = start + title < end ? { start: start + title, end } : { start, end };
    const children = namedIn(selection, article);
    return [
      { kind: "headline", ...titled(text.slice(selection.start, end)), span: { start, end }, selection, children },
    ];
  }
  if (dateline === undefined || !contains(paragraph, dateline)) return [paragraphPart(paragraph, paragraph, article)];
  const place = text.slice(dateline.place.start, dateline.place.end);
  const own: Outline = {
    kind: "dateline",
    name: firstWords(place),
    detail: dateline.date === undefined ? "" : tell(sayDate(dateline.date)),
    span: bare(dateline),
    selection: bare(dateline.place),
    children: [],
  };
  const rest = { start: dateline.end + (/^\s*/.exec(text.slice(dateline.end, end))?.[0].length ?? 0), end };
  return rest.start < rest.end ? [own, paragraphPart(paragraph, rest, article)] : [own];
}

const KINDS: Readonly<Partial<Record<Paragraph["zone"], OutlineKind>>> = {
  body: "paragraph",
  caption: "caption",
};

function paragraphPart({ zone }: Paragraph, span: Span, article: Article): Outline {
  const { start, end } = span;
  const kind = KINDS[zone] ?? "note";
  const children = kind === "note" ? [] : namedIn(span, article);
  return { kind, ...titled(article.text.slice(start, end)), span: { start, end }, selection: { start, end }, children };
}

/** The events and dates within `span`, in text order. */
function namedIn(span: Span, { mentions, times, text }: Article): Outline[] {
  const events = mentions.filter((mention) => mention.type === "EVENT" && contains(span, mention));
  const dates = times.filter((time) => isDate(time) && contains(span, time));
  return [
    ...events.map((event) => leaf("event", event, text, "")),
    ...dates.map((time) =>
      leaf("date", time, text, time.interval === undefined ? time.value : tell(sayBrief(time.interval))),
    ),
  ].sort((a, b) => a.span.start - b.span.start);
}

function isDate({ type }: Timex): boolean {
  return type === "DATE" || type === "TIME";
}

function leaf(kind: OutlineKind, { start, end }: Span, text: string, detail: string): Outline {
  const span = { start, end };
  return { kind, name: firstWords(text.slice(start, end)), detail, span, selection: span, children: [] };
}

function titled(text: string): { readonly name: string; readonly detail: string } {
  return { name: firstWords(text), detail: "" };
}

/** As many whole words as fit; a symbol without a name would be an error in the protocol. */
function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_NAME)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= LONGEST_NAME) return line === "" ? "…" : line;
  const cut = line.lastIndexOf(" ", LONGEST_NAME);
  const end = cut > 0 ? cut : LONGEST_NAME;
  // Not through the middle of a character.
  return `${line.slice(0, /[\uD800-\uDBFF]/.test(line.charAt(end - 1)) ? end - 1 : end)}…`;
}
