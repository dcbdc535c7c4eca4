import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** "three priorities: trust, interests and bonds": a number announced before a colon, and the list behind it. */
export interface AnnouncedList {
  readonly announced: number;
  /** The number. */
  readonly number: Span;
  /** The noun that is counted. */
  readonly noun: string;
  /** From the number to the end of the list. */
  readonly whole: Span;
  /** One span an item. */
  readonly items: readonly Span[];
}

/** The words for 0 to 12, by their number. */
export const NUMBER_WORDS: readonly string[] = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** Between the number and the colon. */
const MAX_MODIFIERS = 5;
const MAX_ANNOUNCED = 20;
/** Between the noun and the colon ("from a builder"), in tokens with the noun. */
const MAX_BEHIND = 6;
const BEHIND = new Set(
  "from to by for of in at on with remain remains remained are were stay stayed emerged stand stood".split(" "),
);
const OPEN_ENDED = new Set(
  "including include includes included such among least than over nearly about like e.g. namely etc".split(" "),
);
const JOINERS = new Set(["and", "or", "&"]);
/** A part that begins so is no item but an aside: "…, with more to come". */
const ASIDES = new Set(
  "with which who whose where when while as that each all both making giving said says".split(" "),
);
/** A list that goes on in whole sentences is not counted. */
const MAX_ITEM_TOKENS = 30;

/** Lists whose items can be counted in one way only, in passage offsets. */
export const announcedLists: (passage: Passage) => readonly AnnouncedList[] = perPassage(({ tokens, sentences }) =>
  sentences.flatMap(({ first, last }) => {
    const sentence = tokens.slice(first, last);
    const colon = sentence.findIndex(({ text, glued }) => text === ":" && glued);
    if (colon < 2 || sentence[colon + 1]?.glued !== false) return [];
    return readList(sentence, colon) ?? [];
  }),
);

function readList(sentence: readonly Token[], colon: number): AnnouncedList | undefined {
  const counted = nounBefore(sentence, colon);
  const at = counted === undefined ? undefined : numberBefore(sentence, counted);
  if (counted === undefined || at === undefined) return undefined;
  const number = sentence[at] as Token;
  const announced = numberOf(number) ?? 0;
  const noun = sentence[counted] as Token;
  const items = splitItems(sentence.slice(colon + 1));
  if (items === undefined || items.length < 2 || areNumbered(sentence, items)) return undefined;
  const end = (items.at(-1) as Span).end;
  return { announced, number: bare(number), noun: noun.text, whole: { start: number.start, end }, items };
}

/** "14 medals: five gold, nine silver": the items carry numbers of their own, and those are what is to be added up. */
function areNumbered(sentence: readonly Token[], items: readonly Span[]): boolean {
  return items.every(({ start }) => {
    const first = sentence.find((token) => token.start === start);
    return first !== undefined && (first.kind === "number" || numberOf(first) !== undefined);
  });
}

function isCounted({ kind, lower }: Token): boolean {
  return (
    kind === "word" && /[a-z]s$|people$|men$|children$|criteria$/.test(lower) && !/ss$|^(?:its|his|this)$/.test(lower)
  );
}

/**
 * The noun that is counted: right before the colon, or with one phrase behind it that has no plural of its own
 * ("three payments from a builder:").
 */
function nounBefore(sentence: readonly Token[], colon: number): number | undefined {
  for (let at = colon - 1; at >= Math.max(0, colon - MAX_BEHIND); at--) {
    const token = sentence[at] as Token;
    if (token.kind === "number" || (token.kind === "mark" && token.text !== "-")) return undefined;
    if (!isCounted(token)) continue;
    return at === colon - 1 || BEHIND.has(sentence[at + 1]?.lower ?? "") ? at : undefined;
  }
  return undefined;
}

function numberBefore(sentence: readonly Token[], noun: number): number | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 1 - MAX_MODIFIERS); at--) {
    const token = sentence[at] as Token;
    const value = numberOf(token);
    if (value !== undefined) {
      const before = sentence[at - 1];
      const hyphen = sentence[at + 1]?.text === "-" || (before?.text === "-" && token.glued);
      const partial =
        before !== undefined &&
        (OPEN_ENDED.has(before.lower) ||
          numberOf(before) !== undefined ||
          /^[$€£]$/.test(before.text) ||
          isWithin(sentence, at));
      return value >= 2 && value <= MAX_ANNOUNCED && !hyphen && !partial ? at : undefined;
    }
    if (token.kind === "mark" && token.text !== "-" && token.text !== ",") return undefined;
    if (token.lower === "of" || token.lower === "the") return undefined;
  }
  return undefined;
}

