import { type Said, say } from "../wording/say.ts";
import { type CivilDate, toDayNumber, type Weekday, weekdayOf } from "./civil.ts";

/** A month's name: `October`. */
export function sayMonth(month: number): Said {
  return MONTHS[month - 1] ?? say``;
}

/** A weekday's name: `Tuesday`. */
export function sayWeekday(weekday: Weekday): Said {
  return WEEKDAYS[weekday - 1] ?? say``;
}

/** `October 28, 2025`. */
export function sayDate({ year, month, day }: CivilDate): Said {
  return say`${sayMonth(month)} ${day}, ${year}`;
}

/** `Tuesday, October 28, 2025`. */
export function sayFullDate(date: CivilDate): Said {
  return say`${sayWeekday(weekdayOf(toDayNumber(date)))}, ${sayDate(date)}`;
}

/** `October 2025`. */
export function sayMonthOf(year: number, month: number): Said {
  return say`${sayMonth(month)} ${year}`;
}

const MONTHS: readonly Said[] = [
  say`January`,
  say`February`,
  say`March`,
  say`April`,
  say`May`,
  say`June`,
  say`July`,
  say`August`,
  say`September`,
  say`October`,
  say`November`,
  say`December`,
];

const WEEKDAYS: readonly Said[] = [
  say`Monday`,
  say`Tuesday`,
  say`Wednesday`,
  say`Thursday`,
  say`Friday`,
  say`Saturday`,
  say`Sunday`,
];
