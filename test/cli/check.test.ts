import { describe, expect, test, vi } from "vitest";
import { call, lines, places } from "./support.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

const CLEAN = "The fair opened on the pier, and many came.\n";
const TWICE = "Many saw the the fair.\n";

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
