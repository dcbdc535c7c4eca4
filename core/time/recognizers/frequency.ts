import { monthNumber, weekdayNumber } from "../../calendar/names.ts";
import type { Found, Unit } from "../expression.ts";
import { DAY_PARTS, SEASONS, UNITS } from "../words.ts";
import { isRateBefore } from "./duration.ts";
import { durationValue } from "./quantity.ts";
import { cardinalAt, isCapital, lowerAt, ordinalAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

function set(first: number, last: number, value: string): Found[] {
  return [{ first, last, type: "SET", meaning: { kind: "value", value }, parts: {} }];
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["biweekly", "P2W"],
  ["fortnightly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P3M"],
  ["annual", "P1Y"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
  ["biennial", "P2Y"],
  ["biennially", "P2Y"],
  ["biannual", "P6M"],
  ["triennial", "P3Y"],
]);

/** `annually`, `monthly`, `annual`; not the Daily Mail. */
export const adverb: Recognizer = (tokens, at) => {
  const value = ADVERBS.get(lowerAt(tokens, at));
  if (value === undefined) return undefined;
  const capital = isCapital(tokens[at]) && (isCapital(tokens[at + 1]) || isCapital(tokens[at - 1]));
  return capital ? undefined : set(at, at + 1, value);
};

/** `every day`, `each year`, `every two years`, `every Monday`, `every other week`. */
export const every: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  if (word !== "every" && word !== "each") return undefined;
  let index = at + 1;
  let amount = 1;
  const next = lowerAt(tokens, index);
  if (next === "single") index++;
  else if (next === "other" || next === "second") {
    amount = 2;
    index++;
  } else if (next === "few")
    return UNITS.has(lowerAt(tokens, index + 1))
      ? set(at, index + 2, durationValue({ amount: "X", unit: UNITS.get(lowerAt(tokens, index + 1)) as Unit }))
      : undefined;
  else {
    const number = cardinalAt(tokens, index) ?? ordinalAt(tokens, index);
    if (number !== undefined) {
      amount = number.value;
      index = number.last;
    }
  }
  const target = lowerAt(tokens, index);
  const unit = UNITS.get(target);
  if (unit !== undefined && !target.startsWith("night"))
    return lowerAt(tokens, index) === "second" ? undefined : set(at, index + 1, durationValue({ amount, unit }));
  const part = DAY_PARTS.get(target);
  if (part !== undefined) return set(at, index + 1, `XXXX-XX-XXT${part}`);
  const weekday = weekdayNumber(target);
  if (weekday !== undefined && isCapital(tokens[index])) {
    const dayPart = DAY_PARTS.get(lowerAt(tokens, index + 1));
    return set(
      at,
      index + (dayPart === undefined ? 1 : 2),
      `XXXX-WXX-${weekday}${dayPart === undefined ? "" : `T${dayPart}`}`,
    );
  }
  const month = monthNumber(target);
  if (month !== undefined && isCapital(tokens[index]))
    return set(at, index + 1, `XXXX-${String(month).padStart(2, "0")}`);
  const season = SEASONS.get(target);
  return season === undefined ? undefined : set(at, index + 1, `XXXX-${season}`);
};

/** `a year` in `15 a year`; `per day`. */
export const rate: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  if (word !== "a" && word !== "an" && word !== "per") return undefined;
  const unit = UNITS.get(lowerAt(tokens, at + 1));
  if (unit === undefined || lowerAt(tokens, at + 1).endsWith("s")) return undefined;
  if (unit === "second" || unit === "weekend" || unit === "quarter" || unit === "decade" || unit === "century")
    return undefined;
  if (
    word !== "per" &&
    (!isRateBefore(tokens, at) || /^(?:ago|later|earlier|before|after|and)$/.test(lowerAt(tokens, at + 2)))
  )
    return undefined;
  if (word === "per" && (unit === "hour" || unit === "minute")) return undefined;
  return set(at, at + 2, durationValue({ amount: 1, unit }));
};

/** `once a week`, `twice a year`, `three times a month`. */
export const times: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  let index = at + 1;
  if (word !== "once" && word !== "twice") {
    const number = cardinalAt(tokens, at);
    if (number === undefined || lowerAt(tokens, number.last) !== "times") return undefined;
    index = number.last + 1;
  }
  if (!/^(?:a|an|per|each|every)$/.test(lowerAt(tokens, index))) return undefined;
  const unit = UNITS.get(lowerAt(tokens, index + 1));
  return unit === undefined || lowerAt(tokens, index + 1).endsWith("s")
    ? undefined
    : set(at, index + 2, durationValue({ amount: 1, unit }));
};

/** `Friday nights`: all of them, where `Friday night` is one. */
export const weeklyPart: Recognizer = (tokens, at) => {
  const weekday = weekdayNumber(lowerAt(tokens, at));
  const word = lowerAt(tokens, at + 1);
  const part = word.endsWith("s") ? DAY_PARTS.get(word) : undefined;
  if (weekday === undefined || part === undefined || !isCapital(tokens[at])) return undefined;
  return set(at, at + 2, `XXXX-WXX-${weekday}T${part}`);
};

/** `Mondays`. */
export const plural: Recognizer = (tokens, at) => {
  const word = lowerAt(tokens, at);
  const weekday = word.length > 6 && word.endsWith("s") ? weekdayNumber(word.slice(0, -1)) : undefined;
  if (weekday === undefined || !isCapital(tokens[at])) return undefined;
  return set(at, at + 1, `XXXX-WXX-${weekday}`);
};
