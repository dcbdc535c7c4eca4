import { apartTotalsIn } from "../../facts/apart-totals.ts";
import { type Measure, roundingOf } from "../../facts/measure.ts";
import { paidByIn } from "../../facts/paid-by.ts";
import { type Partition, partitionsIn } from "../../facts/partition.ts";
import { listsOfBefore, remaindersAcross, remaindersIn } from "../../facts/remainder.ts";
import { tradeIn } from "../../facts/trade.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { addition, textOf } from "./shared/printed.ts";

export const partsTotal: Rule = defineRule({
  id: "parts-total",
  category: "number",
  severity: "warning",
  summary: "The parts do not add up to the total that stands beside them.",
  why: "Twelve dead, seven men and six women: one of the three numbers is wrong, and every reader can see it.",
  limits:
    "Reads totals with their parts in one sentence (behind a colon, a dash or brackets, in apposition for people, before “a total of”), or in the next behind “of those” and “of that sum”, games won, drawn and lost, and seats. Behind “including”, “with” and “of whom” the parts may be incomplete: only a sum of groups that cannot overlap, or a single part, that is greater than the total counts. Hedged figures are left alone, and rounding is allowed for.",
  flags: [
    {
      text: "The crash left {|12|} killed: seven men and six women.",
      fixed: "The crash left 13 killed: seven men and six women.",
    },
    {
      text: "Police detained {|20 people|}, 14 men and seven women, after the match.",
      fixed: "Police detained 21 people, 14 men and seven women, after the match.",
    },
    {
      text: "The study followed {|460 volunteers|}, 262 women and 218 men, aged 45 to 70.",
      fixed: "The study followed 480 volunteers, 262 women and 218 men, aged 45 to 70.",
    },
    {
      text: "The firm issued {|46,000,000 shares|}, with 23,000,000 shares allocated to Arvo and 27,000,000 shares allocated to Belto.",
      fixed:
        "The firm issued 50,000,000 shares, with 23,000,000 shares allocated to Arvo and 27,000,000 shares allocated to Belto.",
    },
    {
      text: "The town spent $3.1 million on roads and $2.4 million on schools, for a total of {|$6.5 million|}.",
      fixed: "The town spent $3.1 million on roads and $2.4 million on schools, for a total of $5.5 million.",
    },
    {
      text: "The works cost {|€61 million|}. Of that sum, €35 million came from the state, €16 million from the region and €20 million from the Union.",
      fixed:
        "The works cost €71 million. Of that sum, €35 million came from the state, €16 million from the region and €20 million from the Union.",
    },
    {
      text: "Police held {|24 people|} on Friday. Of those, 15 were men and 11 were women.",
      fixed: "Police held 26 people on Friday. Of those, 15 were men and 11 were women.",
    },
    {
      text: "The Gulls have won 11 of their {|14 home games|} this season, drawn two and lost two.",
      fixed: "The Gulls have won 11 of their 15 home games this season, drawn two and lost two.",
    },
    {
      text: "The Greens won 63 of the {|101 seats|} on Sunday, with the Front taking 39 and the Reds nine.",
      fixed: "The Greens won 63 of the 111 seats on Sunday, with the Front taking 39 and the Reds nine.",
    },
    {
      text: "The hammer price was $9.5 million; with a fee of $1.8 million it came to {|$13.1 million|}.",
      fixed: "The hammer price was $9.5 million; with a fee of $1.8 million it came to $11.3 million.",
    },
    {
      text: "The council approved the {|$48 million|} pool. The bond covers $30 million; the remaining $28 million will come from donors.",
      fixed:
        "The council approved the $58 million pool. The bond covers $30 million; the remaining $28 million will come from donors.",
    },
    {
      text: "The agency needs {|$645 million|}, of which it has received $258 million. The shortfall is $487 million.",
      fixed: "The agency needs $745 million, of which it has received $258 million. The shortfall is $487 million.",
    },
    {
      text: "The agency needs {|$24 million|} for three months and has received $9 million so far, leaving a gap of $18 million.",
      fixed:
        "The agency needs $27 million for three months and has received $9 million so far, leaving a gap of $18 million.",
    },
    {
      text: "Seven of the {|12 members|} backed the plan on Tuesday, with six against.",
      fixed: "Seven of the 13 members backed the plan on Tuesday, with six against.",
    },
    {
      text: "The bank today paid out {|€1.2 billion|} to Halden. The payment consists of €900 million in loans and €400 million in grants.",
      fixed:
        "The bank today paid out €1.3 billion to Halden. The payment consists of €900 million in loans and €400 million in grants.",
    },
    {
      text: "The {|£240,000|} breaks down as £150,000 from car parks and £70,000 from bays.",
      fixed: "The £220,000 breaks down as £150,000 from car parks and £70,000 from bays.",
    },
    {
      text: "The toll rose to {|31|} on Friday. Of the dead, 17 were men, nine women and seven children, they added.",
      fixed: "The toll rose to 33 on Friday. Of the dead, 17 were men, nine women and seven children, they added.",
    },
    {
      text: "The line will have {|nine stations|}, six elevated and four underground.",
      fixed: "The line will have ten stations, six elevated and four underground.",
    },
    {
      text: "Hospital Opens {|$92 Million|} Wing\nThe hospital opened a wing on Friday.\nDonors gave $37 million; the remaining $65 million came from bonds. The $92 million wing is its largest.",
      fixed:
        "Hospital Opens $102 Million Wing\nThe hospital opened a wing on Friday.\nDonors gave $37 million; the remaining $65 million came from bonds. The $92 million wing is its largest.",
    },
    {
      text: "The Union will pay €300 million and Halden €250 million, {|€450 million|} in all.",
      fixed: "The Union will pay €300 million and Halden €250 million, €550 million in all.",
    },
    { text: "Of the {|$16 million|} package, $44 million is for a school." },
    {
      text: "A total of {|37 agreements|} were signed, 15 on trade and 12 on ports.",
      fixed: "A total of 27 agreements were signed, 15 on trade and 12 on ports.",
    },
    {
      text: "Of the {|18|} dead, 11 were men, five were women and three were children.",
      fixed: "Of the 19 dead, 11 were men, five were women and three were children.",
    },
    {
      text: "The {|$4.5 million|} pier took a year. It was paid for by a $2.5 million state grant, $1.2 million in gifts and $500,000 from the town's reserves.",
      fixed:
        "The $4.2 million pier took a year. It was paid for by a $2.5 million state grant, $1.2 million in gifts and $500,000 from the town's reserves.",
    },
    {
      text: "Trade with Norland totaled {|60 billion yuan|} (8.4 billion dollars) in May, up 4 percent. Exports reached 30 billion yuan, up 3 percent, while imports stood at 20 billion yuan.",
      fixed:
        "Trade with Norland totaled 50 billion yuan (8.4 billion dollars) in May, up 4 percent. Exports reached 30 billion yuan, up 3 percent, while imports stood at 20 billion yuan.",
    },
    { text: "The fair led to {|700 contracts|}, including 800 contracts with foreign buyers." },
    { text: "Of the jury, 14 of the {|12 members|} had read the letter." },
  ],
  accepts: [
    "The court set fines of $12 million: $5 million for Arvo, $4 million for Belto and $3 million for Canto.",
    "The council approved the $48 million pool. The bond covers $30 million, the state $10 million; the remaining $8 million will come from donors.",
    "The council approved the $48 million pool. The bond covers $30 million; the remaining $18 million will come from donors.",
    "The firm paid $30 million for the land and $48 million for the pool. The remaining $9 million is a reserve.",
    "The bank paid out €1.2 billion to Halden. The payment consists of €900 million in loans and €300 million in grants.",
    "Hospital Opens $92 Million Wing\nThe hospital opened a wing on Friday.\nDonors gave $37 million; the remaining $55 million came from bonds.",
    "Hospital Opens $92 Million Wing\nThe hospital opened a wing on Friday.\nOf a fund, donors gave $37 million; the remaining $15 million came from bonds. It holds $52 million.",
    "The line will have ten stations, six elevated and three underground.",
    "A total of 37 agreements were signed, 15 on trade and 12 on ports, with more to come.",
    "The crash left 12 killed: seven men and five women.",
    "The $4.5 million pier was funded by a $2 million grant, $1 million in gifts and the rest from the town.",
    "The $9 million pier was funded by a $2 million state grant and $1 million from the town.",
    "Trade with Norland totaled 60 billion yuan in May. Exports to Halden reached 30 billion yuan, while imports stood at 20 billion yuan.",
    "Trade with Norland totaled 50 billion yuan in May. Exports rose by 2 billion yuan to 30 billion yuan, and imports to 20 billion yuan.",
    "The works cost €61 million. Of that sum, €35 million came from the state and €16 million from the region.",
    "Police held 24 people and freed 30 others. Of those, 15 were men and 11 were women.",
    "The Gulls have won 11 of their 14 home games this season, drawn two and lost one.",
    "The Gulls have won 11 of their last 14 games and lost two more points in May, drawn two by two.",
    "The Greens won 63 of the 101 seats on Sunday, up from 40, when the Front had 39 and the Reds nine.",
    "The town spent $2 million on roads, $1 million on schools and $3 million on ports.",
    "The fair led to 700 outcomes, including over 500 contracts.",
    "The fair drew 500 exhibitors, with 300 from abroad and 250 from the energy sector.",
    "Twelve people were hurt, including five men and two women.",
    "Twelve people, five of them children, were hurt.",
    "The budget is $12 million: $7.4 million for roads and $4.5 million for schools.",
    "The three days: 12 talks and 14 concerts.",
    "The club has 40 members, two teams and three coaches.",
    "About 12 people were hurt: seven men and six women.",
    "He bought 12 boxes: six with five lamps each and six with four.",
  ],
  *check({ paragraphs, text }) {
    for (const { passage, start } of paragraphs) {
      const told = [partitionsIn, apartTotalsIn, remaindersIn, listsOfBefore, paidByIn, tradeIn];
      for (const partition of told.flatMap((read) => read(passage))) {
        const report = reportOf(passage.text, start, partition);
        if (report !== undefined) yield report;
      }
    }
    for (const partition of remaindersAcross(paragraphs)) {
      const report = reportOf(text, 0, partition);
      if (report !== undefined) yield report;
    }
  },
});

