import { expect, test } from "vitest";
import {
  Archive,
  analyze,
  formatIso,
  fromDayNumber,
  summarize,
  type TimelineQuestion,
  timelineOf,
} from "../../core/index.ts";

const TEXTS = {
  fair: ` date 2026-02-10 Fair

HARBOUR CITY, Feb. 10 (Agency) -- Mayor Elena Marsh opened the fair on Feb. 9, 2026. It will run from June 3 to 7, 2026.

It began in 2014. She said on Monday that all stands were let.
`,
  council: " date 2026-02-11 Council\n\nThe council voted in February 2026. Elena Marsh had asked for it on Feb. 2.\n",
};
const articles = Object.entries(TEXTS).map(([id, text]) => [id, analyze(text)] as const);
const archive = Archive.of(articles.map(([id, article]) => summarize(id, article)));

function shown(question?: TimelineQuestion): string[] {
  return timelineOf(archive, question).map(({ article, first, last, start, end }) => {
    const [from, to] = [first, last].map((day) => formatIso(fromDayNumber(day)));
    return `${from}${to === from ? "" : `/${to}`} ${article}: ${TEXTS[article as keyof typeof TEXTS].slice(start, end)}`;
  });
}

test("lists what all articles say of days, in the order of the days", () => {
  expect(shown()).toEqual([
    "2014-01-01/2014-12-31 fair: 2014",
    "2026-02-01/2026-02-28 council: February 2026",
    "2026-02-02 council: Feb. 2",
    "2026-02-09 fair: Feb. 9, 2026",
    "2026-02-09 fair: Monday",
    "2026-06-03/2026-06-07 fair: June 3 to 7, 2026",
  ]);
});

test("the dateline and the header are no statements", () => {
  expect(shown().filter((line) => line.includes("Feb. 10"))).toEqual([]);
});

test("of an entity it lists the sentences that name it, in all articles", () => {
  const marsh = articles[0]?.[1].entities.find(({ name }) => name === "Elena Marsh");
  expect(marsh).toBeDefined();
  expect(marsh && shown({ entity: marsh })).toEqual(["2026-02-02 council: Feb. 2", "2026-02-09 fair: Feb. 9, 2026"]);
});

test("of some days it lists what overlaps them", () => {
  const june = archive.get("fair")?.dates.slice(6, 8) ?? [];
  expect(shown({ days: { first: june[0] ?? 0, last: june[0] ?? 0 } })).toEqual([
    "2026-06-03/2026-06-07 fair: June 3 to 7, 2026",
  ]);
});

test("a sentence is told with each date", () => {
  const [, , february] = timelineOf(archive);
  expect(february && TEXTS.council.slice(february.sentence.start, february.sentence.end)).toBe(
    "Elena Marsh had asked for it on Feb. 2.",
  );
});
