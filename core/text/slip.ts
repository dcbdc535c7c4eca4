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
  const rows: number[][] = [[0]];
  for (let j = 1; j <= meant.length; j++) (rows[0] as number[]).push(at(rows, 0, j - 1) + lengthCost(meant, j));
  for (let i = 1; i <= written.length; i++) {
    const row = [at(rows, i - 1, 0) + lengthCost(written, i)];
    rows.push(row);
    for (let j = 1; j <= meant.length; j++) row.push(cheapest(rows, written, meant, i, j));
    if (Math.min(...row, ...(rows[i - 1] as number[])) > limit) return Infinity;
  }
  const cost = at(rows, written.length, meant.length);
  return cost > limit ? Infinity : cost;
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}

/** The least cost of making the first `i` letters of `written` from the first `j` of `meant`. */
function cheapest(rows: readonly (readonly number[])[], written: string, meant: string, i: number, j: number): number {
  const a = written[i - 1] as string;
  const b = meant[j - 1] as string;
  let cost = Math.min(
    at(rows, i - 1, j) + lengthCost(written, i),
    at(rows, i, j - 1) + lengthCost(meant, j, COST.dropped),
    at(rows, i - 1, j - 1) + (a === b ? 0 : replaceCost(a, b) + (i === 1 && j === 1 ? AT_START : 0)),
  );
  const lastA = written[i - 2];
  const lastB = meant[j - 2];
  if (a !== b && a === lastB && b === lastA) {
    cost = Math.min(cost, at(rows, i - 2, j - 2) + COST.swapped + (i === 2 && j === 2 ? AT_START : 0));
  }
  if (b === "m" && a === "n" && lastA === "r") cost = Math.min(cost, at(rows, i - 2, j - 1) + COST.lookalike);
  if (a === "m" && b === "n" && lastB === "r") cost = Math.min(cost, at(rows, i - 1, j - 2) + COST.lookalike);
  return cost;
}

/** The letter before `end` is one too many, or missing in the other word: a doubled one is the least noticed. */
function lengthCost(word: string, end: number, cost: number = COST.added): number {
  const letter = word[end - 1];
  const doubled = letter === word[end - 2] || letter === word[end];
  return (doubled ? COST.doubled : cost) + (end === 1 && !doubled ? AT_START : 0);
}

function replaceCost(a: string, b: string): number {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return COST.vowel;
  return LOOKALIKES.has(a + b) ? COST.lookalike : COST.replaced;
}
