import type { Paragraph, Zone } from "../article/layout.ts";
import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A capitalised word in running text, with its capitalised neighbours: `Minh` and nothing beside `Chinh` in "Minh Chinh said". */
export interface NameWord extends Span {
  readonly text: string;
  /** The capitalised word just before, if any; titles count. */
  readonly before?: string;
  readonly after?: string;
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

/** All capitalised words of an article by their text, in text order. Credits and stamps are left out. */
export function nameWordsOf(paragraphs: readonly Paragraph[]): Map<string, NameWord[]> {
  const words = new Map<string, NameWord[]>();
  for (const { zone, passage, start } of paragraphs) {
    if (!READ.has(zone)) continue;
    for (const word of nameWordsIn(passage)) {
      const moved = { ...word, ...shifted(word, start) };
      const known = words.get(word.text);
      if (known === undefined) words.set(word.text, [moved]);
      else known.push(moved);
    }
  }
  return words;
}