/** "three reasons for two visits: …": nobody can tell which are listed. */
function isWithin(sentence: readonly Token[], at: number): boolean {
  const noun = sentence[at - 2];
  if (!BEHIND.has(sentence[at - 1]?.lower ?? "") || noun === undefined || !isCounted(noun)) return false;
  return sentence.slice(Math.max(0, at - 4), at - 2).some((token) => (numberOf(token) ?? 0) > 1);
}

function numberOf({ kind, lower, text }: Token): number | undefined {
  if (kind === "number") return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  const value = kind === "word" ? NUMBER_WORDS.indexOf(lower) : -1;
  return value > 0 ? value : undefined;
}

/** The items, if there is one way only to tell them apart. */
function splitItems(list: readonly Token[]): Span[] | undefined {
  if (list.some(({ lower, text }) => OPEN_ENDED.has(lower) || /^(?:[:…—–“"]|\.\.\.)$/.test(text))) return undefined;
  const outside = withoutBrackets(list);
  if (outside === undefined) return undefined;
  const body = outside.at(-1)?.text === "." ? outside.slice(0, -1) : outside;
  if (body.some(({ text }) => text === ";")) return withoutJoiners(splitAt(body, ";"));
  const parts = splitAt(body, ",");
  if (parts.slice(1).some(([token]) => ASIDES.has(token?.lower ?? ""))) return undefined;
  const last = parts.at(-1) ?? [];
  if (parts.length === 1) return twoItems(last);
  // "…, and C, and was renamed": the sentence goes on behind its list. "a daughter, Nora": one item.
  if (parts.slice(1, -1).some(([token]) => JOINERS.has(token?.lower ?? "")) || parts.some(isNamedNext))
    return undefined;
  if (JOINERS.has(last[0]?.lower ?? "")) return withoutJoiners(parts);
  const joints = last.flatMap(({ lower }, index) => (JOINERS.has(lower) ? [index] : []));
  const [joint] = joints;
  // "A, B, research and development": with one joint it is the last; with two nobody can tell.
  if (joints.length !== 1 || joint === undefined || joint === 0 || joint === last.length - 1) return undefined;
  if (parts.slice(0, -1).some((part) => part.some(({ lower }) => JOINERS.has(lower)))) return undefined;
  return withoutJoiners([...parts.slice(0, -1), last.slice(0, joint), last.slice(joint + 1)]);
}

/** "a daughter" before "Nora Lind": the name is told behind the word for it. */
function isNamedNext(part: readonly Token[], at: number, parts: readonly (readonly Token[])[]): boolean {
  const words = part.filter(({ lower }) => !JOINERS.has(lower));
  const next = parts[at + 1]?.[0];
  return (
    words.length <= 3 &&
    /^(?:an?|his|her|their)$/.test(words[0]?.lower ?? "") &&
    words.every(({ text }) => !isUpper(text)) &&
    next !== undefined &&
    isUpper(next.text)
  );
}

/** Without what stands in round brackets: "enzyme (MPO) and traps (NETs)" has two items. */
function withoutBrackets(list: readonly Token[]): Token[] | undefined {
  const outside: Token[] = [];
  let depth = 0;
  for (const token of list) {
    if (token.text === "(") depth++;
    else if (token.text === ")") depth--;
    else if (depth === 0) outside.push(token);
    if (depth < 0 || depth > 1) return undefined;
  }
  return depth === 0 ? outside : undefined;
}

function twoItems(only: readonly Token[]): Span[] | undefined {
  const joints = only.flatMap(({ lower }, index) => (lower === "and" || lower === "&" ? [index] : []));
  const [joint] = joints;
  if (joints.length !== 1 || joint === undefined) return undefined;
  return withoutJoiners([only.slice(0, joint), only.slice(joint + 1)]);
}

function splitAt(tokens: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === mark) parts.push([]);
    else (parts.at(-1) as Token[]).push(token);
  }
  return parts;
}

function withoutJoiners(parts: readonly (readonly Token[])[]): Span[] | undefined {
  const items = parts
    .map((part) => (JOINERS.has(part[0]?.lower ?? "") ? part.slice(1) : part))
    .filter((part) => part.length > 0);
  if (items.length !== parts.length || items.some((part) => part.length > MAX_ITEM_TOKENS)) return undefined;
  return items.map((part) => ({ start: (part[0] as Token).start, end: (part.at(-1) as Token).end }));
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
