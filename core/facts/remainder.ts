import type { Paragraph } from "../article/layout.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { placeIn } from "./measure-pairs.ts";
import { type Part, readList } from "./part-list.ts";
import type { Partition } from "./partition.ts";
import { tollsIn } from "./toll.ts";

const RESTS = wordsAt(["remaining", "shortfall", "remainder", "balance", "gap", "deficit"]);
const CONSISTING = wordsAt([
  "consists",
  "consisted",
  "comprises",
  "comprised",
  "breaks",
  "composed",
  "made",
  "dead",
  "victims",
  "deceased",
  "killed",
]);
/** How many sentences before the rest its total may stand. */
const REACH = 2;

/**
 * Totals of which a part and the rest are told: "The $48 million project … The bond covers $30 million; the remaining $18 million
 * comes from donors", "It needs $645 million, of which it has $258 million. The shortfall is $387 million". Passage offsets.
 */
export const remaindersIn: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const places = RESTS(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  return places.flatMap((at) => {
    const rest = restAt(passage.tokens, at, measures);
    return rest === undefined ? [] : (withRest(passage.tokens, measures, rest) ?? []);
  });
});

/** "the remaining $18 million", "the shortfall is $387 million", "a balance of $5 million". */
function restAt(tokens: readonly Token[], at: number, measures: readonly Measure[]): Measure | undefined {
  const adjective = tokens[at]?.lower === "remaining";
  if (adjective && !/^(?:the|its|their)$/.test(tokens[at - 1]?.lower ?? "")) return undefined;
  const from = adjective ? at + 1 : at + 2;
  if (!adjective && !/^(?:is|was|of|stands)$/.test(tokens[at + 1]?.lower ?? "")) return undefined;
  const rest = measures.find(({ first }) => first === from || (tokens[from]?.lower === "at" && first === from + 1));
  return rest === undefined || !isExact(rest) ? undefined : rest;
}

function isExact({ quantity, unit, scope }: Measure): boolean {
  return quantity.hedge === undefined && scope !== "rate" && (quantity.kind === "money" || unit === "count");
}

/** The total is the greater of the only two other values of the kind, in the same sentences and none behind the rest. */
function withRest(tokens: readonly Token[], measures: readonly Measure[], rest: Measure): Partition | undefined {
  const alike = measures.filter(
    (other) =>
      other !== rest &&
      other.unit === rest.unit &&
      other.sentence <= rest.sentence &&
      other.sentence >= rest.sentence - REACH,
  );
  if (
    rest.unit === "count" &&
    (rest.noun === undefined || alike.some(({ noun }) => noun !== undefined && noun !== rest.noun))
  )
    return undefined;
  const values = new Set(alike.map(({ quantity }) => quantity.value));
  if (values.size !== 2 || !alike.every(isExact) || alike.some(({ scope }) => scope === "change")) return undefined;
  const whole = Math.max(...values);
  const total = alike.find(({ quantity }) => quantity.value === whole);
  const part = alike.find(({ quantity }) => quantity.value !== whole);
  if (total === undefined || part === undefined || alike.some(({ first }) => first > rest.first)) return undefined;
  return !isOfTotal(tokens, total, part, rest) ? undefined : { total, parts: [part, rest].map(partOf), kind: "whole" };
}

/**
 * The same across paragraphs, in offsets of the article: a part and the rest in one sentence, and one greater sum of money that
 * the headline has or that the article says twice.
 */
export function remaindersAcross(paragraphs: readonly Paragraph[]): Partition[] {
  return paragraphs.flatMap((paragraph) => {
    const { tokens } = paragraph.passage;
    const measures = measuresIn(paragraph.passage);
    return RESTS(paragraph.passage).flatMap((at): Partition[] => {
      const rest = restAt(tokens, at, measures);
      if (rest?.quantity.kind !== "money") return [];
      const [part, another] = measures.filter(
        (it) => it !== rest && it.sentence === rest.sentence && it.unit === rest.unit,
      );
      if (part === undefined || another !== undefined || !isExact(part) || part.scope === "change") return [];
      const total = totalAcross(paragraphs, paragraph, [part, rest]);
      const parts = [part, rest].map((it) => partOf(placeIn(paragraph, it)));
      return total === undefined ? [] : [{ total, parts, kind: "whole" }];
    });
  });
}

