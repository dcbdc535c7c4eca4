import { type DayNumber, toDayNumber, weekdayOf } from "../calendar/civil.ts";
import { type Said, say } from "../wording/say.ts";

/** A day with a name, and the rule that finds it. */
export interface Holiday {
  /** As it is written, in full. */
  readonly name: Said;
  /** The day in `year`; undefined where the calendar's data does not reach. */
  readonly dayIn: (year: number) => DayNumber | undefined;
  /** Other days are kept under the same name (observed days, other churches, other countries), so a rule must not accuse. */
  readonly varies: boolean;
}

function fixed(name: Said, month: number, day: number, varies = false): Holiday {
  return { name, dayIn: (year) => toDayNumber({ year, month, day }), varies };
}

/** The `nth` such weekday of a month; the last for -1. */
function nth(name: Said, month: number, weekday: number, ordinal: number, plus = 0): Holiday {
  const dayIn = (year: number): DayNumber => {
    if (ordinal < 0) {
      const end =
        toDayNumber({ year: month === 12 ? year + 1 : year, month: month === 12 ? 1 : month + 1, day: 1 }) - 1;
      return end - ((weekdayOf(end) - weekday + 7) % 7) + plus;
    }
    const first = toDayNumber({ year, month, day: 1 });
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7 + plus;
  };
  return { name, dayIn, varies: false };
}

/** Western Easter Sunday by the anonymous Gregorian computus (J.-M. Oudin's form as given by Meeus). */
export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return toDayNumber({ year, month, day });
}

function easter(name: Said, plus: number): Holiday {
  return { name, dayIn: (year) => easterSunday(year) + plus, varies: true };
}

/** First day of the Chinese lunar year, month × 100 + day, 2000–2050 (Hong Kong Observatory, Gregorian–Lunar Conversion Table). */
const LUNAR_NEW_YEAR =
  "205 124 212 201 122 209 129 218 207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 217 206 126 213 203 123 211 131 219 208 128 215 204 124 212 201 122 210 130 217 206 126 214 202 123"
    .split(" ")
    .map(Number);

function lunarNewYear(name: Said, plus: number): Holiday {
  const dayIn = (year: number): DayNumber | undefined => {
    const code = LUNAR_NEW_YEAR[year - 2000];
    return code === undefined
      ? undefined
      : toDayNumber({ year, month: Math.floor(code / 100), day: code % 100 }) + plus;
  };
  return { name, dayIn, varies: true };
}

/** By the words in lower case, without an apostrophe's `s`. */
export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map<string, Holiday>([
  ["christmas day", fixed(say`Christmas Day`, 12, 25)],
  ["christmas eve", fixed(say`Christmas Eve`, 12, 24)],
  ["christmas", fixed(say`Christmas`, 12, 25, true)],
  ["boxing day", fixed(say`Boxing Day`, 12, 26)],
  ["new year day", fixed(say`New Year's Day`, 1, 1)],
  ["new year eve", fixed(say`New Year's Eve`, 12, 31)],
  ["new years day", fixed(say`New Year's Day`, 1, 1)],
  ["new years eve", fixed(say`New Year's Eve`, 12, 31)],
  ["valentine day", fixed(say`Valentine's Day`, 2, 14)],
  ["valentines day", fixed(say`Valentine's Day`, 2, 14)],
  ["st. patrick day", fixed(say`St. Patrick's Day`, 3, 17)],
  ["april fools day", fixed(say`April Fools' Day`, 4, 1)],
  ["april fool day", fixed(say`April Fools' Day`, 4, 1)],
  ["earth day", fixed(say`Earth Day`, 4, 22)],
  ["may day", fixed(say`May Day`, 5, 1)],
  ["juneteenth", fixed(say`Juneteenth`, 6, 19)],
  ["bastille day", fixed(say`Bastille Day`, 7, 14)],
  ["halloween", fixed(say`Halloween`, 10, 31)],
  ["veterans day", fixed(say`Veterans Day`, 11, 11)],
  ["armistice day", fixed(say`Armistice Day`, 11, 11)],
  ["anzac day", fixed(say`Anzac Day`, 4, 25)],
  ["canada day", fixed(say`Canada Day`, 7, 1)],
  ["waitangi day", fixed(say`Waitangi Day`, 2, 6)],
  ["international women day", fixed(say`International Women's Day`, 3, 8)],
  ["world aids day", fixed(say`World AIDS Day`, 12, 1)],
  ["thanksgiving", nth(say`Thanksgiving`, 11, 4, 4)],
  ["thanksgiving day", nth(say`Thanksgiving Day`, 11, 4, 4)],
  ["black friday", nth(say`Black Friday`, 11, 4, 4, 1)],
  ["cyber monday", nth(say`Cyber Monday`, 11, 4, 4, 4)],
  ["labor day", nth(say`Labor Day`, 9, 1, 1)],
  ["memorial day", nth(say`Memorial Day`, 5, 1, -1)],
  ["columbus day", nth(say`Columbus Day`, 10, 1, 2)],
  ["martin luther king jr. day", nth(say`Martin Luther King Jr. Day`, 1, 1, 3)],
  ["martin luther king day", nth(say`Martin Luther King Day`, 1, 1, 3)],
  ["presidents day", nth(say`Presidents' Day`, 2, 1, 3)],
  ["easter sunday", easter(say`Easter Sunday`, 0)],
  ["easter", easter(say`Easter`, 0)],
  ["easter monday", easter(say`Easter Monday`, 1)],
  ["good friday", easter(say`Good Friday`, -2)],
  ["palm sunday", easter(say`Palm Sunday`, -7)],
  ["ash wednesday", easter(say`Ash Wednesday`, -46)],
  ["maundy thursday", easter(say`Maundy Thursday`, -3)],
  ["pentecost", easter(say`Pentecost`, 49)],
  ["chinese new year", lunarNewYear(say`Chinese New Year`, 0)],
  ["lunar new year", lunarNewYear(say`Lunar New Year`, 0)],
  ["lunar new year eve", lunarNewYear(say`Lunar New Year's Eve`, -1)],
]);

const HEADS = new Set([...HOLIDAYS.keys()].map((words) => words.split(" ")[0] as string));
/** The first words of holidays' names. */
export const HOLIDAY_HEADS: ReadonlySet<string> = HEADS;
