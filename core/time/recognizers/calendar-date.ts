import { monthNumber, weekdayNumber } from "../../calendar/names.ts";
import { dateFound, type Fields, type Found, type Parts, type TokenRange } from "../expression.ts";
import { isPlainMonth } from "./month-names.ts";
import { dayAt, digitsAt, isCapital, isDash, lowerAt, type Tokens, textAt, yearAt } from "./reading.ts";
import type { ReadAt, Recognizer } from "./recognizer.ts";

type Read = { readonly last: number; readonly fields: Fields; readonly parts: Parts };

const one = (at: number): TokenRange => [at, at + 1];

/** `October 28, 2025`, `Oct. 28-29`, `October 2025`, `September 17 to 21, 2025`, `October`. */
export const monthFirst: Recognizer = (tokens, at, read) => {
  const month = monthNumber(lowerAt(tokens, at));
  if (month === undefined) return undefined;
  const fields = { month };
  const parts = { month: one(at) };
  const article = lowerAt(tokens, at + 1) === "the" ? 1 : 0;
  const dayIndex = at + 1 + article;
  const day = dayAt(tokens, dayIndex) ?? impossibleDayAt(tokens, dayIndex);
  const named = /^\p{Lu}/u.test(textAt(tokens, at));
  if (day !== undefined && (article === 0 || tokens[dayIndex]?.kind === "ordinal")) {
    if (!named && !isLongMonth(tokens, at)) return undefined;
    if (isMeasured(tokens, dayIndex))
      return isPlainMonth(tokens, at) ? [dateFound(at, at + 1, fields, parts)] : undefined;
    return monthDays(tokens, at, {
      last: dayIndex + 1,
      fields: { month, day },
      parts: { ...parts, day: one(dayIndex) },
    });
  }
  const run = named ? /^(?<day>\d{1,2}),(?<year>[12]\d{3})$/.exec(textAt(tokens, at + 1))?.groups : undefined;
  if (run !== undefined) {
    // "October 31,2018" without its space is one token: day and year are read, but no words can be told apart.
    return [dateFound(at, at + 2, { month, day: Number(run["day"]), year: Number(run["year"]) }, parts)];
  }
  const year = readYear(tokens, at + 1, true);
  if (year !== undefined && named) {
    return [dateFound(at, year.last, { ...fields, ...year.fields }, { ...parts, ...year.parts })];
  }
  if (lowerAt(tokens, at + 1) === "of" && named) {
    const shifted = monthOfYear(tokens, at, month, read);
    if (shifted !== undefined) return [shifted];
  }
  return isPlainMonth(tokens, at) ? [dateFound(at, at + 1, fields, parts)] : undefined;
};

/** `October of next year`, `July of that year`. */
function monthOfYear(tokens: Tokens, at: number, month: number, read: ReadAt): Found | undefined {
  const year = read(tokens, at + 2)?.[0];
  if (year?.first !== at + 2 || year.meaning.kind !== "date" || year.meaning.shift?.unit !== "year") return undefined;
  const meaning = { ...year.meaning, fields: { ...year.meaning.fields, month } };
  return { ...year, first: at, meaning, parts: { month: one(at) } };
}

/** `the 28 October`, `the 13th of May`: the article belongs to the date. */
export const articleDay: Recognizer = (tokens, at, read) => {
  if (lowerAt(tokens, at) !== "the" || dayAt(tokens, at + 1) === undefined) return undefined;
  const found = dayFirst(tokens, at + 1, read);
  return found === undefined ? undefined : [{ ...(found[0] as Found), first: at }, ...found.slice(1)];
};

function isLongMonth(tokens: Tokens, at: number): boolean {
  const word = lowerAt(tokens, at);
  return word.length > 3 && !word.endsWith(".") && word !== "march";
}

