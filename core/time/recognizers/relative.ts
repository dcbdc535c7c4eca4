import { monthNumber, weekdayNumber } from "../../calendar/names.ts";
import type { DayPart, Fields, Found, Meaning, Parts, Shift, Unit } from "../expression.ts";
import { dateFound } from "../expression.ts";
import { DAY_PARTS, SEASONS, UNITS } from "../words.ts";
import { durationValue, quantityAt } from "./quantity.ts";
import { isCapital, lowerAt, type Tokens } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

/** A date that is counted from another moment. */
export function shiftFound(first: number, last: number, shift: Shift, fields: Fields = {}, parts: Parts = {}): Found {
  const clock = fields.part !== undefined || shift.unit === "hour" || shift.unit === "minute";
  return { first, last, type: clock ? "TIME" : "DATE", meaning: { kind: "date", fields, shift }, parts };
}

/** `today`, `yesterday`, `tomorrow`, `tonight`, with the part of day that follows. */
export const dayWord: Recognizer = (tokens, at) => {
  const by = DAY_WORDS.get(lowerAt(tokens, at));
  if (by === undefined) return undefined;
  if (lowerAt(tokens, at) === "tonight")
    return [shiftFound(at, at + 1, { unit: "day", by: 0, base: "speech" }, { part: "NI" })];
  // "USA Today", "Psychology Today": a capital that no sentence or headline explains.
  if (isCapital(tokens[at]) && isCapital(tokens[at - 1]) && tokens[at - 1]?.text !== "Yesterday") return undefined;
  const part = DAY_PARTS.get(lowerAt(tokens, at + 1));
  const last = part === undefined ? at + 1 : at + 2;
  return [shiftFound(at, last, { unit: "day", by, base: "speech" }, part === undefined ? {} : { part })];
};

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

interface Pointer {
  readonly by: -1 | 0 | 1;
  readonly base: "speech" | "story";
}

/** Words that point to a unit: `last year`, `the following day`. */
const POINTERS: ReadonlyMap<string, Pointer> = new Map<string, Pointer>([
  ["last", { by: -1, base: "speech" }],
  ["past", { by: -1, base: "speech" }],
  ["next", { by: 1, base: "speech" }],
  ["coming", { by: 1, base: "speech" }],
  ["upcoming", { by: 1, base: "speech" }],
  ["this", { by: 0, base: "speech" }],
  ["current", { by: 0, base: "speech" }],
  ["previous", { by: -1, base: "story" }],
  ["preceding", { by: -1, base: "story" }],
  ["prior", { by: -1, base: "story" }],
  ["following", { by: 1, base: "story" }],
  ["ensuing", { by: 1, base: "story" }],
  ["succeeding", { by: 1, base: "story" }],
  ["same", { by: 0, base: "story" }],
  ["that", { by: 0, base: "story" }],
  ["very", { by: 0, base: "story" }],
  ["first", { by: 0, base: "story" }],
  ["final", { by: 0, base: "story" }],
]);

/** `last year`, `the next five years`, `this spring`, `that day`, `the same month`, `next March 5`, `last Tuesday`. */
export const pointed: Recognizer = (tokens, at, read) => {
  const article = lowerAt(tokens, at) === "the" || lowerAt(tokens, at) === "this" ? 1 : 0;
  const second = POINTERS.get(lowerAt(tokens, at + 1));
  const word =
    article === 1 && second !== undefined && (lowerAt(tokens, at) === "the" || lowerAt(tokens, at + 1) !== "that")
      ? at + 1
      : at;
  const pointer = POINTERS.get(lowerAt(tokens, word));
  if (pointer === undefined) return undefined;
  const name = lowerAt(tokens, word);
  const target = /^(?:very|same)$/.test(lowerAt(tokens, word + 1)) ? word + 2 : word + 1;
  const counted = countedUnits(tokens, at, target, name);
  if (counted !== undefined) return [counted];
  if (name === "first" || name === "final") return undefined;
  const unit = singularUnit(tokens, target);
  if (unit !== undefined) return pointedUnit(tokens, at, word, target, unit, pointer);
  return pointedName(tokens, at, word, target, pointer, read);
};

