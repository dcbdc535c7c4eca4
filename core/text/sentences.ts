import { sentenceFinal } from "./abbreviations.ts";
import { isLower, isUpper } from "./characters.ts";
import type { Token } from "./tokens.ts";

/** A sentence as a half-open range of token indices. */
export interface Sentence {
  readonly first: number;
  /** One past the last token. */
  readonly last: number;
}

const CLOSERS = new Set(['"', "”", "’", "'", ")", "]", "»"]);
const ENDERS = new Set([".", "!", "?", "…", "。", "！", "？"]);
const STARTERS = new Set(
  "the a an in on at by for from but and he she it they we i this that these those there as after before when while if his her its their our".split(
    " ",
  ),
);

/** Splits the tokens of one paragraph into sentences. Every token belongs to exactly one. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && isCloser(tokens[last] as Token)) last++;
    sentences.push({ first, last });
    first = last;
    i = last - 1;
  }
  if (first < tokens.length) sentences.push({ first, last: tokens.length });
  return sentences;
}

function isCloser(token: Token): boolean {
  return token.glued && (token.kind === "mark" || token.kind === "clitic") && CLOSERS.has(token.text);
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.kind === "mark") {
    if (!ENDERS.has(token.text) && !(token.text.length > 2 && token.text.startsWith("..."))) return false;
    return opensSentence(tokens, index + 1, token.text !== "." && token.text !== "。");
  }
  return token.kind === "word" && token.text.endsWith(".") && abbreviationEnds(tokens, index, token);
}

/** What stands after a full stop: a new sentence unless it goes on in lower case. */
function opensSentence(tokens: readonly Token[], from: number, weak: boolean): boolean {
  let next = from;
  while (next < tokens.length && isCloser(tokens[next] as Token)) next++;
  const token = tokens[next];
  if (token === undefined) return true;
  // "Yahoo! Inc", "3.2.1", "example.com": no space, no new sentence, unless a closing quotation mark came between.
  if (token.glued && next === from && !/^["“‘(]/.test(token.text)) return isUpper(token.text) && !weak;
  if (token.kind === "word") return !isLower(token.text) || !weak;
  return true;
}

function abbreviationEnds(tokens: readonly Token[], index: number, token: Token): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return true;
  if (isCloser(next)) {
    const after = tokens[index + 2];
    return (
      (next.text === '"' || next.text === "”") &&
      after?.kind === "word" &&
      isUpper(after.text) &&
      STARTERS.has(after.lower)
    );
  }
  if (next.kind === "mark") return next.text === "“" || next.text === '"' ? sentenceFinal.has(token.lower) : false;
  if (next.kind !== "word" || !isUpper(next.text)) return false;
  if (token.text === "I." || token.lower === "no.") return STARTERS.has(next.lower);
  return (sentenceFinal.has(token.lower) || token.text.length > 3) && STARTERS.has(next.lower) && next.text.length > 1;
}
