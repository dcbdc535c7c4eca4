import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from "vscode-languageserver/node";
import { FOLDER, Session } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const TEXT = `date 2026-02-13 Council meets 🛶 rowers

MOLE HARBOUR, Feb. 13 (Tidewire) -- The Harbour Rowing Council (HRC) met on Friday, chaired by Prime Minister Ann Sorrel, before the 4th Mole Harbour Regatta.

Boats and Crews

🛶🛶 The HRC said that Ann Sorrel will row, and that the regatta begins on March 3, 2026.

"We have waited long, Mr. Sorrel said so. We row at dawn.

"We row at dusk too," the council said on Feb. 13.

Prizes and Songs

The 4th Mole Harbour Regatta ends on March 3.

###

About HRC
It rows.
`;

let session: Session;
beforeEach(async () => {
  session = await Session.start({ pull: true });
  session.open(ONE, TEXT);
});
afterEach(() => session.stop());

const symbols = () => session.ask<DocumentSymbol[]>("documentSymbol", ONE);

function shown({ name, detail, children = [] }: DocumentSymbol): string {
  const inner = children.map(shown);
  return `${name}${detail === undefined ? "" : ` <${detail}>`}${inner.length === 0 ? "" : ` [${inner.join("; ")}]`}`;
}

describe("document symbols", () => {
  test("are headline, dateline, sections and paragraphs with what they name", async () => {
    expect((await symbols()).map(shown)).toEqual([
      "Council meets 🛶 rowers",
      "MOLE HARBOUR <February 13, 2026>",
      "The Harbour Rowing Council (HRC) met on Friday, chaired by… [Friday <Feb 13, 2026>; 4th Mole Harbour Regatta]",
      "Boats and Crews [🛶🛶 The HRC said that Ann Sorrel will row, and that the… [March 3, 2026 <Mar 3, 2026>]; " +
        '"We have waited long, Mr. Sorrel said so. We row at dawn.; ' +
        '"We row at dusk too," the council said on Feb. 13. [Feb. 13 <Feb 13, 2026>]]',
      "Prizes and Songs [The 4th Mole Harbour Regatta ends on March 3. [4th Mole Harbour Regatta; March 3 <Mar 3, 2026>]]",
      "###",
      "About HRC",
      "It rows.",
    ]);
  });

  test("lie within their parents, and what is selected within the symbol", async () => {
    const offset = (position: { line: number; character: number }) => session.document(ONE).offsetAt(position);
    const check = (parts: readonly DocumentSymbol[], from: number, to: number) => {
      for (const { range, selectionRange, children = [], name } of parts) {
        const [start, end] = [offset(range.start), offset(range.end)];
        expect(start, name).toBeGreaterThanOrEqual(from);
        expect(end, name).toBeLessThanOrEqual(to);
        expect(offset(selectionRange.start), name).toBeGreaterThanOrEqual(start);
        expect(offset(selectionRange.end), name).toBeLessThanOrEqual(end);
        check(children, start, end);
      }
    };
    check(await symbols(), 0, TEXT.length);
  });

  test("are flat for a client without a tree", async () => {
    await session.stop();
    session = await Session.start({ capabilities: {} });
    session.open(ONE, TEXT);
    const flat = await session.ask<SymbolInformation[]>("documentSymbol", ONE);
    const date = flat.find(({ name }) => name === "March 3");
    expect(date?.containerName).toBe("The 4th Mole Harbour Regatta ends on March 3.");
    expect(session.words(ONE, date?.location.range ?? session.rangeOf(ONE, "HRC"))).toBe("March 3");
  });
});

