import { describe, expect, test } from "vitest";
import { check } from "../support/check.ts";

/** What provokes backtracking and quadratic scans: unpaired marks, and pieces that might always go on. */
const ADVERSARIAL: readonly string[] = [
  "(",
  ")",
  "[",
  '"',
  "“",
  "”",
  "'",
  "a'",
  "1,",
  "1.",
  "A.",
  "U.S. ",
  "--",
  " ",
  "\n",
  "a",
  "A ",
  "Of ",
  "the ",
  "a-",
  "A - ",
  "Li Li ",
  "22nd ",
  "2025 ",
  "Oct. ",
  "Monday, ",
  "May 1 to ",
  "(ABC) ",
  "ABC (",
  "$1 ",
  "one ",
  "http://",
  "a@a.",
  "\ud800",
];

const SMALL = 4_000;
const GROWTH = 4;
/** Linear work grows fourfold with a text of four times the length, quadratic work sixteenfold. */
const LIMIT = 8;
/** Below this many milliseconds the clock tells more about the machine than about the code. */
const QUICK = 25;
const ATTEMPTS = 4;

describe("the time to read and check a text grows with its length and no faster", () => {
  test.each(ADVERSARIAL.map((unit) => [JSON.stringify(unit), unit]))("on %s, repeated", (_name, unit) => {
    const small = unit.repeat(Math.ceil(SMALL / unit.length) * 2);
    check(small);
    let growth = Number.POSITIVE_INFINITY;
    // A busy machine spoils a measurement, never in favour of the code: quadratic work fails every time.
    for (let attempt = 0; attempt < ATTEMPTS && growth >= LIMIT; attempt++) growth = growthOn(small);
    expect(growth).toBeLessThan(LIMIT);
  });
});

function growthOn(small: string): number {
  const long = best(() => check(small.repeat(GROWTH)));
  return long < QUICK ? 1 : long / best(() => check(small));
}

/** The best of three runs, in milliseconds. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
