import { afterEach, describe, expect, test } from "vitest";
import type { InlayHint, Range, TextDocumentEdit } from "vscode-languageserver/node";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [wordRule("bad-word", "baad", "bad")], ...options });
}

function article(...paragraphs: string[]): string {
  return `${["date 2025-10-28 Council meets", ...paragraphs].join("\n\n")}\n`;
}

describe("inlay hints", () => {
  async function hints(range?: Range): Promise<InlayHint[]> {
    const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const params = { textDocument: { uri: ONE }, range: range ?? everything };
    return (await session.connection.sendRequest<InlayHint[] | null>("textDocument/inlayHint", params)) ?? [];
  }

  /** The words before each hint, back to the last mark, with the hint. */
  async function shown(range?: Range): Promise<string[]> {
    return (await hints(range)).map(({ position, label }) => {
      const before = session.words(ONE, { start: { line: position.line, character: 0 }, end: position });
      return `${/[^ ]* ?[^ ]*$/.exec(before)?.[0]} ${label as string}`;
    });
  }

  test("tell what relative dates mean", async () => {
    await start();
    session.open(
      ONE,
      article(
        "HALDEN, Oct. 28 (Agency) -- The council met on Tuesday. It met in April and last year. It will meet on Nov. 3.",
      ),
    );
    expect(await shown()).toEqual([
      "on Tuesday ⟨Oct 28, 2025⟩",
      "in April ⟨Apr 2025⟩",
      "last year ⟨2024⟩",
      "Nov. 3 ⟨Nov 3, 2025⟩",
    ]);
    const [first] = await hints();
    expect(first).toMatchObject({ paddingLeft: true });
    expect(first?.tooltip).toMatch(/^Tuesday, October 28, 2025\nHow it was read: Tuesday is October 28, 2025/);
  });

  test("are silent where the text says all, on hours, and on weekdays that a date explains", async () => {
    await start();
    session.open(
      ONE,
      article(
        "The council met on Monday, Oct. 27, 2025, and on 5 March 2024, in the 1990s and in June 2023.",
        "It opens from Sept. 17 to 21, 2026, at 9 a.m. on Nov. 3, 2025 (Monday).",
      ),
    );
    expect(await shown()).toEqual([]);
  });

  test("stand after the whole word", async () => {
    await start();
    session.open(ONE, article("It was at Tuesday’s meeting."));
    expect(await shown()).toEqual(["at Tuesday’s ⟨Oct 28, 2025⟩"]);
  });

  test("tell the days of a range once, after its end", async () => {
    await start();
    session.open(ONE, article("The fair was held from Sept. 17 to 21."));
    expect(await shown()).toEqual(["to 21 ⟨Sep 17 – Sep 21, 2025⟩"]);
  });

  test("follow their setting, quotations and the range that was asked for", async () => {
    await start({ capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } } });
    session.open(ONE, article("They met on Tuesday.", '"We meet again tomorrow," he said.', "It rained on Monday."));
    expect(await shown()).toEqual(["on Tuesday ⟨Oct 28, 2025⟩", "on Monday ⟨Oct 27, 2025⟩"]);
    expect(await shown(session.rangeOf(ONE, "It rained on Monday."))).toEqual(["on Monday ⟨Oct 27, 2025⟩"]);
    expect(await shown(session.rangeOf(ONE, "It rained"))).toEqual([]);
    session.configure({ inlayHints: { dates: "all" } });
    await session.until(() => session.asked.includes("workspace/inlayHint/refresh"));
    expect(await shown()).toHaveLength(3);
    const refreshes = session.asked.length;
    session.configure({ inlayHints: { dates: "off" } });
    await session.until(() => session.asked.lastIndexOf("workspace/inlayHint/refresh") >= refreshes);
    expect(await hints()).toEqual([]);
  });

  test("are none in what is no article", async () => {
    await start();
    expect(await hints()).toEqual([]);
  });
});

