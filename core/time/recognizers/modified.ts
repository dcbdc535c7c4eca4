import type { Fields, Found, Meaning, Unit } from "../expression.ts";
import { dateFound } from "../expression.ts";
import type { TimexMod } from "../timex.ts";
import { DAY_PARTS, SEASONS } from "../words.ts";
import { closesPhrase, isCapital, isDash, lowerAt, type Tokens, textAt, yearAt } from "./reading.ts";
import { type Recognizer, readDate } from "./recognizer.ts";

const STAGES: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ["early", "START"],
  ["earlier", "START"],
  ["late", "END"],
  ["later", "END"],
  ["mid", "MID"],
  ["middle", "MID"],
  ["midway", "MID"],
]);

/** `early June`, `late in 2016`, `mid-2011`, `mid-March 1982`, `the early 1990s`, `later this year`, `earlier today`. */
export const staged: Recognizer = (tokens, at, read) => {
  const article = lowerAt(tokens, at) === "the" ? 1 : 0;
  let index = at + article;
  const word = lowerAt(tokens, index);
  const mod = STAGES.get(word);
  if (mod === undefined || word === "middle" || word === "midway") return undefined;
  index++;
  if (isDash(tokens[index]) && textAt(tokens, index) === "-") index++;
  if (word === "mid" && isDash(tokens[index])) return undefined;
  if (isDash(tokens[index]) || lowerAt(tokens, index) === "to") return stagePair(tokens, at, index, mod, read);
  const comparative = word === "earlier" || word === "later";
  const linked = lowerAt(tokens, index) === "in" || (comparative && lowerAt(tokens, index) === "on");
  if (linked) index++;
  if (lowerAt(tokens, index) === "on" && !comparative) return undefined;
  const told = linked ? anaphoric(tokens, index) : undefined;
  const found = told === undefined ? read(tokens, index) : [told];
  const date = found?.[0];
  if (date === undefined || date.first !== index || date.meaning.kind !== "date") return undefined;
  const { fields, shift } = date.meaning;
  if (fields.hour !== undefined) return undefined;
  if (comparative && shift === undefined && fields.part === undefined && !linked) return undefined;
  const fine = fields.day !== undefined && !linked;
  if (fine && !comparative) return undefined;
  if (linked && fields.weekday !== undefined) return undefined;
  // "the early October battle": the article is the battle's.
  const first = article === 1 && !closesPhrase(tokens, date.last) ? at + 1 : at;
  return [{ ...date, first, mod }, ...(found as readonly Found[]).slice(1)];
};

/** `mid- to late 1990s`, `late-June to early July`: the first stage alone is left to the second. */
function stagePair(
  tokens: Tokens,
  at: number,
  index: number,
  _mod: TimexMod,
  read: Parameters<Recognizer>[2],
): readonly Found[] | undefined {
  const link = lowerAt(tokens, index) === "to" ? index : index + 1;
  if (lowerAt(tokens, link) !== "to" || !STAGES.has(lowerAt(tokens, link + 1))) return undefined;
  const second = readDate(tokens, link + 1, read);
  return second === undefined ? undefined : [{ ...second, first: at }];
}

const EDGES: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ["beginning", "START"],
  ["start", "START"],
  ["opening", "START"],
  ["onset", "START"],
  ["dawn", "START"],
  ["middle", "MID"],
  ["end", "END"],
  ["close", "END"],
  ["remainder", "END"],
  ["rest", "END"],
]);

/** `the end of last year`, `the beginning of 2024`, `the very end of the month`, `the middle of the 9th century BC`. */
export const edged: Recognizer = (tokens, at, read) => {
  const article = lowerAt(tokens, at) === "the" ? 1 : 0;
  let index = at + article;
  if (lowerAt(tokens, index) === "very") index++;
  const mod = EDGES.get(lowerAt(tokens, index));
  if (mod === undefined || lowerAt(tokens, index + 1) !== "of") return undefined;
  if (
    lowerAt(tokens, index) === "dawn" ||
    (article === 0 && !/^(?:end|start|beginning|middle)$/.test(lowerAt(tokens, index)))
  )
    return undefined;
  const date = readDate(tokens, index + 2, read) ?? anaphoric(tokens, index + 2);
  if (date === undefined || date.meaning.kind !== "date" || date.meaning.fields.hour !== undefined) return undefined;
  if (date.type === "TIME" && date.meaning.fields.part === undefined) return undefined;
  return [{ ...date, first: at, mod }];
};

