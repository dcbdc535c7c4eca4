import { fromDayNumber, type Weekday } from "../calendar/civil.ts";
import { formatLong, weekdayName } from "../calendar/names.ts";
import type { Expression, Fields, Shift } from "./expression.ts";
import type { TimexAnchor } from "./timex.ts";

/** The step of a value that needed no resolving. */
export function describeValue(type: string, value: string): string {
  if (value === "PAST_REF") return "a time before the article, not said when";
  if (value === "FUTURE_REF") return "a time after the article, not said when";
  if (value === "PRESENT_REF") return "the time of the article";
  const length = describeLength(value);
  if (type === "SET") return length === undefined ? "again and again" : `once in ${length}`;
  return length === undefined ? "a length of time" : `a length of time: ${length}`;
}

const LENGTHS: ReadonlyMap<string, string> = new Map([
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
function describeLength(value: string): string | undefined {
  const match = /^(?<start>PT?)(?<amount>X|[\d.]+)(?<unit>[A-Z]+)$/.exec(value)?.groups;
  const unit = LENGTHS.get(`${match?.["start"]}${match?.["unit"]}`);
  if (match === undefined || unit === undefined) return undefined;
  if (match["amount"] === "1") return `1 ${unit}`;
  const plural = unit === "century" ? "centuries" : `${unit}s`;
  return `${match["amount"] === "X" ? "some" : match["amount"]} ${plural}`;
}

const ANCHOR_NAMES: Readonly<Record<TimexAnchor["kind"], string>> = {
  publication: "publication date",
  dateline: "dateline",
  narrative: "the date told before",
  sentence: "the date in the same passage",
};

/** What a date is, in brackets after it. */
export function anchorNote({ kind }: TimexAnchor): string {
  return ` (${ANCHOR_NAMES[kind]})`;
}

/** The step of a date counted from another. */
export function describeShift({ unit, by }: Shift, anchor: TimexAnchor): string {
  const amount =
    by === 0
      ? `the same ${unit} as`
      : `${Math.abs(by)} ${unit}${Math.abs(by) === 1 ? "" : "s"} ${by < 0 ? "before" : "after"}`;
  return `${amount} ${formatLong(fromDayNumber(anchor.date))}${anchorNote(anchor)}`;
}

/** A further step where the finer part was stated. */
export function finer(fields: Fields): string[] {
  return fields.month !== undefined || fields.season !== undefined || fields.quarter !== undefined
    ? ["the rest is stated"]
    : [];
}

/** Why a year or day was chosen on that side of the anchor. */
export function describeEvidence({ direction, sign }: Expression, anchor: TimexAnchor): string {
  const from = `${formatLong(fromDayNumber(anchor.date))}${anchorNote(anchor)}`;
  if (direction === "past") return `under the past verb “${sign}”, counted back from ${from}`;
  if (direction === "future") return `under the future “${sign}”, counted on from ${from}`;
  return `the nearest to ${from}`;
}

/** The step of a weekday counted from its anchor. */
export function weekdayStep(
  weekday: Weekday,
  day: number,
  anchor: TimexAnchor,
  { direction, sign }: Expression,
): string {
  const name = weekdayName(weekday);
  const from = `${formatLong(fromDayNumber(anchor.date))}${anchorNote(anchor)}`;
  if (day === anchor.date) return `${name} is ${from}`;
  const verb = sign === "" || direction === "unknown" || direction === "present" ? "" : ` under “${sign}”`;
  return day < anchor.date
    ? `${name}${verb}: the last ${name} before ${from}`
    : `${name}${verb}: the first ${name} after ${from}`;
}
