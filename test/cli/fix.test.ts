import { chmod, lstat, readdir, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { call, lines } from "./support.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

const CLEAN = "The fair opened on the pier, and many came.\n";
const TWICE = "Many saw the the fair.\n";

describe("--fix", () => {
  test("applies the preferred fixes, says so, and reports what is left", async () => {
    const files = { "a.txt": "\uFEFFIn 1066\r\nthe the fair and the the pier.\r\n", "b.txt": CLEAN };
    const { code, out, read } = await call(["check", "--fix"], { files });
    expect(read("a.txt")).toBe("\uFEFFIn 1066\r\nthe fair and the pier.\r\n");
    expect(read("b.txt")).toBe(CLEAN);
    expect(code).toBe(1);
    expect(lines(out).slice(0, 3)).toEqual([
      "a.txt:2:4 fixed “ the” → “” [toy-twice]",
      "a.txt:2:21 fixed “ the” → “” [toy-twice]",
      "a.txt:1:4 error 1066 was long ago. [toy-year]",
    ]);
    expect(out).toContain("Fixed 2 places. 1 error in 1 of 2 articles.");
  });

  test("goes on until there is nothing left", async () => {
    const { code, read } = await call(["check", "--fix", "a.txt"], {
      files: { "a.txt": "See the the the the the end.\n" },
    });
    expect([code, read("a.txt")]).toEqual([0, "See the end.\n"]);
  });

  test("leaves alone what --severity and --rule leave out", async () => {
    for (const options of [
      ["--severity", "error"],
      ["--rule", "toy-twice=off"],
    ]) {
      const { read } = await call(["check", "--fix", "a.txt", ...options], { files: { "a.txt": TWICE } });
      expect(read("a.txt")).toBe(TWICE);
    }
  });

  test("of standard input goes to standard output, the report to standard error", async () => {
    const { code, out, err } = await call(["check", "--stdin", "--fix"], { stdin: "In 1066 the the fair.\n" });
    expect([code, out]).toEqual([1, "In 1066 the fair.\n"]);
    expect(err).toContain("Fixed 1 place. 1 error");
  });

  test("keeps permissions and links, and leaves nothing behind", async () => {
    const { folder } = await call(["rules"], { files: { "x/a.txt": TWICE } });
    await chmod(path.join(folder, "x", "a.txt"), 0o640);
    await symlink(path.join(folder, "x", "a.txt"), path.join(folder, "link.txt"));
    const { out } = await call(["check", "--fix", path.join(folder, "link.txt")]);
    expect(out).toContain("Fixed 1 place.");
    expect((await lstat(path.join(folder, "link.txt"))).isSymbolicLink()).toBe(true);
    expect((await stat(path.join(folder, "x", "a.txt"))).mode & 0o777).toBe(0o640);
    expect(await readdir(path.join(folder, "x"))).toEqual(["a.txt"]);
  });
});