describe("rewriting a date", () => {
  async function titles(words: string): Promise<string[]> {
    return (await session.actions(ONE, words, ["refactor"])).map(({ title }) => title);
  }

  async function rewrite(words: string, title: RegExp): Promise<string> {
    const action = (await session.actions(ONE, words)).find((each) => title.test(each.title));
    expect(action?.kind).toBe("refactor.rewrite");
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    session.apply(ONE, (change?.edits ?? []) as never);
    return session.text(ONE).split("\n").slice(2, -1).join("\n");
  }

  test("adds the weekday and the year", async () => {
    await start();
    session.open(ONE, article("The council met on Oct. 27 in Halden."));
    expect(await titles("27")).toEqual(["Add the weekday: “Monday, Oct. 27”", "Add the year: “Oct. 27, 2025”"]);
    expect(await rewrite("27", /year/)).toBe("The council met on Oct. 27, 2025, in Halden.");
    expect(await rewrite("27", /weekday/)).toBe("The council met on Monday, Oct. 27, 2025, in Halden.");
    expect(await titles("27")).toEqual([]);
  });

  test("adds the year to a month", async () => {
    await start();
    session.open(ONE, article("The council met in April."));
    expect(await rewrite("April", /year/)).toBe("The council met in April 2025.");
  });

  test("changes a date, or all, to the style that most dates have", async () => {
    await start();
    session.open(
      ONE,
      article("They met on Oct. 3, 2025, on Oct. 5, 2025, on 7 October 2025 in Halden and on October 9, 2025."),
    );
    expect(await titles("7 October")).toContain("Change all 2 dates in this article to the style “Oct. 28, 2025”");
    expect(await titles("Oct. 3")).not.toContainEqual(expect.stringMatching(/style/));
    expect(await rewrite("7 October", /^Change to/)).toBe(
      "They met on Oct. 3, 2025, on Oct. 5, 2025, on Oct. 7, 2025, in Halden and on October 9, 2025.",
    );
    expect(await rewrite("October 9", /^Change to/)).toMatch(/on Oct\. 9, 2025\.$/);
  });

  test("changes to the style that is set", async () => {
    await start({ settings: { dateStyle: "28 October 2025" } });
    session.open(ONE, article("They met on Oct. 3, 2025, on 2025-10-05 and on Monday, Oct. 6."));
    expect(await rewrite("Oct. 3", /^Change all/)).toBe(
      "They met on 3 October 2025, on 5 October 2025 and on Monday, 6 October.",
    );
  });

  test("sets a weekday apart where the style puts the month first", async () => {
    await start({ settings: { dateStyle: "October 28, 2025" } });
    session.open(ONE, article("They met on Monday 27 October 2025 in Halden."));
    expect(await rewrite("27 October", /^Change to/)).toBe("They met on Monday, October 27, 2025, in Halden.");
  });

  test("leaves alone headers, datelines, quotations, credits, stamps and what is in dispute", async () => {
    await start({ rules: [wordRule("no-third", "Nov. 3", "Nov. 4")] });
    session.open(
      ONE,
      article(
        "HALDEN, Oct. 26 (Agency) -- The council met on Oct. 27. It will meet on Nov. 3.",
        '"We met on Oct. 25," he said.',
        "(Web editor: Paul Reed, Oct. 24)",
      ),
    );
    for (const words of ["2025-10-28", "Oct. 26", "Oct. 25", "Oct. 24", "Nov. 3"])
      expect(await titles(words)).toEqual([]);
    expect(await titles("Oct. 27")).toHaveLength(2);
  });

  test("leaves alone ranges, lists, figures and weekdays that stand near", async () => {
    await start({ settings: { dateStyle: "28 October 2025" } });
    session.open(
      ONE,
      article(
        "From Sept. 17 to 21, on Oct. 8 and 9, on 10/11/2025, on Oct. 14, 2025 (Tuesday), they met in the 1990s.",
      ),
    );
    for (const words of ["Sept. 17", "21", "Oct. 8", "9,", "10/11/2025", "1990s"]) {
      expect([words, await titles(words)]).toEqual([words, []]);
    }
    expect(await titles("Oct. 14")).not.toContainEqual(expect.stringMatching(/weekday/));
  });

  test("is offered only when asked for", async () => {
    await start();
    session.open(ONE, article("The council met on Oct. 27."));
    expect(await session.actions(ONE, "Oct. 27", ["quickfix", "refactor.extract"])).toEqual([]);
    expect(await session.actions(ONE, "Oct. 27", ["refactor.rewrite"])).toHaveLength(2);
    expect(await session.actions(ONE, "council", ["refactor"])).toEqual([]);
    const context = { diagnostics: [], triggerKind: 2 };
    const params = { textDocument: { uri: ONE }, range: session.rangeOf(ONE, "Oct. 27"), context };
    expect(await session.connection.sendRequest("textDocument/codeAction", params)).toEqual([]);
  });
});

describe("the hover on a date", () => {
  const FAIR = `date 2025-06-08 Fair closes

The 12th Lakeside Trade Fair (LTF) was held in Halden from June 3 to 7, 2025.
`;

  test("lists editions and articles of that day from other articles", async () => {
    const disk = { [`${FOLDER}/fair_*x*.txt`]: FAIR, [`${FOLDER}/ten%20years.txt`]: article("The mayor spoke.") };
    await start({ disk });
    session.open(ONE, article("The bridge reopened on June 5, 2025. It closed on Oct. 28, 2025, and in 2025 as well."));
    await session.indexed();
    const fair = (await session.hover(ONE, "June 5")) ?? "";
    expect(fair).toContain("12th Lakeside Trade Fair, Jun 3 – Jun 7, 2025 · `fair_*x*.txt`");
    const day = (await session.hover(ONE, "Oct. 28")) ?? "";
    expect(day).toContain("article, Oct 28, 2025 · `ten years.txt`");
    expect(day).not.toContain("one.txt");
    expect(await session.hover(ONE, "2025 as well")).not.toContain("other articles");
    expect(await session.hover(ONE, "2025-10-28")).toContain("ten years.txt");
  });

  test("lists no more than five", async () => {
    const names = Array.from({ length: 8 }, (_, i) => [`${FOLDER}/n${i}.txt`, article("The mayor spoke.")] as const);
    await start({ disk: Object.fromEntries(names) });
    session.open(ONE, article("The bridge reopened on Oct. 28, 2025."));
    await session.indexed();
    const text = (await session.hover(ONE, "Oct. 28")) ?? "";
    expect(text.match(/n\d\.txt/g)).toEqual(["n0.txt", "n1.txt", "n2.txt", "n3.txt", "n4.txt"]);
    expect(text).toContain("and 3 more");
  });
});
