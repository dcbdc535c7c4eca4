import { describe, expect, test } from "vitest";
import { analyze, inEnglish, parseIso, type Timex } from "../../core/index.ts";

/** What is read from `text`: each expression with its value, and its mod where it has one. */
function read(text: string, date?: string): string[] {
  return timesOf(text, date).map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} = ${value}${mod ? ` ${mod}` : ""}`,
  );
}

function timesOf(text: string, date?: string): readonly Timex[] {
  const hostDate = date === undefined ? undefined : parseIso(date);
  return analyze(text, hostDate === undefined ? {} : { hostDate }).times;
}

describe("dates in full", () => {
  test.each([
    ["Signed on Oct. 28, 2025, in the port.", "Oct. 28, 2025 = 2025-10-28"],
    ["Signed on 28 October 2025.", "28 October 2025 = 2025-10-28"],
    ["Signed on the 28th of October, 2025.", "the 28th of October, 2025 = 2025-10-28"],
    ["Signed on Tuesday, October 28, 2025.", "Tuesday, October 28, 2025 = 2025-10-28"],
    ["Signed on 2025-10-28.", "2025-10-28 = 2025-10-28"],
    ["Signed on 10/28/2025.", "10/28/2025 = 2025-10-28"],
    ["Signed on 28/10/2025.", "28/10/2025 = 2025-10-28"],
    ["Signed on 28.10.2025.", "28.10.2025 = 2025-10-28"],
    ["It opened in September 2025.", "September 2025 = 2025-09"],
    ["It opened in early 2025.", "early 2025 = 2025 START"],
    ["It closed in mid-August 2025.", "mid-August 2025 = 2025-08 MID"],
    ["The year 2025 was dry.", "The year 2025 = 2025"],
    ["Prices fell in the 1990s.", "the 1990s = 199"],
    ["Prices fell in the 19th century.", "the 19th century = 18"],
    ["Rome won in 241 BC.", "241 BC = BC0241"],
    ["Sales rose in the third quarter of 2025.", "the third quarter of 2025 = 2025-Q3"],
    ["Sales rose in the first half of 2025.", "the first half of 2025 = 2025-H1"],
    ["Sales rose in FY2025.", "FY2025 = FY2025"],
    ["It rained in the spring of 1916.", "the spring of 1916 = 1916-SP"],
    ["Shops close on Christmas Day 2025.", "Christmas Day 2025 = 2025-12-25"],
    ["Shops close on Easter Monday 2026.", "Easter Monday 2026 = 2026-04-06"],
    ["It was in week 38 of 2025.", "week 38 of 2025 = 2025-W38"],
    ["They met on the third Thursday of March 2025.", "the third Thursday of March 2025 = 2025-03-20"],
    ["They met on the last Monday in May 2026.", "the last Monday in May 2026 = 2026-05-25"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("ranges", () => {
  test.each([
    ["from September 17 to 21, 2025", ["September 17 = 2025-09-17", "21, 2025 = 2025-09-21"]],
    ["April 14 to 18, 2025", ["April 14 = 2025-04-14", "18, 2025 = 2025-04-18"]],
    ["November 18 to 20, 2025", ["November 18 = 2025-11-18", "20, 2025 = 2025-11-20"]],
    ["Oct 28-29, 2025", ["Oct 28 = 2025-10-28", "29, 2025 = 2025-10-29"]],
    ["26-30 November 1950", ["26 = 1950-11-26", "30 November 1950 = 1950-11-30"]],
    ["August-September 1950", ["August = 1950-08", "September 1950 = 1950-09"]],
    ["November 2025 to February 2026", ["November 2025 = 2025-11", "February 2026 = 2026-02"]],
    ["Nov. 15 to Feb. 15, 2026", ["Nov. 15 = 2025-11-15", "Feb. 15, 2026 = 2026-02-15"]],
    ["the plan (2026-2030)", ["2026 = 2026", "2030 = 2030"]],
    ["the 2025-26 season", ["2025 = 2025", "26 = 2026"]],
  ])("%s", (text, expected) => {
    const sentence = `It runs ${text}.`;
    expect(read(sentence)).toEqual(expected);
    const [start, end] = timesOf(sentence);
    expect([start?.range?.role, end?.range?.role]).toEqual(["start", "end"]);
    expect(start?.range?.id).toBe(end?.range?.id);
  });
});

describe("counted from the article's date, Tuesday, October 28, 2025", () => {
  test.each([
    ["They met on Monday.", "Monday = 2025-10-27"],
    ["They met on Tuesday.", "Tuesday = 2025-10-28"],
    ["They will meet on Monday.", "Monday = 2025-11-03"],
    ["Shops stay shut until Friday.", "Friday = 2025-10-31"],
    ["They met last Tuesday.", "last Tuesday = 2025-10-21"],
    ["They met in April.", "April = 2025-04"],
    ["They met in November.", "November = 2024-11"],
    ["They will meet in April.", "April = 2026-04"],
    ["They met on Oct. 1.", "Oct. 1 = 2025-10-01"],
    ["They will meet on Jan. 5.", "Jan. 5 = 2026-01-05"],
    ["They met yesterday.", "yesterday = 2025-10-27"],
    ["They met last year.", "last year = 2024"],
    ["They met in October of last year.", "October of last year = 2024-10"],
    ["This year marks the end.", "This year = 2025"],
    ["They will meet next month.", "next month = 2025-11"],
    ["They met last week.", "last week = 2025-W43"],
    ["They met two years ago.", "two years ago = 2023"],
    ["Sales were 9 percent more than a year ago.", "a year ago = 2024"],
    ["They sold 40 fewer than two years ago.", "two years ago = 2023"],
    ["They met at the end of last year.", "the end of last year = 2024 END"],
    ["They met on Thursday night.", "Thursday night = 2025-10-23TNI"],
    ["They met at 9 a.m. Monday.", "9 a.m. Monday = 2025-10-27T09:00"],
    ["They met at 18:00 UTC.", "18:00 UTC = 2025-10-28T18:00Z"],
    ["They will meet at Thanksgiving.", "Thanksgiving = 2025-11-27"],
    ["Over the past two years they met often.", "the past two years = P2Y"],
    ["They planned for the next five years.", "the next five years = P5Y"],
    ["After 35 years they met.", "35 years = P35Y"],
    ["It took nearly four weeks.", "nearly four weeks = P4W LESS_THAN"],
    ["The five-day fair opened.", "five-day = P5D"],
    ["They meet every two years.", "every two years = P2Y"],
    ["They meet twice a week.", "twice a week = P1W"],
    ["They meet annually.", "annually = P1Y"],
    ["They meet every Monday.", "every Monday = XXXX-WXX-1"],
    ["They train on Wednesday mornings.", "Wednesday mornings = XXXX-WXX-3TMO"],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-10-28")).toEqual([expected]);
  });
});

describe("not dates", () => {
  test.each([
    "Sun Jisheng and May Lee spoke.",
    "Theresa May spoke.",
    "The March for Our Lives drew thousands.",
    "Version 3.0 of the protocol was signed.",
    "The 9/11 Commission reported.",
    "The Arab Spring began.",
    "He may go; the wed pair sat.",
    "Friday Harbor lies on an island.",
    "He is in his 70s.",
    "The road is 2000 metres long and cost $1995.",
    "Flight 1972 left gate 12.",
    "She lives at 2025 Main Street.",
    "The home side won 3-1.",
    "The council voted 52-49.",
    "A community with a shared future carries weight.",
    "The 28th summit opened.",
  ])("%s", (text) => {
    expect(read(text, "2025-10-28")).toEqual([]);
  });
});

describe("what a rule may rest on", () => {
  test("the parts that the text states, with their words", () => {
    const text = "Signed on Monday, Feb. 30, 2025.";
    const [timex] = timesOf(text);
    expect(timex).toMatchObject({ weekday: 1, stated: { year: 2025, month: 2, day: 30 } });
    expect(timex?.interval).toBeUndefined();
    expect(
      Object.entries(timex?.known ?? {})
        .map(([part, { start, end }]) => `${part}: ${text.slice(start, end)}`)
        .sort(),
    ).toEqual(["day: 30", "month: Feb.", "weekday: Monday", "year: 2025"]);
  });

  test("the dateline is the anchor of weekdays, the publication of years", () => {
    const text =
      " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- They met on Wednesday. This year marks ten years.";
    const found = timesOf(text).map(
      ({ start, end, value, anchor }) => `${text.slice(start, end)} = ${value} ${anchor?.kind ?? ""}`,
    );
    expect(found).toContain("Wednesday = 2023-02-22 dateline");
    expect(found).toContain("This year = 2023 publication");
  });

  test("a date without any year known has no interval and an open value", () => {
    const [timex] = timesOf("They met on October 28.");
    expect(timex).toMatchObject({ value: "XXXX-10-28" });
    expect(timex?.interval).toBeUndefined();
  });

  test("the steps say how the value was found", () => {
    const stepsIn = (text: string, date?: string) => timesOf(text, date)[0]?.steps.map(inEnglish);
    expect(stepsIn("They met on Monday.", "2025-10-28")).toEqual([
      "Monday under “met”: the last Monday before October 28, 2025 (publication date)",
    ]);
    expect(stepsIn("It took nearly four weeks.")).toEqual(["a length of time: 4 weeks"]);
    expect(stepsIn("It is held every two years.")).toEqual(["once in 2 years"]);
  });
});

describe("in a history", () => {
  test("dates without a year belong to the year told before", () => {
    const text =
      "The war began in March 1914. On 7 August the port fell. By 10 November 1914 the siege was over. In January the army marched. It crossed the river on 3 May 1916. The town fell on 9 June 1916. In 1917 the front broke. Peace came on 11 November 1918, and the treaty in June 1919.";
    const found = read(text, "2020-01-01");
    expect(found).toContain("7 August = 1914-08-07");
    expect(found).toContain("January = 1915-01");
  });
});

describe("the dates of the stories this was first written for", () => {
  const STORIES: readonly (readonly [date: string | undefined, text: string, values: readonly string[]])[] = [
    [
      "2025-10-28",
      "KUALA LUMPUR, Oct. 28 (Newswire) -- The premier spoke on Tuesday. He recalled his host's April trip, when he said as much. This year marks the 80th anniversary. The plan (2026-2030) makes 2026 a theme year.",
      ["2025-10-28", "2025-10-28", "2025-04", "2025", "2026", "2030", "2026"],
    ],
    [
      undefined,
      "On the morning of October 28 leaders met. Trade reached a record in 2024, as UNCLOS 1982 allows (2026-2030).",
      ["XXXX-10-28TMO", "2024", "1982", "2026", "2030"],
    ],
    [
      undefined,
      "From April 14 to 18, 2025, he travelled. On August 29, 2025, a plan for the next five years came out. The fair ran from September 17 to 21, 2025. Over the past two years 160 events were held. In early 2025 and in December 2025 police acted. The 2024-2025 theme year closed; the workshop ran from November 18 to 20, 2025.",
      [
        "2025-04-14",
        "2025-04-18",
        "2025-08-29",
        "P5Y",
        "2025-09-17",
        "2025-09-21",
        "P2Y",
        "2025",
        "2025-12",
        "2024",
        "2025",
        "2025-11-18",
        "2025-11-20",
      ],
    ],
    [
      "2026-01-27",
      "On January 15 the list was unveiled. The year 2025 ended well. The 22nd fair was held last year; since 2004 it has been held annually. The 23rd, scheduled for September 2025, follows. After 35 years, the year 2026 opens a new stage. This year marks the sixth list.",
      ["2026-01-15", "2025", "2025", "2004", "P1Y", "2025-09", "P35Y", "2026", "2026"],
    ],
    [
      "2023-02-23",
      "JAKARTA, Feb. 22 (Newswire) -- The official said so on Wednesday. They shook hands on Feb. 22, 2023. This year marks the 10th anniversary.",
      ["2023-02-22", "2023-02-22", "2023-02-22", "2023"],
    ],
  ];

  test.each(STORIES)("dated %s: %s", (date, text, values) => {
    expect(timesOf(text, date).map(({ value }) => value)).toEqual(values);
  });
});

describe("any text", () => {
  const PIECES = [
    "the end of ",
    "Monday, ",
    "1990-",
    "Oct. ",
    "the last ",
    "a year and a half ",
    "5 to ",
    "12:",
    "mid-",
    "the morning of the ",
    "\ud800",
    "’",
    "9/11/",
  ];

  test.each(PIECES)("of %s again and again gives expressions in order and inside the text", (piece) => {
    const text = piece.repeat(400);
    let last = 0;
    for (const { start, end } of timesOf(text, "2025-10-28")) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });
});
