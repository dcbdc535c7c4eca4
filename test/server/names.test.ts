import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type {
  Location,
  LocationLink,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { nodeFiles } from "../../server/files.node.ts";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const TWO = `${FOLDER}/two.txt`;
const THREE = `${FOLDER}/three.txt`;

const TEXT = `date 2026-02-13 Rowers meet 🛶

The Harbour Rowing Council (HRC) met on Friday. 🛶🛶 Minister Pham Minh Chin's boat won, and Chin thanked the HRC’s members.

"Minister Chin rows well," the HRC said. PHAM MINH CHIN laughed. The 4th Mole Harbour Regatta begins on March 3.
`;

const OTHER = `date 2025-02-01 Regatta

Minister Pham Minh Chin opened the 3rd Mole Harbour Regatta. Chin rowed, and the Harbour Rowing Council paid.
`;

const DISK = {
  [ONE]: TEXT,
  [TWO]: OTHER,
  [THREE]: "date 2025-03-01 Others\n\nA man called Chin sang. HRC members sang.\n",
};

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}, text = TEXT): Promise<void> {
  session = await Session.start({ pull: true, rules: [], disk: { ...DISK, [ONE]: text }, ...options });
  session.open(ONE, text);
  await session.indexed();
}

const nameOf = (uri: string) => uri.slice(uri.lastIndexOf("/") + 1, -4);

function wordsIn(uri: string, range: Range): string {
  return TextDocument.create(uri, "", 1, uri === ONE ? session.text(ONE) : (session.disk.get(uri) ?? "")).getText(
    range,
  );
}

describe("definition", () => {
  async function definition(words: string, by = 0): Promise<string | undefined> {
    const [link] = (await session.askAt<LocationLink[] | null>("definition", ONE, words, by)) ?? [];
    return link && `${nameOf(link.targetUri)}: ${wordsIn(link.targetUri, link.targetSelectionRange)}`;
  }

  test("of an acronym is where the article explains it, of a surname the full name", async () => {
    await start();
    expect(await definition("HRC said")).toBe("one: Harbour Rowing Council (HRC");
    expect(await definition("Chin thanked")).toBe("one: Pham Minh Chin");
    expect(await definition("Mole Harbour", 4)).toBe("one: Mole Harbour Regatta");
  });

  test("of an acronym that is explained elsewhere is there", async () => {
    await start({ disk: { ...DISK, [TWO]: TEXT } }, DISK[THREE] ?? "");
    expect(await definition("HRC members")).toBe("two: Harbour Rowing Council");
  });

  test("of a date is what it was counted from, and of plain words nothing", async () => {
    await start();
    expect(await definition("Friday")).toBe("one: 2026-02-13");
    expect(await definition("laughed")).toBeUndefined();
  });

  test("is a plain place for a client without links", async () => {
    await start({ capabilities: {}, pull: false });
    const [place] = await session.askAt<Location[]>("definition", ONE, "HRC said");
    expect(place?.uri).toBe(ONE);
  });
});

describe("references", () => {
  async function references(words: string, includeDeclaration = true): Promise<string[]> {
    const more = { context: { includeDeclaration } };
    const found = (await session.askAt<Location[] | null>("references", ONE, words, 0, more)) ?? [];
    return found.map(({ uri, range }) => `${nameOf(uri)}: ${wordsIn(uri, range)}`);
  }

  test("are all mentions here and in the archive, of the same thing only", async () => {
    await start();
    expect(await references("Chin thanked")).toEqual([
      "one: Pham Minh Chin",
      "one: Chin",
      "two: Pham Minh Chin",
      "two: Chin",
    ]);
    expect(await references("HRC said", false)).not.toContain("one: Harbour Rowing Council");
    expect(await references("HRC said")).toContain("two: Harbour Rowing Council");
  });

  test("stand where the open buffers have moved them", async () => {
    await start();
    session.open(TWO, OTHER);
    session.apply(TWO, [{ range: session.rangeOf(TWO, "Minister"), newText: "🛶 On a fine day Minister" }]);
    const found = await session.askAt<Location[]>("references", ONE, "Chin thanked", 0, {
      context: { includeDeclaration: true },
    });
    const words = found.filter(({ uri }) => uri === TWO).map(({ range }) => session.words(TWO, range));
    expect(words).toEqual(["Pham Minh Chin", "Chin"]);
  });

  test("of a date are those of the same day", async () => {
    await start();
    expect(await references("March 3")).toEqual(["one: March 3"]);
  });
});

