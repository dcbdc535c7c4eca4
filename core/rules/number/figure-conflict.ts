import type { Article } from "../../analyze.ts";
import { type DefiniteCount, definiteCounts } from "../../facts/definite-counts.ts";
import type { PlacedMeasure } from "../../facts/measure.ts";
import { type MeasurePair, measurePairs, rangeOf } from "../../facts/measure-pairs.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** How alike the words around two figures must be for them to speak of one thing. */
const ALIKE = 2;
/** The same for round figures such as 600 and 2 million, of which an article may hold several. */
const ALIKE_ROUND = 3.5;
/** So many digits agree by chance in no two figures. */
const MANY_DIGITS = 5;

export const figureConflict: Rule = defineRule({
  id: "figure-conflict",
  category: "number",
  severity: "warning",
  summary: "One measure stands with two values that cannot both be right.",
  why: "A slip of one digit turns a right figure into a wrong one, and the article itself shows which two cannot both be true.",
  limits:
    "Marks a pair only if what is counted is the same and the words around the two figures have much in common: more for round figures. The two must differ as by a slip, in one digit or in two that changed places. Silent on parts, rates, changes and comparisons, on other dates, names, kinds and speakers, and while hedges and rounding let both be right.",
  flags: [
    {
      text: "Harbour Fair Draws Crowds\nThe three-day harbour trade fair attracted 12,000 buyers from 92 countries.\nThe city said the three-day harbour trade fair attracted some {|14,000|} buyers, a record.",
      fixed:
        "Harbour Fair Draws Crowds\nThe three-day harbour trade fair attracted 12,000 buyers from 92 countries.\nThe city said the three-day harbour trade fair attracted some 12,000 buyers, a record.",
    },
    {
      text: "Lakeside Trust Builds Clinics\nThe trust runs wards in over 3,000 hospitals and clinics, and has treated 35 million people.\nIts staff work in more than {|8,000|} hospitals and clinics; they have treated 35 million people.",
      fixed:
        "Lakeside Trust Builds Clinics\nThe trust runs wards in over 3,000 hospitals and clinics, and has treated 35 million people.\nIts staff work in more than 3,000 hospitals and clinics; they have treated 35 million people.",
    },
    {
      text: "A team has dated 33 shell beads from a cave in Halden.\nThe {|43|} beads were dug up in May.",
      fixed: "A team has dated 33 shell beads from a cave in Halden.\nThe 33 beads were dug up in May.",
    },
  ],
  accepts: [
    "A team has dated 33 shell beads, 10 of them white. The 23 beads were dug up in May.\nThe 43 beads of last year were lost.",
    "A team has dated 33 shell beads and 43 more. The 43 beads were dug up in May.",
    "The harbour trade fair attracted 12,000 buyers this time.\nThe harbour trade fair attracted 14,000 buyers, up from 12,000 buyers a year before.",
    "The harbour trade fair attracted 12,000 buyers.\nThe city hosted 14,000 guests at the fair.",
    "He stole $8,520 from one shop in the harbour.\nHis lawyer asks for bail of $8,570 at most.",
    "The harbour trade fair attracted 12,000 buyers in Lund.\nThe harbour trade fair attracted 14,000 buyers in Oslo.",
    "The harbour trade fair attracted 12,000 buyers in 2023.\nThe harbour trade fair attracted 14,000 buyers in 2024.",
    "The harbour trade fair attracted 12,000 local buyers.\nThe harbour trade fair attracted 14,000 foreign buyers.",
    "The harbour trade fair attracted more than 26,000 buyers from all over.\nThe harbour trade fair attracted 26,700 buyers from all over.",
  ],
  *check({ paragraphs, times, text }) {
    const reported = new Set<number>();
    const conflicts = measurePairs(paragraphs, times, areContrary).filter((pair) => isOneMeasure(text, pair));
    for (const pair of conflicts) {
      if (reported.has(pair.first.start) || reported.has(pair.second.start)) continue;
      reported.add(pair.first.start).add(pair.second.start);
      yield reportOf(text, pair, conflicts);
    }
    for (const pair of definiteCounts(paragraphs)) {
      if (reported.has(pair.second.start) || !isSlip(printed(text, pair.first), printed(text, pair.second))) continue;
      reported.add(pair.second.start);
      yield reportOf(text, pair, []);
    }
  },
});

function areContrary(a: Quantity, b: Quantity, printedA: string, printedB: string): boolean {
  if (isSmall(a) || isSmall(b) || !isSlip(printedA, printedB)) return false;
  if (significant(printedA) >= MANY_DIGITS && significant(printedB) >= MANY_DIGITS) return true;
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return highA < lowB || highB < lowA;
}

/** Small counts name too many things: two men, 12 people. */
function isSmall({ kind, value }: Quantity): boolean {
  return value < (kind === "money" ? 10 : 1000);
}

function isOneMeasure(text: string, { first, second, likeness, anchored }: MeasurePair): boolean {
  if (!anchored) return false;
  const [a, b] = [printed(text, first), printed(text, second)];
  const digits = Math.min(significant(a), significant(b));
  return likeness >= (digits >= MANY_DIGITS ? ALIKE - 1 : digits < 2 ? ALIKE_ROUND : ALIKE);
}

function printed(text: string, { quantity }: PlacedMeasure): string {
  return text.slice(quantity.number.start, quantity.number.end);
}

/** Digits without the zeros at the end. */
function significant(number: string): number {
  return number.replace(/\D/g, "").replace(/0+$/, "").length;
}

/** A slip of the hand: one digit another, two neighbours changed about, the length, marks and scale the same. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different: number[] = [];
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (!/\d/.test(a[i] ?? "") || !/\d/.test(b[i] ?? "")) return false;
    different.push(i);
  }
  const [first, second] = different;
  if (first === undefined || different.length > 2) return false;
  if (second === undefined) return true;
  return a[first] === b[second] && a[second] === b[first] && /^.[.,]?.$/.test(a.slice(first, second + 1));
}

function reportOf(text: Article["text"], { first, second }: DefiniteCount, all: readonly MeasurePair[]): Report {
  // The one that several others contradict is the odd one out.
  const against = (measure: PlacedMeasure) =>
    all.filter((pair) => pair.first.start === measure.start || pair.second.start === measure.start).length;
  const [suspect, other] = against(first) > against(second) ? [first, second] : [second, first];
  const directed = against(suspect) > against(other);
  const [wrong, right] = [printed(text, suspect), printed(text, other)];
  const { start, end } = suspect.quantity.number;
  return {
    span: { start, end },
    message: say`The same measure is ${wrong} here and ${right} elsewhere in the article. One of the two figures is wrong.`,
    evidence: [{ ...other.phrase, note: say`${right} here` }],
    fixes: [
      {
        title: say`Change this to ${right}`,
        edits: [{ start, end, newText: right }],
        ...(directed ? { preferred: true } : {}),
      },
      { title: say`Change the other to ${wrong}`, edits: [{ ...other.quantity.number, newText: wrong }] },
    ],
  };
}
