import { readOrdinal } from "../entities/ordinals.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { cardinalAt } from "../time/recognizers/reading.ts";

/** A number of years that is celebrated, in passage offsets. */
export interface Celebration {
  readonly number: number;
  /** The words of the number. */
  readonly span: Span;
  readonly kind: "anniversary" | "birthday" | "years";
  /** One past the last token of the whole phrase, and its first. */
  readonly first: number;
  readonly last: number;
}

const NAMED = new Map([
  ["centennial", 100],
  ["centenary", 100],
  ["sesquicentennial", 150],
  ["bicentennial", 200],
  ["bicentenary", 200],
  ["tricentennial", 300],
]);
const CELEBRATING = new Set(
  "celebrates celebrate celebrating celebrated marks mark marking marked commemorates commemorating honors honoring honours honouring".split(
    " ",
  ),
);
const TURNING = new Set("turns turned turning turn".split(" "));
const celebrationWords = wordsAt(["anniversary", "birthday", "years", ...TURNING, ...NAMED.keys()]);
const HEDGES = new Set("over than nearly almost about around some approximately least most roughly".split(" "));
const BEFORE_NUMBER = 3;
/** A paragraph with more of its words is no prose. */
const MOST_IN_PARAGRAPH = 40;

/** "its 50th anniversary", "celebrates 50 years of", "turns 50 this year", "its centennial"; most passages have none. */
export const celebrationsOf: (passage: Passage) => readonly Celebration[] = perPassage((passage) => {
  const { tokens } = passage;
  const found: Celebration[] = [];
  const places = celebrationWords(passage);
  if (places.length > MOST_IN_PARAGRAPH) return found;
  for (const at of places) {
    const { lower } = tokens[at] as Token;
    const celebration =
      lower === "anniversary" || lower === "birthday"
        ? anniversaryAt(tokens, at, lower)
        : lower === "years"
          ? yearsAt(tokens, at)
          : TURNING.has(lower)
            ? turnAt(tokens, at)
            : namedAt(tokens, at);
    if (celebration !== undefined && !isHedged(tokens, celebration.first)) found.push(celebration);
  }
  return found;
});

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}

/** "50th anniversary", "fiftieth founding anniversary", "50-year anniversary". */
function anniversaryAt(
  tokens: readonly Token[],
  at: number,
  kind: "anniversary" | "birthday",
): Celebration | undefined {
  for (const gap of [0, 1]) {
    if (gap === 1 && !/^(?:founding|year|wedding|independence|business|company)$/.test(tokens[at - 1]?.lower ?? ""))
      break;
    for (const length of [3, 1]) {
      const first = at - gap - length;
      const ordinal = first < 0 ? undefined : readOrdinal(tokens, first);
      if (ordinal?.after !== at - gap) continue;
      return { number: ordinal.value, span: spanOf(tokens, first, ordinal.after), kind, first, last: at + 1 };
    }
  }
  // "50-year anniversary"
  const number = tokens[at - 3];
  if (tokens[at - 1]?.lower !== "year" || tokens[at - 2]?.text !== "-" || number?.kind !== "number") return undefined;
  const value = Number(number.text);
  return Number.isInteger(value)
    ? { number: value, span: spanOf(tokens, at - 3, at - 2), kind, first: at - 3, last: at + 1 }
    : undefined;
}

/** "celebrates 50 years", "celebrating its 50 years", "marks fifty years". */
function yearsAt(tokens: readonly Token[], at: number): Celebration | undefined {
  for (const length of [3, 1]) {
    const first = at - length;
    const number = first < 0 ? undefined : cardinalAt(tokens, first);
    if (number?.last !== at) continue;
    if (!Number.isInteger(number.value) || number.value < 2) return undefined;
    const verb = tokens.slice(Math.max(0, first - 2), first).some(({ lower }) => CELEBRATING.has(lower));
    const of = tokens[at + 1]?.lower;
    const fits = of === undefined || /^(?:of|in|as|since|this|[.,;!-]|—|–)$/.test(of);
    return verb && fits
      ? { number: number.value, span: spanOf(tokens, first, at), kind: "years", first, last: at + 1 }
      : undefined;
  }
  return undefined;
}

/** "turns 50 this year", "turned 50 in May". */
function turnAt(tokens: readonly Token[], at: number): Celebration | undefined {
  const number = cardinalAt(tokens, at + 1);
  const next = number === undefined ? undefined : tokens[number.last];
  if (number === undefined || !Number.isInteger(number.value) || number.value < 5 || number.value > 1000)
    return undefined;
  const fits = next === undefined || /^(?:this|next|last|in|on|[.,;]|today)$/.test(next.lower);
  return fits
    ? {
        number: number.value,
        span: spanOf(tokens, at + 1, number.last),
        kind: "years",
        first: at + 1,
        last: number.last,
      }
    : undefined;
}

/** "its centennial", "the bicentenary of": a number that has a name. */
function namedAt(tokens: readonly Token[], at: number): Celebration | undefined {
  const number = NAMED.get((tokens[at] as Token).lower);
  if (number === undefined) return undefined;
  return { number, span: spanOf(tokens, at, at + 1), kind: "anniversary", first: at, last: at + 1 };
}

function isHedged(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - BEFORE_NUMBER), first).some(({ lower }) => HEDGES.has(lower));
}
