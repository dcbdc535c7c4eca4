import { expect, test } from "vitest";
import { readPassage } from "../../core/text/passage.ts";
import { wordsAt } from "../../core/text/words-at.ts";

test("a group is found wherever one of its words stands, and each group by itself", () => {
  const fruit = wordsAt(["apple", "pear"]);
  const marks = wordsAt(["(", ")"]);
  const both = wordsAt(["pear", "("]);
  const passage = readPassage("Apple and pear (a pear).");
  expect(fruit(passage)).toEqual([0, 2, 5]);
  expect(marks(passage)).toEqual([3, 6]);
  expect(both(passage)).toEqual([2, 3, 5]);
});

test("a group made after a passage was read is found in it too", () => {
  const passage = readPassage("One two three.");
  expect(wordsAt(["two"])(passage)).toEqual([1]);
  expect(wordsAt(["three"])(passage)).toEqual([2]);
  expect(wordsAt(["four"])(passage)).toEqual([]);
});