/** `month's end`, `year's end`, `year-end`. */
export const unitEnd: Recognizer = (tokens, at) => {
  const unit = lowerAt(tokens, at);
  if (unit !== "year" && unit !== "month" && unit !== "week" && unit !== "decade") return undefined;
  const link = tokens[at + 1];
  if (unit === "year" && link?.lower === "end" && /^(?:by|at|before|until)$/.test(lowerAt(tokens, at - 1))) {
    return [unitEndFound(at, at + 2, unit)];
  }
  if (link?.glued !== true || (link.kind !== "clitic" && link.text !== "-") || lowerAt(tokens, at + 2) !== "end")
    return undefined;
  if (link.text === "-" && !/^(?:by|at|before|until|since|after|from|this|to)$/.test(lowerAt(tokens, at - 1)))
    return undefined;
  return [unitEndFound(at, at + 3, unit)];
};

function unitEndFound(first: number, last: number, unit: Unit): Found {
  const meaning: Meaning = { kind: "date", fields: {}, shift: { unit, by: 0, base: "story" } };
  return { first, last, type: "DATE", meaning, mod: "END", parts: {} };
}

/** `over the weekend`, `during the weekend`. */
export const theWeekend: Recognizer = (tokens, at) => {
  if (lowerAt(tokens, at) !== "the" || lowerAt(tokens, at + 1) !== "weekend") return undefined;
  if (!/^(?:over|during|throughout|on|at|for|through|of|by|after|before)$/.test(lowerAt(tokens, at - 1)))
    return undefined;
  if (!closesPhrase(tokens, at + 2) || lowerAt(tokens, at + 2) === "of") return undefined;
  const meaning: Meaning = { kind: "date", fields: {}, shift: { unit: "weekend", by: 0, base: "speech" } };
  return [{ first: at, last: at + 2, type: "DATE", meaning, parts: {} }];
};

const DAY_ENDINGS: ReadonlySet<string> = new Set(
  "for end ended ends ending finish finished finishing close closed closing".split(" "),
);

/** `for the day`, `ended the week`: markets and weather. */
export const toldUnit: Recognizer = (tokens, at) => {
  if (!DAY_ENDINGS.has(lowerAt(tokens, at - 1)) || !closesPhrase(tokens, at + 2)) return undefined;
  const follower = lowerAt(tokens, at + 2);
  if (/^(?:of|that|which|when|to|after|before|since|he|she|it|we|they|i|you)$/.test(follower)) return undefined;
  const told = anaphoric(tokens, at);
  return told === undefined || lowerAt(tokens, at) !== "the" ? undefined : [told];
};

/** `the year`, `the month`, `the day`, `the week` after `the end of`. */
function anaphoric(tokens: Tokens, at: number): Found | undefined {
  if (!/^(?:the|its)$/.test(lowerAt(tokens, at))) return undefined;
  const unit = lowerAt(tokens, at + 1);
  if (unit === "fiscal" || unit === "financial" || unit === "calendar") {
    if (lowerAt(tokens, at + 2) !== "year") return undefined;
    return {
      first: at,
      last: at + 3,
      type: "DATE",
      meaning: { kind: "date", fields: {}, shift: { unit: "year", by: 0, base: "story" } },
      parts: {},
    };
  }
  if (
    unit !== "year" &&
    unit !== "month" &&
    unit !== "day" &&
    unit !== "week" &&
    unit !== "century" &&
    unit !== "decade" &&
    unit !== "quarter"
  )
    return undefined;
  if (isCapital(tokens[at + 1])) return undefined;
  return {
    first: at,
    last: at + 2,
    type: "DATE",
    meaning: { kind: "date", fields: {}, shift: { unit, by: 0, base: "story" } },
    parts: {},
  };
}

/** `the morning of October 28`, `the night of the 5th`, `the evening of last Friday`. */
export const partOf: Recognizer = (tokens, at, read) => {
  let index = at;
  if (lowerAt(tokens, index) === "the") index++;
  const stage = STAGES.get(lowerAt(tokens, index));
  if (stage !== undefined) index++;
  const part = DAY_PARTS.get(lowerAt(tokens, index));
  if (part === undefined) return undefined;
  const link = lowerAt(tokens, index + 1);
  const lead = lowerAt(tokens, at - 1);
  if (index === at + 1 && link !== "of" && (lead === "in" || lead === "during") && !isCapital(tokens[index])) {
    const told = closesPhrase(tokens, index + 1) && !lowerAt(tokens, index).endsWith("s") && part !== "MI";
    return told ? [dateFound(at, index + 1, { part }, {})] : undefined;
  }
  if (link !== "of" && link !== "on") return undefined;
  const date = readDate(tokens, index + 2, read);
  if (date === undefined) return undefined;
  const { fields } = date.meaning;
  const shift = (date.meaning as { shift?: { unit: string } }).shift;
  const isDay = fields.day !== undefined || fields.weekday !== undefined || shift?.unit === "day";
  if (!isDay || fields.hour !== undefined || link === "on") return undefined;
  const meaning: Meaning = { ...date.meaning, fields: { ...fields, part } };
  return [{ ...date, first: at, type: "TIME", meaning, ...(stage && { mod: stage }) }];
};

