import { describe, expect, test, vi } from "vitest";
import { call, lines } from "./support.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

async function batch(
  ...input: (object | string)[]
): Promise<{ code: number; err: string; answers: Record<string, unknown>[] }> {
  const stdin = input.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const { code, out, err } = await call(["batch"], { stdin });
  return { code, err, answers: lines(out).map((line) => JSON.parse(line)) };
}

describe("batch", () => {
  test("answers each line, in order, in the agreed shape", async () => {
    const { code, err, answers } = await batch({ id: "x", text: "The the the fair of 1066." }, { id: 2, text: "" });
    expect([code, err]).toEqual([0, ""]);
    expect(answers).toEqual([
      {
        id: "x",
        timexes: expect.any(Array),
        entities: expect.any(Array),
        findings: [
          {
            rule: "toy-twice",
            severity: "warning",
            start: 4,
            end: 11,
            message: "“the” stands here twice.",
            related: [{ start: 4, end: 7, note: "the first" }],
            fixes: [{ title: "Delete one", preferred: true, edits: [{ start: 7, end: 11, newText: "" }] }],
          },
          {
            rule: "toy-year",
            severity: "error",
            start: 20,
            end: 24,
            message: "1066 was long ago.",
            related: [{ start: 0, end: 5, note: "the beginning" }],
            fixes: [
              { title: "Change to 1966", preferred: false, edits: [{ start: 20, end: 24, newText: "1966" }] },
              { title: "Change to 2066", preferred: false, edits: [{ start: 20, end: 24, newText: "2066" }] },
            ],
          },
        ],
      },
      { id: 2, timexes: [], entities: [], findings: [] },
    ]);
  });

  test("the archive is evidence, also when it comes again and again; the article itself is not", async () => {
    const other = { id: "other", text: "The Toy Expo of York (TOYEXPO) opened.", dct: "2025-01-02" };
    const article = { id: "a", text: "In 1066 it opened." };
    const { answers } = await batch(
      { ...article, archive: [other] },
      { ...article, archive: [other] },
      { ...article, archive: [{ ...other, id: "a" }] },
      { ...article, archive: [{ ...other, id: "renamed" }] },
      { ...article, archive: [{ ...other, text: "Nothing." }] },
      article,
    );
    const sources = answers.map(({ findings }) =>
      (findings as { related: { article?: string }[] }[])[0]?.related.map(({ article: source }) => source),
    );
    expect(sources).toEqual([
      [undefined, "other"],
      [undefined, "other"],
      [undefined],
      [undefined, "renamed"],
      [undefined],
      [undefined],
    ]);
  });

  test("answers a bad line with an error and goes on", async () => {
    const good = { id: "good", text: "Fine." };
    const { code, answers } = await batch(
      "{",
      "[1]",
      "null",
      { text: "no id" },
      { id: {}, text: "odd id" },
      { id: "a" },
      { id: "a", text: 1 },
      { id: "a", text: "x", dct: "2025-02-29" },
      { id: "a", text: "x", dct: "tomorrow" },
      { id: "a", text: "x", dct: 20250101 },
      { id: "a", text: "x".repeat(2048 * 1024 + 1) },
      { id: "a", text: "x", archive: {} },
      { id: "a", text: "x", archive: [good, { id: "b" }] },
      { id: "a", text: "x", archive: ["text"] },
      good,
    );
    expect(code).toBe(0);
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      [undefined, expect.stringMatching(/^not JSON: /)],
      [undefined, "the line: not an object"],
      [undefined, "the line: not an object"],
      [undefined, "id: missing"],
      [undefined, "id: not a string"],
      ["a", "text: missing"],
      ["a", "text: not a string"],
      ["a", "dct: not a date (YYYY-MM-DD)"],
      ["a", "dct: not a date (YYYY-MM-DD)"],
      ["a", "dct: not a date (YYYY-MM-DD)"],
      ["a", "text: 2049 KB, more than the 2048 KB of --max-size"],
      ["a", "archive: not a list"],
      ["a", "archive[1].text: missing"],
      ["a", "archive[0]: not an object"],
      ["good", undefined],
    ]);
  });

  test("reads bytes as they come: pieces, CRLF, a byte order mark, blank lines, no feed at the end", async () => {
    const bytes = Buffer.from(`\uFEFF{"id":"ä","text":"“1066”"}\r\n\r\n   \n{"id":"b","text":"x\u2028y"}`);
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    const { out } = await call(["batch"], { stdin: pieces });
    expect(lines(out).map((line) => JSON.parse(line).id)).toEqual(["ä", "b"]);
  });

  test("says of bytes that are not UTF-8 that they are not", async () => {
    const { out } = await call(["batch"], {
      stdin: [Buffer.from('{"id":"\xe4"}\n', "latin1"), '{"id":"b","text":""}\n'],
    });
    expect(lines(out).map((line) => JSON.parse(line).error)).toEqual([
      "the line is not UTF-8 (byte 0xE4 at 7)",
      undefined,
    ]);
  });

  test("keeps lone surrogates where they are", async () => {
    const { answers } = await batch('{"id":"a","text":"\\ud800 1066 \\udc00"}');
    expect(answers[0]).toMatchObject({ id: "a", findings: [{ start: 2, end: 6 }] });
  });

  test("tells of a rule that failed", async () => {
    const { answers } = await batch({ id: "a", text: "They detonate in 1066." });
    expect(answers[0]).toMatchObject({
      id: "a",
      findings: [{ rule: "toy-year" }],
      failures: [{ rule: "toy-broken", message: "boom" }],
    });
  });

  test("--max-size", async () => {
    const { out } = await call(["batch", "--max-size", "1"], { stdin: `{"id":"a","text":"${"é".repeat(513)}"}\n` });
    expect(JSON.parse(out).error).toMatch(/text: 2 KB, more than the 1 KB/);
  });
});
