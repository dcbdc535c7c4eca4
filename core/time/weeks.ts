import { daysInMonth, isoWeekOf, toDayNumber, weekdayOf } from "../calendar/civil.ts";
import type { Fields } from "./expression.ts";

/** The ISO week of `the first week of March`: the one with the month's first, second … Thursday, or its last. */
export function weekOfMonth(fields: Fields): Fields {
  const { year, month, weekOfMonth: ordinal } = fields;
  if (year === undefined || month === undefined || ordinal === undefined) return fields;
  const first = toDayNumber({ year, month, day: 1 });
  const last = toDayNumber({ year, month, day: daysInMonth(year, month) });
  const thursday =
    ordinal > 0 ? first + ((4 - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7 : last - ((weekdayOf(last) - 4 + 7) % 7);
  return isoWeekOf(thursday);
}
