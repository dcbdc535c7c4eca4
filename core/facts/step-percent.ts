import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { DOWN, UP } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "rose $1.2 million, or 15%, to $9.2 million": a step, the same step in percent, and the value it leads to. */
export interface StepPercent {
  readonly step: Measure;
  readonly percent: Measure;
  readonly to: Measure;
  readonly sign: 1 | -1;
}

/** The percentage is not that of the two values beside it. */
const OTHER_BASE =
  /^(?:organic|organically|constant|excluding|adjusted|annualized|annualised|respectively|each|per|respectivly|cagr|average)$/;
/** How far before the step the word of the change may stand, in tokens. */
const REACH = 5;

/** Steps told twice, with what they lead to; passage offsets. */
export const stepPercents: (passage: Passage) => readonly StepPercent[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 3) return [];
  return measures.flatMap((percent, index): StepPercent[] => {
    const step = measures[index - 1];
    if (percent.unit !== "percent" || step === undefined || percent.quantity.hedge !== undefined) return [];
    if (!isStep(passage.tokens, step, percent)) return [];
    const sign = signOf(passage.tokens, step);
    const to = sign === undefined ? undefined : resultOf(passage.tokens, measures, index);
    if (sign === undefined || to === undefined) return [];
    const isSound = [step, to].every(
      ({ quantity, sentence }) => quantity.hedge === undefined && sentence === percent.sentence,
    );
    const { first, last } = passage.sentences[percent.sentence] ?? { first: 0, last: 0 };
    const other = passage.tokens.slice(first, last).some(({ lower }) => OTHER_BASE.test(lower));
    return isSound && !other ? [{ step, percent, to, sign }] : [];
  });
});

/** "$1.2 million, or 15%", "$1.2 million (15%)", "15 murders (10.6%)" */
function isStep(tokens: readonly Token[], step: Measure, percent: Measure): boolean {
  if (step.unit === "percent" || step.unit === "points") return false;
  const between = tokens
    .slice(step.after, percent.first)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:, or(?: a)?|or|\(|\( or)$/.test(between);
}

/** 1 where the step goes up, by the words before it. */
function signOf(tokens: readonly Token[], { first }: Measure): 1 | -1 | undefined {
  const near = tokens.slice(Math.max(0, first - REACH), first).map(({ lower }) => lower);
  const [up, down] = [near.some((word) => UP.has(word)), near.some((word) => DOWN.has(word))];
  return up === down ? undefined : up ? 1 : -1;
}

/** "to $9.2 million" right behind, or "$9.2 million, up" right before. */
function resultOf(tokens: readonly Token[], measures: readonly Measure[], index: number): Measure | undefined {
  const [before, step, percent, behind] = [
    measures[index - 2],
    measures[index - 1],
    measures[index],
    measures[index + 1],
  ];
  if (step === undefined || percent === undefined) return undefined;
  const words = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(" ");
  if (
    behind !== undefined &&
    isAlike(behind, step) &&
    /^(?:% )?\)?(?: ,|,)? ?to$/.test(words(percent.last, behind.first).replace(/^percent ?/, ""))
  )
    return behind;
  const link = before === undefined ? "" : words(before.after, step.first);
  return before !== undefined &&
    isAlike(before, step) &&
    /^,? ?(?:which (?:is|was) )?(?:up|down|an? (?:increase|decrease|rise|decline|drop|gain) of)$/.test(link)
    ? before
    : undefined;
}

function isAlike(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && (a.noun === undefined || b.noun === undefined || a.noun === b.noun);
}
