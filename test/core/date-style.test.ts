import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  analyze,
  applyEdits,
  check,
  DATE_STYLES,
  type DateEdit,
  type DateStyle,
  dateStyleOf,
  fromDayNumber,
  parseIso,
  prevailingStyle,
  put,
  restyled,
  rules,
  sayBrief,
  type Timex,
  toDayNumber,
  withWeekday,
  withYear,
} from "../../core/index.ts";
import { formatStyled } from "../../core/time/style.ts";

const HEADER = "date 2025-10-28 Council meets\n\nThe council ";

/** The sentence with its one date rewritten; undefined where that is not offered. */
function rewritten(sentence: string, edit: (timex: Timex, text: string) => DateEdit | undefined): string | undefined {
  const text = `${HEADER}${sentence}`;
  const timex = analyze(text).times.find(({ start }) => start >= HEADER.length);
  const change = timex === undefined ? undefined : edit(timex, text);
  return change === undefined ? undefined : applyEdits(text, [change]).slice(HEADER.length);
}

const to = (style: DateStyle) => (timex: Timex, text: string) => restyled(timex, text, style);

describe("one date", () => {
  test.each([
    ["met on Oct. 3 in Halden.", "met on Friday, Oct. 3, in Halden."],
    ["met on Oct. 3, 2025, in Halden.", "met on Friday, Oct. 3, 2025, in Halden."],
    ["met on 3 October in Halden.", "met on Friday 3 October in Halden."],
    ["met on Oct. 3 last year.", undefined],
    ["met on Oct. 3, 2025, the same week.", "met on Friday, Oct. 3, 2025, the same week."],
    ["saw the Oct. 3 report.", undefined],
    ["saw the mayor’s Oct. 3 report.", undefined],
    ["met on the 3rd of October.", undefined],
    ["met on Friday, Oct. 3.", undefined],
    ["met on Oct. 3 (Friday).", undefined],
    ["met on 2025-10-03.", undefined],
    ["met in October.", undefined],
  ])("%s with its weekday", (sentence, expected) => {
    expect(rewritten(sentence, withWeekday)).toBe(expected);
  });

  test.each([
    ["met on Oct. 3 in Halden.", "met on Oct. 3, 2025, in Halden."],
    ["met on Oct. 3.", "met on Oct. 3, 2025."],
    ["met on 3 October in Halden.", "met on 3 October 2025 in Halden."],
    ["met in September and left.", "met in September 2025 and left."],
    ["met on Friday, October 3rd.", "met on Friday, October 3rd, 2025."],
    ["met on Oct. 3, 2025.", undefined],
    ["met in April of that year.", undefined],
    ["met last February.", undefined],
    ["met on an August morning.", undefined],
    ["met on the Fourth of July.", undefined],
    ["met on Oct. 3,\n2025.", undefined],
    ["met in early April.", "met in early April 2025."],
    ["met on Oct. 3 last year.", undefined],
    ["met on Oct. 3 of the same year.", undefined],
    ["met on Friday.", undefined],
    ["met on Oct. 3 and 4.", undefined],
    ["met from Oct. 3 to 5.", undefined],
    ["met on Oct. 3-5.", undefined],
  ])("%s with its year", (sentence, expected) => {
    expect(rewritten(sentence, withYear)).toBe(expected);
  });

  test.each<[string, DateStyle, string | undefined]>([
    ["met on October 3rd.", "October 28, 2025", "met on October 3."],
    ["met on Sept 3, 2025.", "Oct. 28, 2025", "met on Sept. 3, 2025."],
    ["met on 2025-10-03 in Halden.", "Oct. 28, 2025", "met on Oct. 3, 2025, in Halden."],
    ["met on Friday 3 October.", "October 28, 2025", "met on Friday, October 3."],
    ["met on May 5, 2025.", "Oct. 28, 2025", undefined],
    ["met on 10/03/2025.", "Oct. 28, 2025", undefined],
    ["met on the 3rd of October.", "Oct. 28, 2025", undefined],
    ["saw an Oct. 3 report.", "28 October 2025", undefined],
    ["saw an Oct. 3 report.", "October 28, 2025", "saw an October 3 report."],
    ["met in October 2025.", "Oct. 28, 2025", undefined],
  ])("%s in the style %s", (sentence, style, expected) => {
    expect(rewritten(sentence, to(style))).toBe(expected);
  });

  test("means the same day when it is written otherwise, and no rule objects", () => {
    const day = fc.integer({ min: toDayNumber({ year: 1990, month: 1, day: 1 }), max: 20_388 });
    const style = fc.constantFrom(...DATE_STYLES);
    fc.assert(
      fc.property(day, style, style, fc.boolean(), (number, from, target, stated) => {
        const date = fromDayNumber(stated ? number : 20_200 + (number % 90));
        const year = stated ? date.year : undefined;
        const sentence = `met on ${formatStyled(from, date.month, date.day, year)}, in Halden.`;
        for (const edit of [withWeekday, withYear, to(target)]) {
          const after = rewritten(sentence, edit);
          if (after === undefined) continue;
          const article = analyze(`${HEADER}${after}`);
          expect(article.times.at(-1)?.interval, after).toEqual({ first: toDayNumber(date), last: toDayNumber(date) });
          const objections = check(article, undefined, rules).findings.filter(({ severity }) => severity !== "hint");
          expect(objections.map(({ message }) => message)).toEqual([]);
          expect(rewritten(after, edit)).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the style of an article", () => {
  function styleIn(text: string): DateStyle {
    const article = analyze(`${HEADER}met ${text}.`);
    return prevailingStyle(article.times.map((timex) => dateStyleOf(timex, article.text)));
  }

  test.each<[string, DateStyle]>([
    ["on Oct. 3, on Oct. 5 and on October 9", "Oct. 28, 2025"],
    ["on October 3, on Oct. 5 and on October 9", "October 28, 2025"],
    ["on 3 October, on 5 May and on October 9", "28 October 2025"],
    ["on 3 May and on May 5 and on May 9", "Oct. 28, 2025"],
    ["on October 3 and on Oct. 5", "October 28, 2025"],
    ["on Oct. 5 and on October 3", "Oct. 28, 2025"],
    ["on 5 October and on Oct. 3", "28 October 2025"],
    ["never", "Oct. 28, 2025"],
  ])("%s", (text, style) => {
    expect(styleIn(text)).toBe(style);
  });
});

test.each([
  ["2025-10-28", "2025-10-28", "Oct 28, 2025"],
  ["2025-10-27", "2025-11-02", "Oct 27 – Nov 2, 2025"],
  ["2025-12-29", "2026-01-04", "Dec 29, 2025 – Jan 4, 2026"],
  ["2025-10-01", "2025-10-31", "Oct 2025"],
  ["2025-07-01", "2025-09-30", "Jul – Sep 2025"],
  ["2025-12-01", "2026-02-28", "Dec 2025 – Feb 2026"],
  ["2025-01-01", "2025-12-31", "2025"],
  ["1990-01-01", "1999-12-31", "1990 – 1999"],
])("%s to %s in brief", (first, last, brief) => {
  const number = (iso: string) => toDayNumber(parseIso(iso) ?? { year: 0, month: 0, day: 0 });
  expect(put(sayBrief({ first: number(first), last: number(last) }))).toBe(brief);
});
