import { CharClass, charClass } from "../../text/characters.ts";
import type { Token } from "../../text/tokens.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";

const MERIDIEM = /^[ap]\.?m\.?$/;
/** What the word after "in the" makes of a time with a.m. or p.m. */
const PARTS: ReadonlyMap<string, "a" | "p"> = new Map([
  ["morning", "a"],
  ["afternoon", "p"],
  ["evening", "p"],
]);
const LEADS = new Set("at by from until till before after around about since between and to".split(" "));

export const impossibleTime: Rule = defineRule({
  id: "impossible-time",
  category: "time",
  severity: "error",
  summary: "A time of day that no clock shows.",
  why: "Readers cannot tell which hour is meant.",
  limits:
    "Times without a.m. or p.m. are read only after a word such as “at” or “until”; scores, ratios and results are left alone.",
  flags: [
    { text: "Doors open at {|13:00 p.m.|} on Monday.", fixed: "Doors open at 1:00 p.m. on Monday." },
    { text: "Doors open at {|25:10|} on Monday." },
    { text: "Doors open at {|8 p.m.|} in the morning.", fixed: "Doors open at 8 a.m. in the morning." },
    { text: "Doors open at {|8:75 p.m.|} on Monday." },
    { text: "The storm came ashore at {|11:40 a.m.|} on Saturday night." },
    { text: "The van was stopped at {|16.30am|} on the coast road." },
    { text: "Doors open at {|19.30pm|} on Monday.", fixed: "Doors open at 7.30pm on Monday." },
  ],
  accepts: [
    "Doors open at 13:00 on Monday and at 8 p.m. on Tuesday.",
    "The storm came ashore at 2 a.m. on Saturday night, and at 9 a.m. Sunday morning.",
    "The score was 25:10 at half-time.",
    "Doors open at 7.30pm, and the ferry, 16.30 metres long, sails at 16.30.",
    "Mix at 70:30 by weight.",
    "The record stands at 31:45.2 minutes.",
    "Doors open at 8 a.m. in the morning room.",
    "The ratio of boats to berths stood at 45:10.",
  ],
  *check(article) {
    for (const { passage, start } of article.paragraphs) {
      const { tokens } = passage;
      for (let i = 0; i < tokens.length; i++) {
        const { kind, text } = tokens[i] as Token;
        if (kind !== "number" && kind !== "alnum") continue;
        const report = text.includes(".") ? dotted(tokens, i, start) : judge(tokens, i, start);
        if (report !== undefined) yield report;
      }
    }
  },
});

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly minutes: boolean;
  readonly meridiem?: Token;
  readonly last: number;
}

function clockAt(tokens: readonly Token[], at: number): Clock | undefined {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (token.glued && before !== undefined && (before.kind !== "mark" || /^[:$£€./]$/.test(before.text)))
    return undefined;
  if (token.kind !== "number" || token.text.length > 2 || !isDigits(token.text)) return undefined;
  const colon = tokens[at + 1]?.text === ":" && tokens[at + 1]?.glued === true;
  const minute = colon ? tokens[at + 2] : undefined;
  if (
    colon &&
    (minute?.glued !== true || minute.kind !== "number" || minute.text.length !== 2 || !isDigits(minute.text))
  )
    return undefined;
  const next = at + (colon ? 3 : 1);
  const word = tokens[next];
  const meridiem = word !== undefined && MERIDIEM.test(word.lower) && (colon || word.text !== "Am") ? word : undefined;
  if (meridiem === undefined && !colon) return undefined;
  return {
    hour: Number(token.text),
    minute: minute === undefined ? 0 : Number(minute.text),
    minutes: colon,
    ...(meridiem && { meridiem }),
    last: meridiem === undefined ? next : next + 1,
  };
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charClass(text.charCodeAt(i)) !== CharClass.Digit) return false;
  return true;
}

/** "16.30am", "16.30 p.m.": the British way to write a time. */
function dotted(tokens: readonly Token[], at: number, base: number): Report | undefined {
  const token = tokens[at] as Token;
  const time = /^(?<hour>\d\d)\.(?<minute>[0-5]\d)(?<half>[ap]m)?$/.exec(token.text)?.groups;
  const word = time?.["half"] === undefined ? tokens[at + 1] : undefined;
  const hour = Number(time?.["hour"] ?? 0);
  if (
    time === undefined ||
    hour <= 12 ||
    hour > 23 ||
    (token.glued && tokens[at - 1]?.kind === "mark" && tokens[at - 1]?.text !== "(")
  )
    return undefined;
  if (time["half"] === undefined && (word === undefined || !/^[ap]\.?m\.?$/.test(word.text))) return undefined;
  const end = word?.end ?? token.end;
  const span = { start: base + token.start, end: base + end };
  const edit = { start: span.start, end: span.start + 2, newText: String(hour - 12) };
  const isAfternoon = (time["half"] ?? word?.lower ?? "").startsWith("p");
  return {
    span,
    message: say`An hour above 12 takes neither am nor pm. Correct the hour, or leave them out.`,
    evidence: [{ ...span, note: say`a day has twice 12 hours` }],
    fixes: isAfternoon ? [{ title: say`Change the hour to ${hour - 12}`, edits: [edit] }] : [],
  };
}

