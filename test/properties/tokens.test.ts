import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../core/text/sentences.ts";
import { tokenize } from "../../core/text/tokens.ts";
import { anyText } from "./arbitraries.ts";

describe("tokens of any text", () => {
  test("are slices of it, in order, and leave out nothing but white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(at, token.start)).toMatch(/^[\s\ufeff\u200b]*$/u);
          expect(token.glued).toBe(token.start === at && at > 0);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\ufeff\u200b]*$/u);
      }),
      { numRuns: 300 },
    );
  });

  test("belong to exactly one sentence each", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let next = 0;
        for (const { first, last } of splitSentences(tokens)) {
          expect(first).toBe(next);
          expect(last).toBeGreaterThan(first);
          next = last;
        }
        expect(next).toBe(tokens.length);
      }),
      { numRuns: 300 },
    );
  });
});
