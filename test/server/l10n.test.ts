import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { CodeLens } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TEXT = "date 2026-02-13 News\n\nA baad day, then a baad morning, it said on Feb. 10.\n";
const chinese = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../l10n/bundle.l10n.zh-cn.json"), "utf8"),
) as Record<string, string>;

let session: Session;
afterEach(() => session.stop());

async function titles(words: unknown, at: string, options: SessionOptions = {}): Promise<string[]> {
  session = await Session.start({ pull: true, rules: [wordRule("bad-word", "baad", "bad")], words, ...options });
  session.open(ONE, TEXT);
  return (await session.actions(ONE, at, ["quickfix", "refactor"])).map(({ title }) => title);
}

test("the titles of actions come in the words that the client sends", async () => {
  expect(await titles(chinese, "10")).toContain("添加星期：“Tuesday, Feb. 10”");
});

test("a message with several values keeps them in their places", async () => {
  expect(await titles(chinese, "baad")).toContain("修复本文全部 2 个“bad-word”问题");
});

test("the code lenses come in them, too", async () => {
  await titles(chinese, "baad", { settings: { codeLens: true }, showPlaces: true });
  const found = (await session.ask<CodeLens[] | null>("codeLens", ONE)) ?? [];
  const lenses = await Promise.all(
    found.map((lens) => session.connection.sendRequest<CodeLens>("codeLens/resolve", lens)),
  );
  expect(lenses.map(({ command }) => command?.title)).toContain("2 个问题");
});

test.each([undefined, null, 7, [], { "Mark as intended here": 7 }])("%j means English", async (words) => {
  expect(await titles(words, "baad")).toContain('Fix all 2 problems of "bad-word" in this article');
});