/** `the same period last year`, `the same month a year ago`: the unit of the date told, a year back. */
export const samePeriod: Recognizer = (tokens, at, read) => {
  if (lowerAt(tokens, at) !== "the" || lowerAt(tokens, at + 1) !== "same") return undefined;
  const name = lowerAt(tokens, at + 2);
  if (!/^(?:period|month|quarter|time|week|day|season)$/.test(name)) return undefined;
  const of = lowerAt(tokens, at + 3) === "of" || lowerAt(tokens, at + 3) === "in" ? 1 : 0;
  const found = read(tokens, at + 3 + of)?.[0];
  if (found?.first !== at + 3 + of || found.meaning.kind !== "date") return undefined;
  const { shift, fields } = found.meaning;
  if (fields.month !== undefined) return undefined;
  if (shift?.unit !== "year" && fields.year === undefined) return undefined;
  const meaning: Meaning = { kind: "date", fields: { ...fields, sameAs: true }, ...(shift && { shift }) };
  return [{ first: at, last: found.last, type: "DATE", meaning, parts: found.parts }];
};

/** `the past two years`, `the next few days`, `the last 24 hours`: durations. */
function countedUnits(tokens: Tokens, at: number, target: number, name: string): Found | undefined {
  if (name === "this" || name === "that" || name === "same" || name === "very" || name === "current") return undefined;
  const plain = quantityAt(tokens, target, name !== "prior");
  if (plain !== undefined && plain.unit !== undefined) {
    return { first: at, last: plain.last, type: "DURATION", meaning: value(durationValue(plain)), parts: {} };
  }
  const unit = lowerAt(tokens, target);
  if (unit.endsWith("s") && UNITS.has(unit)) {
    const text = durationValue({ amount: "X", unit: UNITS.get(unit) as Unit });
    return { first: at, last: target + 1, type: "DURATION", meaning: value(text), parts: {} };
  }
  return undefined;
}

function value(text: string): Meaning {
  return { kind: "value", value: text };
}

function singularUnit(tokens: Tokens, at: number): Unit | undefined {
  const word = lowerAt(tokens, at);
  if (word.endsWith("s") || word.endsWith(".")) return undefined;
  const unit = UNITS.get(word);
  return unit === "second" || unit === "minute" || unit === "hour" || word === "night" ? undefined : unit;
}

function pointedUnit(
  tokens: Tokens,
  at: number,
  word: number,
  target: number,
  unit: Unit,
  pointer: Pointer,
): Found[] | undefined {
  const name = lowerAt(tokens, word);
  const article = word > at;
  // "the past year" and "over the last year" are stretches that end now; "last year" is a calendar year.
  if (name === "past" && (article || lowerAt(tokens, at - 1) === "this") && unit !== "day") {
    const last = { first: at, last: target + 1, parts: {} } as const;
    if (lowerAt(tokens, at) !== "this")
      return [{ ...last, type: "DURATION", meaning: value(durationValue({ amount: 1, unit })) }];
  }
  if (name === "past" && !article) return undefined;
  if (
    name === "last" &&
    article &&
    unit !== "quarter" &&
    /^(?:over|during|within|for|throughout)$/.test(lowerAt(tokens, at - 1)) &&
    lowerAt(tokens, target + 1) !== "of"
  ) {
    return [
      { first: at, last: target + 1, type: "DURATION", meaning: value(durationValue({ amount: 1, unit })), parts: {} },
    ];
  }
  if (name === "very" || name === "prior") return undefined;
  if (name === "last" && unit === "day") return undefined;
  // "the next day" of a story; "this day" and "that century" too.
  const base = (name === "next" && article) || (name === "this" && unit === "day") ? "story" : pointer.base;
  if (name === "that" && unit === "century") return undefined;
  const fiscal = false;
  const fields: Fields = fiscal ? { fiscal: true } : {};
  return [shiftFound(at, target + 1, { unit, by: pointer.by, base }, fields)];
}

