import { afterEach, describe, expect, test } from "vitest";
import type { CompletionItem } from "vscode-languageserver/node";
import { FOLDER, Session } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const badWord = wordRule("bad-word", "baad", "bad");
const worseWord = wordRule("worse-word", "wors", "worse");
const ONE = `${FOLDER}/one.txt`;
const WIRE = `${FOLDER}/wire/two.txt`;
const DESK = `${FOLDER}/copydesk.yaml`;
const INNER = `${FOLDER}/wire/copydesk.yaml`;
const TEXT = "The council met the mayor on a baad and rainy afternoon and talked about the bridge.\n";
const INTENDED = "intended:\n  - rule: bad-word\n    words: baad\n    before: mayor on a\n    after: and rainy\n";

let session: Session;
afterEach(() => session.stop());

const start = (options: Parameters<typeof Session.start>[0]) =>
  Session.start({ rules: [badWord, worseWord], ...options });

/** The severity of each finding of the document. */
const levels = (uri: string) => session.pushed(uri).then((all) => all.map(({ severity }) => severity));

describe("what the desk file says holds", () => {
  test("from the first findings on", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: "rules: { bad-word: hint }" }, pull: true });
    session.open(ONE, TEXT);
    expect((await session.pull(ONE)).map(({ severity }) => severity)).toEqual([4]);
  });

  test("and what changes on disk holds at once, deleted files included", async () => {
    session = await start({ disk: { [ONE]: TEXT } });
    session.open(ONE, TEXT);
    await session.indexed();
    await session.pushed(ONE, ([finding]) => finding?.severity === 2);
    session.disk.set(DESK, "rules: { bad-word: error }");
    session.changedOnDisk([DESK]);
    await session.pushed(ONE, ([finding]) => finding?.severity === 1);
    session.disk.delete(DESK);
    session.changedOnDisk([DESK]);
    await session.pushed(ONE, ([finding]) => finding?.severity === 2);
  });

  test("also before it is saved; the file speaks again when it is closed", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: "rules: { bad-word: hint }" } });
    session.open(ONE, TEXT);
    await session.pushed(ONE, ([finding]) => finding?.severity === 4);
    session.open(DESK, "rules: { bad-word: hint }", "yaml");
    session.edit(DESK, "hint", "error");
    await session.pushed(ONE, ([finding]) => finding?.severity === 1);
    session.close(DESK);
    await session.pushed(ONE, ([finding]) => finding?.severity === 4);
  });

  test("a file that cannot be read keeps the last good one in force", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: "rules: { bad-word: hint }" } });
    session.open(ONE, TEXT);
    await session.pushed(ONE, ([finding]) => finding?.severity === 4);
    session.open(DESK, "rules: { bad-word: hint }", "yaml");
    session.edit(DESK, "hint }", "error");
    const [problem] = await session.pushed(DESK, ({ length }) => length > 0);
    expect(problem).toMatchObject({ severity: 1, code: "desk-file", source: "copydesk" });
    session.edit(ONE, "rainy", "grey");
    expect(await levels(ONE)).toEqual([4]);
    session.edit(DESK, "error", "error }");
    await session.pushed(ONE, ([finding]) => finding?.severity === 1);
    await session.pushed(DESK, ({ length }) => length === 0);
  });

  test("for the folders below it, a nested one first, and by pattern", async () => {
    const outer = "rules: { bad-word: hint }\noverrides:\n  - files: wire/**\n    rules: { worse-word: off }\n";
    const text = TEXT.replace("rainy", "wors");
    session = await start({
      disk: { [ONE]: text, [WIRE]: text, [DESK]: outer, [INNER]: "rules: { bad-word: error }" },
    });
    session.open(ONE, text);
    session.open(WIRE, text);
    await session.indexed();
    await session.pushed(ONE, (all) => all.map(({ severity }) => severity).join() === "4,2");
    await session.pushed(WIRE, (all) => all.map(({ severity }) => severity).join() === "1");
  });

  test("but the settings of the editor outrank it", async () => {
    session = await start({
      disk: { [ONE]: TEXT, [DESK]: "rules: { bad-word: off }" },
      settings: { rules: { "bad-word": "information" } },
    });
    session.open(ONE, TEXT);
    await session.pushed(ONE, ([finding]) => finding?.severity === 3);
  });

  test("in its own folder of the workspace alone, and never from outside", async () => {
    const other = "file:///other/one.txt";
    const above = "file:///copydesk.yaml";
    session = await start({
      folders: [FOLDER, "file:///other"],
      disk: { [ONE]: TEXT, [other]: TEXT, [DESK]: "rules: { bad-word: hint }", [above]: "rules: { bad-word: off }" },
    });
    session.open(ONE, TEXT);
    session.open(other, TEXT);
    await session.indexed();
    await session.pushed(ONE, ([finding]) => finding?.severity === 4);
    await session.pushed(other, ([finding]) => finding?.severity === 2);
    session.open(above, "rules: { bad-word: off }", "yaml");
    session.edit(other, "rainy", "grey");
    expect(await levels(other)).toEqual([2]);
  });

  test("for which files are articles", async () => {
    const notes = `${FOLDER}/notes/two.txt`;
    const story = `${FOLDER}/stories/three.md`;
    const files = { [ONE]: TEXT, [notes]: TEXT, [story]: TEXT };
    session = await start({ disk: { ...files, [DESK]: "skip: notes\n" } });
    session.open(ONE, TEXT);
    await session.indexed();
    expect(session.log).toContain("1 articles in the workspace.");
    session.disk.set(DESK, "files: [one.txt, stories/*.md]\n");
    session.changedOnDisk([DESK]);
    await session.until(() => session.log.includes("2 articles in the workspace."));
  });
});

