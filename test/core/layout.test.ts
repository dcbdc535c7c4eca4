import { describe, expect, test } from "vitest";
import { readLayout } from "../../core/article/read-layout.ts";
import { formatIso, parseIso } from "../../core/calendar/civil.ts";
import { readPassage } from "../../core/text/passage.ts";

/** The layout as lines: `zone: first words`. */
function outline(text: string): string[] {
  return readLayout(text, {}, readPassage).paragraphs.map(
    ({ zone, passage }) => `${zone}: ${passage.text.split(" ").slice(0, 3).join(" ")}`,
  );
}

function dateOf(text: string, host?: string, override?: string): string {
  const hostDate = parseIso(host ?? "");
  const dateOverride = parseIso(override ?? "");
  const { date } = readLayout(
    text,
    { ...(hostDate && { hostDate }), ...(dateOverride && { dateOverride }) },
    readPassage,
  );
  return date === undefined ? "none" : `${formatIso(date.date)} ${date.source}`;
}

function datelineOf(text: string): string | undefined {
  const { dateline } = readLayout(text, {}, readPassage);
  if (dateline === undefined) return undefined;
  const place = text.slice(dateline.place.start, dateline.place.end);
  const date = dateline.dateSpan === undefined ? "no date" : text.slice(dateline.dateSpan.start, dateline.dateSpan.end);
  return `${place} | ${date} | ${text.slice(dateline.start, dateline.end)}`;
}

function quoted(text: string): string[] {
  return readLayout(text, {}, readPassage).quotations.map(
    ({ start, end, closed }) => text.slice(start, end) + (closed ? "" : " [open]"),
  );
}

describe("zones", () => {
  test("an agency story has header, stamp, caption, body and credit", () => {
    expect(
      outline(
        " date 2026-02-10 Mayor opens bridge\n\nHarbour News) 13:10, February 10, 2026\n\nMayor Ann Lee cuts a ribbon, Feb. 10, 2026. (Harbour News/Tom Ray)\n\nHARBOUR CITY, Feb. 10 (Harbour News) -- The bridge opened on Tuesday.\n\n(Web editor: Jo Field, Sam Hill)",
      ),
    ).toEqual([
      "header: date 2026-02-10 Mayor",
      "stamp: Harbour News) 13:10,",
      "caption: Mayor Ann Lee",
      "body: HARBOUR CITY, Feb.",
      "credit: (Web editor: Jo",
    ]);
  });

  test("a list of stories has a headline and headings", () => {
    expect(
      outline(
        "Ten stories of the year unveiled\nBridge Opens to Traffic at Last\nThe bridge opened in May.\nFair Draws Crowds\nThe fair was full.",
      ),
    ).toEqual([
      "headline: Ten stories of",
      "heading: Bridge Opens to",
      "body: The bridge opened",
      "heading: Fair Draws Crowds",
      "body: The fair was",
    ]);
  });

  test("a press release ends at its end mark", () => {
    expect(
      outline(
        "FOR IMMEDIATE RELEASE\nMonday, February 9, 2026\nBridge Opens\nIt opened today.\n###\nCall us. We answer.",
      ),
    ).toEqual([
      "stamp: FOR IMMEDIATE RELEASE",
      "stamp: Monday, February 9,",
      "headline: Bridge Opens",
      "body: It opened today.",
      "end: ###",
      "end: Call us. We",
    ]);
  });

  test("hard-wrapped copy is joined into paragraphs", () => {
    const text =
      "The bridge was opened\nby the mayor on a\nwet morning in May\nand closed in June.\n\nIt will open again\nwhen it is mended.";
    expect(outline(text)).toEqual(["body: The bridge was", "body: It will open"]);
  });

  test.each(["", "\n\n\r\n", "\uFEFF", "\ud800", "\u0000\u0001"])("survives %j", (text) => {
    expect(readLayout(text, {}, readPassage).text).toBe(text);
  });
});

