import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import type { Partition } from "./partition.ts";

const CUES = wordsAt(["paid", "funded", "financed", "covered", "met"]);
const BY = wordSet("by with through from");
/** With these the sums are not all, or not of the total. */
const OTHER = wordSet(
  "including include includes each another additional partly part mainly mostly largely also matched per annual annually yearly every up or loan-to-value remaining rest",
);
/** A list that reaches less of the total leaves sources out. */
const NEARLY_ALL = 0.8;

/**
 * Totals with the sums that pay for them: "The $4.2 million works took a year. They were paid for by a $2.5 million grant, $1.2
 * million in gifts and $500,000 from reserves". Passage offsets.
 */
export const paidByIn: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const places = CUES(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  return places.flatMap((at) => paidAt(passage, at, measures) ?? []);
});

function paidAt({ tokens, sentences }: Passage, at: number, measures: readonly Measure[]): Partition | undefined {
  const by = tokens[at]?.lower === "paid" ? at + 2 : at + 1;
  if (by === at + 2 && tokens[at + 1]?.lower !== "for") return undefined;
  const index = sentences.findIndex(({ first, last }) => first <= at && at < last);
  const sentence = sentences[index];
  if (sentence === undefined || !BY.has(tokens[by]?.lower ?? "") || !isPassive(tokens, sentence.first, at))
    return undefined;
  if (tokens.slice(at, sentence.last).some(({ lower, text }) => OTHER.has(lower) || text === ";")) return undefined;
  const here = measures.filter(({ sentence: own, quantity }) => own === index && quantity.kind === "money");
  const parts = here.filter(({ first }) => first > by);
  const ahead = here.filter(({ first }) => first < at);
  const before = measures.filter(({ sentence: own, quantity }) => own === index - 1 && quantity.kind === "money");
  const [total, another] = ahead.length > 0 ? ahead : before;
  if (total === undefined || another !== undefined || parts.length < 2 || !isExact(total)) return undefined;
  if (!parts.every((part) => part.unit === total.unit && isExact(part)) || !isList(tokens, parts)) return undefined;
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  if (sum < total.quantity.value * NEARLY_ALL) return undefined;
  return {
    total,
    parts: parts.map((measure) => ({ value: measure.quantity.value, measure, ...measure.phrase })),
    kind: "whole",
  };
}

/** "was paid for by", "is to be funded by", ", funded by". */
function isPassive(tokens: readonly Token[], first: number, at: number): boolean {
  const before = tokens.slice(Math.max(first, at - 2), at).map(({ lower }) => lower);
  return before.some((word) => /^(?:is|was|are|were|be|been|being)$/.test(word)) || before.at(-1) === ",";
}

function isExact({ quantity, scope }: Measure): boolean {
  return quantity.hedge === undefined && (scope === "whole" || scope === "part");
}

/** Each sum but the first is joined to the one before by a comma, the last by "and". */
function isList(tokens: readonly Token[], parts: readonly Measure[]): boolean {
  return parts.slice(1).every((part, i) => {
    const between = tokens.slice((parts[i] as Measure).last, part.first);
    const isLast = i === parts.length - 2;
    return between.some(({ lower, text }) =>
      isLast ? lower === "and" || lower === "plus" : text === "," || lower === "and",
    );
  });
}
