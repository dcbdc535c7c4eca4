import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
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
  /^(?:,|i.e.|i|e|.|ie|viz|namely|—|–|-|\(|or|which|that|is|means|meaning|equals|equal|equivalent|to|amounting|adding|up|about|roughly|approximately|around|some|a|total|of|and|translates|into|makes|making|so|they|it)$/;
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

/** "120 million over five years, or 24 million a year": a total, its stretch of time, and the rate. */
export interface Spread {
  readonly total: Measure;
  readonly rate: Rate;
  /** How many periods of the rate the stretch has; two readings of a span of years. */
  readonly periods: readonly number[];
}

const SPANS = wordsAt(["over", "for", "in", "across", "through", "during"]);

/** Totals that are said to be spread evenly over a stretch of time, with the rate; passage offsets. */
export const spreadsIn: (passage: Passage) => readonly Spread[] = perPassage((passage) => {
  const places = SPANS(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  return places.flatMap((at) => spreadAt(passage.tokens, at, measures) ?? []);
});

function spreadAt(tokens: readonly Token[], at: number, measures: readonly Measure[]): Spread | undefined {
  const total = measures.find(({ after }) => after === at);
  const stretch = total === undefined ? undefined : stretchAt(tokens, at + 1, measures);
  if (total === undefined || stretch === undefined || total.scope !== "whole" || total.quantity.hedge !== undefined)
    return undefined;
  const next = measures.find(({ first }) => first >= stretch.after);
  const rate = next === undefined || next.sentence !== total.sentence ? undefined : rateOf(tokens, next);
  if (rate === undefined || rate.period !== stretch.period) return undefined;
  const whole: Rate = { measure: total, period: stretch.period, after: stretch.after };
  return isOneRate(tokens, whole, rate) ? { total, rate, periods: stretch.periods } : undefined;
}

interface Stretch {
  readonly period: Period;
  readonly periods: readonly number[];
  readonly after: number;
}

/** "five years", "the next five years", "2026-2030". */
function stretchAt(tokens: readonly Token[], from: number, measures: readonly Measure[]): Stretch | undefined {
  let at = from;
  while (/^(?:the|a|next|coming|period|years|last|past|to)$/.test(tokens[at]?.lower ?? "")) at++;
  const [first, dash, last] = [tokens[at]?.text ?? "", tokens[at + 1]?.lower ?? "", tokens[at + 2]?.text ?? ""];
  if (YEAR.test(first) && YEAR.test(last) && /^(?:-|–|to|through|until)$/.test(dash)) {
    const years = Number(last) - Number(first);
    return years > 0 ? { period: "year", periods: [years, years + 1], after: at + 3 } : undefined;
  }
  const length = measures.find((measure) => measure.first === at);
  const unit = PERIODS.get((tokens[length?.last ?? -1]?.lower ?? "").replace(/s$/, ""));
  // The "over" before "five years" is no hedge here.
  const isHedged = length?.quantity.hedge !== undefined && at > from;
  if (length === undefined || unit === undefined || isHedged) return undefined;
  return { period: unit, periods: [length.quantity.value], after: length.last + 1 };
}

const YEAR = /^(?:19|20)\d\d$/;

function rateOf(tokens: readonly Token[], measure: Measure): Rate | undefined {
  const { hedge } = measure.quantity;
  // "About 50 a month" is within the slack of a rate.
  if (measure.unit === "percent" || measure.unit === "points" || (hedge !== undefined && hedge !== "about"))
    return undefined;
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
