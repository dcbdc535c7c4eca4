import type { Paragraph } from "../article/layout.ts";
import { firstEndingAfter, type Span } from "../text/span.ts";
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

/** Those of `sorted` (by start, without overlaps) that overlap `span`. O(log n) and the answer's length. */
export function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const first = firstEndingAfter(sorted, span.start);
  let last = first;
  while (last < sorted.length && (sorted[last] as T).start < span.end) last++;
  return sorted.slice(first, last);
}

/** Index of the first token of a paragraph that starts at or after `offset` (in the article). */
export function tokenFrom({ passage, start }: Paragraph, offset: number): number {
  const { tokens } = passage;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as Token).start + start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
