import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { rules } from "../../core/index.ts";
import { defaultSettings, readSettings } from "../../server/settings.ts";
import { FOLDER, Session } from "../support/session.ts";
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
      inlayHints: { dates: true },
      dateStyle: "10/28/2025",
      codeLens: "yes",
      hideWhileTyping: 1,
    },
    last,
    new Set(["bad-word"]),
  );
  expect(settings).toEqual(last);
  expect(problems).toHaveLength(9);
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
