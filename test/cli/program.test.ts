import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { call } from "./support.ts";

const root = path.resolve(import.meta.dirname, "../..");
const built = path.join(root, "dist", "cli.js");

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect((await call(["--version"])).out).toBe(`${version}\n`);
});

test("help says how to call every command", async () => {
  const { code, out } = await call(["--help"]);
  expect(code).toBe(0);
  for (const command of ["check", "batch", "rules", "explain"]) {
    expect(out).toContain(`  ${command}`);
    expect((await call([command, "--help"])).out).toContain(`Usage: copydesk ${command}`);
  }
});

test("the answer does not depend on time zone, language or terminal", () => {
  if (!existsSync(built)) return;
  const input = `${JSON.stringify({ id: "a", text: "DATELINE, Oct. 28 -- It opens Monday, Oct. 28, 2025.", dct: "2025-10-28" })}\n`;
  const answers = [
    { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/Los_Angeles", LANG: "C", FORCE_COLOR: "1" },
  ].map((env) => {
    const run = spawnSync(process.execPath, [built, "batch"], {
      input,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    return run.stdout;
  });
  expect(answers[0]).toBe(answers[1]);
});

test("the built program runs, also when nobody reads to the end", () => {
  if (!existsSync(built)) return;
  const help = spawnSync(process.execPath, [built, "check", "--help"], { encoding: "utf8" });
  expect([help.status, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toContain("Exit codes");
  if (process.platform === "win32") return;
  const lines = `${JSON.stringify({ id: "a", text: "word ".repeat(2000) })}\n`.repeat(200);
  const run = spawnSync("sh", ["-c", `"${process.execPath}" "${built}" batch | head -n 1`], {
    input: lines,
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  expect(run.stdout.split("\n")).toHaveLength(2);
});
