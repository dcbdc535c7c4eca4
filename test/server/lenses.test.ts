import { afterEach, describe, expect, test } from "vitest";
import type { CodeLens, DocumentLink, Location } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/two.txt`;
const TEXT = `date 2026-02-13 Rowers meet

Governor Ana Velde opened the 4th Mole Harbour Regatta on Friday. A baad day, said Velde. See https://example.org/ab or mail press@example.org, @rowers.
`;
const DISK = {
  [ONE]: TEXT,
  [TWO]: "date 2025-02-01 Regatta\n\nThe 3rd Mole Harbour Regatta ended in Halden.\n",
  [`${FOLDER}/three.txt`]: "date 2025-02-01 Other\n\nA ferry sailed to Halden.\n",
};

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  const rules = [wordRule("bad-word", "baad", "bad")];
  session = await Session.start({ pull: true, rules, disk: DISK, settings: { codeLens: true }, ...options });
  session.open(ONE, TEXT);
  await session.indexed();
}

async function lenses(): Promise<CodeLens[]> {
  const found = (await session.ask<CodeLens[] | null>("codeLens", ONE)) ?? [];
  return Promise.all(found.map((lens) => session.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
}

describe("code lenses", () => {
  test("tell above the headline what the article has, and list it", async () => {
    await start({ showPlaces: true });
    const found = await lenses();
    expect(found.map(({ command }) => command?.title)).toEqual([
      "2 names",
      "2 dates",
      "1 problem",
      "1 related article",
    ]);
    expect(found.every(({ range }) => range.start.line === 0)).toBe(true);
    const places = (found[3]?.command?.arguments?.[2] ?? []) as Location[];
    expect(found[3]?.command?.command).toBe("copydesk.showPlaces");
    expect(places.map(({ uri }) => uri)).toEqual([TWO]);
  });

  test("are text where the client has no command, and absent unless they are wanted", async () => {
    await start();
    expect((await lenses()).map(({ command }) => command?.command)).toEqual(["", "", "", ""]);
    session.configure({});
    await session.until(() => session.asked.includes("workspace/codeLens/refresh"));
    expect(await lenses()).toEqual([]);
  });

  test("that are not ours come back without harm", async () => {
    await start();
    for (const data of [undefined, 3, {}, { uri: ONE, kind: "x" }, { uri: "x:y", kind: "dates" }]) {
      const range = session.rangeOf(ONE, "Ana");
      expect(await session.connection.sendRequest("codeLens/resolve", { range, data })).toMatchObject({ range });
    }
  });
});

test("addresses in the text are links", async () => {
  await start();
  const links = await session.ask<DocumentLink[]>("documentLink", ONE);
  expect(links.map(({ range, target }) => [session.words(ONE, range), target])).toEqual([
    ["https://example.org/ab", "https://example.org/ab"],
    ["press@example.org", "mailto:press@example.org"],
  ]);
});

test("links in a desk file lead to the files that it names and that there are", async () => {
  const DESK = `${FOLDER}/copydesk.yaml`;
  const text = [
    "files: [one.txt, 'old/two three.txt', '*.md', gone.txt]",
    "skip: lists/words.txt",
    "overrides:",
    "  - { files: [one.txt, lists/], rules: { spacing: off } }",
    "intended:",
    "  - { words: one.txt, file: ../out.txt }",
    "  - { words: gone, file: one.txt }",
  ].join("\n");
  const disk = { [ONE]: "One.", [`${FOLDER}/old/two%20three.txt`]: "Two.", [`${FOLDER}/lists/words.txt`]: "" };
  session = await Session.start({ disk: { ...disk, [DESK]: text, "file:///out.txt": "Out." } });
  session.open(DESK, text, "yaml");
  const links = await session.ask<DocumentLink[]>("documentLink", DESK);
  expect(links.map(({ range, target }) => [session.words(DESK, range), target])).toEqual([
    ["one.txt", ONE],
    ["'old/two three.txt'", `${FOLDER}/old/two%20three.txt`],
    ["lists/words.txt", `${FOLDER}/lists/words.txt`],
    ["one.txt", ONE],
    ["one.txt", ONE],
  ]);
});
