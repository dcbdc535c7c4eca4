import type { Article } from "../../analyze.ts";
import { NUMBER_WORDS } from "../../facts/announced-list.ts";
import type { Timex } from "../../time/timex.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const A_DAY = 24 * 60;
/** Between a compound length and its hours: "a three-hour open forum from". */
const MAX_NOUNS = 40;

export const hourRange: Rule = defineRule({
  id: "hour-range",
  category: "time",
  severity: "warning",
  summary: "A length in hours is not the time between the two clocks beside it.",
  why: "Who plans to be home after three hours waits for the fourth.",
  limits:
    "Reads “lasted four hours, from 7 p.m. to 11 p.m.” and “a three-hour forum from 9 to noon”. Hedged lengths, and lengths with other words before the clocks, are left alone.",
  flags: [
    {
      text: "The meeting lasted {|four hours|}, from 7 p.m. to 10 p.m., and heard 12 speakers.",
      fixed: "The meeting lasted three hours, from 7 p.m. to 10 p.m., and heard 12 speakers.",
    },
    {
      text: "The {|three-hour|} forum from 9:30 a.m. to 11:30 a.m. on Friday is free.",
      fixed: "The two-hour forum from 9:30 a.m. to 11:30 a.m. on Friday is free.",
    },
    { text: "The talks ran for {|90 minutes|}, from 2 to 4 p.m., the council said." },
  ],
  accepts: [
    "The meeting lasted four hours, from 7 p.m. to 11 p.m., and heard 12 speakers.",
    "The meeting lasted four hours, from 10 p.m. to 2 a.m.",
    "The meeting lasted about four hours, from 7 p.m. to 10 p.m.",
    "The shop opens for four hours a day, and from 7 p.m. to 10 p.m. on Fridays.",
    "A four-hour rail journey ends at the fair, which runs from 7 p.m. to 10 p.m.",
    "The talks ran for 90 minutes, from 2 to 3:30 p.m., the council said.",
  ],
  *check(article) {
    const { times } = article;
    for (const [at, length] of times.entries()) {
      const [start, end] = [times[at + 1], times[at + 2]];
      if (length.type !== "DURATION" || length.mod !== undefined || start?.range?.role !== "start") continue;
      if (end === undefined || end.range?.id !== start.range.id || !isBeside(article, length, start)) continue;
      const report = reportOf(article, length, start, end);
      if (report !== undefined) yield report;
    }
  },
});

/** "four hours, from", "a three-hour forum from". */
function isBeside({ text }: Article, length: Timex, start: Timex): boolean {
  const between = text.slice(length.end, start.start);
  const isCompound = /-(?:hour|minute)$/i.test(text.slice(length.start, length.end));
  return isCompound
    ? between.length <= MAX_NOUNS && /^(?: [a-z]+){1,3},? from $/.test(between)
    : /^,? from $/.test(between);
}

function reportOf({ text }: Article, length: Timex, start: Timex, end: Timex): Report | undefined {
  const said = minutesOf(length.value);
  const [from, to] = [clockOf(start.value), clockOf(end.value)];
  if (said === undefined || from === undefined || to === undefined || from === to) return undefined;
  const passed = (to - from + A_DAY) % A_DAY;
  if (said === passed) return undefined;
  const words = text.slice(length.start, length.end);
  const right = lengthLike(words, passed);
  return {
    span: { start: length.start, end: length.end },
    message: say`From ${text.slice(start.start, start.end)} to ${text.slice(end.start, end.end)} it is ${spoken(passed)}, not ${spoken(said)}. Correct the length or one of the clocks.`,
    evidence: [{ start: start.start, end: end.end, note: spoken(passed) }],
    fixes:
      right === undefined
        ? []
        : [{ title: say`Change to “${right}”`, edits: [{ start: length.start, end: length.end, newText: right }] }],
  };
}

/** Minutes of `PT4H`, `PT90M`. */
function minutesOf(value: string): number | undefined {
  const found = /^PT(?<count>\d{1,3})(?<unit>[HM])$/.exec(value)?.groups;
  return found === undefined ? undefined : Number(found["count"]) * (found["unit"] === "H" ? 60 : 1);
}

/** Minutes since midnight of a value that ends with a clock. */
function clockOf(value: string): number | undefined {
  const found = /T(?<hour>\d\d):(?<minute>\d\d)$/.exec(value)?.groups;
  return found === undefined ? undefined : Number(found["hour"]) * 60 + Number(found["minute"]);
}

function spoken(minutes: number): Said {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say`${rest} minutes`;
  if (rest === 0) return hours === 1 ? say`1 hour` : say`${hours} hours`;
  return hours === 1 ? say`1 hour and ${rest} minutes` : say`${hours} hours and ${rest} minutes`;
}

/** Whole hours in the form of `words`; nothing where they are other than hours. */
function lengthLike(words: string, minutes: number): string | undefined {
  const hours = minutes / 60;
  const found = /^(?<number>\d+|[a-z]+)(?<rest>[- ]hours?)$/i.exec(words)?.groups;
  if (found === undefined || !Number.isInteger(hours) || hours < 2) return undefined;
  const word = /^\d/.test(found["number"] ?? "") ? String(hours) : NUMBER_WORDS[hours];
  return word === undefined ? undefined : `${word}${found["rest"]}`;
}
