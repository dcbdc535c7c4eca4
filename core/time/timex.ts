import type { DayNumber } from "../calendar/civil.ts";
import type { Span } from "../text/span.ts";
import type { Said } from "../wording/say.ts";

/** The classes of TimeML's TIMEX3 (ISO 24617-1). */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** TIMEX3 `mod`. */
export type TimexMod =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

/** Days covered: from the first day to the last, both included. */
export interface DayInterval {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** A part of a date that the text states itself, with the words that state it. */
export type TimexPart = "year" | "month" | "day" | "weekday" | "time";

/** What an expression was resolved against. */
export interface TimexAnchor {
  readonly kind: "publication" | "dateline" | "narrative" | "sentence";
  readonly date: DayNumber;
  /** The words of the anchor, if it is stated in the text. */
  readonly span?: Span;
}

/** A temporal expression with its meaning. */
export interface Timex extends Span {
  readonly type: TimexType;
  /** TIMEX3 value: `2025-09`, `2025-W38`, `P5D`, `PAST_REF`, `XXXX-10-28` … */
  readonly value: string;
  readonly mod?: TimexMod;
  /** The days covered, when the value pins them down. */
  readonly interval?: DayInterval;
  /** What the text states; a rule may accuse only on these. Spans in article offsets. */
  readonly known: { readonly [part in TimexPart]?: Span };
  /** The weekday named in the expression or joined to it (1 = Monday), whether right or wrong. */
  readonly weekday?: number;
  /** The calendar parts stated, right or wrong: month 1–12, day may be impossible (`Feb. 30`). */
  readonly stated: { readonly year?: number; readonly month?: number; readonly day?: number };
  readonly anchor?: TimexAnchor;
  /** How the value was found, one short clause a step, in the order taken; for the reader. */
  readonly steps: readonly Said[];
  /** Both ends of one range (`September 17 to 21, 2025`) carry the same number here. */
  readonly range?: { readonly id: number; readonly role: "start" | "end"; readonly whole: Span };
}
