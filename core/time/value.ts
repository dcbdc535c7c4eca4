import { type DayNumber, daysInMonth, isValidDate, startOfIsoWeek, toDayNumber } from "../calendar/civil.ts";
import type { Fields } from "./expression.ts";
import type { DayInterval } from "./timex.ts";

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

/** The TIMEX3 value of fields whose year, decade or century is settled; `XXXX` stands for a year nobody knows. */
export function formatValue(fields: Fields): string {
  return `${formatDay(fields)}${formatClock(fields)}`;
}

function formatDay(fields: Fields): string {
  if (fields.century !== undefined) return `${fields.bc === true ? "BC" : ""}${pad(fields.century)}`;
  if (fields.decade !== undefined) return String(fields.decade);
  const year =
    fields.year === undefined ? "XXXX" : fields.bc === true ? `BC${pad(fields.year, 4)}` : pad(fields.year, 4);
  if (fields.week !== undefined) {
    const tail = fields.weekend === true ? "-WE" : "";
    return `${year}-W${pad(fields.week)}${tail}`;
  }
  if (fields.month !== undefined) {
    const month = `${year}-${pad(fields.month)}`;
    return fields.day === undefined
      ? fields.part !== undefined || fields.hour !== undefined
        ? `${month}-XX`
        : month
      : `${month}-${pad(fields.day)}`;
  }
  if (fields.quarter !== undefined) return `${year}-Q${fields.quarter}`;
  if (fields.half !== undefined) return `${year}-H${fields.half}`;
  if (fields.season !== undefined) return `${year}-${fields.season}`;
  if (fields.day !== undefined) return `XXXX-XX-${pad(fields.day)}`;
  if (fields.fiscal === true) return `FY${year}`;
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}`;
  return fields.year === undefined && (fields.hour !== undefined || fields.part !== undefined) ? "XXXX-XX-XX" : year;
}

function formatClock({ hour, minute, second, part, zone }: Fields): string {
  if (hour !== undefined) {
    const seconds = second === undefined ? "" : `:${pad(second)}`;
    return `T${pad(hour)}:${pad(minute ?? 0)}${seconds}${zone ?? ""}`;
  }
  return part === undefined ? "" : `T${part}`;
}

function days(first: DayNumber, last: DayNumber): DayInterval {
  return { first, last };
}

function months(year: number, first: number, last: number): DayInterval {
  return days(
    toDayNumber({ year, month: first, day: 1 }),
    toDayNumber({ year, month: last, day: daysInMonth(year, last) }),
  );
}

/** The days that settled fields cover; undefined before our era, for fiscal years, seasons and what does not exist. */
export function intervalOf(fields: Fields): DayInterval | undefined {
  if (fields.bc === true || fields.fiscal === true) return undefined;
  if (fields.century !== undefined) return years(fields.century * 100, 100);
  if (fields.decade !== undefined) return years(fields.decade * 10, 10);
  const { year, month, day } = fields;
  if (year === undefined || year < 1 || year > 9999) return undefined;
  if (fields.week !== undefined) {
    const monday = startOfIsoWeek(year, fields.week);
    return fields.weekend === true ? days(monday + 5, monday + 6) : days(monday, monday + 6);
  }
  if (month !== undefined) {
    if (day === undefined) return months(year, month, month);
    if (!isValidDate({ year, month, day })) return undefined;
    const number = toDayNumber({ year, month, day });
    return days(number, number);
  }
  if (fields.quarter !== undefined) return months(year, fields.quarter * 3 - 2, fields.quarter * 3);
  if (fields.half !== undefined) return months(year, fields.half * 6 - 5, fields.half * 6);
  if (fields.season !== undefined || fields.day !== undefined || fields.weekday !== undefined) return undefined;
  return months(year, 1, 12);
}

function years(first: number, count: number): DayInterval | undefined {
  const from = Math.max(1, first);
  return from > 9999
    ? undefined
    : { first: months(from, 1, 1).first, last: months(Math.min(9999, first + count - 1), 12, 12).last };
}
