import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type DeskChange, editDesk } from "../../../core/index.ts";
import { desk } from "../../support/desk.ts";

function edited(text: string, change: DeskChange): string | undefined {
  const edit = editDesk(text, change);
  return edit && applyEdits(text, [edit]);
}

const MONDAY: DeskChange = { add: "intended", entry: { rule: "weekday-date", words: "Monday", before: "it: is" } };

describe("an entry is written", () => {
  test.each<[string, string, DeskChange, string]>([
    [
      "into an empty file",
      "",
      { add: "right", entry: "Okafor" },
      "# What Copydesk should know here, and what it should let stand.\nright:\n  - Okafor\n",
    ],
    ["below what is there", "right: [a]", { rule: "age", level: "off" }, "right: [a]\n\nrules:\n  age: off\n"],
    [
      "at the end of its list, in the list's own column",
      "intended: # ours\n- words: a # first\n  note: |\n    two\n    lines\n# about rules\nrules: {}\n",
      MONDAY,
      'intended: # ours\n- words: a # first\n  note: |\n    two\n    lines\n- rule: weekday-date\n  words: Monday\n  before: "it: is"\n# about rules\nrules: {}\n',
    ],
    [
      "behind a comment on the last line",
      "right:\n    - a   # yes\n\n\nskip: x\n",
      { add: "right", entry: "1906" },
      'right:\n    - a   # yes\n    - "1906"\n\n\nskip: x\n',
    ],
    [
      "under a key without a value",
      "right: # soon\nskip: x\n",
      { add: "right", entry: "a" },
      "right: # soon\n  - a\nskip: x\n",
    ],
    ["into a list in brackets", "right: [a, b] # c\n", { add: "right", entry: "d" }, "right: [a, b, d] # c\n"],
    [
      "beside a single one",
      "# x\nright: a\nskip: b\n",
      { add: "right", entry: "c" },
      "# x\nright:\n  - a\n  - c\nskip: b\n",
    ],
    [
      "as a pair",
      "different:\n  - [Li Wen, Li Wei]\n",
      { add: "different", entry: ["Tang, Y.", "Wang Y"] },
      'different:\n  - [Li Wen, Li Wei]\n  - ["Tang, Y.", Wang Y]\n',
    ],
    [
      "in place of an earlier value",
      "rules:\n  age: error # why\n",
      { rule: "age", level: "off" },
      "rules:\n  age: off # why\n",
    ],
    [
      "after the other rules",
      "rules:\n   age: error # why\nskip: x",
      { rule: "date-style", level: "off" },
      "rules:\n   age: error # why\n   date-style: off\nskip: x",
    ],
    [
      "with the file's own line ends",
      "right:\r\n  - a\r\n",
      { add: "right", entry: "b" },
      "right:\r\n  - a\r\n  - b\r\n",
    ],
    [
      "into a file in braces",
      "{ right: [a] }\n",
      { rule: "age", level: "off" },
      "{ right: [ a ], rules: { age: off } }\n",
    ],
  ])("%s", (_, text, change, expected) => {
    expect(edited(text, change)).toBe(expected);
  });

  test("or taken out, with its own lines alone", () => {
    const text = "intended:\n  - words: a\n    note: x\n  # second\n  - words: b\n  -\n    words: c # d\nskip: x\n";
    expect(edited(text, { removeIntendedAt: text.indexOf("words: a") })).toBe(
      "intended:\n  # second\n  - words: b\n  -\n    words: c # d\nskip: x\n",
    );
    expect(edited(text, { removeIntendedAt: text.indexOf("words: c") })).toBe(
      "intended:\n  - words: a\n    note: x\n  # second\n  - words: b\nskip: x\n",
    );
    expect(edited("intended:\n  - words: a\n", { removeIntendedAt: 14 })).toBe("intended:\n");
    expect(edited("intended: [{words: a}, {words: b}]", { removeIntendedAt: 11 })).toContain("words: b");
  });

  test("or a name gets a type, whether it is known or new", () => {
    const known = "names:\n  - name: Gull Rock # ours\n    type: person\n    aliases: [the Rock]\n";
    expect(edited(known, { name: "Gull Rock", type: "place" })).toBe(known.replace("person", "place"));
    expect(edited(known, { name: "Halden", type: "not a name" })).toBe(
      `${known}  - name: Halden\n    type: not a name\n`,
    );
  });

  test("nothing is done to what cannot be read, or says so already", () => {
    expect(edited("right: [a", MONDAY)).toBeUndefined();
    expect(edited("rules:\n  age: off\n", { rule: "age", level: "off" })).toBeUndefined();
    expect(edited("intended:\n  - words: a\n", { removeIntendedAt: 3 })).toBeUndefined();
  });
});

