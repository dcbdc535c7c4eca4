import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Places that keep one offset from UTC all year, in minutes. Those with a summer time are left out. */
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["beijing", 480],
  ["singapore", 480],
  ["manila", 480],
  ["taipei", 480],
  ["tokyo", 540],
  ["seoul", 540],
  ["bangkok", 420],
  ["hanoi", 420],
  ["jakarta", 420],
  ["dubai", 240],
  ["moscow", 180],
  ["nairobi", 180],
  ["riyadh", 180],
  ["delhi", 330],
  ["gmt", 0],
  ["utc", 0],
]);
/** Zones of North America, which turn their clocks on one day, by their hours behind the eastern one. */
const AMERICAN: ReadonlyMap<string, number> = new Map([
  ["ET", 0],
  ["EST", 0],
  ["EDT", 0],
  ["CT", 1],
  ["CST", 1],
  ["CDT", 1],
  ["MT", 2],
  ["MST", 2],
  ["MDT", 2],
  ["PT", 3],
  ["PST", 3],
  ["PDT", 3],
  ["EASTERN", 0],
  ["CENTRAL", 1],
  ["MOUNTAIN", 2],
  ["PACIFIC", 3],
]);
const zonesIn = wordsAt([...AMERICAN.keys()].map((name) => name.toLowerCase()));
/** "12:00 p.m. " */
const LONGEST_TIME = 12;
const A_DAY = 1440;

interface Reading {
  /** Minutes since midnight. */
  readonly minutes: number;
  readonly place: string;
  readonly first: number;
  readonly last: number;
}

export const zoneArithmetic: Rule = defineRule({
  id: "zone-arithmetic",
  category: "time",
  severity: "warning",
  summary: "One moment is given in two zones, and the clocks do not agree.",
  why: "A reader in one of the two places tunes in an hour early or late.",
  limits:
    "Only zones without summer time and those of North America, with the second time in brackets right after the first.",
  flags: [
    {
      text: "The launch is set for 0900 GMT ({|1800|} Beijing time).",
      fixed: "The launch is set for 0900 GMT (1700 Beijing time).",
    },
    { text: "The call begins at 9:00 a.m. ET ({|10:00 a.m. CT|}) on Friday." },
    { text: "Doors open at 1 p.m. ET / {|11 a.m. PT|} on Friday." },
    { text: "The call begins at 8:30 a.m. Eastern Time ({|6:30 a.m. Pacific Time|}) on Friday." },
    {
      text: "The launch is set for 09:00 UTC ({|19:00|} Tokyo time).",
      fixed: "The launch is set for 09:00 UTC (18:00 Tokyo time).",
    },
  ],
  accepts: [
    "The call begins at 9:00 a.m. ET (8:00 a.m. CT) and ends at 11:30 AM PT / 2:30 PM ET on Friday.",
    "The call begins at 8:30 a.m. Eastern Time (5:30 a.m. Pacific Daylight Time) on Friday.",
    "It opens at 9 a.m. ET, and at 9 a.m. PT in the west.",
    "The launch is set for 0900 GMT (1700 Beijing time).",
    "The launch is set for 2000 GMT (0400 Beijing time).",
    "The launch is set for 0900 GMT (0500 New York time).",
  ],
  *check(article) {
    for (const { passage, start: base } of article.paragraphs) {
      const { tokens } = passage;
      yield* americanPairs(passage, base);
      for (const [first, second] of bracketedPairs(passage)) {
        const [from, to] = [OFFSETS.get(first.place) as number, OFFSETS.get(second.place) as number];
        const right = (first.minutes + to - from + 2 * A_DAY) % A_DAY;
        if (right === second.minutes) continue;
        const a = tokens[second.first] as Token;
        const b = tokens[a.text.length === 4 ? second.first : second.first + 2] as Token;
        const span = { start: base + a.start, end: base + b.end };
        const newText = clock(right, a.text.length === 4);
        yield {
          span,
          message: say`${article.text.slice(base + (tokens[first.first] as Token).start, base + (tokens[first.last - 1] as Token).end)} is ${newText} there, not ${article.text.slice(span.start, span.end)}. Correct one of the two.`,
          evidence: [
            {
              start: base + (tokens[first.first] as Token).start,
              end: base + (tokens[first.last - 1] as Token).end,
              note: say`${newText} in the other zone`,
            },
          ],
          fixes: [{ title: say`Change to ${newText}`, edits: [{ ...span, newText }] }],
        };
      }
    }
  },
});

