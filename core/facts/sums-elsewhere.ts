import type { Paragraph } from "../article/layout.ts";
import type { Passage } from "../text/passage.ts";
import { perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** A measure and where its passage begins in the article. */
export interface Told {
  readonly measure: Measure;
  readonly base: number;
}

/** Two parts in one sentence and their total in another. */
export interface SumElsewhere {
  readonly parts: readonly [Told, Told];
  readonly total: Told;
}

interface Pair {
  readonly first: Measure;
  readonly second: Measure;
}

const PAYING = /^(?:pay|pays|paid|paying|payment|settle|settlement)$/;
/** By these the two are no parts of one sum, or not all of its parts. */
const OTHERWISE = new Set(
  "from to up down between than versus compared including include includes additional another other more fewer least or if while each per respectively additionally".split(
    " ",
  ),
);
const ALL = /^all$/;
/** A sentence of more measures is a table; an article that pays more often tells of too much for one total. */
const MOST_IN_SENTENCE = 12;
const MOST_PAID = 40;

const bySentence: (passage: Passage) => ReadonlyMap<number, readonly Measure[]> = perPassage((passage) => {
  const found = new Map<number, Measure[]>();
  for (const measure of measuresIn(passage)) {
    if (measure.unit === "percent" || measure.unit === "points") continue;
    const here = found.get(measure.sentence);
    if (here === undefined) found.set(measure.sentence, [measure]);
    else here.push(measure);
  }
  return found;
});

/** The two like measures of a sentence that has no third: "$5.4 million in penalties and $600,000 in costs". */
const pairsIn: (passage: Passage) => readonly Pair[] = perPassage((passage) => {
  return [...bySentence(passage)].flatMap(([index, all]) => {
    const sentence = passage.sentences[index];
    if (sentence === undefined || all.length < 2 || all.length > MOST_IN_SENTENCE) return [];
    const { first, last } = sentence;
    const here = all.map((it) => withSingular(passage.tokens, it));
    return here.slice(1).flatMap((second, at) => {
      const one = here[at] as Measure;
      const alike = here.filter((it) => areAlike(it, one));
      if (alike.length !== 2 || !areAlike(one, second) || !isKnown(one)) return [];
      if ([one, second].some(({ quantity, scope }) => quantity.hedge !== undefined || scope === "rate")) return [];
      if (/^(?:between|from)$/.test(passage.tokens[one.first - 1]?.lower ?? "")) return [];
      return isJoined(passage.tokens, one, second, first, last) ? [{ first: one, second }] : [];
    });
  });
});

/** "One passenger" counts passengers too. */
function withSingular(tokens: readonly Token[], measure: Measure): Measure {
  const next = tokens[measure.last];
  return measure.unit === "count" && measure.noun === undefined && measure.quantity.value === 1 && next?.kind === "word"
    ? { ...measure, noun: next.lower, after: measure.last + 1 }
    : measure;
}

function areAlike(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && a.noun === b.noun;
}

function isKnown({ unit, noun, quantity }: Measure): boolean {
  return unit === "count" ? noun !== undefined && noun !== "year" && noun !== "count" : quantity.kind === "money";
}

function isJoined(tokens: readonly Token[], a: Measure, b: Measure, first: number, last: number): boolean {
  const between = tokens.slice(a.after, b.first);
  const ands = between.filter(({ lower }) => lower === "and").length;
  const isPlain = between.every(
    ({ kind, text, lower }) => (kind === "word" || kind === "clitic" || /^[,’'-]$/.test(text)) && !OTHERWISE.has(lower),
  );
  return (
    ands > 0 &&
    ands < 3 &&
    isPlain &&
    between.length < 14 &&
    !tokens.slice(first, last).some(({ lower }) => /^(?:each|respectively|versus)$/.test(lower))
  );
}

/** The sums of an article whose parts and whole stand in two sentences. */
export function sumsElsewhere(paragraphs: readonly Paragraph[]): SumElsewhere[] {
  let paid: readonly Paid[] | undefined;
  const headlines = paragraphs.filter(({ zone }) => zone === "headline");
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.zone !== "body") return [];
    return pairsIn(paragraph.passage).flatMap((pair) => {
      const total =
        allBehind(paragraph, pair) ??
        inHeadline(headlines, pair) ??
        paidElsewhere(() => (paid ??= paidIn(paragraphs)), paragraph, pair);
      if (total === undefined) return [];
      const parts = [pair.first, pair.second].map((measure) => ({ measure, base: paragraph.start })) as [Told, Told];
      return [{ parts, total }];
    });
  });
}

/** "All three passengers were hurt." */
function allBehind({ passage, start }: Paragraph, { first, second }: Pair): Told | undefined {
  const measure = bySentence(passage)
    .get(second.sentence + 1)
    ?.find(
      (it) => ALL.test(passage.tokens[it.first - 1]?.lower ?? "") && areAlike(it, first) && it.modifiers.length === 0,
    );
  return measure === undefined ? undefined : { measure, base: start };
}

function inHeadline([headline]: readonly Paragraph[], { first, second }: Pair): Told | undefined {
  if (first.unit !== "count") return undefined;
  if (headline === undefined) return undefined;
  const [measure, another] = measuresIn(headline.passage).filter((it) => areAlike(it, first));
  const isExact =
    measure !== undefined &&
    measure.quantity.hedge === undefined &&
    first.quantity.value > 99 &&
    second.quantity.value > 99;
  return isExact && another === undefined ? { measure, base: headline.start } : undefined;
}

interface Paid extends Told {
  readonly passage: Passage;
}

/** The sums of an article that are paid. */
function paidIn(paragraphs: readonly Paragraph[]): Paid[] {
  return paragraphs.flatMap(({ passage, start }) =>
    measuresIn(passage)
      .filter((it) => isPaid(passage, it))
      .map((measure) => ({ measure, base: start, passage })),
  );
}

/** "will pay $6 million" here, "to pay $5.4 million in penalties and $600,000 in costs" there. */
function paidElsewhere(paid: () => readonly Paid[], home: Paragraph, { first }: Pair): Told | undefined {
  if (first.unit === "count" || !isPaid(home.passage, first)) return undefined;
  const all = paid();
  if (all.length > MOST_PAID) return undefined;
  const totals = all.filter(
    ({ measure, passage }) =>
      (passage !== home.passage || measure.sentence !== first.sentence) && areAlike(measure, first),
  );
  const [total] = totals;
  const isOne = new Set(totals.map(({ measure }) => measure.quantity.value)).size === 1;
  return isOne && total !== undefined && totals.every(({ measure }) => measure.quantity.hedge === undefined)
    ? total
    : undefined;
}

function isPaid({ tokens }: Passage, { first }: Measure): boolean {
  return tokens.slice(Math.max(0, first - 3), first).some(({ lower }) => PAYING.test(lower));
}