describe("any desk file", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((each) => each.replaceAll(/\s+/g, " ").trim());
  const name = words.filter((each) => each !== "" && !/[\p{C}]/u.test(each));
  const quoted = name.map((each) => JSON.stringify(each));
  const comment = fc.constantFrom("", "# one\n", "\n# two\n\n");
  const tail = fc.constantFrom("", " # three");
  const list = (key: string, item: fc.Arbitrary<string>, column: string) =>
    fc.array(fc.tuple(item, tail), { minLength: 1, maxLength: 3 }).map((items) => {
      return `${key}:\n${items.map(([each, end]) => `${column}- ${each}${end}\n`).join("")}`;
    });
  const column = fc.constantFrom("", "  ", "    ");
  const block = column.chain((at) =>
    fc.oneof(
      list("right", quoted, at),
      list("skip", quoted, at),
      list(
        "intended",
        quoted.map((each) => `words: ${each}`),
        at,
      ),
      fc.constant("rules:\n  age: hint # four\n"),
      fc.constant("right: [a, b]\n"),
      fc.constant("different:\n"),
    ),
  );
  const file = fc
    .uniqueArray(block, { selector: (each) => each.split(":")[0], maxLength: 4 })
    .chain((blocks) => fc.tuple(...blocks.map((each) => comment.map((above) => above + each)), comment))
    .map((parts) => parts.join(""));
  const change: fc.Arbitrary<DeskChange> = fc.oneof(
    name.map((entry): DeskChange => ({ add: "right", entry })),
    fc.record({ words: name, note: name }).map((entry): DeskChange => ({ add: "intended", entry })),
    fc.tuple(name, name).map((entry): DeskChange => ({ add: "different", entry })),
    fc.constant<DeskChange>({ rule: "age", level: "off" }),
  );

  test("takes an entry, and keeps its comments, its order and all that it said", () => {
    fc.assert(
      fc.property(file, change, (text, added) => {
        const before = desk(text);
        const after = edited(text, added);
        if (after === undefined) throw new Error("not written");
        const read = desk(after);
        expect(read.problems.length).toBe(before.problems.length);
        const comments = (each: string) => [...each.matchAll(/# (?:one|two|three|four)$/gm)].map(([found]) => found);
        expect(comments(after)).toEqual(comments(text));
        const keys = (each: string) => [...each.matchAll(/^\w+(?=:)/gm)].map(([found]) => found);
        expect(keys(after).slice(0, keys(text).length)).toEqual(keys(text));
        const { right, different, intended } = before.desk;
        const [was, is] = [before, read].map(({ desk: each, rules }) => ({ ...each, rules }));
        if ("rule" in added) expect(is).toEqual({ ...was, rules: { ...before.rules, age: "off" } });
        else if (!("add" in added)) throw new Error("another change");
        else if (added.add === "right") expect(is).toEqual({ ...was, right: [...right, added.entry] });
        else if (added.add === "different") expect(is).toEqual({ ...was, different: [...different, added.entry] });
        else expect(is).toEqual({ ...was, intended: [...intended, added.entry] });
      }),
      { numRuns: 500 },
    );
  });
});
