import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkup, renderMarkup } from "./markup.ts";

describe("marked texts", () => {
  test("give the text and the marks", () => {
    expect(parseMarkup("On {|weekday-date: Monday|}, {|March|} 4.")).toEqual({
      text: "On Monday, March 4.",
      marks: [
        { start: 3, end: 9, rule: "weekday-date" },
        { start: 11, end: 16 },
      ],
    });
  });

  test("survive the way there and back, nested marks included", () => {
    const word = fc.constantFrom("Mr.", "Smith", "said", "“yes”", "🗳️", "\n\n", "{", "|");
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.array(tie("node"), { minLength: 1, maxLength: 4 }).map((parts) => `{|bad-date: x${parts.join(" ")}y|}`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (parts) => {
        const source = parts.join(" ");
        const { text, marks } = parseMarkup(source);
        const findings = marks.map(({ start, end, rule = "" }) => ({ rule, span: { start, end } }));
        expect(renderMarkup(text, findings)).toBe(source);
      }),
    );
  });

  test("must be closed and opened", () => {
    expect(() => parseMarkup("{|a-b: never closed")).toThrow(/never closed/);
    expect(() => parseMarkup("never opened|}")).toThrow(/never opened/);
  });
});
