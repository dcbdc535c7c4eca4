import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type AnnouncedList, NUMBER_WORDS } from "./announced-list.ts";

const KIN = new Set("children sons daughters brothers sisters siblings grandchildren".split(" "));
const OPENERS = wordsAt([...KIN, "whom", "them"]);
const MOST_NAMES = 12;
/** In a list of names by their commas, two of these are one name of two words. */
const MAX_NAME = 4;

/**
 * Numbers of people with their names: "three children, Anne, Thomas and Ruth;", "Tom Brill, Asha Venn and Marcus Dole, all three
 * of whom". Lists of names alone, so that there is one way to count them. Passage offsets.
 */
export const namedPeople: (passage: Passage) => readonly AnnouncedList[] = perPassage((passage) =>
  OPENERS(passage).flatMap((at) => kinAt(passage.tokens, at) ?? allOfWhom(passage.tokens, at) ?? []),
);

function kinAt(tokens: readonly Token[], at: number): AnnouncedList | undefined {
  const [number, noun, comma] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const announced = numberOf(number);
  if (
    number === undefined ||
    noun === undefined ||
    announced === undefined ||
    !KIN.has(noun.lower) ||
    comma?.text !== ","
  )
    return undefined;
  const end = tokens.findIndex(({ text }, index) => index > at + 1 && /^[;.]$/.test(text));
  const names = end < 0 ? undefined : namesOf(tokens.slice(at + 2, end));
  const last = names?.at(-1);
  return names === undefined || last === undefined
    ? undefined
    : { announced, number: bare(number), noun: noun.text, whole: { start: number.start, end: last.end }, items: names };
}

function allOfWhom(tokens: readonly Token[], at: number): AnnouncedList | undefined {
  const number = tokens[at - 2];
  const announced = numberOf(number);
  if (number === undefined || announced === undefined || tokens[at - 1]?.lower !== "of") return undefined;
  if (tokens[at - 3]?.lower !== "all" || tokens[at - 4]?.text !== ",") return undefined;
  let from = at - 4;
  while (from > 0 && at - from < MOST_NAMES * MAX_NAME && isOfNames(tokens[from - 1] as Token)) from--;
  if (tokens[from]?.text === ",") from++;
  const names = namesOf(tokens.slice(from, at - 4));
  return names === undefined
    ? undefined
    : {
        announced,
        number: bare(number),
        noun: "names",
        whole: { start: names[0]?.start ?? 0, end: number.end },
        items: names,
      };
}

function isOfNames({ text, lower, kind }: Token): boolean {
  return text === "," || lower === "and" || (kind === "word" && /^\p{Lu}/u.test(text));
}

/** The names of "A, B and C"; nothing where another word stands between, or no "and". */
function namesOf(tokens: readonly Token[]): Span[] | undefined {
  if (!tokens.every(isOfNames) || tokens.filter(({ lower }) => lower === "and").length !== 1) return undefined;
  const names: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const isJoint = token.text === "," || token.lower === "and";
    if (!isJoint) names.at(-1)?.push(token);
    else if (!(token.lower === "and" && tokens[index - 1]?.text === ",")) names.push([]);
  }
  if (names.length < 2 || names.some(({ length }) => length === 0 || length > MAX_NAME)) return undefined;
  return names.map((name) => ({ start: (name[0] as Token).start, end: (name.at(-1) as Token).end }));
}

function numberOf(token: Token | undefined): number | undefined {
  const value = token?.kind === "word" ? NUMBER_WORDS.indexOf(token.lower) : -1;
  return value > 1 ? value : undefined;
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
