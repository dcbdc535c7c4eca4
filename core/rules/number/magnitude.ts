import type { PlacedMeasure } from "../../facts/measure.ts";
import { type MeasurePair, measurePairs } from "../../facts/measure-pairs.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** How alike the words around both must be, as in `figure-conflict`. */
const ALIKE = 2;
const ALIKE_ROUND = 3.5;

export const magnitude: Rule = defineRule({
  id: "magnitude",
  category: "number",
  severity: "warning",
  summary: "One measure stands in millions here and in billions there, or with a zero more.",
  why: "Million and billion are the commonest slip with figures, and the one that readers notice last.",
  limits:
    "Marks a pair only if the digits are the same, the words right beside the figures agree, and the values differ by a power of ten. Silent on parts, rates, changes, other dates, names and kinds, and on two values in one sentence.",
  flags: [
    {
      text: "Harbour Tunnel Opens\nThe harbour tunnel cost 4.8 billion yuan and took six years.\nThe city said the harbour tunnel cost {|4.8 million|} yuan in all.",
      fixed:
        "Harbour Tunnel Opens\nThe harbour tunnel cost 4.8 billion yuan and took six years.\nThe city said the harbour tunnel cost 4.8 billion yuan in all.",
    },
    {
      text: "Library Reopens\nThe town library lends 150,000 books to readers.\nThe library lends {|15,000|} books, more than any other in the county.",
      fixed:
        "Library Reopens\nThe town library lends 150,000 books to readers.\nThe library lends 150,000 books, more than any other in the county.",
    },
  ],
  accepts: [
    "The harbour tunnel cost 4.8 billion yuan.\nThe harbour tunnel cost 4.8 billion yuan in all.",
    "The harbour tunnel cost 4.8 billion yuan.\nThe harbour tunnel costs 4.8 million yuan a year to run.",
    "The harbour tunnel cost 4.8 billion yuan.\nThe lights of the park came to 4.8 million yuan.",
    "The harbour tunnel cost 4.8 billion yuan, up from 4.8 million yuan for the old one.",
  ],
  *check({ paragraphs, times, text }) {
    const reported = new Set<number>();
    for (const pair of measurePairs(paragraphs, times, areShifted)) {
      const { first, second, likeness, anchored } = pair;
      const digits = significant(text.slice(first.quantity.number.start, first.quantity.number.end));
      if (!anchored || likeness < (digits.length < 2 ? ALIKE_ROUND : ALIKE)) continue;
      if (reported.has(first.start) || reported.has(second.start)) continue;
      reported.add(first.start).add(second.start);
      yield reportOf(text, pair);
    }
  },
});

/** The same digits, and values ten, a hundred, a thousand … times apart; below a thousand zeros tell too little. */
function areShifted(a: Quantity, b: Quantity, printedA: string, printedB: string): boolean {
  if (a.value === b.value || Math.min(a.value, b.value) < 1000 || significant(printedA) !== significant(printedB))
    return false;
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const power = Math.round(Math.log10(ratio));
  // A zero more or less is a slip only where the other digits are telling.
  return Math.abs(ratio / 10 ** power - 1) < 1e-9 && (power === 3 || power === 6 || significant(printedA).length > 1);
}

/** The digits without the zeros at both ends. */
function significant(printed: string): string {
  return printed.replace(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "");
}

function reportOf(text: string, { first, second }: MeasurePair): Report {
  const printed = ({ quantity: { number } }: PlacedMeasure) => text.slice(number.start, number.end);
  const { start, end } = second.quantity.number;
  return {
    span: { start, end },
    message: say`The same measure is ${printed(second)} here and ${printed(first)} elsewhere in the article: the same digits, another order of magnitude. One of the two is wrong.`,
    evidence: [{ ...first.phrase, note: say`${printed(first)} here` }],
    fixes: [
      { title: say`Change this to ${printed(first)}`, edits: [{ start, end, newText: printed(first) }] },
      {
        title: say`Change the other to ${printed(second)}`,
        edits: [{ ...first.quantity.number, newText: printed(second) }],
      },
    ],
  };
}
