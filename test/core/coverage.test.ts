import { expect, test } from "vitest";
import { analyze, compareCoverage } from "../../core/index.ts";

const ONE = ` date 2025-06-08 Fair closes

From June 3 to 7, 2025, the 12th Lakeside Trade Fair was held in Harbour City with 640 exhibitors.

Mayor Elena Marsh opened it. The Harbour Press Club watched.
`;
const TWO = ` date 2025-06-09 Fair draws crowds

From June 4 to 7, 2025, the 12th Lakeside Trade Fair was held in Harbour City with 620 exhibitors and about 9,000 visitors.

Deputy Mayor Elena Marsh opened it.
`;

const texts = [ONE, TWO];
const rows = compareCoverage(texts.map((text) => analyze(text)));
const shown = rows.map(({ topic, verdict, cells }) => [
  topic,
  verdict,
  cells.map((cell) => cell.map(({ value }) => value)),
]);

test("what articles differ on comes first, with what each says", () => {
  expect(shown.filter(([, verdict]) => verdict === "differ")).toEqual([
    ["Lakeside Trade Fair (12): when", "differ", [["Jun 3 – Jun 7, 2025"], ["Jun 4 – Jun 7, 2025"]]],
    ["Elena Marsh", "differ", [["mayor"], ["deputy mayor"]]],
    ["exhibitor", "differ", [["640"], ["620"]]],
  ]);
});

test("what they agree on follows, and what only one says comes last", () => {
  expect(shown).toContainEqual(["Lakeside Trade Fair (12): where", "agree", [["Harbour City"], ["Harbour City"]]]);
  expect(shown).toContainEqual(["Harbour Press Club", "single", [["Harbour Press Club"], []]]);
  const verdicts = rows.map(({ verdict }) => verdict);
  expect(verdicts).toEqual([...verdicts].sort((a, b) => "das".indexOf(a.charAt(0)) - "das".indexOf(b.charAt(0))));
});

test("each statement points to its words", () => {
  const exhibitors = rows.find(({ topic }) => topic === "exhibitor");
  expect(exhibitors?.cells.map(([cell], at) => cell && texts[at]?.slice(cell.start, cell.end))).toEqual([
    "640 exhibitors",
    "620 exhibitors",
  ]);
});

test("one article alone, or none, differs from nothing", () => {
  expect(compareCoverage([])).toEqual([]);
  expect(compareCoverage([analyze(ONE)]).every(({ verdict }) => verdict === "single")).toBe(true);
});

test("the number before a headline is its date's", () => {
  const article = analyze(" date 2025-06-11 Councils back new trams\n\nThe councils met on Tuesday.\n");
  expect(compareCoverage([article]).filter(({ aspect }) => aspect === "amount")).toEqual([]);
});
