import { Validator } from "@cfworker/json-schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emptyDesk, emptyReading, put } from "../../../core/index.ts";
import { desk, problemsOf, schema } from "../../support/desk.ts";

const FULL = `# The desk of a small newsroom.
names:
  - name: Merrin Bay Trade Council
    type: organisation
    aliases: [MBTC]
    avoid: Merrin Bay Trades Council
  - { name: Gull Rock, type: place }
series:
  - name: Merrin Bay Trade Expo
    aliases: MERBEX
    every: 1
    first: 2015
    editions:
      - { edition: 6, year: 2021, start: 2021-09-01, end: 2021-09-04, place: Halden }
  - name: Strait Games
    first: { edition: 3, year: 2011 }
offices:
  - { office: Governor, of: Halden, holder: Ingrid Solberg, from: 2022-05-01 }
style:
  dates: Oct. 28, 2025
  money: US$5 million
  plainAcronyms: [UN, EU]
rules:
  name-hyphen: off
  date-style: warning
overrides:
  - files: wire/**
    rules: { name-hyphen: error }
    style: { dates: 28 October 2025 }
files: "stories/**/*.txt"
skip: [notes, "**/draft-*"]
different:
  - [Li Wen, Li Wei]
right: [Gonzlavo]
intended:
  - rule: weekday-date
    words: Monday
    before: I was told on
    after: February 10, 2026
    file: 006-tunnel.txt
    note: So she said.
    date: 2026-02-13
`;

describe("a desk file", () => {
  test("is read in full", () => {
    const { problems, intendedSpans, ...reading } = desk(FULL);
    expect(problems).toEqual([]);
    expect(FULL.slice(intendedSpans[0]?.start)).toMatch(/^rule: weekday-date/);
    expect(reading).toEqual({
      isRead: true,
      desk: {
        entities: [
          {
            name: "Merrin Bay Trade Council",
            type: "ORG",
            aliases: ["MBTC"],
            avoid: ["Merrin Bay Trades Council"],
          },
          { name: "Gull Rock", type: "LOC", aliases: [], avoid: [] },
        ],
        series: [
          {
            name: "Merrin Bay Trade Expo",
            aliases: ["MERBEX"],
            cadence: 1,
            first: { edition: 1, year: 2015 },
            editions: [
              {
                edition: 6,
                year: 2021,
                start: { year: 2021, month: 9, day: 1 },
                end: { year: 2021, month: 9, day: 4 },
                place: "Halden",
              },
            ],
          },
          { name: "Strait Games", aliases: [], cadence: 0, first: { edition: 3, year: 2011 }, editions: [] },
        ],
        offices: [
          { office: "Governor", of: "Halden", holder: "Ingrid Solberg", from: { year: 2022, month: 5, day: 1 } },
        ],
        different: [["Li Wen", "Li Wei"]],
        right: ["Gonzlavo"],
        style: { dates: "Oct. 28, 2025", money: "US$5 million", plainAcronyms: ["UN", "EU"] },
        intended: [
          {
            rule: "weekday-date",
            words: "Monday",
            before: "I was told on",
            after: "February 10, 2026",
            file: "006-tunnel.txt",
            note: "So she said.",
            date: { year: 2026, month: 2, day: 13 },
          },
        ],
      },
      rules: { "name-hyphen": "off", "date-style": "warning" },
      overrides: [
        {
          files: ["wire/**"],
          rules: { "name-hyphen": "error" },
          style: { dates: "28 October 2025", plainAcronyms: [] },
        },
      ],
      files: ["stories/**/*.txt"],
      skip: ["notes", "**/draft-*"],
    });
  });

  test.each(["", "# nothing yet\n", "names:\nrules:\n", "---\n", "\uFEFF"])("may say nothing: %j", (text) => {
    expect(desk(text)).toEqual({ ...emptyReading, desk: emptyDesk });
  });
});

