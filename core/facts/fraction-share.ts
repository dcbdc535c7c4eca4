import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "87, two-thirds of the 130 seats": a part, its whole, and the share of it in words. */
export interface FractionShare {
  readonly part: Measure;
  readonly whole: Measure;
  /** Between 0 and 1. */
  readonly share: number;
  readonly words: Span;
}

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["tenth", 10],
]);
const NUMERATORS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);
const fractionsAt = wordsAt(DENOMINATORS.keys());

/** Shares in words with both numbers in one sentence, none of them hedged, in passage offsets. */
export const fractionSharesIn: (passage: Passage) => readonly FractionShare[] = perPassage((passage) => {
  const places = fractionsAt(passage);
  if (places.length === 0) return [];
  const { tokens } = passage;
  const measures = measuresIn(passage);
  return places.flatMap((at) => {
    const fraction = fractionAt(tokens, at);
    const index = fraction === undefined ? -1 : measures.findIndex(({ first }) => first > at);
    const [part, whole] = [partBefore(measures, fraction?.first ?? 0), measures[index]];
    if (fraction === undefined || part === undefined || whole === undefined) return [];
    const link = wordsOf(tokens, at + 1, whole.first);
    const isTied = /^,(?: or)?$|^\($/.test(wordsOf(tokens, part.after, fraction.first));
    const isWhole = /^of (?:the|its|their|all|all the|his|her)(?: country's| house's)?$/.test(link);
    if (!isTied || !isWhole || part.sentence !== whole.sentence || part.unit !== whole.unit) return [];
    if (whole.noun === undefined && whole.unit === "count") return [];
    if (part.quantity.hedge !== undefined || whole.quantity.hedge !== undefined) return [];
    if (part.noun !== undefined && part.noun !== whole.noun) return [];
    const words = { start: (tokens[fraction.first] as Token).start, end: (tokens[at] as Token).end };
    return [{ part, whole, share: fraction.value, words }];
  });
});

/** The last number before `first` that is no numerator. */
function partBefore(measures: readonly Measure[], first: number): Measure | undefined {
  return measures.findLast((measure) => measure.after <= first);
}

/** "two-thirds", "a quarter", "half" */
function fractionAt(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly value: number } | undefined {
  const word = tokens[at]?.lower ?? "";
  const denominator = DENOMINATORS.get(word) ?? 0;
  const dashed = tokens[at - 1]?.text === "-";
  const first = at - (dashed ? 2 : 1);
  const numerator = NUMERATORS.get(tokens[first]?.lower ?? "");
  if (word === "half") return dashed || numerator !== undefined ? undefined : { first: at, value: 1 / 2 };
  if (numerator === undefined || numerator >= denominator || word.endsWith("s") !== numerator > 1) return undefined;
  return { first, value: numerator / denominator };
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}