describe("rename", () => {
  const changesOf = (edit: WorkspaceEdit | null) => (edit?.documentChanges ?? []) as TextDocumentEdit[];

  async function rename(words: string, newName: string, by = 0): Promise<WorkspaceEdit | null> {
    return session.askAt("rename", ONE, words, by, { newName });
  }

  /** The body of an article after the edits. */
  function renamed(edit: WorkspaceEdit | null, uri = ONE): string {
    const text = uri === ONE ? session.text(ONE) : (session.disk.get(uri) ?? "");
    const edits = changesOf(edit).find(({ textDocument }) => textDocument.uri === uri)?.edits ?? [];
    return TextDocument.applyEdits(TextDocument.create(uri, "", 1, text), edits as TextEdit[]);
  }

  test("of a full name takes full mentions, surnames and capitals with it, here and elsewhere", async () => {
    await start();
    const edit = await rename("Pham Minh Chin", "Pham Minh Chinh", 6);
    expect(renamed(edit)).toBe(TEXT.replace(/Chin\b/g, "Chinh").replace("MINH CHIN ", "MINH CHINH "));
    expect(renamed(edit, TWO)).toBe(OTHER.replace(/Chin\b/g, "Chinh"));
    expect(changesOf(edit).map(({ textDocument }) => textDocument)).toEqual([
      { uri: ONE, version: 1 },
      { uri: TWO, version: null },
    ]);
  });

  test("says what stands in quotations and in other articles, and asks before it changes that", async () => {
    await start();
    const edit = await rename("Pham Minh Chin", "Pham Minh Chinh");
    const notes = edit?.changeAnnotations ?? {};
    expect(Object.values(notes)).toEqual([
      { label: "In quotations: other people's words", needsConfirmation: true },
      { label: "The same words, not recognised as this name", needsConfirmation: true },
      { label: "In other articles", needsConfirmation: true },
    ]);
    const labels = changesOf(edit).flatMap(({ edits }) =>
      edits.map((each) => ("annotationId" in each ? notes[each.annotationId]?.label : "")),
    );
    expect(labels.map((label) => label?.slice(0, 8))).toEqual(["", "", "In quota", "The same", "In other", "In other"]);
  });

  test("is plain for clients without annotations and without versions", async () => {
    await start({ capabilities: {}, pull: false });
    const edit = await rename("Pham Minh Chin", "Pham Minh Chinh");
    expect(Object.values(edit?.changes ?? {}).map((edits) => edits.length)).toEqual([2, 2]);
    expect(edit?.changeAnnotations).toBeUndefined();
  });

  test("of a surname changes the full name; of the first names leaves the surname", async () => {
    await start();
    expect(renamed(await rename("Chin thanked", "Trinh"))).toContain(
      "Minister Pham Minh Trinh's boat won, and Trinh thanked",
    );
    expect(renamed(await rename("Pham Minh Chin", "Pham Van Chin"))).toContain(
      "Pham Van Chin's boat won, and Chin thanked",
    );
  });

  test("of an organisation leaves its acronym but asks about initials that no longer fit", async () => {
    await start();
    const edit = await rename("Harbour Rowing Council", "Port Rowing Council");
    expect(renamed(edit)).toContain("The Port Rowing Council (PRC) met");
    const labels = Object.values(edit?.changeAnnotations ?? {}).map(({ label }) => label);
    expect(labels).toContain("The acronym: HRC becomes PRC");
    expect(renamed(edit, TWO)).toContain("and the Port Rowing Council paid");
    expect(renamed(await rename("Harbour Rowing Council", "Harbour Rowers’ Council"))).toContain(
      "Rowers’ Council (HRC) met",
    );
  });

  test("of an acronym changes the acronym alone, possessives kept", async () => {
    await start();
    const text = renamed(await rename("HRC said", "HARC"));
    expect(text).toContain("Harbour Rowing Council (HARC) met");
    expect(text).toContain("the HARC’s members");
  });

  test("keeps the edition of an event and does not touch other things with the same words", async () => {
    await start();
    const edit = await rename("Mole Harbour Regatta", "Mole Bay Regatta");
    expect(renamed(edit)).toContain("The 4th Mole Bay Regatta begins");
    expect(renamed(edit)).toContain("Harbour Rowing Council");
    expect(renamed(edit, TWO)).toContain("the 3rd Mole Bay Regatta.");
    expect(changesOf(edit)).toHaveLength(2);
  });

  test("gives a possessive its s", async () => {
    const text = "date 2026-02-13 News\n\nMinister Ana Roberts rowed. Roberts' boat won.\n";
    await start({}, text);
    expect(renamed(await rename("Ana Roberts", "Ana Robert"))).toContain("Ana Robert rowed. Robert's boat won.");
  });

  test("passes over an article that has changed behind the archive's back", async () => {
    await start();
    session.disk.set(TWO, `A new beginning. ${OTHER}`);
    expect(changesOf(await rename("Pham Minh Chin", "Pham Minh Chinh")).map((each) => each.textDocument.uri)).toEqual([
      ONE,
    ]);
  });

  test("tells beforehand what will be renamed, and refuses what is no name and what can be none", async () => {
    await start();
    const prepared = await session.askAt<{ range: Range; placeholder: string }>(
      "prepareRename",
      ONE,
      "Mole Harbour",
      2,
    );
    expect(prepared.placeholder).toBe("Mole Harbour Regatta");
    expect(session.words(ONE, prepared.range)).toBe("Mole Harbour Regatta");
    await expect(session.askAt("prepareRename", ONE, "laughed")).rejects.toThrow(/There is no name here/);
    await expect(session.askAt("prepareRename", ONE, "March 3")).rejects.toThrow(/A date is not renamed/);
    await expect(rename("laughed", "cried")).rejects.toThrow(/no name here/);
    await expect(rename("HRC said", " ")).rejects.toThrow(/at least one letter/);
    await expect(rename("HRC said", "A\nB")).rejects.toThrow(/one line/);
    await expect(rename("HRC said", "A".repeat(300))).rejects.toThrow(/at most/);
  });

  test("changes each of a hundred articles on disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copydesk-"));
    try {
      const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
      for (let i = 0; i < 100; i++)
        writeFileSync(join(folder, `${i}.txt`), OTHER.replace("2025", `${2000 + (i % 25)}`));
      writeFileSync(join(folder, "one.txt"), TEXT);
      session = await Session.start({
        pull: true,
        rules: [],
        files: nodeFiles,
        folders: [pathToFileURL(folder).toString()],
      });
      session.open(uri("one.txt"), TEXT);
      await session.indexed();
      const newName = "Pham Minh Chinh";
      const edit = await session.askAt<WorkspaceEdit>("rename", uri("one.txt"), "Pham Minh Chin", 0, { newName });
      expect(changesOf(edit)).toHaveLength(101);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("documents that are no articles are answered with nothing", async () => {
  await start();
  session.open(`${FOLDER}/notes.md`, "# Notes", "markdown");
  for (const method of ["definition", "references", "prepareRename", "rename"]) {
    const more = { position: { line: 0, character: 3 }, context: { includeDeclaration: true }, newName: "X" };
    expect(await session.ask(method, `${FOLDER}/notes.md`, more), method).toBeNull();
  }
});
