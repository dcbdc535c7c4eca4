import { expect, test } from "vitest";
import { defineRule } from "../../core/rules/define-rule.ts";
import { check } from "../support/check.ts";

const base = {
  category: "number",
  severity: "warning",
  summary: "",
  why: "",
  limits: "",
  flags: [],
  accepts: [],
} as const;

/** A rule that marks the word `marked` and rests on the word `other`. */
function pairing(id: string, marked: string, other: string, supersededBy: readonly string[] = []) {
  const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  return defineRule({
    ...base,
    id,
    supersededBy,
    *check({ text }) {
      yield { span: at(text, marked), message: id, evidence: [{ ...at(text, other), note: "" }], fixes: [] };
    },
  });
}

const TEXT = "The headline has 28.\n\nThe lead has 18 and 40.";
const reported = (...rules: ReturnType<typeof pairing>[]) => check(TEXT, { rules }).findings.map(({ rule }) => rule);

test("two rules that hold the same two statements against each other give one report", () => {
  expect(reported(pairing("strong", "18", "28"), pairing("weak", "28", "18", ["strong"]))).toEqual(["strong"]);
});

test("a third statement makes it another defect", () => {
  expect(reported(pairing("strong", "18", "40"), pairing("weak", "28", "18", ["strong"]))).toEqual(["weak", "strong"]);
});
