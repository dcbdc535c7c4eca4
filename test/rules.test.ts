import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Acceptance, applyEdits, type Example, type Finding, type Rule, rules } from "../core/index.ts";
import { check } from "./support/check.ts";
import { parseMarkup, renderMarkup } from "./support/markup.ts";
import { idOf, renderIndex, renderPage } from "./support/page.ts";

/** Rules whose words prove themselves wrong, or that the newsroom has proved wrong: no second statement is needed, so a finding may come without evidence. */
const SELF_EVIDENT: ReadonlySet<string> = new Set([
  "acronym-undefined",
  "ambiguous-date",
  "avoided-name",
  "calendar-spelling",
  "impossible-date",
  "impossible-time",
  "ordinal-suffix",
  "placeholder",
  "repeated-word",
  "reversed-range",
  "run-together",
  "spacing",
  "unpaired-mark",
]);

const root = join(import.meta.dirname, "..");

describe.each(rules)("$id", (rule) => {
  test.each(rule.flags)("reports $text", (example) => {
    const { text, findings } = checkExample(rule, example);
    expect(renderMarkup(text, findings, { named: false })).toBe(example.text);
    const fix = findings[0]?.fixes[0];
    expect(fix && applyEdits(text, fix.edits)).toBe(example.fixed);
    for (const finding of findings) expectSound(rule, finding, example, text);
  });

  test.each(rule.flags)("of all rules it alone objects to $text", (example) => {
    const text = parseMarkup(example.text).text;
    const { findings } = check(text, {
      date: example.date,
      desk: example.desk,
      archive: example.archive,
      ...idOf(example),
    });
    const strangers = findings.filter(({ rule: id, severity }) => id !== rule.id && isObjection(severity));
    expect(renderMarkup(text, strangers)).toBe(text);
  });

  test.each(rule.accepts.map(asExample))("is silent on $text", ({ text, date, desk, archive, ...named }) => {
    const context = { rules: [rule], date, desk, archive, severities: switchedOn(rule), ...idOf(named) };
    const { findings } = check(text, context);
    expect(renderMarkup(text, findings)).toBe(text);
  });

  test("has an up-to-date page", async () => {
    await expect(renderPage(rule)).toMatchFileSnapshot(join(root, "docs/rules", `${rule.id}.md`));
  });

  test("is described in full", () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+|-\d+)*$/);
    expect(rule.flags.length).toBeGreaterThan(0);
    expect(rule.accepts.length).toBeGreaterThan(0);
    for (const prose of [rule.summary, rule.why, rule.limits]) expect(prose).toMatch(/^[A-Z0-9“"].*[.”"]$/s);
    expect(rule.summary).not.toContain("\n");
  });
});

describe("the catalogue", () => {
  const files = readdirSync(join(root, "core/rules"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && path.endsWith(".ts"));

  test("is sorted by id, each once", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test("holds every rule of the folders, each in its category's", () => {
    const listed = rules.map(({ category, id }) => `${category}/${id}.ts`).sort();
    // A category's own helpers live in its folder under `shared/`.
    expect(files.filter((path) => !path.includes("/shared/")).sort()).toEqual(listed);
  });

  test("has a page of contents, and no page of a rule that is gone", async () => {
    await expect(renderIndex(rules)).toMatchFileSnapshot(join(root, "docs/rules/README.md"));
    const pages = readdirSync(join(root, "docs/rules")).filter((name) => name !== "README.md");
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });
});

function checkExample(rule: Rule, example: Example): { text: string; findings: readonly Finding[] } {
  const { text } = parseMarkup(example.text);
  const { date, desk, archive } = example;
  const context = { rules: [rule], date, desk, archive, severities: switchedOn(rule), ...idOf(example) };
  return { text, findings: check(text, context).findings };
}

/** A rule that is off by default is tested switched on. */
function switchedOn(rule: Rule): Record<string, Rule["severity"]> {
  return rule.off === true ? { [rule.id]: rule.severity } : {};
}

function asExample(acceptance: Acceptance): Omit<Example, "fixed"> {
  return typeof acceptance === "string" ? { text: acceptance } : acceptance;
}

function isObjection(severity: Finding["severity"]): boolean {
  return severity === "error" || severity === "warning";
}

/** What every finding owes its reader: a message, proof, fixes that can be applied; and plain data. */
function expectSound(rule: Rule, finding: Finding, { archive }: Example, text: string): void {
  expect(["error", "warning", "information", "hint"]).toContain(finding.severity);
  expect(finding.message).toMatch(/^[\p{Lu}\p{N}“"].*[.?]$/su);
  expect(finding.span.start).toBeLessThan(finding.span.end);
  if (!SELF_EVIDENT.has(rule.id)) expect(finding.evidence, "proof or silence").not.toEqual([]);
  for (const { start, end, note, article } of finding.evidence) {
    expect(note).not.toBe("");
    const source = article === undefined ? text : archive?.[article];
    expect(source, `the article ${article} is not in the archive`).toBeDefined();
    expect(source?.slice(start, end).trim(), "evidence is words").not.toBe("");
    expect(end).toBeLessThanOrEqual(source?.length ?? 0);
  }
  expect(finding.fixes.filter(({ preferred }) => preferred === true).length).toBeLessThanOrEqual(1);
  for (const { title, edits } of finding.fixes) {
    expect(title).not.toBe("");
    expect(edits.length).toBeGreaterThan(0);
    let from = 0;
    for (const edit of edits) {
      expect(edit.start, "edits are in order and apart").toBeGreaterThanOrEqual(from);
      expect(edit.end).toBeGreaterThanOrEqual(edit.start);
      from = edit.end;
    }
    expect(from).toBeLessThanOrEqual(text.length);
    expect(applyEdits(text, edits), "a fix changes something").not.toBe(text);
  }
  expect(structuredClone(finding)).toEqual(finding);
}
