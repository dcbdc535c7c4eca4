import { chmod, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { call, lines, places } from "./support.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

const CLEAN = "The fair opened on the pier, and many came.\n";
const TWICE = "Many saw the the fair.\n";

describe("which files", () => {
  test("a folder gives its articles, whatever else lies in it", async () => {
    const files = {
      "b/story.txt": TWICE,
      "a/release.press": TWICE,
      "a/STORY.TXT": TWICE,
      "requirements.txt": "the the\n",
      "CMakeLists.txt": "the the\n",
      "robots.txt": "User-agent: the the\n",
      "LICENSE.txt": "the the\n",
      "notes.md": "the the\n",
      ".hidden/story.txt": TWICE,
      "node_modules/x/story.txt": TWICE,
      "server.txt": "2025-01-01 10:00:00 INFO the the\n".repeat(5),
    };
    const { out } = await call(["check"], { files });
    expect(places(out)).toEqual([
      "a/STORY.TXT:1:10 warning toy-twice",
      "a/release.press:1:10 warning toy-twice",
      "b/story.txt:1:10 warning toy-twice",
    ]);
    expect(out).toContain("3 warnings in 3 of 3 articles. 1 file passed over: no article.");
  });

  test("a file that is named outright is checked, whatever its name", async () => {
    const { out } = await call(["check", "requirements.txt"], { files: { "requirements.txt": TWICE } });
    expect(places(out)).toEqual(["requirements.txt:1:10 warning toy-twice"]);
  });

  test("patterns", async () => {
    const files = {
      "a/x.txt": TWICE,
      "a/b/y.txt": TWICE,
      "a/b/z.md": TWICE,
      "a/requirements.txt": TWICE,
      "c.txt": TWICE,
    };
    const found = async (...targets: string[]) => places((await call(["check", ...targets], { files })).out);
    expect(await found("a/*.txt")).toEqual(["a/x.txt:1:10 warning toy-twice"]);
    expect(await found("**/*.txt")).toEqual([
      "a/b/y.txt:1:10 warning toy-twice",
      "a/x.txt:1:10 warning toy-twice",
      "c.txt:1:10 warning toy-twice",
    ]);
    expect(await found("{a/b,nowhere}/*")).toEqual(["a/b/y.txt:1:10 warning toy-twice"]);
    expect(await found("a/**/*.{md,press}")).toEqual(["a/b/z.md:1:10 warning toy-twice"]);
    expect(await found("./?.txt")).toEqual(["c.txt:1:10 warning toy-twice"]);
    expect((await call(["check", "nowhere/*.txt"], { files })).err).toMatch(/no file matches/);
  });

  test("a name with brackets is a name first", async () => {
    const { out } = await call(["check", "story[1].txt"], { files: { "story[1].txt": TWICE, "story1.txt": CLEAN } });
    expect(out).toContain("story[1].txt:1:10");
  });

  test("each file once, in the order of the arguments", async () => {
    const files = { "b.txt": TWICE, "a.txt": TWICE };
    const { out } = await call(["check", "b.txt", ".", "./a.txt", "*.txt"], { files });
    expect(places(out).map((place) => place.slice(0, 5))).toEqual(["b.txt", "a.txt"]);
  });

  test("a folder without articles is trouble", async () => {
    const { code, err } = await call(["check", "x"], { files: { "x/readme.md": "" } });
    expect([code, err]).toEqual([2, "copydesk: x: no article in this folder\n"]);
  });

  test("a file that may not be read is said", async ({ skip }) => {
    const folder = (await call(["rules"], { files: { "a.txt": TWICE } })).folder;
    await chmod(path.join(folder, "a.txt"), 0);
    const { code, err } = await call(["check", path.join(folder, "a.txt")]);
    // The superuser may read everything.
    if (code !== 2) skip();
    expect(err).toMatch(/a\.txt: cannot be read: permission denied/);
  });

  test("links to files are followed, links to folders and to nowhere are not", async () => {
    const { folder } = await call(["rules"], { files: { "x/a.txt": TWICE, "y/keep.txt": CLEAN } });
    await symlink(path.join(folder, "x"), path.join(folder, "y", "loop.txt"));
    await symlink(path.join(folder, "x", "a.txt"), path.join(folder, "y", "link.txt"));
    await symlink(path.join(folder, "gone"), path.join(folder, "y", "nowhere.txt"));
    const { out, err } = await call(["check", path.join(folder, "y")]);
    expect(places(out)).toEqual([`${folder}/y/link.txt:1:10 warning toy-twice`]);
    expect(lines(err)).toEqual([`copydesk: ${folder}/y/nowhere.txt: no such file or folder`]);
  });
});

describe("strange content", () => {
  const check = async (content: string | Uint8Array, ...options: string[]) =>
    call(["check", "a.txt", ...options], { files: { "a.txt": content } });

  test("empty files are fine", async () => {
    for (const content of ["", "\n", "\uFEFF", "\r\n\r\n  "]) expect((await check(content)).code).toBe(0);
  });

  test("binary, UTF-16 and other encodings are refused with a word", async () => {
    const cases: [Uint8Array, string][] = [
      [Buffer.from("PK\u0003\u0000the the"), "is a binary file (a zero byte at 3)"],
      [Buffer.from("\uFEFFthe the", "utf16le"), "is UTF-16; save it as UTF-8"],
      [Buffer.from("caf\u00e9 the the", "latin1"), "is not UTF-8 (byte 0xE9 at 3); save it as UTF-8"],
      [Buffer.from([0x61, 0xed, 0xa0, 0x80]), "is not UTF-8 (byte 0xED at 1); save it as UTF-8"],
      [Buffer.from([0x61, 0xe2, 0x82]), "is not UTF-8 (byte 0xE2 at 1); save it as UTF-8"],
    ];
    for (const [content, message] of cases) {
      const { code, err, out } = await check(content);
      expect([code, err, out]).toEqual([
        2,
        `copydesk: a.txt: ${message}\n`,
        "No findings in 0 articles. 1 trouble, see above.\n",
      ]);
    }
  });

  test("large files are refused; the limit is a setting", async () => {
    const content = `${TWICE}${"word ".repeat(500)}`;
    const { code, err } = await check(content, "--max-size", "2");
    expect([code, err]).toEqual([2, "copydesk: a.txt: is too large: 3 KB, more than 2 KB (--max-size allows more)\n"]);
    expect((await check(content, "--max-size", "3")).code).toBe(1);
    expect((await check("x".repeat(2049 * 1024))).err).toMatch(/2049 KB, more than 2048 KB/);
  });

  test("a line of a million characters is clipped", async () => {
    const { code, out } = await check(`${"word ".repeat(150_000)}the the ${"word ".repeat(50_000)}`);
    expect(code).toBe(1);
    expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("line ends, byte order marks and tabs do not move the place", async () => {
    expect(places((await check("\uFEFFone\r\ntwo\rthree\n\tthe the\r\n")).out)).toEqual([
      "a.txt:4:2 warning toy-twice",
    ]);
    expect(places((await check("\uFEFFthe the")).out)).toEqual(["a.txt:1:1 warning toy-twice"]);
  });

  test("control characters never reach the terminal", async () => {
    const { out } = await check("\u001b[31m\u202e\u0007 the the\u009b 1m", "--no-color");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
