/*
 * Dates as patterns of their values: `{0} {1}, {2}` is a date and nothing else, since what has no words of its own may be told
 * in another order in another language only if it stands here.
 */

import { type Said, say, type Words } from "../wording/say.ts";
import { type CivilDate, fromDayNumber, toDayNumber, type Weekday, weekdayOf } from "./civil.ts";

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
  const weekday = sayWeekday(weekdayOf(toDayNumber(date)));
  return say`${weekday}, ${sayMonth(date.month)} ${date.day}, ${date.year}`;
}

/** `October 28`. */
export function sayDay({ month, day }: Pick<CivilDate, "month" | "day">): Said {
  return DAYS[month - 1]?.(day) ?? say``;
}

/** `October 2025`. */
export function sayMonthOf(year: number, month: number): Said {
  return say`${sayMonth(month)} ${year}`;
}

/** Days as a margin note has room for them: `Oct 28, 2025`, `Oct 27 – Nov 2, 2025`, `Oct 2025`, `Jul – Sep 2025`, `2025`. */
export function sayBrief({ first, last }: { readonly first: number; readonly last: number }): Words {
  const [from, to] = [fromDayNumber(first), fromDayNumber(last)];
  const [start, end] = [briefMonth(from.month), briefMonth(to.month)];
  if (first === last) return say`${start} ${from.day}, ${from.year}`;
  const sameYear = from.year === to.year;
  const wholeMonths = from.day === 1 && fromDayNumber(last + 1).day === 1;
  if (!wholeMonths && sameYear) return say`${start} ${from.day} – ${end} ${to.day}, ${to.year}`;
  if (!wholeMonths) return say`${start} ${from.day}, ${from.year} – ${end} ${to.day}, ${to.year}`;
  if (from.month === 1 && to.month === 12) return sameYear ? String(from.year) : say`${from.year} – ${to.year}`;
  if (!sameYear) return say`${start} ${from.year} – ${end} ${to.year}`;
  return from.month === to.month ? say`${start} ${to.year}` : say`${start} – ${end} ${to.year}`;
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

/** A pattern a month, since `{0} {1}` stands for a month and its year. */
const DAYS: readonly ((day: number) => Said)[] = [
  (day) => say`January ${day}`,
  (day) => say`February ${day}`,
  (day) => say`March ${day}`,
  (day) => say`April ${day}`,
  (day) => say`May ${day}`,
  (day) => say`June ${day}`,
  (day) => say`July ${day}`,
  (day) => say`August ${day}`,
  (day) => say`September ${day}`,
  (day) => say`October ${day}`,
  (day) => say`November ${day}`,
  (day) => say`December ${day}`,
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

const BRIEF: readonly Said[] = [
  say`Jan`,
  say`Feb`,
  say`Mar`,
  say`Apr`,
  say`May`,
  say`Jun`,
  say`Jul`,
  say`Aug`,
  say`Sep`,
  say`Oct`,
  say`Nov`,
  say`Dec`,
];

function briefMonth(month: number): Said {
  return BRIEF[month - 1] ?? say``;
}