/** A slip such as `October 35, 2025` or `July 33,`: a number of days that no month has, where only a day can stand. */
function impossibleDayAt(tokens: Tokens, at: number): number | undefined {
  const number = digitsAt(tokens, at, 2, 2);
  if (number === undefined || number < 32 || tokens[at]?.glued === true) return undefined;
  const comma = textAt(tokens, at + 1) === ",";
  if (yearAt(tokens, at + (comma ? 2 : 1)) !== undefined) return number;
  const lead = /^(?:on|to|from|until|by|since|,)$/.test(lowerAt(tokens, at - 2));
  return number < 40 && lead && (comma || textAt(tokens, at + 1) === ".") ? number : undefined;
}

/** `March 5 percent`, `May 3.5`: the number counts something. */
function isMeasured(tokens: Tokens, day: number): boolean {
  const next = tokens[day + 1];
  if (next === undefined) return false;
  if (next.text === "%" || next.lower === "percent" || next.lower === "per" || next.lower === "million") return true;
  return next.text === ":" && next.glued && digitsAt(tokens, day + 2, 2, 2) !== undefined;
}

/** A month and its first day are read; what else belongs: a second day, the year. */
function monthDays(tokens: Tokens, at: number, read: Read): Found[] {
  const second = secondDay(tokens, read.last);
  if (second !== undefined) {
    const year = readYear(tokens, second + 1, false);
    const first = dateFound(at, read.last, { ...read.fields, ...year?.fields }, read.parts);
    const fields = { month: read.fields.month as number, day: dayAt(tokens, second) as number, ...year?.fields };
    const last = dateFound(second, year?.last ?? second + 1, fields, { day: one(second), ...year?.parts });
    return [first, last];
  }
  const year = readYear(tokens, read.last, false);
  if (year === undefined) return [dateFound(at, read.last, read.fields, read.parts)];
  return [dateFound(at, year.last, { ...read.fields, ...year.fields }, { ...read.parts, ...year.parts })];
}

/** Index of the day in `-29`, `to 21`, `and 7`; undefined where the number begins a date of its own or counts. */
function secondDay(tokens: Tokens, at: number): number | undefined {
  const link = lowerAt(tokens, at);
  if (!isDash(tokens[at]) && !LINKS.has(link)) return undefined;
  const day = link === "and" && lowerAt(tokens, at + 1) === "the" ? at + 2 : at + 1;
  if (dayAt(tokens, day) === undefined) return undefined;
  const next = tokens[day + 1];
  if (next === undefined) return day;
  if (monthNumber(next.lower) !== undefined && next.text !== "may" && next.text !== "march") return undefined;
  if (isDash(tokens[at]) || tokens[day]?.kind === "ordinal") return isDash(next) && next.glued ? undefined : day;
  // "June 5 and 12 people": a plain number goes on only before punctuation, a year or a small word.
  if (next.kind === "mark") return next.text === "%" || next.text === ":" ? undefined : day;
  return yearAt(tokens, day + 1) !== undefined || AFTER_DAY.has(next.lower) ? day : undefined;
}

const LINKS: ReadonlySet<string> = new Set(["to", "through", "thru", "until", "till", "and", "or", "&"]);
const AFTER_DAY: ReadonlySet<string> = new Set(
  "in at on to for the a an of by with when where as and but or from before after during under until was were is are will has had have would that which this respectively about inside near".split(
    " ",
  ),
);