function totalAcross(
  paragraphs: readonly Paragraph[],
  home: Paragraph,
  [part, rest]: readonly Measure[],
): Measure | undefined {
  if (part === undefined || rest === undefined) return undefined;
  const least = Math.max(part.quantity.value, rest.quantity.value);
  const sums = paragraphs.flatMap((paragraph) =>
    measuresIn(paragraph.passage)
      .filter((it) => it.unit === rest.unit && it.quantity.value > least && it !== part && it !== rest)
      .map((measure) => ({ measure, paragraph })),
  );
  const [first] = sums;
  if (first === undefined || new Set(sums.map(({ measure }) => measure.quantity.value)).size > 1) return undefined;
  // Where the paragraph has its own total, it has been added up already.
  const isOwn = sums.some(({ paragraph, measure }) => paragraph === home && measure.sentence < rest.sentence);
  const isCertain = first.paragraph.zone === "headline" || sums.length > 1;
  return isCertain && !isOwn && isExact(first.measure) ? placeIn(first.paragraph, first.measure) : undefined;
}

/** The part is told with the rest, or as one "of which", so that the two sums are not two of one row. */
function isOfTotal(tokens: readonly Token[], total: Measure, part: Measure, rest: Measure): boolean {
  if (part.sentence === rest.sentence && total.sentence < rest.sentence) return true;
  if (tokens[part.after]?.lower === "of" && tokens[part.after + 1]?.lower === "the") return true;
  const leaves = tokens.slice(Math.max(0, rest.first - 5), rest.first).some(({ lower }) => lower === "leaving");
  if (leaves && total.sentence === rest.sentence && part.sentence === rest.sentence) return total.first < part.first;
  const between = total.last <= part.first ? tokens.slice(total.last, part.first) : [];
  return between.some(
    ({ lower }, at) => lower === "of" && /^(?:which|whom|that|this)$/.test(between[at + 1]?.lower ?? ""),
  );
}

function partOf(measure: Measure): Part {
  return { value: measure.quantity.value, measure, ...measure.phrase };
}

/**
 * Lists whose total stands in the sentence before: "… paid out €1.2 billion. The payment consists of €900 million in loans and
 * €300 million in grants", "The toll rose to 31. Of the dead, 17 were men, nine women and five children". Passage offsets.
 */
export const listsOfBefore: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  return CONSISTING(passage).flatMap((at) => {
    const index = sentences.findIndex(({ first, last }) => first <= at && at < last);
    const sentence = sentences[index];
    if (sentence === undefined || index === 0) return [];
    const measures = measuresIn(passage);
    const total =
      tokens[sentence.first]?.lower === "of" ? tollBefore(passage, measures, index) : sumBefore(measures, index);
    const from = listFrom(tokens, sentence.first, at);
    if (total === undefined || from === undefined) return [];
    const here = measures.filter((measure) => measure.sentence === index);
    const list = readList(tokens, from, sentence.last, total, here);
    if (list === undefined || list.parts.length < 2 || list.end < sentence.last - 1) {
      // "…, they added": a list may end at a comma, too.
      if (list === undefined || list.parts.length < 2 || tokens[list.end]?.text !== ",") return [];
    }
    return [{ total, parts: list.parts, kind: "whole" as const }];
  });
});

/** The list behind "The payment consists of", "It is made up of", "Of the dead,". */
function listFrom(tokens: readonly Token[], first: number, at: number): number | undefined {
  const [head, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (tokens[first]?.lower === "of") return at <= first + 2 && next === "," ? at + 2 : undefined;
  if (at > first + 5 || !/^(?:it|this|the)$/.test(tokens[first]?.lower ?? "")) return undefined;
  if (/^compris(?:es|ed)$/.test(head)) return at + 1;
  if (head === "made") return next === "up" && tokens[at + 2]?.lower === "of" ? at + 3 : undefined;
  if (head === "breaks") return next === "down" ? at + 3 : undefined;
  return next === "of" ? at + 2 : undefined;
}

/** The one sum of money of the sentence before. */
function sumBefore(measures: readonly Measure[], index: number): Measure | undefined {
  const [sum, another] = measures.filter(
    ({ sentence, quantity }) => sentence === index - 1 && quantity.kind === "money",
  );
  return another === undefined && sum !== undefined && isExact(sum) && sum.scope === "whole" ? sum : undefined;
}

/** The toll that the sentence before tells, if it is the only one. */
function tollBefore(passage: Passage, measures: readonly Measure[], index: number): Measure | undefined {
  const before = measures.filter(({ sentence }) => sentence === index - 1);
  const [toll, another] = tollsIn(passage).filter((it) => !it.hedged && before.some(({ start }) => start === it.start));
  return another === undefined && toll !== undefined ? before.find(({ start }) => start === toll.start) : undefined;
}
