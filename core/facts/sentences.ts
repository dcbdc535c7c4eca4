import type { Paragraph } from "../article/layout.ts";
import type { Sentence } from "../text/sentences.ts";
import { firstEndingAfter, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A sentence of an article: its tokens, and where their passage begins. */
export interface ArticleSentence extends Span {
  readonly tokens: readonly Token[];
  /** Add to a token's offsets to get offsets in the article. */
  readonly base: number;
  readonly paragraph: Paragraph;
}

/** The sentences of a paragraph that overlap one of `spans` (in article offsets, sorted by start). */
export function sentencesWith(paragraph: Paragraph, spans: readonly Span[]): ArticleSentence[] {
  const indices = new Set<number>();
  const last = paragraph.passage.sentences.length - 1;
  for (const { start, end } of spans) {
    if (end <= paragraph.start || start >= paragraph.end) continue;
    for (let i = sentenceIndex(paragraph, start); i <= last; i++) {
      if (boundsOf(paragraph, i).start >= end) break;
      indices.add(i);
    }
  }
  return [...indices].sort((a, b) => a - b).map((i) => sentenceOf(paragraph, i));
}

/** The sentence that holds the word at `offset` (in the article), if one does. */
export function sentenceAt(paragraph: Paragraph, offset: number): ArticleSentence | undefined {
  const index = sentenceIndex(paragraph, offset);
  const sentence = index < paragraph.passage.sentences.length ? sentenceOf(paragraph, index) : undefined;
  return sentence !== undefined && sentence.start <= offset && offset < sentence.end ? sentence : undefined;
}

/** The sentence without a dateline that stands before it. */
export function behindDateline<T extends ArticleSentence | undefined>(sentence: T, datelineEnd: number): T {
  if (sentence === undefined || sentence.start >= datelineEnd || datelineEnd >= sentence.end) return sentence;
  const tokens = sentence.tokens.filter(({ start }) => start + sentence.base >= datelineEnd);
  return { ...sentence, start: datelineEnd, tokens };
}

export function sentencesOf(paragraph: Paragraph): ArticleSentence[] {
  return paragraph.passage.sentences.map((_, index) => sentenceOf(paragraph, index));
}

/** Index of the first sentence that ends after `offset`. */
function sentenceIndex({ passage, start }: Paragraph, offset: number): number {
  const { tokens, sentences } = passage;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = (tokens[(sentences[middle] as Sentence).last - 1] as Token).end + start;
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boundsOf({ passage, start }: Paragraph, index: number): Span {
  const { first, last } = passage.sentences[index] as Sentence;
  return {
    start: start + (passage.tokens[first] as Token).start,
    end: start + (passage.tokens[last - 1] as Token).end,
  };
}

function sentenceOf(paragraph: Paragraph, index: number): ArticleSentence {
  const { tokens, sentences } = paragraph.passage;
  const { first, last } = sentences[index] as Sentence;
  return { paragraph, base: paragraph.start, tokens: tokens.slice(first, last), ...boundsOf(paragraph, index) };
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
