import { contextOf, type Figure, figuresOf } from "../../facts/figure.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** How many content words must stand around both figures for them to speak of one thing. */
const SHARED_WORDS = 2;
/** The same for round figures such as 600 and 200, of which an article may hold several. */
const SHARED_WORDS_ROUND = 4;

export const figureConflict: Rule = defineRule({
  id: "figure-conflict",
  category: "number",
  severity: "warning",
  summary: "One measure stands with two values that differ in a single digit.",
  why: "A slip of one digit turns a right figure into a wrong one, and the article itself shows which two cannot both be true.",
  limits:
    "Marks a pair only if what is counted is the same, the words around the two figures have some in common (more for round figures), no comparison stands by, and the numbers differ in one digit and in nothing else.",
  flags: [
    {
      text: "Harbour Fair Draws Crowds\nThe three-day harbour trade fair attracted 12,000 buyers from 92 countries.\nThe city said the three-day harbour trade fair attracted some {|14,000|} buyers, a record.",
      fixed:
        "Harbour Fair Draws Crowds\nThe three-day harbour trade fair attracted 12,000 buyers from 92 countries.\nThe city said the three-day harbour trade fair attracted some 12,000 buyers, a record.",
    },
  ],
  accepts: [
    "The harbour trade fair attracted 12,000 buyers this time.\nThe harbour trade fair attracted 14,000 buyers, up from 12,000 buyers a year before.",
    "The harbour trade fair attracted 12,000 buyers.\nThe city hosted 14,000 guests at the fair.",
    "He stole $8,520 from one shop in the harbour.\nHis lawyer asks for bail of $8,570 at most.",
  ],
  *check({ paragraphs }) {
    const figures = figuresOf(paragraphs).filter(({ compares }) => !compares);
    const byUnit = new Map<string, Figure[]>();
    for (const figure of figures) byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), figure]);
    for (const group of byUnit.values()) {
      const values = new Set(group.map(({ digits }) => digits));
      if (values.size < 2 || values.size > 6) continue;
      const report = firstConflict(group);
      if (report !== undefined) yield report;
    }
  },
});

function firstConflict(group: readonly Figure[]): Report | undefined {
  for (const [index, second] of group.entries()) {
    for (const first of group.slice(0, index)) {
      if (!isOneDigitApart(first.digits, second.digits) || sharedWords(first, second) < wanted(first, second)) continue;
      return reportOf(first, second, group);
    }
  }
  return undefined;
}

function wanted(a: Figure, b: Figure): number {
  return isRound(a.digits) || isRound(b.digits) ? SHARED_WORDS_ROUND : SHARED_WORDS;
}

/** One significant digit: 600, 5,000. */
function isRound(digits: string): boolean {
  return digits.replace(/\D/g, "").replace(/0+$/, "").length < 2;
}

/** The same length and marks, one digit different. */
function isOneDigitApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (!/\d/.test(a[i] ?? "") || !/\d/.test(b[i] ?? "")) return false;
    different++;
  }
  return different === 1;
}

function sharedWords(a: Figure, b: Figure): number {
  let shared = 0;
  const other = contextOf(b);
  for (const word of contextOf(a)) if (other.has(word)) shared++;
  return shared;
}

function reportOf(first: Figure, second: Figure, group: readonly Figure[]): Report {
  const count = (digits: string) => group.filter((figure) => figure.digits === digits).length;
  const firstIsRare = count(first.digits) < count(second.digits);
  const [suspect, other] = firstIsRare ? [first, second] : [second, first];
  const directed = count(other.digits) > count(suspect.digits);
  return {
    span: { start: suspect.start, end: suspect.end },
    message: `The same measure is ${suspect.digits} here and ${other.digits} elsewhere in the article. One of the two figures is wrong.`,
    evidence: [{ ...other.phrase, note: `${other.digits} here` }],
    fixes: [
      {
        title: `Change this to ${other.digits}`,
        edits: [{ start: suspect.start, end: suspect.end, newText: other.digits }],
        ...(directed ? { preferred: true } : {}),
      },
      {
        title: `Change the other to ${suspect.digits}`,
        edits: [{ start: other.start, end: other.end, newText: suspect.digits }],
      },
    ],
  };
}
