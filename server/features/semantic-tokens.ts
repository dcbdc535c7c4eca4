import { type Article, amountsOf, type EntityType, type Span } from "../../core/index.ts";
import type { LineTable } from "../lines.ts";

/** The types of tokens, as `contributes.semanticTokenTypes` declares them. */
export const TOKEN_TYPES = ["person", "organisation", "place", "event", "work", "date", "amount"] as const;
export const TOKEN_MODIFIERS = ["acronym"] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

const TYPE_OF: Readonly<Record<EntityType, TokenType>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  EVENT: "event",
  WORK: "work",
};

/** Words to be highlighted. */
export interface Mark extends Span {
  readonly type: TokenType;
  readonly acronym: boolean;
}

/** In text order, without overlaps: what begins first stands, the longer of two that begin together. */
export function marksOf(article: Article): Mark[] {
  const all: Mark[] = [
    ...article.times.map(({ start, end }): Mark => ({ start, end, type: "date", acronym: false })),
    ...amountsOf(article).map(({ start, end }): Mark => ({ start, end, type: "amount", acronym: false })),
    ...article.mentions.map(
      ({ start, end, type, acronym }): Mark => ({ start, end, type: TYPE_OF[type], acronym: acronym === true }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  let end = 0;
  for (const mark of all) {
    if (mark.start < end || mark.end <= mark.start) continue;
    marks.push(mark);
    end = mark.end;
  }
  return marks;
}

/**
 * The protocol's five numbers a token, relative to the token before. A mark over several lines becomes a token a line, as not
 * every editor can show it otherwise.
 */
export function encodeMarks(marks: readonly Mark[], text: string, lines: LineTable, within?: Span): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const mark of marks) {
    if (within !== undefined && (mark.end <= within.start || mark.start >= within.end)) continue;
    for (const piece of pieces(mark, text)) {
      const at = lines.positionAt(piece.start);
      const before = at.line === line ? character : 0;
      data.push(at.line - line, at.character - before, piece.end - piece.start);
      data.push(TOKEN_TYPES.indexOf(mark.type), mark.acronym ? 1 : 0);
      line = at.line;
      character = at.character;
    }
  }
  return data;
}

function* pieces(mark: Mark, text: string): Generator<Span> {
  const words = text.slice(mark.start, mark.end);
  for (const { index, 0: line } of words.matchAll(/[^\r\n]+/g)) {
    yield { start: mark.start + index, end: mark.start + index + line.length };
  }
}

export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** The one edit that turns `before` into `now`; none when they are equal. */
export function tokenEdits(before: readonly number[], now: readonly number[]): TokenEdit[] {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && before[same] === now[same]) same++;
  if (same === before.length && same === now.length) return [];
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [{ start: same, deleteCount: before.length - tail - same, data: now.slice(same, now.length - tail) }];
}
