import type { Article } from "../../../analyze.ts";
import { roundingOf } from "../../../facts/measure.ts";
import type { Amount } from "../../../facts/unit-amounts.ts";
import { dollarRate } from "../../../knowledge/currency-rates.ts";
import { SHARED_NAMES } from "../../../quantity/currencies.ts";
import type { MoneyConversion } from "./money-conversions.ts";

/** How many of the second currency are paid for one of the first, from the least to the most, and as a rule. */
export interface Ratio {
  readonly low: number;
  readonly high: number;
  readonly usual: number;
}

/** What a hedge ("about", "more than") may leave out. */
const HEDGED = 0.1;
/** A bare `$` may be any of these, */
const DOLLARS = ["USD", "AUD", "CAD", "NZD", "SGD"];
/** and of these where the text speaks of their countries. */
const FAR_DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/Hong Kong|HK\$/, "HKD"],
  [/Taiwan|Taipei|NT\$/, "TWD"],
  [/Mexic/, "MXN"],
];
/** What an article without any date may speak of. */
const ANY_YEAR: readonly number[] = Array.from({ length: 13 }, (_, at) => 2013 + at);
/** A bare `¥`. */
const YENS = ["CNY", "JPY"];

/** The second sum for one of the first. */
export function ratioOf({ from, to }: MoneyConversion): number {
  return to.value / from.value;
}

/** By which share the ratio may be off since both sums are rounded. */
export function roundingShare({ from, to }: MoneyConversion): number {
  return shareOf(from) + shareOf(to);
}

function shareOf({ value, precision, hedged }: Amount): number {
  return roundingOf({ value, precision, kind: "money" }) / value + (hedged ? HEDGED : 0);
}

/**
 * The ratio that the yearly rates allow, in the article's year and in the years that are named beside the sums. Nothing where
 * a currency or a year is not known.
 */
export function expectedRatio({ from, to, years }: MoneyConversion, { text, date }: Article): Ratio | undefined {
  const stated = [...(date === undefined ? [] : [date.date.year, date.date.year - 1]), ...years];
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let usual: number | undefined;
  for (const year of stated.length === 0 ? ANY_YEAR : stated) {
    for (const one of currenciesOf(from, text)) {
      for (const other of currenciesOf(to, text)) {
        if (one === other) continue;
        const [a, b] = [dollarRate(one, year), dollarRate(other, year)];
        // In a year of which nothing is known there may have been any rate.
        if (a === undefined || b === undefined) return undefined;
        low = Math.min(low, b.low / a.high);
        high = Math.max(high, b.high / a.low);
        usual ??= Math.sqrt((b.low / a.high) * (b.high / a.low));
      }
    }
  }
  return usual === undefined ? undefined : { low, high, usual };
}

/** The currencies that may be meant, the likeliest first. */
function currenciesOf({ currency = "", bareSign }: Amount, text: string): readonly string[] {
  if (bareSign !== true) return [currency];
  if (SHARED_NAMES.has(currency)) return [];
  if (currency === "USD")
    return [...DOLLARS, ...FAR_DOLLARS.filter(([place]) => place.test(text)).map(([, dollar]) => dollar)];
  return currency === "CNY" ? YENS : [currency];
}
