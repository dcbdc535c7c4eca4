import type { Found, Unit } from "../expression.ts";
import type { TimexMod } from "../timex.ts";
import { UNITS } from "../words.ts";
import { blurAt, durationValue, type QuantityRead, quantityAt } from "./quantity.ts";
import { cardinalAt, isDash, lowerAt, type Tokens, textAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";
import { shiftFound } from "./relative.ts";

/** `two years`, `about 30 minutes`, `27-year`, `three days later`, `two weeks ago`, `a few months`. */
export const duration: Recognizer = (tokens, at) => {
  const blur = blurAt(tokens, at);
  const from = blur?.last ?? at;
  const article = lowerAt(tokens, from) === "a" || lowerAt(tokens, from) === "an";
  const pair = blur === undefined ? pairAt(tokens, at) : undefined;
  if (pair !== undefined) return pair;
  const quantity = quantityAt(tokens, from, true);
  if (quantity === undefined || !isDuration(tokens, from, quantity, article)) return undefined;
  const tail = tailAt(tokens, at, quantity);
  if (tail !== undefined) return [withMod(tail, blur?.mod)];
  const recent = lowerAt(tokens, from) === "recent" ? { value: "PAST_REF" } : undefined;
  const last = ageEnd(tokens, quantity);
  return [
    withMod(
      {
        first: at,
        last,
        type: recent === undefined ? "DURATION" : "DATE",
        meaning: { kind: "value", value: recent?.value ?? durationValue(quantity) },
        parts: {},
      },
      blur?.mod,
    ),
  ];
};

function withMod(found: Found, mod: TimexMod | undefined): Found {
  return mod === undefined ? found : { ...found, mod };
}

/** `41-year-old` is one word; `41 years old` is a measure and a word. */
function ageEnd(tokens: Tokens, { last, hyphen }: QuantityRead): number {
  if (hyphen && isDash(tokens[last])) return /^(?:old|long|olds)$/.test(lowerAt(tokens, last + 1)) ? last + 2 : last;
  if (lowerAt(tokens, last) === "old") return last + 1;
  return lowerAt(tokens, last) === "of" && lowerAt(tokens, last + 1) === "age" ? last + 2 : last;
}

/** `the fifty years since`, `the two months`: the article belongs to the duration. */
export const articleDuration: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "the") return undefined;
  const quantity = quantityAt(tokens, at + 1, false);
  if (
    quantity === undefined ||
    quantity.hyphen ||
    quantity.amount === 1 ||
    !lowerAt(tokens, quantity.last - 1).endsWith("s")
  )
    return undefined;
  if (quantity.unit === "second" || quantity.unit === "quarter" || lowerAt(tokens, at + 1) === "recent")
    return undefined;
  return [
    {
      first: at,
      last: quantity.last,
      type: "DURATION",
      meaning: { kind: "value", value: durationValue(quantity) },
      parts: {},
    },
  ];
};

/** Shapes that only look like a duration: `a second term`, `one day`, `a year` as a rate, `5 min.` of a table. */
function isDuration(
  tokens: Tokens,
  at: number,
  { unit, last, amount, hyphen }: QuantityRead,
  article: boolean,
): boolean {
  const word = lowerAt(tokens, last - 1);
  if (unit === "second" && (article || (amount === 1 && !hyphen) || word === "second"))
    return hyphen && amount !== 1 && lowerAt(tokens, at) !== "the";
  if (unit === "quarter" && article) return false;
  if (unit === "weekend" && amount === 1) return false;
  if (unit === "day" && article && !isDayLong(tokens, at, last)) return false;
  if (article && isDash(tokens[last])) return /^(?:long|and)$/.test(lowerAt(tokens, last + 1));
  if (unit === "quarter" && (amount === 1 || amount === 0.5)) return false;
  if (article && isRateBefore(tokens, at)) return false;
  // "third quarters"; "the two decades" is fine, "day two" is not a duration.
  if (amount !== "X" && amount !== 1 && !hyphen && !word.endsWith("s") && unit !== "century") {
    return (
      amount < 1 || (typeof amount === "number" && tokens[at]?.kind === "number") || lowerAt(tokens, last).length > 0
    );
  }
  return !(amount === 1 && !article && !hyphen && /^(?:some|that|this)$/.test(lowerAt(tokens, at - 1)));
}

/** `a day` that lasts: `for a day`, `a day after`; not `a day nobody forgets`. */
function isDayLong(tokens: Tokens, at: number, last: number): boolean {
  if (last - at > 2) return false;
  return (
    /^(?:for|in|within|after|over|than|about|nearly|almost|only|just|least|around|last|lasted|of|by|spent|spend|took|take|takes)$/.test(
      lowerAt(tokens, at - 1),
    ) || /^(?:ago|after|before|later|earlier|or)$/.test(lowerAt(tokens, last))
  );
}

/** `15 a year`, `miles a day`: what stands before the article is counted by the unit. */
export function isRateBefore(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === "number" || before.text === ")" || before.text === "%") return true;
  return RATED.has(before.lower);
}

const RATED: ReadonlySet<string> = new Set(
  "once twice times percent miles kilometers kilometres meters metres tons tonnes barrels dollars euros yuan yen pounds pence cents million billion trillion thousand hundred people passengers visitors units hours minutes days cigarettes meals cups deaths cars aircraft bpd bushels gallons liters litres calories".split(
    " ",
  ),
);

