import type { TimelineRow } from "../../protocol/index.ts";

export type Scale = "day" | "month" | "year";

/** The statements of one day, month or year. */
export interface Bucket {
  /** `2026`, `2026-01` or `2026-01-27`. */
  readonly key: string;
  readonly rows: readonly TimelineRow[];
  readonly problems: number;
  /** Time has passed since the bucket before in which nothing falls. */
  readonly afterGap: boolean;
}

const LENGTH: Readonly<Record<Scale, number>> = { year: 4, month: 7, day: 10 };
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Rows by the day, month or year in which they begin; rows come in the order of their days. */
export function bucketsOf(rows: readonly TimelineRow[], scale: Scale): Bucket[] {
  const groups = new Map<string, TimelineRow[]>();
  for (const row of rows) {
    const key = row.first.slice(0, Math.min(LENGTH[scale], precisionOf(row)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  let before: string | undefined;
  return [...groups].map(([key, own]) => {
    const afterGap = before !== undefined && distance(before, key) > 1;
    before = key;
    return { key, rows: own, problems: own.filter(({ problem }) => problem !== undefined).length, afterGap };
  });
}

/** The length of the key that says all of a row's days: a whole year or month is one thing, whatever its first day. */
function precisionOf({ first, last }: TimelineRow): number {
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return LENGTH.year;
  const isMonth =
    first.endsWith("-01") && last.startsWith(first.slice(0, 7)) && last.endsWith(`-${lengthOfMonth(first)}`);
  return isMonth ? LENGTH.month : LENGTH.day;
}

function lengthOfMonth(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The days of a row as a reader of the language would write them. */
export function daysOf(row: TimelineRow, language: string): string {
  const precision = precisionOf(row);
  if (precision < LENGTH.day || row.first === row.last) return titleOf(row.first.slice(0, precision), language);
  const [first, last] = [titleOf(row.first, language), titleOf(row.last, language)];
  const isShort = isEnglish(language) && row.first.slice(0, 4) === row.last.slice(0, 4);
  return isShort ? `${first.slice(0, -6)} – ${last}` : `${first} – ${last}`;
}

/** How many years, months or days lie between two keys; where they differ in length the coarser counts. */
function distance(from: string, to: string): number {
  const length = Math.min(from.length, to.length);
  const [y1 = 0, m1 = 1, d1 = 1] = from.split("-").map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = to.split("-").map(Number);
  if (length === LENGTH.year) return y2 - y1;
  if (length === LENGTH.month) return (y2 - y1) * 12 + m2 - m1;
  return Math.round((Date.UTC(y2, m2 - 1, d2) - Date.UTC(y1, m1 - 1, d1)) / 86_400_000);
}

/** `2026`, `Jan 2026`, `Jan 27, 2026`, as the hints in the article say it; in other languages as those do. */
export function titleOf(key: string, language: string): string {
  const [year = "", month, day] = key.split("-");
  if (!isEnglish(language)) {
    const shown: Intl.DateTimeFormatOptions = {
      year: "numeric",
      ...(month === undefined ? {} : { month: "short" }),
      ...(day === undefined ? {} : { day: "numeric" }),
      timeZone: "UTC",
    };
    return new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))).toLocaleDateString(
      language,
      shown,
    );
  }
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

function isEnglish(language: string): boolean {
  return /^(?:en\b|$)/.test(language);
}
