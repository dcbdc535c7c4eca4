import { roundingOf } from "../../facts/measure.ts";
import { type StepPercent, stepPercents } from "../../facts/step-percent.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

export const stepPercent: Rule = defineRule({
  id: "step-percent",
  category: "number",
  severity: "warning",
  supersededBy: ["percent-change", "change-amount", "part-share"],
  summary: "A rise or fall in percent is not that of the step and the value beside it.",
  why: "Results are told as “up $1.2 million, or 15%, to $9.2 million”; analysts do the sum before they read on.",
  limits:
    "Needs the step, its percentage and the new value in one sentence: “rose $1.2 million, or 15%, to $9.2 million”, “$9.2 million, up $1.2 million, or 15%”. Allows for the rounding of all three. Silent on organic, adjusted and constant-currency growth.",
  flags: [
    {
      text: "Revenue rose $1.2 million, or {|25%|}, to $9.2 million in the quarter.",
      fixed: "Revenue rose $1.2 million, or 15%, to $9.2 million in the quarter.",
    },
    {
      text: "Income was $9.2 million, up $1.2 million, or {|25%|}, from the year before.",
      fixed: "Income was $9.2 million, up $1.2 million, or 15%, from the year before.",
    },
    {
      text: "Thefts are down 15 ({|20.6%|}) to 127 this year.",
      fixed: "Thefts are down 15 (10.6%) to 127 this year.",
    },
  ],
  accepts: [
    "Revenue rose $1.2 million, or 15%, to $9.2 million in the quarter.",
    "Income was $9.2 million, up $1.2 million, or 15%, from the year before.",
    "Organic revenue rose $1.2 million, or 25%, to $9.2 million in the quarter.",
    "Thefts are down 15 (10.6%) to 127 this year.",
    "Revenue rose $0.1 million, or 4%, to $2.3 million in the quarter.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of stepPercents(passage)) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, by: number, { step, percent, to, sign }: StepPercent): Report | undefined {
  const [size, value] = [step.quantity.value, to.quantity.value];
  const [a, b] = [roundingOf(step.quantity), roundingOf(to.quantity)];
  const share = (of: number, end: number) => (of / (end - sign * of)) * 100;
  const ends = [
    share(size - a, value - b),
    share(size - a, value + b),
    share(size + a, value - b),
    share(size + a, value + b),
  ];
  const right = share(size, value);
  // The step may be as large as the value, or the value below it.
  if (ends.some((it) => !(it > 0)) || !(right > 0)) return undefined;
  const { value: said, precision } = percent.quantity;
  if (said >= Math.min(...ends) - precision && said <= Math.max(...ends) + precision) return undefined;
  const newText = right.toFixed(precision < 1 ? 1 : 0);
  const number = shifted(percent.quantity.number, by);
  const span = (measure: { start: number; end: number }) => ({ start: by + measure.start, end: by + measure.end });
  return {
    span: span(percent),
    message: say`A step of ${textOf(text, step)} to ${textOf(text, to)} is ${newText} percent, not ${textOf(text, percent)}. Correct one of the three.`,
    evidence: [
      { ...span(step), note: say`the step` },
      { ...span(to), note: say`the new value` },
    ],
    fixes: percent.quantity.inWords ? [] : [{ title: say`Change to ${newText}`, edits: [{ ...number, newText }] }],
  };
}
