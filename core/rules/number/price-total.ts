import { type Measure, roundingOf } from "../../facts/measure.ts";
import { type PricedTotal, pricedTotals } from "../../facts/priced-total.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** What "about" may leave out, and "gross" of small fees. */
const HEDGED = 0.1;
/** Brokers and writers round more than their digits say. */
const SLACK = 0.005;

export const priceTotal: Rule = defineRule({
  id: "price-total",
  category: "number",
  severity: "warning",
  supersededBy: ["each-total"],
  summary: "So many pieces at so much do not bring the sum that is given.",
  why: "An investor multiplies the shares by their price before reading on.",
  limits:
    "Needs the number, the price for one (“at $4 per share”) and the sum in one sentence, the sum told as what they bring (“raising”, “in gross proceeds”, “a total of”). Allows for rounding. Silent on net sums, options and warrants.",
  flags: [
    {
      text: "The yard sold 3,570,000 shares at $4 per share, raising {|$15 million|} in gross proceeds.",
    },
    {
      text: "The museum sold 1,200 tickets at $15 each on Sunday, raising {|$81,000|} for the roof.",
    },
  ],
  accepts: [
    "The yard sold 3,750,000 shares at $4 per share, raising $15 million in gross proceeds.",
    "The yard sold 3,750,000 shares at $4 per share, raising $13.9 million net.",
    "The yard raised $6.6 million in gross proceeds by selling 19,868,658 shares of its stock at an average price of $0.3323 per share.",
    "The yard sold 3,750,000 shares at $4 per share, and has a market value of $90 million.",
    "The museum sold 1,200 tickets at $15 each, raising some $18,000 for the roof.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start, zone } of paragraphs) {
      if (zone === "credit" || zone === "stamp") continue;
      for (const found of pricedTotals(passage)) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { count, price, total }: PricedTotal): Report | undefined {
  const product = count.quantity.value * price.quantity.value;
  const sum = total.quantity.value;
  const slack = product * (shareOf(count) + shareOf(price)) + sum * (shareOf(total) + SLACK);
  if (Math.abs(product - sum) <= slack) return undefined;
  const [pieces, each, said] = [textOf(text, count.phrase), textOf(text, price), textOf(text, total)];
  const span = (measure: Measure) => ({ start: at + measure.start, end: at + measure.end });
  return {
    span: span(total),
    message: say`${pieces} at ${each} bring about ${rounded(product)}, not ${said}. Correct one of the three.`,
    evidence: [
      { ...span(count), note: say`how many` },
      { ...span(price), note: say`for one` },
    ],
    fixes: [],
  };
}

function shareOf({ quantity }: Measure): number {
  return roundingOf(quantity) / quantity.value + (quantity.hedge === undefined ? 0 : HEDGED);
}

/** With three digits that tell: `14.3 million`, `18,000`. */
function rounded(value: number): string {
  const three = Number(value.toPrecision(3));
  const [scale, word] = three >= 1e9 ? [1e9, " billion"] : three >= 1e6 ? [1e6, " million"] : [1, ""];
  const number = Number((three / scale).toPrecision(3));
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ",")}${word}`;
}
