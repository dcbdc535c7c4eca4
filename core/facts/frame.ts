import { monthNumber, weekdayNumber } from "../calendar/names.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** The words around a measure, by which two mentions of one measure are known. Words are cut to their beginnings. */
export interface Frame {
  /** Content words before it in its sentence, the nearest first. */
  readonly left: readonly string[];
  /** Content words behind it and its noun, the nearest first. */
  readonly right: readonly string[];
  /** All words right before it and its hedge, the nearest first. */
  readonly before: readonly string[];
  /** All words right behind its noun. */
  readonly behind: readonly string[];
  /** Names within reach, and those right beside it; none in a title, where all words have capitals. */
  readonly names: ReadonlySet<string>;
  readonly nearNames: ReadonlySet<string>;
  /** Other numbers of its sentence, as printed. */
  readonly numbers: ReadonlySet<string>;
  /** Words within reach that set one thing against another: `old`, `second`. */
  readonly contrasts: readonly string[];
  /** What the number is one of: `limit` of "a limit of 600". */
  readonly naming?: string;
  /** Who is said to say it: the word before `said` or behind `according to`. */
  readonly speaker?: string;
}

const STOP = wordSet(
  "the and for that this with have has been were was they their which there about more than over into also when what would will nearly some approximately its his her are is had not but who whom one all any from around almost least most just only another other such these those very much many our your",
);
/** How far a frame reaches, in content words. */
const REACH = 8;
const CONTRASTS = wordSet(
  "old former previous previously original originally rival domestic overseas second morning afternoon evening",
);
const PLACING = wordSet("in at from by for to");
/** Words are compared by their beginnings: `stealing` and `steal`. */
const STEM = 5;
/** Verbs whose past has another beginning. */
const PRESENT: ReadonlyMap<string, string> = new Map([
  ["stole", "steal"],
  ["stolen", "steal"],
  ["sold", "sell"],
  ["bought", "buy"],
  ["spent", "spend"],
  ["drew", "draw"],
  ["drawn", "draw"],
  ["paid", "pay"],
  ["built", "build"],
  ["won", "win"],
  ["held", "hold"],
  ["took", "take"],
  ["brought", "bring"],
]);
/** How near a name tells two measures apart. */
const NEAR = 2;
/** How many words right beside a measure are compared one by one. */
const RUN = 6;

const framesIn: (passage: Passage) => (Frame | undefined)[] = perPassage(() => []);

/** The frame of number `index` of {@link measuresIn}. Made when it is asked for: few measures are ever compared. */
export function frameAt(passage: Passage, index: number): Frame {
  const frames = framesIn(passage);
  const frame = frames[index] ?? frameOf(passage, measuresIn(passage)[index] as Measure);
  frames[index] = frame;
  return frame;
}

function frameOf({ tokens, sentences }: Passage, { first, after, sentence, modifiers, quantity }: Measure): Frame {
  const bounds = sentences[sentence] ?? { first: 0, last: tokens.length };
  const sides: Sides = { left: [], right: [], names: new Set(), nearNames: new Set(), contrasts: [] };
  for (let at = first - 1; at >= bounds.first && sides.left.length < REACH; at--) {
    add(sides, sides.left, tokens[at] as Token, at > bounds.first);
  }
  for (let at = after; at < bounds.last && sides.right.length < REACH; at++) {
    add(sides, sides.right, tokens[at] as Token, true);
  }
  const place = tokens[after + (tokens[after + 1]?.lower === "the" ? 2 : 1)];
  if (PLACING.has(tokens[after]?.lower ?? "") && place !== undefined && /^[A-Z]/.test(place.text)) {
    sides.nearNames.add(stemOf(place.lower));
  }
  sides.right.push(...modifiers.map(stemOf));
  if (isTitle(tokens, bounds.first, bounds.last)) {
    sides.names.clear();
    sides.nearNames.clear();
  }
  const hedged = quantity.hedgeSpan?.start ?? quantity.start;
  const before = tokens.slice(Math.max(bounds.first, first - RUN - 3), first).filter(({ start }) => start < hedged);
  const speaker = speakerIn(tokens, bounds.first, bounds.last);
  const naming = before.at(-1)?.lower === "of" ? before.at(-2)?.lower : undefined;
  return {
    ...sides,
    ...(naming === undefined || naming === "total" ? {} : { naming }),
    before: before
      .slice(-RUN)
      .map(({ lower }) => lower)
      .reverse(),
    behind: tokens.slice(after, Math.min(bounds.last, after + RUN)).map(({ lower }) => lower),
    numbers: numbersIn(tokens, bounds, first, after),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

interface Sides {
  readonly left: string[];
  readonly right: string[];
  readonly names: Set<string>;
  readonly nearNames: Set<string>;
  readonly contrasts: string[];
}

function add(
  { names, nearNames, left, contrasts }: Sides,
  words: string[],
  { kind, lower, text }: Token,
  mayBeName: boolean,
): void {
  if (kind !== "word" || lower.length < 3 || STOP.has(lower)) return;
  const stem = stemOf(lower);
  words.push(stem);
  if (CONTRASTS.has(lower)) contrasts.push(lower);
  if (!mayBeName || !/^[A-Z]/.test(text) || monthNumber(lower) !== undefined || weekdayNumber(lower) !== undefined)
    return;
  names.add(stem);
  if (words === left && words.length <= NEAR) nearNames.add(stem);
}

function numbersIn(tokens: readonly Token[], bounds: Sentence, first: number, after: number): Set<string> {
  const numbers = new Set<string>();
  for (let at = bounds.first; at < bounds.last; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === "number" && (at < first || at >= after) && !/^(?:19|20)\d\d$/.test(text)) numbers.add(text);
  }
  return numbers;
}

/** Most longer words begin with a capital. */
function isTitle(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = first; at < last; at++) {
    const { kind, text, lower } = tokens[at] as Token;
    if (kind !== "word" || lower.length < 4) continue;
    words++;
    if (/^[A-Z]/.test(text)) capitals++;
  }
  return words >= 3 && capitals > words * 0.6;
}

