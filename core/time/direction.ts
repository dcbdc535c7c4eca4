import type { Token } from "../text/tokens.ts";
import type { Direction } from "./expression.ts";
import { lowerAt } from "./recognizers/reading.ts";

export interface Sign {
  readonly direction: Direction;
  /** The words that show it. */
  readonly words: string;
  /** First and last token of them; none without words. */
  readonly first: number;
  readonly last: number;
}

/** Nothing is shown. */
export const NO_SIGN: Sign = { direction: "unknown", words: "", first: -1, last: -1 };

const FUTURE: ReadonlySet<string> = new Set(
  "will shall would may might could should can must won't wouldn't 'll ’ll gonna".split(" "),
);
/** Participles of plans: what they govern lies ahead of the verb's own time. */
const PLANNED: ReadonlySet<string> = new Set(
  "scheduled expected slated due planned set planning plans plan expects expecting hopes aims intends seeks wants proposes predicted forecast projected".split(
    " ",
  ),
);
const IRREGULAR: ReadonlySet<string> = new Set(
  (
    "said told made took went came gave found got left became began held kept met paid put ran saw sent sold spent stood thought won lost led fell rose grew broke brought built bought chose drew drove ate felt fought flew forgot hit hurt knew laid lay let meant read rode rang sang sat shot shut spoke stole struck swore taught threw understood woke wore wrote cut cast beat bid bore bent bound " +
    "was were had did been died born resigned shook sank slept stuck swept swam tore withdrew overtook underwent arose awoke dealt dug fed fled hung hid knelt lent lit sought shone shrank slid sprang stung upheld undertook drank drawn driven eaten fallen flown given gone grown known risen seen shaken shown sung sunk spoken stolen taken thrown torn won written seen done"
  ).split(" "),
);
/** Words in -ed that are no verbs. */
const NOT_VERBS: ReadonlySet<string> = new Set(
  "united red need bed indeed speed seed feed hundred kindred sacred naked wicked med fed shed wed advanced limited mixed armed unprecedented breed greed weed deed".split(
    " ",
  ),
);
const BE_PRESENT: ReadonlySet<string> = new Set(["is", "are", "am", "'s", "’s", "'re", "’re", "isn't", "aren't"]);
const BE_PAST: ReadonlySet<string> = new Set(["was", "were", "wasn't", "weren't"]);
const HAVE: ReadonlySet<string> = new Set(["has", "have", "had", "'ve", "’ve", "hasn't", "haven't", "hadn't"]);
const STOPS: ReadonlySet<string> = new Set([";", ":", "—", "–", "--", "(", ")", "“", "”", '"']);
const REACH = 14;

/** What the words of the sentence `[from, to)` say about the time of the expression at `[first, last)`. */
export function directionOf(tokens: readonly Token[], from: number, to: number, first: number, last: number): Sign {
  const before = lookBack(tokens, Math.max(from, first - REACH), first);
  if (before !== undefined) return before;
  return lookAhead(tokens, last, Math.min(to, last + REACH)) ?? NO_SIGN;
}

