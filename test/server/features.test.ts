import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource, type TextDocumentEdit } from "vscode-languageserver/node";
import { nodeFiles } from "../../server/files.node.ts";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { rivalRule, wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TEXT = `date 2026-02-13 Council meets

The National Press Office (NPO) said on Tuesday, Feb. 10, 2026, that the NPO had invited Prime Minister Ann Other.
A baad day, a baad night and a baad morning followed.
`;

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [wordRule("bad-word", "baad", "bad"), rivalRule], ...options });
}

describe("hover", () => {
  test("tells a date's weekday, value, distance and how it was read", async () => {
    await start();
    session.open(ONE, TEXT);
    const text = (await session.hover(ONE, "Feb. 10")) ?? "";
    expect(text).toContain("**Tuesday, February 10, 2026**");
    expect(text).toContain("`2026-02-10` · 3 days before the article's date");
    expect(text).toContain("February 13, 2026, from the header line");
  });

  test("tells the article's own date", async () => {
    await start();
    session.open(ONE, TEXT);
    expect(await session.hover(ONE, "2026-02-13")).toMatch(/\*\*Friday, February 13, 2026\*\*[\s\S]*the article/);
  });

  test("tells what an acronym stands for and how often it is named", async () => {
    await start();
    session.open(ONE, TEXT);
    const text = (await session.hover(ONE, "NPO had")) ?? "";
    expect(text).toContain("**National Press Office** · Organisation");
    expect(text).toContain("NPO stands for National Press Office");
    expect(text).toMatch(/[23] mentions in this article/);
  });

  test("is plain where the client asks for no Markdown, and absent where nothing is known", async () => {
    await start({ capabilities: {} });
    session.open(ONE, TEXT);
    expect(await session.hover(ONE, "Feb. 10")).toMatch(
      /^Tuesday, February 10, 2026\n2026-02-10 · 3 days before the article's date/,
    );
    expect(await session.hover(ONE, "followed")).toBeUndefined();
  });

  test("follows an edit", async () => {
    await start();
    session.open(ONE, TEXT);
    session.edit(ONE, "Feb. 10", "Feb. 12");
    expect(await session.hover(ONE, "Feb. 12")).toContain("1 day before");
  });
});

describe("fixes", () => {
  test("come in their order, the preferred one marked, and apply", async () => {
    await start();
    session.open(ONE, TEXT);
    const actions = await session.actions(ONE, "baad night");
    expect(actions.map(({ title, isPreferred, kind }) => [title, isPreferred, kind])).toEqual([
      ['Change to "bad"', true, "quickfix"],
      ['Delete "baad"', undefined, "quickfix"],
      ['Fix all 3 problems of "bad-word" in this article', undefined, "quickfix"],
      ["Mark as intended here", undefined, "quickfix.stet.here"],
      ["Mark “baad” as intended in this article", undefined, "quickfix.stet.article"],
      ["Mark “baad” as intended everywhere", undefined, "quickfix.stet.everywhere"],
      ["Turn rule “bad-word” off", undefined, "quickfix.stet.off"],
    ]);
    expect(actions[0]?.diagnostics).toMatchObject([
      { code: "bad-word", range: session.rangeOf(ONE, "baad night").start && {} },
    ]);
    apply(actions[0]?.edit);
    expect(session.text(ONE)).toContain("A baad day, a bad night and a baad morning");
    expect(await session.pull(ONE)).toHaveLength(2);
    const [, , all] = await session.actions(ONE, "baad day");
    apply(all?.edit);
    expect(session.text(ONE)).toContain("A bad day, a bad night and a bad morning");
    expect(await session.pull(ONE)).toEqual([]);
  });

  test("are given only when asked for", async () => {
    await start();
    session.open(ONE, TEXT);
    expect(await session.actions(ONE, "baad", ["refactor", "source.organizeImports"])).toEqual([]);
    expect(await session.actions(ONE, "baad", ["quickfix"])).not.toEqual([]);
    expect(await session.actions(ONE, "Council")).toEqual([]);
  });

  test("go out as plain changes to a client without versions", async () => {
    await start({ capabilities: {} });
    session.open(ONE, TEXT);
    const [first] = await session.actions(ONE, "baad");
    expect(first?.edit?.changes?.[ONE]).toEqual([{ range: session.rangeOf(ONE, "baad"), newText: "bad" }]);
    expect(first).not.toHaveProperty("isPreferred");
  });

  function apply(edit: { documentChanges?: unknown[] } | undefined): void {
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: ONE, version: session.document(ONE).version });
    session.apply(ONE, (change?.edits ?? []) as never);
  }
});

