import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import type { Partition } from "./partition.ts";

/** What moves a sum, or says that it stands: "exports reached", "imports of". */
const VERBS = wordSet(
  "reached totaled totalled totaling totalling stood was were amounted hit rose grew increased climbed jumped surged fell dropped declined decreased edged came exceeded topped made of at valued worth expanded shrank slipped",
);
const ADVERBS = wordSet("also alone only both volume value meanwhile together further");
const FLOWS = wordsAt(["exports", "imports"]);
const TRADES = wordsAt(["trade", "turnover"]);
const EDGES = wordSet("exports imports trade turnover surplus deficit gap balance");
/** How many sentences behind the total its two flows may stand. */
const REACH = 2;
/** From a flow to its verb and from `trade` to its verb, in tokens. */
const TO_VERB = 3;
const TO_TOTAL_VERB = 9;

/**
 * Trade with its exports and imports: "Trade with Norland reached 50 billion crowns. Exports rose 8 percent to 30 billion crowns,
 * while imports stood at 20 billion". Passage offsets.
 */
export const tradeIn: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const flows = FLOWS(passage);
  if (flows.length !== 2) return [];
  const [one, two] = flows as readonly [number, number];
  const { tokens } = passage;
  if (tokens[one]?.lower === tokens[two]?.lower) return [];
  const measures = measuresIn(passage).filter(
    ({ quantity }) => quantity.kind === "money" || quantity.kind === "cardinal",
  );
  const totals = TRADES(passage).flatMap((at) => sumBehind(tokens, at, TO_TOTAL_VERB, measures) ?? []);
  const [total, another] = totals;
  if (total === undefined || another !== undefined || total.quantity.kind !== "money") return [];
  const parts = [one, two].flatMap((at) => sumBehind(tokens, at, TO_VERB, measures, total) ?? []);
  const [a, b] = parts;
  if (a === undefined || b === undefined || a === b || a === total || b === total) return [];
  if ([a, b].some(({ sentence }) => sentence < total.sentence || sentence > total.sentence + REACH)) return [];
  return [
    {
      total,
      parts: parts.map((measure) => ({ value: measure.quantity.value, measure, ...measure.phrase })),
      kind: "whole",
    },
  ];
});

/** The one sum, of the unit of `like`, that the words behind `at` give it. */
function sumBehind(
  tokens: readonly Token[],
  at: number,
  toVerb: number,
  measures: readonly Measure[],
  like?: Measure,
): Measure | undefined {
  const next = tokens.findIndex(({ lower, text }, i) => i > at && (EDGES.has(lower) || text === ";"));
  const end = next < 0 ? tokens.length : next;
  const verb = tokens.findIndex(({ lower }, i) => i > at && i <= at + toVerb && i < end && VERBS.has(lower));
  if (verb < 0 || (tokens[verb]?.lower === "of" && !measures.some(({ first }) => first === verb + 1))) return undefined;
  // "Exports to Norland", "exports of steel" are not all there are.
  if (like !== undefined && !tokens.slice(at + 1, verb).every(({ lower }) => ADVERBS.has(lower))) return undefined;
  const sums = measures.filter(
    ({ first, unit, quantity }) =>
      first > verb &&
      first < end &&
      quantity.value >= 1000 &&
      (like === undefined ? quantity.kind === "money" : unit === like.unit),
  );
  const units = new Set(sums.map(({ unit }) => unit));
  const [sum] = sums;
  if (sum === undefined || sum.quantity.hedge !== undefined || sum.scope === "rate") return undefined;
  // Another of its unit is an earlier value or a step; a conversion is of another.
  return sums.filter(({ unit }) => unit === sum.unit).length > 1 || units.size > 2 ? undefined : sum;
}
