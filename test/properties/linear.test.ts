import { describe, expect, test } from "vitest";
import { check } from "../support/check.ts";
import { growthOf } from "../support/growth.ts";

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
  "pay $1 and $2. ",
  "AB 379 AB 397 ",
  "Fair 3.0 ",
  "on October 38, ",
  "a $5 million loan ",
  "between 5 and 3 percent, ",
  "the 70th anniversary of the founding of the United Nations ",
  "The 12th Harbour Fair was held in May 2025. ",
  "http://",
  "a@a.",
  "\ud800",
];

const SMALL = 4_000;
const GROWTH = 4;
/** Linear work grows fourfold with a text of four times the length, quadratic work sixteenfold. */
const LIMIT = 8;

describe("the time to read and check a text grows with its length and no faster", () => {
  test.each(ADVERSARIAL.map((unit) => [JSON.stringify(unit), unit]))("on %s, repeated", (_name, unit) => {
    const small = unit.repeat(Math.ceil(SMALL / unit.length) * 2);
    const long = small.repeat(GROWTH);
    check(small);
    const growth = growthOf(
      () => check(long),
      () => check(small),
    );
    expect(growth).toBeLessThan(LIMIT);
  });
});
