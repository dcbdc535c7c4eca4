import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, CreateFile, TextDocumentEdit } from "vscode-languageserver/node";
import { CAPABILITIES } from "../support/capabilities.ts";
import { FOLDER, Session } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/wire/two.txt`;
const DESK = `${FOLDER}/copydesk.yaml`;
const INNER = `${FOLDER}/wire/copydesk.yaml`;
const HEAD = "# What Copydesk should know here, and what it should let stand.\n";
const WRONG = "date 2025-03-01 News\n\nThe vote is on Monday, March 4, 2025, in Halden.\n";

let session: Session;
afterEach(() => session.stop());

const workspaceEdit = { documentChanges: true, resourceOperations: ["create" as const] };
const resolveSupport = { dataSupport: true, resolveSupport: { properties: ["edit"] } };
const editor = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, workspaceEdit },
  textDocument: { ...CAPABILITIES.textDocument, codeAction: { isPreferredSupport: true, ...resolveSupport } },
};

async function start(options: Parameters<typeof Session.start>[0] = {}): Promise<void> {
  session = await Session.start({ capabilities: editor, disk: {}, today: () => "2026-02-13", ...options });
}

/** Takes the action at the words that has the title, as VS Code does: the desk file is open and unsaved afterwards. */
async function take(uri: string, words: string, title: string, only?: readonly string[]): Promise<string> {
  const actions = await session.actions(uri, words, only);
  const action = actions.find((each) => each.title.startsWith(title));
  if (action === undefined) throw new Error(`no “${title}” in ${actions.map((each) => each.title).join("; ")}`);
  const { edit } = await session.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  let target = "";
  for (const change of (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[]) {
    if ("kind" in change) session.disk.set(change.uri, session.disk.get(change.uri) ?? "");
    else {
      target = change.textDocument.uri;
      if (!session.isOpen(target)) session.open(target, session.disk.get(target) ?? "", "yaml");
      expect(change.textDocument.version ?? 1).toBe(session.document(target).version);
      session.apply(target, change.edits as never);
    }
  }
  return target;
}

const isClean = ({ length }: { readonly length: number }) => length === 0;

describe("a finding is let stand", () => {
  test("here, in a new file, whatever is edited elsewhere and wherever the sentence moves", async () => {
    await start();
    session.open(ONE, `${WRONG}\nNobody knew why Monday, March 4, 2025, was chosen.\n`);
    await session.pushed(ONE, ({ length }) => length === 2);
    expect(await take(ONE, "Monday", "Mark as intended here")).toBe(DESK);
    expect(session.text(DESK)).toBe(
      `${HEAD}intended:\n  - rule: weekday-date\n    words: Monday\n    before: The vote is on\n` +
        "    after: March 4, 2025, in\n    file: one.txt\n    date: 2026-02-13\n",
    );
    await session.pushed(ONE, ({ length }) => length === 1);
    session.edit(ONE, "The vote is on Monday, March 4, 2025, in Halden.\n", "");
    await session.pushed(ONE, ({ length }) => length === 1);
    session.edit(ONE, "was chosen.\n", "was chosen.\n\nThe last vote is on Monday, March 4, 2025, in Halden.\n");
    const [rest] = await session.pushed(ONE, ({ length }) => length === 1);
    expect(rest?.range.start.line).toBe(3);
  });

  test("in this article, and everywhere", async () => {
    const second = WRONG.replace("vote", "feast");
    await start({ disk: { [ONE]: WRONG, [TWO]: second, [DESK]: "# ours\nright: [x] # y\n" } });
    session.open(ONE, WRONG);
    session.open(TWO, second);
    await session.pushed(ONE, ({ length }) => length === 1);
    expect(await take(ONE, "Monday", "Mark “Monday” as intended in this article")).toBe(DESK);
    expect(session.text(DESK)).toBe(
      "# ours\nright: [x] # y\n\nintended:\n  - rule: weekday-date\n    words: Monday\n    file: one.txt\n    date: 2026-02-13\n",
    );
    await session.pushed(ONE, isClean);
    await session.pushed(TWO, ({ length }) => length === 1);
    await take(TWO, "Monday", "Mark “Monday” as intended everywhere");
    await session.pushed(TWO, isClean);
  });

  test("by turning its rule off, where its level is said now", async () => {
    await start({ disk: { [ONE]: WRONG, [TWO]: WRONG, [DESK]: "", [INNER]: "rules:\n  weekday-date: hint # why\n" } });
    session.open(TWO, WRONG);
    await session.pushed(TWO, ([finding]) => finding?.severity === 4);
    expect(await take(TWO, "Monday", "Turn rule “weekday-date” off")).toBe(INNER);
    expect(session.text(INNER)).toBe("rules:\n  weekday-date: off # why\n");
    await session.pushed(TWO, isClean);
  });

  test("but not where the editor's own settings would win, nor outside the workspace", async () => {
    await start({ settings: { rules: { "weekday-date": "warning" } } });
    session.open(ONE, WRONG);
    const titles = (await session.actions(ONE, "Monday")).map(({ title }) => title);
    expect(titles).toContain("Mark as intended here");
    expect(titles).not.toContain("Turn rule “weekday-date” off");
    const outside = "file:///elsewhere/a.txt";
    session.open(outside, WRONG);
    expect((await session.actions(outside, "Monday")).filter(({ kind }) => kind?.includes("stet"))).toEqual([]);
  });

  test("by kind, for keys and menus", async () => {
    await start();
    session.open(ONE, WRONG);
    const actions = await session.actions(ONE, "Monday", ["quickfix.stet.here"]);
    expect(actions.map(({ title }) => title)).toEqual(["Mark as intended here"]);
  });

  test("in the innermost desk file there is, at its place below that", async () => {
    await start({ disk: { [TWO]: WRONG, [DESK]: "skip: x\n", [INNER]: "skip: x\n" } });
    session.open(TWO, WRONG);
    await session.pushed(TWO, ({ length }) => length === 1);
    expect(await take(TWO, "Monday", "Mark as intended here")).toBe(INNER);
    expect(session.text(INNER)).toContain("file: two.txt");
    await session.pushed(TWO, isClean);
  });

  test("with the edit at once for an editor that resolves nothing, and as plain changes", async () => {
    await start({ capabilities: {} });
    session.open(ONE, WRONG);
    const action = (await session.actions(ONE, "Monday")).find(({ title }) => title === "Mark as intended here");
    expect(action?.edit?.changes?.[DESK]?.[0]?.newText).toContain("words: Monday");
  });

  test("not in a desk file that cannot be read", async () => {
    await start({ disk: { [DESK]: "right: [a" }, capabilities: { ...editor, textDocument: {} } });
    session.open(ONE, WRONG);
    const kinds = (await session.actions(ONE, "Monday")).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind?.includes("stet"))).toEqual([]);
  });

  test("an action that comes back changed touches no other file", async () => {
    await start();
    session.open(ONE, WRONG);
    for (const target of ["file:///etc/passwd", `${FOLDER}/../copydesk.yaml.bak`, `${FOLDER}/notes.yaml`]) {
      const action = { title: "x", data: { target, change: { add: "right", entry: "x" } } };
      const resolved = await session.connection.sendRequest<CodeAction>("codeAction/resolve", action);
      expect(resolved.edit).toBeUndefined();
    }
  });
});

describe("a name", () => {
  const NAMES =
    "date 2025-03-01 News\n\nEric Gonzalvo spoke first. Gonzalvo thanked all, and friends of Gonzlavo cheered.\n";

  test("is another person's", async () => {
    await start();
    session.open(ONE, NAMES);
    await session.pushed(ONE, ([finding]) => finding?.code === "person-spelling");
    await take(ONE, "Gonzlavo", "Another person: “Gonzlavo” is not “Gonzalvo”");
    expect(session.text(DESK)).toBe(`${HEAD}different:\n  - [Gonzlavo, Gonzalvo]\n`);
    await session.pushed(ONE, isClean);
  });

  test("is right as it stands", async () => {
    await start();
    session.open(ONE, NAMES);
    await session.pushed(ONE, ({ length }) => length === 1);
    await take(ONE, "Gonzlavo", "This is right: “Gonzlavo”");
    expect(session.text(DESK)).toBe(`${HEAD}right:\n  - Gonzlavo\n`);
    await session.pushed(ONE, isClean);
  });

  test("is what it was marked as, from then on", async () => {
    await start();
    session.open(ONE, NAMES);
    expect(await session.hover(ONE, "Gonzalvo spoke")).toContain("Person");
    await take(ONE, "Eric Gonzalvo", "Mark “Eric Gonzalvo” as an organisation", ["refactor"]);
    await session.pushed(DESK);
    expect(await session.hover(ONE, "Gonzalvo spoke")).toContain("Organisation");
  });

  test("is marked as a person, a place or nothing, and changes its mind", async () => {
    await start();
    session.open(ONE, NAMES);
    const marks = async (words: string) =>
      (await session.actions(ONE, words, ["refactor.rewrite.mark"])).map(({ title }) => title);
    expect(await marks("Eric Gonzalvo")).toHaveLength(5);
    expect(await marks("friends")).toEqual([]);
    await take(ONE, "Gonzalvo thanked", "Mark “Gonzalvo thanked” as no name", ["refactor"]);
    await take(ONE, "Gonzalvo thanked", "Mark “Gonzalvo thanked” as a place", ["refactor"]);
    expect(session.text(DESK)).toBe(`${HEAD}names:\n  - name: Gonzalvo thanked\n    type: place\n`);
    expect(await marks("Gonzalvo thanked")).not.toContain("Mark “Gonzalvo thanked” as a place");
  });
});
