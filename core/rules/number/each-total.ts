import { type EachTotal, eachTotalsIn } from "../../facts/each-total.ts";
import { roundingOf } from "../../facts/measure.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { textOf } from "./shared/printed.ts";

export const eachTotal: Rule = defineRule({
  id: "each-total",
  category: "number",
  severity: "warning",
  summary: "So many of so much each do not make the total that stands beside them.",
  why: "Twelve tenders of 50,000 tonnes each are 600,000 tonnes: where 500,000 is printed, one of the three figures is wrong.",
  limits:
    "Needs the number, the size with “each” or “apiece”, and the total in one sentence, close together and none of them hedged. Rounding is allowed for.",
  flags: [
    {
      text: "The state will buy {|500,000 tonnes|} through 12 tenders of 50,000 tonnes each.",
      fixed: "The state will buy 600,000 tonnes through 12 tenders of 50,000 tonnes each.",
    },
    {
      text: "He sent {|£95,000|} to himself in 19 payments of £50,000 each.",
      fixed: "He sent £950,000 to himself in 19 payments of £50,000 each.",
    },
    {
      text: "Two flights a day will carry {|36 tonnes|} of food, 16 tonnes each, the agency said.",
      fixed: "Two flights a day will carry 32 tonnes of food, 16 tonnes each, the agency said.",
    },
    {
      text: "The state will pay 200,000 rupees to each of the 14 families, {|3.8 million rupees|} in all.",
      fixed: "The state will pay 200,000 rupees to each of the 14 families, 2.8 million rupees in all.",
    },
    {
      text: "The fund gave six grants of $4,000 each, a total of {|$28,000|}.",
      fixed: "The fund gave six grants of $4,000 each, a total of $24,000.",
    },
    {
      text: "The town set aside {|$90,000|} for eight prizes worth $10,000 apiece.",
      fixed: "The town set aside $80,000 for eight prizes worth $10,000 apiece.",
    },
  ],
  accepts: [
    "The state will buy 500,000 tonnes through 10 tenders of 50,000 tonnes each.",
    "The fund gave six grants of $4,000 each, a total of $24,000.",
    "The town set aside about $90,000 for eight prizes worth $10,000 apiece.",
    "The town has $90,000 and gave eight prizes of $10,000 each.",
    "The club sold 300 tickets to six groups of 40 guests each.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of eachTotalsIn(passage)) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { count, each, total }: EachTotal): Report | undefined {
  const product = Number((count.quantity.value * each.quantity.value).toPrecision(12));
  const slack = roundingOf(total.quantity) + count.quantity.value * roundingOf(each.quantity);
  // Round figures that multiply to another round figure are exact.
  const isExact = each.quantity.precision === 1 && total.quantity.precision === 1;
  if (Math.abs(product - total.quantity.value) <= (isExact ? 0 : slack)) return undefined;
  const { number } = total.quantity;
  const span = { start: at + number.start, end: at + number.end };
  const newText = inWordsLike(text.slice(number.start, number.end), product, total.quantity);
  return {
    span: { start: at + total.phrase.start, end: at + total.phrase.end },
    message: say`“${textOf(text, count.phrase)}” of ${textOf(text, each.phrase)} each are ${newText ?? product}, not ${textOf(text, total)}. Correct one of the three.`,
    evidence: [
      { start: at + count.phrase.start, end: at + count.phrase.end, note: say`how many` },
      { start: at + each.phrase.start, end: at + each.phrase.end, note: say`how much each` },
    ],
    fixes: newText === undefined ? [] : [{ title: say`Change the total to ${newText}`, edits: [{ ...span, newText }] }],
  };
}
