import type { Layout } from "../article/layout.ts";
import { hashOf } from "../text/fingerprint.ts";
import type { Span } from "../text/span.ts";
import { tokenFrom } from "./sentences.ts";

/** A quotation as words, by which another article's version of it is known. */
export interface QuotePrint extends Span {
  /** The words in lower case, without marks. */
  readonly words: readonly Span[];
  readonly text: string;
}

/** Shorter ones are alike by chance. */
const MIN_WORDS = 10;
const MOST_WORDS = 80;
/** Words of a shingle, see {@link shingleKeys}. */
const SHINGLE = 4;
/** So many shingles, the least by their hash, stand for a quotation. */
const KEPT = 3;

/** The quotations of an article that are long enough, and whole: none with an omission, an insertion or a translator. */
export function quotesOf({ paragraphs, quotations }: Pick<Layout, "paragraphs" | "quotations">): QuotePrint[] {
  const prints: QuotePrint[] = [];
  let at = 0;
  for (const { start, end, closed } of quotations) {
    while ((paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    const paragraph = paragraphs[at];
    if (!closed || paragraph === undefined || start < paragraph.start || end - start < MIN_WORDS * 3) continue;
    const { passage } = paragraph;
    const quoted = passage.text.slice(start - paragraph.start, end - paragraph.start);
    if (/[[\]…]|\.\.\./.test(quoted) || /translat|interpreter/i.test(passage.text)) continue;
    const words: Span[] = [];
    const texts: string[] = [];
    for (let i = tokenFrom(paragraph, start); i < passage.tokens.length; i++) {
      const token = passage.tokens[i];
      if (token === undefined || paragraph.start + token.end > end) break;
      if (token.kind === "mark") continue;
      words.push({ start: paragraph.start + token.start, end: paragraph.start + token.end });
      texts.push(token.lower);
    }
    if (words.length < MIN_WORDS || words.length > MOST_WORDS) continue;
    prints.push({ start, end, words, text: texts.join(" ") });
  }
  return prints;
}

/**
 * Hashes of the few runs of four words that stand for a text, the least of all: two texts that differ in a word or two share one
 * of them almost always (min-wise sampling, Broder 1997).
 */
export function shingleKeys(text: string): string[] {
  const words = text.split(" ");
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) hashes.push(hashOf(words.slice(at, at + SHINGLE).join(" ")));
  return [...new Set(hashes)]
    .sort((a, b) => a - b)
    .slice(0, KEPT)
    .map((hash) => hash.toString(36));
}
