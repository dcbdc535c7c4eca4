import { describe, expect, test } from "vitest";
import { Archive, analyze, type Desk, editionsOf, emptyDesk, summarize } from "../../core/index.ts";
import { seriesLines } from "../../server/features/series-card.ts";
import { render } from "../../server/markup.ts";
import { check } from "../support/check.ts";

const archive = Archive.of([
  summarize("then.txt", analyze("The 12th Harbour Book Fair was held from May 3 to 7, 2025, in Hanoi.")),
  summarize(
    "other.txt",
    analyze("The 12th Harbour Book Fair took place in June 2025. Jakarta hosted the 12th Harbour Book Fair."),
  ),
]);

describe("the editions of an event", () => {
  test("come from this article, the archive and the knowledge base, in order", () => {
    const article = analyze(
      "The 22nd China-ASEAN Expo was held in Nanning in September 2025. The 23rd China-ASEAN Expo will be held in 2026.",
    );
    const card = editionsOf("CAEXPO", article, Archive.empty);
    const [last, next] = card?.editions.slice(-2) ?? [];
    expect(card?.cadence).toBe(1);
    expect(last?.said.map(({ source }) => source)).toEqual(["article", "knowledge"]);
    expect([last?.disagree, next?.edition, next?.said[0]?.year]).toEqual([false, 23, 2026]);
  });

  test("say where articles disagree", () => {
    const card = editionsOf("Harbour Book Fair", analyze("The 12th Harbour Book Fair."), archive);
    expect(card?.editions.map(({ edition, disagree }) => [edition, disagree])).toEqual([[12, true]]);
    const text = render(
      seriesLines(card as NonNullable<typeof card>, 12, () => undefined),
      "plaintext",
    );
    expect(text).toContain("12th: May 3 – May 7, 2025 · then.txt");
    expect(text).toContain("12th: Jakarta · other.txt");
    expect(text).toContain("The sources disagree on the 12th.");
  });

  test("are none where nothing is known", () => {
    expect(editionsOf("Harbour Book Fair", analyze("The Harbour Book Fair."), Archive.empty)).toBeUndefined();
  });

  test("leave out what the article itself said before", () => {
    const card = editionsOf("Harbour Book Fair", analyze("The 12th Harbour Book Fair."), archive, "then.txt");
    expect(card?.editions[0]?.said.every(({ article }) => article === "other.txt")).toBe(true);
  });
});

describe("a series of the desk file", () => {
  const desk: Desk = {
    ...emptyDesk,
    series: [
      { name: "China-ASEAN Expo", aliases: ["CAEXPO"], cadence: 1, first: { edition: 1, year: 2005 }, editions: [] },
      { name: "Harbour Gala", aliases: [], cadence: 2, editions: [{ edition: 4, year: 2024, place: "Hanoi" }] },
    ],
  };

  test.each([
    ["The 22nd China-ASEAN Expo was held in 2026.", []],
    ["The 22nd China-ASEAN Expo was held in 2025.", ["edition-year"]],
    ["The 4th Harbour Gala was held in 2023.", ["edition-year"]],
    ["The 4th Harbour Gala was held in Jakarta.", ["event-place-archive"]],
  ])("outranks the built-in one: %s", (text, ids) => {
    expect(check(analyze(text, { desk })).findings.map(({ rule }) => rule)).toEqual(ids);
  });
});
