import { type Measure, measuresIn } from "../../facts/measure.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** How many times the one is the other. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["double", 2],
  ["twice", 2],
  ["triple", 3],
  ["thrice", 3],
  ["quadruple", 4],
]);
/** From the first value to the word, and from the word to the second value, in tokens. */
const MAX_BEFORE = 5;
const MAX_BEHIND = 8;
const SLACK = 0.12;

export const timesCompared: Rule = defineRule({
  id: "times-compared",
  category: "number",
  severity: "warning",
  supersededBy: ["multiple", "percent-change"],
  summary: "A value is said to be double or half of another beside it, and is not.",
  why: "Double of 8 is 16, and every reader knows.",
  limits:
    "Reads “16.2%, more than double the minimum of 8%” in one sentence, the two values of one unit and nothing but a few words between. Allows a tenth either way, and what “more than”, “nearly” and “at least” leave open.",
  flags: [
    { text: "Its ratio stood at 14.2%, {|more than double|} the required minimum of 8%, the bank said." },
    { text: "The new bridge is 300 metres long, {|twice|} the length of its forerunner, 120 metres." },
  ],
  accepts: [
    "Its ratio stood at 16.2%, more than double the required minimum of 8%, the bank said.",
    "The new bridge is 240 metres long, twice the length of its forerunner, 120 metres.",
    "He drank 14 cups, twice a day, and ran 8 miles. It sold 300 cars, double that of May, and 20 boats.",
    "Sales rose to $14 million, nearly double the $8 million of May.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of comparedIn(passage)) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
  },
});

interface Compared {
  readonly value: Measure;
  readonly base: Measure;
  readonly factor: number;
  readonly hedge: "over" | "nearly" | "about" | undefined;
  /** The words of the comparison, in passage offsets. */
  readonly start: number;
  readonly end: number;
}

const wordsIn = wordsAt(TIMES.keys());

const comparedIn: (passage: Passage) => readonly Compared[] = perPassage((passage) => {
  const places = wordsIn(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  return places.flatMap((at) => comparedAt(passage.tokens, at, measures) ?? []);
});

function comparedAt(tokens: readonly Token[], at: number, measures: readonly Measure[]): Compared | undefined {
  const value = measures.filter(({ last }) => last <= at).at(-1);
  const base = measures.find(({ first }) => first > at);
  const factor = TIMES.get(tokens[at]?.lower ?? "");
  if (value === undefined || base === undefined || factor === undefined || value.sentence !== base.sentence)
    return undefined;
  if (at - value.last > MAX_BEFORE || base.first - at > MAX_BEHIND || value.quantity.hedge !== undefined)
    return undefined;
  const before = tokens.slice(value.last, at).map(({ lower }) => lower);
  const behind = tokens.slice(at + 1, base.first).map(({ lower }) => lower);
  const isUnit =
    value.unit === base.unit && (value.noun === undefined || base.noun === undefined || value.noun === base.noun);
  const link = before.at(-1) ?? "";
  const hedge = /^(?:than|over)$/.test(link)
    ? "over"
    : /^(?:nearly|almost)$/.test(link)
      ? "nearly"
      : /^(?:about|roughly|approximately|around)$/.test(link)
        ? "about"
        : undefined;
  const lead = before.filter(
    (word) =>
      !/^(?:more|than|over|nearly|almost|about|roughly|approximately|around|or|,|–|—|\(|which|is|was|%|percent|long|wide|high|tall|old|deep)$/.test(
        word,
      ),
  );
  if (!isUnit || lead.length > (value.noun === undefined ? 0 : 1) || !before.includes(",")) return undefined;
  const isOf =
    /^(?:the|its|their|his|her|that|what)$/.test(behind[0] ?? "") &&
    !behind.includes("and") &&
    !behind.some((word) => /^(?:;|year|month|day|week)$/.test(word));
  if (!isOf || base.quantity.hedge !== undefined || (value.unit === "count" && value.noun === undefined))
    return undefined;
  const first = hedge === "over" && before.at(-2) === "more" ? at - 2 : hedge === undefined ? at : at - 1;
  return { value, base, factor, hedge, start: (tokens[first] as Token).start, end: (tokens[at] as Token).end };
}

function reportOf(text: string, by: number, { value, base, factor, hedge, start, end }: Compared): Report | undefined {
  const ratio = value.quantity.value / (base.quantity.value * factor);
  const low = hedge === "nearly" ? 0.7 : 1 - SLACK;
  const high = hedge === "over" ? 1.6 : 1 + SLACK;
  const isFit = hedge === "over" ? ratio >= 0.98 && ratio <= high : ratio >= low && ratio <= high;
  if (isFit || ratio > 5 || ratio < 0.2) return undefined;
  const times = Number((ratio * factor).toPrecision(2));
  const span = (measure: Measure) => ({ start: by + measure.start, end: by + measure.end });
  return {
    span: { start: by + start, end: by + end },
    message: say`${textOf(text, value)} is ${times} times ${textOf(text, base)}, not “${text.slice(start, end)}”. Correct one of the three.`,
    evidence: [
      { ...span(value), note: say`the one value` },
      { ...span(base), note: say`the other value` },
    ],
    fixes: [],
  };
}
