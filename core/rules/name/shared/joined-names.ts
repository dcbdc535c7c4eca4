import { calendarWords } from "../../../entities/vocabulary.ts";
import { wordFacts } from "../../../entities/word-facts.ts";
import type { NameUse } from "../../../facts/name-words.ts";
import { placeKinds } from "../../../knowledge/gazetteer.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";
import { type Span, shifted } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import { say } from "../../../wording/say.ts";
import { isWord } from "../../../words/words.ts";
import type { Evidence } from "../../finding.ts";

/** A word that may be a name and its neighbour without the space; offsets in the passage. */
export interface JoinedName extends Span {
  readonly first: string;
  readonly second: string;
  /** The one of the two that must be a name of the article. */
  readonly name: string;
}

/** Small words before a name: "inNagoya". Particles of names (de, van, la) are none of them. */
const HEAD = /^(of|in|and|the|to|for|with|from|at|by|on|that|said|told)(\p{Lu}\p{Ll}{3,})$/u;
const TITLE =
  /^(Minister|President|Premier|Governor|Mayor|Senator|Judge|Professor|Director|Chairman|Secretary|Commissioner|Ambassador)(\p{Lu}\p{Ll}{2,})$/u;
/** Words after a name that end none: "Brorhilkersaid". */
const TAIL =
  /^(\p{Lu}\p{Ll}{3,}?)(said|told|says|would|which|were|also|have|from|with|that|and|was|had|has|who|will)$/u;
const LONGEST = 30;

export const joinedNamesIn: (passage: Passage) => readonly JoinedName[] = perPassage(({ tokens }) => {
  const found: JoinedName[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || token.text.length < 6 || token.text.length > LONGEST || isPart(tokens, at)) continue;
    const { text, lower, start, end } = token;
    // Most words have no capital inside and no such end.
    if (text.slice(1) !== lower.slice(1)) {
      const parts = HEAD.exec(text) ?? TITLE.exec(text);
      if (parts !== null)
        found.push({ start, end, first: parts[1] as string, second: parts[2] as string, name: parts[2] as string });
    } else if (text !== lower && !isWord(lower) && wordFacts(lower).fine === 0) {
      const parts = TAIL.exec(text);
      if (parts !== null)
        found.push({ start, end, first: parts[1] as string, second: parts[2] as string, name: parts[1] as string });
    }
  }
  return found;
});

/** Part of a compound, an address, a hashtag or a handle. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (tokens[at]?.glued === true && !/^[“"‘(—–]$/.test(before?.text ?? "")) return true;
  return after?.glued === true && !/^[,.;:?!”"’)—–]$/.test(after.text) && after.kind !== "clitic";
}

const PLACE_HEADS = new Set("of in to from at and".split(" "));

/** A place after "in", a day or a month after "on": no name of the article need prove it. */
export function isKnownAfter({ first, second }: JoinedName): boolean {
  if (calendarWords.has(second.toLowerCase())) return /^(?:on|in|of|from|and)$/.test(first);
  return PLACE_HEADS.has(first) && placeKinds(second) !== 0 && !isWord(second.toLowerCase());
}

/** Where the name stands by itself; undefined where it does not. */
export function apartFrom({ name }: JoinedName, names: ReadonlyMap<string, readonly NameUse[]>): Evidence | undefined {
  const [use] = names.get(name) ?? [];
  if (use === undefined) return undefined;
  return { ...shifted({ start: use.word.start, end: use.word.end }, use.base), note: say`“${name}” by itself` };
}
