import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type AnnouncedList, NUMBER_WORDS } from "./announced-list.ts";

/** "two boys, Ray and Jay,", "three walkers, ages 16, 21 and 22,", "six countries, including …" with seven names. */
export interface CountedItems extends AnnouncedList {
  /** Behind "including" there may be fewer than are counted, but not more. */
  readonly open: boolean;
}

const MOST = 20;
/** Between the number and its noun. */
const MAX_MODIFIERS = 3;
/** Between the noun and "including": "in the region". */
const MAX_PHRASE = 12;
const numbersAt = wordsAt([...NUMBER_WORDS.slice(2), ..."2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20".split(" ")]);
const SMALL = new Set(["of", "the", "de", "la", "and", "for", "von", "van", "bin", "al", "del", "di"]);
/** Kinds of things that a list of bare nouns names. */
const ABSTRACT = new Set(
  "principles pillars values goals themes priorities phases categories elements factors components areas stages fields criteria dimensions aspects qualities ingredients".split(
    " ",
  ),
);
/** Before a number these make it none, or no exact one. */
const NOT_COUNT =
  /^(?:[-–—/$€£.:#]|than|least|over|nearly|about|some|approximately|roughly|around|almost|up|top|no|no\.)$/;
/** Behind a list these say that it is not whole, or begin another. */
const NOT_WHOLE = /^(?:among|are|is|were|was|amongst|etc|plus|both|respectively|as|also)$/;

/** Numbers of things with a list of them right behind, which can be counted in one way; passage offsets. */
export const countedItems: (passage: Passage) => readonly CountedItems[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  return numbersAt(passage).flatMap((at) => {
    const sentence = sentences.find(({ last }) => at < last);
    return sentence === undefined ? [] : (readAt(tokens, at, sentence.last) ?? []);
  });
});

function readAt(tokens: readonly Token[], at: number, last: number): CountedItems | undefined {
  const number = tokens[at] as Token;
  const announced = /^\d/.test(number.text) ? Number(number.text) : NUMBER_WORDS.indexOf(number.lower);
  if (announced > MOST || NOT_COUNT.test(tokens[at - 1]?.lower ?? "")) return undefined;
  const noun = nounBehind(tokens, at, last);
  if (noun === undefined) return undefined;
  const items = listBehind(tokens, noun, last);
  if (items === undefined) return undefined;
  const whole = { start: number.start, end: (items.spans.at(-1) as Span).end };
  return {
    announced,
    number: { start: number.start, end: number.end },
    noun: (tokens[noun] as Token).text,
    whole,
    items: items.spans,
    open: items.open,
  };
}

/** The plural that is counted: "boys", "core principles". */
function nounBehind(tokens: readonly Token[], at: number, last: number): number | undefined {
  for (let i = at + 1; i < Math.min(last, at + 2 + MAX_MODIFIERS); i++) {
    const { kind, lower, text } = tokens[i] as Token;
    if (kind !== "word" || !/^[a-z]/.test(text)) return undefined;
    if (/(?:[^su]s|people|men|children|criteria)$/.test(lower) && lower.length > 3) return i;
  }
  return undefined;
}

interface Items {
  readonly spans: readonly Span[];
  readonly open: boolean;
}

function listBehind(tokens: readonly Token[], noun: number, last: number): Items | undefined {
  const next = tokens[noun + 1];
  if (next?.text !== ",") return openList(tokens, noun, last);
  const word = tokens[noun + 2]?.lower;
  if (word === "ages" || word === "aged") return agesAt(tokens, noun + 3, last);
  if (word === "including") return openList(tokens, noun, last);
  return closedList(tokens, noun, last, (token) => isNameWord(token)) ?? nounList(tokens, noun, last);
}

/** "countries in the region, including Vietnam, Laos and Japan." */
function openList(tokens: readonly Token[], noun: number, last: number): Items | undefined {
  for (let i = noun + 1; i < Math.min(last, noun + 2 + MAX_PHRASE); i++) {
    const { lower, kind, text } = tokens[i] as Token;
    if (lower === "including") return withOpen(itemsFrom(tokens, i + 1, last, isNameWord));
    if (text !== "," && kind !== "word") return undefined;
  }
  return undefined;
}

function withOpen(spans: readonly Span[] | undefined): Items | undefined {
  return spans === undefined ? undefined : { spans, open: true };
}

function agesAt(tokens: readonly Token[], from: number, last: number): Items | undefined {
  const spans = itemsFrom(tokens, from, last, ({ kind, text }) => kind === "number" && /^\d{1,2}$/.test(text));
  return spans === undefined ? undefined : { spans, open: false };
}

function closedList(
  tokens: readonly Token[],
  noun: number,
  last: number,
  isPart: (token: Token) => boolean,
): Items | undefined {
  const spans = itemsFrom(tokens, noun + 2, last, isPart);
  return spans === undefined ? undefined : { spans, open: false };
}

/** "three core principles, connectivity, regeneration and excellence,": single words. */
function nounList(tokens: readonly Token[], noun: number, last: number): Items | undefined {
  if (!ABSTRACT.has(tokens[noun]?.lower ?? "")) return undefined;
  const spans = itemsFrom(tokens, noun + 2, last, ({ kind, text }) => kind === "word" && /^[a-z]{4,}$/.test(text), 1);
  return spans === undefined ? undefined : { spans, open: false };
}

/** The items of "A, B and C" up to a mark that ends the list; nothing where it could be split in two ways. */
function itemsFrom(
  tokens: readonly Token[],
  from: number,
  last: number,
  isPart: (token: Token) => boolean,
  most: number = 6,
): Span[] | undefined {
  const items: Token[][] = [[]];
  let joint = -1;
  let at = from;
  for (; at < last; at++) {
    const token = tokens[at] as Token;
    const item = items.at(-1) as Token[];
    if (token.lower === "and" && (item.length > 0 || tokens[at - 1]?.text === ",")) {
      if (joint >= 0) return undefined;
      joint = items.length;
      if (item.length > 0) items.push([]);
    } else if (token.text === "," && item.length > 0) {
      if (joint >= 0) break;
      items.push([]);
    } else if (token.kind === "number" && item.length === 0 && items.length > 1 && !isPart(token)) {
      // "Ann Lee, 34, and Joan Roe": an age belongs to the name before it.
      const next = tokens[at + 1];
      if (!/^\d{1,3}$/.test(token.text) || (next?.text !== "," && next?.lower !== "and" && next?.text !== "."))
        return undefined;
      items.pop();
      if (next.text === "," && joint < 0) continue;
      if (next.text === ",") break;
    } else if (token.lower === "the" && item.length === 0 && isNameWord(tokens[at + 1] ?? token)) {
      // "the Philippines"
    } else if (isPart(token) || (item.length > 0 && SMALL.has(token.lower) && token.lower !== "and")) item.push(token);
    else break;
  }
  const end = tokens[at];
  const isEnd = end === undefined || at >= last || /^[.,;)—–]$/.test(end.text);
  if (joint < 0 || !isEnd || NOT_WHOLE.test(tokens[at + 1]?.lower ?? "")) return undefined;
  const whole = items.filter((item) => item.length > 0);
  if (whole.length < 2 || whole.length !== items.length || whole.some(({ length }) => length > most)) return undefined;
  return whole.map((item) => ({ start: (item[0] as Token).start, end: (item.at(-1) as Token).end }));
}

function isNameWord({ kind, text }: Token): boolean {
  return kind === "word" && /^\p{Lu}/u.test(text);
}
