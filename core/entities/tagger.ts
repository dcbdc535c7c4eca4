import type { Token } from "../text/tokens.ts";
import { fromBase64 } from "./base64.ts";
import { FEATURES, writeFeatures } from "./features.ts";
import { countBits } from "./hash.ts";
import { LABELS, mayFollow, Part, tagTypes } from "./labels.ts";
import type { Sheet } from "./sheet.ts";
import data from "./tagger.data.json";
import { calendarWords, openers } from "./vocabulary.ts";

/** How much speaks for each reading of a span: one number for each of `tagTypes`, then for no name at all. */
export type Votes = readonly [number, number, number, number];

/** A name that the tagger sees, as a half-open range of token indices. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  /** Index in `tagTypes`. */
  readonly type: number;
  readonly votes: Votes;
}

/** What the tagger makes of a paragraph. */
export interface Tagging {
  readonly names: readonly TaggedName[];
  /** Runs of capitalised words that it takes for no name, with the votes; context elsewhere may know better. */
  readonly passed: readonly TaggedName[];
}

const ROW_BITS = 21;
const STRIDE = 16;
const WIDTH = LABELS + 1;
const NEVER = -1_000_000;

interface Model {
  /**
   * For each 32 hashed features two numbers side by side, so that one fetch brings both: a bit for each feature that has a row
   * of weights, and how many rows come before.
   */
  readonly index: Int32Array;
  readonly weights: Int8Array;
  /** From label to label, `LABELS` standing for the edges of a segment. */
  readonly moves: Int32Array;
}

let loaded: Model | undefined;

/** Unpacks the weights on first use (about 20 ms). */
function unpack(): Model {
  const bytes = fromBase64(data.weights);
  const index = new Int32Array(1 << (ROW_BITS - 4));
  const weights = new Int8Array(data.rows * STRIDE);
  let row = -1;
  let at = 0;
  for (let number = 0; number < data.rows; number++) {
    let step = 0;
    let shift = 0;
    let byte = 128;
    while (byte >= 128) {
      byte = bytes[at++] as number;
      step |= (byte & 127) << shift;
      shift += 7;
    }
    row += step;
    index[(row >> 5) * 2] = (index[(row >> 5) * 2] as number) | (1 << (row & 31));
    const mask = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    at += 2;
    for (let y = 0; y < LABELS; y++)
      if (mask & (1 << y)) weights[number * STRIDE + y] = ((bytes[at++] as number) << 24) >> 24;
  }
  for (let i = 3; i < index.length; i += 2) index[i] = (index[i - 2] as number) + countBits(index[i - 3] as number);
  const moves = new Int32Array(WIDTH * WIDTH);
  for (let a = 0; a < WIDTH; a++)
    for (let b = 0; b < WIDTH; b++) {
      const fits = mayFollow(a === LABELS ? -1 : a, b === LABELS ? -1 : b);
      moves[a * WIDTH + b] = fits ? (data.moves[a * WIDTH + b] as number) : NEVER;
    }
  return { index, weights, moves };
}

const features = new Int32Array(FEATURES);
const rows = new Int32Array(FEATURES);
let scores = new Int32Array(256 * LABELS);
let best = new Int32Array(256 * LABELS);
let back = new Uint8Array(256 * LABELS);
let labels = new Uint8Array(256);

/** Finds the best sequence of labels for each stretch of active tokens (Viterbi), and reads the names off it. */
export function tag(sheet: Sheet): Tagging {
  loaded ??= unpack();
  const names: TaggedName[] = [];
  const passed: TaggedName[] = [];
  const { active, passage } = sheet;
  passage.sentences.forEach(({ first, last }, s) => {
    for (let i = first; i < last; ) {
      if (active[i] === 0) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < last && active[end] !== 0) end++;
      tagSegment(sheet, s, i, end, names, passed);
      i = end;
    }
  });
  return { names, passed };
}

function tagSegment(
  sheet: Sheet,
  s: number,
  first: number,
  end: number,
  names: TaggedName[],
  passed: TaggedName[],
): void {
  const n = end - first;
  if (n * LABELS > scores.length) grow(n);
  for (let t = 0; t < n; t++) scoreToken(sheet, s, first + t, t * LABELS);
  if (findBest(n) === 0) readPassed(sheet, first, end, passed);
  else readNames(sheet, first, n, names, passed);
}

function grow(n: number): void {
  scores = new Int32Array(n * 2 * LABELS);
  best = new Int32Array(n * 2 * LABELS);
  back = new Uint8Array(n * 2 * LABELS);
  labels = new Uint8Array(n * 2);
}

/**
 * Adds up the weights of the token's features. Written out label by label: thirteen sums stay in registers, an array of sums
 * does not, and this is where most of the time goes.
 */
