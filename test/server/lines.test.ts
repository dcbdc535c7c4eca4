import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LineTable } from "../../server/lines.ts";

const texts = fc
  .array(fc.constantFrom("\n", "\r\n", "\r", "a", "é", "🙂", "\uD800", "\uDC00", "\u2028", "word "), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("lines and columns are those of the protocol's own documents", () => {
  fc.assert(
    fc.property(texts, fc.nat(80), (text, offset) => {
      const document = TextDocument.create("file:///a", "plaintext", 1, text);
      const lines = new LineTable(text);
      expect(lines.lineCount).toBe(document.lineCount);
      // Between CR and LF there is no place.
      fc.pre(!(text.charAt(offset - 1) === "\r" && text.charAt(offset) === "\n"));
      expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(Math.min(offset, text.length));
    }),
  );
});

test("places outside the text are moved into it", () => {
  const lines = new LineTable("ab\ncd");
  expect(lines.offsetAt({ line: 0, character: 9 })).toBe(3);
  expect(lines.offsetAt({ line: 7, character: 0 })).toBe(5);
  expect(lines.offsetAt({ line: -1, character: 3 })).toBe(0);
  expect(lines.positionAt(-3)).toEqual({ line: 0, character: 0 });
});
