import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { AcronymDefinition } from "./mention.ts";
import { evenName } from "./name-form.ts";
import { WordClass } from "./word-class.ts";

const SKIPPED: ReadonlySet<string> = new Set(
  "of the and for in on to at by with de la du des et a an & from under 's ’s".split(" "),
);
const MAX_EXPANSION = 14;
const MAX_LETTERS = 12;
/** What never is the short form of what stands before it. */
const NEVER: ReadonlySet<string> = new Set(
  "L R C TOP BOTTOM LEFT RIGHT CENTER AFP AP UPI CCTV GMT UTC US UK".split(" "),
);

/** Reads `China-ASEAN Expo (CAEXPO)` and `CAEXPO (China-ASEAN Expo)`; offsets count from the passage. */
export function readAcronymDefinitions(passage: Passage, classes: Uint8Array): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  const { tokens } = passage;
  for (let open = 1; open + 2 < tokens.length + 1; open++) {
    if ((tokens[open] as Token).text !== "(") continue;
    const definition = shortInside(passage, classes, open) ?? longInside(passage, classes, open);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

function shortInside(passage: Passage, classes: Uint8Array, open: number): AcronymDefinition | undefined {
  const { tokens } = passage;
  const short = acronymAt(tokens, classes, open + 1);
  if (short === undefined || ![")", ",", ";"].includes(tokens[short.last]?.text ?? "")) return undefined;
  const expansion = expansionBefore(tokens, classes, open, short.text);
  return expansion === undefined ? undefined : make(passage, short, expansion);
}

function longInside(passage: Passage, classes: Uint8Array, open: number): AcronymDefinition | undefined {
  const { tokens } = passage;
  const first = open - 1;
  if (classes[first] !== WordClass.Acronym) return undefined;
  let close = open + 1;
  while (close < tokens.length && close <= open + MAX_EXPANSION && tokens[close]?.text !== ")") close++;
  if (tokens[close]?.text !== ")" || close - open < 3) return undefined;
  const text = (tokens[first] as Token).text;
  const start = matchInitials(tokens, open + 1, close, text);
  return start === open + 1 ? make(passage, { first, last: open, text }, { first: start, last: close }) : undefined;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** An acronym of two to ten letters, perhaps with a hyphen (`COVID-19`, `APEC-2`) or a version behind it. */
function acronymAt(
  tokens: readonly Token[],
  classes: Uint8Array,
  first: number,
): (Range & { readonly text: string }) | undefined {
  const token = tokens[first];
  if (token === undefined || NEVER.has(token.text)) return undefined;
  const mixed = /^[A-Z][A-Za-z]{0,8}[A-Z][A-Za-z]{0,3}$/.test(token.text);
  if ((classes[first] !== WordClass.Acronym && !mixed) || token.text.length > 12) return undefined;
  let last = first + 1;
  if (tokens[last]?.kind === "number" && !tokens[last]?.glued) last++;
  return { first, last, text: token.text };
}

/** The words before `open` that the letters of `short` can come from. The shortest that fits from a capital wins. */
function expansionBefore(
  tokens: readonly Token[],
  classes: Uint8Array,
  open: number,
  short: string,
): Range | undefined {
  for (let first = open - 1; first >= 0 && open - first <= MAX_EXPANSION; first--) {
    const token = tokens[first] as Token;
    if (token.kind === "mark" && !/^[-–—&/]$/.test(token.text)) return undefined;
    if (token.kind !== "word" || SKIPPED.has(token.lower) || open - first < 2) continue;
    if (classes[first] === WordClass.Lower && /^[A-Z]{2,4}$/.test(short) === false) continue;
    if (token.text.charAt(0).toUpperCase() !== short.charAt(0).toUpperCase()) continue;
    if (matchInitials(tokens, first, open, short) === first) return { first, last: open };
  }
  return undefined;
}

/**
 * `first` when the letters of `short` can be read off the words of `first`–`last` in order: each letter is a word's initial
 * or follows a letter taken from the same word (blends such as CAEXPO, UNCLOS), and no word of weight is skipped at the end.
 */
function matchInitials(tokens: readonly Token[], first: number, last: number, short: string): number | undefined {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "word" || token.kind === "alnum") words.push(token.lower);
  }
  return abbreviates(words, short) ? first : undefined;
}

/** True when the letters of `short` can be read off `words` in order, by the rules above. */
export function abbreviates(words: readonly string[], short: string): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  const plural = short.endsWith("s") && /^[A-Z]+s$/.test(short) ? letters.slice(0, -1) : letters;
  if (words.length === 0 || words.length > MAX_EXPANSION || letters.length === 0 || letters.length > MAX_LETTERS)
    return false;
  const failed = new Uint8Array(words.length * (MAX_LETTERS + 1) * 2);
  return reads({ words: lower, letters: plural, failed }, 0, 0, 0);
}

interface Reading {
  readonly words: readonly string[];
  readonly letters: string;
  /** States (word, letter, slips) known to lead nowhere. */
  readonly failed: Uint8Array;
}

/** `slips` counts words of weight that gave no letter and letters from inside a word (the E of ASEAN); one is allowed. */
function reads(reading: Reading, word: number, letter: number, slips: number): boolean {
  const { words, letters, failed } = reading;
  if (slips > 1) return false;
  if (word === words.length) return letter === letters.length;
  const state = (word * (MAX_LETTERS + 1) + letter) * 2 + slips;
  if (failed[state] === 1) return false;
  const text = words[word] as string;
  let run = 0;
  // The most letters first: blends take a run from the beginning of a word.
  while (letter + run < letters.length && run < text.length && text[run] === letters[letter + run]) run++;
  for (let count = run; count > 0; count--) {
    if (reads(reading, word + 1, letter + count, slips)) return true;
    const inner = letters[letter + count];
    if (
      inner !== undefined &&
      text.indexOf(inner, count + 1) > 0 &&
      reads(reading, word + 1, letter + count + 1, slips + 1)
    )
      return true;
  }
  if (word > 0 && reads(reading, word + 1, letter, slips + (SKIPPED.has(text) ? 0 : 1))) return true;
  failed[state] = 1;
  return false;
}

function make(passage: Passage, short: Range & { readonly text: string }, long: Range): AcronymDefinition {
  const acronymSpan = spanOf(passage, short);
  const expansionSpan = spanOf(passage, long);
  return {
    acronym: short.text,
    acronymSpan: { start: acronymSpan.start, end: acronymSpan.start + short.text.length },
    expansion: evenName(passage.text.slice(expansionSpan.start, expansionSpan.end)),
    expansionSpan,
  };
}

function spanOf(passage: Passage, range: Range): Span {
  return { start: (passage.tokens[range.first] as Token).start, end: (passage.tokens[range.last - 1] as Token).end };
}
