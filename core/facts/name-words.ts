import type { Paragraph, Zone } from "../article/layout.ts";
import { placeKinds } from "../knowledge/gazetteer.ts";
import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { isWord } from "../words/words.ts";

/** A capitalised word in running text, with its capitalised neighbours: `Minh` and nothing beside `Chinh` in "Minh Chinh said". */
export interface NameWord extends Span {
  readonly text: string;
  /** The capitalised word just before, if any; titles count. */
  readonly before?: string;
  readonly after?: string;
  /** An English word or a known place: what it is, is spelt right. */
  readonly known: boolean;
}

/** A name word where it stands: its offsets count from `base`. */
export interface NameUse {
  readonly word: NameWord;
  readonly base: number;
}

const MIN_LENGTH = 4;
const READ: ReadonlySet<Zone> = new Set(["header", "headline", "heading", "body", "caption", "end"]);

const nameWordsIn: (passage: Passage) => readonly NameWord[] = perPassage(({ tokens }) =>
  tokens.flatMap((token, at): NameWord[] => {
    if (!isNameWord(token)) return [];
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    // Half of a hyphenated or dotted name is not a name of its own.
    if ((before?.text === "-" && token.glued) || (after?.text === "-" && after.glued) || token.text.endsWith("."))
      return [];
    if (before?.text === "/" || (after?.text === "/" && after.glued)) return [];
    return [
      {
        start: token.start,
        end: token.end,
        text: token.text,
        known: isKnown(token, before),
        ...(before !== undefined && isName(before) && { before: before.text }),
        ...(after !== undefined && isName(after) && { after: after.text }),
      },
    ];
  }),
);

function isNameWord({ kind, text, lower }: Token): boolean {
  return kind === "word" && text.length >= MIN_LENGTH && isUpper(text) && text.slice(1) === lower.slice(1);
}

function isName({ kind, text }: Token): boolean {
  return kind === "word" && isUpper(text);
}

/** An English word is no misspelt name, unless a name stands before it: "Minh Chin". */
function isKnown({ lower, text }: Token, before: Token | undefined): boolean {
  if (placeKinds(text) !== 0) return true;
  return isWord(lower) && !(before !== undefined && isName(before) && !isWord(before.lower));
}

/** All capitalised words of an article by their text, in text order. Credits and stamps are left out. */
export function nameWordsOf(paragraphs: readonly Paragraph[]): Map<string, NameUse[]> {
  const words = new Map<string, NameUse[]>();
  for (const { zone, passage, start } of paragraphs) {
    if (!READ.has(zone)) continue;
    for (const word of nameWordsIn(passage)) {
      const uses = words.get(word.text);
      if (uses === undefined) words.set(word.text, [{ word, base: start }]);
      else uses.push({ word, base: start });
    }
  }
  return words;
}