function lookBack(tokens: readonly Token[], from: number, first: number): Sign | undefined {
  for (let i = first - 1; i >= from; i--) {
    const token = tokens[i] as Token;
    if (token.text === ")") {
      const open = openingOf(tokens, i, from);
      if (open === undefined) return undefined;
      i = open;
      continue;
    }
    if (token.kind === "mark" && STOPS.has(token.text)) return undefined;
    const sign = signAt(tokens, i, from);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

/** The bracket that opens what `close` closes. */
function openingOf(tokens: readonly Token[], close: number, from: number): number | undefined {
  for (let i = close - 1; i >= from; i--) if ((tokens[i] as Token).text === "(") return i;
  return undefined;
}

function lookAhead(tokens: readonly Token[], last: number, to: number): Sign | undefined {
  for (let i = last; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "mark" && STOPS.has(token.text) && i > last) return undefined;
    const sign = signAhead(tokens, i, to);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function make(direction: Direction, tokens: readonly Token[], first: number, last: number): Sign {
  return {
    direction,
    first,
    last,
    words: tokens
      .slice(first, last + 1)
      .map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`))
      .join(""),
  };
}

/** The verb group that ends at token `i`. */
function signAt(tokens: readonly Token[], i: number, from: number): Sign | undefined {
  const token = tokens[i] as Token;
  const word = token.lower;
  if (token.kind === "clitic") return word === "'ll" || word === "’ll" ? make("future", tokens, i, i) : undefined;
  if (token.kind !== "word") return undefined;
  if (FUTURE.has(word)) return word === "may" && token.text === "May" ? undefined : make("future", tokens, i, i);
  if (word === "to" && INFINITIVE_LEADS.has(lowerAt(tokens, i - 1)) && isInfinitive(tokens, i + 1))
    return make(pastBefore(tokens, i, from) ? "unknown" : "future", tokens, i, i + 1);
  const participle = isParticiple(token) && !ADJECTIVE_LEADS.has(lowerAt(tokens, i - 1));
  if (participle || word.endsWith("ing")) {
    const helper = helperOf(tokens, i, from);
    if (helper !== undefined) return helper;
  }
  if (PLANNED.has(word)) return make("future", tokens, i, i);
  if (BE_PAST.has(word) || word === "did" || word === "had") return make("past", tokens, i, i);
  if (word === "has" || word === "have")
    return make(/^(?:a|an|the|no|its|until|to)$/.test(lowerAt(tokens, i + 1)) ? "present" : "past", tokens, i, i);
  if (participle) return make("past", tokens, i, i);
  if (BE_PRESENT.has(word) && word !== "'s" && word !== "’s") return make("present", tokens, i, i);
  return undefined;
}

/** A verb after the expression, read from its first word. */
function signAhead(tokens: readonly Token[], i: number, to: number): Sign | undefined {
  const token = tokens[i] as Token;
  const word = token.lower;
  if (token.kind !== "word") return undefined;
  if (FUTURE.has(word)) return make("future", tokens, i, Math.min(i + 1, to - 1));
  if (BE_PRESENT.has(word)) {
    const next = lowerAt(tokens, i + 1);
    return PLANNED.has(next) || next === "to" ? make("future", tokens, i, i + 1) : make("present", tokens, i, i);
  }
  if ((word === "has" || word === "have") && lowerAt(tokens, i + 1) === "been" && PLANNED.has(lowerAt(tokens, i + 2)))
    return make("future", tokens, i, i + 2);
  if (BE_PAST.has(word) || HAVE.has(word) || word === "did") return make("past", tokens, i, i);
  if (PLANNED.has(word) && !isParticiple(token)) return make("future", tokens, i, i);
  return isParticiple(token) && lowerAt(tokens, i - 1) !== "the" ? make("past", tokens, i, i) : undefined;
}

function isParticiple(token: Token): boolean {
  const word = token.lower;
  if (IRREGULAR.has(word)) return true;
  return word.length > 3 && word.endsWith("ed") && !NOT_VERBS.has(word);
}

/** After an article or preposition a participle is an adjective: `the planned route`, `for continued arraignment`. */
const ADJECTIVE_LEADS: ReadonlySet<string> = new Set(
  "the a an its his her their our my your this these those for of with by in on at from into".split(" "),
);

function isInfinitive(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token?.kind === "word" && token.text === token.lower && token.lower.length > 1 && !NOT_INFINITIVE.has(token.lower)
  );
}
const INFINITIVE_LEADS: ReadonlySet<string> = new Set(
  "is are was were be been set due going scheduled expected planned slated plans plan planning expects expecting hopes hope intends intend aims aim wants want wanted seeks agreed agrees decided decides hoped vowed vows pledged pledges promised promises about able likely unlikely ready need needs have has had order bid move decision deal right time deadline continue continues allow want begin asked forced required ordered".split(
    " ",
  ),
);
const NOT_INFINITIVE: ReadonlySet<string> = new Set(
  "the a an its his her their our my your this that these those all some any each more less about be-".split(" "),
);

/** `was to open`, `had planned to open`: a plan of the past says nothing of before or after now. */
function pastBefore(tokens: readonly Token[], i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 3); k--) {
    const word = lowerAt(tokens, k);
    if (BE_PAST.has(word) || word === "had") return true;
    if (BE_PRESENT.has(word)) return false;
  }
  return false;
}

/** The auxiliaries before a participle: `will be held`, `is scheduled`, `was due`, `has been held`. */
function helperOf(tokens: readonly Token[], i: number, from: number): Sign | undefined {
  let sawBe = false;
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    const word = lowerAt(tokens, k);
    if (word === "be" || word === "been" || word === "being") {
      sawBe = true;
      continue;
    }
    if (FUTURE.has(word) || (word === "to" && sawBe)) return make("future", tokens, k, i);
    if (BE_PAST.has(word)) return make(PLANNED.has(lowerAt(tokens, i)) ? "unknown" : "past", tokens, k, i);
    if (HAVE.has(word))
      return make(sawBe && word !== "had" && PLANNED.has(lowerAt(tokens, i)) ? "future" : "past", tokens, k, i);
    if (BE_PRESENT.has(word)) {
      if (PLANNED.has(lowerAt(tokens, i)) || lowerAt(tokens, i).endsWith("ing")) return make("future", tokens, k, i);
      return make("present", tokens, k, i);
    }
    if (
      !word.endsWith("ly") &&
      word !== "not" &&
      word !== "also" &&
      word !== "now" &&
      word !== "already" &&
      word !== "still"
    )
      return undefined;
  }
  return undefined;
}
