import { afterEach, describe, expect, test } from "vitest";
import type { CompletionItem, CompletionList, WorkspaceSymbol } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/two.txt`;
const END = "Now |";

const TEXT = `date 2026-02-13 Rowers meet 🛶

Governor Ana Velde opened the 4th Mole Harbour Regatta on Friday. Velde thanked the Harbour Rowing Council (HRC). 🛶

Now |
`;
const OTHER = `date 2025-02-01 Traders

Minister Jon Pryce opened the 22nd Lakeside Trade Expo (LATEX) in Halden on February 1, 2025.
`;

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [], disk: { [ONE]: TEXT, [TWO]: OTHER }, ...options });
  session.open(ONE, TEXT);
  await session.indexed();
}

/** The suggestions behind `typed` at the end of the article. */
async function list(typed: string, context: object = { triggerKind: 1 }): Promise<CompletionList> {
  session.edit(ONE, END, `${typed}|`);
  const answer = await session.askAt<CompletionList>("completion", ONE, `${typed}|`, typed.length, { context });
  session.edit(ONE, `${typed}|`, END);
  return answer;
}

async function labels(typed: string, context?: object): Promise<string[]> {
  return (await list(typed, context)).items.map(({ label }) => label);
}

describe("completion", () => {
  test("offers nothing while prose is written", async () => {
    await start();
    for (const typed of ["Now v", "Now velde", "Now V", "Now Ve", "Now The", "Now When", "Now Zzz"])
      expect(await labels(typed), typed).toEqual([]);
    expect(await labels("Now ", { triggerKind: 2, triggerCharacter: " " })).toEqual([]);
    expect((await list("Now Ve")).isIncomplete).toBe(true);
  });

  test("offers known names from the third letter of a capitalised word", async () => {
    await start();
    expect(await labels("Now Vel")).toEqual(["Velde", "Ana Velde", "Governor Ana Velde"]);
    expect((await list("Now Pry")).items).toMatchObject([{ label: "Jon Pryce", filterText: "Pryce" }]);
    expect(await labels("Now Ana")).toEqual(["Ana Velde"]);
    expect(await labels("Now Gov")).toEqual(["Governor Ana Velde"]);
    expect(await labels("Now HRC")).toEqual([]);
    expect(await labels("Now Lak")).toEqual(["Lakeside Trade Expo"]);
    expect(await labels("Now LAT")).toEqual(["LATEX"]);
  });

  test("takes the words before for the beginning of the name", async () => {
    await start();
    const { items } = await list("Now the Harbour Row");
    expect(items.map(({ label }) => label)).toEqual(["Harbour Rowing Council"]);
    session.edit(ONE, END, "Now the Harbour Row|");
    const { items: again } = await session.askAt<CompletionList>("completion", ONE, "Row|", 3);
    session.apply(ONE, [again[0]?.textEdit as never]);
    expect(session.text(ONE)).toContain("Now the Harbour Rowing Council|");
  });

  test("does not offer within a word, nor the name that is being typed itself", async () => {
    await start();
    session.edit(ONE, END, "Now Velikov Zorin said so |");
    const at = async (words: string, by: number) =>
      (await session.askAt<CompletionList>("completion", ONE, words, by)).items.map(({ label }) => label);
    expect(await at("Velikov", 3)).toEqual([]);
    expect(await at("Velikov Zorin said", 13)).toEqual([]);
  });

  test("offers after an ordinal the series that have that edition or come to it next", async () => {
    await start();
    const typed = "Now the 23rd ";
    expect(await labels(typed, { triggerKind: 2, triggerCharacter: " " })).toEqual([
      "Lakeside Trade Expo",
      "Mole Harbour Regatta",
    ]);
    expect((await list("Now the 4th ")).items[0]).toMatchObject({
      label: "Mole Harbour Regatta",
      detail: "editions known: 4",
    });
    expect(await labels("Now the 23rd Lak")).toEqual(["Lakeside Trade Expo"]);
  });

  test("offers all names and the days of the article's week where nothing has been begun", async () => {
    await start();
    const { items } = await list("Now ");
    const all = items.map(({ label }) => label);
    expect(all).toEqual(expect.arrayContaining(["Ana Velde", "HRC", "Jon Pryce", "Halden", "today", "Monday, Feb. 9"]));
    expect(items.find(({ label }) => label === "today")?.detail).toBe("Friday, February 13, 2026");
    expect(all.filter((label) => /day, /.test(label))).toHaveLength(7);
    expect(await labels("Now Thu")).toEqual(["Thursday, Feb. 12"]);
  });

  test("shows the card of the name that is looked at", async () => {
    await start();
    for (const [typed, documentation] of [
      ["Now Vel", /^\*\*Ana Velde\*\* · Person[\s\S]*governor/],
      ["Now Jon", /\*\*Jon Pryce\*\* · Person[\s\S]*minister/],
    ] as const) {
      const [item] = (await list(typed)).items;
      const resolved = await session.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
      expect(resolved.documentation).toMatchObject({ kind: "markdown", value: expect.stringMatching(documentation) });
    }
    for (const data of [null, 3, {}, { uri: ONE, type: "X", name: "Y" }, { uri: "x:y", type: "PER", name: "Y" }])
      expect(await session.connection.sendRequest("completionItem/resolve", { label: "A", data })).toMatchObject({
        label: "A",
      });
  });

  test("is nothing in what is no article", async () => {
    await start();
    session.open(`${FOLDER}/notes.md`, "# Notes", "markdown");
    expect(await session.ask("completion", `${FOLDER}/notes.md`, { position: { line: 0, character: 7 } })).toBeNull();
  });
});

describe("workspace symbols", () => {
  const find = (query: string) => session.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query });

  test("are the things of the archive whose letters stand in order, the best first", async () => {
    await start();
    expect((await find("hrc"))[0]).toMatchObject({
      name: "HRC",
      containerName: "Harbour Rowing Council, organisation, 1 article",
    });
    expect((await find("jprc")).map(({ name }) => name)).toEqual(["Jon Pryce"]);
    expect((await find("harbrow"))[0]?.name).toBe("Harbour Rowing Council");
    expect(await find("zzzz")).toEqual([]);
    expect((await find("")).length).toBeGreaterThan(4);
  });

  test("lead to the first mention, in closed articles too", async () => {
    await start();
    const [found] = await find("Jon Pryce");
    expect(found?.location).toEqual({
      uri: TWO,
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 18 } },
    });
  });
});
