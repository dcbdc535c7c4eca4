import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import type { Measure } from "./measure.ts";
import { isPerson } from "./noun.ts";

/** One item of a list of parts: "seven men". */
export interface Part extends Span {
  readonly value: number;
  /** Absent for "a woman", which is one. */
  readonly measure?: Measure;
}

/** Words that join two parts. */
export const JOINERS: ReadonlySet<string> = wordSet("and & plus");
/** Words that tell of something else than a list of parts. */
export const NO_LIST: ReadonlySet<string> = wordSet("each every per respectively among additional another or versus");
/** The most tokens that one part may go on for. */
export const MAX_PART = 9;
/** A bare number may be a sum of money from here on, in units of the currency. */
const BARE_SUM = 1000;

/** "seven men, five women and a child" */
export interface List {
  readonly parts: readonly Part[];
  /** One past the last token of the list. */
  readonly end: number;
}

/** Reads "seven men, five women and a child" from the token at `from`; nothing if one part cannot be read. */
export function readList(
  tokens: readonly Token[],
  from: number,
  last: number,
  total: Measure,
  measures: readonly Measure[],
): List | undefined {
  const parts: Part[] = [];
  let at = from;
  while (at < last) {
    const part = partAt(tokens, at, measures);
    if (part === undefined) break;
    if (part.measure !== undefined && !isPartOf(part.measure, total) && !isBareSum(part.measure, total))
      return undefined;
    parts.push(part);
    const end = endOfPart(tokens, part.after, last, measures);
    if (end === undefined) return undefined;
    at = end;
    let joined = false;
    while (
      at < last &&
      (tokens[at]?.text === "," || tokens[at]?.text === ";" || JOINERS.has(tokens[at]?.lower ?? ""))
    ) {
      if (partAt(tokens, at + 1, measures) === undefined && !JOINERS.has(tokens[at + 1]?.lower ?? "")) break;
      joined = true;
      at++;
    }
    if (!joined) break;
  }
  if (
    parts.length === 0 ||
    measures.some(
      ({ first }) => first >= at && first < last && isSameSort(measures, first, total) && !isOfAge(tokens, at, first),
    )
  )
    return undefined;
  if (parts.length > 1 && !isClosed(tokens, from, at)) return undefined;
  return { parts, end: at };
}

/** "Aged 45 to 70" behind a list counts nobody. */
function isOfAge(tokens: readonly Token[], from: number, first: number): boolean {
  return tokens.slice(Math.max(from, first - 3), first).some(({ lower }) => lower === "aged" || lower === "ages");
}

function isSameSort(measures: readonly Measure[], first: number, total: Measure): boolean {
  const measure = measures.find((other) => other.first === first);
  return (
    measure !== undefined && measure.unit === total.unit && (measure.noun === total.noun || measure.noun === undefined)
  );
}

function isClosed(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ lower }) => JOINERS.has(lower));
}

/** Whether a measure may be part of a total: of its unit, exact, no rate. */
export function isPartOf({ unit, quantity, scope }: Measure, total: Measure): boolean {
  return unit === total.unit && quantity.hedge === undefined && scope !== "rate";
}

/** "€15,000: 10,000 for rescue and 5,000 for burial": the currency stands with the total alone. */
function isBareSum({ unit, noun, quantity, scope, first, last }: Measure, total: Measure): boolean {
  return (
    total.quantity.kind === "money" &&
    total.quantity.value >= BARE_SUM &&
    unit === "count" &&
    noun === undefined &&
    quantity.hedge === undefined &&
    quantity.value >= BARE_SUM &&
    scope === "whole" &&
    last === first + 1
  );
}

function partAt(
  tokens: readonly Token[],
  at: number,
  measures: readonly Measure[],
): (Part & { readonly after: number }) | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const measure = measures.find(({ first }) => first === at);
  if (measure !== undefined) {
    return { value: measure.quantity.value, measure, after: measure.after, ...measure.phrase };
  }
  const noun = tokens[at + 1];
  if ((token.lower === "a" || token.lower === "an") && noun?.kind === "word" && isPerson(noun.lower)) {
    return { value: 1, after: at + 2, start: token.start, end: noun.end };
  }
  return undefined;
}

/** Index of the joiner, mark or end behind a part that began before `from`. */
function endOfPart(
  tokens: readonly Token[],
  from: number,
  last: number,
  measures: readonly Measure[],
): number | undefined {
  for (let at = from; at < last; at++) {
    const { text, lower, kind } = tokens[at] as Token;
    if (at - from > MAX_PART || NO_LIST.has(lower)) return undefined;
    if (JOINERS.has(lower)) {
      if (partAt(tokens, at + 1, measures) !== undefined) return at;
      // "seven men and women": nobody can tell.
      continue;
    }
    if (kind === "mark" && text !== "-" && text !== "%" && text !== "$") return at;
    if (measures.some(({ first }) => first === at)) return undefined;
  }
  return last;
}
