import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keysOf } from "../../core/archive/summary.ts";
import {
  Archive,
  analyze,
  entitiesOf,
  FiledSummary,
  filed,
  keyNumber,
  mentionsOf,
  type Summary,
  summarize,
} from "../../core/index.ts";
import { anyString, pressMix } from "./arbitraries.ts";

const offset = fc.nat({ max: 2 ** 31 });
const spot = { start: offset, end: offset };
const day = fc.integer({ min: -720_000, max: 3_000_000 });
const word = fc.oneof(anyString, fc.constantFrom("", "Li Qiang", "Łódź", "东盟", "a".repeat(300)));
const words = fc.array(word, { maxLength: 3 });
const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 0.5, 2 ** 53, Number.POSITIVE_INFINITY));

function some<T>(shape: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(shape, { maxLength: 4 });
}

const period = fc.record({ ...spot, first: day, last: day }, { requiredKeys: ["start", "end"] });
const role = fc.record(
  { office: word, status: fc.constantFrom("current", "former", "acting"), ...spot, of: word, place: word, period },
  { requiredKeys: ["office", "status", "start", "end"] },
);
const entity = fc.record(
  {
    type: fc.constantFrom("PER", "ORG"),
    name: word,
    aliases: words,
    keys: words,
    at: fc.array(offset),
    acronym: word,
    roles: some(role),
  },
  { requiredKeys: ["type", "name", "aliases", "keys", "at"] },
);
const figure = fc.record(
  { unit: word, value, printed: word, stems: word, names: word, ...spot, speaker: word, first: day, last: day },
  { requiredKeys: ["unit", "value", "printed", "stems", "names", "start", "end"] },
);

/** Anything of the type, whether an article could say it or not. */
const anySummary = fc
  .record(
    {
      id: fc.constant("article"),
      editions: some(
        fc.record({ series: word, edition: value, modality: word, part: word, first: day, last: day, ...spot }),
      ),
      editionPlaces: some(fc.record({ series: word, edition: value, place: word, within: words, ...spot })),
      cadences: some(
        fc.record(
          { series: word, years: value, firstYear: value, ...spot },
          { requiredKeys: ["series", "years", "start", "end"] },
        ),
      ),
      units: some(fc.record({ unit: word, parent: word, ...spot })),
      agreements: some(fc.record({ name: word, step: word, first: day, last: day, ...spot })),
      themeYears: some(fc.record({ name: word, first: value, last: value, ...spot })),
      acronyms: some(fc.record({ acronym: fc.string({ maxLength: 6 }), expansion: word, ...spot })),
      names: some(fc.record({ name: word, type: word, count: value, ...spot })),
      entities: some(entity),
      copies: some(fc.record({ mask: word, values: word, ...spot })),
      figures: some(figure),
      corrections: some(
        fc.record({
          unit: word,
          wrong: value,
          printedWrong: word,
          printedRight: word,
          right: value,
          stems: word,
          ...spot,
        }),
      ),
      quotes: some(fc.record({ text: word, ...spot })),
      numerals: some(
        fc.record({ value, kind: fc.constantFrom("number" as const, "percent" as const, "day" as const), ...spot }),
      ),
      dates: fc.array(day),
      date: fc.record({ year: value, month: fc.nat({ max: 12 }), day: fc.nat({ max: 31 }) }),
    },
    { noNullPrototype: true },
  )
  .map((summary) => summary as unknown as Summary);

const anyArticle = pressMix.map((text) => summarize("article", analyze(text)));

/** What can be read of a packed summary, under the names that `like` has. */
function plain(packed: Summary, like: Summary): unknown {
  return Object.fromEntries(Object.keys(like).map((name) => [name, packed[name as keyof Summary]]));
}

