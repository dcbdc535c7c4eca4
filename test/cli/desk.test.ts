import { describe, expect, test } from "vitest";
import { call, places } from "./support.ts";

const WRONG = "date 2025-03-01 News\n\nThe vote is on Monday, March 4, 2025, in Halden.\n";
const STET = "intended:\n  - rule: weekday-date\n    words: Monday\n";

describe("check reads copydesk.yaml", () => {
  test("in the current folder and in those of the articles, and the command line outranks it", async () => {
    const files = {
      "a.txt": WRONG,
      "wire/b.txt": WRONG,
      "copydesk.yaml": "rules: { weekday-date: hint }\n",
      "wire/copydesk.yaml": "rules: { weekday-date: information }\n",
    };
    const { out, code, folder } = await call(["check"], { files });
    expect(places(out)).toEqual(["a.txt:3:16 hint weekday-date", "wire/b.txt:3:16 information weekday-date"]);
    expect(code).toBe(0);
    const over = await call(["check", "--rule", "weekday-date=error"], { cwd: folder });
    expect(places(over.out)).toEqual(["a.txt:3:16 error weekday-date", "wire/b.txt:3:16 error weekday-date"]);
    // Nothing above the current folder is read.
    const inner = await call(["check"], { cwd: `${folder}/wire` });
    expect(places(inner.out)).toEqual(["b.txt:3:16 information weekday-date"]);
    expect(places((await call(["check", "--no-desk"], { cwd: folder })).out)[0]).toBe("a.txt:3:16 error weekday-date");
  });

  test("and another file when it is named", async () => {
    const files = { "a.txt": WRONG, "copydesk.yaml": "rules: { weekday-date: hint }\n", "own/desk.yml": STET };
    const { out, code } = await call(["check", "--desk", "own/desk.yml"], { files });
    expect(places(out)).toEqual([]);
    expect(code).toBe(0);
    const missing = await call(["check", "--desk", "none.yaml"], { files });
    expect(missing.err).toContain("copydesk: none.yaml: no such file or folder");
    expect(missing.code).toBe(2);
  });

  test("by pattern, and leaves alone what it skips, save what is named outright", async () => {
    const files = {
      "a.txt": WRONG,
      "wire/b.txt": WRONG,
      "notes/c.txt": WRONG,
      "copydesk.yaml": "overrides:\n  - files: wire\n    rules: { weekday-date: off }\nskip: notes\n",
    };
    const { out, folder } = await call(["check"], { files });
    expect(places(out)).toEqual(["a.txt:3:16 error weekday-date"]);
    expect(out).toContain("1 file passed over");
    expect(places((await call(["check", "notes/c.txt"], { cwd: folder })).out)).toHaveLength(1);
  });

  test("and fixes nothing that is meant to stand", async () => {
    const { read, code } = await call(["check", "--fix"], { files: { "a.txt": WRONG, "copydesk.yaml": STET } });
    expect(read("a.txt")).toBe(WRONG);
    expect(code).toBe(0);
  });

  test("and names what it cannot use, with line and column; only a file that is no YAML is trouble", async () => {
    const bad = await call(["check"], { files: { "a.txt": WRONG, "copydesk.yaml": "right: [x]\nruels: {}\n" } });
    expect(bad.err).toBe("copydesk: copydesk.yaml:2:1: There is no “ruels” in this file. Did you mean “rules”?\n");
    expect(bad.code).toBe(1);
    const broken = await call(["check"], { files: { "a.txt": WRONG, "copydesk.yaml": "right: [x\n" } });
    expect(broken.err).toContain("copydesk: copydesk.yaml:2:1: Something is missing here");
    expect(broken.code).toBe(2);
  });
});

test("batch reads it too, for the ids as paths", async () => {
  const files = { "copydesk.yaml": STET, "other.yaml": "rules: { weekday-date: hint }\n" };
  const stdin = `${JSON.stringify({ id: "wire/a", text: WRONG })}\n`;
  const rulesOf = (out: string) =>
    JSON.parse(out).findings.map(({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`);
  const { out, folder } = await call(["batch"], { files, stdin });
  expect(rulesOf(out)).toEqual([]);
  expect(rulesOf((await call(["batch", "--no-desk"], { cwd: folder, stdin })).out)).toEqual(["weekday-date error"]);
  const other = await call(["batch", "--desk", "other.yaml"], { cwd: folder, stdin });
  expect(rulesOf(other.out)).toEqual(["weekday-date hint"]);
});
