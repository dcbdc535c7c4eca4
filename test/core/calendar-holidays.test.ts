import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIso, fromDayNumber, weekdayOf } from "../../core/calendar/civil.ts";
import { HOLIDAYS } from "../../core/time/holidays.ts";

/** The day of a holiday in a year, `MM-DD`; undefined where the data do not reach. */
function dayOf(name: string, year: number): string | undefined {
  const day = HOLIDAYS.get(name)?.dayIn(year);
  return day === undefined ? undefined : formatIso(fromDayNumber(day)).slice(5);
}

const YEARS = Array.from({ length: 11 }, (_, i) => 2020 + i);

describe("holidays of 2020 to 2030", () => {
  test.each([
    ["easter", "04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21"],
    ["good friday", "04-10 04-02 04-15 04-07 03-29 04-18 04-03 03-26 04-14 03-30 04-19"],
    ["thanksgiving", "11-26 11-25 11-24 11-23 11-28 11-27 11-26 11-25 11-23 11-22 11-28"],
    ["black friday", "11-27 11-26 11-25 11-24 11-29 11-28 11-27 11-26 11-24 11-23 11-29"],
    ["labor day", "09-07 09-06 09-05 09-04 09-02 09-01 09-07 09-06 09-04 09-03 09-02"],
    ["memorial day", "05-25 05-31 05-30 05-29 05-27 05-26 05-25 05-31 05-29 05-28 05-27"],
    ["lunar new year", "01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03"],
    ["lunar new year eve", "01-24 02-11 01-31 01-21 02-09 01-28 02-16 02-05 01-25 02-12 02-02"],
  ])("%s", (name, days) => {
    expect(YEARS.map((year) => dayOf(name, year))).toEqual(days.split(" "));
  });
});

describe("the rules behind them", () => {
  const year = fc.integer({ min: 1583, max: 9998 });

  test("Easter is a Sunday from March 22 to April 25", () => {
    fc.assert(
      fc.property(year, (y) => {
        const sunday = HOLIDAYS.get("easter")?.dayIn(y);
        expect(sunday !== undefined && weekdayOf(sunday)).toBe(7);
        const day = dayOf("easter", y) ?? "";
        expect(day >= "03-22" && day <= "04-25").toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["1818", "03-22", "the earliest there can be"],
    ["1943", "04-25", "the latest there can be"],
    ["1954", "04-18", "an exception of the tables"],
    ["1981", "04-19", "an exception of the tables"],
  ])("Easter of %s is %s, %s", (y, day) => {
    expect(dayOf("easter", Number(y))).toBe(day);
  });

  test("Thanksgiving is the fourth Thursday of November", () => {
    fc.assert(
      fc.property(year, (y) => {
        const thursday = HOLIDAYS.get("thanksgiving")?.dayIn(y);
        expect(thursday !== undefined && weekdayOf(thursday)).toBe(4);
        const day = dayOf("thanksgiving", y) ?? "";
        expect(day >= "11-22" && day <= "11-28").toBe(true);
      }),
    );
  });

  test("Lunar New Year falls between Jan. 21 and Feb. 20, 353 to 385 days after the last one", () => {
    const newYear = HOLIDAYS.get("lunar new year");
    for (let y = 2000; y <= 2050; y++) {
      const day = dayOf("lunar new year", y) ?? "";
      expect(day >= "01-21" && day <= "02-20", `${y}`).toBe(true);
      if (y === 2000) continue;
      const length = (newYear?.dayIn(y) ?? 0) - (newYear?.dayIn(y - 1) ?? 0);
      expect([353, 354, 355, 383, 384, 385], `${y}`).toContain(length);
    }
  });

  test("years beyond the tables give no day", () => {
    expect([dayOf("lunar new year", 1999), dayOf("chinese new year", 2051)]).toEqual([undefined, undefined]);
  });
});