describe("a packed summary", () => {
  test("says what was packed, however often it is asked, and keeps nothing in more than a byte", () => {
    fc.assert(
      fc.property(fc.oneof(anySummary, anyArticle), (summary) => {
        const packed = filed(summary);
        expect(plain(packed, summary)).toEqual(summary);
        expect(plain(new FiledSummary("article", packed.packed), summary)).toEqual(summary);
        for (const name of Object.keys(summary).filter((name) => name !== "id" && name !== "date"))
          expect(packed.section(name as "dates")).toEqual(summary[name as "dates"]);
        for (const part of Object.values(packed.packed)) expect(part).not.toMatch(/[^\0-\xff]/);
      }),
      { numRuns: 300 },
    );
  });

  test("has the same facts wherever they stand, and other facts when it says something else", () => {
    const at = (text: string) => filed(summarize("article", analyze(text))).packed;
    const said = "The 22nd China-ASEAN Expo opened in Nanning on Sept. 17, 2025.";
    const here = at(`${said}\n\nIt rained.`);
    const there = at(`It rained.\n\n${said}`);
    expect(here.facts).toBe(there.facts);
    expect(here.places).not.toBe(there.places);
    expect(at(said.replace("22nd", "23rd")).facts).not.toBe(at(said).facts);
  });
});

describe("an archive", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const step = fc.oneof(
    fc.record({ id: fc.constantFrom(...ids), summary: fc.oneof(anySummary, anyArticle) }),
    fc.record({ id: fc.constantFrom(...ids), summary: fc.constant(undefined) }),
  );

  test("after any changes finds by each key what has it, as one that is built at once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let archive = Archive.empty;
        const expected = new Map<string, Summary>();
        const asked = new Set<string>();
        for (const { id, summary } of steps) {
          if (summary === undefined) expected.delete(id);
          else expected.set(id, { ...summary, id });
          archive = summary === undefined ? archive.without(id) : archive.with({ ...summary, id });
          if (summary !== undefined) for (const key of keysOf(summary)) asked.add(key);
        }
        const built = Archive.of(expected.values());
        const all = [...expected.values()];
        for (const one of [archive, built]) {
          expect(one.size).toBe(expected.size);
          expect([...one.summaries()].map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
          for (const id of ids)
            expect(one.get(id)?.packed).toEqual(
              expected.has(id) ? filed(all.find((each) => each.id === id) as Summary).packed : undefined,
            );
          for (const key of asked) {
            const having = all.filter((each) => keysOf(each).has(key)).map(({ id }) => id);
            expect(one.about(key).map(({ id }) => id)).toEqual(having.sort());
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("lists after any changes what it would list afresh, each thing with the mentions that references give", () => {
    const named = fc
      .subarray([
        "The Lakeside Trade Fair (LTF) was opened by Mayor Ann Lee.",
        "The LTF drew crowds, Lee said.",
        "The Lower Town Forum (LTF) met in Lima.",
        "Prime Minister Shinzo Abe met Ann Lee in Lima.",
        "Prime Minister Abe Shinzo visited the Lakeside Trade Fair.",
      ])
      .map((sentences) => summarize("article", analyze(sentences.join("\n\n"))));
    const change = fc.tuple(fc.constantFrom(...ids), fc.option(named, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let archive = Archive.empty;
        const latest = new Map<string, Summary>();
        for (const [id, summary] of changes) {
          if (summary === undefined) latest.delete(id);
          else latest.set(id, { ...summary, id });
          archive = summary === undefined ? archive.without(id) : archive.with({ ...summary, id });
          entitiesOf(archive);
        }
        const listed = entitiesOf(archive);
        entitiesOf(Archive.empty);
        expect(listed).toEqual(entitiesOf(Archive.of(latest.values())));
        for (const entity of listed) {
          const mentions = mentionsOf(entity, archive);
          expect(mentions).toHaveLength(entity.mentions);
          expect(new Set(mentions.map(({ article }) => article)).size).toBe(entity.articles);
        }
      }),
    );
  });

  test("is not changed by what is made of it", () => {
    const [one, two] = ["The Lakeside Fair (LF) was held.", "The River Bank (RB) was closed."].map((text) =>
      summarize("article", analyze(text)),
    ) as [Summary, Summary];
    const archive = Archive.empty.with(one);
    archive.with(two);
    archive.without("article");
    for (const key of keysOf(one)) expect(archive.about(key).map(({ acronyms }) => acronyms)).toEqual([one.acronyms]);
  });

  test("tells keys apart by their numbers", () => {
    const keys = Array.from({ length: 200_000 }, (_, at) => [`series fair ${at}`, `copy ${at.toString(36)}`]).flat();
    expect(new Set(keys.map(keyNumber)).size).toBe(keys.length);
  });
});