/** Two readings of a clock, the second in brackets right after the first. */
const bracketedPairs: (passage: Passage) => readonly (readonly [Reading, Reading])[] = perPassage((passage) => {
  const { tokens } = passage;
  return kindsOf(passage).numbers.flatMap((at): (readonly [Reading, Reading])[] => {
    const first = readingAt(tokens, at);
    if (first === undefined || tokens[first.last]?.text !== "(") return [];
    const second = readingAt(tokens, first.last + 1);
    return second === undefined || tokens[second.last]?.text !== ")" ? [] : [[first, second]];
  });
});

/** "12:30 p.m. ", at the end. */
const CLOCK = /(?<![\d:.])(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\d))? ?(?<half>[ap])\.?m\.? $/i;

/** "ET"; "Eastern Time" and "Eastern Standard Time", which read as EASTERN. */
function zoneEnd(tokens: readonly Token[], at: number): Span & { readonly text: string } {
  const word = tokens[at] as Token;
  if (!/^(?:Eastern|Central|Mountain|Pacific)$/.test(word.text)) return word;
  const last = /^(?:standard|daylight)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const time = tokens[last];
  return time?.lower === "time"
    ? { start: word.start, end: time.end, text: word.text.toUpperCase() }
    : { start: word.start, end: word.end, text: "" };
}

/** A time with a.m. or p.m. right before the name of its zone, which is token `zone`. */
function americanAt(
  passage: Passage,
  zone: number,
): (Span & { readonly minutes: number; readonly hours: number }) | undefined {
  const { start, end, text } = zoneEnd(passage.tokens, zone);
  const hours = AMERICAN.get(text);
  const from = Math.max(0, start - LONGEST_TIME);
  const found = CLOCK.exec(passage.text.slice(from, start));
  if (hours === undefined || found?.groups === undefined) return undefined;
  const { hour, minute = "0", half = "a" } = found.groups;
  const minutes = ((Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)) * 60 + Number(minute);
  return { minutes, hours, start: from + found.index, end };
}

/** "9:00 a.m. ET (8:00 a.m. CT)", "9 a.m. ET / 6 a.m. PT": two clocks of one moment. */
function* americanPairs(passage: Passage, base: number): Generator<Report> {
  const zones = zonesIn(passage);
  for (const [index, zone] of zones.entries()) {
    const next = zones[index + 1];
    const [first, second] = [americanAt(passage, zone), next === undefined ? undefined : americanAt(passage, next)];
    if (first === undefined || second === undefined || first.hours === second.hours) continue;
    if (!/^(?: \(| ?\/ ?|, or | or )$/.test(passage.text.slice(first.end, second.start))) continue;
    const right = (first.minutes + (first.hours - second.hours) * 60 + A_DAY) % A_DAY;
    if (right === second.minutes) continue;
    const printed = passage.text.slice(first.start, first.end);
    const there = `${Math.floor(right / 60) % 12 || 12}:${String(right % 60).padStart(2, "0")} ${right < A_DAY / 2 ? "a.m." : "p.m."}`;
    yield {
      span: shifted({ start: second.start, end: second.end }, base),
      message: say`${printed} is ${there} there, not ${passage.text.slice(second.start, second.end)}. Correct one of the two.`,
      evidence: [{ ...shifted({ start: first.start, end: first.end }, base), note: say`${there} in the other zone` }],
      fixes: [],
    };
  }
}

/** `0900 GMT`, `17:00 Beijing time`. */
function readingAt(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || (token.text.length !== 4 && token.text.length !== 2)) return undefined;
  const colon = token.text.length === 2;
  if (colon && (tokens[at + 1]?.text !== ":" || tokens[at + 2]?.text.length !== 2)) return undefined;
  const digits = colon ? `${token.text}${tokens[at + 2]?.text ?? ""}` : token.text;
  if (!/^\d{4}$/.test(digits)) return undefined;
  const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  const name = tokens[at + (colon ? 3 : 1)];
  if (hour > 24 || minute > 59 || name === undefined || !OFFSETS.has(name.lower)) return undefined;
  const after = at + (colon ? 4 : 2);
  const universal = name.lower === "gmt" || name.lower === "utc";
  if (universal && /^[+-]$/.test(tokens[after]?.text ?? "")) return undefined;
  if (!universal && tokens[after]?.lower !== "time") return undefined;
  return { minutes: (hour * 60 + minute) % A_DAY, place: name.lower, first: at, last: universal ? after : after + 1 };
}

function clock(minutes: number, plain: boolean): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${hour}${plain ? "" : ":"}${minute}`;
}
