import type { Article, Span } from "../../core/index.ts";
import { sectionsOf } from "./sections.ts";

export interface Fold extends Span {
  readonly kind: "section" | "quotation";
}

/** What can be folded away: sections below their headings, and quotations that go on over several lines. In text order. */
export function foldsOf(article: Article): Fold[] {
  const sections = sectionsOf(article)
    .filter(
      ({ heading, paragraphs }) => paragraphs.length > 0 && (heading !== undefined || paragraphs[0]?.zone === "end"),
    )
    .map(({ start, end }): Fold => ({ start, end, kind: "section" }));
  return [...sections, ...speeches(article)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Quotations, those of several paragraphs in one piece, that hold a line end. */
function speeches({ quotations, paragraphs, text }: Article): Fold[] {
  const starts = new Set(paragraphs.map(({ start }) => start));
  const ends = new Map(paragraphs.map(({ end }, index) => [end, paragraphs[index + 1]?.start]));
  const folds: { start: number; end: number; kind: "quotation" }[] = [];
  let open: { start: number; end: number; kind: "quotation" } | undefined;
  for (const { start, end } of quotations) {
    const goesOn =
      open !== undefined && starts.has(start) && ends.get(open.end) === start && isOpenAtEnd(text, open.end);
    if (open !== undefined && goesOn) open.end = end;
    else {
      open = { start, end, kind: "quotation" };
      folds.push(open);
    }
  }
  return folds.filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
}

function isOpenAtEnd(text: string, end: number): boolean {
  return !'”"»’'.includes(text.charAt(end - 1));
}
