import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyDesk, type Summary } from "../../core/index.ts";
import { nodeFiles } from "../../server/files.node.ts";
import { diskCache } from "../../server/reading/cache.node.ts";
import { readerPool } from "../../server/reading/pool.node.ts";
import { type ArticleReader, inlineReader, readSummary, type SourceText } from "../../server/reading/reader.ts";
import { Session } from "../support/session.ts";

const ONE = " date 2026-02-10 Port opens\n\nThe National Press Office (NPO) said so on Tuesday.\n";
const TWO = " date 2026-02-11 Fair ends\n\nThe 12th Lakeside Fair was held from May 3 to 5, 2025.\n";

function source(id: string): SourceText {
  return { id, text: ONE, options: {} };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copydesk-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Says what it was given to read. */
function watched(): ArticleReader & { readonly given: string[] } {
  const given: string[] = [];
  const reader = inlineReader(async () => {});
  return {
    ...reader,
    given,
    read(texts) {
      given.push(...texts.map(({ id }) => id.slice(id.lastIndexOf("/") + 1)));
      return reader.read(texts);
    },
  };
}

describe("the cache on disk", () => {
  const articles = () => join(folder, "articles");
  const cache = () => join(folder, "cache");

  async function start(): Promise<readonly string[]> {
    const reader = watched();
    const session = await Session.start({
      folders: [pathToFileURL(articles()).toString()],
      files: nodeFiles,
      reader: () => reader,
      cache: (_, log) => diskCache(cache(), log),
      cacheFolder: pathToFileURL(cache()).toString(),
    });
    session.open(pathToFileURL(join(articles(), "one.press")).toString(), ONE);
    await session.indexed();
    await session.stop();
    return reader.given.sort();
  }

  beforeEach(() => {
    mkdirSync(articles());
    writeFileSync(join(articles(), "one.press"), ONE);
    writeFileSync(join(articles(), "two.press"), TWO);
  });

  test("spares a second start all that has not changed", async () => {
    expect(await start()).toEqual(["one.press", "two.press"]);
    expect(await start()).toEqual([]);
    writeFileSync(join(articles(), "two.press"), `${TWO}It rained.\n`);
    writeFileSync(join(articles(), "copy of one.press"), ONE);
    expect(await start()).toEqual(["two.press"]);
    expect(await start()).toEqual([]);
  });

  test("gives what reading would give", async () => {
    const writer = diskCache(cache(), () => {});
    await writer.load();
    writer.put([source("one")], [readSummary(source("one"))]);
    await writer.save();
    const reader = diskCache(cache(), () => {});
    await reader.load();
    expect(reader.get(source("another name"))).toEqual(readSummary(source("another name")));
    expect(reader.get({ ...source("one"), text: TWO })).toBeUndefined();
    const dated = { dateOverride: { year: 2025, month: 3, day: 1 } };
    expect(reader.get({ ...source("one"), options: dated })).toBeUndefined();
    const told = { desk: { ...emptyDesk, right: ["Feb"] } };
    expect(reader.get({ ...source("one"), options: told })).toBeUndefined();
  });

  test("counts for nothing when it is spoilt, and is whole again after that", async () => {
    await start();
    const [name = ""] = readdirSync(cache());
    const file = join(cache(), name);
    const whole = readFileSync(file);
    for (const at of [0, 20, 33, 37, 41, 50, Math.floor(whole.length / 2), whole.length - 1]) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(file, spoilt);
      expect((await start()).length, `byte ${at}`).toBeGreaterThan(0);
      expect(await start()).toEqual([]);
    }
    appendFileSync(file, "\0nonsense\n".repeat(9));
    expect(await start()).toEqual([]);
    expect(readFileSync(file).length).toBe(whole.length);
  });

  test("loses only what was being written when the program was ended", async () => {
    await start();
    const [name = ""] = readdirSync(cache());
    const file = join(cache(), name);
    const whole = readFileSync(file);
    for (const [length, lost] of [
      [whole.length - 1, 1],
      [whole.length - 40, 1],
      [30, 2],
      [0, 2],
    ] as const) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await start()).toHaveLength(lost);
      expect(await start()).toEqual([]);
    }
  });

  test("says that it cannot be written, and nothing else is lost", async () => {
    writeFileSync(cache(), "a file stands where the folder should be");
    expect(await start()).toEqual(["one.press", "two.press"]);
    const log: string[] = [];
    const blocked = diskCache(cache(), (message) => log.push(message));
    await blocked.load();
    blocked.put([source("one")], [readSummary(source("one"))]);
    await blocked.save();
    expect(log).toEqual([expect.stringContaining("could not be kept for the next start")]);
  });
});

describe("threads", () => {
  const sources: SourceText[] = Array.from({ length: 20 }, (_, at) => ({
    id: `${at}`,
    text: `${at % 2 ? ONE : TWO}${at}`,
    options: {},
  }));
  const expected: readonly Summary[] = sources.map(readSummary);

  test("read what one thread reads, in the order of the texts", async () => {
    const pool = readerPool(join(import.meta.dirname, "../../dist/server.js"), () => {});
    const batches = [sources.slice(0, 7), sources.slice(7, 9), sources.slice(9)];
    expect((await Promise.all(batches.map((batch) => pool.read(batch)))).flat()).toEqual(expected);
    pool.rest();
    expect(await pool.read(sources)).toEqual(expected);
    pool.rest();
  });

  test("that fail give their work back", async () => {
    const broken = join(folder, "broken.cjs");
    writeFileSync(broken, 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("no"); });');
    const log: string[] = [];
    const pool = readerPool(broken, (message) => log.push(message));
    expect(await pool.read(sources)).toEqual(expected);
    expect(log).toEqual([expect.stringContaining("the main one goes on alone")]);
    expect(await pool.read(sources)).toEqual(expected);
  });
});
