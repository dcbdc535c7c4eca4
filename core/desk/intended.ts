import type { Span } from "../text/span.ts";
import type { Intended } from "./desk.ts";

/** So many words on either side tell one place from another. */
const WORDS_AROUND = 4;
/** How far those words are looked for, in UTF-16 code units. */
const REACH = 80;
/** The least share of them that must still stand there: half of them may be edited. */
const LEAST_SHARE = 0.5;
/** Longer marks are remembered by their beginning and their end. */
const LONGEST_MARK = 160;
const GAP = " … ";

/** The words of a place and of its neighbourhood, as a desk file remembers them. */
export interface PlaceWords {
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
}

/** How the place is written down. Its neighbourhood ends with the line, so that a paragraph can move. */
export function placeWords(text: string, span: Span): PlaceWords {
  const before = wordsBefore(text, span.start).join(" ");
  const after = wordsAfter(text, span.end).join(" ");
  return {
    words: markedWords(text, span),
    ...(before === "" ? {} : { before }),
    ...(after === "" ? {} : { after }),
  };
}

function markedWords(text: string, { start, end }: Span): string {
  if (end - start <= LONGEST_MARK) return evenSpace(text.slice(start, end));
  return `${evenSpace(text.slice(start, start + 100))}${GAP}${evenSpace(text.slice(end - 50, end))}`;
}

/** What of a finding counts here. */
interface Marked {
  readonly rule: string;
  readonly span: Span;
}

/**
 * For each finding the entry that lets it stand, if any. An entry with a neighbourhood means one place: the one that has
 * most of its words, if that is half of them or more.
 */
export function intendedAmong(
  text: string,
  findings: readonly Marked[],
  entries: readonly Intended[],
): (Intended | undefined)[] {
  const answer: (Intended | undefined)[] = findings.map(() => undefined);
  if (entries.length === 0 || findings.length === 0) return answer;
  const marked = findings.map(({ span }) => markedWords(text, span));
  for (const entry of entries) {
    const words = evenSpace(entry.words);
    let most = LEAST_SHARE;
    let best: number[] = [];
    for (const [i, { rule, span }] of findings.entries()) {
      if (marked[i] !== words || (entry.rule !== undefined && entry.rule !== rule)) continue;
      const share = sharedNeighbourhood(text, span, entry);
      if (share < most) continue;
      if (share > most) best = [];
      most = share;
      best.push(i);
    }
    for (const i of best) answer[i] ??= entry;
  }
  return answer;
}

/** The share of the entry's neighbouring words that still stand around the span, in their order; 1 where it names none. */
function sharedNeighbourhood(text: string, span: Span, { before, after }: Intended): number {
  const wantedBefore = bareWords((before ?? "").split(/\s+/));
  const wantedAfter = bareWords((after ?? "").split(/\s+/));
  const wanted = wantedBefore.length + wantedAfter.length;
  if (wanted === 0) return 1;
  const here =
    commonLength(wantedBefore, bareWords(wordsBefore(text, span.start))) +
    commonLength(wantedAfter, bareWords(wordsAfter(text, span.end)));
  return here / wanted;
}

function wordsBefore(text: string, offset: number): string[] {
  const line =
    text
      .slice(Math.max(0, offset - REACH), offset)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  return line.split(/\s+/).filter(hasWord).slice(-WORDS_AROUND);
}

function wordsAfter(text: string, offset: number): string[] {
  const line = text.slice(offset, offset + REACH).split(/[\r\n]/)[0] ?? "";
  return line.split(/\s+/).filter(hasWord).slice(0, WORDS_AROUND);
}

function hasWord(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

/** Without case and punctuation: a comma more is no other place. */
function bareWords(parts: readonly string[]): string[] {
  return parts.map((part) => part.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "")).filter((word) => word !== "");
}

/** Length of the longest common subsequence of two short lists. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const word of a.slice(-16)) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      row.push(word === b[j - 1] ? (last[j - 1] ?? 0) + 1 : Math.max(last[j] ?? 0, row[j - 1] ?? 0));
    }
    last = row;
  }
  return last[b.length] ?? 0;
}

function evenSpace(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}
