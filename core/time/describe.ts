import { fromDayNumber, type Weekday } from "../calendar/civil.ts";
import { sayDate, sayWeekday } from "../calendar/say-date.ts";
import { type Said, say } from "../wording/say.ts";
import type { Expression, Fields, Shift, Unit } from "./expression.ts";
import { sayAmount, saySame, saySome } from "./say-length.ts";
import type { TimexAnchor } from "./timex.ts";

/** The step of a value that needed no resolving. */
export function describeValue(type: string, value: string): Said {
  if (value === "PAST_REF") return say`a time before the article, not said when`;
  if (value === "FUTURE_REF") return say`a time after the article, not said when`;
  if (value === "PRESENT_REF") return say`the time of the article`;
  const length = describeLength(value);
  if (type === "SET") return length === undefined ? say`again and again` : say`once in ${length}`;
  return length === undefined ? say`a length of time` : say`a length of time: ${length}`;
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["PY", "year"],
  ["PQ", "quarter"],
  ["PM", "month"],
  ["PW", "week"],
  ["PD", "day"],
  ["PTH", "hour"],
  ["PTM", "minute"],
  ["PTS", "second"],
  ["PDE", "decade"],
  ["PCE", "century"],
]);

/** `5 years` for `P5Y`; a number nobody gave is "some". */
function describeLength(value: string): Said | undefined {
  const match = /^(?<start>PT?)(?<amount>X|[\d.]+)(?<unit>[A-Z]+)$/.exec(value)?.groups;
  const unit = UNITS.get(`${match?.["start"]}${match?.["unit"]}`);
  if (match === undefined || unit === undefined) return undefined;
  return match["amount"] === "X" ? saySome(unit) : sayAmount(Number(match["amount"]), unit);
}

/** The date that another is counted from, and what it is: `October 28, 2025 (publication date)`. */
export function sayAnchor({ kind, date }: TimexAnchor): Said {
  const day = sayDate(fromDayNumber(date));
  switch (kind) {
    case "publication":
      return say`${day} (publication date)`;
    case "dateline":
      return say`${day} (dateline)`;
    case "narrative":
      return say`${day} (the date told before)`;
    case "sentence":
      return say`${day} (the date in the same passage)`;
  }
}

/** The step of a date counted from another. */
export function describeShift({ unit, by }: Shift, anchor: TimexAnchor): Said {
  const from = sayAnchor(anchor);
  if (by === 0) return saySame(unit, from);
  const amount = sayAmount(Math.abs(by), unit);
  return by < 0 ? say`${amount} before ${from}` : say`${amount} after ${from}`;
}

/** A further step where the finer part was stated. */
export function finer(fields: Fields): Said[] {
  return fields.month !== undefined || fields.season !== undefined || fields.quarter !== undefined
    ? [say`the rest is stated`]
    : [];
}

/** Why a year or day was chosen on that side of the anchor. */
export function describeEvidence({ direction, sign }: Expression, anchor: TimexAnchor): Said {
  const from = sayAnchor(anchor);
  if (direction === "past") return say`under the past verb “${sign}”, counted back from ${from}`;
  if (direction === "future") return say`under the future “${sign}”, counted on from ${from}`;
  return say`the nearest to ${from}`;
}

/** The step of a year that the text does not state. */
export function yearStep(why: Said, year: number): Said {
  return say`no year stated; ${why}: ${year}`;
}

/** The step of a weekday counted from its anchor. */
export function weekdayStep(weekday: Weekday, day: number, anchor: TimexAnchor, { direction, sign }: Expression): Said {
  const name = sayWeekday(weekday);
  const from = sayAnchor(anchor);
  if (day === anchor.date) return say`${name} is ${from}`;
  const isBefore = day < anchor.date;
  if (sign === "" || direction === "unknown" || direction === "present")
    return isBefore ? say`${name}: the last ${name} before ${from}` : say`${name}: the first ${name} after ${from}`;
  return isBefore
    ? say`${name} under “${sign}”: the last ${name} before ${from}`
    : say`${name} under “${sign}”: the first ${name} after ${from}`;
}
