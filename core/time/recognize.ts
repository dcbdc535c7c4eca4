import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { directionOf, NO_SIGN, type Sign } from "./direction.ts";
import { readAt } from "./dispatch.ts";
import type { Expression, Fields, Found, Meaning } from "./expression.ts";
import { isDash, lowerAt, textAt } from "./recognizers/reading.ts";

/** Every temporal expression of a passage, unresolved, in text order and without overlaps. */
export const recognizeTimes: (passage: Passage) => readonly Expression[] = perPassage((passage) => {
  const found = findAll(passage.tokens);
  return found.length === 0 ? [] : describe(passage, linkRanges(passage.tokens, found));
});

function findAll(tokens: readonly Token[]): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = readAt(tokens, i);
    if (found === undefined) continue;
    for (const one of found) all.push(one);
    const last = (found[found.length - 1] as Found).last;
    if (last > i) i = last - 1;
  }
  return all;
}

interface Linked {
  readonly found: Found;
  readonly range?: { readonly id: number; readonly role: "start" | "end" };
}

/** Joins the two ends of a range and lends the first the month and year that only the second states. */
function linkRanges(tokens: readonly Token[], found: readonly Found[]): Linked[] {
  const linked: Linked[] = found.map((one) => ({ found: one }));
  let id = 0;
  for (let i = 0; i + 1 < linked.length; i++) {
    const first = (linked[i] as Linked).found;
    const second = (linked[i + 1] as Linked).found;
    const link = linkBetween(tokens, first, second);
    if (link === undefined) continue;
    const lent = lendYear(first, second);
    if (link === "list") {
      if (lent !== undefined) linked[i] = { ...(linked[i] as Linked), found: lent };
      continue;
    }
    linked[i] = { found: lent ?? first, range: { id, role: "start" } };
    linked[i + 1] = { found: second, range: { id, role: "end" } };
    id++;
    i++;
  }
  return linked;
}

/** `to`, a dash, `between … and` make a range; `and`, `or` make a list. */
function linkBetween(tokens: readonly Token[], first: Found, second: Found): "range" | "list" | undefined {
  if (first.meaning.kind !== "date" || second.meaning.kind !== "date") return undefined;
  let gap = second.first - first.last;
  let at = first.last;
  if (gap === 2 && textAt(tokens, at) === "," && /^(?:to|through|until)$/.test(lowerAt(tokens, at + 1))) {
    at++;
    gap--;
  }
  if (gap !== 1) return undefined;
  const word = lowerAt(tokens, at);
  if (!isComparable(first.meaning.fields, second.meaning.fields)) return undefined;
  if (
    isDash(tokens[at]) ||
    word === "to" ||
    word === "through" ||
    word === "thru" ||
    word === "until" ||
    word === "till"
  )
    return "range";
  if (word === "and") return lowerAt(tokens, first.first - 1) === "between" ? "range" : "list";
  return word === "or" || word === "&" || word === "," ? "list" : undefined;
}

function isComparable(a: Fields, b: Fields): boolean {
  if (a.hour !== undefined || b.hour !== undefined) return a.hour !== undefined && b.hour !== undefined;
  return (
    (a.month !== undefined && b.month !== undefined) ||
    (a.year !== undefined && b.year !== undefined) ||
    (a.season !== undefined && b.season !== undefined) ||
    (a.weekday !== undefined && b.weekday !== undefined)
  );
}

function lendYear(first: Found, second: Found): Found | undefined {
  const a = first.meaning;
  const b = second.meaning;
  if (a.kind !== "date" || b.kind !== "date" || a.shift !== undefined || a.pointer !== undefined) return undefined;
  if (a.fields.year !== undefined || b.fields.year === undefined) return undefined;
  const { month, season } = a.fields;
  if (month === undefined && season === undefined) return undefined;
  const { year, shortYear, bc } = b.fields;
  // "November to February 2026" begins the year before.
  const earlier = month !== undefined && b.fields.month !== undefined && month > b.fields.month ? 1 : 0;
  const fields: Fields = {
    ...a.fields,
    year: year - earlier,
    ...(shortYear !== undefined && { shortYear }),
    ...(bc !== undefined && { bc }),
  };
  const meaning: Meaning = { ...a, fields };
  return { ...first, meaning };
}

function describe(passage: Passage, linked: readonly Linked[]): Expression[] {
  const { tokens, sentences } = passage;
  let sentence = 0;
  return linked.map(({ found, range }): Expression => {
    while (sentence + 1 < sentences.length && (sentences[sentence]?.last ?? 0) <= found.first) sentence++;
    const { first = 0, last = tokens.length } = sentences[sentence] ?? {};
    const sign = needsDirection(found) ? signOf(tokens, first, last, found) : NO_SIGN;
    const { mod, historical } = found;
    // Written out: with a spread, expressions of many shapes are slow to make and to read.
    return {
      first: found.first,
      last: found.last,
      type: found.type,
      meaning: found.meaning,
      parts: found.parts,
      start: (tokens[found.first] as Token).start,
      end: (tokens[found.last - 1] as Token).end,
      direction: sign.direction,
      sign: sign.words,
      sentence,
      lead: lowerAt(tokens, found.first - 1),
      ...(mod && { mod }),
      ...(historical === true && { historical }),
      ...(range && { range }),
    };
  });
}

/** `until Friday` lies ahead whatever the verb, unless the story is told in the past perfect. */
function signOf(tokens: readonly Token[], from: number, to: number, found: Found): Sign {
  const sign = directionOf(tokens, from, to, found.first, found.last);
  const lead = lowerAt(tokens, found.first - 1);
  if ((lead === "until" || lead === "till") && !sign.words.startsWith("had"))
    return { direction: "future", words: lead, first: found.first - 1, last: found.first - 1 };
  return sign;
}

function needsDirection({ meaning }: Found): boolean {
  if (meaning.kind !== "date") return false;
  return meaning.fields.year === undefined || meaning.shift !== undefined;
}
