import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { InlayHint } from "vscode-languageserver";
import { rules } from "../../core/index.ts";
import type { WindowSettings } from "../../server/scoped-settings.ts";
import { defaultSettings, readSettings } from "../../server/settings.ts";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const badWord = wordRule("bad-word", "baad", "bad");
const ONE = `${FOLDER}/one.txt`;
const TEXT = "The council met the mayor on a baad and rainy afternoon and talked about the bridge.\n";

test("the defaults are those that package.json states", () => {
  const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
  for (const [key, value] of Object.entries(defaultSettings)) {
    expect(contributes.configuration.properties[`copydesk.${key}`].default, key).toEqual(value);
  }
});

test("nothing set gives the defaults without a word", () => {
  for (const value of [undefined, null, {}]) {
    expect(readSettings(value, defaultSettings, new Set())).toEqual({ settings: defaultSettings, problems: [] });
  }
});

test("a bad value is named, and the last good one stays", () => {
  const last = {
    files: ["a/**"],
    exclude: ["b/**"],
    maxFileSize: 7,
    rules: { "bad-word": "hint" },
    "inlayHints.dates": "all",
    "inlayHints.units": "metric",
    "inlayHints.currency": "EUR",
    dateStyle: "28 October 2025",
    codeLens: true,
    hideWhileTyping: false,
  } as const;
  const { settings, problems } = readSettings(
    {
      files: "**/*.txt",
      exclude: [1],
      maxFileSize: -1,
      rules: { "bad-word": "loud", nonsense: "error" },
      inlayHints: { dates: true, units: "cubits", currency: "XYZ" },
      dateStyle: "10/28/2025",
      codeLens: "yes",
      hideWhileTyping: 1,
    },
    last,
    new Set(["bad-word"]),
  );
  expect(settings).toEqual(last);
  expect(problems).toHaveLength(11);
  expect(problems.join("\n")).toContain('"bad-word" is "loud"');
  expect(readSettings([], last, new Set()).problems).toHaveLength(1);
  expect(readSettings({ rules: [] }, last, new Set()).settings.rules).toEqual(last.rules);
});

test("every rule can be set", () => {
  const all = Object.fromEntries(rules.map(({ id }) => [id, "off"]));
  expect(readSettings({ rules: all }, defaultSettings, new Set(Object.keys(all)))).toEqual({
    settings: { ...defaultSettings, rules: all },
    problems: [],
  });
});

describe("a running server", () => {
  let session: Session;
  afterEach(() => session.stop());

  test("takes a new severity without a restart", async () => {
    session = await Session.start({ rules: [badWord] });
    session.open(ONE, TEXT);
    await session.pushed(ONE, ([finding]) => finding?.severity === 2);
    session.configure({ rules: { "bad-word": "error" } });
    await session.pushed(ONE, ([finding]) => finding?.severity === 1);
    session.configure({ rules: { "bad-word": "shout" } });
    await session.until(() => session.log.some((line) => line.includes("shout")));
    await session.pushed(ONE, ([finding]) => finding?.severity === 1);
    session.configure({ rules: { "bad-word": "off" } });
    await session.pushed(ONE, ({ length }) => length === 0);
  });

  test("leaves alone what is excluded from now on, and reads the folder again", async () => {
    session = await Session.start({ rules: [badWord], disk: { [ONE]: TEXT } });
    session.open(ONE, TEXT, "plaintext");
    await session.indexed();
    await session.pushed(ONE, ({ length }) => length === 1);
    session.configure({ exclude: ["**/one.*"] });
    await session.pushed(ONE, ({ length }) => length === 0);
    await session.indexed(2);
    expect(session.log).toContain("0 articles in the workspace.");
    expect(await session.tokens(ONE)).toBeNull();
  });

  test("uses what a client pushes that cannot be asked", async () => {
    session = await Session.start({ rules: [badWord], capabilities: {} });
    session.open(ONE, TEXT);
    await session.pushed(ONE, ({ length }) => length === 1);
    void session.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { copydesk: { rules: { "bad-word": "off" } } },
    });
    await session.pushed(ONE, ({ length }) => length === 0);
  });
});

