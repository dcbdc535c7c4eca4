import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { FOLDER, Session } from "../support/session.ts";

const NAMES = ["one", "two", "three"].map((name) => `${FOLDER}/${name}.press`);
const [FIRST = ""] = NAMES;

/** They disagree with each other in many ways, whichever stand together. */
const TEXTS = [
  " date 2026-02-10 Fair\n\nThe Lakeside Trade Fair (LTF) is held annually. The 13th LTF is scheduled for June 2025.\n",
  " date 2025-07-01 Fair\n\nThe 12th Lakeside Trade Fair was held from June 3 to 5, 2025, after 11 editions.\n",
  " date 2026-02-12 Fair\n\nThe Lakeside Trade Fair (LTF), held annually since 2014, drew the the crowds. The LTE did not.\n",
  "Nothing to see here.\n",
];

const text = fc.constantFrom(...TEXTS);
const step = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), uri: fc.constantFrom(...NAMES), text }),
  fc.record({ kind: fc.constant("delete" as const), uri: fc.constantFrom(...NAMES.slice(1)) }),
  fc.record({ kind: fc.constant("rename" as const), uri: fc.constantFrom(...NAMES.slice(1)) }),
  fc.record({ kind: fc.constant("type" as const), text }),
  fc.record({ kind: fc.constant("save" as const) }),
);

function take(session: Session, move: typeof step extends fc.Arbitrary<infer T> ? T : never): void {
  const { disk } = session;
  if (move.kind === "write") {
    if (move.uri === FIRST) return;
    disk.set(move.uri, move.text);
    session.changedOnDisk([move.uri]);
  } else if (move.kind === "delete") {
    disk.delete(move.uri);
    session.changedOnDisk([move.uri]);
  } else if (move.kind === "rename") {
    const old = disk.get(move.uri);
    if (old === undefined) return;
    const uri = move.uri.replace(".press", "-renamed.press");
    disk.delete(move.uri);
    disk.set(uri, old);
    session.changedOnDisk([move.uri, uri]);
  } else if (move.kind === "type") {
    session.edit(FIRST, session.text(FIRST), move.text);
  } else {
    session.save(FIRST);
  }
}

test("after any changes on disk and in the editor the findings are those of a fresh start", {
  timeout: 60_000,
}, async () => {
  const start = { [FIRST]: TEXTS[0] ?? "", [NAMES[1] ?? ""]: TEXTS[1] ?? "" };
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (moves) => {
      const session = await Session.start({ pull: true, disk: start });
      session.open(FIRST, TEXTS[0] ?? "");
      await session.indexed();
      for (const move of moves) take(session, move);
      const fresh = await Session.start({ pull: true, disk: Object.fromEntries(session.disk) });
      fresh.open(FIRST, session.text(FIRST));
      await fresh.indexed();
      try {
        const expected = await reportsOf(fresh);
        if (expected.closed.length > 0) told++;
        await vi.waitFor(async () => expect(await reportsOf(session)).toEqual(expected), {
          timeout: 5000,
          interval: 20,
        });
      } finally {
        await session.stop();
        await fresh.stop();
      }
    }),
    { numRuns: 20 },
  );
  expect(told, "runs in which an article on disk had a finding").toBeGreaterThan(0);
});

/** The findings of all articles, by their names. */
async function reportsOf(session: Session): Promise<{ readonly open: unknown; readonly closed: readonly unknown[] }> {
  const reports = await session.pullWorkspace();
  const closed = reports.flatMap((report) => (report.kind === "full" && report.uri !== FIRST ? [report] : []));
  return {
    open: await session.pull(FIRST),
    closed: closed
      .filter(({ items }) => items.length > 0)
      .map(({ uri, items }) => [uri, items] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