function stemOf(lower: string): string {
  return (PRESENT.get(lower) ?? lower).slice(0, STEM);
}

function speakerIn(tokens: readonly Token[], first: number, last: number): string | undefined {
  for (let at = first; at < last; at++) {
    const { lower } = tokens[at] as Token;
    if (lower === "said" || lower === "says") return at > first ? tokens[at - 1]?.lower : undefined;
    if (lower === "according" && tokens[at + 1]?.lower === "to") {
      return tokens[tokens[at + 2]?.lower === "the" ? at + 3 : at + 2]?.lower;
    }
  }
  return undefined;
}

/** Words of the measure's own neighbourhood weigh more than those further off. */
const ADJACENT = 2;
const NEXT = 1.5;
const SHARED = 1;
const NUMBER = 1.5;
/** For each word that stands right beside both, function words included. */
const VERBATIM = 0.5;
const OTHER_NAMES = -2;
const CONTRASTED = -4;
/** "a limit of 600" beside a bare 200. */
const NAMED_ONCE = -1.5;

/** How far two frames speak of one measure. */
export interface Likeness {
  /**
   * How much the words have in common, from 0: about 2 for two content words, 5 and more for one sentence said twice. Less than
   * 0 where the words tell the two apart.
   */
  readonly score: number;
  /** The content word right before or right behind is the same: the verb, or what the number is of. */
  readonly anchored: boolean;
}

export function likeness(a: Frame, b: Frame): Likeness {
  const isOtherSpeaker = a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker;
  const isOtherNoun = a.naming !== undefined && b.naming !== undefined && a.naming !== b.naming;
  const areOthers = areApart(a.names, b) && areApart(b.names, a);
  if (isOtherSpeaker || isOtherNoun || (areOthers && a.nearNames.size > 0 && b.nearNames.size > 0))
    return { score: -1, anchored: false };
  const isBefore = a.left[0] !== undefined && a.left[0] === b.left[0];
  const isBehind = a.right[0] !== undefined && a.right[0] === b.right[0];
  let score = (runOf(a.before, b.before) + runOf(a.behind, b.behind)) * VERBATIM;
  if (areOthers) score += OTHER_NAMES;
  if (a.naming !== b.naming) score += NAMED_ONCE;
  if (a.contrasts.join(" ") !== b.contrasts.join(" ")) score += CONTRASTED;
  if (isBefore) score += ADJACENT - SHARED;
  if (isBehind) score += NEXT - SHARED;
  const wordsOfB = new Set([...b.left, ...b.right]);
  for (const word of new Set([...a.left, ...a.right])) if (wordsOfB.has(word)) score += SHARED;
  for (const number of a.numbers) if (b.numbers.has(number)) score += NUMBER;
  return { score, anchored: isBefore || isBehind };
}

/** How many words agree from the first on. */
function runOf(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Both name something, and nothing of it is common to both. */
function areApart(names: ReadonlySet<string>, { names: others, left, right }: Frame): boolean {
  if (names.size === 0 || others.size === 0) return false;
  for (const name of names) if (others.has(name) || left.includes(name) || right.includes(name)) return false;
  return true;
}