function scoreToken(sheet: Sheet, s: number, i: number, at: number): void {
  const { index, weights } = loaded as Model;
  writeFeatures(sheet, s, i, features, 0);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let j = 0;
  let k = 0;
  let l = 0;
  let m = 0;
  let n = 0;
  let hits = 0;
  // First the look-ups, which wait for memory and not for one another; then the sums.
  for (let number = 0; number < FEATURES; number++) {
    const row = (features[number] as number) & ((1 << ROW_BITS) - 1);
    const pair = (row >> 5) * 2;
    const word = index[pair] as number;
    const bit = 1 << (row & 31);
    if ((word & bit) !== 0) rows[hits++] = ((index[pair + 1] as number) + countBits(word & (bit - 1))) * STRIDE;
  }
  for (let hit = 0; hit < hits; hit++) {
    const from = rows[hit] as number;
    a += weights[from] as number;
    b += weights[from + 1] as number;
    c += weights[from + 2] as number;
    d += weights[from + 3] as number;
    e += weights[from + 4] as number;
    f += weights[from + 5] as number;
    g += weights[from + 6] as number;
    h += weights[from + 7] as number;
    j += weights[from + 8] as number;
    k += weights[from + 9] as number;
    l += weights[from + 10] as number;
    m += weights[from + 11] as number;
    n += weights[from + 12] as number;
  }
  const to = scores;
  to[at] = a;
  to[at + 1] = b;
  to[at + 2] = c;
  to[at + 3] = d;
  to[at + 4] = e;
  to[at + 5] = f;
  to[at + 6] = g;
  to[at + 7] = h;
  to[at + 8] = j;
  to[at + 9] = k;
  to[at + 10] = l;
  to[at + 11] = m;
  to[at + 12] = n;
}

/** For each label, the labels that may come before it. */
const befores: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, y) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, x) => x).filter((x) => mayFollow(x, y))),
);

/** Viterbi over the first `n` tokens; writes `labels`, and gives the number of tokens that are in a name. */
function findBest(n: number): number {
  const { moves } = loaded as Model;
  const sums = best;
  const local = scores;
  for (let y = 0; y < LABELS; y++) sums[y] = (moves[LABELS * WIDTH + y] as number) + (local[y] as number);
  for (let t = 1; t < n; t++) {
    const last = (t - 1) * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const from = befores[y] as Uint8Array;
      let top = NEVER * 2;
      let choice = 0;
      for (let k = 0; k < from.length; k++) {
        const x = from[k] as number;
        const value = (sums[last + x] as number) + (moves[x * WIDTH + y] as number);
        if (value > top) {
          top = value;
          choice = x;
        }
      }
      sums[t * LABELS + y] = top + (local[t * LABELS + y] as number);
      back[t * LABELS + y] = choice;
    }
  }
  return readBack(n);
}

function readBack(n: number): number {
  const { moves } = loaded as Model;
  const last = (n - 1) * LABELS;
  let label = 0;
  let top = (best[last] as number) + (moves[LABELS] as number);
  for (let y = 1; y < LABELS; y++) {
    const value = (best[last + y] as number) + (moves[y * WIDTH + LABELS] as number);
    if (value > top) {
      top = value;
      label = y;
    }
  }
  let inside = 0;
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = label;
    if (label !== 0) inside++;
    label = back[t * LABELS + label] as number;
  }
  return inside;
}

function readNames(sheet: Sheet, first: number, n: number, names: TaggedName[], passed: TaggedName[]): void {
  let free = 0;
  for (let t = 0; t < n; ) {
    const label = labels[t] as number;
    if (label === 0) {
      t++;
      continue;
    }
    let end = t + 1;
    const part = (label - 1) & 3;
    while (part !== Part.Unit && end < n && (((labels[end - 1] as number) - 1) & 3) !== Part.Last) end++;
    if (t > free) readPassed(sheet, first + free, first + t, passed, free);
    names.push({ first: first + t, last: first + end, type: (label - 1) >> 2, votes: votesFor(t, end) });
    t = end;
    free = end;
  }
  if (free > 0 && free < n) readPassed(sheet, first + free, first + n, passed, free);
}

/** Runs of capitalised words in a stretch outside names. `offset` is the stretch's place in the segment. */
function readPassed(sheet: Sheet, first: number, end: number, passed: TaggedName[], offset = 0): void {
  for (let i = first; i < end; i++) {
    if ((sheet.runFirst[i] as number) < 0) continue;
    let last = i + 1;
    while (last < end && sheet.runFirst[last] === sheet.runFirst[i]) last++;
    // `The CAEXPO`, `On Monday Roe`: what a sentence or a date begins with is no part of the name.
    while (last - i > 1 && isBefore(sheet, i)) i++;
    passed.push({ first: i, last, type: -1, votes: votesFor(i - first + offset, last - first + offset) });
    i = last - 1;
  }
}

function isBefore({ passage }: Sheet, index: number): boolean {
  const { lower } = passage.tokens[index] as Token;
  if (lower === "the" || lower === "a" || lower === "an" || calendarWords.has(lower)) return true;
  return openers.has(lower) && calendarWords.has(passage.tokens[index + 1]?.lower ?? "");
}

/** The scores of tokens `from`–`to` read as one name of each type, and as none; per token, so that lengths compare. */
function votesFor(from: number, to: number): Votes {
  const votes = [0, 0, 0, 0];
  for (let t = from; t < to; t++) {
    const part = to - from === 1 ? Part.Unit : t === from ? Part.Begin : t === to - 1 ? Part.Last : Part.Inside;
    for (let type = 0; type < tagTypes.length; type++)
      votes[type] = (votes[type] as number) + (scores[t * LABELS + 1 + type * 4 + part] as number);
    votes[3] = (votes[3] as number) + (scores[t * LABELS] as number);
  }
  const unit = data.scale * (to - from);
  return [
    (votes[0] as number) / unit,
    (votes[1] as number) / unit,
    (votes[2] as number) / unit,
    (votes[3] as number) / unit,
  ];
}
