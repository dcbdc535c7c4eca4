// When two values of time mean the same, across the conventions of TimeML and of the case tables.

export const DAY = 86_400_000;

export function covers({ first, last }, expected) {
  const days = daysOf(expected.replace(/T\d\d:\d\d/g, ""));
  return days !== undefined && first <= days[0] && days[1] <= last + 1;
}

export function sameMeaning(own, expected, dct) {
  if (own === expected) return true;
  if (/^XXXX-\d\d/.test(expected) && own.slice(4) === expected.slice(4)) return true;
  const seconds = inSeconds(own);
  if (seconds !== undefined) return inSeconds(expected) === seconds || isLength(seconds / 86_400, expected, dct);
  // "17:00": the tables name no day.
  if (/^T|^\d\d:/.test(expected))
    return own.includes("T") && own.split("T")[1] === expected.replace(/^T/, "").slice(0, 5);
  const [a, b] = [daysOf(own), daysOf(expected)];
  // Whether the last day of a range counts is left to either.
  return a !== undefined && b !== undefined && a[0] === b[0] && (a[1] === b[1] || a[1] === b[1] + 1);
}

/** "the next three days", "in two months": TimeML gives the length, the tables the days it reaches over. */
function isLength(length, expected, dct) {
  const days = daysOf(expected.replace(/T\d\d:\d\d/g, ""));
  if (days === undefined) return false;
  const written = typeof dct === "string" ? Date.parse(dct.slice(0, 10)) / DAY : Number.NaN;
  const reached = [days[1] - days[0], days[0] - written];
  return reached.some((count) => Math.abs(count - length) <= 0.02 * length);
}

/** `start/end` in days, the end left out; undefined for what is not whole days. */
function daysOf(value) {
  const [from, to] = value.split("/");
  const interval = to === undefined ? intervalOf(from) : [Date.parse(from) / DAY, Date.parse(to) / DAY - 1];
  return interval?.every(Number.isInteger) ? [interval[0], interval[1] + 1] : undefined;
}

/** The length of a duration of one unit, calendar units by their usual length. */
function inSeconds(value) {
  const match = /^P(T?)([\d.]+)([SMHDWY])$/.exec(value);
  if (match === null) return undefined;
  const unit = { TS: 1, TM: 60, TH: 3600, D: 86_400, W: 604_800, M: 2_629_800, Y: 31_557_600 }[match[1] + match[3]];
  return unit === undefined ? undefined : Number(match[2]) * unit;
}

/** `T12` and `T12:00:00` as `T12:00`. */
export function clock(value) {
  return String(value).replace(/T(\d\d)(?::(\d\d))?(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/, (_, h, m) => `T${h}:${m ?? "00"}`);
}

/** First and last day of an ISO week, weekend, season (of the north, by months), decade, century, year, month or day. */
function intervalOf(value) {
  const span = (y, m, y2, m2) => [Date.UTC(y, m, 1) / DAY, Date.UTC(y2, m2 + 1, 0) / DAY];
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week !== null) {
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth / DAY - ((new Date(fourth).getUTCDay() + 6) % 7) + (Number(week[2]) - 1) * 7;
    return [monday + (week[3] ? 5 : 0), monday + 6];
  }
  const season = /^(\d{4})-(SP|SU|FA)$/.exec(value);
  if (season !== null) {
    const first = { SP: 2, SU: 5, FA: 8 }[season[2]];
    return span(Number(season[1]), first, Number(season[1]), first + 2);
  }
  if (/^\d{2}$/.test(value)) return span(Number(value) * 100, 0, Number(value) * 100 + 99, 11);
  if (/^\d{3}$/.test(value)) return span(Number(value) * 10, 0, Number(value) * 10 + 9, 11);
  if (/^\d{4}$/.test(value)) return span(Number(value), 0, Number(value), 11);
  if (/^\d{4}-\d\d$/.test(value))
    return span(
      Number(value.slice(0, 4)),
      Number(value.slice(5)) - 1,
      Number(value.slice(0, 4)),
      Number(value.slice(5)) - 1,
    );
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [Date.parse(value) / DAY, Date.parse(value) / DAY];
  return undefined;
}

export function coversSameDays(own, { value, from, to }) {
  if (own === value) return true;
  // The part of the day lies outside of GUM's extents: "Thursday night" is dated as Thursday.
  if (own.includes("T") && /^\d{4}-\d\d-\d\d/.test(value) && own.startsWith(value.slice(0, 10))) return true;
  if (/^\d\d:/.test(value)) return own.split("T")[1]?.startsWith(value.slice(0, 5)) === true;
  // "--10": a month of no certain year.
  if (/^--\d\d$/.test(value)) return own.slice(4) === value.slice(1);
  const days = intervalOf(own);
  return (
    from !== undefined && days !== undefined && Date.parse(from) / DAY === days[0] && Date.parse(to) / DAY === days[1]
  );
}

export function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}

export function pad(value) {
  return String(value).padStart(2, "0");
}
