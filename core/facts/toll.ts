import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { isPerson } from "./noun.ts";

/** "The toll rose to 41", "18 dead", "killing 18 people": how many have died. */
export interface Toll extends Span {
  readonly value: number;
  /** The number without its hedge. */
  readonly number: Span;
  /** "Nearly", "more than"; "at least" is none, since the figure is what is known. */
  readonly hedged: boolean;
}

const KILLING = wordSet("kills kill killed killing");
const DEAD = wordSet("dead killed die died dies deaths");
const PEOPLE = wordSet("people persons were was are have had been confirmed reported");
/** Before or behind a number: it counts some more, or some of them. */
const NOT_ALL = wordSet("from another further additional including more others other");
/** From the word "toll" to its number, in tokens. */
const REACH = 14;
const TOLL_LINK = wordSet("to at of is was reaches reached hits hit tops topped passes passed stood");

/** The words that tell of a toll: verbs before the number, participles behind it, and a noun. */
interface Words {
  readonly verbs: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly noun: string;
  /** The verbs have other objects than people, too: only what is counted as people is a toll. */
  readonly needsPeople?: boolean;
}
const DEATHS: Words = { verbs: KILLING, states: DEAD, noun: "toll" };
const INJURIES: Words = {
  verbs: wordSet("injures injure injured injuring wounds wounded wounding hurts hurting"),
  states: wordSet("hurt injured wounded"),
  noun: "",
};
const ARRESTS: Words = {
  verbs: wordSet("arrests arrest arrested arresting detains detained detaining jails jailed jailing charged"),
  states: wordSet("arrested held detained jailed charged"),
  noun: "",
  needsPeople: true,
};

/** The whole tolls of a passage, in passage offsets. */
export const tollsIn: (passage: Passage) => readonly Toll[] = perPassage((passage) => readTolls(passage, DEATHS));
/** How many were hurt, in the same way. */
export const injuriesIn: (passage: Passage) => readonly Toll[] = perPassage((passage) => readTolls(passage, INJURIES));
/** How many were arrested, held or charged, in the same way. */
export const arrestsIn: (passage: Passage) => readonly Toll[] = perPassage((passage) => readTolls(passage, ARRESTS));

function readTolls(passage: Passage, words: Words): Toll[] {
  const { tokens, sentences } = passage;
  if (!tokens.some(({ lower }) => words.states.has(lower) || words.verbs.has(lower) || lower === words.noun)) return [];
  return measuresIn(passage)
    .filter(
      (measure) => measure.unit === "count" && isToll(tokens, sentences[measure.sentence]?.first ?? 0, measure, words),
    )
    .map(({ start, end, quantity }) => ({
      start,
      end,
      value: quantity.value,
      number: quantity.number,
      hedged: quantity.hedge !== undefined && !/^at least\b/i.test(passage.text.slice(quantity.hedgeSpan?.start)),
    }));
}

function isToll(
  tokens: readonly Token[],
  sentence: number,
  { first, last, after, quantity, noun: counted }: Measure,
  { verbs, states, noun, needsPeople }: Words,
): boolean {
  const arePeople = counted !== undefined && isPerson(counted);
  if (needsPeople === true && counted !== undefined && !arePeople) return false;
  let at = first - 1;
  while (at >= sentence && (tokens[at] as Token).start >= (quantity.hedgeSpan?.start ?? quantity.start)) at--;
  const before = tokens[at]?.lower ?? "";
  if (
    NOT_ALL.has(before) ||
    NOT_ALL.has(tokens[last]?.lower ?? "") ||
    tokens[last]?.lower === "of" ||
    NOT_ALL.has(tokens[after]?.lower ?? "")
  )
    return false;
  if (at >= sentence && verbs.has(before)) return needsPeople !== true || arePeople;
  if (TOLL_LINK.has(before) && tokens.slice(Math.max(sentence, at - REACH), at).some(({ lower }) => lower === noun))
    return true;
  let next = arePeople ? after : last;
  while (next < last + 5 && PEOPLE.has(tokens[next]?.lower ?? "")) next++;
  return states.has(tokens[next]?.lower ?? "");
}