const DAY_PART_POINTERS: ReadonlySet<string> = new Set([
  "last",
  "this",
  "that",
  "next",
  "following",
  "previous",
  "same",
]);

/** `last Tuesday`, `next spring`, `this morning`, `that night`, `last September`, `next quarter` of the fiscal year. */
function pointedName(
  tokens: Tokens,
  at: number,
  word: number,
  target: number,
  pointer: Pointer,
  read: Parameters<Recognizer>[2],
): Found[] | undefined {
  const name = lowerAt(tokens, word);
  const part = DAY_PARTS.get(lowerAt(tokens, target));
  if (part !== undefined) {
    if (!DAY_PART_POINTERS.has(name) || lowerAt(tokens, target).endsWith("s")) return undefined;
    return [dayPartFound(at, target + 1, part, name, pointer)];
  }
  if (name === "very" || name === "prior" || name === "ensuing") return undefined;
  const season = SEASONS.get(lowerAt(tokens, target));
  if (season !== undefined) {
    if (lowerAt(tokens, target) === "fall" && name === "past") return undefined;
    return [pointTo(at, target + 1, { season }, {}, name)];
  }
  const token = lowerAt(tokens, target);
  if (monthNumber(token) === undefined && weekdayNumber(token) === undefined && !isHolidayStart(token))
    return undefined;
  if (!isCapital(tokens[target])) return undefined;
  const found = read(tokens, target);
  const first = found?.[0];
  if (first === undefined || first.first !== target || first.meaning.kind !== "date") return undefined;
  const { fields } = first.meaning;
  if (fields.year !== undefined) return undefined;
  const pointed = pointTo(at, first.last, fields, first.parts, name);
  return [pointed, ...(found as readonly Found[]).slice(1)];
}

function isHolidayStart(word: string): boolean {
  return word === "christmas" || word === "easter" || word === "thanksgiving" || word === "ramadan";
}

function pointTo(first: number, last: number, fields: Fields, parts: Parts, name: string): Found {
  const base = dateFound(first, last, fields, parts);
  const same = name === "that" || name === "same";
  const back = name === "last" || name === "past" || name === "previous" || name === "preceding";
  const pointer = back ? "last" : name === "this" || name === "current" ? "this" : "next";
  const told = name === "previous" || name === "preceding" || name === "following";
  const meaning: Meaning = same
    ? { kind: "date", fields, shift: { unit: "year", by: 0, base: "story" } }
    : { kind: "date", fields, pointer, ...(told && { told }) };
  return { ...base, meaning };
}

function dayPartFound(first: number, last: number, part: DayPart, name: string, pointer: Pointer): Found {
  const story = name === "that" || name === "same" || pointer.base === "story" || name === "next";
  return shiftFound(first, last, { unit: "day", by: pointer.by, base: story ? "story" : "speech" }, { part });
}

/** `the day before`, `the year after`, `the year before last`. */
export const unitBefore: Recognizer = (tokens, at) => {
  const article = lowerAt(tokens, at);
  if (article !== "the") return undefined;
  const unit = singularUnit(tokens, at + 1);
  if (unit === undefined || unit === "weekend" || unit === "century") return undefined;
  const side = lowerAt(tokens, at + 2);
  const by =
    side === "before" || side === "previous" || side === "earlier" || side === "prior"
      ? -1
      : side === "after" || side === "later"
        ? 1
        : 0;
  if (by === 0) return undefined;
  const next = lowerAt(tokens, at + 3);
  if (side === "before" && next === "last") return [shiftFound(at, at + 4, { unit, by: -2, base: "speech" })];
  if (next === "yesterday" || next === "tomorrow")
    return [shiftFound(at, at + 4, { unit, by: by * 2, base: "speech" })];
  // "the day before the vote": the vote dates it, and the words go on.
  const token = tokens[at + 3];
  const closes = token === undefined || token.kind === "mark" || CLOSING.has(next);
  return closes ? [shiftFound(at, at + 3, { unit, by, base: "story" })] : undefined;
};

const CLOSING: ReadonlySet<string> = new Set(
  "and but when that as in at on with by to from for while because after before was were had is would also".split(" "),
);
