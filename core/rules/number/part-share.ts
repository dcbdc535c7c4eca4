import { type FractionShare, fractionSharesIn } from "../../facts/fraction-share.ts";
import { roundingOf } from "../../facts/measure.ts";
import { type PartShare, partSharesIn } from "../../facts/part-share.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

export const partShare: Rule = defineRule({
  id: "part-share",
  category: "number",
  severity: "warning",
  summary: "A share in percent is not that of the part and the whole beside it.",
  why: "Of 101 seats, 42 are 41.6 percent: where 46.1 is printed, two figures were turned round, or one of the three numbers is wrong.",
  limits:
    "Needs the part, the whole and the percentage in one sentence, none of them hedged, with the percentage in brackets or behind “or”. The last printed digit may be rounded up or down.",
  flags: [
    {
      text: "Women will hold 42 of the 101 seats, or {|46.1 percent|}.",
      fixed: "Women will hold 42 of the 101 seats, or 41.6 percent.",
    },
    {
      text: "The lab tested 80 samples, 24 of them ({|40%|}) from wells.",
      fixed: "The lab tested 80 samples, 24 of them (30%) from wells.",
    },
    {
      text: "Of 22 stocks in the sea, 16, or {|37 percent|}, are fished with care.",
      fixed: "Of 22 stocks in the sea, 16, or 73 percent, are fished with care.",
    },
    {
      text: "The lab will cut 240 jobs, or {|8 percent|} of its staff of 2,000, to save money.",
      fixed: "The lab will cut 240 jobs, or 12 percent of its staff of 2,000, to save money.",
    },
    {
      text: "Services brought in $504 million, or {|60 percent|} of the $1.26 billion total.",
      fixed: "Services brought in $504 million, or 40 percent of the $1.26 billion total.",
    },
    {
      text: "The town will close 31 of the county's 310 schools, or {|20 per cent|}.",
      fixed: "The town will close 31 of the county's 310 schools, or 10 per cent.",
    },
    {
      text: "The pier has 11,000 guests, of whom 6,600, or {|40 per cent|}, come by boat.",
      fixed: "The pier has 11,000 guests, of whom 6,600, or 60 per cent, come by boat.",
    },
    { text: "The removal needs 87, {|two-thirds|} of the 120 seats, to pass." },
    {
      text: "The town has spent $12 million of its $40 million budget, or {|25 percent|}.",
      fixed: "The town has spent $12 million of its $40 million budget, or 30 percent.",
    },
  ],
  accepts: [
    "Services brought in 504 million crowns, or 40 percent of the 1.26 billion total. Of the town's 310 schools, 31 are small.",
    "The grid lost 6,000 megawatts, or 22 percent of its output of 27,000 megawatts, and 5 percent of the 40,000 homes.",
    "Women will hold 42 of the 101 seats, or 41.6 percent.",
    "Women will hold 42 of the 101 seats, or nearly half, up 3 percent.",
    "The sale brought 41 of 48 lots to new owners, or 85 percent.",
    "About 42 of the 101 seats, or 46 percent, went to women.",
    "The lab tested 80 samples, 24 of them (40% of the wells) in May.",
    "Prices fell for 12 of the 30 goods, or 5 percent more than in May.",
    "The lab will cut 240 jobs, or 8 percent of its staff of 3,000, to save money.",
    "The removal needs 87, two-thirds of the 130 seats, to pass. She had 60, nearly half of the 130 seats.",
    "The fund has $40 million, half of the $86 million it had sought in May. Of the 36, a third are on the six farms.",
    "Of 22 stocks, 16, or 73 percent, are fished with care.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of partSharesIn(passage)) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
      for (const found of fractionSharesIn(passage)) {
        const report = fractionReport(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
  },
});

/** A share in words is rounded by the writer: "a third" may be 30 or 38 percent. */
const FRACTION_SLACK = 0.05;

function fractionReport(text: string, at: number, { part, whole, share, words }: FractionShare): Report | undefined {
  const right = part.quantity.value / whole.quantity.value;
  if (Math.abs(right - share) <= FRACTION_SLACK) return undefined;
  return {
    span: { start: at + words.start, end: at + words.end },
    message: say`Of ${textOf(text, whole.phrase)}, ${textOf(text, part)} is ${(right * 100).toFixed(0)} percent, not ${textOf(text, words)}. Correct one of the three.`,
    evidence: [
      { start: at + part.start, end: at + part.end, note: say`the part` },
      { start: at + whole.phrase.start, end: at + whole.phrase.end, note: say`the whole` },
    ],
    fixes: [],
  };
}

function reportOf(text: string, at: number, { part, whole, share }: PartShare): Report | undefined {
  const right = (part.quantity.value / whole.quantity.value) * 100;
  const slack =
    (roundingOf(part.quantity) / part.quantity.value + roundingOf(whole.quantity) / whole.quantity.value) * right;
  // Some round down whatever comes behind, so a whole step of the last digit is let stand.
  const { precision, number, value } = share.quantity;
  if (Math.abs(right - value) <= precision + slack) return undefined;
  const decimals = /\.(?<decimals>\d+)/.exec(text.slice(number.start, number.end))?.groups?.["decimals"]?.length ?? 0;
  const printed = right.toFixed(decimals);
  const span = { start: at + share.start, end: at + share.end };
  return {
    span,
    message: say`Of ${textOf(text, whole.phrase)}, ${textOf(text, part)} is ${printed} percent, not ${textOf(text, share)}. Correct one of the three.`,
    evidence: [
      { start: at + part.start, end: at + part.end, note: say`the part` },
      { start: at + whole.phrase.start, end: at + whole.phrase.end, note: say`the whole` },
    ],
    fixes: [
      {
        title: say`Change to ${printed}`,
        edits: [{ start: at + number.start, end: at + number.end, newText: printed }],
      },
    ],
  };
}
