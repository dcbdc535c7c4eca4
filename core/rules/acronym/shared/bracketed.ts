import type { Article } from "../../../analyze.ts";
import { isUpper } from "../../../text/characters.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";
import type { Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import { wordsAt } from "../../../text/words-at.ts";

/** One way to read the initials of the name before a bracket. */
export interface Reading {
  readonly initials: string;
  readonly name: string;
  /** The name's place in the passage, and its words of weight in lower case. */
  readonly words: Span & { readonly lower: readonly string[] };
  /** The name begins here: no capitalised word stands before it. */
  readonly whole: boolean;
}

/** `(CFAU)` after a name in capitals, with the initials that the name can have; offsets in the passage. */
export interface Bracketed extends Span {
  readonly form: string;
  readonly readings: readonly Reading[];
}

const FORM = /^[A-Z]{3,8}$/;
const SMALL: ReadonlySet<string> = new Set(
  "of the and for in on to at by with from de la du des und et y e da do".split(" "),
);
const MIN_WORDS = 3;
const MAX_TOKENS = 18;

const openingBrackets = wordsAt(["("]);

export const bracketedAcronyms: (passage: Passage) => readonly Bracketed[] = perPassage((passage) => {
  const { text, tokens } = passage;
  const found: Bracketed[] = [];
  for (const open of openingBrackets(passage)) {
    const at = open + 1;
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.text !== ")" || !FORM.test(token.text)) continue;
    const readings = readingsBefore(text, tokens, at - 1, token.text);
    if (readings.length > 0) found.push({ form: token.text, start: token.start, end: token.end, readings });
  }
  return found;
});

/**
 * The words in capitals that stand in brackets after a capitalised word, or before a name in brackets: each is explained
 * there, whether or not the letters are the initials (a foreign name's short form, a trade name's).
 */
export function introducedForms({ paragraphs }: Article): ReadonlySet<string> {
  return new Set(paragraphs.flatMap(({ zone, passage }) => (zone === "stamp" ? [] : introducedIn(passage))));
}

/** The initials of the names before a bracket with `form`. */
export function initialsBefore({ paragraphs }: Article, form: string): ReadonlySet<string> {
  const found = paragraphs.flatMap(({ passage }) => bracketedAcronyms(passage).filter((it) => it.form === form));
  return new Set(found.flatMap(({ readings }) => readings.map(({ initials }) => initials)));
}

const introducedIn: (passage: Passage) => readonly string[] = perPassage(({ tokens }) => {
  const found: string[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    if (FORM.test(text) && (isGlossed(tokens, at) || isLastInBrackets(tokens, at))) found.push(text);
    // "(HTC – North)" explains HTC, too.
    if (tokens[at - 1]?.text !== "(" || !FORM.test(text) || !/^[)–—/-]$/.test(tokens[at + 1]?.text ?? "")) continue;
    const before = tokens[at - 2];
    if (before === undefined) continue;
    // Behind a possessive, a legal form's full stop, or the mark that closes a name in quotation marks.
    const name = before.kind === "clitic" || /^[."”’]$/.test(before.text) ? tokens[at - 3] : before;
    if (name?.kind === "word" && isUpper(name.text)) found.push(text);
  }
  return found;
});

/** "CBC (the Brazilian Cycling Board)", "ROS [Reactive Oxygen Species]". */
function isGlossed(tokens: readonly Token[], at: number): boolean {
  if (!/^[([]$/.test(tokens[at + 1]?.text ?? "")) return false;
  const from = at + (/^(?:the|an?)$/.test(tokens[at + 2]?.lower ?? "") ? 3 : 2);
  return [tokens[from], tokens[from + 1]].every((word) => word?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(word.text));
}

/** "(Polish: Rada Portowa, RPT)": a name and its short form in one bracket. */
function isLastInBrackets(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== ")" || tokens[at - 1]?.text !== ",") return false;
  const name = tokens[at - 2];
  return name?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(name.text);
}

/** The names that end right before token `open`, each with its initials; the longest last. */
function readingsBefore(text: string, tokens: readonly Token[], open: number, form: string): Reading[] {
  const readings: Reading[] = [];
  const lower: string[] = [];
  let weighty = "";
  let all = "";
  for (let i = open - 1; i >= 0 && open - i <= MAX_TOKENS; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "clitic" || /^[-–&]$/.test(token.text)) continue;
    if (token.kind !== "word" || token.text.endsWith(".")) break;
    if (SMALL.has(token.lower)) {
      if (lower.length === 0) break;
      all = token.lower.charAt(0).toUpperCase() + all;
      continue;
    }
    if (!isUpper(token.text) || /^[A-Z]{2,}$/.test(token.text)) break;
    weighty = token.text.charAt(0) + weighty;
    all = token.text.charAt(0) + all;
    lower.unshift(token.lower);
    if (lower.length < MIN_WORDS || weighty.length > form.length + 1) continue;
    const end = (tokens[open - 1] as Token).end;
    const words = { start: token.start, end, lower: [...lower] };
    const name = text.slice(token.start, end);
    const whole = !isNameWord(tokens, i - 1);
    readings.push({ initials: weighty, name, words, whole });
    if (all !== weighty) readings.push({ initials: all, name, words, whole });
  }
  return readings;
}

function isNameWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === "word" && isUpper(token.text) && !SMALL.has(token.lower);
}
