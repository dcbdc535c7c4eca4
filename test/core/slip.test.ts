import { expect, test } from "vitest";
import { slipCost } from "../../core/text/slip.ts";

test.each([
  ["Gonzalez", "Gonzalez", 0],
  ["Gonzaleez", "Gonzalez", 0.4],
  ["Phillip", "Philip", 0.4],
  ["Philip", "Phillip", 0.4],
  ["Gonzlaez", "Gonzalez", 0.5],
  ["Gonzlez", "Gonzalez", 0.7],
  ["Gonzalrez", "Gonzalez", 0.7],
  ["Gonzilez", "Gonzalez", 0.7],
  ["Gonkalez", "Gonzalez", 1],
  ["Bonzalez", "Gonzalez", 1.5],
  ["Ogre", "Gore", 1],
  ["Harnon", "Hamon", 0.5],
  ["Hamon", "Harnon", 0.5],
  ["Phillipines", "Philippines", 0.8],
])("%s is %s with slips that cost %d", (written, meant, cost) => {
  expect(slipCost(written.toLowerCase(), meant.toLowerCase(), 2)).toBeCloseTo(cost, 5);
});

test("what costs more than the limit is no slip", () => {
  expect(slipCost("Gonkalez", "Gonzalez", 0.9)).toBe(Infinity);
  expect(slipCost("Wang", "Zhangs", 1)).toBe(Infinity);
  expect(slipCost("a".repeat(50), "a".repeat(51), 9)).toBe(Infinity);
});
