import type { Article } from "../../../analyze.ts";
import type { Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import { directionOf, type Sign } from "../../../time/direction.ts";
import type { Timex } from "../../../time/timex.ts";
import { type Surroundings, surroundings } from "./dates.ts";

/** A date, the verb that governs it and what stands between them. */
export interface Governed {
  readonly timex: Timex;
  readonly sign: Sign;
  /** The verb's words in article offsets. */
  readonly verb: Span;
  /** The verb stands before the date. */
  readonly before: boolean;
  readonly between: readonly Token[];
  /** The word right before the date, in lower case. */
  readonly lead: string;
  readonly around: Surroundings;
}

/** The verb that governs a date, if the sentence shows one. */
export function governed(article: Article, timex: Timex): Governed | undefined {
  const whole = timex.range?.whole ?? timex;
  const around = surroundings(article, whole);
  if (around === undefined) return undefined;
  const { tokens, from, to, first, last, paragraph } = around;
  const sign = directionOf(tokens, from, to, first, last);
  if (sign.first < 0) return undefined;
  const before = sign.last < first;
  const [a, b] = [tokens[sign.first] as Token, tokens[sign.last] as Token];
  return {
    timex,
    sign,
    verb: { start: paragraph.start + a.start, end: paragraph.start + b.end },
    before,
    between: before ? tokens.slice(sign.last + 1, first) : tokens.slice(last, sign.first),
    lead: tokens[first - 1]?.lower ?? "",
    around,
  };
}

/** Dates with a year that the text states, whole ranges once, outside of what closes the article. */
export function* statedDates(article: Article): Iterable<Timex> {
  for (const timex of article.times) {
    if (timex.type !== "DATE" || timex.interval === undefined) continue;
    if (timex.range?.role === "end" && timex.known.year === undefined) continue;
    const stated = timex.stated.year !== undefined || (timex.range !== undefined && timex.anchor === undefined);
    if (stated && timex.mod !== "APPROX") yield timex;
  }
}
