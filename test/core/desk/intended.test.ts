import { describe, expect, test } from "vitest";
import { analyze, type Desk, emptyDesk, type Intended, placeWords } from "../../../core/index.ts";
import { check } from "../../support/check.ts";
import { parseMarkup, renderMarkup } from "../../support/markup.ts";

function withDesk(text: string, desk: Partial<Desk>) {
  return check(analyze(text, { desk: { ...emptyDesk, ...desk } }));
}

/** The text with the marks of what is reported in spite of the entries. */
function reported(text: string, intended: readonly Intended[]): string {
  return renderMarkup(text, withDesk(text, { intended }).findings);
}

const TEXT = "The vote is on {|weekday-date: Monday|}, March 4, 2025, in Halden.";
const { text, marks } = parseMarkup(TEXT);
const here = { rule: "weekday-date", ...placeWords(text, marks[0] ?? { start: 0, end: 0 }) };

test("a place is written down with four words on either side, in its line", () => {
  expect(here).toEqual({
    rule: "weekday-date",
    words: "Monday",
    before: "The vote is on",
    after: "March 4, 2025, in",
  });
  expect(placeWords("One.\nTwo three", { start: 5, end: 8 })).toEqual({ words: "Two", after: "three" });
  const long = "word ".repeat(100);
  expect(placeWords(long, { start: 0, end: 400 }).words.length).toBeLessThan(160);
});

describe("a finding marked as intended", () => {
  test("is not reported, and the entry is named", () => {
    expect(reported(text, [])).toBe(TEXT);
    expect(reported(text, [here])).toBe(text);
  });

  test.each([
    ["edits elsewhere", `New first words. ${text}\n\nA new paragraph.`],
    ["a move to another paragraph", `A quiet day on the coast.\n\n${text}\n\nThe end.`],
    ["edits nearby", text.replace("The vote", "A second vote").replace("in Halden", "at Port Merrin")],
    ["other spaces and case", text.replace("is on", "is\u00a0ON")],
  ])("survives %s", (_, edited) => {
    expect(reported(edited, [here])).toBe(edited);
  });

  test("comes back with other words around it, or by another rule, or in other words", () => {
    const moved = text.replace("The vote is on", "Fishermen who stayed ashore since");
    const far = moved.replace("in Halden", "tell their stories").replace("2025, ", "2025, and ");
    expect(reported(far, [{ ...here, after: "nothing of the kind" }])).toContain("{|weekday-date: Monday|}");
    expect(reported(text, [{ ...here, rule: "age" }])).toBe(TEXT);
    expect(reported(text, [{ ...here, words: "Sunday" }])).toBe(TEXT);
  });

  test("means one of two places with the same words", () => {
    const second = "Nobody knew why {|weekday-date: Monday|}, March 4, 2025, was chosen by the council.";
    const both = `${TEXT}\n\n${second}`;
    expect(reported(parseMarkup(both).text, [here])).toBe(`${text}\n\n${second}`);
  });

  test("means all places where it has no neighbourhood", () => {
    const twice = `${text}\n\n${text.replace("vote", "game")}`;
    expect(reported(twice, [{ rule: "weekday-date", words: "Monday" }])).toBe(twice);
    expect(reported(twice, [{ words: "Monday" }])).toBe(twice);
  });
});

describe("what the newsroom has told of spellings", () => {
  const PAIR = "Eric Gonzalvo spoke first. Gonzalvo thanked all, and friends of {|person-spelling: Gonzlavo|} cheered.";
  const plain = parseMarkup(PAIR).text;
  test("silences the rule on a right form", () => {
    expect(renderMarkup(plain, withDesk(plain, {}).findings)).toBe(PAIR);
    expect(withDesk(plain, { right: ["Gonzlavo"] }).findings).toEqual([]);
    expect(withDesk(plain, { right: ["Gonzalvo"] }).findings).toHaveLength(1);
  });

  test("silences it on two names that differ", () => {
    expect(withDesk(plain, { different: [["Gonzalvo", "Gonzlavo"]] }).findings).toEqual([]);
    expect(withDesk(plain, { different: [["Gonzlavo", "Molino"]] }).findings).toHaveLength(1);
  });
});
