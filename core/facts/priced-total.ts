import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "3,750,000 shares at $4 per share, raising $15 million": how many, at what, and what they bring. */
export interface PricedTotal {
  readonly count: Measure;
  readonly price: Measure;
  readonly total: Measure;
}

const pricesAt = wordsAt(["per", "each", "apiece", "a"]);
/** Before a price: "at", "at an average price of", "for". */
const PRICE_WORDS = new Set(
  "at an a the average weighted offering public purchase price of subscription issue exercise unit fixed for and".split(
    " ",
  ),
);
/** A sum so told is what the pieces bring together. */
const TOTAL_BEFORE =
  /^(?:raising|raised|raises|totalling|totaling|total|totals|bringing|generating|generated|of|for|proceeds|secured|added|received|collected)$/;
const TOTAL_BEHIND = /^(?:in (?:gross|total|aggregate|all|ticket)|gross proceeds|altogether)/;
/** By these the sum is another's, or not for all of the pieces. */
const OTHERWISE = new Set(
  "net including option additional up warrants warrant another valuation market debt loan minimum".split(" "),
);
/** So many measures before and behind a price are looked at. */
const MOST_NEAR = 40;
/** From the count to its price, in tokens. */
const REACH = 24;

/** Pieces with their price and what they bring, all in one sentence; passage offsets. */
export const pricedTotals: (passage: Passage) => readonly PricedTotal[] = perPassage((passage) => {
  const places = pricesAt(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  const byEnd = new Map(measures.map(({ after }, index) => [after, index]));
  return places.flatMap((at) => {
    const index = byEnd.get(at) ?? -1;
    const price = measures[index];
    if (price?.quantity.kind !== "money" || price.quantity.hedge !== undefined) return [];
    const near = measures.slice(Math.max(0, index - MOST_NEAR), index + 1 + MOST_NEAR);
    const here = near.filter(({ sentence }) => sentence === price.sentence);
    return pricedAt(passage.tokens, at, price, here) ?? [];
  });
});

function pricedAt(
  tokens: readonly Token[],
  at: number,
  price: Measure,
  here: readonly Measure[],
): PricedTotal | undefined {
  if (!isPriced(tokens, price)) return undefined;
  const next = tokens[at + 1];
  // "per ADS" may be an American depositary share.
  const isCode = next !== undefined && next.text.length > 1 && next.text === next.text.toUpperCase();
  const unit = isCode || /^(?:each|apiece)$/.test(tokens[at]?.lower ?? "") ? undefined : next?.lower;
  const counts = here.filter(({ unit: kind, last }) => kind === "count" && last <= price.first);
  const count = counts.at(-1);
  if (count === undefined || price.first - count.last > REACH || count.quantity.hedge !== undefined) return undefined;
  if (unit !== undefined && count.noun !== undefined && !isOf(count.noun, unit)) return undefined;
  if (count.noun === undefined && count.quantity.value < 1000) return undefined;
  const sums = here.filter(
    (it) => it !== price && it.unit === price.unit && !/^(?:per|each|apiece)$/.test(tokens[it.after]?.lower ?? ""),
  );
  const [total, another] = sums.filter((it) => isTotal(tokens, it));
  return total === undefined || another !== undefined || isOtherwise(tokens, count, total)
    ? undefined
    : { count, price, total };
}

/** "at $4", "at an average price of $4" */
function isPriced(tokens: readonly Token[], { first }: Measure): boolean {
  let at = first - 1;
  while (at >= 0 && first - at < 8 && PRICE_WORDS.has(tokens[at]?.lower ?? "")) {
    const { lower } = tokens[at] as Token;
    if (lower === "at") return true;
    at--;
  }
  return false;
}

/** "shares" at so much "per share"; "units" of "a unit". */
function isOf(noun: string, unit: string): boolean {
  return noun.slice(0, 4) === unit.slice(0, 4);
}

function isTotal(tokens: readonly Token[], { first, after }: Measure): boolean {
  const behind = `${tokens[after]?.lower} ${tokens[after + 1]?.lower}`;
  const before = tokens[first - 1]?.lower ?? "";
  return (
    TOTAL_BEHIND.test(behind) ||
    (TOTAL_BEFORE.test(before) && before !== "of" && before !== "for") ||
    isTotalOf(tokens, first)
  );
}

/** "a total of $15 million", "gross proceeds of $15 million" */
function isTotalOf(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && /^(?:total|proceeds)$/.test(tokens[first - 2]?.lower ?? "");
}

/** What stands beside the sum or between the pieces and their price makes it another. */
function isOtherwise(tokens: readonly Token[], count: Measure, total: Measure): boolean {
  const beside = tokens.slice(Math.max(0, total.first - 3), total.after + 3);
  const before = tokens.slice(Math.max(0, count.first - 3), count.first);
  return [...beside, ...before].some(({ lower }) => OTHERWISE.has(lower));
}
