import type { Article } from "../../analyze.ts";
import { frameAt } from "../../facts/frame.ts";
import { type Measure, measuresIn } from "../../facts/measure.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** A total so far below is that of something else. */
const LEAST = 0.6;
/** So many words the two must have in common around them. */
const SHARED = 2;

export const totalBelow: Rule = defineRule({
  id: "total-below",
  category: "number",
  severity: "information",
  supersededBy: ["figure-conflict", "hedge-conflict", "count-conflict", "transposed-number"],
  summary: "A total is smaller than the number that it is said to exceed elsewhere.",
  why: "“More than 25 times” at the top and “a total of 24 times” below cannot both be right.",
  limits:
    "Needs “more than” or “over” a number of things in one place, and “a total of” the same things in another sentence, with two words in common around them. Totals far below are of something else.",
  flags: [
    {
      text: "The guard fired at the boat more than 25 times, the court heard.\nThe guard fired at the boat a total of {|24|} times, the police said.",
    },
  ],
  accepts: [
    "The guard fired at the boat more than 25 times, the court heard.\nThe guard fired at the boat a total of 26 times, the police said.",
    "The guard fired at the boat more than 25 times, the court heard.\nThe yard was shut a total of 24 times, the police said.",
    "The guard fired at the boat more than 25 times, the court heard.\nThe guard fired at the boat a total of nine times in May, the police said.",
  ],
  *check(article) {
    const placed = placedMeasures(article);
    const totals = placed.filter(
      ({ measure, words }) => measure.quantity.hedge === undefined && /\ba total of $/i.test(words),
    );
    for (const total of totals) {
      const over = placed.find((it) => isExceeded(it, total));
      if (over !== undefined) yield reportOf(article, over, total);
    }
  },
});

interface Placed {
  readonly measure: Measure;
  readonly base: number;
  readonly paragraph: number;
  /** The words before it. */
  readonly words: string;
  readonly stems: () => ReadonlySet<string>;
}

function placedMeasures({ paragraphs }: Article): Placed[] {
  const hasTotal = paragraphs.some(({ passage }) => passage.text.includes("total of "));
  if (!hasTotal) return [];
  return paragraphs.flatMap(({ passage, start }, paragraph) =>
    measuresIn(passage).map((measure, index): Placed => {
      const stems = () => {
        const { left, right } = frameAt(passage, index);
        return new Set([...left, ...right]);
      };
      return {
        measure,
        base: start,
        paragraph,
        words: passage.text.slice(Math.max(0, measure.start - 12), measure.start),
        stems,
      };
    }),
  );
}

function isExceeded(over: Placed, total: Placed): boolean {
  const [a, b] = [over.measure, total.measure];
  if (
    a.quantity.hedge !== "over" ||
    a.unit !== b.unit ||
    a.noun !== b.noun ||
    (a.unit === "count" && a.noun === undefined)
  )
    return false;
  if (over.paragraph === total.paragraph && a.sentence === b.sentence) return false;
  const [most, sum] = [a.quantity.value, b.quantity.value];
  if (sum > most || sum < most * LEAST || sum === most) return false;
  const stems = over.stems();
  return [...total.stems()].filter((stem) => stems.has(stem)).length >= SHARED;
}

function reportOf({ text }: Article, over: Placed, total: Placed): Report {
  const span = ({ base, measure }: Placed) => ({ start: base + measure.start, end: base + measure.end });
  const { start, end } = { start: over.base + over.measure.phrase.start, end: over.base + over.measure.phrase.end };
  return {
    span: span(total),
    message: say`The total is ${textOf(text, span(total))} here, but more than ${textOf(text, span(over))} elsewhere in the article. Correct one of the two.`,
    evidence: [{ start, end, note: say`more than so many here` }],
    fixes: [],
  };
}