describe("settings of folders", () => {
  const [CITY, WIRE] = ["file:///city", "file:///wire"];
  const [AT_CITY, AT_WIRE, OUTSIDE] = [`${CITY}/one.txt`, `${WIRE}/two.txt`, "file:///elsewhere/three.txt"];
  let session: Session;
  afterEach(() => session.stop());

  const start = (more: SessionOptions = {}) => Session.start({ rules: [badWord], folders: [CITY, WIRE], ...more });

  test("judge the articles of that folder and no others, and change without a restart", async () => {
    session = await start({ folderSettings: { [WIRE]: { rules: { "bad-word": "error" } } } });
    for (const uri of [AT_CITY, AT_WIRE, OUTSIDE]) session.open(uri, TEXT);
    await session.pushed(AT_WIRE, ([finding]) => finding?.severity === 1);
    for (const uri of [AT_CITY, OUTSIDE]) await session.pushed(uri, ([finding]) => finding?.severity === 2);
    session.configure({ rules: { "bad-word": "off" } }, WIRE);
    await session.pushed(AT_WIRE, ({ length }) => length === 0);
    for (const uri of [AT_CITY, OUTSIDE]) await session.pushed(uri, ([finding]) => finding?.severity === 2);
    session.configure({ rules: { "bad-word": "hint" } });
    for (const uri of [AT_CITY, OUTSIDE]) await session.pushed(uri, ([finding]) => finding?.severity === 4);
    await session.pushed(AT_WIRE, ({ length }) => length === 0);
  });

  test("say which of its files are read", async () => {
    const disk = { [AT_CITY]: TEXT, [`${CITY}/one.md`]: TEXT, [AT_WIRE]: TEXT, [`${WIRE}/two.md`]: TEXT };
    session = await start({ disk, pull: true, folderSettings: { [WIRE]: { files: ["*.md"] } } });
    session.open("untitled:new", TEXT);
    await session.indexed();
    const read = async () => (await session.pullWorkspace()).flatMap(({ uri }) => (uri in disk ? uri : [])).sort();
    expect(await read()).toEqual([AT_CITY, `${WIRE}/two.md`]);
    session.configure({ exclude: ["one.txt"] }, CITY);
    await session.indexed(2);
    expect(await read()).toEqual([`${WIRE}/two.md`]);
  });

  test("choose hints and the style of dates", async () => {
    const text =
      "date 2026-02-10\n\nHARBOUR CITY, Feb. 10 (Agency) -- The ferry sails on Friday and again on May 1, 2026.\n";
    const settings = { inlayHints: { dates: "off" }, dateStyle: "28 October 2025" };
    session = await start({ folderSettings: { [WIRE]: settings } });
    for (const uri of [AT_CITY, AT_WIRE]) session.open(uri, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = (uri: string) => session.ask<InlayHint[]>("inlayHint", uri, { range });
    expect((await hints(AT_CITY)).length).toBeGreaterThan(0);
    expect(await hints(AT_WIRE)).toEqual([]);
    const titles = async (uri: string) =>
      (await session.actions(uri, "May 1, 2026", ["refactor.rewrite"])).map(({ title }) => title).join();
    expect(await titles(AT_WIRE)).toContain("1 May 2026");
    expect(await titles(AT_CITY)).not.toContain("1 May 2026");
  });

  test("come with a folder that is added, and go with it", async () => {
    session = await start({ folders: [CITY], folderSettings: { [WIRE]: { rules: { "bad-word": "off" } } } });
    session.open(AT_WIRE, TEXT);
    await session.pushed(AT_WIRE, ({ length }) => length === 1);
    const folder = { uri: WIRE, name: "wire" };
    const change = (event: object) =>
      session.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    void change({ added: [folder], removed: [] });
    await session.pushed(AT_WIRE, ({ length }) => length === 0);
    void change({ added: [], removed: [folder] });
    await session.pushed(AT_WIRE, ({ length }) => length === 1);
  });

  test("that are no settings are named with their folder, once", async () => {
    session = await start({ folderSettings: { [WIRE]: { dateStyle: "10/28" } } });
    await session.until(() => session.log.some((line) => line.includes("copydesk.dateStyle") && line.includes(WIRE)));
    expect(session.log.filter((line) => line.includes("copydesk.dateStyle"))).toHaveLength(1);
  });
});

test("package.json lets folders set what the server asks for each folder, and nothing else", () => {
  const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
  const ofWindow: Readonly<Record<keyof WindowSettings, true>> = {
    maxFileSize: true,
    codeLens: true,
    hideWhileTyping: true,
  };
  for (const key of Object.keys(defaultSettings)) {
    const { scope } = contributes.configuration.properties[`copydesk.${key}`];
    expect(scope, key).toBe(Object.hasOwn(ofWindow, key) ? "window" : "resource");
  }
});
