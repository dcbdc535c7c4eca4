import { type Mention, nameSpan, type Span } from "../../core/index.ts";

/** Where in its mention the name itself stands: without an article, an edition or a year before it. */
export function bareName(text: string, mention: Mention): Span {
  return withoutArticle(text, nameSpan(text, mention));
}

/** `The Harbour Rowing Council` at the beginning of a sentence is the Harbour Rowing Council. */
export function withoutArticle(text: string, { start, end }: Span): Span {
  const article = /^the\s+/i.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  return { start: start + article < end ? start + article : start, end };
}