describe("a bad value is named at its place, and the rest stays in force", () => {
  test.each([
    ["ruels:\n  name-hyphen: off\n", ["ruels: There is no “ruels” in this file. Did you mean “rules”?"]],
    ["rules:\n  name-hypen: off\n", ["name-hypen: There is no “name-hypen” in “rules”. Did you mean “name-hyphen”?"]],
    ["rules: { name-hyphen: loud }", [expect.stringMatching(/^loud: .*“error”, “warning”, .*or “off”\.$/)]],
    ["rules: { name-hyphen: of }", [expect.stringContaining("Did you mean “off”?")]],
    ["rules: { name-hyphen: false }", [expect.stringContaining("did you mean “off”?")]],
    ["rules: off", [expect.stringContaining("“rules” is a group of keys")]],
    ["names:\n  - name: Halden\n", ["name: “type” is missing. What it names."]],
    ["names:\n  - name: Halden\n    type: twon\n", [expect.stringMatching(/^twon: .*“person”, .*or “not a name”/)]],
    ["names:\n  - name: Halden\n    type: Organisations\n", [expect.stringContaining("Did you mean “organisation”?")]],
    ["names: Halden", [expect.stringContaining("“names” is a list, each entry on a line of its own after a dash")]],
    ["right: [1906]", [expect.stringContaining("put 1906 in quotation marks")]],
    ["different:\n  - [Li Wen]\n", [expect.stringContaining("At least 2 are needed here.")]],
    [
      "offices:\n  - {office: Mayor, holder: Ana, from: 1 May 2020}",
      [expect.stringContaining("Write it as 2026-01-27")],
    ],
    ["offices:\n  - {office: Mayor, holder: Ana, from: 2021-02-30}", [expect.stringContaining("is no date")]],
    [
      "offices:\n  - {office: Mayor, holder: Ana, from: 2021-02-03, until: 2020-01-01}",
      [expect.stringContaining("ends before it begins")],
    ],
    ["series:\n  - {name: Expo, every: two}", [expect.stringContaining("a whole number from 0 to 100")]],
    ["style:\n  dates: 10/28/2025\n", [expect.stringContaining("“Oct. 28, 2025”")]],
    ["right: [a]\nright: [b]\n", [expect.stringContaining("“right” stands twice; the first one counts.")]],
    ["right: [*a]", ["*a: Words that begin with * need quotation marks; aliases are not read here."]],
    ["right: [&a b, *a]", [expect.stringContaining("aliases are not read here")]],
    ["right: !!js/function 'x'", [expect.stringContaining("tags are not read here")]],
    ["names:\n  - {name: A B, type: person, aliases: C, avoid: [C, D]}", [expect.stringContaining("“C” cannot be")]],
  ])("%j", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    for (const { message } of desk(text).problems) {
      // Other languages take the place of the patterns; keys and choices stand in quotation marks.
      const left = put(message, (pattern) => (pattern.match(/“?\{\d\}”?/g) ?? []).join(" "));
      const words = left.replaceAll(/“[^”]*”/g, "").match(/[^\s\d]+/g) ?? [];
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    }
  });

  test("beside good ones", () => {
    const reading = desk(
      "right: [Okafor, 7]\nrules:\n  age: off\n  edge: off\nnames:\n  - {name: A, type: person}\n  - {}\n",
    );
    expect(reading.problems).toHaveLength(3);
    expect(reading.desk.right).toEqual(["Okafor"]);
    expect(reading.rules).toEqual({ age: "off" });
    expect(reading.desk.entities).toHaveLength(1);
  });

  test("and offers what was meant", () => {
    expect(desk("rules: { name-hypen: off }").problems[0]?.suggestion).toBe("name-hyphen");
    expect(desk("rules: { name-hyphen: false }").problems[0]?.suggestion).toBe("off");
  });
});

describe("what is no YAML", () => {
  test.each([
    ["right: [a\n", "closing quotation mark or bracket"],
    ["right:\n\t- a\n", "Indent with spaces"],
    ["a: b: c\n", "colon"],
    ["a: 1\n---\nb: 2\n", "Only one document"],
    ["[".repeat(50_000), "too deeply"],
    ["- ".repeat(50_000), "too deeply"],
    [Array.from({ length: 600 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""), "too deeply"],
    ["a".repeat(200_001), "longer than"],
  ])("is named: %#", (text, message) => {
    const { isRead, problems } = desk(text);
    expect(isRead).toBe(false);
    expect(problems[0]?.severity).toBe("error");
    expect(put(problems[0]?.message ?? "")).toContain(message);
  });

  test("aliases multiply nothing", () => {
    const levels = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`);
    const { problems } = desk(`a0: &a0 x\n${levels.join("\n")}\n`);
    expect(problems.length).toBeGreaterThan(20);
  });
});

describe("any text", () => {
  const part = fc.constantFrom(
    ...["names", "name", "type", "rules", "intended", "words", "- ", ": ", "\n", "  ", "[", "]", "{", "}", "'", '"'],
    ...["|\n", ">", "#", "&a ", "*a ", "!x ", "? ", ", ", "2026-01-01", "off", "person", "é", "\uD800", "\t", "\r\n"],
  );
  const almostYaml = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));

  test("gives a reading whose problems lie in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), almostYaml), (text) => {
        const { problems } = desk(text);
        for (const { span, message } of problems) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(put(message)).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("an independent validator agrees with the reader on what fits the schema", () => {
  const validator = new Validator(schema as object, "7");
  const values: readonly unknown[] = [parse(FULL), { names: [] }, { right: "a" }, { first: 1 }, { right: [1] }];
  const broken = [
    { names: [{ name: "a" }] },
    { names: [{ name: "a", type: "b" }] },
    { rules: { age: "loud" } },
    { rules: { nonsense: "off" } },
    { different: [["a"]] },
    { series: [{ name: "a", every: -1 }] },
    { series: [{ name: "a", first: { edition: 1 } }] },
    { intended: [{ rule: "age" }] },
    { offices: [{ office: "a", holder: "b", from: "2021-13-01" }] },
    { style: { plainAcronyms: "UN", dates: "1/2/3" } },
  ];
  for (const value of [...values, ...broken]) {
    const { problems } = desk(JSON.stringify(value));
    expect(validator.validate(value).valid, JSON.stringify(value)).toBe(problems.length === 0);
  }
});
