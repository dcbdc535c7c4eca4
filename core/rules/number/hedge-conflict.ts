import type { PlacedMeasure } from "../../facts/measure.ts";
import { measurePairs } from "../../facts/measure-pairs.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

/** How alike the words around both must be. */
const ALIKE = 2.5;

export const hedgeConflict: Rule = defineRule({
  id: "hedge-conflict",
  category: "number",
  severity: "information",
  summary: "One measure is “nearly” a number here and “over” the same number there.",
  why: "Nearly 20 million is less than 20 million, over 20 million is more: the reader learns that nobody looked it up.",
  limits:
    "Marks a pair only if the number and what is counted are the same and the words right beside them agree. Silent on parts, rates, changes, other dates, names and kinds.",
  flags: [
    {
      text: "Harbour Ferry Carries Crowds\nThe harbour ferry carried nearly 20 million passengers, the city said.\nThe harbour ferry carried {|over 20 million|} passengers, a record.",
    },
    {
      text: "Clinic Fund Grows\nThe clinic fund has raised almost $450,000 for the ward.\nBoth choirs sang, and the clinic fund has raised {|more than $450,000|} to date.",
    },
  ],
  accepts: [
    "The harbour ferry carried nearly 20 million passengers, the city said.\nThe harbour ferry carried almost 20 million passengers, a record.",
    "The harbour ferry carried nearly 20 million passengers in 2023.\nThe harbour ferry carried over 20 million passengers in 2024.",
    "The harbour ferry carried nearly 20 million passengers.\nOver 20 million people live there.",
    "The harbour ferry carried about 20 million passengers.\nThe harbour ferry carried over 20 million passengers.",
  ],
  *check({ paragraphs, times, text }) {
    const reported = new Set<number>();
    for (const { first, second, likeness, anchored } of measurePairs(paragraphs, times, areOpposed)) {
      if (!anchored || likeness < ALIKE || reported.has(second.start)) continue;
      reported.add(second.start);
      const span = hedged(second);
      const other = hedged(first);
      yield {
        span,
        message: say`The same measure is “${text.slice(span.start, span.end)}” here and “${text.slice(other.start, other.end)}” elsewhere in the article: one says more, the other less. Keep the one that is right.`,
        evidence: [{ ...other, note: text.slice(other.start, other.end) }],
        fixes: [],
      };
    }
  },
});

function areOpposed(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && ((isLess(a) && isMore(b)) || (isMore(a) && isLess(b)));
}

function isLess({ hedge }: Quantity): boolean {
  return hedge === "nearly" || hedge === "under";
}

function isMore({ hedge }: Quantity): boolean {
  return hedge === "over";
}

function hedged({ quantity }: PlacedMeasure): { readonly start: number; readonly end: number } {
  return { start: quantity.hedgeSpan?.start ?? quantity.start, end: quantity.end };
}
