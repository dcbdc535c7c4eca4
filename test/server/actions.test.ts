import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/two.txt`;

let session: Session;
afterEach(() => session.stop());

async function start(text: string, options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [], ...options });
  session.open(ONE, text);
}

function apply(edit: WorkspaceEdit | undefined, uri = ONE): void {
  for (const change of (edit?.documentChanges ?? []) as TextDocumentEdit[])
    if (change.textDocument.uri === uri) session.apply(uri, change.edits as never);
}

/** The article after the first action whose title holds `title`, or the titles on offer. */
async function taken(words: string, title: string): Promise<string> {
  // What a name can be marked as has tests of its own.
  const actions = (await session.actions(ONE, words, ["refactor"])).filter(({ kind }) => !kind?.includes(".mark."));
  const action = actions.find((each) => each.title.includes(title));
  if (action === undefined) return actions.map((each) => each.title).join("; ");
  apply(action.edit);
  return session.text(ONE);
}

const baad = wordRule("bad-word", "baad", "bad");
const wors = wordRule("worse-word", "wors ", "worse ", "hint");

describe("safe fixes on saving", () => {
  const TEXT = "date 2026-02-13 News\n\nA baad day and a wors night came, then a baad morning.\n";

  test("are given when asked for, for the whole article, and change what is sure only", async () => {
    await start(TEXT, { rules: [baad, wors] });
    for (const only of ["source", "source.fixAll", "source.fixAll.copydesk"]) {
      const actions = await session.actions(ONE, "News", [only]);
      expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.copydesk"]);
    }
    const [action] = await session.actions(ONE, "News", ["source.fixAll"]);
    apply(action?.edit);
    expect(session.text(ONE)).toBe(TEXT.replaceAll("baad", "bad"));
    expect(await session.actions(ONE, "News", ["source.fixAll"])).toEqual([]);
  });

  test("are not among the fixes at the cursor, nor given for other kinds", async () => {
    await start(TEXT, { rules: [baad, wors] });
    const kinds = async (only?: readonly string[]) =>
      (await session.actions(ONE, "baad", only)).map(({ kind }) => kind);
    expect(await kinds()).not.toContain("source.fixAll.copydesk");
    expect(await kinds(["source.organizeImports"])).toEqual([]);
    expect(await kinds(["source.fixAll.eslint"])).toEqual([]);
  });
});

test("the preferred fixes of all findings come first", async () => {
  const rules = [wordRule("long", "baad day", "bad day"), wordRule("short", "baad", "bad")];
  await start("date 2026-02-13 News\n\nA baad day came.\n", { rules });
  const actions = await session.actions(ONE, "baad");
  expect(actions.filter(({ kind }) => kind === "quickfix").map(({ isPreferred }) => isPreferred === true)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe("a rule's problems in the archive", () => {
  const TEXT = "date 2026-02-13 News\n\nA baad day and a baad night came.\n";
  const everywhere = (actions: readonly CodeAction[]) => actions.find(({ title }) => title.includes("in the archive"));

  test("are fixed when the action is taken, closed files after a look", async () => {
    await start(TEXT, {
      rules: [baad],
      disk: { [ONE]: TEXT, [TWO]: TEXT, [`${FOLDER}/three.txt`]: "Nothing here.\n" },
    });
    await session.indexed();
    const action = everywhere(await session.actions(ONE, "baad"));
    expect(action).toMatchObject({ title: 'Fix all problems of "bad-word" in the archive', kind: "quickfix" });
    expect(action?.edit).toBeUndefined();
    const { edit } = await session.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length])).toEqual([
      [ONE, 1, 2],
      [TWO, null, 2],
    ]);
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      { label: "In other articles", needsConfirmation: true },
    ]);
    apply(edit);
    expect(session.text(ONE)).not.toContain("baad");
  });

  test("ask for confirmation in every article but the one that is looked at", async () => {
    await start(TEXT, { rules: [baad], disk: { [ONE]: TEXT, [TWO]: TEXT } });
    session.open(TWO, TEXT);
    await session.indexed();
    const action = everywhere(await session.actions(ONE, "baad"));
    const { edit } = await session.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const asks = changes.map(({ textDocument, edits }) => [
      textDocument.uri,
      edits.map((each) => "annotationId" in each),
    ]);
    expect(asks).toEqual([
      [ONE, [false, false]],
      [TWO, [true, true]],
    ]);
  });

  test("are not offered without an archive, nor to a client that cannot ask for edits later", async () => {
    await start(TEXT, { rules: [baad] });
    expect(everywhere(await session.actions(ONE, "baad"))).toBeUndefined();
    await session.stop();
    const disk = { [ONE]: TEXT, [TWO]: TEXT };
    await start(TEXT, { rules: [baad], disk, capabilities: {}, pull: false });
    await session.indexed();
    const actions = await session.actions(ONE, "baad");
    expect(actions.length).toBeGreaterThan(0);
    expect(everywhere(actions)).toBeUndefined();
    expect(actions[0]?.edit?.changes?.[ONE]).toHaveLength(1);
  });

  test("an action that is not ours comes back as it was", async () => {
    await start(TEXT);
    for (const data of [undefined, null, 3, "x", {}, { everywhere: 4 }]) {
      const action = { title: "Other", data };
      expect(await session.connection.sendRequest("codeAction/resolve", action)).toMatchObject({ title: "Other" });
    }
  });
});

describe("names as first and later mentions write them", () => {
  test("an acronym is explained at its first use, with what the archive knows", async () => {
    const other = "The Harbour Rowing Council (HRC) met on the pier, and the HRC rowed.\n";
    await start("date 2026-02-13 News\n\nMembers of the HRC met. The HRC has a boat.\n", { disk: { [TWO]: other } });
    await session.indexed();
    expect(await taken("HRC has", "Explain")).toContain("Members of the Harbour Rowing Council (HRC) met. The HRC has");
  });

  test("an acronym that nobody explains stays", async () => {
    await start("date 2026-02-13 News\n\nMembers of the HRC met. The HRC has a boat.\n");
    expect(await taken("HRC has", "Explain")).toBe("");
  });

  test("a long name that comes again gets an acronym, not in quotations", async () => {
    await start(
      "date 2026-02-13 News\n\nAhmed Sahl leads the Harbour Rowing Council in Halden. Members of the Harbour Rowing Council met.\n\n" +
        '"We love the Harbour Rowing Council," he said. Boats of the Harbour Rowing Council left.\n',
    );
    const text = await taken("Harbour Rowing Council in", "Introduce the acronym “HRC”");
    expect(text).toContain("leads the Harbour Rowing Council (HRC) in Halden. Members of the HRC met.");
    expect(text).toContain('"We love the Harbour Rowing Council," he said. Boats of the HRC left.');
  });

  test("a person is named in full first", async () => {
    await start("date 2026-02-13 News\n\nMinister Velde spoke. Later Minister Ana Velde rowed, and Velde won.\n");
    expect(await taken("Velde won", "full name")).toContain("Minister Ana Velde spoke. Later Minister Ana Velde rowed");
  });

  test("there is nothing to do for a name that is in order, and none while the cursor only moves", async () => {
    await start("date 2026-02-13 News\n\nMinister Ana Velde rowed, and Velde won.\n");
    expect(await taken("Velde won", "nothing")).toBe("");
    expect(await session.actions(ONE, "Velde won")).toEqual([]);
  });
});
