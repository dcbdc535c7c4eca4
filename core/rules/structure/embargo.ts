import { fromDayNumber, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { within } from "../../facts/sentences.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

/** A release line is short. */
const MAX_TOKENS = 40;
const UNTIL = new Set(["until", "till", "til", "before", "for", "to", ":", "-", "–", "—"]);

export const embargo: Rule = defineRule({
  id: "embargo",
  category: "structure",
  severity: "warning",
  summary: "The text may not be released before a day that is later than the article's date.",
  why: "A story that runs before its embargo ends costs the newsroom its source.",
  limits:
    "Needs a date of the article from its header, its stamp or the host, and a release line with a day of its own: “embargoed until”, “not for publication before”, “hold for release until”, “for release on”. Hours of one day are not compared. Embargoes on trade are another thing.",
  flags: [
    {
      text: " date 2025-10-28 Harbour opens\n\nEMBARGOED UNTIL {|October 30, 2025|}\n\nThe harbour opens on Friday, the council said.",
    },
    {
      text: "Not for publication before 9 a.m. on {|3 November 2025|}.\nThe harbour opens, the council said.",
      date: "2025-10-28",
    },
    {
      text: "HOLD FOR RELEASE UNTIL {|NOV. 3, 2025|}\nThe harbour opens, the council said.",
      date: "2025-10-28",
    },
    {
      text: " date 2025-10-28 Harbour opens\n\nFor release on {|November 3, 2025|}\n\nThe harbour opens, the council said.",
    },
  ],
  accepts: [
    " date 2025-10-28 Harbour opens\n\nEMBARGOED UNTIL October 28, 2025\n\nThe harbour opens on Friday.",
    " date 2025-10-28 Harbour opens\n\nThe arms embargo lasts until October 30, 2026, the council said.",
    " date 2025-10-28 Harbour opens\n\nThe film is due for release on October 30, 2026, the council said.",
    "EMBARGOED UNTIL October 30, 2025\nThe harbour opens on Friday.",
    { text: "FOR IMMEDIATE RELEASE\nOctober 28, 2025\nThe harbour opens on Friday.", date: "2025-10-28" },
  ],
  *check({ paragraphs, times, date }) {
    if (date === undefined) return;
    const today = toDayNumber(date.date);
    for (const { passage, start, end } of paragraphs) {
      const from = releaseLine(passage);
      if (from === undefined) continue;
      if (date.span !== undefined && date.span.start >= start && date.span.end <= end) continue;
      const day = within(times, { start: start + from, end }).find(
        ({ interval, known }) => interval !== undefined && known.day !== undefined,
      );
      if (day?.interval === undefined || day.interval.first <= today) continue;
      const evidence = date.span === undefined ? [] : [{ ...date.span, note: say`the article's date` }];
      const span = dayOf(day.known, day);
      yield {
        span,
        message: say`The text is held until ${sayDate(fromDayNumber(day.interval.first))}, and the article is dated ${sayDate(date.date)}. Keep it until then, or take the line out.`,
        evidence: [...evidence, { start, end, note: say`the release line` }],
        fixes: [],
      };
    }
  },
});

type Known = { readonly [part: string]: { readonly start: number; readonly end: number } | undefined };

/** From the first to the last of the parts of a date, without the time of day. */
function dayOf(known: Known, whole: { readonly start: number; readonly end: number }) {
  const parts = ["year", "month", "day"].flatMap((part) => known[part] ?? []);
  if (parts.length === 0) return { start: whole.start, end: whole.end };
  return { start: Math.min(...parts.map((it) => it.start)), end: Math.max(...parts.map((it) => it.end)) };
}

/** The offset after the words of a release line: `EMBARGOED UNTIL`, `Not for publication before`. */
const releaseLine: (passage: Passage) => number | undefined = perPassage(({ tokens }) => {
  if (tokens.length > MAX_TOKENS && !/^(?:embargo|not|hold)/.test(tokens[0]?.lower ?? "")) return undefined;
  const lower = tokens.slice(0, MAX_TOKENS).map((token) => token.lower);
  for (let i = 0; i < lower.length; i++) {
    const end = phraseEnd(lower, i);
    if (end !== undefined) return (tokens[end - 1] as Token).end;
  }
  return undefined;
});

function phraseEnd(lower: readonly string[], at: number): number | undefined {
  const word = lower[at] ?? "";
  if (
    word === "embargoed" ||
    (word === "embargo" && (at === 0 || lower[at - 1] === "under" || lower[at - 1] === "strict"))
  )
    return UNTIL.has(lower[at + 1] ?? "") || lower[at + 1] === "release" ? at + 2 : undefined;
  if (word === "not" && lower[at + 1] === "for" && /^(?:publication|release|broadcast|use)$/.test(lower[at + 2] ?? ""))
    return lower.slice(at + 3, at + 8).some((it) => UNTIL.has(it)) ? at + 4 : undefined;
  if (word === "hold" && at === 0)
    return lower.slice(1, 6).some((it) => it === "until" || it === "till" || it === "release") ? 2 : undefined;
  if (word === "for" && at === 0 && /^(?:release|publication|use)$/.test(lower[1] ?? "") && lower[2] !== "immediately")
    return 2;
  return undefined;
}
