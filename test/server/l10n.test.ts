import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CodeLens, CompletionItem, InlayHint } from "vscode-languageserver/node";
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

test("how a time was read is told in them, too", async () => {
  await titles(chinese, "10");
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const hints = (await session.ask<InlayHint[] | null>("inlayHint", ONE, { range })) ?? [];
  expect(hints.map(({ tooltip }) => tooltip)).toEqual([
    "2026年2月10日（星期二）\n解读依据：未写年份；据过去时动词“said”，从 2026年2月13日（发布日期）往前推算：2026 年",
  ]);
});

describe("in Chinese", () => {
  const ARTICLE =
    "date 2026-02-13 News\n\nOn Monday, Feb. 10, 2026, the mayor said the 12th Harbour Book Fair was held in May 2025. Visitors to the 12th Harbour Book Fair, held in June 2025, bought more.\n";
  const has = (text: string) => /\p{Script=Han}/u.test(text);

  test("findings, their proof and their fixes", async () => {
    session = await Session.start({ pull: true, words: chinese });
    session.open(ONE, ARTICLE);
    const items = await session.pull(ONE);
    expect(items.map(({ code, message }) => [code, message])).toEqual([
      ["weekday-date", "2026年2月10日是星期二，而非星期一。请更正星期或日期。"],
      ["edition-facts", "第 12 届 Harbour Book Fair 有两个日期：前文为 May 2025，此处为 June 2025。其中必有一误。"],
    ]);
    const fixes = await session.actions(ONE, "June 2025", ["quickfix"]);
    expect(fixes.map(({ title }) => title)).toContain("改为“May 2025”");
    expect(fixes.filter(({ title }) => !has(title))).toEqual([]);
  });

  test("hovers", async () => {
    session = await Session.start({ pull: true, words: chinese });
    session.open(ONE, ARTICLE);
    const hover = (await session.hover(ONE, "May 2025")) ?? "";
    expect(hover.split("\n").filter((line) => line !== "" && !has(line))).toEqual([]);
  });

  test("what is wrong in a desk file, and what its keys are for", async () => {
    const desk = `${FOLDER}/copydesk.yaml`;
    session = await Session.start({ words: chinese });
    session.open(desk, "ruels: {}\nright: [7]\n", "yaml");
    const problems = await session.pushed(desk, ({ length }) => length === 2);
    expect(problems.map(({ message }) => message)).toEqual([
      "此文件中没有“ruels”。是否应为“rules”？",
      "“right”的条目应为一个或几个词；请为 7 加上引号",
    ]);
    expect(await session.hover(desk, "right")).toContain("写法本来正确的名称和词语。");
  });

  test("what the rules that a desk file names are for", async () => {
    const desk = `${FOLDER}/copydesk.yaml`;
    session = await Session.start({ words: chinese });
    session.open(desk, "rules:\n  weekday-date: error\n  ", "yaml");
    const list = await session.connection.sendRequest<{ items: CompletionItem[] } | null>("textDocument/completion", {
      textDocument: { uri: desk },
      position: { line: 2, character: 2 },
    });
    const items = list?.items ?? [];
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["age", "stale-ignore"]));
    expect(items.filter(({ detail = "" }) => !has(detail))).toEqual([]);
    const hover = (await session.hover(desk, "weekday-date")) ?? "";
    expect(hover).toContain("星期与旁边的日期不符。");
    expect(hover.split("\n").filter((line) => line !== "" && !has(line))).toEqual(["**weekday\\-date**"]);
  });

  test("holidays, where their day is told", async () => {
    session = await Session.start({ pull: true, words: chinese });
    session.open(ONE, "date 2026-02-13 News\n\nThe pool is closed on Christmas Day, Dec. 24.\n");
    expect((await session.pull(ONE)).map(({ message }) => message)).toEqual([
      "圣诞节是 12月25日，而非“Dec. 24”。请更正日期。",
    ]);
    expect(await session.hover(ONE, "Christmas Day")).toContain(
      "圣诞节；取最接近 2026年2月13日（发布日期）者：2025年12月25日",
    );
  });
});

test.each([undefined, null, 7, [], { "Mark as intended here": 7 }])("%j means English", async (words) => {
  expect(await titles(words, "baad")).toContain('Fix all 2 problems of "bad-word" in this article');
});
