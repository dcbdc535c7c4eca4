import {
  addMonths,
  type CivilDate,
  type DayNumber,
  fromDayNumber,
  isoWeekOf,
  isValidDate,
  toDayNumber,
  type Weekday,
  weekdayOf,
} from "../calendar/civil.ts";
import type { Direction, Fields, Season, Unit } from "./expression.ts";

export type Pointer = "last" | "this" | "next" | undefined;

/** The weekday nearest to `anchor` on the side that the evidence names; the anchor itself counts as both sides. */
export function chooseWeekday(weekday: Weekday, anchor: DayNumber, direction: Direction, pointer: Pointer): DayNumber {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
  if (pointer === "last") return anchor - (back === 0 ? 7 : back);
  if (pointer === "next") return anchor + (ahead === 0 ? 7 : ahead);
  if (pointer === "this") return direction === "past" ? anchor - back : anchor + ahead;
  return direction === "future" ? anchor + ahead : anchor - back;
}

/** The year of a month, with or without its day, on the side of `anchor` that the evidence names. */
export function chooseYear(
  month: number,
  day: number | undefined,
  anchor: CivilDate,
  direction: Direction,
  pointer: Pointer,
): number {
  const { year } = anchor;
  const own = day === undefined ? month - anchor.month : month - anchor.month || day - anchor.day;
  if (pointer === "last") return own < 0 ? year : year - 1;
  if (pointer === "next") return own > 0 ? year : year + 1;
  if (pointer === "this") return year;
  if (direction === "past") {
    // A day told without its year is near: what lies a few weeks ahead is a plan, not last year's.
    return own <= 0 || (day !== undefined && distance(year, month, day, anchor) <= NEAR) ? year : year - 1;
  }
  if (direction === "future")
    return own >= 0 || (day !== undefined && distance(year, month, day, anchor) >= -NEAR) ? year : year + 1;
  return nearestYear(month, day ?? 15, anchor);
}

/** The year of a month that ends a range: its start's, or the next where the range runs over the turn of the year. */
export function yearAfter(month: number, start: CivilDate): number {
  return start.year + (month < start.month ? 1 : 0);
}

/** Days within which a day without a year belongs to the nearest one whatever the verb. */
const NEAR = 45;

function distance(year: number, month: number, day: number, anchor: CivilDate): number {
  return toDayNumber({ year, month, day }) - toDayNumber(anchor);
}

/** The year that brings a day closest to `anchor`; a day that is equally near on both sides is the past one. */
export function nearestYear(month: number, day: number, anchor: CivilDate): number {
  let best = anchor.year;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    // Past dates are told more often than coming ones.
    const gap = distance(year, month, day, anchor);
    const cost = gap > 0 ? gap * 1.3 : -gap;
    if (cost < least) [best, least] = [year, cost];
  }
  return best;
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };

export function chooseSeasonYear(season: Season, anchor: CivilDate, direction: Direction, pointer: Pointer): number {
  const month = SEASON_MONTHS[season];
  if (pointer === "this") return anchor.year;
  if (pointer === "next") return month + 1 > anchor.month && month - 1 > anchor.month ? anchor.year : anchor.year + 1;
  if (pointer === "last") return month + 1 < anchor.month ? anchor.year : anchor.year - 1;
  if (direction === "future") return month + 1 >= anchor.month ? anchor.year : anchor.year + 1;
  return month - 1 <= anchor.month ? anchor.year : anchor.year - 1;
}

/** The quarter told of: the last that has ended or is running, the next under a future verb. */
export function chooseQuarterYear(quarter: number, anchor: CivilDate, direction: Direction): number {
  const running = Math.floor((anchor.month - 1) / 3) + 1;
  if (direction === "future") return quarter >= running ? anchor.year : anchor.year + 1;
  if (direction !== "past" && quarter === running + 1) return anchor.year;
  return quarter <= running ? anchor.year : anchor.year - 1;
}

/** `anchor` moved by so many units, at the unit's own grain. */
export function shiftFields(anchor: DayNumber, unit: Unit, by: number): Fields {
  const date = fromDayNumber(anchor);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return dayFields(anchor + Math.round(unit === "day" ? by : 0));
    case "week":
    case "fortnight":
    case "weekend": {
      const { year, week } = isoWeekOf(anchor + Math.round(by * (unit === "fortnight" ? 14 : 7)));
      return unit === "weekend" ? { year, week, weekend: true } : { year, week };
    }
    case "month": {
      const { year, month } = addMonths({ ...date, day: 1 }, Math.round(by));
      return { year, month };
    }
    case "quarter":
    case "season": {
      const index = date.year * 4 + Math.floor((date.month - 1) / 3) + Math.round(by);
      return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
    }
    case "half":
    case "year":
      return Number.isInteger(by) ? { year: date.year + by } : monthsLater(date, by * 12);
    case "decade":
      return { decade: Math.floor(date.year / 10) + Math.round(by) };
    case "century":
      return { century: Math.floor(date.year / 100) + Math.round(by) };
  }
}

function monthsLater(date: CivilDate, months: number): Fields {
  const { year, month } = addMonths({ ...date, day: 1 }, Math.round(months));
  return { year, month };
}

export function dayFields(day: DayNumber): Fields {
  const { year, month, day: of } = fromDayNumber(day);
  return { year, month, day: of };
}

/** The day of that number in the month of `anchor`, or in the neighbouring month on the side of the evidence. */
export function chooseDay(day: number, anchor: CivilDate, direction: Direction): CivilDate {
  const own = { year: anchor.year, month: anchor.month, day };
  const wanted = direction === "future" ? 1 : direction === "past" ? -1 : 0;
  const side = Math.sign(day - anchor.day);
  if (wanted === 0 || side === 0 || side === wanted) return own;
  const moved = { ...addMonths({ ...anchor, day: 1 }, wanted), day };
  return isValidDate(moved) ? moved : own;
}

/** The year of two digits that fits the century of `near`: not more than ten years ahead of it. */
export function fullYear(short: number, near: number): number {
  const century = near - (near % 100);
  return century + short <= near + 10 ? century + short : century - 100 + short;
}
