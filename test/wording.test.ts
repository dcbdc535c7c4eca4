import { describe, expect, test } from "vitest";
import { type Example, type Rule, rules, type Words } from "../core/index.ts";
import { check } from "./support/check.ts";
import { parseMarkup } from "./support/markup.ts";
import { idOf } from "./support/page.ts";

/** What no language changes: short amounts, and names. */
const AMOUNT = /^(?=.*\d)\S+(?: \S+){0,3}$/;
const NAME = /^(?:\p{Lu}[\p{L}’'.-]*|&|of|the|and|for|in|on)(?: (?:\p{Lu}[\p{L}’'.-]*|&|of|the|and|for|in|on))*$/u;

/** What an example's findings tell in English although no article says it, so that no table of another language can hold it. */
function englishOf(rule: Rule, example: Example): string[] {
  const { date, desk, archive } = example;
  const { text } = parseMarkup(example.text);
  const texts = [text, desk ?? "", ...Object.entries(archive ?? {}).flat()].join("\n").toLowerCase();
  const found: string[] = [];
  const isOurs = (words: string) => !AMOUNT.test(words) && !NAME.test(words) && !texts.includes(words.toLowerCase());
  const look = (words: Words): void => {
    if (typeof words === "string") {
      if (isOurs(words)) found.push(words);
      return;
    }
    for (const [i, value] of words.values.entries()) {
      // Quoted words are proposals for the article, which is English.
      if (typeof value !== "number" && !words.pattern.includes(`“{${i}}”`)) look(value);
    }
  };
  const tell = (words: Words) => {
    look(words);
    return "";
  };
  const severities = { [rule.id]: rule.severity };
  const { findings } = check(text, { rules: [rule], date, desk, archive, tell, severities, ...idOf(example) });
  const proposed = findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
  return found.filter((words) => !proposed.includes(words));
}

describe("what a rule tells can be told in another language", () => {
  for (const rule of rules) {
    test(rule.id, () => {
      expect([...new Set(rule.flags.flatMap((example) => englishOf(rule, example)))]).toEqual([]);
    });
  }
});
