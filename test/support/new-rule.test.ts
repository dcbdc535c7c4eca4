import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/new-rule.mjs");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-rule-"));
  mkdirSync(join(folder, "core/rules"), { recursive: true });
  writeFileSync(join(folder, "core/rules/all.ts"), "");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newRule(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const list = () => readFileSync(join(folder, "core/rules/all.ts"), "utf8");

test("a new rule gets its file and its line in the sorted list", () => {
  expect(newRule("time", "weekday-date").status).toBe(0);
  expect(newRule("edition", "edition-year").status).toBe(0);
  const { status, output } = newRule("archive", "copied-paragraph");
  expect(status).toBe(0);
  expect(output).toContain("Next:");
  expect(list()).toBe(`export { copiedParagraph } from "./archive/copied-paragraph.ts";
export { editionYear } from "./edition/edition-year.ts";
export { weekdayDate } from "./time/weekday-date.ts";
`);
  const rule = readFileSync(join(folder, "core/rules/time/weekday-date.ts"), "utf8");
  expect(rule).toContain('id: "weekday-date"');
  expect(rule).toContain("export const weekdayDate: Rule = defineRule({");
});

test("nonsense and doubles are refused, and nothing is written", () => {
  expect(newRule("nonsense", "some-rule").status).toBe(2);
  expect(newRule("time", "Some Rule").output).toContain("kebab-case");
  expect(newRule("time", "weekday-date").status).toBe(0);
  const before = list();
  expect(newRule("edition", "weekday-date")).toMatchObject({ status: 2 });
  expect(list()).toBe(before);
});