test("sections and speeches of several paragraphs fold", async () => {
  const folds = await session.ask<FoldingRange[]>("foldingRange", ONE);
  const lines = TEXT.split("\n");
  expect(folds.map(({ startLine, endLine }) => [lines[startLine]?.slice(0, 15), lines[endLine]?.slice(0, 15)])).toEqual(
    [
      ["Boats and Crews", '"We row at dusk'],
      ['"We have waited', '"We row at dusk'],
      ["Prizes and Songs", "The 4th Mole Ha"],
      ["###", "It rows."],
    ].map((pair) => pair.map((line) => line.slice(0, 15))),
  );
});

test("a client that folds whole lines gets no columns, and no more folds than it takes", async () => {
  await session.stop();
  session = await Session.start({
    capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } } },
  });
  session.open(ONE, TEXT);
  const folds = await session.ask<FoldingRange[]>("foldingRange", ONE);
  expect(folds).toHaveLength(2);
  expect(folds.every(({ startCharacter }) => startCharacter === undefined)).toBe(true);
});

describe("a growing selection", () => {
  async function grown(words: string, by = 0): Promise<string[]> {
    const { line, character } = session.rangeOf(ONE, words).start;
    const positions = [{ line, character: character + by }];
    const [first] = await session.ask<SelectionRange[]>("selectionRange", ONE, { positions });
    const steps: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) steps.push(session.words(ONE, range.range));
    return steps;
  }

  test("takes word, name, clause, sentence, paragraph, section, article", async () => {
    expect(await grown("Sorrel will")).toEqual([
      "",
      "Sorrel",
      "Ann Sorrel",
      "🛶🛶 The HRC said that Ann Sorrel will row",
      "🛶🛶 The HRC said that Ann Sorrel will row, and that the regatta begins on March 3, 2026.",
      expect.stringMatching(/^Boats and Crews\n[\s\S]*Feb\. 13\.$/),
      TEXT,
    ]);
  });

  test("takes a date whole, a name with its title, and the quotation before its paragraph", async () => {
    expect((await grown("3, 2026")).slice(1, 3)).toEqual(["3", "March 3, 2026"]);
    expect(await grown("Ann Sorrel, before")).toContain("Prime Minister Ann Sorrel");
    expect(await grown("dusk")).toContain('"We row at dusk too,"');
  });

  test("is given for each position, at the ends of the text too", async () => {
    const positions = [
      { line: 0, character: 0 },
      { line: 999, character: 0 },
    ];
    expect(await session.ask<SelectionRange[]>("selectionRange", ONE, { positions })).toHaveLength(2);
  });
});

describe("highlights", () => {
  const words = async (at: string, by = 0) =>
    ((await session.askAt<DocumentHighlight[] | null>("documentHighlight", ONE, at, by)) ?? []).map(({ range }) =>
      session.words(ONE, range),
    );

  test("are all mentions of the thing under the cursor", async () => {
    expect(await words("HRC said")).toEqual(["The Harbour Rowing Council", "HRC", "HRC"]);
    expect(await words("Ann Sorrel will", 9)).toEqual(["Ann Sorrel", "Ann Sorrel", "Sorrel"]);
  });

  test("of a date are all expressions for the same day, the article's own among them", async () => {
    expect(await words("March 3, 2026")).toEqual(["March 3, 2026", "March 3"]);
    expect(await words("Friday")).toEqual(["2026-02-13", "Feb. 13", "Friday", "Feb. 13"]);
    expect(await words("2026-02-13")).toEqual(await words("Friday"));
  });

  test("of plain words are none", async () => {
    expect(await words("waited")).toEqual([]);
  });
});

test("documents that are no articles are answered with nothing", async () => {
  session.open("file:///newsroom/notes.md", "# Notes", "markdown");
  for (const method of ["documentSymbol", "foldingRange", "documentHighlight", "selectionRange"]) {
    const more = { position: { line: 0, character: 0 }, positions: [{ line: 0, character: 0 }] };
    expect(await session.ask(method, "file:///newsroom/notes.md", more), method).toBeNull();
    expect(await session.ask(method, "file:///newsroom/unknown.txt", more), method).toBeNull();
  }
});
