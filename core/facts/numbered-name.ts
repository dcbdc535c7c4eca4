import type { Paragraph } from "../article/layout.ts";
import { ordinalHeads, readOrdinal } from "../entities/ordinals.ts";
import { isUpper } from "../text/characters.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";

/** "the 25th Harbour Design Competition": a number and a capitalised name of two content words at least. */
export interface NumberedName extends Span {
  readonly number: number;
  readonly ordinal: Span;
  /** The content words of the name, in lower case. */
  readonly words: readonly string[];
  readonly name: string;
  /** "Annual" stands between the number and the name. */
  readonly annual: boolean;
  /** A name right before the number, whose edition it is: "the IMUA 91st Annual Meeting", "the club's 3rd Open Day". */
  readonly owner: string;
}

const LINKS = new Set("of for in on and the & to".split(" "));
const MAX_WORDS = 8;
const LEAST_IN_WORDS = 4;
/** Numbers of districts, courts, laws and such do not count editions. */
const NO_SERIES = new Set(
  "district circuit court amendment congress parliament precinct ward battalion regiment brigade division infantry army fleet street avenue floor grade century judicial senate assembly plan anniversary birthday".split(
    " ",
  ),
);

const numberedNames: (passage: Passage) => readonly NumberedName[] = perPassage((passage) => {
  const { tokens, text } = passage;
  return ordinalsOf(passage).flatMap(({ at, last: next, number }): NumberedName[] => {
    const token = tokens[at] as Token;
    const from = tokens[next]?.lower === "annual" ? next + 1 : next;
    const words = nameWords(tokens, from);
    const content = words.filter(({ lower }) => !LINKS.has(lower));
    const last = words.at(-1);
    if (
      content.length < (from > next ? 1 : 2) ||
      last === undefined ||
      content.some(({ lower }) => NO_SERIES.has(lower))
    )
      return [];
    return [
      {
        start: token.start,
        end: last.end,
        number,
        ordinal: { start: token.start, end: (tokens[next - 1] as Token).end },
        words: content.map(({ lower }) => lower),
        name: text.slice((words[0] as Token).start, last.end),
        annual: from > next,
        owner: ownerBefore(tokens, at),
      },
    ];
  });
});

const ordinalWords = wordsAt(ordinalHeads);

/** Ordinals in figures, and in words where "annual" follows or they are too high to be part of a name ("First Bank"). */
function ordinalsOf(passage: Passage): { readonly at: number; readonly last: number; readonly number: number }[] {
  const { tokens } = passage;
  const found = kindsOf(passage).ordinals.map((at) => ({
    at,
    last: at + 1,
    number: Number.parseInt((tokens[at] as Token).text, 10),
  }));
  for (const at of ordinalWords(passage)) {
    const ordinal = readOrdinal(tokens, at);
    // The end of "twenty-first" was read with its head.
    if (ordinal === undefined || tokens[at - 1]?.text === "-") continue;
    if (ordinal.value < LEAST_IN_WORDS && tokens[ordinal.after]?.lower !== "annual") continue;
    found.push({ at, last: ordinal.after, number: ordinal.value });
  }
  return found.sort((a, b) => a.at - b.at);
}

function ownerBefore(tokens: readonly Token[], at: number): string {
  const before = tokens[tokens[at - 1]?.kind === "clitic" ? at - 2 : at - 1];
  return before?.kind === "word" && isUpper(before.text) && before.lower !== "the" ? before.lower : "";
}

function nameWords(tokens: readonly Token[], from: number): Token[] {
  const words: Token[] = [];
  for (const token of tokens.slice(from, from + MAX_WORDS * 2)) {
    const capitalised = (token.kind === "word" || token.kind === "alnum") && isUpper(token.text);
    if (!capitalised && !(LINKS.has(token.lower) && words.length > 0) && !(token.text === "-" && token.glued)) break;
    words.push(token);
  }
  while (words.length > 0 && !isUpper((words.at(-1) as Token).text)) words.pop();
  return words.filter(({ kind }) => kind !== "mark").slice(0, MAX_WORDS);
}

/** All numbered names of an article, in text order. */
export function numberedNamesOf(paragraphs: readonly Paragraph[]): NumberedName[] {
  return paragraphs.flatMap(({ passage, start }) =>
    numberedNames(passage).map((name) => ({ ...name, ...shifted(name, start), ordinal: shifted(name.ordinal, start) })),
  );
}

/**
 * True when one name is the other, or the other with more words behind it. A single word ("Annual Meeting") belongs to many,
 * so that two owners make two.
 */
export function isOneSeries(a: NumberedName, b: NumberedName): boolean {
  const single = a.words.length === 1 || b.words.length === 1;
  if (single && (a.annual !== b.annual || (a.owner !== b.owner && a.owner !== "" && b.owner !== ""))) return false;
  const shared = Math.min(a.words.length, b.words.length);
  return a.words.slice(0, shared).every((word, index) => word === b.words[index]);
}
