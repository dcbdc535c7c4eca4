import type { Paragraph } from "../article/layout.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { recognizeQuantities } from "../quantity/recognize.ts";
import type { Timex } from "../time/timex.ts";
import { placed } from "./measure.ts";
import { within } from "./sentences.ts";

/**
 * The amounts of an article: money, percentages and counts, in article offsets. Years and days are no amounts, nor are small
 * numbers in words ("one of them"). Read when asked for: only highlighting and hovers need all of them.
 */
export function amountsOf(article: {
  readonly paragraphs: readonly Paragraph[];
  readonly times: readonly Timex[];
}): Quantity[] {
  return article.paragraphs.flatMap(({ passage, start, end }) => {
    const times = within(article.times, { start, end });
    return recognizeQuantities(passage)
      .filter(
        ({ kind, inWords, hedge }) => kind !== "ordinal" && (kind !== "cardinal" || !inWords || hedge !== undefined),
      )
      .map((quantity) => placed(quantity, start))
      .filter((quantity) => within(times, quantity).length === 0);
  });
}
