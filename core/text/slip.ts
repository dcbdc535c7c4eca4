/**
 * What a slip of each kind costs: how little it speaks for two words. Typists swap neighbours, double and drop letters far more
 * often than they put another one (Damerau 1964); scanned copy has `rn` for `m` and `l` for `i`.
 */
const COST = { swapped: 0.5, doubled: 0.4, lookalike: 0.5, dropped: 0.7, added: 0.7, vowel: 0.7, replaced: 1 } as const;
/** A slip in the first letter is rarer by so much. */
const AT_START = 0.5;
const VOWELS = "aeiou";
const LOOKALIKES: ReadonlySet<string> = new Set("li il lt tl ce ec uv vu nu un gq qg mn nm".split(" "));
const MAX_LENGTH = 40;

/**
 * How far `written` is from `meant` in slips of a typist, a translator or a scanner: 0 for equal words, 0.4 for a doubled letter
 * to 1 for another one, added up. `Infinity` when it is more than `limit`, or for words of more than 40 letters.
 */
export function slipCost(written: string, meant: string, limit: number): number {
  if (written === meant) return 0;
  // The cheapest slip of length is a doubled letter.
  const longer = Math.abs(written.length - meant.length);
  if (longer * COST.doubled > limit || Math.max(written.length, meant.length) > MAX_LENGTH) return Infinity;
  if (lettersApart(written, meant) > limit * MOST_LETTERS) return Infinity;
  const columns = meant.length;
  let [before, last, row] = rows;
  last[0] = 0;
  for (let j = 1; j <= columns; j++) {
    last[j] = (last[j - 1] as number) + lengthCost(meant, j, COST.added);
    dropped[j] = lengthCost(meant, j, COST.dropped);
  }
  let least = Infinity;
  for (let i = 1; i <= written.length; i++) {
    const leastBefore = least;
    least = fillRow(before, last, row, written, meant, i);
    if (i > 1 && Math.min(least, leastBefore) > limit) return Infinity;
    [before, last, row] = [last, row, before];
  }
  const cost = last[columns] as number;
  return cost > limit ? Infinity : cost;
}

type Rows = readonly [before: Float64Array, last: Float64Array, row: Float64Array];

/** The last three rows of the table of costs, and what it costs to drop each letter; used again by each comparison. */
const rows: Rows = [row(), row(), row()];
const dropped = row();

function row(): Float64Array {
  return new Float64Array(MAX_LENGTH + 1);
}

/** No slip changes more letters for its cost: `rn` for `m` three at 0.5. */
const MOST_LETTERS = 6;

/** How many letters only one of the two words has; some may pass for one another. */
function lettersApart(a: string, b: string): number {
  let set = lettersOf(a) ^ lettersOf(b);
  let count = 0;
  for (; set !== 0; set &= set - 1) count++;
  return count;
}

function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

const M = 0x6d;
const N = 0x6e;
const R = 0x72;

/**
 * Fills in the least costs of making the first `i` letters of `written` from the first letters of `meant`, and gives the
 * least of them. Numbers in fields: it runs for each pair of like words.
 */
function fillRow(
  before: Float64Array,
  last: Float64Array,
  row: Float64Array,
  written: string,
  meant: string,
  i: number,
): number {
  const a = written.charCodeAt(i - 1);
  const lastA = i > 1 ? written.charCodeAt(i - 2) : -1;
  const added = lengthCost(written, i, COST.added);
  let least = (last[0] as number) + added;
  row[0] = least;
  let lastB = -1;
  for (let j = 1; j <= meant.length; j++) {
    const b = meant.charCodeAt(j - 1);
    const isFirst = i === 1 && j === 1;
    const other = a === b ? 0 : replaceCost(a, b) + (isFirst ? AT_START : 0);
    let cost = Math.min(
      (last[j] as number) + added,
      (row[j - 1] as number) + (dropped[j] as number),
      (last[j - 1] as number) + other,
    );
    if (a !== b && a === lastB && b === lastA) {
      cost = Math.min(cost, (before[j - 2] as number) + COST.swapped + (i === 2 && j === 2 ? AT_START : 0));
    }
    if (b === M && a === N && lastA === R) cost = Math.min(cost, (before[j - 1] as number) + COST.lookalike);
    if (a === M && b === N && lastB === R) cost = Math.min(cost, (last[j - 2] as number) + COST.lookalike);
    row[j] = cost;
    if (cost < least) least = cost;
    lastB = b;
  }
  return least;
}

/** The letter before `end` is one too many, or missing in the other word: a doubled one is the least noticed. */
function lengthCost(word: string, end: number, cost: number): number {
  const letter = word.charCodeAt(end - 1);
  const doubled = letter === word.charCodeAt(end - 2) || letter === word.charCodeAt(end);
  return (doubled ? COST.doubled : cost) + (end === 1 && !doubled ? AT_START : 0);
}

const A = 0x61;
const LETTERS = 26;

/** What it costs to put one small letter for another, by both. */
const replacing: Float64Array = Float64Array.from({ length: LETTERS * LETTERS }, (_, at) => {
  const a = String.fromCharCode(A + Math.floor(at / LETTERS));
  const b = String.fromCharCode(A + (at % LETTERS));
  if (VOWELS.includes(a) && VOWELS.includes(b)) return COST.vowel;
  return LOOKALIKES.has(a + b) ? COST.lookalike : COST.replaced;
});

function replaceCost(a: number, b: number): number {
  const one = a - A;
  const other = b - A;
  if (one < 0 || one >= LETTERS || other < 0 || other >= LETTERS) return COST.replaced;
  return replacing[one * LETTERS + other] as number;
}

/** Two neighbours change places and nothing else, other than two vowels: Riel and Reil are two names. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at + 1 >= a.length || /^[aeiou]{2}$/.test(a.slice(at, at + 2))) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