/** `the spring of 1916`, `summer 1918`, `the winter of 1918-19`, `this` spring is {@link pointed}'s, bare `spring` after a preposition. */
export const season: Recognizer = (tokens, at, read) => {
  const article = lowerAt(tokens, at) === "the" ? 1 : 0;
  const stage = STAGES.get(lowerAt(tokens, at + article));
  const index = at + article + (stage === undefined ? 0 : 1);
  const name = SEASONS.get(lowerAt(tokens, index));
  if (name === undefined || isName(tokens, index)) return undefined;
  const fields: Fields = { season: name };
  let next = index + 1;
  const of = lowerAt(tokens, next) === "of";
  if (of) next++;
  if (textAt(tokens, next) === "," && yearAt(tokens, next + 1) !== undefined) next++;
  const mod = stage === undefined ? {} : { mod: stage };
  const year = yearAt(tokens, next);
  if (year !== undefined) {
    return [{ ...dateFound(at, next + 1, { ...fields, year }, { year: [next, next + 1] }), ...mod }];
  }
  if (of) {
    const date = readDate(tokens, next, read);
    const shift = date === undefined ? undefined : (date.meaning as { shift?: { unit: string } }).shift;
    if (date !== undefined && shift?.unit === "year")
      return [{ ...date, first: at, meaning: { ...date.meaning, fields }, ...mod }];
    return undefined;
  }
  const ambiguous = lowerAt(tokens, index) === "fall" || lowerAt(tokens, index) === "spring";
  const lead = lowerAt(tokens, at - 1);
  const led =
    article === 1
      ? /^(?:in|over|during|until|by|since|through|throughout|before|after|for|and|from)$/.test(lead)
      : /^(?:in|by|since|until|during|last|through|and|every)$/.test(lead);
  if (!led && !(stage !== undefined && article === 0 && !ambiguous)) return undefined;
  if (ambiguous && article === 0 && !/^(?:in|by|since|until)$/.test(lead)) return undefined;
  if (article === 1 && ambiguous && lowerAt(tokens, index + 1) === "of") return undefined;
  const follower = tokens[index + 1];
  if (
    article === 1 &&
    follower?.kind === "word" &&
    !AFTER_SEASON.has(follower.lower) &&
    (ambiguous || isCapital(follower))
  )
    return undefined;
  return [{ ...dateFound(at, index + 1, fields, {}), ...mod }];
};

const AFTER_SEASON: ReadonlySet<string> = new Set(
  "and but when while as in at on with by to for before after because that the was were is it he she they we or months season".split(
    " ",
  ),
);

/** `Winter Olympics`, `Fall River`, `the Prague Spring`, `the Arab Spring`. */
function isName(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens[at])) return false;
  const next = tokens[at + 1];
  if (yearAt(tokens, at + 1) !== undefined) return isCapital(tokens[at - 1]) && lowerAt(tokens, at - 1).length > 3;
  return isCapital(next) || isCapital(tokens[at - 1]);
}

/** `Friday morning`, `October 28 evening`, `Monday night`: joined by the dispatcher after any day. */
export function partAfter(tokens: Tokens, found: Found): Found {
  if (found.type !== "DATE" || found.meaning.kind !== "date") return found;
  const { fields, shift } = found.meaning;
  const isDay =
    fields.weekday !== undefined ||
    fields.day !== undefined ||
    fields.holiday !== undefined ||
    (shift?.unit === "day" && shift.by !== 0);
  if (!isDay) return found;
  let index = found.last;
  if (STAGES.has(lowerAt(tokens, index)) && lowerAt(tokens, index) !== "later") index++;
  const part = DAY_PARTS.get(lowerAt(tokens, index));
  if (
    part === undefined ||
    isDash(tokens[index]) ||
    lowerAt(tokens, index).endsWith("s") ||
    lowerAt(tokens, index) === "dawn"
  )
    return found;
  if (isCapital(tokens[index]) && isCapital(tokens[index + 1])) return found;
  return { ...found, last: index + 1, type: "TIME", meaning: { ...found.meaning, fields: { ...fields, part } } };
}
