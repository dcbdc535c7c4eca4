import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "500,000 tonnes through 10 tenders of 50,000 tonnes each": how many, how much each, and the total that the text gives. */
export interface EachTotal {
  readonly count: Measure;
  readonly each: Measure;
  readonly total: Measure;
}

const EACH = wordsAt(["each", "apiece"]);
/** From the total to the number of things, in tokens. */
const MAX_LINK = 5;
const LINK =
  /^(?:,|—|–|\(|in|through|via|by|with|from|as|into|divided|split|spread|over|across|on|won|for|of|the|its|to|him|her|them|it|himself|herself|themselves|itself)$/;

/** Totals that are told as so many of so much each, in one sentence; passage offsets. */
export const eachTotalsIn: (passage: Passage) => readonly EachTotal[] = perPassage((passage) => {
  const places = EACH(passage);
  if (places.length === 0) return [];
  const { tokens } = passage;
  const measures = measuresIn(passage);
  return places.flatMap((at) => {
    const index = measures.findIndex(({ last, after }) => last === at || after === at);
    if (index < 0) return eachOfThe(tokens, at, measures);
    const [each, count] = [measures[index], measures[index - 1]];
    if (each === undefined || count === undefined) return [];
    if (!isCount(tokens, count, each)) return sharedOut(tokens, measures, index);
    const total = [totalBefore(tokens, measures[index - 2], count), totalAfter(tokens, at, measures[index + 1])].find(
      (it) => it !== undefined && isAlike(it, each) && it.sentence === each.sentence,
    );
    return total !== undefined && [count, each, total].every(({ quantity }) => quantity.hedge === undefined)
      ? [{ count, each, total }]
      : [];
  });
});

/** "Two flights will carry 32 tonnes, 16 tonnes each": the only three numbers of the sentence. */
function sharedOut(tokens: readonly Token[], measures: readonly Measure[], index: number): EachTotal[] {
  const [count, total, each] = [measures[index - 2], measures[index - 1], measures[index]];
  if (count === undefined || total === undefined || each === undefined) return [];
  const alone = measures.filter(({ sentence }) => sentence === each.sentence).length === 3;
  if (!alone || count.unit !== "count" || count.noun === undefined || !isAlike(total, each)) return [];
  const isApart = tokens[each.first - 1]?.text === "," && count.sentence === each.sentence;
  return isApart && [count, each, total].every(({ quantity }) => quantity.hedge === undefined)
    ? [{ count, each, total }]
    : [];
}

/** "200,000 rupees to each of the 14 families, 2.8 million rupees in all" */
function eachOfThe(tokens: readonly Token[], at: number, measures: readonly Measure[]): EachTotal[] {
  const each = measures.find(({ after }) => after === at - 1);
  const from = /^(?:the|its|their|his|her)$/.test(tokens[at + 2]?.lower ?? "") ? at + 3 : at + 2;
  const count = measures.find(({ first }) => first === from);
  if (each === undefined || count?.noun === undefined || tokens[at + 1]?.lower !== "of") return [];
  if (!/^(?:to|for)$/.test(tokens[at - 1]?.lower ?? "")) return [];
  const total = measures.find(({ first }) => first > count.first);
  const told = total && totalBehind(tokens, count.after, total);
  return told !== undefined &&
    isAlike(told, each) &&
    [count, each, told].every(({ quantity, sentence }) => quantity.hedge === undefined && sentence === each.sentence)
    ? [{ count, each, total: told }]
    : [];
}

/** ", 2.8 million rupees in all", ", a total of 2.8 million rupees" */
function totalBehind(tokens: readonly Token[], from: number, total: Measure): Measure | undefined {
  const words = (a: number, b: number) =>
    tokens
      .slice(a, b)
      .map(({ lower }) => lower)
      .join(" ");
  const between = words(from, total.first);
  if (/^,? ?(?:or )?(?:for )?a (?:combined )?total of$/.test(between)) return total;
  return /^,(?: or)?$/.test(between) && /^(?:in (?:all|total)|altogether)/.test(words(total.after, total.after + 2))
    ? total
    : undefined;
}

/** "10 tenders of 50,000 tonnes" */
function isCount(tokens: readonly Token[], count: Measure, each: Measure): boolean {
  return (
    count.unit === "count" &&
    count.noun !== undefined &&
    each.first === count.after + 1 &&
    /^(?:of|worth|at)$/.test(tokens[count.after]?.lower ?? "")
  );
}

function totalBefore(tokens: readonly Token[], total: Measure | undefined, count: Measure): Measure | undefined {
  if (total === undefined) return undefined;
  const between = tokens.slice(total.after, count.first);
  return between.length > 0 && between.length <= MAX_LINK && between.every(({ lower }) => LINK.test(lower))
    ? total
    : undefined;
}

/** "each, a total of $50,000", "each, or $50,000 in all" */
function totalAfter(tokens: readonly Token[], each: number, total: Measure | undefined): Measure | undefined {
  if (total === undefined || total.first > each + 6) return undefined;
  const between = tokens
    .slice(each + 1, total.first)
    .map(({ lower }) => lower)
    .join(" ");
  if (/^,? ?(?:for )?(?:a|or a|in) (?:combined )?total of$|^,? ?totall?ing$|^,? ?making$/.test(between)) return total;
  const behind = `${tokens[total.after]?.lower} ${tokens[total.after + 1]?.lower}`;
  return /^, or$|^\($/.test(between) && /^(?:in (?:all|total)|altogether)/.test(behind) ? total : undefined;
}

function isAlike(a: Measure, b: Measure): boolean {
  return (
    a.unit === b.unit &&
    a.unit !== "percent" &&
    a.unit !== "points" &&
    (a.noun === b.noun || (b.noun === undefined && a.unit !== "count"))
  );
}