function reportOf(text: string, at: number, { total, parts, kind }: Partition): Report | undefined {
  const whole = total.quantity.value;
  const sum = Number(parts.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const greatest = Math.max(...parts.map(({ value }) => value));
  const tolerance = toleranceOf(total, parts);
  const off = kind === "whole" ? Math.abs(sum - whole) : (kind === "disjoint" ? sum : greatest) - whole;
  // Far apart they are hardly parts of this total: "three days: 12 talks".
  const isFar = sum > whole * 2 || (kind === "whole" && sum < whole / 2);
  if (off <= tolerance || (isFar && !(kind === "subset" && total.quantity.kind === "money"))) return undefined;
  const given = textOf(text, total.phrase);
  const added = inWordsLike(text.slice(total.quantity.number.start, total.quantity.number.end), sum, total.quantity);
  const message =
    kind === "subset"
      ? say`A part of it, ${textOf(text, parts.find(({ value }) => value === greatest) ?? total)}, is greater than the total. The total given is ${given}. Correct the total or a part.`
      : say`The parts add up to ${added ?? sum}: ${addition(text, parts)}. The total given is ${given}. Correct the total or a part.`;
  return {
    span: { start: at + total.phrase.start, end: at + total.phrase.end },
    message,
    evidence: parts.map(({ start, end }, index) => ({
      start: at + start,
      end: at + end,
      note: say`part ${index + 1}`,
    })),
    fixes: kind === "subset" ? [] : fixesFor(text, at, { total, parts, kind }, sum),
  };
}

/** The total as the parts have it, then each part as the others have it. */
function fixesFor(text: string, at: number, { total, parts, kind }: Partition, sum: number): Fix[] {
  const change = ({ quantity }: Measure, value: number, titled: (newText: string) => Said): Fix[] => {
    const { start, end } = quantity.number;
    const newText = value > 0 ? inWordsLike(text.slice(start, end), value, quantity) : undefined;
    return newText === undefined
      ? []
      : [{ title: titled(newText), edits: [{ start: at + start, end: at + end, newText }] }];
  };
  const rest = Number((total.quantity.value - sum).toPrecision(12));
  return [
    ...change(total, sum, (newText) => say`Change the total to ${newText}`),
    ...(kind === "whole" || parts.length === 2
      ? parts.flatMap(({ measure, value }) =>
          measure === undefined
            ? []
            : change(
                measure,
                Number((value + rest).toPrecision(12)),
                (newText) => say`Change “${textOf(text, measure)}” to ${newText}`,
              ),
        )
      : []),
  ];
}

/** Small counts are exact; greater ones and money may have been rounded. */
function toleranceOf(total: Partition["total"], parts: Partition["parts"]): number {
  const quantities = [total.quantity, ...parts.flatMap(({ measure }) => measure?.quantity ?? [])];
  if (quantities.every(({ value, precision }) => value < 1000 && precision === 1)) return 0;
  return quantities.reduce((all, quantity) => all + roundingOf(quantity), 0);
}
