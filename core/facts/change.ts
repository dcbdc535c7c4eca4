import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type Direction, type Multiple, multipleOf, type Pair, saidOf, verbBefore } from "./change-said.ts";
import { DOWN, UP, wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "rose from 10 million to 12 million, up 20 percent": one measure at two times, and what is said of the difference. */
export interface Change {
  readonly from: Measure;
  readonly to: Measure;
  /** The old and the new value in one unit: "from 10 to 12 million" shares the scale. */
  readonly values: readonly [from: number, to: number];
  /** The change in percent or points. */
  readonly by?: Measure;
  /** What the words beside the percentage or the pair say: 1 up, -1 down. */
  readonly direction?: Direction;
  /** The verb right before the pair, where something else gives the direction: "rose to 9 from 10, a drop of 10 percent". */
  readonly verb?: Direction;
  readonly multiple?: Multiple;
}

const SKIPPED = wordSet(
  "a an the just only about around over nearly almost some roughly approximately more less than some its their his her of estimated at least as much many low high",
);
const TIMES = wordSet("second minute hour day night week month quarter year decade");
/** Between the two values. */
const MAX_BETWEEN = 12;
/** The changes of a passage whose two values are both stated, in passage offsets. */
export const changesIn: (passage: Passage) => readonly Change[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 2) return [];
  const bySentence = new Map<number, Measure[]>();
  for (const measure of measures) {
    const group = bySentence.get(measure.sentence);
    if (group === undefined) bySentence.set(measure.sentence, [measure]);
    else group.push(measure);
  }
  return [...bySentence].flatMap(([index, group]) => {
    const sentence = passage.sentences[index];
    return sentence === undefined || group.length < 2
      ? []
      : changesOf(passage.tokens, sentence.first, sentence.last, group);
  });
});

function changesOf(tokens: readonly Token[], first: number, last: number, measures: readonly Measure[]): Change[] {
  const pairs = pairsOf(tokens, first, measures);
  const [pair] = pairs;
  if (pairs.length > 1) return changesOfClauses(tokens, first, last, measures);
  if (pair === undefined) return [];
  const values = valuesOf(tokens, pair);
  if (values === undefined) return [];
  const { from, to } = pair;
  const { by, direction } = saidOf(tokens, first, last, measures, pair);
  const verb = by === undefined ? undefined : verbBefore(tokens, first, pair);
  const multiple = multipleOf(tokens, first, last, pair);
  // "From 33 to almost 700": the way is plain, how far is not.
  const isHedged = [from, to].some(({ quantity }) => quantity.hedge !== undefined);
  if (isHedged && (by !== undefined || multiple !== undefined || areClose(values))) return [];
  return [
    {
      from,
      to,
      values,
      ...(by === undefined ? {} : { by }),
      ...(direction === undefined ? {} : { direction }),
      ...(verb === undefined ? {} : { verb }),
      ...(multiple === undefined ? {} : { multiple }),
    },
  ];
}

/** "Sales rose 5 percent to 21 million from 20 million, while costs fell to 9 million from 10 million": a pair a clause. */
function changesOfClauses(
  tokens: readonly Token[],
  first: number,
  last: number,
  measures: readonly Measure[],
): Change[] {
  const words = tokens.slice(first, last);
  if (words.some(({ lower }) => lower === "respectively")) return [];
  const at = words.findIndex(
    (_, i) => measures[0] !== undefined && first + i >= measures[0].last && opensClause(words, i),
  );
  if (at < 0) return [];
  const middle = first + at;
  return [
    ...changesOf(
      tokens,
      first,
      middle,
      measures.filter((measure) => measure.last <= middle),
    ),
    ...changesOf(
      tokens,
      middle,
      last,
      measures.filter((measure) => measure.first > middle),
    ),
  ];
}

/** A word that begins a clause with a subject of its own: ", while", ", and profit", ";". */
function opensClause(words: readonly Token[], i: number): boolean {
  const { lower } = words[i] as Token;
  if (lower === ";") return true;
  if (lower === "while" || lower === "whereas") return true;
  return (lower === "and" || lower === "but") && words[i - 1]?.text === "," && words[i + 1]?.kind === "word";
}

type Role = "from" | "to" | "base";

/** What the preposition before a measure makes of it. */
function roleOf(tokens: readonly Token[], start: number, { first }: Measure): Role | undefined {
  let at = first - 1;
  while (at >= start && first - at <= 5 && SKIPPED.has((tokens[at] as Token).lower)) {
    if (tokens[at]?.lower === "than" && isPercentWord(tokens, at - 2)) return "base";
    at--;
  }
  if (at < start) return undefined;
  const cue = (tokens[at] as Token).lower;
  const before = at > start ? (tokens[at - 1] as Token).lower : "";
  if ((cue === "to" || cue === "with") && before === "compared") return "base";
  if (cue === "versus" || (cue === "against" && before === ",")) return "base";
  if (cue === "to" && before === "up") return undefined;
  return cue === "from" || cue === "to" ? cue : undefined;
}

function isPercentWord(tokens: readonly Token[], at: number): boolean {
  return /^(?:percent|%|pct|cent)$/.test(tokens[at]?.lower ?? "");
}

