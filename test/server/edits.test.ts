import fc from "fast-check";
import { expect, test } from "vitest";
import { FOLDER, Session } from "../support/session.ts";

const ONE = `${FOLDER}/one.press`;
const TWO = `${FOLDER}/two.press`;
const TEXT = ` date 2026-02-10 Lakeside gets ready for its trade fair

HARBOUR CITY, Feb. 9 (Agency) -- Since its start in 2014, the Lakeside Trade Fair (LTF) has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms.

The 13th LTF, scheduled for June 2025, will be larger, Mayor Elena Marsh said on Monday, Feb. 10, 2026. "We are are ready," she added.
`;

const pieces = [
  "",
  " ",
  "\n\n",
  "\r\n",
  "the the ",
  "Tuesday, Feb. 10, 2026",
  "(",
  "”",
  '"',
  "23th ",
  "LTE ",
  "🙂",
  "\uD83D",
  "annually",
];
const edits = fc.array(
  fc.record({
    uri: fc.constantFrom(ONE, TWO),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    newText: fc.constantFrom(...pieces),
  }),
  { maxLength: 12 },
);

test("after any edits the findings are those of a fresh start", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const session = await Session.start({ pull: true });
      const fresh = await Session.start({ pull: true });
      try {
        for (const uri of [ONE, TWO]) session.open(uri, TEXT);
        for (const { uri, at, length, newText } of steps) {
          const document = session.document(uri);
          const start = Math.floor(at * document.getText().length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          session.apply(uri, [{ range, newText }]);
          await session.report(uri);
        }
        for (const uri of [ONE, TWO]) fresh.open(uri, session.text(uri));
        for (const uri of [ONE, TWO]) {
          expect(await session.pull(uri)).toEqual(await fresh.pull(uri));
          expect((await session.tokens(uri))?.data).toEqual((await fresh.tokens(uri))?.data);
        }
      } finally {
        await session.stop();
        await fresh.stop();
      }
    }),
    { numRuns: 20 },
  );
});
