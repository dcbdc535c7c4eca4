import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Archive, type Article, analyze, check, rules, summarize } from "../../core/index.ts";

/** Texts that contradict, join and name one another, in some pairs. */
const TEXTS = [
  "The 12th Harbour Book Fair (HBF) was held in Nanning in May 2024. The fair is held annually.",
  "HALDEN, May 4, 2025 -- The 13th Harbour Book Fair opened in Hanoi on May 3, 2025, said Foreign Minister Anna Torvald.",
  "The 13th HBF closes in June 2026. Members of the HBFA met. Finance Minister Anna Torvald came.",
  "HALDEN, May 6, 2025 -- Finance Minister Anna Torvald spoke of the Highland Boat Forum (HBF).",
  "The Lakeside Free Trade Agreement (LFTA) was signed on May 3, 2025. The Harbour Export Trade Concil met.",
  "The Lakeside Free Trade Area (LFTA) grew. The Harbour Export Trade Council met, and the Harbour Export Trade Council voted; the Harbour Export Trade Council is old.",
].map((text) => analyze(text));

const IDS = ["a.txt", "b.txt", "c.txt", "d.txt"] as const;

describe("what an archive remembers", () => {
  it("never shows: findings after any row of changes and checks are those of a new archive", () => {
    const step = fc.record({
      id: fc.constantFrom(...IDS),
      text: fc.option(fc.nat(TEXTS.length - 1), { nil: undefined }),
      asks: fc.constantFrom(...IDS),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let archive = Archive.empty;
        const now = new Map<string, Article>();
        for (const { id, text, asks } of steps) {
          const article = text === undefined ? undefined : (TEXTS[text] as Article);
          archive = article === undefined ? archive.without(id) : archive.with(summarize(id, article));
          if (article === undefined) now.delete(id);
          else now.set(id, article);
          const own = now.get(asks) ?? (TEXTS[0] as Article);
          const anew = Archive.of([...now].map(([name, it]) => summarize(name, it)));
          expect(check(own, archive, rules, { id: asks })).toEqual(check(own, anew, rules, { id: asks }));
        }
      }),
    );
  });

  it("is asked in vain where the newsroom has told something else meanwhile", () => {
    const archive = Archive.of([summarize("a.txt", TEXTS[0] as Article)]);
    const text = "The 13th HBF closes in June 2026.";
    const series = [{ name: "HBF", aliases: [], cadence: 1, first: { edition: 13, year: 2020 }, editions: [] }];
    const plain = analyze(text);
    const told = { ...plain, desk: { ...plain.desk, series } };
    check(plain, archive, rules, { id: "x.txt" });
    const anew = Archive.of([summarize("a.txt", TEXTS[0] as Article)]);
    expect(check(told, archive, rules, { id: "x.txt" })).toEqual(check(told, anew, rules, { id: "x.txt" }));
    expect(check(told, anew, rules, { id: "x.txt" })).not.toEqual(check(plain, anew, rules, { id: "x.txt" }));
  });
});
