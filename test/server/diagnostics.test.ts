import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource, type WorkspaceDocumentDiagnosticReport } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { failingRule, rivalRule, wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/two.txt`;
const THREE = `${FOLDER}/three.article`;
const GROUP = "The editors of the National Press Office (NPO) met the mayor at the town hall on a rainy afternoon.\n";
const RIVAL =
  "Officials said that the Northern Port Operators (NPO) would build a new quay before the end of the year.\n";
const CLEAN = "The council met the mayor at the town hall on a rainy afternoon and talked about the new bridge.\n";

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ rules: [wordRule("bad-word", "baad", "bad"), rivalRule], ...options });
}

describe("findings of one article", () => {
  test("are sent to a client that does not ask, with evidence and the rule's page", async () => {
    await start({ rulePages: "file:///pages" });
    session.open(ONE, `${CLEAN}A baad day.\r\nA 🙂 baad night.\n`);
    const [first, second, ...rest] = await session.pushed(ONE);
    expect(rest).toEqual([]);
    expect(first).toEqual({
      range: session.rangeOf(ONE, "baad"),
      severity: 2,
      code: "bad-word",
      codeDescription: { href: "file:///pages/bad-word.md" },
      source: "copydesk",
      message: '"baad" should be "bad".',
      relatedInformation: [{ location: { uri: ONE, range: session.rangeOf(ONE, "The ") }, message: "the beginning" }],
    });
    expect(second?.range).toEqual({ start: { line: 2, character: 5 }, end: { line: 2, character: 9 } });
  });

  test("follow each edit", async () => {
    await start();
    session.open(ONE, `${CLEAN}A baad day.\n`);
    expect(await session.pushed(ONE)).toHaveLength(1);
    session.edit(ONE, "baad", "good");
    expect(await session.pushed(ONE)).toEqual([]);
    session.edit(ONE, "The council", "The baad council");
    expect((await session.pushed(ONE)).map(({ range }) => session.words(ONE, range))).toEqual(["baad"]);
  });

  test("are given to a client that asks, once", async () => {
    await start({ pull: true });
    session.open(ONE, `${CLEAN}A baad day.\n`);
    const report = await session.report(ONE);
    expect(report).toMatchObject({ kind: "full", items: [{ code: "bad-word" }] });
    expect(await session.report(ONE, report.resultId)).toEqual({ kind: "unchanged", resultId: report.resultId });
    session.edit(ONE, "day.", "day");
    expect(await session.report(ONE, report.resultId)).toEqual({ kind: "unchanged", resultId: report.resultId });
    session.edit(ONE, "A baad", "A very baad");
    expect(await session.report(ONE, report.resultId)).toMatchObject({ kind: "full" });
    expect(session.published.size).toBe(0);
  });

  test("go when the document is closed", async () => {
    await start();
    session.open(ONE, `${CLEAN}A baad day.\n`);
    expect(await session.pushed(ONE)).toHaveLength(1);
    session.close(ONE);
    await session.until(() => session.published.get(ONE)?.diagnostics.length === 0);
  });

  test("come from the rules that work when one fails, and the log says so once", async () => {
    await start({ pull: true, rules: [failingRule, wordRule("bad-word", "baad", "bad")] });
    session.open(ONE, `${CLEAN}A baad day.\n`);
    expect(await session.pull(ONE)).toHaveLength(1);
    session.edit(ONE, "day", "night");
    expect(await session.pull(ONE)).toHaveLength(1);
    expect(session.log.filter((line) => line.includes("failing-rule"))).toHaveLength(1);
  });

  test("a client that cannot show related places or pages is sent none", async () => {
    await start({ rulePages: "file:///pages", capabilities: {} });
    session.open(ONE, `${CLEAN}A baad day.\n`);
    const [finding] = await session.pushed(ONE);
    expect(finding).not.toHaveProperty("relatedInformation");
    expect(finding).not.toHaveProperty("codeDescription");
  });

  test("an untitled article counts, a version in git does not", async () => {
    await start({ pull: true });
    session.open("untitled:Untitled-1", "A baad day.\n");
    session.open("git:/newsroom/one.txt?HEAD", "A baad day.\n");
    expect(await session.pull("untitled:Untitled-1")).toHaveLength(1);
    expect(await session.pull("git:/newsroom/one.txt?HEAD")).toEqual([]);
  });
});

describe("evidence in other articles", () => {
  test("points into a closed file", async () => {
    await start({ pull: true, disk: { [ONE]: GROUP, [TWO]: `\n\n${RIVAL}` } });
    session.open(ONE, GROUP);
    await session.indexed();
    const [finding] = await session.pull(ONE);
    expect(finding?.code).toBe("rival-expansion");
    const [related] = finding?.relatedInformation ?? [];
    expect(related?.message).toBe("Northern Port Operators");
    expect(related?.location.uri).toBe(TWO);
    expect(related?.location.range.start.line).toBe(2);
  });

  test("points into an unsaved buffer, which outranks the file", async () => {
    await start({ disk: { [ONE]: GROUP, [TWO]: CLEAN } });
    session.open(ONE, GROUP);
    await session.indexed();
    expect(await session.pushed(ONE)).toEqual([]);
    session.open(TWO, CLEAN);
    session.edit(TWO, CLEAN, RIVAL);
    const [finding] = await session.pushed(ONE, ({ length }) => length > 0);
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(TWO);
    // The place follows the buffer.
    session.edit(TWO, "Officials", "\nOfficials");
    await session.pushed(ONE, ([each]) => each?.relatedInformation?.[0]?.location.range.start.line === 1);
    // Closed unsaved: the file speaks again.
    session.close(TWO);
    await session.pushed(ONE, ({ length }) => length === 0);
  });

  test("comes and goes with changes on disk", async () => {
    await start({ disk: { [ONE]: GROUP, [TWO]: CLEAN } });
    session.open(ONE, GROUP);
    await session.indexed();
    session.disk.set(TWO, RIVAL);
    session.changedOnDisk([TWO]);
    await session.pushed(ONE, ({ length }) => length > 0);
    session.disk.delete(TWO);
    session.changedOnDisk([TWO]);
    await session.pushed(ONE, ({ length }) => length === 0);
    session.disk.set(THREE, RIVAL);
    session.changedOnDisk([THREE]);
    await session.pushed(ONE, ({ length }) => length > 0);
    session.disk.delete(THREE);
    session.changedOnDisk([FOLDER]);
    await session.pushed(ONE, ({ length }) => length === 0);
  });

  test("asks a pulling client to pull again", async () => {
    await start({ pull: true, disk: { [ONE]: GROUP, [TWO]: CLEAN } });
    session.open(ONE, GROUP);
    session.open(TWO, CLEAN);
    await session.indexed();
    expect(await session.pull(ONE)).toEqual([]);
    const before = session.asked.length;
    session.edit(TWO, CLEAN, RIVAL);
    await session.until(() => session.asked.slice(before).includes("workspace/diagnostic/refresh"));
    expect(await session.pull(ONE)).toHaveLength(1);
  });

  test("is there at once when the client asks right after the other's edit", async () => {
    await start({ pull: true });
    session.open(ONE, GROUP);
    session.open(TWO, CLEAN);
    expect(await session.pull(ONE)).toEqual([]);
    session.edit(TWO, CLEAN, RIVAL);
    expect(await session.pull(ONE)).toHaveLength(1);
  });
});

describe("findings of the whole workspace", () => {
  test("cover closed articles and follow what happens", async () => {
    await start({ pull: true, disk: { [ONE]: GROUP, [TWO]: RIVAL, [THREE]: "A baad day.\n" } });
    session.open(ONE, GROUP);
    await session.indexed();
    const reports = new Map<string, WorkspaceDocumentDiagnosticReport>();
    const codes = (uri: string) => {
      const report = reports.get(uri);
      return report?.kind === "full" ? report.items.map(({ code }) => code) : undefined;
    };
    /** Asks on and on, as an editor does. */
    const pullUntil = async (done: () => boolean) => {
      do for (const report of await session.pullWorkspace([...reports.values()])) reports.set(report.uri, report);
      while (!done());
    };
    await pullUntil(() => reports.size === 3);
    expect([ONE, TWO, THREE].map(codes)).toEqual([["rival-expansion"], ["rival-expansion"], ["bad-word"]]);
    // A change in an unsaved buffer reaches the closed article.
    session.edit(ONE, "(NPO)", "");
    await pullUntil(() => codes(TWO)?.length === 0);
    expect([ONE, TWO, THREE].map(codes)).toEqual([[], [], ["bad-word"]]);
    // A file that goes takes its findings with it.
    session.disk.delete(THREE);
    session.changedOnDisk([THREE]);
    await pullUntil(() => codes(THREE)?.length === 0);
  });

  test("wait until there is something new, and end when cancelled", async () => {
    const source = new CancellationTokenSource();
    await start({ pull: true, disk: {} });
    const waiting = session.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] }, source.token);
    session.open("untitled:Untitled-1", "", "plaintext");
    source.cancel();
    await expect(waiting).rejects.toThrow(/cancel/i);
  });
});