/** `, 2025`, `2025`, `of 2025`, `'97` after a month or day. With `bare` the month stands alone before it. */
function readYear(tokens: Tokens, at: number, bare: boolean): Read | undefined {
  let index = at;
  if (textAt(tokens, index) === "," || (lowerAt(tokens, index) === "of" && tokens[index + 1]?.kind === "number"))
    index++;
  const year = yearAt(tokens, index);
  if (year !== undefined) {
    if (!mayEndDate(tokens, index) || (bare && tokens[index]?.glued === true)) return undefined;
    return { last: index + 1, fields: { year }, parts: { year: one(index) } };
  }
  if (/^['’‘]$/.test(textAt(tokens, index)) && tokens[index + 1]?.glued === true) {
    const short = digitsAt(tokens, index + 1, 2, 2);
    if (short !== undefined) {
      return { last: index + 2, fields: { year: short, shortYear: true }, parts: { year: [index, index + 2] } };
    }
  }
  return undefined;
}

/** False for `Oct. 28, 2000 people` and `May 2, 1500 metres`: a round number with what it counts. */
function mayEndDate(tokens: Tokens, at: number): boolean {
  const year = Number(textAt(tokens, at));
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== "word") {
    if (next?.glued !== true) return true;
    return next.text !== "%" && !(next.text === ":" && tokens[at + 2]?.glued === true);
  }
  return year % 100 !== 0 || year === 1900 || year === 2000 || year === 2100 ? true : !next.lower.endsWith("s");
}

/** `28 October 2025`, `28th of October`, `the 28 October`, `26-30 November`, `15 to 22 February`. */
export const dayFirst: Recognizer = (tokens, at) => {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const whole = dayMonth(tokens, at);
  if (whole !== undefined) return monthTail(tokens, at, whole);
  const link = lowerAt(tokens, at + 1);
  if (!isDash(tokens[at + 1]) && !LINKS.has(link)) return undefined;
  const article = lowerAt(tokens, at + 2) === "the" ? 1 : 0;
  const partner = dayMonth(tokens, at + 2 + article);
  if (partner === undefined || dayAt(tokens, at + 2 + article) === undefined) return undefined;
  if ((link === "and" || link === "or") && !/^(?:on|between|both|the|of|from)$/.test(lowerAt(tokens, at - 1)))
    return undefined;
  const second = monthTail(tokens, at + 2, partner)[0] as Found;
  const { month, year, shortYear } = (second.meaning as { fields: Fields }).fields;
  const shared: Fields = {
    month: month as number,
    day,
    ...(year !== undefined && { year }),
    ...(shortYear !== undefined && { shortYear }),
  };
  return [dateFound(at, at + 1, shared, { day: one(at) }), second];
};

function dayMonth(tokens: Tokens, dayIndex: number): Read | undefined {
  const day = dayAt(tokens, dayIndex);
  if (day === undefined) return undefined;
  let index = dayIndex + 1;
  const ordinal = tokens[dayIndex]?.kind === "ordinal";
  if (ordinal && lowerAt(tokens, index) === "of") index++;
  else if (isDash(tokens[index]) && tokens[index]?.glued === true && tokens[index + 1]?.glued === true) index++;
  const month = monthNumber(lowerAt(tokens, index));
  if (month === undefined || !/^\p{Lu}/u.test(textAt(tokens, index))) return undefined;
  // "5 May 12": the second number is the day after all; "21 March for Our Lives": a name.
  const next = tokens[index + 1];
  if (
    dayAt(tokens, index + 1) !== undefined &&
    next?.kind === "number" &&
    !ordinal &&
    textAt(tokens, index + 2) === ","
  ) {
    return undefined;
  }
  return { last: index + 1, fields: { month, day }, parts: { day: one(dayIndex), month: one(index) } };
}

function monthTail(tokens: Tokens, at: number, read: Read): Found[] {
  const dash = isDash(tokens[read.last]) && tokens[read.last]?.glued === true ? 1 : 0;
  const year = readYear(tokens, read.last + dash, false);
  // "12 June, 2000 people" is rare; "on 12 June 2000" is not.
  if (year === undefined) return [dateFound(at, read.last, read.fields, read.parts)];
  return [dateFound(at, year.last, { ...read.fields, ...year.fields }, { ...read.parts, ...year.parts })];
}

