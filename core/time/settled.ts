import { type CivilDate, fromDayNumber, weekdayOf } from "../calendar/civil.ts";
import { sayDate } from "../calendar/say-date.ts";
import { type Said, say } from "../wording/say.ts";
import type { Story } from "./anchors.ts";
import { chooseYear, dayFields } from "./choose.ts";
import type { Expression, Fields, Shift } from "./expression.ts";
import { HOLIDAYS } from "./holidays.ts";
import type { Timex, TimexAnchor } from "./timex.ts";
import { formatValue } from "./value.ts";

/** Fields with a year, and how they came to it. */
export interface Settled {
  readonly fields: Fields;
  readonly anchor?: TimexAnchor;
  readonly steps: readonly Said[];
  /** No anchor is known: before, at or after the moment of writing is all that can be said. */
  readonly vague?: boolean;
}

/** The value of `yesterday` and the like in an article without a date. */
export function vagueValue(fields: Fields, { by }: Shift): string {
  const time = fields.month ?? fields.part ?? fields.hour;
  if (time !== undefined) return formatValue(fields);
  return by === 0 ? "PRESENT_REF" : by < 0 ? "PAST_REF" : "FUTURE_REF";
}

/** `this weekend` under a past verb early in the week is the one that has passed. */
export function pastWeekend({ unit, by }: Shift, anchor: number, { direction }: Expression): number {
  return unit === "weekend" && by === 0 && direction === "past" && weekdayOf(anchor) <= 4 ? 1 : 0;
}

/** `twenty years earlier` and `the previous year` look back from the story; `a year later` and `the next day` go on with it. */
export function movesStory({ unit, by }: Shift): boolean {
  return by > 0 || unit === "day" || unit === "month";
}

/** Years from the point a history has reached within which a bare year, and a dated day, go on with the story. */
const NEAR_YEARS = 10;
const NEAR_DATES = 15;

/** `the 1812 campaign`, `in a letter of 14 September 1978`: a look aside does not move the story. */
export function isAside(fields: Fields, { first, meaning }: Expression, story: Story): boolean {
  if (meaning.kind !== "date" || meaning.fields.year === undefined || first === 0) return false;
  const distance = Math.abs((fields.year as number) - (story.fields.year as number));
  return distance > (fields.month === undefined ? NEAR_YEARS : NEAR_DATES);
}

/** After the last months of a year, its first months are the next year's. */
export function turnOfYear(reached: number | undefined, month: number, { sign }: Expression): number {
  if (reached === undefined || sign.startsWith("had")) return 0;
  return reached - month >= 8 ? 1 : 0;
}

/** A holiday in the year that is stated. */
export function holidayIn(fields: Fields, year: number): Settled {
  const holiday = HOLIDAYS.get(fields.holiday as string);
  const day = holiday?.dayIn(year);
  if (holiday === undefined || day === undefined) return { fields: { year }, steps: [say`the year is stated`] };
  return { fields: { ...clock(fields), ...dayFields(day) }, steps: [say`the day of ${holiday.name} in ${year}`] };
}

/** A holiday in the year that the evidence points to. */
export function holidayNear(
  fields: Fields,
  near: CivilDate,
  direction: Expression["direction"],
  pointer: "last" | "this" | "next" | undefined,
  anchor: TimexAnchor,
  why: Said,
): Settled {
  const holiday = HOLIDAYS.get(fields.holiday as string);
  const day = holiday?.dayIn(near.year);
  if (holiday === undefined || day === undefined) return { fields: fields, steps: [say`its day is not known`] };
  const date = fromDayNumber(day);
  const year = chooseYear(date.month, date.day, near, direction, pointer);
  const own = holiday.dayIn(year) ?? day;
  return {
    fields: { ...clock(fields), ...dayFields(own) },
    anchor,
    steps: [say`${holiday.name}; ${why}: ${sayDate(fromDayNumber(own))}`],
  };
}

/** The fields below the day. */
export function clock({ hour, minute, second, part, zone }: Fields): Fields {
  return {
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
    ...(part !== undefined && { part }),
    ...(zone !== undefined && { zone }),
  };
}

/** The fields down to the day. */
export function dateOnly({ year, month, day }: Fields): Fields {
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** The stated finer fields laid over the shifted coarse ones: `October` over `last year`. */
export function mergeShift(moved: Fields, fields: Fields, shift: Shift): Fields {
  if (shift.unit !== "year") return { ...moved, ...fields };
  if (fields.weekday !== undefined && fields.month === undefined && moved.year !== undefined) return { ...moved };
  return { ...moved, ...fields };
}

/** What the text states, of the date itself: `2025-09-18` read from `18` of a range states its day alone. */
export function statedOf(read: Fields, settled: Fields, { parts }: Expression): Timex["stated"] {
  return {
    ...(parts.year !== undefined && settled.year !== undefined && { year: settled.year }),
    ...(parts.month !== undefined && read.month !== undefined && { month: read.month }),
    ...(parts.day !== undefined && read.day !== undefined && { day: read.day }),
  };
}

/** Ties the two ends of each range together. `firstRange` keeps the numbers of ranges apart within an article. */
export function withRanges(times: Timex[], expressions: readonly Expression[], firstRange: number): Timex[] {
  return times.map((timex, index) => {
    const range = expressions[index]?.range;
    if (range === undefined) return timex;
    const start = range.role === "start" ? timex : (times[index - 1] as Timex);
    const end = range.role === "end" ? timex : (times[index + 1] as Timex);
    return {
      ...timex,
      range: { id: firstRange + range.id, role: range.role, whole: { start: start.start, end: end.end } },
    };
  });
}
