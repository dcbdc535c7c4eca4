import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";

/** `TYPE words` of each mention, in order. */
const namesOf = (text: string): string[] =>
  analyze(text).mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe("companies with what they are in law", () => {
  it.each([
    ["The carmaker Veltro LLC has shut two plants.", "ORG Veltro LLC"],
    ["A deal gave Brandt Group SpA the larger share.", "ORG Brandt Group SpA"],
    ["She left Marlow Foods, Inc. in the spring.", "ORG Marlow Foods, Inc."],
    ["The lease went to Harris Pines, L.P. on Monday.", "ORG Harris Pines, L.P."],
    ["The suit names Chrysler LLC and a dealer.", "ORG Chrysler LLC"],
  ])("%s", (text, expected) => {
    expect(namesOf(text)).toContain(expected);
  });

  it("are one thing with and without it", () => {
    const { entities } = analyze("Marlow Foods, LLP sued. The court heard Marlow Foods on Friday.");
    expect(entities.filter(({ type }) => type === "ORG")).toHaveLength(1);
  });

  it("end before a comma that has no such word behind it", () => {
    expect(namesOf("She left Marlow Foods, Ltd was not amused.").join()).toContain("Marlow Foods, Ltd");
    expect(namesOf("She left Marlow Foods, Incheon and Seoul.").join()).not.toContain("Foods, Inc");
  });
});

describe("share price indices", () => {
  it.each([
    ["The Dow Jones Industrial Average fell again.", "WORK Dow Jones Industrial Average"],
    ["The Dow Jones lost ten points.", "WORK Dow Jones"],
    ["In London the FTSE 100 rose, and the S&P 500 did not.", "WORK S&P 500"],
    ["Traders sold until the Nasdaq Composite had lost a tenth.", "WORK Nasdaq Composite"],
  ])("%s", (text, expected) => {
    expect(namesOf(text)).toContain(expected);
    expect(namesOf(text).some((name) => name.startsWith("ORG"))).toBe(false);
  });

  it("leave companies alone that share their words", () => {
    expect(namesOf("Reporters of Dow Jones Newswires heard it first.").join()).not.toContain("WORK");
    expect(namesOf("Shares of Nasdaq rose as Dow Jones was sold.").join()).not.toContain("WORK");
  });
});

describe("people whose names are words", () => {
  it("are told by the given name, and by the surname from then on", () => {
    const text = "Critics said Steve Rivers would stay. On Tuesday Rivers resigned.";
    expect(namesOf(text)).toEqual(["PER Steve Rivers", "PER Rivers"]);
  });

  it("are not the firms and places that a given name begins", () => {
    expect(namesOf("Partners of Michael & Daughters sang.").join()).not.toContain("PER Michael &");
    expect(namesOf("They fish in Lake Victoria and the Jordan River.").join()).not.toContain("PER");
  });

  it.each([
    ["Veltro Chief Executive Hanna Brandt will leave.", "PER Hanna Brandt"],
    ["Reports reached Chief Operating Officer Tom Fields.", "PER Tom Fields"],
  ])("have the whole of an office before them: %s", (text, expected) => {
    expect(namesOf(text)).toContain(expected);
  });

  it("are not an office alone, nor a company that has a say", () => {
    expect(namesOf("The Chief Operating Officer resigned.")).toEqual([]);
    expect(namesOf("Apple Stores said nothing.").join()).not.toContain("PER");
  });
});

describe("bodies that are called by their seat", () => {
  it("are organisations, towns of that name or not", () => {
    expect(namesOf("The White House said no, and so did the Kremlin.")).toEqual(["ORG White House", "ORG Kremlin"]);
  });
});
