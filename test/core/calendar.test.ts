import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  type CivilDate,
  compareDates,
  daysInMonth,
  formatIso,
  fromDayNumber,
  isLeapYear,
  isoWeekOf,
  isValidDate,
  parseIso,
  startOfIsoWeek,
  toDayNumber,
  weekdayOf,
} from "../../core/calendar/civil.ts";

const FIRST = toDayNumber({ year: 1, month: 1, day: 1 });
const LAST = toDayNumber({ year: 9999, month: 12, day: 31 });

/** Any day of the years 1 to 9999, as its number and as a date. */
const dayNumber = fc.integer({ min: FIRST, max: LAST });
const date = dayNumber.map(fromDayNumber);

describe("day numbers", () => {
  test("count from 1970", () => {
    expect(toDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(toDayNumber({ year: 1969, month: 12, day: 31 })).toBe(-1);
    expect(toDayNumber({ year: 2000, month: 3, day: 1 })).toBe(11017);
    expect([FIRST, LAST]).toEqual([-719162, 2932896]);
  });

  test("and dates are each other's reverse", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const civil = fromDayNumber(days);
        expect(isValidDate(civil)).toBe(true);
        expect(toDayNumber(civil)).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  test("run on without gap through every month of every year", () => {
    let days = FIRST;
    for (let year = 1; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        if (toDayNumber({ year, month, day: 1 }) !== days) throw new Error(`${year}-${month} begins on a wrong day`);
        days += daysInMonth(year, month);
      }
    }
    expect(days).toBe(LAST + 1);
  });

  test("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const platform = new Date(days * 86_400_000);
        expect(fromDayNumber(days)).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
        expect(weekdayOf(days) % 7).toBe(platform.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  test("are ordered as dates are", () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        expect(Math.sign(compareDates(fromDayNumber(a), fromDayNumber(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe("leap years", () => {
  test.each([4, 1600, 2000, 2024, 2400, 9996])("%i is one", (year) => {
    expect([isLeapYear(year), daysInMonth(year, 2)]).toEqual([true, 29]);
    expect(isValidDate({ year, month: 2, day: 29 })).toBe(true);
  });

  test.each([1, 1700, 1900, 2025, 2100, 9999])("%i is none", (year) => {
    expect([isLeapYear(year), daysInMonth(year, 2)]).toEqual([false, 28]);
    expect(isValidDate({ year, month: 2, day: 29 })).toBe(false);
  });

  test("come 97 times in 400 years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9599 }), (from) => {
        const leaps = Array.from({ length: 400 }, (_, i) => isLeapYear(from + i)).filter(Boolean);
        expect(leaps).toHaveLength(97);
      }),
    );
  });
});

describe("weekdays", () => {
  test.each([
    ["1865-04-14", 5],
    ["1945-05-08", 2],
    ["1969-07-20", 7],
    ["1989-11-09", 4],
    ["2000-01-01", 6],
    ["2001-09-11", 2],
    ["2024-02-29", 4],
    ["2025-10-28", 2],
  ])("%s is day %i of its week", (iso, weekday) => {
    expect(weekdayOf(dayOf(iso))).toBe(weekday);
  });

  test("go round in seven", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        expect(weekdayOf(days + 7)).toBe(weekdayOf(days));
        expect(weekdayOf(days + 1)).toBe((weekdayOf(days) % 7) + 1);
      }),
    );
  });
});

describe("ISO weeks", () => {
  test.each([
    ["2024-12-29", 2024, 52],
    ["2024-12-30", 2025, 1],
    ["2025-01-01", 2025, 1],
    ["2020-12-31", 2020, 53],
    ["2021-01-03", 2020, 53],
    ["2021-01-04", 2021, 1],
    ["2016-01-01", 2015, 53],
    ["2027-01-01", 2026, 53],
  ])("%s is in week %i-W%i", (iso, year, week) => {
    expect(isoWeekOf(dayOf(iso))).toEqual({ year, week });
  });

  test("begin on a Monday and hold their own days", () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const { year, week } = isoWeekOf(days);
        const monday = startOfIsoWeek(year, week);
        expect(weekdayOf(monday)).toBe(1);
        expect(days - monday).toBe(weekdayOf(days) - 1);
        expect(week >= 1 && week <= 53).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("months later and earlier", () => {
  test.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2025-01-15", -1, "2024-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-05-31", 18, "2026-11-30"],
  ])("%s and %i months: %s", (from, months, to) => {
    expect(formatIso(addMonths(parseIso(from) as CivilDate, months))).toBe(to);
  });

  test("give days that exist, and lead back but for the cut at the month's end", () => {
    const years = fc.integer({ min: 1000, max: 8000 });
    const anyDate = fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), ([year, month, day], months) => {
        const from = { year, month, day: Math.min(day, daysInMonth(year, month)) };
        const to = addMonths(from, months);
        expect(isValidDate(to)).toBe(true);
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        const back = addMonths(to, -months);
        expect([back.year, back.month]).toEqual([from.year, from.month]);
        if (from.day <= 28) expect(back.day).toBe(from.day);
      }),
    );
  });
});

describe("ISO dates", () => {
  test("are read as they are written", () => {
    fc.assert(
      fc.property(date, (civil) => {
        expect(parseIso(formatIso(civil))).toEqual(civil);
      }),
    );
  });

  test.each(["2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01", "2025-1-1", " 2025-01-01", "2025-01-01T00", ""])(
    "%j is none",
    (text) => expect(parseIso(text)).toBeUndefined(),
  );
});

function dayOf(iso: string): number {
  return toDayNumber(parseIso(iso) as CivilDate);
}
