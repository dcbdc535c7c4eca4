import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { NUMBER_WORDS } from "./announced-list.ts";

/** "by 31 votes, 8,417 to 8,386": a margin and the two numbers beside it. */
export interface Margin extends Span {
  /** What the text calls the difference; the span is its number. */
  readonly margin: number;
  readonly unit: string;
  readonly pair: Span;
  readonly high: number;
  readonly low: number;
}

const UNITS = "votes vote points point goals goal runs seats seat".split(" ");
const unitsIn = wordsAt(UNITS);
/** By these a number is the margin, not a tally. */
const BY = /^(?:by|margin|majority|lead|of|was|is)$/;
const OUTCOME = /^(?:win|victory|loss|defeat|margin|majority|lead|triumph)$/;
/** From the margin to the pair, in tokens. */
const REACH = 3;

/** Margins with both numbers beside them, in passage offsets. */
export const marginsIn: (passage: Passage) => readonly Margin[] = perPassage((passage) => {
  const { tokens } = passage;
  return unitsIn(passage).flatMap((at) => byMargin(tokens, at) ?? marginWin(tokens, at) ?? []);
});

/** "by 31 votes, 8,417 to 8,386", "the margin was 31 votes (8,417 to 8,386)" */
function byMargin(tokens: readonly Token[], unit: number): Margin | undefined {
  const number = unit - 1;
  const margin = numberAt(tokens[number]);
  if (margin === undefined || !BY.test(tokens[number - 1]?.lower ?? "")) return undefined;
  const before = tokens.slice(Math.max(0, number - 3), number);
  const isMargin =
    before.at(-1)?.lower === "by" || before.some(({ lower }) => /^(?:margin|majority|lead)$/.test(lower));
  if (!isMargin || !/^[,(]$/.test(tokens[unit + 1]?.text ?? "")) return undefined;
  const from = tokens[unit + 2]?.kind === "number" ? unit + 2 : unit + 3;
  return withPair(tokens, number, unit, from, margin);
}

/** "a 12-point win, 88-76", "an 88-76 win"… the margin stands with its outcome. */
function marginWin(tokens: readonly Token[], unit: number): Margin | undefined {
  const number = unit - 2;
  const margin = numberAt(tokens[number]);
  const isCompound = tokens[unit - 1]?.text === "-" && tokens[unit]?.glued === true && tokens[unit - 1]?.glued === true;
  if (margin === undefined || !isCompound || !OUTCOME.test(tokens[unit + 1]?.lower ?? "")) return undefined;
  if (!/^[,(]$/.test(tokens[unit + 2]?.text ?? "")) return undefined;
  return withPair(tokens, number, unit, unit + 3, margin);
}

function withPair(
  tokens: readonly Token[],
  number: number,
  unit: number,
  from: number,
  margin: number,
): Margin | undefined {
  if (from > unit + REACH) return undefined;
  const link = tokens[from + 1];
  const isDash = /^[-–]$/.test(link?.text ?? "") && link?.glued === true && tokens[from + 2]?.glued === true;
  if (!isDash && link?.lower !== "to") return undefined;
  const [a, b] = [numberAt(tokens[from]), numberAt(tokens[from + 2])];
  const next = tokens[from + 3];
  // "3-1 down", "88-76-4", "to 8,386 million": another number, or three.
  if (a === undefined || b === undefined || (next?.glued === true && /^[-–]$/.test(next.text))) return undefined;
  if (next !== undefined && !/^[,.;)!?:]$/.test(next.text) && !/^(?:to|in|on|at|and|with|after|over)$/.test(next.lower))
    return undefined;
  return {
    margin,
    unit: tokens[unit]?.lower ?? "",
    start: (tokens[number] as Token).start,
    end: (tokens[number] as Token).end,
    pair: { start: (tokens[from] as Token).start, end: (tokens[from + 2] as Token).end },
    high: Math.max(a, b),
    low: Math.min(a, b),
  };
}

function numberAt(token: Token | undefined): number | undefined {
  if (token?.kind === "number")
    return /^\d{1,3}(?:,?\d{3}){0,2}$/.test(token.text) ? Number(token.text.replaceAll(",", "")) : undefined;
  const word = token?.kind === "word" ? NUMBER_WORDS.indexOf(token.lower) : -1;
  return word > 0 ? word : undefined;
}

/** "beating Dunn by 1,402 votes": a margin alone; and "took 9,310 votes to Dunn's 8,106": two tallies. */
export interface VoteMargins {
  readonly margins: readonly (Span & { readonly value: number })[];
  readonly tallies: readonly (Span & { readonly high: number; readonly low: number })[];
}

const votesAt = wordsAt(["votes"]);
/** A recount or an earlier vote has numbers of its own. */
const OTHER_VOTE = /^(?:recount|runoff|primary|round|previous|earlier|then|initial|initially|ago)$/;
/** From "votes to" to the second tally, in tokens. */
const MAX_NAME = 4;

/** The margins and tallies of votes that stand apart in a passage; nothing where it tells of two votes. */
export const voteMarginsIn: (passage: Passage) => VoteMargins = perPassage((passage) => {
  const { tokens } = passage;
  const places = votesAt(passage);
  if (places.length === 0 || tokens.some(({ lower }) => OTHER_VOTE.test(lower))) return { margins: [], tallies: [] };
  const margins = places.flatMap((at) => {
    const [by, number] = [tokens[at - 2], tokens[at - 1]];
    const value = number?.kind === "number" ? numberAt(number) : undefined;
    const isAlone = by?.lower === "by" && !/^(?:[(,]|to)$/.test(tokens[at + 1]?.lower ?? "");
    return isAlone && number !== undefined && value !== undefined
      ? [{ value, start: number.start, end: number.end }]
      : [];
  });
  const tallies = places.flatMap((at) => {
    const first = tokens[at - 1];
    if (first?.kind !== "number" || tokens[at + 1]?.lower !== "to") return [];
    const behind = tokens.slice(at + 2, at + 2 + MAX_NAME);
    const index = behind.findIndex(({ kind }) => kind === "number");
    const second = behind[index];
    const [a, b] = [numberAt(first), numberAt(second)];
    const named = behind
      .slice(0, Math.max(index, 0))
      .every(({ kind, text }) => kind === "clitic" || /^[A-Z]/.test(text));
    return a === undefined || b === undefined || second === undefined || !named
      ? []
      : [{ start: first.start, end: second.end, high: Math.max(a, b), low: Math.min(a, b) }];
  });
  return { margins, tallies };
});

/** "412,000 people voted No and 348,000 Yes, a majority of 64,000": two numbers and their difference, in one sentence. */
export const statedMajorities: (passage: Passage) => readonly Margin[] = perPassage((passage) =>
  majoritiesAt(passage).flatMap((at) => majorityAt(passage, at) ?? []),
);

const majoritiesAt = wordsAt(["majority", "margin", "lead"]);
/** Smaller numbers are points, years and parties. */
const LEAST_MAJORITY = 100;

function majorityAt({ tokens, sentences }: Passage, at: number): Margin | undefined {
  const number = tokens[at + 2];
  const margin = tallyOf(number);
  const words = [tokens[at - 2]?.text, tokens[at - 1]?.lower, tokens[at + 1]?.lower].join(" ");
  if (margin === undefined || number === undefined || words !== ", a of") return undefined;
  const sentence = sentences.find(({ first, last }) => first <= at && at < last);
  const tallies = tokens.slice(sentence?.first ?? at, at - 2).filter((token) => tallyOf(token) !== undefined);
  const [a, b, another] = tallies;
  const [one, other] = [tallyOf(a), tallyOf(b)];
  if (a === undefined || b === undefined || one === undefined || other === undefined || another !== undefined)
    return undefined;
  const pair = { start: a.start, end: b.end };
  const [high, low] = one > other ? [one, other] : [other, one];
  return { margin, unit: "votes", start: number.start, end: number.end, pair, high, low };
}

function tallyOf(token: Token | undefined): number | undefined {
  const value = token?.kind === "number" && !/^(?:19|20)\d\d$/.test(token.text) ? numberAt(token) : undefined;
  return value !== undefined && value >= LEAST_MAJORITY ? value : undefined;
}
