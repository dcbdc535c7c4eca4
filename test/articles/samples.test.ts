import path from "node:path";
import { expect, test } from "vitest";
import { call } from "../cli/support.ts";

interface Report {
  readonly articles: readonly { readonly path: string; readonly findings: readonly Found[] }[];
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly text: string;
}

const cwd = path.resolve(import.meta.dirname, "../../samples");

test("the newsroom's desk file is in order, names a form to avoid, and lets one finding stand that is reported without it", async () => {
  const [told, untold] = await Promise.all([["--desk", "copydesk.yaml"], ["--no-desk"]].map(findingsIn));
  expect(untold?.filter((finding) => !told?.includes(finding))).toEqual([
    "003-expo-to-return.txt:11 warning organisation-spelling “Trades”",
    "006-tunnel.txt:11 hint weekday-date “Monday”",
  ]);
  expect(told?.filter((finding) => !untold?.includes(finding))).toEqual([
    "003-expo-to-return.txt:11 warning avoided-name “Merrin Bay Trades Council”",
  ]);
});

test("the samples show what they are there to show, and nothing else", async () => {
  expect(await findingsIn([])).toEqual([
    "001-expo-closes.txt:3 information unpaired-mark “)”",
    "001-expo-closes.txt:13 error weekday-date “Thursday”",
    "002-ten-stories.txt:15 warning run-together “Conferenceon”",
    "003-expo-to-return.txt:5 error edition-year “September 2025”",
    "003-expo-to-return.txt:11 warning avoided-name “Merrin Bay Trades Council”",
    "003-expo-to-return.txt:11 warning acronym-spelling “MERBAX”",
    "004-minister-in-halden.txt:3 warning repeated-word “the the”",
    "004-minister-in-halden.txt:3 hint name-hyphen “Merrin - Halden”",
    "005-release.txt:3 error ordinal-suffix “23th”",
    "005-release.txt:7 error impossible-date “April 31, 2026”",
    "006-tunnel.txt:7 warning scheduled-past “October 5, 2025”",
    "006-tunnel.txt:9 error reversed-range “March 21 to 17, 2026”",
    "006-tunnel.txt:9 warning calendar-spelling “Wedensday”",
    "007-harbour-swim.txt:3 warning edition-conflict “8th”",
    "007-harbour-swim.txt:5 information announced-count “three”",
    "007-harbour-swim.txt:7 warning age “34”",
    "007-harbour-swim.txt:11 warning place-country “Germany”",
    "007-harbour-swim.txt:11 warning person-spelling “Dvosrky”",
    "007-harbour-swim.txt:13 warning figure-conflict “1,350”",
    "009-lighthouse.txt:7 warning anniversary “110th”",
    "009-lighthouse.txt:9 warning duration-range “six”",
    "009-lighthouse.txt:9 warning past-tense-future-date “May 4, 2026”",
    "009-lighthouse.txt:11 warning future-tense-past-date “December 12, 2025”",
  ]);
});

async function findingsIn(options: readonly string[]): Promise<string[]> {
  const { out, err } = await call(["check", "--format", "json", ...options], { cwd });
  expect(err).toBe("");
  const { articles }: Report = JSON.parse(out);
  return articles.flatMap(({ path: name, findings }) =>
    findings.map(({ rule, severity, line, text }) => `${name}:${line} ${severity} ${rule} “${text}”`),
  );
}