function pairsOf(tokens: readonly Token[], start: number, measures: readonly Measure[]): Pair[] {
  const roles = measures.map((measure) => roleOf(tokens, start, measure));
  const pairs: Pair[] = [];
  for (const [i, measure] of measures.entries()) {
    const role = roles[i];
    // With two pairs in a sentence nobody can tell which percentage is whose.
    if (pairs.length > 1) break;
    if (role === undefined) continue;
    const next = role === "base" ? -1 : nextAlike(measures, i);
    const other = measures[next];
    if (other !== undefined && role === "from" && roles[next] === "to" && areNear(tokens, measure, other)) {
      pairs.push({ from: measure, to: other });
    } else if (other !== undefined && role === "to" && roles[next] === "from" && areNear(tokens, measure, other)) {
      pairs.push({ from: other, to: measure });
    } else if (role === "base" || (role === "from" && isComparedFrom(tokens, measure))) {
      const to = lastAlike(tokens, measures, i);
      if (
        to === undefined ||
        !areNear(tokens, to, measure, 2 * MAX_BETWEEN) ||
        pairs.some((pair) => pair.from === measure)
      )
        continue;
      pairs.push({ from: measure, to });
    }
  }
  return pairs;
}

/** Index of the first measure behind number `i` that is like it, as far as two can stand apart; -1 for none. */
function nextAlike(measures: readonly Measure[], i: number): number {
  const measure = measures[i] as Measure;
  for (let j = i + 1; j < measures.length; j++) {
    const other = measures[j] as Measure;
    if (other.first - measure.last > MAX_BETWEEN) return -1;
    if (areAlike(measure, other)) return j;
  }
  return -1;
}

/** The last measure before number `i` that is like it and no step, as far as two can stand apart. */
function lastAlike(tokens: readonly Token[], measures: readonly Measure[], i: number): Measure | undefined {
  const measure = measures[i] as Measure;
  // "36,000 people came this year, 20 percent more than the 30,000 of 2024": the step stands between.
  let reach = MAX_BETWEEN;
  for (let j = i - 1; j >= 0; j--) {
    const other = measures[j] as Measure;
    if (measure.first - other.last > reach) return undefined;
    if (areAlike(measure, other) && !isStep(tokens, other)) return other;
    if (isStep(tokens, other)) reach += MAX_BETWEEN;
  }
  return undefined;
}

/** "up from 10", "up 20 percent from 10", "an increase of 20 percent from 10". */
function isComparedFrom(tokens: readonly Token[], { first }: Measure): boolean {
  return tokens.slice(Math.max(0, first - 8), first).some(({ lower }) => UP.has(lower) || DOWN.has(lower));
}

/** "up 8 percent": how far, not where to. */
function isStep(tokens: readonly Token[], { first, last, unit }: Measure): boolean {
  if (unit !== "percent") return false;
  // "40 percent fewer than"
  if (/^(?:more|fewer|less|higher|lower)$/.test(tokens[last]?.lower ?? "")) return true;
  const before = tokens.slice(Math.max(0, first - 2), first);
  return before.some(({ lower }) => UP.has(lower) || DOWN.has(lower) || lower === "by");
}

/** Of one unit; a bare number takes the unit of its partner. */
function areAlike(a: Measure, b: Measure): boolean {
  // "In the first six months, up from 4 million": a time is not what rose.
  if ((a.noun === undefined) !== (b.noun === undefined) && TIMES.has(a.noun ?? b.noun ?? "")) return false;
  if (a.unit === b.unit) return a.noun === undefined || b.noun === undefined || a.noun === b.noun;
  const bare = a.unit === "count" ? a : b.unit === "count" ? b : undefined;
  return (
    bare !== undefined &&
    bare.noun === undefined &&
    (bare.last === bare.first + 1 || (bare.quantity.value >= 1e6 && a.unit !== "percent" && b.unit !== "percent")) &&
    a.unit !== "points" &&
    b.unit !== "points"
  );
}

function areNear(tokens: readonly Token[], a: Measure, b: Measure, most: number = MAX_BETWEEN): boolean {
  const between = tokens.slice(a.last, b.first);
  return between.length <= most && !between.some(({ text }) => text === ";" || text === ":" || text === "(");
}

/** Both values in one scale, or nothing where they cannot be read (negative values, hedges). */
function valuesOf(tokens: readonly Token[], { from, to }: Pair): readonly [number, number] | undefined {
  if ([from, to].some((measure) => !isNearly(measure) || isNegative(tokens, measure))) return undefined;
  const old = from.quantity.value;
  const now = to.quantity.value;
  if (old <= 0 || now <= 0) return undefined;
  const [first, second] = from.first < to.first ? [from, to] : [to, from];
  const bare = first.unit === "count" && first.noun === undefined && first.last === first.first + 1;
  const unscaled = first.last === first.first + 1 && first.quantity.value < 1000;
  const factor = scaleOf(tokens, second);
  if ((bare || unscaled) && factor >= 1000 && first.quantity.value < second.quantity.value / 500) {
    return first === from ? [old * factor, now] : [old, now * factor];
  }
  return [old, now];
}

/** Exact, or a little off: "almost", "about". */
function isNearly({ quantity: { hedge } }: Measure): boolean {
  return hedge === undefined || hedge === "nearly" || hedge === "about";
}

/** Nearer than a hedge may leave open. */
function areClose([old, now]: readonly [number, number]): boolean {
  return Math.abs(now - old) <= 0.1 * Math.max(old, now);
}

function isNegative(tokens: readonly Token[], { first }: Measure): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first);
  // "- Revenue of $412 million" begins an item, "-$412 million" is a loss.
  const sign = before.at(-1);
  if (sign !== undefined && /^[-–−]$/.test(sign.text) && tokens[first]?.glued === true) return true;
  return before.some(({ lower }) => /^(?:minus|negative|loss|losses|deficit)$/.test(lower));
}

function scaleOf(tokens: readonly Token[], { first, last, quantity }: Measure): number {
  const number = tokens.slice(first, last).find(({ kind }) => kind === "number");
  const printed = Number(number?.text.replaceAll(",", ""));
  return printed > 0 ? Math.round(quantity.value / printed) : 1;
}