describe("what is wrong in a desk file", () => {
  const BAD = "ruels: {}\nrules: { bad-wrod: off, worse-word: loud }\n";

  test("is pushed for an open one, with fixes", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: BAD }, rulePages: "file:///extension/docs/rules" });
    session.open(ONE, TEXT);
    session.open(DESK, BAD, "yaml");
    const problems = await session.pushed(DESK, ({ length }) => length === 3);
    expect(problems.map(({ range }) => session.words(DESK, range))).toEqual(["ruels", "bad-wrod", "loud"]);
    expect(problems[0]?.codeDescription?.href).toBe("file:///extension/docs/desk-file.md");
    const [fix] = await session.actions(DESK, "ruels");
    expect(fix).toMatchObject({ title: "Change to “rules”", isPreferred: true });
  });

  test("is reported for a closed one with the workspace", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: BAD }, pull: true });
    session.open(ONE, TEXT);
    await session.indexed();
    const report = (await session.pullWorkspace()).find(({ uri }) => uri === DESK);
    expect(report).toMatchObject({ kind: "full", version: null, items: [{}, {}, {}] });
  });
});

describe("a finding that is intended", () => {
  test("is not reported, and its entry is called stale when nothing needs it any more", async () => {
    session = await start({ disk: { [ONE]: TEXT, [DESK]: INTENDED } });
    session.open(ONE, TEXT);
    session.open(DESK, INTENDED, "yaml");
    await session.indexed();
    await session.pushed(ONE, ({ length }) => length === 0);
    session.edit(ONE, "The council", "In the end the whole council");
    await session.pushed(ONE, ({ length }) => length === 0);
    expect(await session.pushed(DESK)).toEqual([]);
    session.edit(ONE, "baad", "bad");
    const [hint] = await session.pushed(DESK, ({ length }) => length === 1);
    expect(hint).toMatchObject({ code: "stale-ignore", severity: 4, message: expect.stringContaining("“baad”") });
    const [clean] = await session.actions(DESK, "rule: bad-word");
    expect(clean?.title).toBe("Remove the entry");
    const edit = clean?.edit?.documentChanges?.[0];
    session.apply(DESK, edit !== undefined && "edits" in edit ? (edit.edits as never) : []);
    expect(session.text(DESK)).toBe("intended:\n");
    await session.pushed(DESK, ({ length }) => length === 0);
  });

  test("is not called stale while an article that may need it is not checked, or its rule is off", async () => {
    const other = `${FOLDER}/other.txt`;
    session = await start({ disk: { [ONE]: "All well in the town.\n", [other]: TEXT, [DESK]: INTENDED }, pull: true });
    session.open(ONE, "All well in the town.\n");
    session.open(DESK, INTENDED, "yaml");
    await session.indexed();
    expect(await session.pull(DESK)).toEqual([]);
    await session.pullWorkspace();
    expect(await session.pull(DESK)).toEqual([]);
    session.disk.set(other, "Nothing here.\n");
    session.changedOnDisk([other]);
    let reports = await session.pullWorkspace();
    while ((await session.pull(DESK)).length === 0) reports = await session.pullWorkspace(reports);
    session.configure({ rules: { "stale-ignore": "off" } });
    while ((await session.pull(DESK)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

describe("in a desk file", () => {
  const complete = async (text: string) => {
    session.apply(DESK, [
      { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, newText: text },
    ]);
    const position = session.document(DESK).positionAt(text.length);
    const list = await session.connection.sendRequest<{ items: CompletionItem[] } | null>("textDocument/completion", {
      textDocument: { uri: DESK },
      position,
    });
    return list?.items ?? [];
  };

  test("completion offers keys, rules and values, and the names of the articles", async () => {
    const article = "The Harbour Rowing Council met Governor Ingrid Solberg. The Harbour Rowing Council thanked her.\n";
    session = await start({ disk: { [ONE]: article } });
    session.open(ONE, article);
    session.open(DESK, "", "yaml");
    await session.indexed();
    expect((await complete("na")).map(({ label }) => label)).toContain("names");
    expect(await complete("rules:\n  ")).toEqual([
      expect.objectContaining({ label: "bad-word", textEdit: expect.objectContaining({ newText: "bad-word: " }) }),
      expect.objectContaining({ label: "stale-ignore" }),
      expect.objectContaining({ label: "worse-word" }),
    ]);
    expect((await complete("rules:\n  bad-word: ")).map(({ label }) => label)).toContain("off");
    expect((await complete("names:\n  - name: Rowing")).map(({ label }) => label)).toEqual(["Harbour Rowing Council"]);
  });

  test("a hover says what a key is for", async () => {
    session = await start({ disk: { [ONE]: TEXT } });
    session.open(DESK, "skip: notes\n", "yaml");
    expect(await session.hover(DESK, "skip")).toBe("**skip**\n\nFiles and folders that are left alone\\.");
  });
});
