import type { Paragraph } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { tokenFrom } from "./sentences.ts";

/** Verbs of harm, in all their forms. */
const HARM =
  /^(?:kill(?:ed|ing|s)?|shoot(?:ing|s)?|shot|stab(?:bed|bing|s)?|murder(?:ed|ing|s)?|slay(?:ing)?|slain|str(?:ikes|iking|uck)|hit(?:ting|s)?|attack(?:ed|ing|s)?|robb?(?:ed|ing|s)?|assault(?:ed|ing|s)?|rap(?:ed|ing|es)|beat(?:en|ing|s)?|strangl(?:ed|ing|es)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|punch(?:ed|ing|es)|kidnapp(?:ed|ing)|abduct(?:ed|ing|s)|molest(?:ed|ing|s)|death|homicide)$/;
/** Between the verb and the victim's age or name. */
const BETWEEN = new Set("of a an the his her their its and fatally".split(" "));
const REACH = 5;
/** Between a name with its age and the verb that tells what happened. */
const AFTER = new Set("was were who had been later and".split(" "));

/** Behind a verb of harm, these begin another victim; "killing her" does not. */
const ANOTHER = new Set("a an another two three four several".split(" "));

/** "killed a 40-year-old woman", and the sentence tells of no other who was harmed. */
export function isOnlyVictim({ tokens, sentences }: Passage, at: number): boolean {
  const sentence = sentences.find(({ first, last }) => first <= at && at < last);
  if (sentence === undefined || !isHarmed(tokens, at)) return false;
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    const next = tokens[i + 1]?.lower === "of" ? i + 2 : i + 1;
    if (HARM.test(tokens[i]?.lower ?? "") && ANOTHER.has(tokens[next]?.lower ?? "") && next + 1 !== at) return false;
  }
  return true;
}

/** "fatally shooting his 40-year-old", "the killing of a 40-year-old": what governs the words before token `at`. */
function isHarmed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { lower } = tokens[i] as Token;
    if (HARM.test(lower)) return true;
    if (!BETWEEN.has(lower)) return false;
  }
  return false;
}

/**
 * "the victim, Ann Lee, 40,", "the death of Ann Lee, 40", "Ann Lee, 40, was killed".
 *
 * @param last one past the last token of the age
 */
export function isNamedVictim(paragraph: Paragraph, mention: Mention, last: number): boolean {
  const { tokens } = paragraph.passage;
  const first = tokenFrom(paragraph, mention.start);
  const before = tokens[first - 1]?.text === "," || tokens[first - 1]?.lower === "as" ? first - 2 : first - 1;
  if (tokens[before]?.lower === "victim" || isHarmed(tokens, first)) return true;
  // "struck a pedestrian, Ann Lee, 40,"
  if (tokens[first - 1]?.text === "," && (isHarmed(tokens, first - 2) || isHarmed(tokens, first - 3))) return true;
  const behind = tokens.slice(last, last + REACH).filter(({ text }) => text !== ",");
  const verb = behind.findIndex(({ lower }) => !AFTER.has(lower));
  return verb > 0 && HARM.test(behind[verb]?.lower ?? "");
}
