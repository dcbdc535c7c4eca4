import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type Measure, measuresIn } from "./measure.ts";

export type Period = "hour" | "day" | "week" | "month" | "year";

/** "two a day", "1,000 visitors per year", "a daily 40 trips". */
export interface Rate {
  readonly measure: Measure;
  readonly period: Period;
  /** Index of the token behind the words of the rate. */
  readonly after: number;
}

/** "two a day, or 1,000 a year": one rate in two units of time. */
export interface RatePair {
  readonly first: Rate;
  readonly second: Rate;
}

const PERIODS: ReadonlyMap<string, Period> = new Map([
  ["hour", "hour"],
  ["hourly", "hour"],
  ["day", "day"],
  ["daily", "day"],
  ["week", "week"],
  ["weekly", "week"],
  ["month", "month"],
  ["monthly", "month"],
  ["year", "year"],
  ["yearly", "year"],
  ["annually", "year"],
]);
/** Between two statements of one rate. */
const LINK =
  /^(?:,|—|–|-|\(|or|which|that|is|means|meaning|equals|equal|equivalent|to|amounting|adding|up|about|roughly|some|a|total|of|and|translates|into|makes|making|so|they|it|and)$/;
const MAX_LINK = 6;

/** Rates that a sentence gives twice, in two units of time; passage offsets. */
export const ratePairsIn: (passage: Passage) => readonly RatePair[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 2) return [];
  const { tokens } = passage;
  return measures.slice(1).flatMap((measure, index) => {
    const first = rateOf(tokens, measures[index] as Measure);
    const second = first === undefined ? undefined : rateOf(tokens, measure);
    if (first === undefined || second === undefined || first.period === second.period) return [];
    return isOneRate(tokens, first, second) ? [{ first, second }] : [];
  });
});

function rateOf(tokens: readonly Token[], measure: Measure): Rate | undefined {
  if (measure.unit === "percent" || measure.unit === "points" || measure.quantity.hedge !== undefined) return undefined;
  const link = tokens[measure.after]?.lower ?? "";
  if (/^(?:a|an|per|each|every)$/.test(link)) {
    const period = PERIODS.get(tokens[measure.after + 1]?.lower ?? "");
    return period === undefined ? undefined : { measure, period, after: measure.after + 2 };
  }
  const adverb = PERIODS.get(link);
  return adverb === undefined || !link.endsWith("ly")
    ? undefined
    : { measure, period: adverb, after: measure.after + 1 };
}

function isOneRate(tokens: readonly Token[], { measure: a, after }: Rate, { measure: b }: Rate): boolean {
  if (a.sentence !== b.sentence || a.unit !== b.unit) return false;
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun) return false;
  const between = tokens.slice(after, b.first);
  return (
    between.length > 0 &&
    between.length <= MAX_LINK &&
    between.every(({ lower }) => LINK.test(lower)) &&
    between.some(({ lower }) => lower !== "," && lower !== "and")
  );
}