/** `ago`, `later`, `earlier`, `from now`, `before`: the duration becomes a date. */
function tailAt(tokens: Tokens, at: number, quantity: QuantityRead): Found | undefined {
  if (quantity.hyphen) return undefined;
  const word = lowerAt(tokens, quantity.last);
  const side = sideAt(tokens, at, quantity);
  if (side !== undefined) return side;
  const past = word === "ago" || word === "back" || word === "earlier";
  if (!past && word !== "later" && word !== "hence" && word !== "afterwards" && word !== "from") return undefined;
  if (word === "back" && /^(?:to|in|from|on|at|the|home)$/.test(lowerAt(tokens, quantity.last + 1))) return undefined;
  if (word === "from" && lowerAt(tokens, quantity.last + 1) !== "now") return undefined;
  const last = quantity.last + (word === "from" ? 2 : 1);
  const than = (word === "later" || word === "earlier") && lowerAt(tokens, last) === "than";
  if (than) return undefined;
  const future = word === "hence" || word === "from";
  if (quantity.amount === "X") {
    const text = word === "later" || word === "afterwards" ? "FUTURE_REF" : future ? "FUTURE_REF" : "PAST_REF";
    return { first: at, last, type: "DATE", meaning: { kind: "value", value: text }, parts: {} };
  }
  const base = word === "ago" || word === "back" || future ? "speech" : "story";
  return shiftFound(at, last, { unit: quantity.unit, by: past ? -quantity.amount : quantity.amount, base });
}

/** `two years before.`: counted from the date told; `two years before the war` stays a duration. */
function sideAt(tokens: Tokens, at: number, { amount, unit, last }: QuantityRead): Found | undefined {
  const word = lowerAt(tokens, last);
  if (word !== "before" && word !== "previously" && word !== "after") return undefined;
  const next = tokens[last + 1];
  if (word !== "previously" && next !== undefined && (next.kind !== "mark" || next.text === "“" || next.text === '"'))
    return undefined;
  const by = word === "after" ? 1 : -1;
  if (amount !== "X") return shiftFound(at, last + 1, { unit, by: by * amount, base: "story" });
  const value = by < 0 ? "PAST_REF" : "FUTURE_REF";
  return { first: at, last: last + 1, type: "DATE", meaning: { kind: "value", value }, parts: {} };
}

/** `60 to 90 days`, `three or four weeks`, `between two and three years`: one expression for each number. */
function pairAt(tokens: Tokens, at: number): Found[] | undefined {
  const first = cardinalAt(tokens, at);
  if (first === undefined) return undefined;
  const link = lowerAt(tokens, first.last);
  if (link !== "to" && link !== "or" && link !== "and" && !isDash(tokens[first.last])) return undefined;
  const second = cardinalAt(tokens, first.last + 1);
  if (second === undefined || second.value <= first.value) return undefined;
  const quantity = quantityAt(tokens, first.last + 1, false);
  if (quantity === undefined || quantity.amount !== second.value || quantity.unit === "quarter") return undefined;
  if (link === "and" && lowerAt(tokens, at - 1) !== "between") return undefined;
  if (tokens[at]?.kind === "number" && textAt(tokens, at).length === 4 && first.value > 1400) return undefined;
  if (/^(?:ago|later|earlier)$/.test(lowerAt(tokens, quantity.last))) return undefined;
  const value = (amount: number): string => durationValue({ amount, unit: quantity.unit });
  return [
    { first: at, last: first.last, type: "DURATION", meaning: { kind: "value", value: value(first.value) }, parts: {} },
    {
      first: first.last + 1,
      last: quantity.last,
      type: "DURATION",
      meaning: { kind: "value", value: value(second.value) },
      parts: {},
    },
  ];
}

const BARE_LEADS: ReadonlySet<string> = new Set(
  "for in after over within of about only just took takes spent spend last lasted lasting until several by".split(" "),
);

/** `month-long`, `daylong` is a word of its own. */
export const longUnit: Recognizer = (tokens, at) => {
  const unit = UNITS.get(lowerAt(tokens, at));
  if (unit === undefined || !isDash(tokens[at + 1]) || lowerAt(tokens, at + 2) !== "long" || unit === "second")
    return undefined;
  if (lowerAt(tokens, at - 1) === "-") return undefined;
  const value = durationValue({ amount: lowerAt(tokens, at).endsWith("s") ? "X" : 1, unit });
  return [{ first: at, last: at + 3, type: "DURATION", meaning: { kind: "value", value }, parts: {} }];
};

/** `for years`, `decades later`, `in minutes`, `months-long`. */
export const bareUnits: Recognizer = (tokens, at) => {
  const unit = UNITS.get(lowerAt(tokens, at));
  if (unit === undefined || !lowerAt(tokens, at).endsWith("s")) return undefined;
  const next = lowerAt(tokens, at + 1);
  if (next === "ago" || next === "earlier" || next === "later") {
    const value = next === "later" ? "FUTURE_REF" : "PAST_REF";
    return [{ first: at, last: at + 2, type: "DATE", meaning: { kind: "value", value }, parts: {} }];
  }
  const long = isDash(tokens[at + 1]) && /^(?:long|old)$/.test(lowerAt(tokens, at + 2));
  const lead = lowerAt(tokens, at - 1);
  const led =
    (lead === "for" || lead === "in" || lead === "within" || (lead === "just" && lowerAt(tokens, at - 2) === "in")) &&
    !/^(?:of|to|when|that|gone|past)$/.test(next);
  const sided = (next === "after" || next === "before" || next === "of") && !BARE_LEADS.has(lead) && next !== "of";
  if (!long && !led && !sided) return undefined;
  if (unit === "second" || unit === "quarter" || unit === "weekend" || lowerAt(tokens, at).startsWith("night"))
    return undefined;
  return [
    {
      first: at,
      last: at + (long ? 3 : 1),
      type: "DURATION",
      meaning: { kind: "value", value: durationValue({ amount: "X", unit: unit as Unit }) },
      parts: {},
    },
  ];
};
