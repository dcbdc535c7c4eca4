import { chmod, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { call, lines } from "./support.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

const CLEAN = "The fair opened on the pier, and many came.\n";
const TWICE = "Many saw the the fair.\n";

/** The places that a text report names, as `path:line:column severity rule`. */
function places(out: string): string[] {
  return [...out.matchAll(/^(\S+:\d+:\d+ \w+) .*\[([\w-]+)\]$/gm)].map(([, place, rule]) => `${place} ${rule}`);
}

describe("exit codes", () => {
  test("0 without findings", async () => {
    const { code, out, err } = await call(["check", "a.txt"], { files: { "a.txt": CLEAN } });
    expect([code, out, err]).toEqual([0, "No findings in 1 article.\n", ""]);
  });

  test("1 with findings from the --fail-on severity on", async () => {
    const files = { "a.txt": TWICE };
    expect((await call(["check", "a.txt"], { files })).code).toBe(1);
    expect((await call(["check", "a.txt", "--fail-on", "error"], { files })).code).toBe(0);
    expect((await call(["check", "a.txt", "--fail-on", "never"], { files })).code).toBe(0);
    const color = { "a.txt": "A color film.\n" };
    expect((await call(["check", "a.txt"], { files: color })).code).toBe(0);
    expect((await call(["check", "a.txt", "--fail-on", "information"], { files: color })).code).toBe(1);
    expect((await call(["check", "a.txt", "--fail-on", "hint"], { files: color })).code).toBe(1);
  });

  test("2 with trouble, and the other files go on", async () => {
    const { code, out, err } = await call(["check", "gone.txt", "a.txt", "*.press"], { files: { "a.txt": TWICE } });
    expect(code).toBe(2);
    expect(places(out)).toEqual(["a.txt:1:10 warning toy-twice"]);
    expect(lines(err)).toEqual([
      "copydesk: gone.txt: no such file or folder",
      "copydesk: *.press: no file matches this pattern",
    ]);
  });

  test("2 for wrong calls, with a word", async () => {
    const wrong: [string[], RegExp][] = [
      [["check", "--format", "xml"], /choices/],
      [["check", "--date", "2025-02-30"], /YYYY-MM-DD/],
      [["check", "--rule", "toy-year"], /toy-year=error\|warning/],
      [["check", "--rule", "toy-month=off"], /no rule "toy-month".*toy-year/],
      [["check", "--severity", "fatal"], /choices/],
      [["check", "--max-size", "0"], /kilobytes/],
      [["check", "--colour"], /unknown option/],
      [["chekc"], /unknown command/],
      [["explain", "nothing"], /no rule "nothing"/],
    ];
    for (const [argv, message] of wrong) {
      const { code, err, out } = await call(argv);
      expect([argv, code, out]).toEqual([argv, 2, ""]);
      expect(err).toMatch(message);
    }
  });

  test("2 when a rule fails; the other rules go on", async () => {
    const { code, out, err } = await call(["check", "a.txt"], { files: { "a.txt": "They detonate the the rock.\n" } });
    expect(code).toBe(2);
    expect(err).toBe("copydesk: a.txt: internal error in the rule toy-broken: boom\n");
    expect(places(out)).toEqual(["a.txt:1:15 warning toy-twice"]);
  });
});

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

describe("what is reported", () => {
  test("the place, the words, the proof, the fixes", async () => {
    const { out } = await call(["check", "a.txt"], { files: { "a.txt": `First line.\n\nIn 1066 it was new.\n` } });
    expect(out).toBe(`a.txt:3:4 error 1066 was long ago. [toy-year]
 3 | In 1066 it was new.
   |    ^^^^
  proof  a.txt:1:1  “First”
         the beginning
    fix  Change to 1966
         In 1066 it was → In 1966 it was
     or  Change to 2066
         In 1066 it was → In 2066 it was

1 error in 1 of 1 article.
`);
  });

  test("all given articles are one archive, unless --no-archive", async () => {
    const files = { "a.txt": "In 1066 it was new.\n", "b/other.txt": "The Toy Expo of York (TOYEXPO) opened.\n" };
    expect((await call(["check"], { files })).out).toContain("  and  b/other.txt:1:5  “Toy Expo of York (TOYEXPO");
    expect((await call(["check", "--no-archive"], { files })).out).not.toContain("other.txt");
  });

  test("--severity hides what is less grave, --rule sets it", async () => {
    const files = { "a.txt": "A color film of 1066, the the one.\n" };
    const rules = async (...options: string[]) => places((await call(["check", "a.txt", ...options], { files })).out);
    expect(await rules()).toEqual([
      "a.txt:1:3 information toy-color",
      "a.txt:1:17 error toy-year",
      "a.txt:1:23 warning toy-twice",
    ]);
    expect(await rules("--severity", "error")).toEqual(["a.txt:1:17 error toy-year"]);
    expect(await rules("--rule", "toy-year=off", "--rule", "toy-color=error")).toEqual([
      "a.txt:1:3 error toy-color",
      "a.txt:1:23 warning toy-twice",
    ]);
  });

  test("--date is the articles' date, whatever they state", async () => {
    const files = { "a.txt": " date 2025-10-28 A title of some words\n\nText.\n" };
    const date = async (...options: string[]) => {
      const { articles } = JSON.parse((await call(["check", "a.txt", "--format", "json", ...options], { files })).out);
      return [articles[0].date, articles[0].dateSource];
    };
    expect(await date()).toEqual(["2025-10-28", "header"]);
    expect(await date("--date", "2024-02-29")).toEqual(["2024-02-29", "override"]);
  });

  test("standard input is an article like others, and stands for the file of its name", async () => {
    const files = { "a.txt": "In 1066 it was new.\n", "b.txt": TWICE };
    const stdin = "One.\nThe color.\n";
    expect(places((await call(["check", "--stdin"], { stdin })).out)).toEqual(["stdin:2:5 information toy-color"]);
    expect(places((await call(["check", "-"], { stdin })).out)).toEqual(["stdin:2:5 information toy-color"]);
    expect(places((await call(["check", "--stdin", "--stdin-name", "a.txt", "."], { files, stdin })).out)).toEqual([
      "a.txt:2:5 information toy-color",
      "b.txt:1:10 warning toy-twice",
    ]);
    expect((await call(["check", "--stdin"], { stdin: ["a", Buffer.from([0])] })).err).toMatch(
      /stdin: is a binary file/,
    );
    expect((await call(["check", "--stdin", "--max-size", "1"], { stdin: "x".repeat(1025) })).err).toMatch(/too large/);
  });

  test("color on a terminal, or when asked for", async () => {
    const files = { "a.txt": TWICE };
    const colored = async (options: string[], env: Record<string, string> = {}, terminal = false) =>
      (await call(["check", "a.txt", ...options], { files, env, terminal })).out.includes("\u001b[");
    expect(await colored([])).toBe(false);
    expect(await colored([], {}, true)).toBe(true);
    expect(await colored([], { TERM: "dumb" }, true)).toBe(false);
    expect(await colored([], { NO_COLOR: "1" }, true)).toBe(false);
    expect(await colored([], { NO_COLOR: "1", FORCE_COLOR: "1" }, true)).toBe(false);
    expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await colored([], { FORCE_COLOR: "0" }, true)).toBe(false);
    expect(await colored(["--color"], { NO_COLOR: "1" })).toBe(true);
    expect(await colored(["--no-color"], { FORCE_COLOR: "1" }, true)).toBe(false);
  });

  test("--progress speaks on a terminal only, and wipes its line", async () => {
    const files = { "a.txt": CLEAN };
    expect((await call(["check", "--progress"], { files, terminal: true })).err).toMatch(/reading 1 of 1.*\r.\[2K$/s);
    expect((await call(["check", "--progress"], { files })).err).toBe("");
    expect((await call(["check", "--no-progress"], { files, terminal: true })).err).toBe("");
  });
});

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
    const { lstat, readdir, stat } = await import("node:fs/promises");
    await chmod(path.join(folder, "x", "a.txt"), 0o640);
    await symlink(path.join(folder, "x", "a.txt"), path.join(folder, "link.txt"));
    const { out } = await call(["check", "--fix", path.join(folder, "link.txt")]);
    expect(out).toContain("Fixed 1 place.");
    expect((await lstat(path.join(folder, "link.txt"))).isSymbolicLink()).toBe(true);
    expect((await stat(path.join(folder, "x", "a.txt"))).mode & 0o777).toBe(0o640);
    expect(await readdir(path.join(folder, "x"))).toEqual(["a.txt"]);
  });
});
