import type { Timex } from "../../../time/timex.ts";

/** A number of years, and the years from and to which it is said to count. */
export interface YearSpan {
  readonly from: Timex;
  /** None for a count that ends with the article's date. */
  readonly to?: Timex;
  readonly length: Timex;
  /** "Between 2016 and 2022" may count both years. */
  readonly inclusive?: boolean;
  /** "Nearly 30 years", "more than 30 years": fewer are no contradiction, many more are. */
  readonly atMost?: boolean;
}

const SUPERLATIVE = String.raw`\b(?:most|fewest|worst|best|first|least|\p{L}{2,}est)\b`;
const RECORD = new RegExp(`${SUPERLATIVE}[^.;:]{0,60} since $`, "u");
const RECORD_AGAIN = new RegExp(String.raw`^[^.;:]{0,90} the ${SUPERLATIVE}(?: \p{L}+){0,2} (?:in|for) $`, "u");
const NEXT_SENTENCE = /^\. (?:In|Over) (?:his |her |their |its |the )?$/;
const UP_TO = /^(?: and | to | until | till |–|-)$/;
const COUNTED = /^(?:, (?:or |for |over )?|, an? (?:period|span|stretch|term) of | \()$/;
const WHEN = /^ when [^.;:]{1,50}? in $/;
/** The years of a marriage are counted from its year, those of other things from anywhere. */
const MARRIED = /\b(?:married|wed)\b.*\b(?:married|together) (?:for )?$/;
/** How much text before a time is looked at. */
const BEFORE = 80;

/**
 * Numbers of years with the years that they count from and to, where the words between leave one reading: "the worst since
 * 2007 and the most in 18 years", "between 2016 and 2022, a period of six years", "In 1958 she married; they had been married
 * for 52 years when he died in 2010". `times` are in text order.
 */
export function yearSpansIn(text: string, times: readonly Timex[]): YearSpan[] {
  return times.flatMap((length, at): YearSpan[] => {
    if (length.type !== "DURATION") return [];
    const [a, b, next] = [times[at - 2], times[at - 1], times[at + 1]];
    const span =
      bornAndAged(text, a, b, length) ??
      sinceRecord(text, b, length) ??
      betweenYears(text, a, b, length) ??
      untilWhen(text, b, length, next) ??
      yearsBehind(text, length, next, times[at + 2]) ??
      yearsOfHistory(text, times, at);
    return span === undefined ? [] : [span];
  });
}

/** "Made in 1816, when the artist, born in 1775, was 41 years old" */
function bornAndAged(
  text: string,
  year: Timex | undefined,
  born: Timex | undefined,
  length: Timex,
): YearSpan | undefined {
  if (!(isYear(year) && isYear(born)) || !/\bborn in $/.test(text.slice(Math.max(0, born.start - 8), born.start)))
    return undefined;
  if (!/^ old\b/.test(text.slice(length.end)) || !/^,? (?:was|were) $/.test(text.slice(born.end, length.start)))
    return undefined;
  const between = text.slice(year.end, born.start);
  return /\bin $/i.test(text.slice(Math.max(0, year.start - 4), year.start)) && /^, when [^.;]{1,60}$/.test(between)
    ? { from: born, to: year, length }
    : undefined;
}

function sinceRecord(text: string, from: Timex | undefined, length: Timex): YearSpan | undefined {
  if (!isYear(from)) return undefined;
  const before = text.slice(Math.max(0, from.start - BEFORE), from.start);
  const between = text.slice(from.end, length.start);
  if (!before.endsWith("since ")) return undefined;
  const again = RECORD.test(before) && RECORD_AGAIN.test(between);
  return again || (NEXT_SENTENCE.test(between) && text.startsWith(" of ", length.end)) ? { from, length } : undefined;
}

function betweenYears(
  text: string,
  from: Timex | undefined,
  to: Timex | undefined,
  length: Timex,
): YearSpan | undefined {
  if (!(isYear(from) && isYear(to)) || !UP_TO.test(text.slice(from.end, to.start))) return undefined;
  if (!/\b(?:between|from) $/i.test(text.slice(Math.max(0, from.start - 8), from.start))) return undefined;
  return COUNTED.test(text.slice(to.end, length.start)) && /^[.,;)]/.test(text.slice(length.end))
    ? { from, to, length, inclusive: true }
    : undefined;
}

/** "over six years, from 2019 to 2025" */
function yearsBehind(
  text: string,
  length: Timex,
  from: Timex | undefined,
  to: Timex | undefined,
): YearSpan | undefined {
  if (!(isYear(from) && isYear(to)) || !UP_TO.test(text.slice(from.end, to.start))) return undefined;
  if (!/^,? (?:from|between) $/.test(text.slice(length.end, from.start))) return undefined;
  // The "over" before a span is no "more than".
  const isOver = /^over /i.test(text.slice(length.start, length.end));
  if (length.mod !== undefined && !isOver) return undefined;
  return isOver ||
    /\b(?:over|for|lasted|spanning|took) $/i.test(text.slice(Math.max(0, length.start - 10), length.start))
    ? { from, to, length, inclusive: true }
    : undefined;
}

/** From the year of a founding to what is said of it, in code units, and in times that stand between. */
const MOST_BETWEEN = 500;
const MOST_TIMES = 4;
const HISTORY =
  /^(?:-years?)?[ -](?:of )?(?:\w+ ){0,2}(?:history|heritage|legacy|tradition|existence|dedication|excellence|craftsmanship)\b/;
const FOUNDED = /(?:founded|established|incorporated) (?:in )?$|\b(?:^|\. )since $/i;

/** "Founded in 1669, the house … has 356 years of history": the only founding before it in its paragraph. */
function yearsOfHistory(text: string, times: readonly Timex[], at: number): YearSpan | undefined {
  const length = times[at];
  if (length === undefined || !HISTORY.test(text.slice(length.end, length.end + 60))) return undefined;
  const years = times
    .slice(Math.max(0, at - MOST_TIMES), at)
    .filter(
      (it) => isYear(it) && length.start - it.end < MOST_BETWEEN && !text.slice(it.end, length.start).includes("\n"),
    );
  const [from, another] = years;
  if (from === undefined || another !== undefined) return undefined;
  if (!FOUNDED.test(text.slice(Math.max(0, from.start - 20), from.start))) return undefined;
  return { from, length, atMost: length.mod !== undefined };
}

function untilWhen(text: string, from: Timex | undefined, length: Timex, to: Timex | undefined): YearSpan | undefined {
  if (!(isYear(from) && isYear(to)) || !WHEN.test(text.slice(length.end, to.start))) return undefined;
  const between = text.slice(from.end, length.start);
  if (between.length > 2 * BEFORE || /[.!?] /.test(between) || !MARRIED.test(between)) return undefined;
  return /\b(?:in|since) $/i.test(text.slice(Math.max(0, from.start - 6), from.start))
    ? { from, to, length }
    : undefined;
}

function isYear(timex: Timex | undefined): timex is Timex {
  return timex !== undefined && timex.stated.year !== undefined && /^\d{4}$/.test(timex.value);
}
