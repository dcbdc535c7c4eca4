import { type CivilDate, isValidDate, toDayNumber } from "../calendar/civil.ts";
import { monthNumber, weekdayNumber } from "../calendar/names.ts";
import type { Token } from "../text/tokens.ts";

/** A date as printed in a header, stamp or dateline. The temporal recogniser proper is in `core/time`. */
export interface PrintedDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** Index of its first token, a weekday included. */
  readonly first: number;
  /** One past its last token. */
  readonly last: number;
}

/** Reads `[Tuesday,] October 28[, 2025]`, `28 October [2025]` or `2025-10-28` at token `at`. */
export function readPrintedDate(tokens: readonly Token[], at: number): PrintedDate | undefined {
  let first = at;
  if (weekdayNumber(tokens[first]?.lower ?? "") !== undefined) {
    first++;
    if (tokens[first]?.text === ",") first++;
  }
  const date = readMonthFirst(tokens, first) ?? readDayFirst(tokens, first) ?? readIsoDate(tokens, first);
  return date === undefined ? undefined : { ...date, first: at };
}

function readMonthFirst(tokens: readonly Token[], at: number): PrintedDate | undefined {
  const month = monthNumber(tokens[at]?.lower ?? "");
  const day = dayNumberOf(tokens[at + 1]);
  if (month === undefined || day === undefined) return undefined;
  const comma = tokens[at + 2]?.text === "," ? 1 : 0;
  return withYear({ month, day, first: at, last: at + 2 }, tokens, at + 2 + comma);
}

function readDayFirst(tokens: readonly Token[], at: number): PrintedDate | undefined {
  const day = dayNumberOf(tokens[at]);
  const month = monthNumber(tokens[at + 1]?.lower ?? "");
  if (month === undefined || day === undefined) return undefined;
  const comma = tokens[at + 2]?.text === "," ? 1 : 0;
  return withYear({ month, day, first: at, last: at + 2 }, tokens, at + 2 + comma);
}

function readIsoDate(tokens: readonly Token[], at: number): PrintedDate | undefined {
  const [year, dash, month, dash2, day] = tokens.slice(at, at + 5);
  if (dash?.text !== "-" || dash2?.text !== "-" || year?.text.length !== 4) return undefined;
  const date = { year: yearOf(year) ?? 0, month: Number(month?.text), day: Number(day?.text) };
  return isValidDate(date) ? { ...date, first: at, last: at + 5 } : undefined;
}

function withYear(date: PrintedDate, tokens: readonly Token[], at: number): PrintedDate {
  const year = yearOf(tokens[at]);
  return year === undefined ? date : { ...date, year, last: at + 1 };
}

function dayNumberOf(token: Token | undefined): number | undefined {
  if (token === undefined || (token.kind !== "number" && token.kind !== "ordinal") || token.text.length > 4)
    return undefined;
  const day = Number.parseInt(token.text, 10);
  return day >= 1 && day <= 31 && !/[.,]/.test(token.text) ? day : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "number" || !/^\d{4}$/.test(token.text)) return undefined;
  const year = Number(token.text);
  return year >= 1800 && year <= 2199 ? year : undefined;
}

/** The date with the year that brings it nearest to `near`; the stated year wins. Undefined for a day that does not exist. */
export function completeDate({ year, month, day }: PrintedDate, near: CivilDate | undefined): CivilDate | undefined {
  if (year !== undefined) return existing({ year, month, day });
  if (near === undefined) return undefined;
  const origin = toDayNumber(near);
  const distance = (date: CivilDate) => Math.abs(toDayNumber(date) - origin);
  return [near.year - 1, near.year, near.year + 1]
    .map((candidate) => ({ year: candidate, month, day }))
    .filter(isValidDate)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function existing(date: CivilDate): CivilDate | undefined {
  return isValidDate(date) ? date : undefined;
}
