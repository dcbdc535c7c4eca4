import { roundingOf } from "../../facts/measure.ts";
import { type SumElsewhere, sumsElsewhere, type Told } from "../../facts/sums-elsewhere.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { addition, textOf } from "./shared/printed.ts";

/** Parts that come to much more or less are those of something else. */
const MOST_APART = 1.6;

export const sumElsewhere: Rule = defineRule({
  id: "sum-elsewhere",
  category: "number",
  severity: "warning",
  supersededBy: ["parts-total", "figure-conflict", "headline-number"],
  summary: "Two parts told in one sentence do not make the total told in another.",
  why: "The total stands at the top and its parts far below, and nobody adds them up again when one changes.",
  limits:
    "Needs exactly two figures of one kind joined by “and”, and their total: “all three passengers” in the next sentence, the count in the headline, or what is paid in all. Silent where the parts come nowhere near the total, on hedged figures, and within rounding.",
  flags: [
    {
      text: "The shop will pay $6 million.\nThe court told the shop to pay {|$4.5 million|} in fines and $600,000 in costs.",
    },
    {
      text: "There were three passengers in the van and one passenger in the car. All {|three|} passengers were hurt.",
    },
    {
      text: "Harbour cancels 24 million shares\nThe yard cancelled {|20,000,000|} shares of its common stock and 6,000,000 shares of the second class.",
    },
  ],
  accepts: [
    "The shop will pay $6 million.\nThe court told the shop to pay $5.4 million in fines and $600,000 in costs.",
    "There were two passengers in the van and one passenger in the car. All three passengers were hurt.",
    "There were two passengers in the van and one passenger in the car. All 40 guests were hurt, and all nine passengers of the bus.",
    "The shop will pay $6 million.\nIt paid $40,000 in fines and $600 in costs last year.",
    "Harbour cancels 24 million shares\nThe yard cancelled 20,000,000 shares of its common stock and 4,000,000 shares of the second class.",
  ],
  *check({ paragraphs, text }) {
    for (const found of sumsElsewhere(paragraphs)) {
      const report = reportOf(text, found);
      if (report !== undefined) yield report;
    }
  },
});

function reportOf(text: string, { parts, total }: SumElsewhere): Report | undefined {
  const sum = parts.reduce((value, { measure }) => value + measure.quantity.value, 0);
  const said = total.measure.quantity.value;
  const slack = [...parts, total].reduce((value, { measure }) => value + roundingOf(measure.quantity), 0);
  const isFar = Math.max(sum, said) > Math.min(sum, said) * MOST_APART;
  const isPart = parts.some(({ measure }) => measure.quantity.value > said);
  if (Math.abs(sum - said) <= slack || isFar || isPart) return undefined;
  const isNext = total.base === parts[0].base;
  const [place, others] = isNext ? [total, [...parts]] : [parts[0], [parts[1], total]];
  return {
    span: spanOf(place),
    message: say`“${addition(text, parts.map(spanOf))}” is not ${textOf(text, spanOf(total))}, the total given elsewhere. Correct the total or a part.`,
    evidence: others.map((it) => ({ ...spanOf(it), note: it === total ? say`the total` : say`a part` })),
    fixes: [],
  };
}

function spanOf({ measure, base }: Told): { start: number; end: number } {
  return { start: base + measure.start, end: base + measure.end };
}
