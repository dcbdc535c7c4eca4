import { afterEach, describe, expect, test } from "vitest";
import {
  ANNOTATION_FORMATS,
  type AnnotationComparison,
  type AnnotationFormat,
  ARTICLE_STATE,
  type ArticleState,
  CHANGED,
  COMPARE_ANNOTATIONS,
  COVERAGE,
  type Coverage,
  ENTITIES,
  ENTITY_PLACES,
  type EntityPlace,
  type EntityRow,
  EXPORT_ANNOTATIONS,
  EXPORT_FOLDER,
  type FolderExport,
  INDEX_STATE,
  type IndexState,
  type NamedText,
  RELATED,
  type RelatedArticle,
  SET_DATE,
  TIMELINE,
  type Timeline,
} from "../../protocol/index.ts";
import { FOLDER, Session } from "../support/session.ts";

const ONE = `${FOLDER}/one.press`;
const TWO = `${FOLDER}/two.press`;
const TEXT = ` date 2026-02-10 Lakeside Trade Fair

HARBOUR CITY, Feb. 10 (Agency) -- The Lakeside Trade Fair (LTF) has been held annually since 2014.

Mayor Elena Marsh said on Tuesday that the 13th LTF, scheduled for June 2025, would be larger.
`;
const OTHER = ` date 2025-06-08 Fair closes

Mayor Elena Marsh closed the 12th Lakeside Trade Fair (LTF), which was held from June 3 to 7, 2025.
`;

let session: Session;
afterEach(() => session.stop());

async function start(views = true): Promise<void> {
  session = await Session.start({ pull: true, disk: { [ONE]: TEXT, [TWO]: OTHER }, views });
  session.open(ONE, TEXT);
  await session.indexed();
  await session.pull(ONE);
}

const ask = <T>(method: string, params: unknown = null): Promise<T> => session.connection.sendRequest(method, params);

describe("the date of an article", () => {
  test("comes with its source and its words", async () => {
    await start();
    const { date } = await ask<ArticleState>(ARTICLE_STATE, { uri: ONE });
    expect(date).toMatchObject({ iso: "2026-02-10", source: "header" });
    expect(date?.range && session.words(ONE, date.range)).toBe("2026-02-10");
    expect(await ask(ARTICLE_STATE, { uri: `${FOLDER}/none.press` })).toBeNull();
  });

  test("can be set, and the findings follow", async () => {
    await start();
    const rules = async () => (await session.pull(ONE)).map(({ code }) => code);
    expect(await rules()).toContain("edition-year");
    await ask(SET_DATE, { uri: ONE, date: "2025-03-01" });
    expect(await ask(ARTICLE_STATE, { uri: ONE })).toEqual({ date: { iso: "2025-03-01", source: "override" } });
    await ask(SET_DATE, { uri: ONE, date: null });
    expect(await ask<ArticleState>(ARTICLE_STATE, { uri: ONE })).toMatchObject({ date: { iso: "2026-02-10" } });
    expect(await rules()).toContain("edition-year");
  });
});

test("the entities of all articles come with their counts and problems", async () => {
  await start();
  const rows = await ask<EntityRow[]>(ENTITIES);
  const of = (name: string) => rows.find((row) => row.name === name);
  expect(of("Elena Marsh")).toMatchObject({ type: "PER", articles: 2, mentions: 2, problems: 0 });
  expect(of("Lakeside Trade Fair")).toMatchObject({ type: "EVENT", articles: 2 });
  const places = await ask<EntityPlace[]>(ENTITY_PLACES, { key: of("Elena Marsh")?.key });
  expect(places.map(({ uri, form }) => [uri, form])).toEqual([
    [ONE, "Elena Marsh"],
    [TWO, "Elena Marsh"],
  ]);
  expect(await ask(ENTITY_PLACES, { key: "PER nobody" })).toEqual([]);
});

test("the timeline lists dated sentences of open and closed articles, and what is disputed", async () => {
  await start();
  const { rows, more } = await ask<Timeline>(TIMELINE, {});
  expect(more).toBe(0);
  expect(rows.map(({ first, words, problem }) => [first, words, problem !== undefined])).toEqual([
    ["2014-01-01", "2014", false],
    ["2025-06-01", "June 2025", true],
    ["2025-06-03", "June 3 to 7, 2025", false],
    ["2026-02-10", "Tuesday", false],
  ]);
  const marsh = (await ask<EntityRow[]>(ENTITIES)).find(({ name }) => name === "Elena Marsh");
  const about = await ask<Timeline>(TIMELINE, { key: marsh?.key });
  expect(about.rows.map(({ words }) => words)).toEqual(["June 2025", "June 3 to 7, 2025", "Tuesday"]);
});

test("the state of the index counts what is known", async () => {
  await start();
  expect(await ask<IndexState>(INDEX_STATE)).toMatchObject({ articles: 2, open: 1, datedStatements: 4 });
});

test("only a client with views is told that they have changed", async () => {
  for (const views of [true, false]) {
    await start(views);
    let told = 0;
    session.connection.onNotification(CHANGED, () => {
      told++;
    });
    session.edit(ONE, "would be larger", "would be smaller");
    await session.pull(ONE);
    if (views) await expect.poll(() => told).toBeGreaterThan(0);
    else expect(told).toBe(0);
    if (views) await session.stop();
  }
});