function judge(tokens: readonly Token[], at: number, base: number): Report | undefined {
  const clock = clockAt(tokens, at);
  if (clock === undefined) return undefined;
  const { hour, minute, meridiem, last } = clock;
  const span = { start: base + (tokens[at] as Token).start, end: base + (tokens[last - 1] as Token).end };
  const make = (message: Said, fixes: readonly Fix[] = []): Report => ({
    span,
    message,
    evidence: [{ ...span, note: say`a day has 24 hours, an hour 60 minutes` }],
    fixes,
  });
  if (meridiem === undefined)
    return isLoneTime(tokens, at, last) && (hour > 24 || minute > 59)
      ? make(say`No clock shows this time. Correct the hour or the minutes.`)
      : undefined;
  if (minute > 59) return make(say`An hour has 60 minutes. Correct the minutes.`);
  if (hour > 24) return make(say`No clock shows this hour. Correct it.`);
  if (hour > 12 && hour < 24 && meridiem.lower.startsWith("p")) {
    const edit = {
      start: span.start,
      end: span.start + String((tokens[at] as Token).text).length,
      newText: String(hour - 12),
    };
    return make(
      say`After noon the hours count from 1 again: either ${`${hour}:${String(minute).padStart(2, "0")}`} or ${hour - 12} p.m. Keep one of the two.`,
      [{ title: say`Change the hour to ${hour - 12}`, edits: [edit] }],
    );
  }
  if (hour > 12) return make(say`An hour above 12 takes neither a.m. nor p.m. Correct the hour.`);
  const part = ofDay(tokens, last, meridiem, hour);
  if (part !== undefined) return make(say`“${meridiem.text}” is not in the ${part.text}. Correct one of the two.`);
  return contradicted(tokens, last, meridiem, base, make);
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** `11:40 a.m. on Saturday night`, `9 p.m. Friday morning`. The small hours of a night are a.m. */
function ofDay(tokens: readonly Token[], last: number, meridiem: Token, hour: number): Token | undefined {
  const at = tokens[last]?.lower === "on" ? last + 1 : last;
  const part = tokens[at + 1];
  if (!DAYS.test(tokens[at]?.lower ?? "") || part === undefined) return undefined;
  if (meridiem.lower.startsWith("p")) return part.lower === "morning" ? part : undefined;
  const isLate = part.lower === "night" ? hour >= 6 && hour < 12 : /^(?:afternoon|evening)$/.test(part.lower);
  return isLate ? part : undefined;
}

/** `8 p.m. in the morning`. */
function contradicted(
  tokens: readonly Token[],
  last: number,
  meridiem: Token,
  base: number,
  make: (message: Said, fixes: readonly Fix[]) => Report,
): Report | undefined {
  if (tokens[last]?.lower !== "in" || tokens[last + 1]?.lower !== "the") return undefined;
  const part = tokens[last + 2];
  const right = PARTS.get(part?.lower ?? "");
  const after = tokens[last + 3];
  if (part === undefined || right === undefined || meridiem.lower.startsWith(right)) return undefined;
  if (after?.kind === "word" && !/^(?:and|on|at|to|until|when|before|after|of)$/.test(after.lower)) return undefined;
  const newText = `${right}${meridiem.text.slice(1)}`;
  return make(say`“${meridiem.text}” is not in the ${part.text}. Correct one of the two.`, [
    {
      title: say`Change to “${newText}”`,
      edits: [{ start: base + meridiem.start, end: base + meridiem.end, newText }],
    },
  ]);
}

/** `at 25:10` followed by nothing that makes it a result. */
function isLoneTime(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const next = tokens[last];
  if (before !== "at" && before !== "until" && before !== "till" && before !== "by") return false;
  if (!LEADS.has(before) || (next?.glued === true && next.text !== "," && next.text !== ".")) return false;
  if (next?.text === "." && next.glued && tokens[last + 1]?.glued === true) return false;
  const sentence = tokens.slice(Math.max(0, at - 6), at).map(({ lower }) => lower);
  if (
    sentence.some((word) =>
      /^(?:ratio|score|scored|led|lead|stood|stands|odds|mix|record|won|lost|win|beat|finished)$/.test(word),
    )
  )
    return false;
  return (
    next === undefined ||
    next.kind === "mark" ||
    /^(?:on|and|in|local|every|daily|to|until|for|hours|hrs)$/.test(next.lower)
  );
}
