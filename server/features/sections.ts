import { type Article, firstEndingAfter, type Paragraph, type Span } from "../../core/index.ts";

/** A heading with what follows it down to the next one; or, without a heading, what stands before the first. */
export interface Section extends Span {
  readonly heading?: Paragraph;
  /** Without the heading. */
  readonly paragraphs: readonly Paragraph[];
}

/** All paragraphs of the article, in order, by section. */
export function sectionsOf({ paragraphs }: Pick<Article, "paragraphs">): Section[] {
  const sections: { heading?: Paragraph; start: number; end: number; paragraphs: Paragraph[] }[] = [];
  let ended = false;
  for (const paragraph of paragraphs) {
    const { zone, start, end } = paragraph;
    const last = sections.at(-1);
    // The boilerplate after the end mark belongs to no heading.
    const opens = zone === "heading" || (zone === "end" && !ended);
    ended ||= zone === "end";
    if (zone === "heading") sections.push({ heading: paragraph, start, end, paragraphs: [] });
    else if (last === undefined || opens) sections.push({ start, end, paragraphs: [paragraph] });
    else {
      last.paragraphs.push(paragraph);
      last.end = end;
    }
  }
  return sections;
}

/** The paragraph that holds the words; undefined for words between paragraphs. */
export function paragraphOf({ paragraphs }: Pick<Article, "paragraphs">, span: Span): Paragraph | undefined {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, span.start)];
  if (paragraph !== undefined && paragraph.start <= span.start) return paragraph;
  return paragraphs.find(({ end }) => end === span.start);
}
