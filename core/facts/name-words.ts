import type { Paragraph, Zone } from "../article/layout.ts";
import { calendarWords, headTypes, openers, titleModifiers, titles } from "../entities/vocabulary.ts";
import { placeKinds } from "../knowledge/gazetteer.ts";
import { isUpper } from "../text/characters.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { remember } from "../text/remember.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { isWord } from "../words/words.ts";

/** A capitalised word in running text, with its capitalised neighbours: `Minh` and nothing beside `Chinh` in "Minh Chinh said". */
export interface NameWord extends Span {
  readonly text: string;
  /** The capitalised word just before, if any; titles count. */
  readonly before?: string;
  readonly after?: string;
  /** The capitalised words before it that belong to a person's name, nearest first: no titles, no common words. */
  readonly given: readonly string[];
  /** An article stands before it, perhaps with adjectives between: a common noun, whatever its capital. */
  readonly articled: boolean;
}

/** A name word where it stands: its offsets count from `base`. */
export interface NameUse {
  readonly word: NameWord;
  readonly base: number;
}

const MIN_LENGTH = 4;
/** The most adjectives between an article and its noun. */
const MAX_ADJECTIVES = 3;
const READ: ReadonlySet<Zone> = new Set(["header", "headline", "heading", "body", "caption", "end"]);

const nameWordsIn: (passage: Passage) => readonly NameWord[] = perPassage((passage) => {
  const { tokens } = passage;
  const words: NameWord[] = [];
  for (const at of kindsOf(passage).capitalised) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!isNameWord(token) || isPart(token, before, after)) continue;
    words.push({
      start: token.start,
      end: token.end,
      text: token.text,
      ...(before !== undefined && isName(before) && { before: before.text }),
      ...(after !== undefined && isName(after) && { after: after.text }),
      given: givenBefore(tokens, at),
      articled: isArticled(tokens, at),
    });
  }
  return words;
});

function isNameWord({ text, lower }: Token): boolean {
  if (text.length < MIN_LENGTH || text.endsWith(".")) return false;
  return text.slice(1) === lower.slice(1) || SECOND_CAPITAL.test(text);
}

/** "MacAskill", "McDonnell", "O'Rourke" */
const SECOND_CAPITAL = /^(?:Mac|Mc|O['’])\p{Lu}\p{Ll}{2,}$/u;

/** Half of a hyphenated name, or one of two names with a slash, is not a name of its own. */
function isPart(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return (
    (before?.text === "-" && token.glued) ||
    before?.text === "/" ||
    (after?.glued === true && (after.text === "-" || after.text === "/"))
  );
}

/** The most given names that are looked at. */
const MAX_GIVEN = 3;

function givenBefore(tokens: readonly Token[], at: number): string[] {
  const given: string[] = [];
  for (let i = at - 1; i >= 0 && given.length < MAX_GIVEN; i--) {
    const token = tokens[i] as Token;
    if (!isName(token) || token.text.length < 2 || isTitleWord(token.lower) || isEnglish(token.text)) break;
    given.push(token.text);
  }
  return given;
}

function isTitleWord(lower: string): boolean {
  return titles.has(lower) || titleModifiers.has(lower) || openers.has(lower) || calendarWords.has(lower);
}

const ARTICLES: ReadonlySet<string> = new Set("a an the this its their our".split(" "));

/** "the Board", "a separate and independent Board" */
function isArticled(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - MAX_ADJECTIVES - 1; i--) {
    const { kind, lower, text } = tokens[i] as Token;
    if (kind !== "word") return false;
    if (ARTICLES.has(lower)) return true;
    if (isUpper(text) || !(lower === "and" || /(?:al|ive|ent|ant|ous|ic|ary|ory|ate|ful|new|able)$/.test(lower)))
      return false;
  }
  return false;
}

function isName({ kind, text }: Token): boolean {
  return kind === "word" && isUpper(text);
}

const isKnownPlace = remember((text) => placeKinds(text) !== 0);
export const isEnglish: (text: string) => boolean = remember((text) => isWord(text.toLowerCase()));

/** An English word or a known place is spelt right, unless a name stands before it: "Minh Chin". */
export function isKnownName({ text, before }: Pick<NameWord, "text" | "before">): boolean {
  if (headTypes.has(text.toLowerCase())) return true;
  return (isKnownPlace(text) || isEnglish(text)) && (before === undefined || isEnglish(before));
}

const wordsOfArticles = new WeakMap<readonly Paragraph[], ReadonlyMap<string, readonly NameUse[]>>();

/** All capitalised words of an article by their text, in text order. Credits and stamps are left out. */
export function nameWordsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly NameUse[]> {
  const known = wordsOfArticles.get(paragraphs);
  if (known !== undefined) return known;
  const words = readNameWords(paragraphs);
  wordsOfArticles.set(paragraphs, words);
  return words;
}

function readNameWords(paragraphs: readonly Paragraph[]): Map<string, NameUse[]> {
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
