import { expect, test } from "vitest";
import { isCommonWord, isWord } from "../../../core/words/words.ts";

test.each(["the", "conference", "conferences", "catching", "colour", "color", "organised", "organized", "happily"])(
  "%s is a common word",
  (word) => {
    expect(isCommonWord(word)).toBe(true);
    expect(isWord(word)).toBe(true);
  },
);

test.each(["aardwolf", "micrometeorite"])("%s is a rare word", (word) => {
  expect(isCommonWord(word)).toBe(false);
  expect(isWord(word)).toBe(true);
});

test.each(["conferenceon", "wedensday", "teh", "catched", "thes", "", "x", "toString", "london"])(
  "%j is none",
  (word) => {
    expect(isWord(word)).toBe(false);
  },
);
