import { expect, test } from "vitest";
import { bucketsOf, daysOf, type Scale } from "../../client/webview/buckets.ts";
import type { TimelineRow } from "../../protocol/index.ts";

const START = { line: 0, character: 0 };

function row(first: string, last = first, problem?: string): TimelineRow {
  const place = { uri: "file:///a.press", range: { start: START, end: START } };
  return { ...place, first, last, words: "", sentence: "", ...(problem === undefined ? {} : { problem }) };
}

const ROWS = [
  row("2014-01-01", "2014-12-31"),
  row("2025-06-01", "2025-06-30", "it cannot be"),
  row("2025-06-03", "2025-06-07"),
  row("2025-07-02"),
];

test.each<[Scale, string[]]>([
  ["year", ["2014", "/ 2025"]],
  ["month", ["2014", "/ 2025-06", "2025-07"]],
  ["day", ["2014", "/ 2025-06", "2025-06-03", "/ 2025-07-02"]],
])("by %s, with a break where time is skipped", (scale, expected) => {
  expect(bucketsOf(ROWS, scale).map(({ key, afterGap }) => (afterGap ? `/ ${key}` : key))).toEqual(expected);
});

test("counts what is disputed", () => {
  expect(bucketsOf(ROWS, "month").map(({ rows, problems }) => [rows.length, problems])).toEqual([
    [1, 0],
    [2, 1],
    [1, 0],
  ]);
});

test("says days as a reader would", () => {
  const days = (language: string) => ROWS.map((each) => daysOf(each, language));
  expect(days("en")).toEqual(["2014", "Jun 2025", "Jun 3 – Jun 7, 2025", "Jul 2, 2025"]);
  expect(days("zh-cn")).toEqual(["2014年", "2025年6月", "2025年6月3日 – 2025年6月7日", "2025年7月2日"]);
});
