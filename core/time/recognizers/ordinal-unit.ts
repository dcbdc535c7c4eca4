import { weekdayNumber } from "../../calendar/names.ts";
import { dateFound, type Fields, type Found, type Meaning } from "../expression.ts";
import { isDash, lowerAt, ordinalAt, type Tokens, textAt } from "./reading.ts";
import type { Recognizer } from "./recognizer.ts";

/** `the first week of March`, `the last day of the year`, `the second half of 2024`, `the third quarter`. */
export const ordinalUnit: Recognizer = (tokens, at, read) => {
  const article = /^(?:the|its|their|our|'s|’s)$/.test(lowerAt(tokens, at)) ? 1 : 0;
  const word = lowerAt(tokens, at + article);
  const ordinal =
    word === "last" || word === "final" ? { value: -1, last: at + article + 1 } : ordinalAt(tokens, at + article);
  if (ordinal === undefined) return undefined;
  let index = ordinal.last;
  if (isDash(tokens[index])) index++;
  const fiscalFirst = /^(?:fiscal|financial)$/.test(lowerAt(tokens, index)) ? 1 : 0;
  index += fiscalFirst;
  const unit = lowerAt(tokens, index);
  const first = lowerAt(tokens, at) === "the" ? at : at + article;
  if (unit === "quarter" || unit === "half") {
    const inner = partOfYear(ordinal.value, unit);
    if (inner === undefined) return undefined;
    return yearPart(tokens, first, index + 1, inner, fiscalFirst === 1, read);
  }
  if ((unit === "week" || unit === "day" || unit === "weekend") && lowerAt(tokens, index + 1) === "of") {
    const of = read(tokens, index + 2)?.[0];
    if (of === undefined || of.meaning.kind !== "date") return undefined;
    const { fields, shift, pointer } = of.meaning;
    if (fields.day !== undefined || (fields.month === undefined && unit !== "day")) return undefined;
    const extra: Fields =
      unit === "week"
        ? { weekOfMonth: ordinal.value }
        : unit === "day" && fields.month !== undefined
          ? { day: ordinal.value }
          : {};
    if (unit === "weekend" || (unit === "day" && (fields.month === undefined || ordinal.value < 1))) return undefined;
    const meaning: Meaning = {
      kind: "date",
      fields: { ...fields, ...extra },
      ...(shift && { shift }),
      ...(pointer && { pointer }),
    };
    return [{ first, last: of.last, type: "DATE", meaning, parts: of.parts }];
  }
  return nthWeekday(tokens, first, index, ordinal.value, read);
};

/** `the third Thursday of March`, `the last Monday in May 2026`. */
function nthWeekday(
  tokens: Tokens,
  first: number,
  at: number,
  ordinal: number,
  read: Parameters<Recognizer>[2],
): Found[] | undefined {
  const weekday = weekdayNumber(lowerAt(tokens, at));
  const link = lowerAt(tokens, at + 1);
  if (weekday === undefined || (link !== "of" && link !== "in") || ordinal === 0 || ordinal > 5) return undefined;
  const of = read(tokens, at + 2)?.[0];
  if (of === undefined || of.first !== at + 2 || of.meaning.kind !== "date") return undefined;
  const { fields } = of.meaning;
  if (fields.month === undefined || fields.day !== undefined || fields.hour !== undefined) return undefined;
  const meaning: Meaning = { ...of.meaning, fields: { ...fields, weekOfMonth: ordinal, nthWeekday: weekday } };
  return [{ first, last: of.last, type: "DATE", meaning, parts: of.parts }];
}

function partOfYear(value: number, unit: string): Fields | undefined {
  if (unit === "quarter") {
    const quarter = value === -1 ? 4 : value;
    return quarter >= 1 && quarter <= 4 ? { quarter } : undefined;
  }
  return value === 1 || value === 2 ? { half: value } : undefined;
}

/** The year that a quarter or half belongs to: `of 2024`, `of last year`, `2024`, `of the fiscal year`. */
export function yearPart(
  tokens: Tokens,
  first: number,
  end: number,
  inner: Fields,
  fiscal: boolean,
  read: Parameters<Recognizer>[2],
): Found[] | undefined {
  let index = end;
  const of = lowerAt(tokens, index) === "of" || lowerAt(tokens, index) === "in" || textAt(tokens, index) === ",";
  const linked = lowerAt(tokens, index) === "of";
  if (of) index++;
  const year = read(tokens, index)?.[0];
  const meaning = year?.meaning;
  const own: Fields = fiscal ? { ...inner, fiscal: true } : inner;
  if (meaning?.kind === "date" && year?.first === index && (linked || meaning.fields.year !== undefined)) {
    const { fields, shift, pointer } = meaning;
    const wholeYear =
      fields.month === undefined &&
      fields.season === undefined &&
      fields.weekday === undefined &&
      fields.decade === undefined &&
      fields.century === undefined;
    if (wholeYear && (fields.year !== undefined || shift?.unit === "year") && (linked || textAt(tokens, end) !== ",")) {
      const merged: Meaning = {
        kind: "date",
        fields: { ...fields, ...own },
        ...(shift && { shift }),
        ...(pointer && { pointer }),
      };
      return [{ first, last: year.last, type: "DATE", meaning: merged, parts: year.parts }];
    }
  }
  // "half" needs its year: the second half of a match has none.
  if (own.half !== undefined && lowerAt(tokens, end) !== "of") return undefined;
  if (
    own.half !== undefined &&
    !(lowerAt(tokens, end + 1) === "the" && /^(?:year|fiscal|financial)$/.test(lowerAt(tokens, end + 2)))
  )
    return undefined;
  const last = own.half === undefined ? end : lowerAt(tokens, end + 2) === "year" ? end + 3 : end + 4;
  return [dateFound(first, last, own, {})];
}
