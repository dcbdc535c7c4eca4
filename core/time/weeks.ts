import { daysInMonth, fromDayNumber, isoWeekOf, toDayNumber, weekdayOf } from "../calendar/civil.ts";
import type { Fields } from "./expression.ts";

/**
 * The ISO week of `the first week of March`: the one with the month's first, second … Thursday, or its last; the day of
 * `the last Monday of May`, or the month alone where it has no such day.
 */
export function weekOfMonth(fields: Fields): Fields {
  const { year, month, weekOfMonth: ordinal, nthWeekday } = fields;
  if (year === undefined || month === undefined || ordinal === undefined) return fields;
  const first = toDayNumber({ year, month, day: 1 });
  const last = toDayNumber({ year, month, day: daysInMonth(year, month) });
  const weekday = nthWeekday ?? 4;
  const day =
    ordinal > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7);
  if (nthWeekday === undefined) return isoWeekOf(day);
  return day > last ? { year, month } : fromDayNumber(day);
}
