import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainInDesk, put, suggestInDesk } from "../../../core/index.ts";
import { schema } from "../../support/desk.ts";

/** The labels offered at `|`. */
function offered(marked: string): string[] | undefined {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = suggestInDesk(text, at, schema);
  return found?.items.map(({ label }) => label);
}

const TOP = "names series offices style rules overrides files skip different right intended".split(" ");

describe("completion offers", () => {
  test.each<[string, string[]]>([
    ["|", TOP],
    ["na|", TOP],
    ["right: a\n|\nskip: b\n", TOP.filter((key) => key !== "right" && key !== "skip")],
    ["names:\n  - |", ["name", "type", "aliases", "avoid"]],
    ["names:\n- |", ["name", "type", "aliases", "avoid"]],
    ["names:\n  - name: A\n    |", ["type", "aliases", "avoid"]],
    ["names:\n  - name: A\n    |\n    avoid: B\n  - name: C\n    type: x\n", ["type", "aliases"]],
    [
      "names:\n  - name: A\n    type: |",
      ["person", "organisation", "organization", "place", "event", "work", "not a name"],
    ],
    ["style:\n  |", ["dates", "money", "plainAcronyms"]],
    ["style:\n  dates: |", ["Oct. 28, 2025", "October 28, 2025", "28 October 2025"]],
    ["series:\n  - name: Expo\n    editions:\n      - edition: 3\n        |", ["year", "start", "end", "place"]],
    ["series:\n  - name: Expo\n    first:\n      |", ["edition", "year"]],
    [
      "overrides:\n  - files: wire\n    style:\n      money: |",
      ["$5 million", "US$5 million", "5 million USD", "5 million U.S. dollars"],
    ],
    ["rules:\n  age: |", ["error", "warning", "information", "hint", "off"]],
    ["overrides:\n  - files: wire\n    rules:\n      age: o|", ["error", "warning", "information", "hint", "off"]],
  ])("%j", (text, labels) => {
    expect(offered(text)).toEqual(labels);
  });

  test("rules, each with its summary", () => {
    const text = "rules:\n  age: off\n  ";
    const found = suggestInDesk(text, text.length, schema);
    expect(found?.items.map(({ label }) => label)).not.toContain("age");
    expect(found?.items).toContainEqual(
      expect.objectContaining({
        label: "weekday-date",
        text: "weekday-date:",
        detail: { pattern: expect.stringMatching(/\w+\.$/), values: [] },
      }),
    );
    expect(offered("intended:\n  - rule: |")).toContain("weekday-date");
  });

  test("names where a name is wanted, and nothing in comments and dates", () => {
    expect(suggestInDesk("names:\n  - name: Me", 19, schema)).toEqual({
      span: { start: 17, end: 19 },
      items: [],
      wantsName: true,
    });
    expect(suggestInDesk("right:\n  - Me", 13, schema)?.wantsName).toBe(true);
    expect(offered("# names: |")).toBeUndefined();
    expect(offered("offices:\n  - office: a\n    from: |")).toBeUndefined();
    expect(offered("nonsense:\n  |")).toBeUndefined();
  });
});

describe("a hover tells", () => {
  const text = "rules:\n  weekday-date: hint\nnames:\n  - name: A\n    type: person\n";
  test.each([
    ["rules", "rules", /How loudly/],
    ["weekday-date", "weekday-date", /\w+\.$/],
    ["hint", "hint", /Report as a hint/],
    ["type", "type", /What it names/],
    ["person", "person", /A person/],
  ])("of %s", (words, title, description) => {
    const hover = explainInDesk(text, text.indexOf(words) + 1, schema);
    expect(hover?.title).toBe(title);
    expect(put(hover?.description ?? "")).toMatch(description);
    expect(text.slice(hover?.span.start, hover?.span.end)).toBe(words);
  });

  test("of a key with few choices, all of them", () => {
    expect(explainInDesk(text, text.indexOf("type") + 1, schema)?.choices).toHaveLength(7);
    expect(explainInDesk("right: [a", 2, schema)).toBeUndefined();
  });
});

test("both are total", () => {
  const part = fc.constantFrom(
    "names",
    "rules",
    "- ",
    ":",
    ": ",
    "\n",
    "  ",
    "[",
    "{",
    "#",
    "a",
    "'",
    "style",
    "\t",
    "\r",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.nat(60), (parts, at) => {
      const text = parts.join("");
      suggestInDesk(text, Math.min(at, text.length), schema);
      explainInDesk(text, Math.min(at, text.length), schema);
    }),
    { numRuns: 1000 },
  );
});