describe("the article's date", () => {
  test.each([
    [" date 2026-02-10 Title\n\nBody text here.", undefined, "2026-02-10 header"],
    [" date 2026-02-30 Title\n\nBody text here.", undefined, "none"],
    ["Title of It\nHarbour News) 13:10, February 10, 2026\nBody text here.", "2025-01-01", "2026-02-10 stamp"],
    [
      "Title of It\nSource: Harbour News | 2025-12-03 15:22:07 | Editor: annlee\nBody text here.",
      undefined,
      "2025-12-03 stamp",
    ],
    ["Title of It\nBy our harbour reporter\nFriday 17 October 2025\nBody text here.", undefined, "2025-10-17 stamp"],
    ["Title of It\nHalden, Nov 20, 2025 (Harbour News) The council met on Thursday.", undefined, "2025-11-20 dateline"],
    ["Title of It\nHALDEN, Mo. (Jan. 18, 2026) — The council met on Sunday.", undefined, "2026-01-18 dateline"],
    ["Title of It\nUpdated 9 March 2026\nBody text here.", undefined, "2026-03-09 stamp"],
    ["HARBOUR CITY, Feb. 10, 2026 (News) -- Body text here.", "2025-01-01", "2026-02-10 dateline"],
    ["HARBOUR CITY, Feb. 10 (News) -- Body text here.", "2026-02-11", "2026-02-11 host"],
    ["Body text of June 3, 2020, and nothing else.", undefined, "none"],
    ["He moved to Paris on June 3, 2020.", "2021-01-01", "2021-01-01 host"],
  ])("of %j, host %s, is %s", (text, host, expected) => {
    expect(dateOf(text, host)).toBe(expected);
  });

  test("an editor's own date outranks all", () => {
    expect(dateOf(" date 2026-02-10 Title\n\nBody.", undefined, "2024-05-05")).toBe("2024-05-05 override");
  });
});

describe("datelines", () => {
  test.each([
    [
      "KUALA LUMPUR, Oct. 28 (Xinhua) -- The premier spoke.",
      "KUALA LUMPUR | Oct. 28 | KUALA LUMPUR, Oct. 28 (Xinhua) --",
    ],
    ["HANOI (VNA) – The minister spoke.", "HANOI | no date | HANOI (VNA) –"],
    ["Hanoi (VNA) - The minister spoke.", "Hanoi | no date | Hanoi (VNA) -"],
    ["LONDON — A man was jailed on Friday.", "LONDON | no date | LONDON —"],
    ["SANTA ANA, Calif.- A man was jailed.", "SANTA ANA, Calif. | no date | SANTA ANA, Calif.-"],
    [
      "VANCOUVER, BRITISH COLUMBIA - September 25, 2025 (WIRE) - Acme Inc. said.",
      "VANCOUVER, BRITISH COLUMBIA | September 25, 2025 | VANCOUVER, BRITISH COLUMBIA - September 25, 2025 (WIRE) -",
    ],
    [
      "HONG KONG - Media Wire - 4 July 2026 - The council said.",
      "HONG KONG | 4 July 2026 | HONG KONG - Media Wire - 4 July 2026 -",
    ],
    ["NEW YORK, March 3, 2025 /Wire/ -- Acme said.", "NEW YORK | March 3, 2025 | NEW YORK, March 3, 2025 /Wire/ --"],
    [
      "(NewsWire) - June 6, 2025 - Glendale, CA — The museum opens.",
      "Glendale, CA | June 6, 2025 | (NewsWire) - June 6, 2025 - Glendale, CA —",
    ],
    ["JUDGE RULES - MAN IS GUILTY of theft.", undefined],
    ["FOR SALE - a house.", undefined],
    ["The Paris - London train left.", undefined],
    ["On Monday - a holiday - he left.", undefined],
  ])("of %j is %s", (text, expected) => {
    expect(datelineOf(text)).toBe(expected);
  });

  test("takes its year from the stamp, across New Year too", () => {
    const text = " date 2026-01-01 Title\n\nHARBOUR CITY, Dec. 31 (News) -- The year ended.";
    const date = readLayout(text, {}, readPassage).dateline?.date;
    expect(date && formatIso(date)).toBe("2025-12-31");
  });
});

describe("quotations", () => {
  test.each([
    ['He said "yes" and "no".', ['"yes"', '"no"']],
    ["She said “we will,” and left.", ["“we will,”"]],
    ["“One paragraph.\n“And the next.”", ["“One paragraph.", "“And the next.”"]],
    ['"One paragraph.\n"And the next."', ['"One paragraph.', '"And the next."']],
    ["He said “yes and left.", ["“yes and left. [open]"]],
    ["It is 6'2\" tall and it's Ann's.", []],
    ["He called it ‘a gift’ and left.", ["‘a gift’"]],
    ["The dogs’ bowls and the cats’ beds.", []],
  ])("in %j", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