describe("articles side by side", () => {
  test("are found by what both name", async () => {
    await start();
    const related = await ask<RelatedArticle[]>(RELATED, { uri: ONE });
    expect(related).toEqual([{ uri: TWO, date: "2025-06-08", shared: ["Lakeside Trade Fair", "Elena Marsh"] }]);
    expect(await ask(RELATED, { uri: `${FOLDER}/none.press` })).toEqual([]);
  });

  test("show what each states, with its place", async () => {
    await start();
    const { articles, rows } = await ask<Coverage>(COVERAGE, { uris: [ONE, TWO] });
    expect(articles.map(({ uri, date }) => [uri, date])).toEqual([
      [ONE, "2026-02-10"],
      [TWO, "2025-06-08"],
    ]);
    const mayor = rows.find(({ topic, aspect }) => topic === "Elena Marsh" && aspect === "person");
    expect(mayor?.verdict).toBe("agree");
    const range = mayor?.cells[0]?.[0]?.range;
    expect(range && session.words(ONE, range)).toContain("Marsh");
  });

  test("are only articles of the workspace", async () => {
    await start();
    expect(await ask(COVERAGE, { uris: ["file:///etc/passwd", "nonsense"] })).toEqual({ articles: [], rows: [] });
  });
});

test("a finding is explained by all the places that prove it, in a client that can show them", async () => {
  session = await Session.start({ pull: true, disk: { [ONE]: TEXT, [TWO]: OTHER }, showPlaces: true });
  session.open(ONE, TEXT);
  await session.indexed();
  const [explain] = (await session.actions(ONE, "June 2025")).filter(({ kind }) => kind === "quickfix.explain");
  expect(explain?.title).toMatch(/^Explain "edition-year": show its proof \(\d places\)$/);
  const [uri, , locations] = explain?.command?.arguments ?? [];
  expect(uri).toBe(ONE);
  expect(new Set(locations.map((location: { uri: string }) => location.uri))).toEqual(new Set([ONE, TWO]));
});

describe("annotations", () => {
  test("leave in every format, of open and closed articles", async () => {
    await start();
    for (const { name, title } of await ask<AnnotationFormat[]>(ANNOTATION_FORMATS)) {
      for (const uri of [ONE, TWO]) {
        const [file] = (await ask<NamedText[] | null>(EXPORT_ANNOTATIONS, { uri, format: name })) ?? [];
        expect(file?.text, title).toContain("Marsh");
      }
    }
    expect(await ask(EXPORT_ANNOTATIONS, { uri: ONE, format: "toString" })).toBeNull();
    expect(await ask(EXPORT_ANNOTATIONS, { uri: "file:///etc/passwd", format: "brat" })).toBeNull();
  });

  test("leave for a folder, each article under a name of its own", async () => {
    const [inner, twin] = [`${FOLDER}/desk/three.press`, `${FOLDER}/desk/three.txt`];
    const disk = { [ONE]: TEXT, [inner]: OTHER, [twin]: OTHER, "file:///elsewhere/four.press": OTHER };
    session = await Session.start({ pull: true, disk, views: true });
    session.open(ONE, TEXT);
    await session.indexed();
    const all = await ask<FolderExport>(EXPORT_FOLDER, { uri: FOLDER, format: "brat" });
    expect(all.files.map(({ name }) => name)).toEqual(["annotation.conf"]);
    expect(all.articles.map(({ uri, stem }) => [uri, stem])).toEqual([
      [inner, "desk/three.press"],
      [twin, "desk/three.txt"],
      [ONE, "one"],
    ]);
    const files = await Promise.all(all.articles.map((each) => ask<NamedText[]>(EXPORT_ANNOTATIONS, each)));
    expect(files.map((each) => each.map(({ name }) => name))).toEqual([
      ["desk/three.press.ann", "desk/three.press.txt"],
      ["desk/three.txt.ann", "desk/three.txt.txt"],
      ["one.ann", "one.txt"],
    ]);
    expect(files[2]?.[1]?.text).toBe(TEXT);
    const desk = await ask<FolderExport>(EXPORT_FOLDER, { uri: `${FOLDER}/desk/`, format: "tei" });
    expect([desk.files, desk.articles.map(({ stem }) => stem)]).toEqual([[], ["three.press", "three.txt"]]);
    expect(await ask(EXPORT_FOLDER, { uri: "file:///elsewhere", format: "brat" })).toEqual({ articles: [], files: [] });
  });

  test("of others are compared", async () => {
    await start();
    const [file] = await ask<NamedText[]>(EXPORT_ANNOTATIONS, { uri: ONE, format: "brat" });
    const own = file?.text ?? "";
    const compare = (annotations: string) =>
      ask<AnnotationComparison>(COMPARE_ANNOTATIONS, { uri: ONE, format: "brat", annotations });
    expect(await compare(own)).toMatchObject({ missing: [], extra: [], different: [], problems: [], f1: 1 });
    const changed = await compare(`${own.replace(/\tPerson /, "\tEvent ")}T99\tPerson 0 4\tnone\n`);
    expect(changed.different.map(({ label, here }) => [label, here?.label])).toEqual([["Event", "Person"]]);
    expect(changed.problems).toHaveLength(1);
    expect(await compare("")).toMatchObject({ same: 0, extra: [] });
  });
});
