import { PlaceKind, placeKinds } from "../knowledge/gazetteer.ts";
import type { Token } from "../text/tokens.ts";
import { headlineVerbs } from "./vocabulary.ts";
import { isWordOfName, WordClass } from "./word-class.ts";

/** What the grammar reads from: one sentence. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly classes: Uint8Array;
  /** One past the last token of the sentence. */
  readonly end: number;
  /** Set in title case: verbs begin with capitals too. */
  readonly titled: boolean;
  /** True for tokens that a name read before has taken. */
  readonly taken: Uint8Array;
}

/** The most tokens without a preposition between them. */
const MAX_PIECE = 30;
const PERSONAL_POSSESSIVES: ReadonlySet<string> = new Set(
  "people women men children workers farmers lloyd mcdonald".split(" "),
);

/** The token at `index`, inside the sentence. */
export const at = (line: Line, index: number): Token | undefined => (index < line.end ? line.tokens[index] : undefined);
/** True for a capitalised word that may be part of a name. */
export const isCap = (line: Line, index: number): boolean =>
  index < line.end &&
  line.taken[index] === 0 &&
  isWordOfName(line.classes[index]) &&
  (line.tokens[index] as Token).lower !== "version" &&
  !(line.titled && headlineVerbs.has((line.tokens[index] as Token).lower));

/** The index after the capitalised words that begin at `from`, hyphens between them included. */
export function readPiece(line: Line, from: number): number {
  let end = from;
  while (end - from < MAX_PIECE && (isCap(line, end) || (end > from && isInnerNumber(line, end)))) {
    end++;
    const glue = glueAfter(line, end);
    if (glue > 0 && isCap(line, end + glue)) end += glue;
    else if (glue > 0 && isPairWord(line, end + glue)) end += glue + 2;
  }
  return end;
}

/** `20` in `Top 20`, `3.0` in `Area 3.0 Upgrade`: a number that the name goes on after. */
function isInnerNumber(line: Line, index: number): boolean {
  return line.tokens[index]?.kind === "number" && isCap(line, index + 1) && !(line.tokens[index + 1] as Token).glued;
}

function isPairWord(line: Line, index: number): boolean {
  const token = at(line, index);
  const small = token?.lower === "to" || token?.lower === "of" || token?.lower === "in" || token?.lower === "and";
  return small && token?.glued === true && line.classes[index + 1] === WordClass.Dash && isCap(line, index + 2);
}

/** How many tokens at `index` tie the word before to the word after: a hyphen, `ASEAN - China`, `&`, `People's`. */
function glueAfter(line: Line, index: number): number {
  const token = at(line, index);
  if (token === undefined) return 0;
  if (line.classes[index] === WordClass.Dash) {
    const after = at(line, index + 1);
    if (after === undefined || token.text.length > 1) return 0;
    if (token.glued && after.glued) return 1;
    if (!token.glued && !after.glued) return isPairable(line.tokens[index - 1]) && isPairable(after) ? 1 : 0;
    return 0;
  }
  if (token.text === "&") return 1;
  const before = (line.tokens[index - 1] as Token).lower;
  return token.kind === "clitic" && token.text.length > 1 && PERSONAL_POSSESSIVES.has(before) ? 1 : 0;
}

/** True for one end of a pair such as `ASEAN - China`: a country or an acronym. */
function isPairable(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  const known = placeKinds(token.text) & (PlaceKind.Country | PlaceKind.Region | PlaceKind.Other);
  return known !== 0 || (token.text.length > 2 && token.text === token.text.toUpperCase());
}

/** The tokens as text. */
export function pieceText(line: Line, first: number, last: number): string {
  const end = line.tokens[last - 1] as Token;
  let text = "";
  for (let i = first; i < last; i++) {
    const token = line.tokens[i] as Token;
    text += i > first && !token.glued ? ` ${token.text}` : token.text;
  }
  return end === undefined ? "" : text;
}

/** The first index from `from` at which a name may begin. */
export function nameStart(line: Line, from: number): number {
  let index = from;
  while (index < line.end && !isCap(line, index)) index++;
  return index;
}
