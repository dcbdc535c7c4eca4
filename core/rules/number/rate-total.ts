import { type Period, type RatePair, ratePairsIn, type Spread, spreadsIn } from "../../facts/rates.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { textOf } from "./shared/printed.ts";

/** How many of the shorter period the longer one may be taken to hold: working days or all days. */
const RATIOS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  "hour day": [6, 24],
  "hour week": [35, 168],
  "hour month": [140, 744],
  "hour year": [1600, 8784],
  "day week": [5, 7],
  "day month": [20, 31],
  "day year": [200, 366],
  "week month": [4, 5],
  "week year": [44, 53],
  "month year": [10, 12],
};
const ORDER: readonly Period[] = ["hour", "day", "week", "month", "year"];
const PER: Readonly<Record<Period, Said>> = {
  hour: say`an hour`,
  day: say`a day`,
  week: say`a week`,
  month: say`a month`,
  year: say`a year`,
};
/** Both numbers may be rounded. */
const SLACK = 0.1;
/** The same where one is hedged: "about 200 a day". */
const SLACK_HEDGED = 0.4;

export const rateTotal: Rule = defineRule({
  id: "rate-total",
  category: "number",
  severity: "information",
  summary: "A rate is given twice, by the day and by the year or the like, and the two do not fit.",
  why: "Two a day are some 700 a year, not 1,000: readers multiply.",
  limits:
    "Needs both rates side by side in one sentence, one put as the other (“or”, “which is”), or a total over a stretch of time with its rate (“over five years, or 10 million a year”). Counts with working days as well as with all days, and allows for rounding by a tenth, for more behind “about”.",
  flags: [
    { text: "The unit prepares for about 30 hearings each month, approximately {|600|} a year, it said." },
    { text: "The ferry carries 200 cars a day, or {|100,000 cars|} a year." },
    { text: "The plant spills 40 gallons an hour, which is {|2,000 gallons|} a day." },
    { text: "The rent is $1,200 a month, or {|$16,400|} a year." },
    {
      text: "The fund has €120 million for 2026-2030, i.e. {|€40 million|} a year.",
      fixed: "The fund has €120 million for 2026-2030, i.e. €24 million a year.",
    },
    {
      text: "The pier will cost $50 million over five years, or {|$12 million|} a year.",
      fixed: "The pier will cost $50 million over five years, or $10 million a year.",
    },
  ],
  accepts: [
    "The ferry carries 200 cars a day, or 70,000 cars a year.",
    "The clinic sees 40 patients a day, or 10,000 a year.",
    "The rent is $1,200 a month, or $14,400 a year.",
    "The ferry carries 200 cars a day and the bridge 500,000 cars a year.",
    "The ferry carries about 200 cars a day, or 100,000 cars a year.",
    "The pier will cost $50 million over five years, or $10 million a year.",
    "The pier will cost $50 million over five years, or about $12 million a year.",
    "The pier will cost $50 million over five years, and $12 million a year to run.",
    "The fund has €120 million for 2026-2030, or €30 million a year.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const pair of ratePairsIn(passage)) {
        const report = reportOf(passage.text, start, pair);
        if (report !== undefined) yield report;
      }
      for (const spread of spreadsIn(passage)) {
        const report = spreadReport(passage.text, start, spread);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { first, second }: RatePair): Report | undefined {
  const [short, long] = ORDER.indexOf(first.period) < ORDER.indexOf(second.period) ? [first, second] : [second, first];
  const bounds = RATIOS[`${short.period} ${long.period}`];
  if (bounds === undefined) return undefined;
  const low = short.measure.quantity.value * bounds[0];
  const high = short.measure.quantity.value * bounds[1];
  const value = long.measure.quantity.value;
  const slack = [first, second].some(({ measure }) => measure.quantity.hedge !== undefined) ? SLACK_HEDGED : SLACK;
  if (value >= low * (1 - slack) && value <= high * (1 + slack)) return undefined;
  const { phrase } = second.measure;
  const [base, said] = [textOf(text, short.measure.phrase), textOf(text, long.measure.phrase)];
  return {
    span: { start: at + phrase.start, end: at + phrase.end },
    message:
      value > high
        ? say`With ${base} ${PER[short.period]} it is at most ${Math.round(high)} ${PER[long.period]}, not ${said}. Correct one of the two.`
        : say`With ${base} ${PER[short.period]} it is at least ${Math.round(low)} ${PER[long.period]}, not ${said}. Correct one of the two.`,
    evidence: [{ start: at + first.measure.phrase.start, end: at + first.measure.phrase.end, note: PER[first.period] }],
    fixes: [],
  };
}

/** "120 million over five years, or 30 million a year": the rate times the periods is not the total. */
function spreadReport(text: string, at: number, { total, rate, periods }: Spread): Report | undefined {
  const { phrase, quantity } = rate.measure;
  const whole = total.quantity.value;
  const slack = quantity.hedge === undefined ? SLACK : SLACK_HEDGED;
  const fits = periods.some((count) => Math.abs(quantity.value * count - whole) <= whole * slack);
  const [count = 1] = periods.slice(-1);
  if (fits) return undefined;
  const { number } = quantity;
  const stretch = stretchOf(count, rate.period);
  const newText = inWordsLike(text.slice(number.start, number.end), Number((whole / count).toPrecision(12)), quantity);
  return {
    span: { start: at + phrase.start, end: at + phrase.end },
    message: say`Over ${stretch}, ${textOf(text, total.phrase)} is ${newText ?? Number((whole / count).toPrecision(3))} ${PER[rate.period]}, not ${textOf(text, phrase)}. Correct one of the two.`,
    evidence: [{ start: at + total.phrase.start, end: at + total.phrase.end, note: say`in all, over ${stretch}` }],
    fixes:
      newText === undefined
        ? []
        : [{ title: say`Change to ${newText}`, edits: [{ start: at + number.start, end: at + number.end, newText }] }],
  };
}

/** `5 years`. */
function stretchOf(count: number, period: Period): Said {
  switch (period) {
    case "hour":
      return say`${count} hours`;
    case "day":
      return say`${count} days`;
    case "week":
      return say`${count} weeks`;
    case "month":
      return say`${count} months`;
    case "year":
      return say`${count} years`;
  }
}
