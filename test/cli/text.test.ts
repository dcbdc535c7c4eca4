import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../cli/text/columns.ts";
import { excerptAround, quoteOf } from "../../cli/text/excerpt.ts";
import { LineTable } from "../../cli/text/line-table.ts";

/** The excerpt with its carets, as two lines. */
function drawn(text: string, words: string, columns: number): string[] {
  const start = text.indexOf(words);
  const excerpt = excerptAround(new LineTable(text), { start, end: start + words.length }, columns);
  return [excerpt.before + excerpt.words + excerpt.after, " ".repeat(excerpt.indent) + "^".repeat(excerpt.width)];
}

describe("lines", () => {
  test("end at LF, CR and CRLF", () => {
    const table = new LineTable("a\r\nb\rc\n\nd");
    const positions = [0, 1, 3, 5, 7, 8].map((offset) => table.positionAt(offset));
    expect(positions.map(({ line, column }) => `${line}:${column}`)).toEqual([
      "1:1",
      "1:2",
      "2:1",
      "3:1",
      "4:1",
      "5:1",
    ]);
    expect(table.lineAround(1)).toEqual({ start: 0, end: 1 });
  });

  test("and columns give the offset back", () => {
    const piece = fc.constantFrom("a", "\r", "\n", "\r\n", "📰", "\u2028", "é");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const table = new LineTable(text);
        const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = table.positionAt(offset);
          expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
        }
      }),
    );
  });
});

describe("an excerpt", () => {
  test("shows a short line as it is", () => {
    expect(drawn("One.\nSee the fair now.\nThree.", "fair", 40)).toEqual(["See the fair now.", "        ^^^^"]);
  });

  test("clips a long line at words", () => {
    const text = `${"before ".repeat(30)}fair ${"after ".repeat(30)}`;
    expect(drawn(text, "fair", 40)).toEqual(["… before before fair after after after …", "                ^^^^"]);
  });

  test("keeps carets under wide characters, marks and tabs", () => {
    expect(drawn("\t北京 cafe\u0301 📰 fair", "fair", 60)).toEqual([
      "北京 cafe\u0301 📰 fair",
      `${" ".repeat("beij cafe pp ".length)}^^^^`,
    ]);
    expect(drawn("see 北京 now", "北京", 60)).toEqual(["see 北京 now", "    ^^^^"]);
  });

  test("shows the beginning of what is longer than the room, or than a line", () => {
    expect(drawn("a fair and more words than there is room for", "fair and more words than there is room", 20)).toEqual(
      ["…fair and more word…", " ^^^^^^^^^^^^^^^^^^"],
    );
    expect(drawn("One fair\nand more", "fair\nand", 40)).toEqual(["One fair…", "    ^^^^"]);
  });

  test("marks one column where there are no words", () => {
    const table = new LineTable("word\n");
    expect(excerptAround(table, { start: 4, end: 4 }, 40)).toMatchObject({ before: "word", words: "", width: 1 });
  });

  test("never takes more columns than there are, on any text", () => {
    const text = fc.string({ unit: "binary", maxLength: 120 });
    fc.assert(
      fc.property(text, fc.nat(120), fc.nat(80), fc.integer({ min: 20, max: 80 }), (content, from, length, columns) => {
        const start = Math.min(from, content.length);
        const end = Math.min(start + length, content.length);
        const excerpt = excerptAround(new LineTable(content), { start, end }, columns);
        expect(columnsOf(excerpt.before + excerpt.words + excerpt.after)).toBeLessThanOrEqual(columns);
        expect(columnsOf(quoteOf(content, { start, end }, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
