import type { TimexMod, TimexPart, TimexType } from "./timex.ts";

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

export type Season = "SP" | "SU" | "FA" | "WI";

/** TIMEX3's parts of the day: morning, noon, afternoon, evening, night, daytime. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

/** What the words say of a date, before anything is inferred. Coarse to fine; an absent field was not said. */
export interface Fields {
  readonly bc?: boolean;
  readonly year?: number;
  /** The year has two digits only (`'97`). */
  readonly shortYear?: boolean;
  /** The year over ten, rounded down: 195 for the 1950s. */
  readonly decade?: number;
  /** Two digits only (`the 70s`). */
  readonly shortDecade?: boolean;
  /** 20 for the 20th century. */
  readonly century?: number;
  readonly fiscal?: boolean;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  /** ISO week of the year. */
  readonly week?: number;
  /** 1 is the first week of the month, -1 the last. */
  readonly weekOfMonth?: number;
  /** With {@link weekOfMonth}: the first, second … such weekday of the month, 1 = Monday. */
  readonly nthWeekday?: number;
  readonly weekend?: boolean;
  readonly day?: number;
  /** 1 = Monday. */
  readonly weekday?: number;
  /** A day with a name: an id of `holidays.ts`. */
  readonly holiday?: string;
  /** At the grain of the date told before: `the same period last year`. */
  readonly sameAs?: boolean;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly part?: DayPart;
  /** As in ISO 8601: `Z`, `+08:00`; a named zone that is not UTC stays unsaid in the value. */
  readonly zone?: string;
}

/** `by` units from the moment of writing (`last year`) or from the moment the story has reached (`the next day`). */
export interface Shift {
  readonly unit: Unit;
  readonly by: number;
  readonly base: "speech" | "story";
}

export type Meaning =
  | {
      readonly kind: "date";
      readonly fields: Fields;
      readonly shift?: Shift;
      /** `last Tuesday`, `this March`, `next spring`. */
      readonly pointer?: "last" | "this" | "next";
      /** The pointer counts from the date told before: `the previous April`, `the following spring`. */
      readonly told?: boolean;
    }
  /** Nothing to resolve: durations, frequencies, references to past, present and future. */
  | { readonly kind: "value"; readonly value: string };

/** Half-open range of token indices. */
export type TokenRange = readonly [first: number, last: number];

export type Parts = { readonly [part in TimexPart]?: TokenRange };

/** What a recogniser reads from a token on. */
export interface Found {
  readonly first: number;
  /** One past the last token. */
  readonly last: number;
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly mod?: TimexMod;
  readonly parts: Parts;
  /** Of interest in histories only: the `former` of news is no date. */
  readonly historical?: boolean;
}

/** Where the sentence puts the expression: before the moment of writing, after it, or it does not say. */
export type Direction = "past" | "future" | "present" | "unknown";

/** An expression as one passage shows it, offsets from the passage's start. */
export interface Expression extends Found {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
  /** The verb or phrase that gives the direction, for the reader. */
  readonly sign: string;
  /** Index of the sentence in the passage. */
  readonly sentence: number;
  /** Number of the range in the passage and the end of it this is. */
  readonly range?: { readonly id: number; readonly role: "start" | "end" };
  /** The word before it, in lower case, if it is a preposition or the like. */
  readonly lead: string;
}

export function dateFound(first: number, last: number, fields: Fields, parts: Parts): Found {
  return { first, last, type: isClock(fields) ? "TIME" : "DATE", meaning: { kind: "date", fields }, parts };
}

/** True when the fields reach below the day. */
export function isClock(fields: Fields): boolean {
  return fields.hour !== undefined || fields.part !== undefined;
}
