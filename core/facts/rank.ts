import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { wordSet } from "./change-words.ts";

/** "Lund, the second-largest port in the country": a place in an order. */
export interface RankFact extends Span {
  /** 1 for "the largest". */
  readonly rank: number;
  /** `largest port`, singular as printed, in lower case. */
  readonly of: string;
  /** `the country`, `china`: within what, in lower case; empty if the words do not say. */
  readonly scope: string;
  /** The last word of the name that holds the rank, in lower case. */
  readonly holder: string;
  /** "by tonnage": by which measure, in lower case; empty if the words do not say. */
  readonly by: string;
  /** The sentence speaks of another time or of a change. */
  readonly dated: boolean;
}

const SUPERLATIVES = wordSet(
  "largest biggest highest longest tallest busiest oldest fastest richest smallest greatest deepest heaviest strongest poorest youngest hottest coldest wettest driest lowest",
);
const superlativesIn = wordsAt(SUPERLATIVES);
const PLACES: readonly string[] = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ENDS = wordSet(
  "in of for among by with after behind and or but that which who is was has to on at from since as when while",
);
const SCOPES = wordSet("in of among for");
const COPULAS = wordSet("is was remains became as");
const CHANGING = wordSet(
  "former formerly once overtook overtaken overtaking became become becoming surpassed surpassing previously until after again will would could",
);
/** Longest noun phrase and longest scope, in words. */
const MAX_WORDS = 4;

/** Ranks with their holders, in passage offsets. */
export const ranksIn: (passage: Passage) => readonly RankFact[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  const facts: RankFact[] = [];
  let sentence = 0;
  for (const at of superlativesIn(passage)) {
    while ((sentences[sentence]?.last ?? tokens.length) <= at) sentence++;
    const { first, last } = sentences[sentence] ?? { first: 0, last: tokens.length };
    const fact = rankAt(tokens, first, at, last);
    if (fact !== undefined) facts.push(fact);
  }
  return facts;
});

function rankAt(tokens: readonly Token[], first: number, at: number, last: number): RankFact | undefined {
  const superlative = tokens[at] as Token;
  const { rank, start } = ordinalBefore(tokens, first, at);
  const determiner = tokens[start - 1];
  if (determiner === undefined || start - 1 < first) return undefined;
  const isOwned = determiner.kind === "clitic";
  if (!isOwned && determiner.lower !== "the") return undefined;
  const owner = isOwned ? (tokens[start - 2]?.lower ?? "") : "";
  const opener = isOwned ? nameStart(tokens, first, start - 2) : start - 1;
  const holder = holderBefore(tokens, first, opener);
  if (holder === undefined) return undefined;
  const noun = wordsFrom(tokens, at + 1, last);
  if (noun.words.length === 0) return undefined;
  const tail = tailFrom(tokens, noun.end, last);
  return {
    start: (tokens[start] as Token).start,
    end: (tokens[noun.end - 1] as Token).end,
    rank,
    of: [superlative.lower, ...noun.words].join(" "),
    scope: isOwned ? owner : tail.scope,
    holder,
    by: tail.by,
    dated: tokens
      .slice(first, last)
      .some(({ lower, kind, text }) => CHANGING.has(lower) || (kind === "number" && /^(?:19|20)\d\d$/.test(text))),
  };
}

/** "second-largest", "third largest", "2nd-largest". */
function ordinalBefore(
  tokens: readonly Token[],
  first: number,
  at: number,
): { readonly rank: number; readonly start: number } {
  const behind = tokens[at - 1]?.text === "-" ? at - 2 : at - 1;
  const token = behind >= first ? tokens[behind] : undefined;
  if (token === undefined) return { rank: 1, start: at };
  const rank = token.kind === "ordinal" ? Number.parseInt(token.text, 10) : PLACES.indexOf(token.lower) + 1;
  return rank > 0 ? { rank, start: behind } : { rank: 1, start: at };
}

function nameStart(tokens: readonly Token[], first: number, at: number): number {
  let start = at;
  while (start > first && /^[A-Z]/.test((tokens[start - 1] as Token).text)) start--;
  return start;
}

/** "Lund, the largest", "Lund is the largest": the last word of the name. */
function holderBefore(tokens: readonly Token[], first: number, opener: number): string | undefined {
  const link = tokens[opener - 1];
  if (link === undefined || opener - 1 < first || (link.text !== "," && !COPULAS.has(link.lower))) return undefined;
  const name = tokens[opener - 2];
  const isName = name !== undefined && opener - 2 >= first && name.kind === "word" && /^[A-Z]/.test(name.text);
  return isName && name.lower !== "it" && name.lower !== "he" && name.lower !== "she" && name.lower.length > 2
    ? name.lower
    : undefined;
}

function wordsFrom(
  tokens: readonly Token[],
  from: number,
  last: number,
): { readonly words: string[]; readonly end: number } {
  const words: string[] = [];
  let at = from;
  for (; at < last && words.length < MAX_WORDS; at++) {
    const { kind, lower } = tokens[at] as Token;
    if (kind !== "word" || ENDS.has(lower)) break;
    words.push(lower);
  }
  return { words, end: at };
}

function tailFrom(
  tokens: readonly Token[],
  from: number,
  last: number,
): { readonly scope: string; readonly by: string } {
  const isScope = SCOPES.has(tokens[from]?.lower ?? "");
  const scope = isScope ? wordsFrom(tokens, from + 1, last) : { words: [], end: from };
  const by = tokens[scope.end]?.lower === "by" ? wordsFrom(tokens, scope.end + 1, last).words : [];
  return { scope: scope.words.join(" "), by: by.join(" ") };
}
