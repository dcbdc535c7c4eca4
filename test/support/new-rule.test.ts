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
  writeFileSync(
    join(folder, "core/rules/index.ts"),
    `import type { Rule } from "./define-rule.ts";

/** Every rule. */
export const rules: readonly Rule[] = [];
`,
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newRule(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const index = () => readFileSync(join(folder, "core/rules/index.ts"), "utf8");

test("a new rule gets its file and its place in the sorted index", () => {
  expect(newRule("time", "weekday-date").status).toBe(0);
  expect(newRule("edition", "edition-year").status).toBe(0);
  const { status, output } = newRule("archive", "copied-paragraph");
  expect(status).toBe(0);
  expect(output).toContain("Next:");
  expect(index()).toBe(`import { copiedParagraph } from "./archive/copied-paragraph.ts";
import type { Rule } from "./define-rule.ts";
import { editionYear } from "./edition/edition-year.ts";
import { weekdayDate } from "./time/weekday-date.ts";

/** Every rule. */
export const rules: readonly Rule[] = [copiedParagraph, editionYear, weekdayDate];
`);
  const rule = readFileSync(join(folder, "core/rules/time/weekday-date.ts"), "utf8");
  expect(rule).toContain('id: "weekday-date"');
  expect(rule).toContain("export const weekdayDate: Rule = defineRule({");
});

test("many rules stand one on a line", () => {
  for (const letter of "abcdefgh") newRule("name", `a-rule-of-some-length-${letter}`);
  expect(index()).toMatch(/readonly Rule\[\] = \[\n {2}aRuleOfSomeLengthA,\n(?: {2}\w+,\n){7}\];/);
});

test("nonsense and doubles are refused, and nothing is written", () => {
  expect(newRule("nonsense", "some-rule").status).toBe(2);
  expect(newRule("time", "Some Rule").output).toContain("kebab-case");
  expect(newRule("time", "weekday-date").status).toBe(0);
  const before = index();
  expect(newRule("edition", "weekday-date")).toMatchObject({ status: 2 });
  expect(index()).toBe(before);
});
