import type { Span } from "../text/span.ts";
import type { DayInterval, Timex } from "../time/timex.ts";

/** A stretch of days as the text gives it: one date, or both ends of a range. */
export interface When extends Span {
  readonly interval: DayInterval;
  /** The expressions it is made of, one or two. */
  readonly timexes: readonly Timex[];
  /** The year that the text itself states, with its words. */
  readonly year?: Span;
}

const known = new WeakMap<readonly Timex[], readonly When[]>();

/** All stretches of days of an article, of which several extractors and rules ask. See {@link whensIn}. */
export function whensOf(times: readonly Timex[]): readonly When[] {
  let whens = known.get(times);
  if (whens === undefined) {
    whens = whensIn(times);
    known.set(times, whens);
  }
  return whens;
}

/** Dates as stretches of days: ranges joined, expressions without days left out. In text order. */
export function whensIn(times: readonly Timex[]): When[] {
  const whens: When[] = [];
  for (let i = 0; i < times.length; i++) {
    const timex = times[i] as Timex;
    const partner = times[i + 1];
    if (timex.range?.role === "start" && partner?.range?.id === timex.range.id) {
      const whole = joinRange(timex, partner);
      if (whole !== undefined) whens.push(whole);
      i++;
    } else if (timex.type === "DATE" && timex.interval !== undefined) {
      whens.push({ start: timex.start, end: timex.end, interval: timex.interval, timexes: [timex], ...yearOf(timex) });
    }
  }
  return whens;
}

function joinRange(start: Timex, end: Timex): When | undefined {
  if (start.interval === undefined || end.interval === undefined) return undefined;
  const interval = { first: start.interval.first, last: end.interval.last };
  if (interval.last < interval.first) return undefined;
  return { start: start.start, end: end.end, interval, timexes: [start, end], ...yearOf(end.known.year ? end : start) };
}

function yearOf(timex: Timex): { year?: Span } {
  const year = timex.known.year;
  return year === undefined ? {} : { year };
}
