import type { CivilDate, Weekday } from "./civil.ts";

export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const WEEKDAYS: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

const monthNumbers = new Map<string, number>();
const weekdayNumbers = new Map<string, Weekday>();
MONTHS.forEach((name, index) => {
  const lower = name.toLowerCase();
  monthNumbers.set(lower, index + 1);
  monthNumbers.set(lower.slice(0, 3), index + 1);
  if (name.length > 4) monthNumbers.set(`${lower.slice(0, 3)}.`, index + 1);
});
monthNumbers.set("jun.", 6).set("jul.", 7).set("sept", 9).set("sept.", 9);
WEEKDAYS.forEach((name, index) => {
  const lower = name.toLowerCase();
  const number = (index + 1) as Weekday;
  for (const form of [lower, lower.slice(0, 3), `${lower.slice(0, 3)}.`]) weekdayNumbers.set(form, number);
});
weekdayNumbers.set("tues", 2).set("tues.", 2).set("thur", 4).set("thur.", 4).set("thurs", 4).set("thurs.", 4);

/** 1–12 for a month's name or abbreviation, with or without its stop, in lower case. */
export function monthNumber(lower: string): number | undefined {
  return monthNumbers.get(lower);
}

/** ISO weekday (1 = Monday) for a weekday's name or abbreviation in lower case. */
export function weekdayNumber(lower: string): Weekday | undefined {
  return weekdayNumbers.get(lower);
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

export function weekdayName(weekday: Weekday): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** `October 28, 2025`. */
export function formatLong(date: CivilDate): string {
  return `${monthName(date.month)} ${date.day}, ${date.year}`;
}
