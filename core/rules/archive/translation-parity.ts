import type { Article } from "../../analyze.ts";
import { type NumeralSummary, numeralsOf, translationKey } from "../../archive/translation.ts";
import { digitsOf, languageOf } from "../../facts/numerals.ts";
import { isSwapped } from "../../text/slip.ts";
import { say, type Words } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Shorter numbers are often written in words, or differ by chance. */
const MIN_DIGITS = 3;
/** The same for two numbers of the same digits in another place: 7.6 billion and 7.6亿. */
const MIN_SCALED = 2;
/** How far apart in their texts two numbers may stand, as a share of each. */
const APART = 0.35;

export const translationParity: Rule = defineRule({
  id: "translation-parity",
  category: "archive",
  severity: "warning",
  summary: "A number or a day is another one in the translation of the article.",
  why: "Chinese counts in 万 and 亿, English in thousands and millions: in the turning, a digit is lost or a zero gained.",
  limits:
    "Reads two articles whose names differ in the language alone (`story.en.txt` and `story.zh.txt`; English and Chinese). Reports only what is missing on both sides and looks like one slip: a digit, two digits turned, or the same digits in another place, and a day where one day stands against one. Numbers in words, years, numbers of fewer than three digits and numbers that only one of the two has are left alone, since a translation may convert units, round, and leave out.",
  flags: [
    {
      name: "fair.en.txt",
      text: "The fair drew {|7,800|} firms, and trade reached 772.4 billion dollars.",
      archive: { "fair.zh.txt": "博览会吸引了7600家企业，贸易额达7724亿美元。" },
    },
    {
      name: "fair.en.txt",
      text: "The fair drew 7,600 firms, and trade reached {|77.24 billion|} dollars.",
      archive: { "fair.zh.txt": "博览会吸引了7600家企业，贸易额达7724亿美元。" },
    },
    {
      name: "fair.zh-cn.txt",
      text: "博览会吸引了7600家企业，贸易额达{|7742亿|}美元，增长8.35%。",
      archive: {
        "fair.en.txt": "The fair drew 7,600 firms, and trade reached 772.4 billion dollars, up 8.35 percent.",
      },
    },
    {
      name: "fair.en.txt",
      text: "The fair opened on {|Sept. 16|} and drew 7,600 firms.",
      archive: { "fair.zh.txt": "博览会于9月17日开幕，吸引了7600家企业。" },
    },
  ],
  accepts: [
    {
      name: "fair.en.txt",
      text: "HALDEN, Sept. 18 - The fair opened on Sept. 17 and drew 7,600 firms; trade reached 772.4 billion dollars.",
      archive: { "fair.zh.txt": "本报9月19日电 博览会于9月17日开幕，吸引了7600家企业，贸易额达7724亿美元。" },
    },
    {
      name: "fair.en.txt",
      text: "The pier is 125 miles (201 km) long and cost $155 million.",
      archive: { "fair.zh.txt": "码头长201公里，耗资11.2亿元。" },
    },
    {
      name: "fair.en.txt",
      text: "Trade reached some $770 billion, and in 2025 some 7,620 firms came.",
      archive: { "fair.zh.txt": "贸易额达7724亿美元，2024年有两万多人前来。" },
    },
    {
      name: "fair.en.txt",
      text: "The fair drew 7,800 firms.",
      archive: { "port.zh.txt": "博览会吸引了7600家企业。" },
    },
    { text: "The fair drew 7,800 firms.", archive: { "fair.zh.txt": "博览会吸引了7600家企业。" } },
  ],
  *check(article, archive) {
    const edition = archive.own === undefined ? undefined : languageOf(archive.own);
    if (archive.own === undefined || edition === undefined) return;
    const own = numeralsOf(archive.own, article);
    for (const { id, numerals } of archive.about(translationKey(edition))) {
      if (languageOf(id)?.language === edition.language) continue;
      yield* compare(article, own, id, numerals);
    }
  },
});

function* compare(
  { text }: Article,
  own: readonly NumeralSummary[],
  id: string,
  other: readonly NumeralSummary[],
): Generator<Report> {
  const here = without(own, other);
  const there = without(other, own);
  const [length, otherLength] = [lengthOf(own), lengthOf(other)];
  const isNear = (a: NumeralSummary, b: NumeralSummary): boolean =>
    Math.abs(a.start / length - b.start / otherLength) <= APART && isSlip(a, b);
  for (const mine of here) {
    const [their, another] = there.filter((it) => isNear(mine, it));
    if (their === undefined || another !== undefined) continue;
    if (here.some((it) => it.value !== mine.value && isNear(it, their))) continue;
    if (mine.kind === "day" && (count(here) > 1 || count(there) > 1)) continue;
    const printed = text.slice(mine.start, mine.end);
    yield {
      span: { start: mine.start, end: mine.end },
      message: say`“${printed}” stands nowhere in the translation, which has ${spoken(their)} where this may be meant. Correct one of the two.`,
      evidence: [{ article: id, start: their.start, end: their.end, note: say`in the translation` }],
      fixes: [],
    };
  }
}

function count(numerals: readonly NumeralSummary[]): number {
  return new Set(numerals.filter(({ kind }) => kind === "day").map(({ value }) => value)).size;
}

function lengthOf(numerals: readonly NumeralSummary[]): number {
  return Math.max(1, ...numerals.map(({ end }) => end));
}

/** The numbers that the other text has nowhere. */
function without(some: readonly NumeralSummary[], others: readonly NumeralSummary[]): NumeralSummary[] {
  const known = new Set(others.map(keyOf));
  return some.filter((it) => !known.has(keyOf(it)));
}

function keyOf({ kind, value }: NumeralSummary): string {
  return `${kind} ${value}`;
}

/** One may be a slip for the other. */
function isSlip(a: NumeralSummary, b: NumeralSummary): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "day")
    return Math.floor(a.value / 100) === Math.floor(b.value / 100) || a.value % 100 === b.value % 100;
  const [one, other] = [digitsOf(a.value), digitsOf(b.value)];
  if (one === other) return one.length >= MIN_SCALED && a.kind === "number";
  if (Math.floor(Math.log10(a.value)) !== Math.floor(Math.log10(b.value))) return false;
  const length = Math.max(one.length, other.length);
  if (printedDigits(a, one) < MIN_DIGITS || printedDigits(b, other) < MIN_DIGITS) return false;
  const [long, short] = [one.padEnd(length, "0"), other.padEnd(length, "0")];
  const differing = [...long].filter((digit, at) => digit !== short[at]).length;
  return differing === 1 || isSwapped(long, short);
}

/** The digits of a number as it may be printed: 7,600 has four, 7.6 two. */
function printedDigits({ value, kind }: NumeralSummary, digits: string): number {
  return kind === "number" && value < 1e6 ? Math.max(digits.length, Math.floor(Math.log10(value)) + 1) : digits.length;
}

function spoken({ kind, value }: NumeralSummary): Words {
  if (kind === "day") return say`day ${value % 100} of month ${Math.floor(value / 100)}`;
  return kind === "percent" ? say`${value} percent` : grouped(value);
}

function grouped(value: number): string {
  const [whole = "", rest] = String(value).split(".");
  const commas = whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ",");
  return rest === undefined ? commas : `${commas}.${rest}`;
}
