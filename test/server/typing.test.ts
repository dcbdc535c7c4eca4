import { afterEach, describe, expect, test } from "vitest";
import { rules } from "../../core/index.ts";
import { CAPABILITIES } from "../support/capabilities.ts";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";
import { wordRule } from "./rules-for-tests.ts";

const ONE = `${FOLDER}/one.txt`;
const TEXT = "date 2026-02-13 News\n\nA baad day, and a fine one.\n";

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [wordRule("bad-word", "baad", "bad")], ...options });
  session.open(ONE, TEXT);
}

/** Types `keys` one by one behind the first occurrence of `words`. */
function type(words: string, keys: string): void {
  for (const [index, key] of [...keys].entries()) {
    const { end } = session.rangeOf(ONE, words + keys.slice(0, index));
    session.apply(ONE, [{ range: { start: end, end }, newText: key }]);
  }
}

describe("a finding in the word that is being typed", () => {
  test("waits until the word is written, the others do not", async () => {
    await start();
    type("a fine", " baad");
    expect(await session.pull(ONE)).toHaveLength(1);
    type("a fine baad", " ");
    expect(await session.pull(ONE)).toHaveLength(2);
  });

  test("is told after a pause, and the client is asked to look again", async () => {
    await start();
    type("a fine", " baad");
    const { resultId } = await session.report(ONE);
    let report = await session.report(ONE, resultId);
    // Other reasons may make the server ask earlier.
    for (let asked = session.asked.length; report.kind === "unchanged"; asked = session.asked.length) {
      await session.until(() => session.asked.includes("workspace/diagnostic/refresh", asked));
      report = await session.report(ONE, resultId);
    }
    expect(report.items).toHaveLength(2);
  });

  test("waits where findings are pushed, too", async () => {
    await start({ pull: false });
    await session.pushed(ONE, (found) => found.length === 1);
    type("a fine", " baad");
    expect(await session.pushed(ONE)).toHaveLength(1);
    expect(await session.pushed(ONE, (found) => found.length === 2)).toHaveLength(2);
  });

  test("does not wait when words are pasted, nor where the user or the client wants none of it", async () => {
    await start();
    session.edit(ONE, "fine", "fine baad");
    expect(await session.pull(ONE)).toHaveLength(2);
    await session.stop();
    await start({ settings: { hideWhileTyping: false } });
    type("a fine", " baad");
    expect(await session.pull(ONE)).toHaveLength(2);
    await session.stop();
    const { diagnostics: _, ...workspace } = CAPABILITIES.workspace ?? {};
    const textDocument = { ...CAPABILITIES.textDocument, diagnostic: {} };
    await start({ capabilities: { ...CAPABILITIES, workspace, textDocument } });
    type("a fine", " baad");
    expect(await session.pull(ONE)).toHaveLength(2);
  });

  test("is fixable all the same", async () => {
    await start();
    type("a fine", " baad");
    expect(await session.actions(ONE, "fine baad")).not.toEqual([]);
  });
});

test("a repeated word is faded where the client can", async () => {
  const text = "date 2026-02-13 News\n\nA day at the the pier.\n";
  await start({ rules });
  session.edit(ONE, TEXT, text);
  expect(await session.pull(ONE)).toMatchObject([{ code: "repeated-word", tags: [1] }]);
  await session.stop();
  await start({ rules, capabilities: { textDocument: { diagnostic: {} } } });
  session.edit(ONE, TEXT, text);
  const [found] = await session.pull(ONE);
  expect(found?.code).toBe("repeated-word");
  expect(found?.tags).toBeUndefined();
});

test("a form that the desk file avoids is struck through", async () => {
  const desk = "names:\n  - { name: Halden Guild, type: organisation, avoid: Guild of Halden }\n";
  const text = "The Guild of Halden met on Monday.\n";
  const DESK = `${FOLDER}/copydesk.yaml`;
  session = await Session.start({ pull: true, disk: { [ONE]: text, [DESK]: desk } });
  session.open(ONE, text);
  await session.indexed();
  expect(await session.pull(ONE)).toMatchObject([{ code: "avoided-name", tags: [2], severity: 2 }]);
});
