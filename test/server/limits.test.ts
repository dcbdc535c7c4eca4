import { afterEach, describe, expect, test } from "vitest";
import { refusalOf } from "../../server/open-document.ts";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [wordRule("bad-word", "baad", "bad")], ...options });
}

describe("a text that cannot be read as an article gets one clear word", () => {
  test("too large", async () => {
    await start({ settings: { maxFileSize: 1 } });
    session.open(ONE, "A baad day in the town hall, and so on.\n".repeat(60), "plaintext");
    const found = await session.pull(ONE);
    expect(found).toMatchObject([
      { severity: 3, code: "file-too-large", source: "copydesk", range: { start: { line: 0 } } },
    ]);
    expect(found[0]?.message).toMatch(/larger than 1 KB.*copydesk\.maxFileSize/);
    expect(session.log.filter((line) => line.includes("larger than 1 KB"))).toHaveLength(1);
    expect(await session.hover(ONE, "baad")).toBeUndefined();
    expect(await session.tokens(ONE)).toBeNull();
    expect(await session.actions(ONE, "baad")).toEqual([]);
    session.configure({ maxFileSize: 100 });
    await session.until(() => session.asked.includes("workspace/semanticTokens/refresh"));
    expect(await session.pull(ONE)).toHaveLength(60);
  });

  test("50 million characters", async () => {
    await start();
    session.open(ONE, "A baad day. ".repeat(50_000_000 / 12), "plaintext");
    expect(await session.pull(ONE)).toMatchObject([{ code: "file-too-large" }]);
  });

  test("binary", async () => {
    await start();
    session.open(ONE, "A baad day.\n\0\u0001\0\n");
    expect(await session.pull(ONE)).toMatchObject([{ severity: 3, code: "binary-content" }]);
    session.edit(ONE, "\0\u0001\0", "");
    expect(await session.pull(ONE)).toMatchObject([{ code: "bad-word" }]);
    session.edit(ONE, "A baad", "\0 baad");
    expect(await session.pull(ONE)).toMatchObject([{ code: "binary-content" }]);
  });

  test("sizes are counted in bytes of UTF-8", () => {
    expect(refusalOf("é".repeat(512), 1024)).toBeUndefined();
    expect(refusalOf("é".repeat(513), 1024)?.reason).toBe("file-too-large");
    expect(refusalOf("🙂".repeat(256), 1024)).toBeUndefined();
    expect(refusalOf("🙂".repeat(257), 1024)?.reason).toBe("file-too-large");
    expect(refusalOf("\uD800".repeat(341), 1024)).toBeUndefined();
    expect(refusalOf("\uD800".repeat(342), 1024)?.reason).toBe("file-too-large");
  });
});

describe("no harm is done by", () => {
  test.each([
    ["nothing at all", ""],
    ["lone surrogates", "A \uD800 day \uDC00 in (\uDBFF) Jan. 3\uD83D"],
    ["a line of a million characters", "word ".repeat(200_000)],
    ["a million characters without a space", "x".repeat(1_000_000)],
    ["a hundred thousand empty lines", "\r\n".repeat(100_000)],
    ["many open brackets and marks", '(“"'.repeat(30_000)],
  ])("%s", { timeout: 30_000 }, async (_, text) => {
    await start();
    session.open(ONE, text);
    expect(await session.pull(ONE)).toEqual([]);
    expect(await session.tokens(ONE)).toHaveProperty("data");
    session.apply(ONE, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: "A baad day. " },
    ]);
    expect(await session.pull(ONE)).toHaveLength(1);
  });
});

describe("a file that is no article", () => {
  test("stays untouched", async () => {
    const text = "baad==1.0\nbaad-words>=2\n";
    const uri = `${FOLDER}/requirements.txt`;
    await start({ disk: { [uri]: text } });
    session.open(uri, text, "plaintext");
    expect(await session.pull(uri)).toEqual([]);
    expect(await session.hover(uri, "baad")).toBeUndefined();
    expect(await session.tokens(uri)).toBeNull();
    expect(await session.actions(uri, "baad")).toEqual([]);
    // Nor does it make the server read the folder.
    expect(session.asked).not.toContain("copydesk/listFiles");
  });

  test("becomes one by its text, and stays one while it is edited", async () => {
    await start();
    session.open(ONE, "baad==1.0\n", "plaintext");
    expect(await session.pull(ONE)).toEqual([]);
    session.edit(
      ONE,
      "baad==1.0\n",
      "The council met on a baad and rainy afternoon in the town hall of the capital.\n",
    );
    expect(await session.pull(ONE)).toHaveLength(1);
    session.edit(ONE, "The council met on a baad", "x==1\ny==2\nbaad==");
    expect(await session.pull(ONE)).toHaveLength(1);
  });
});
