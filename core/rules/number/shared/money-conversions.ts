import type { Article } from "../../../analyze.ts";
import { fromDayNumber } from "../../../calendar/civil.ts";
import { type Conversion, conversionsIn } from "../../../facts/conversion.ts";
import { within } from "../../../facts/sentences.ts";
import type { Amount } from "../../../facts/unit-amounts.ts";
import { type Span, shifted } from "../../../text/span.ts";

/** A sum with its conversion, in article offsets. */
export interface MoneyConversion extends Span {
  readonly from: Amount;
  readonly to: Amount;
  /** The years named in its paragraph. */
  readonly years: readonly number[];
}

/** All sums of an article that are given in two currencies, in text order. */
export function moneyConversions({ paragraphs, times }: Article): MoneyConversion[] {
  return paragraphs.flatMap(({ passage, start, end, zone }) => {
    if (zone === "credit" || zone === "stamp") return [];
    const found = conversionsIn(passage).filter(isMoney);
    if (found.length === 0) return [];
    const years = new Set<number>();
    for (const { interval } of within(times, { start, end })) {
      if (interval === undefined) continue;
      years.add(fromDayNumber(interval.first).year).add(fromDayNumber(interval.last).year);
    }
    return found.map((conversion) => ({
      ...shifted(conversion, start),
      from: placed(conversion.from, start),
      to: placed(conversion.to, start),
      years: [...years],
    }));
  });
}

function isMoney({ kind, from, to }: Conversion): boolean {
  return kind === "money" && from.value > 0 && to.value > 0;
}

function placed(amount: Amount, by: number): Amount {
  return { ...amount, ...shifted(amount, by), number: shifted(amount.number, by) };
}