/** `Tuesday, Oct. 28, 2025`, `Tuesday 28 October`, `Tuesday the 28th`, `Tuesday`. */
export const weekdayFirst: Recognizer = (tokens, at, read) => {
  const weekday = weekdayNumber(lowerAt(tokens, at));
  if (weekday === undefined) return undefined;
  // The newspaper: "Edmonton Sun, August 16, 2008".
  if (lowerAt(tokens, at).length <= 4 && isCapital(tokens[at - 1])) return undefined;
  let index = at + 1;
  const comma = textAt(tokens, index) === ",";
  if (comma) index++;
  if (lowerAt(tokens, index) === "the") index++;
  const joined = followsWeekday(tokens, at) ? undefined : joinedDate(tokens, index, read);
  if (joined !== undefined) {
    const [date, ...others] = joined;
    const { fields } = (date as Found).meaning as { fields: Fields };
    const whole = dateFound(
      at,
      (date as Found).last,
      { ...fields, weekday },
      { ...(date as Found).parts, weekday: one(at) },
    );
    return [whole, ...others];
  }
  const day = dayAt(tokens, index);
  if (!comma && day !== undefined && tokens[index]?.kind === "ordinal") {
    return [dateFound(at, index + 1, { weekday, day }, { weekday: one(at), day: one(index) })];
  }
  return isWeekdayWord(tokens, at) ? [dateFound(at, at + 1, { weekday }, { weekday: one(at) })] : undefined;
};

/** `Thursday through Sunday, March 6-9`, `Saturday and Sunday, May 3-4`: the dates belong to both days, not to the second. */
function followsWeekday(tokens: Tokens, at: number): boolean {
  const link = lowerAt(tokens, at - 1);
  const linked = isDash(tokens[at - 1]) || LINKS.has(link) || link === ",";
  return linked && weekdayNumber(lowerAt(tokens, at - 2)) !== undefined;
}

/** The date a weekday is joined to: it must state its month and day and no weekday of its own. */
function joinedDate(tokens: Tokens, at: number, read: Parameters<Recognizer>[2]): readonly Found[] | undefined {
  const token = tokens[at];
  if (token === undefined || weekdayNumber(token.lower) !== undefined) return undefined;
  const found = read(tokens, at);
  const first = found?.[0];
  if (first === undefined || first.first !== at || first.meaning.kind !== "date") return undefined;
  const { day, month, hour, weekday } = first.meaning.fields;
  return day !== undefined && month !== undefined && hour === undefined && weekday === undefined ? found : undefined;
}

const WEEKDAY_NAMES_BEFORE: ReadonlySet<string> = new Set(
  "black bloody super ruby cyber fat blue sleepy man giving freaky girl joe casey".split(" "),
);
const WEEKDAY_NAMES_AFTER: ReadonlySet<string> = new Set(
  "times telegraph mirror express mail harbor island world herald star sun people sport live lights".split(" "),
);

/** A weekday's name that is no part of another name: not Black Friday, the Sunday Times, sun, sat or wed. */
export function isWeekdayWord(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const name = token.lower;
  if (name.length <= 4 && isCapital(tokens[at - 1])) return false;
  if (name.length <= 4 && !name.endsWith(".")) {
    // Sun, Sat, Wed, Mon as plain words; a short weekday needs its stop or a neighbour that shows a schedule.
    const next = textAt(tokens, at + 1);
    return name !== "sun" && name !== "sat" && name !== "mon" && (next === "," || next === "-" || next === "–");
  }
  if (WEEKDAY_NAMES_BEFORE.has(lowerAt(tokens, at - 1)) && /^\p{Lu}/u.test(textAt(tokens, at - 1))) return false;
  const next = tokens[at + 1];
  if (next?.lower === "sun." && isCapital(tokens[at - 1])) return false;
  if (next === undefined || !/^\p{Lu}/u.test(next.text)) return true;
  if (lowerAt(tokens, at + 1) === "night" && WEEKDAY_NAMES_AFTER.has(lowerAt(tokens, at + 2))) return false;
  return !(WEEKDAY_NAMES_AFTER.has(next.lower) && lowerAt(tokens, at - 1) !== "on");
}