describe("semantic tokens", () => {
  test("cover what is named, in order, without overlaps", async () => {
    await start();
    session.open(ONE, TEXT);
    const { data = [] } = (await session.tokens(ONE)) ?? {};
    const found = decode(data).map(({ line, character, length }) =>
      session.words(ONE, { start: { line, character }, end: { line, character: character + length } }),
    );
    expect(found.join("|")).toMatch(/National Press Office.*\|NPO\|.*Feb\. 10, 2026\|NPO\|.*Ann Other/);
  });

  test("a delta applied to the old tokens gives the new ones", async () => {
    await start();
    session.open(ONE, TEXT);
    let last = await session.tokens(ONE);
    for (const [from, to] of [
      ["said on", "\nsaid, on"],
      ["Prime Minister Ann Other", "nobody"],
      ["followed", "followed on March 3, 2026"],
      ["followed on", "came on"],
    ] as const) {
      session.edit(ONE, from, to);
      const delta = await session.tokenDelta(ONE, last?.resultId ?? "");
      if (delta === null || !("edits" in delta)) throw new Error("expected edits");
      const patched = [...(last?.data ?? [])];
      for (const { start, deleteCount, data = [] } of delta.edits) patched.splice(start, deleteCount, ...data);
      last = await session.tokens(ONE);
      expect(patched).toEqual(last?.data);
    }
    expect(await session.tokenDelta(ONE, "unknown")).toHaveProperty("data");
  });

  test("those of a range are those of the whole that touch it", async () => {
    await start();
    session.open(ONE, TEXT);
    const all = decode((await session.tokens(ONE))?.data ?? []);
    const range = session.rangeOf(ONE, "Office (NPO) said on Tuesday, Feb.");
    const some = decode((await session.tokensIn(ONE, range))?.data ?? []);
    expect(some).toEqual(
      all.filter(
        ({ line, character, length }) =>
          line === range.start.line && character < range.end.character && character + length > range.start.character,
      ),
    );
    expect(some.length).toBeGreaterThan(1);
  });

  function decode(data: readonly number[]) {
    const tokens: { line: number; character: number; length: number; type: number }[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      character = down === 0 ? character + right : right;
      line += down;
      tokens.push({ line, character, length, type });
    }
    return tokens;
  }
});

describe("the conversation", () => {
  test("a cancelled request is answered as cancelled", async () => {
    await start();
    session.open(ONE, TEXT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: ONE }, position: { line: 0, character: 0 } };
    const answer = session.connection.sendRequest("textDocument/hover", params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  test("requests on unknown documents and absurd places are answered with nothing", async () => {
    await start();
    session.open(ONE, TEXT);
    const far = { line: 999_999, character: 999_999 };
    const { connection } = session;
    const unknown = { textDocument: { uri: "file:///nowhere.txt" }, position: far };
    expect(await connection.sendRequest("textDocument/hover", unknown)).toBeNull();
    expect(
      await connection.sendRequest("textDocument/hover", { textDocument: { uri: ONE }, position: far }),
    ).toBeNull();
    expect(await session.tokensIn(ONE, { start: far, end: far })).toEqual({ data: [] });
    expect(await session.pull("file:///nowhere.txt")).toEqual([]);
  });

  test("the reading of the folder shows its progress", async () => {
    await start({ disk: { [ONE]: TEXT, [`${FOLDER}/two.txt`]: TEXT } });
    session.open(ONE, TEXT);
    await session.until(() => session.progress.some((value) => (value as { kind?: string }).kind === "end"));
    expect(session.progress[0]).toMatchObject({ kind: "begin", cancellable: true });
    expect(session.log).toContain("2 articles in the workspace.");
  });

  test("the reading of the folder can be stopped, and lets requests pass", async () => {
    const disk = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${FOLDER}/${i}.txt`, TEXT]));
    await start({ disk });
    session.open(ONE, TEXT);
    await session.until(() => session.progress.length > 0);
    expect(await session.hover(ONE, "NPO")).toBeDefined();
    session.cancelProgress();
    await session.indexed();
    expect(session.log.find((line) => line.includes("articles in the workspace"))).toMatch(
      /^\d+ articles .* so far; stopped\.$/,
    );
    expect(await session.pull(ONE)).toHaveLength(3);
  });

  test("without a client that hands out files the server reads the folder itself, and only that", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copydesk-"));
    try {
      writeFileSync(join(folder, "one.txt"), TEXT);
      writeFileSync(join(folder, "two words.press"), TEXT.replace("National Press Office", "Northern Port Operators"));
      writeFileSync(join(folder, "requirements.txt"), "a==1\n");
      writeFileSync(join(folder, ".hidden.txt"), TEXT);
      const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
      session = await Session.start({
        pull: true,
        rules: [rivalRule],
        files: nodeFiles,
        folders: [pathToFileURL(folder).toString()],
      });
      session.open(uri("one.txt"), TEXT);
      await session.indexed();
      expect(session.log).toContain("2 articles in the workspace.");
      const [finding] = await session.pull(uri("one.txt"));
      expect(finding?.relatedInformation?.[0]?.location.uri).toBe(uri("two words.press"));
      expect(await nodeFiles.read("file:///no/such/file", 10)).toEqual({ kind: "missing" });
      expect(await nodeFiles.read("https://example.org/a.txt", 10)).toEqual({ kind: "missing" });
      expect(await nodeFiles.read(uri("one.txt"), 10)).toMatchObject({ kind: "large" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
