import type { Paragraph } from "../article/layout.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A sentence of an article: its tokens, and where their passage begins. */
export interface ArticleSentence extends Span {
  readonly tokens: readonly Token[];
  /** Add to a token's offsets to get offsets in the article. */
  readonly base: number;
  readonly paragraph: Paragraph;
}

/** The sentences of a paragraph that overlap one of `spans` (in article offsets). */
export function sentencesWith(paragraph: Paragraph, spans: readonly Span[]): ArticleSentence[] {
  return sentencesOf(paragraph).filter((sentence) =>
    spans.some(({ start, end }) => start < sentence.end && sentence.start < end),
  );
}

export function sentencesOf(paragraph: Paragraph): ArticleSentence[] {
  const { tokens, sentences } = paragraph.passage;
  return sentences.map(({ first, last }) => ({
    tokens: tokens.slice(first, last),
    base: paragraph.start,
    paragraph,
    start: paragraph.start + (tokens[first] as Token).start,
    end: paragraph.start + (tokens[last - 1] as Token).end,
  }));
}

/** The tokens of a sentence that lie between two offsets of the article. */
export function tokensBetween({ tokens, base }: ArticleSentence, from: number, to: number): Token[] {
  return tokens.filter(({ start, end }) => start + base >= from && end + base <= to);
}

/** Those of `sorted` (by start) that overlap `span`. */
export function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  return sorted.filter(({ start, end }) => start < span.end && span.start < end);
}
