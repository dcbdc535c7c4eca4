import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../core/text/edit-distance.ts";

test.each([
  ["CAEXPO", "CAEXFO", 1],
  ["Wednesday", "Wedensday", 1],
  ["Chinh", "Chin", 1],
  ["", "a", 1],
  ["abc", "abc", 0],
  ["kitten", "sitting", 3],
  ["ab", "ba", 1],
  ["abcd", "acbd", 1],
])("%s and %s are %i apart", (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test("says no more than that the limit is passed", () => {
  expect(editDistance("kitten", "sitting", 1)).toBe(2);
  expect(editDistance("a".repeat(70), "b", 2)).toBe(3);
});

test("the quick answer for one edit is the full one's", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 1)).toBe(Math.min(2, editDistance(a, b, 6)));
      expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2));
    }),
  );
});
