import type { Found } from "../expression.ts";
import { isCapital, lowerAt, type Tokens, textAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

type Reference = "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";

/** Words that TimeML annotates as vague references. */
const WORDS: ReadonlyMap<string, Reference> = new Map<string, Reference>([
  ["now", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["lately", "PAST_REF"],
  ["recent", "PAST_REF"],
  ["current", "PRESENT_REF"],
  ["former", "PAST_REF"],
  ["future", "FUTURE_REF"],
]);

const NOUN_AFTER: ReadonlySet<string> = new Set(["recent", "current", "former", "future"]);

/** "A shared future", "a bright future": after an adjective it is the noun. */
const ADJECTIVE = /(?:ed|able|ible|al|er|ful|ous|ive|ing|less)$/;
const ADJECTIVES: ReadonlySet<string> = new Set(
  "bright near common own certain strong new green good great very own distant safe clean".split(" "),
);

function reference(first: number, last: number, value: Reference): Found[] {
  return [{ first, last, type: "DATE", meaning: { kind: "value", value }, parts: {} }];
}

/** `now`, `currently`, `recent losses`, `former allies`, `future taxes`. */
export const vagueWord: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  const value = WORDS.get(word);
  if (value === undefined) return undefined;
  if (isCapital(tokens[at]) && at > 0 && tokens[at - 1]?.kind !== "mark") return undefined;
  if (NOUN_AFTER.has(word)) {
    const next = tokens[at + 1];
    if (next === undefined || next.kind !== "word") return undefined;
    if (word === "future" && (ADJECTIVES.has(lowerAt(tokens, at - 1)) || ADJECTIVE.test(lowerAt(tokens, at - 1))))
      return undefined;
    if (word === "future" || word === "former") {
      if (/^(?:of|and|or|for|is|was|in|with|to|the|that|will|as|but|at|on|has|by|looks|from)$/.test(next.lower))
        return undefined;
    }
  }
  if (word === "now" && isCapital(tokens[at]) && textAt(tokens, at + 1) !== ",") return undefined;
  const more = lowerAt(tokens, at - 1) === "more" || lowerAt(tokens, at - 1) === "most";
  const found = reference(more ? at - 1 : at, at + 1, value);
  return word === "former" ? found.map((one) => ({ ...one, historical: true })) : found;
};

const PHRASES: readonly (readonly [words: readonly string[], value: Reference])[] = [
  [["the", "future"], "FUTURE_REF"],
  [["the", "near", "future"], "FUTURE_REF"],
  [["the", "foreseeable", "future"], "FUTURE_REF"],
  [["the", "past"], "PAST_REF"],
  [["the", "recent", "past"], "PAST_REF"],
  [["the", "present"], "PRESENT_REF"],
  [["the", "moment"], "PRESENT_REF"],
  [["the", "present", "day"], "PRESENT_REF"],
  [["the", "time", "being"], "PRESENT_REF"],
  [["the", "near", "term"], "FUTURE_REF"],
  [["the", "long", "term"], "FUTURE_REF"],
  [["the", "short", "term"], "FUTURE_REF"],
  [["this", "time"], "PRESENT_REF"],
  [["that", "time"], "PAST_REF"],
  [["the", "time"], "PRESENT_REF"],
  [["the", "same", "time"], "PAST_REF"],
  [["this", "period"], "PAST_REF"],
  [["that", "period"], "PAST_REF"],
  [["date"], "PRESENT_REF"],
  [["right", "now"], "PRESENT_REF"],
  [["more", "recently"], "PAST_REF"],
  [["most", "recently"], "PAST_REF"],
  [["very", "recently"], "PAST_REF"],
  [["just", "recently"], "PAST_REF"],
];
const byFirst = new Map<string, (readonly [readonly string[], Reference])[]>();
for (const phrase of PHRASES) {
  const head = phrase[0][0] as string;
  byFirst.set(head, [...(byFirst.get(head) ?? []), phrase]);
}
for (const phrases of byFirst.values()) phrases.sort((a, b) => b[0].length - a[0].length);

/** Heads of the phrases that {@link vaguePhrase} knows. */
export const PHRASE_HEADS: readonly string[] = [...byFirst.keys()];

/** `in the future`, `at this time`, `for the time being`. */
export const vaguePhrase: Recognizer = (tokens, at) => {
  for (const [words, value] of byFirst.get(lowerAt(tokens, at)) ?? []) {
    if (!words.every((word, index) => lowerAt(tokens, at + index) === word)) continue;
    const last = at + words.length;
    const lead = lowerAt(tokens, at - 1);
    if (words[1] === "moment" && (lead !== "at" || !endsPhrase(tokens, last))) continue;
    if (words[0] === "date" && (lead !== "to" || !endsPhrase(tokens, last))) continue;
    if (
      (words[1] === "time" || words[1] === "period") &&
      words[0] === "the" &&
      !(lead === "at" && endsPhrase(tokens, last))
    )
      continue;
    if (words[1] === "same" && !/^(?:around|about)$/.test(lead)) continue;
    if (
      (words[1] === "time" || words[1] === "period") &&
      words.length === 2 &&
      !/^(?:at|by|around|from|since|until|during)$/.test(lead)
    )
      continue;
    if (
      words.length === 2 &&
      /^(?:past|future|present)$/.test(words[1] as string) &&
      (!endsPhrase(tokens, last) || !/^(?:in|of|from|for|to|at|into|about)$/.test(lead))
    )
      continue;
    return reference(at, last, value);
  }
  return undefined;
};

function endsPhrase(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === "mark" && token.text !== "-") || ENDS.has(token.lower);
}
const ENDS: ReadonlySet<string> = new Set(
  "and but to as when that with is was were are will would has had have we they he she it i in for by on if who because while".split(
    " ",
  ),
);
