import fc from "fast-check";
import picomatch from "picomatch/posix";
import { expect, test } from "vitest";
import { DeskFiles, matchesGlob } from "../../../core/index.ts";
import { desk } from "../../support/desk.ts";

test.each([
  ["*.txt", "a.txt", true],
  ["*.txt", "b/a.txt", false],
  ["**/*.txt", "a.txt", true],
  ["**/*.txt", "b/c/a.txt", true],
  ["wire", "wire/a.txt", true],
  ["wire/", "wire/b/a.txt", true],
  ["wire/**", "wire/b/a.txt", true],
  ["wire", "wired/a.txt", false],
  ["{wire,desk}/**/0?-*.txt", "desk/x/01-storm.txt", true],
  ["{wire,desk}/**/0?-*.txt", "home/01-storm.txt", false],
  ["A.TXT", "a.txt", true],
  ["a.txt", "b.txt", false],
  ["", "a.txt", false],
  ["a[1].txt", "a[1].txt", true],
])("%s on %s: %s", (glob, path, is) => {
  expect(matchesGlob(glob, path)).toBe(is);
});

test("patterns mean what they mean elsewhere", () => {
  const part = fc.constantFrom("a", "b", "*", "**", "a*", "*b", "?");
  // The other matcher wants a name of its own for a `**` at the end, save after a plain name.
  const glob = fc.array(part, { minLength: 1, maxLength: 4 }).filter((parts) => parts.at(-1) !== "**");
  const path = fc.array(fc.constantFrom("a", "b", "ab", "ba"), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(glob, path, (parts, names) => {
      const pattern = parts.join("/");
      // A pattern that names a folder also names what lies in it.
      const folders = names.map((_, i) => names.slice(0, i + 1).join("/"));
      const expected = folders.some((folder) => picomatch.isMatch(folder, pattern, { dot: true }));
      expect(matchesGlob(pattern, names.join("/"))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

// An exponential reading would not come to an end within the time that a test is given.
test("a pattern of many braces or stars ends", () => {
  expect(matchesGlob("{a,b}".repeat(60), "a".repeat(59))).toBe(false);
  expect(matchesGlob(`${"*a".repeat(200)}b`, "a".repeat(2000))).toBe(false);
});

const outer = desk(`
style: { dates: "Oct. 28, 2025", plainAcronyms: UN }
rules: { age: off, name-hyphen: off }
right: [Outer]
overrides:
  - files: wire
    rules: { age: error }
    style: { money: $5 million }
intended:
  - { words: one, file: wire/a.txt }
  - { words: two }
skip: secret
`);
const inner = desk(
  "right: [Inner]\nrules: { name-hyphen: warning }\nstyle: { dates: 28 October 2025, plainAcronyms: EU }\n",
);

test("an inner desk file extends the outer one, and later words outrank earlier ones", () => {
  const files = new DeskFiles([
    { folder: "room/wire", reading: inner },
    { folder: "room", reading: outer },
  ]);
  const top = files.for("room/a.txt");
  expect(top.desk.right).toEqual(["Outer"]);
  expect(top.rules).toEqual({ age: "off", "name-hyphen": "off" });
  expect(top.desk.intended.map(({ words }) => words)).toEqual(["two"]);
  const wire = files.for("room/wire/a.txt");
  expect(wire.desk.right).toEqual(["Inner", "Outer"]);
  expect(wire.desk.style).toEqual({ dates: "28 October 2025", money: "$5 million", plainAcronyms: ["EU", "UN"] });
  expect(wire.rules).toEqual({ age: "error", "name-hyphen": "warning" });
  expect(wire.desk.intended.map(({ words }) => words)).toEqual(["one", "two"]);
  expect(files.for("room/b.txt")).toBe(top);
  expect(files.for("elsewhere/a.txt").rules).toEqual({});
  expect(files.for("roommate/a.txt").rules).toEqual({});
});

test("files are read or skipped as the innermost desk file says that speaks of them", () => {
  const files = new DeskFiles([
    { folder: "", reading: desk('files: ["stories/**"]') },
    { folder: "stories/wire", reading: desk("skip: old") },
    { folder: "stories/open", reading: inner },
  ]);
  expect(files.standingOf("stories/a.txt")).toBe("listed");
  expect(files.standingOf("notes/a.txt")).toBe("unlisted");
  expect(files.standingOf("stories/wire/old/a.txt")).toBe("skipped");
  expect(files.standingOf("stories/open/a.txt")).toBe("listed");
  expect(new DeskFiles([]).standingOf("a.txt")).toBe("unsaid");
});
