import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";
import { Archive, entitiesOf, entityAt, entityCard, mentionsOf, summarize } from "../../core/index.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "a.txt":
    "date 2025-03-01 Fair opens\n\nThe China-ASEAN Expo (CAEXPO) opened in Nanning on Saturday. Chinese Premier Li Qiang cut the ribbon. Li thanked the town's people.",
  "b.txt":
    "date 2025-05-02 Traders return\n\nTraders came back to the 23rd CAEXPO in May. Li Qiang, premier of China, met Jane Roe, head of the Harbour Bank. Roe praised the CAEXPO.",
  "c.txt": "date 2024-01-09 A talk\n\nA teacher named Li spoke in Lima. The ASEAN – China Expo was not mentioned.",
};

function archiveOf(texts: Readonly<Record<string, string>>): Archive {
  return Archive.of(Object.entries(texts).map(([id, text]) => summarize(id, analyze(text))));
}

/** `article: words` of every mention of what stands at `words` in the article `id`. */
function references(texts: Readonly<Record<string, string>>, id: string, words: string): string[] {
  const text = texts[id] ?? "";
  const found = entityAt(analyze(text), text.indexOf(words));
  if (found === undefined) return [];
  return mentionsOf(found.entity, archiveOf(texts)).map(
    ({ article, start, end }) => `${article[0]}: ${texts[article]?.slice(start, end)}`,
  );
}

describe("what is named over the archive", () => {
  it("joins an acronym with what one article defines it as, and every form of the name, without editions", () => {
    const all = ["a: China-ASEAN Expo", "a: CAEXPO", "b: CAEXPO", "b: CAEXPO", "c: ASEAN – China Expo"];
    expect(references(TEXTS, "a.txt", "China-ASEAN")).toEqual(all);
    expect(references(TEXTS, "b.txt", "CAEXPO")).toEqual(all);
    expect(references(TEXTS, "c.txt", "ASEAN")).toEqual(all);
  });

  it("joins a person by the full name and never by the surname", () => {
    const all = ["a: Li Qiang", "a: Li", "b: Li Qiang"];
    expect(references(TEXTS, "a.txt", "Li thanked")).toEqual(all);
    expect(references(TEXTS, "b.txt", "Li Qiang")).toEqual(all);
    expect(references(TEXTS, "c.txt", "Li spoke")).toEqual([]);
  });

  it("leaves an acronym alone that two articles define differently", () => {
    const texts = {
      "a.txt": "The Centre for Rural Study (CRS) met. The CRS liked it.",
      "b.txt": "The Committee of River States (CRS) met. The CRS liked it.",
      "c.txt": "The CRS report was late, and the CRS knew.",
    };
    expect(references(texts, "c.txt", "CRS")).toEqual(["c: CRS", "c: CRS"]);
    expect(references(texts, "a.txt", "Centre")).toEqual(["a: Centre for Rural Study", "a: CRS", "a: CRS"]);
  });

  it("joins both orders of a person's name", () => {
    const texts = {
      "a.txt": "Prime Minister Shinzo Abe spoke first.",
      "b.txt": "Prime Minister Abe Shinzo spoke last.",
    };
    expect(references(texts, "a.txt", "Shinzo")).toEqual(["a: Shinzo Abe", "b: Abe Shinzo"]);
  });

  it("lists each thing once, with the groups that references give", () => {
    const archive = archiveOf(TEXTS);
    const all = entitiesOf(archive);
    expect(all.map(({ name }) => name)).toEqual([...new Set(all.map(({ name }) => name))]);
    for (const entity of all) expect(mentionsOf(entity, archive)).toHaveLength(entity.mentions);
    expect(all.find(({ name }) => name === "China-ASEAN Expo")).toMatchObject({
      type: "EVENT",
      acronym: "CAEXPO",
      articles: 3,
      mentions: 5,
      first: { year: 2024, month: 1, day: 9 },
      last: { year: 2025, month: 5, day: 2 },
    });
  });
});

describe("the card of an entity", () => {
  const card = (id: string, words: string) => {
    const text = TEXTS[id] ?? "";
    const article = analyze(text);
    const found = entityAt(article, text.indexOf(words));
    return found === undefined ? undefined : entityCard(article, found.entity, archiveOf(TEXTS), id);
  };

  it("tells a person's offices with where and when each is stated", () => {
    expect(card("b.txt", "Li Qiang")).toMatchObject({
      name: "Li Qiang",
      mentionsHere: 1,
      mentions: 3,
      articles: 2,
      roles: [
        {
          office: "premier",
          of: "China",
          status: "current",
          stated: [
            { article: "a.txt", date: { year: 2025, month: 3, day: 1 } },
            { article: "b.txt", date: { year: 2025, month: 5, day: 2 } },
          ],
        },
      ],
    });
  });

  it("points from an acronym to its definition in another article", () => {
    const { article = "", start = 0, end = 0 } = card("b.txt", "CAEXPO")?.defined ?? {};
    expect(`${article}: ${TEXTS[article]?.slice(start, end)}`).toBe("a.txt: China-ASEAN Expo");
  });

  it("names what stands in the same articles, events first", () => {
    expect(card("b.txt", "Jane")?.related.slice(0, 2)).toEqual([
      { type: "EVENT", name: "CAEXPO", articles: 1 },
      { type: "PER", name: "Li Qiang", articles: 1 },
    ]);
  });

  it("knows a person without a full name from the own article alone", () => {
    expect(card("c.txt", "Li spoke")).toMatchObject({ name: "Li", mentions: 1, mentionsHere: 1, keys: [] });
  });

  it("reads this article as it stands, not as the archive holds it", () => {
    const text = (TEXTS["b.txt"] ?? "").replace("Jane Roe", "Joan Roe");
    const article = analyze(text);
    const found = entityAt(article, text.indexOf("Joan"));
    if (found === undefined) throw new Error("no entity");
    expect(entityCard(article, found.entity, archiveOf(TEXTS), "b.txt")).toMatchObject({
      name: "Joan Roe",
      articles: 1,
    });
  });
});

describe("the place of a name", () => {
  it("is told at its first letter, inside and right behind it", () => {
    const text = "Traders came to the 23rd CAEXPO, and Jane Roe left.";
    const article = analyze(text);
    const nameAt = (offset: number) => entityAt(article, offset)?.entity.name;
    expect(nameAt(text.indexOf("CAEXPO"))).toBe("CAEXPO");
    expect(nameAt(text.indexOf(", and"))).toBe("CAEXPO");
    expect(nameAt(text.indexOf("and"))).toBeUndefined();
    expect(nameAt(text.indexOf("Roe") + 3)).toBe("Jane Roe");
  });
});
