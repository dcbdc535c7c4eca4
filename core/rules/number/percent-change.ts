import { type Change, changesIn } from "../../facts/change.ts";
import { roundingBeside } from "../../facts/measure.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** Of a percentage, for what the machine rounds. */
const EPSILON = 1e-9;

export const percentChange: Rule = defineRule({
  id: "percent-change",
  category: "number",
  severity: "warning",
  summary: "A change in percent does not follow from the two values beside it, or it goes the other way.",
  why: "Whoever gives the old value, the new one and the change gives the reader a sum to check, and readers do.",
  limits:
    "Needs both values, in one unit and without hedge, and one percentage in the sentence that is said to be the change. Allows for rounding of all three by their printed digits. Silent on yearly averages, on adjusted or organic growth, and on negative values.",
  flags: [
    {
      text: "In 2021 the team followed 94 leads and helped 51 walkers, an {|increase|} from 67 walkers the year before.",
    },
    { text: "The market is said to {|grow|} from $35.8 billion in 2024 to $24.5 billion by 2030." },
    { text: "Tom Cole has {|reduced|} his pills from six to just nine a day." },
    { text: "Deaths have {|increased|} from 933 in 2016 to almost 700 so far this year, the office said." },
    {
      text: "Ticket sales rose from 10.99 million to 11.99 million, up {|11 percent|}.",
      fixed: "Ticket sales rose from 10.99 million to 11.99 million, up 9.1 percent.",
    },
    {
      text: "The ferry line cut its loss-making crossings from 40 trips to 30 trips, a {|33 percent|} reduction.",
      fixed: "The ferry line cut its loss-making crossings from 40 trips to 30 trips, a 25 percent reduction.",
    },
    {
      text: "Net profit was $2.4 million, up {|35%|} from $2 million a year earlier.",
      fixed: "Net profit was $2.4 million, up 20% from $2 million a year earlier.",
    },
    {
      text: "Police filed 1,120 cases this month, {|40 percent|} fewer than the 1,687 of last year.",
      fixed: "Police filed 1,120 cases this month, 34 percent fewer than the 1,687 of last year.",
    },
    {
      text: "Food sales rose to $4.8 million from $4.4 million, or {|19 percent|}.",
      fixed: "Food sales rose to $4.8 million from $4.4 million, or 9.1 percent.",
    },
    { text: "The board {|raised|} the quarterly dividend by 10% to $0.11 from $0.12." },
    { text: "Inflation {|slowed|} to 3.1 percent in August from 2.4 percent in July." },
    { text: "Boats from Halden had 6.2 percent of the market in May, {|up|} from 8.1 percent a year earlier." },
    { text: "Burglaries {|fell|} from 120 cases to 140 cases over the summer." },
    { text: "The yard {|cut|} its forecast for the year to $12 million from $10 million." },
    { text: "Net profit {|rose|} to 9 million euros from 10 million, a drop of 10 percent." },
    {
      text: "Sales rose {|25 percent|} to 3.36 billion euros from 3.00 billion a year earlier, while costs fell to 210 million euros from 240 million, a drop of 12.5 percent.",
      fixed:
        "Sales rose 12 percent to 3.36 billion euros from 3.00 billion a year earlier, while costs fell to 210 million euros from 240 million, a drop of 12.5 percent.",
    },
  ],
  accepts: [
    "In 2021 the team helped 71 walkers, an increase from 67 walkers. The market is said to grow from $24.5 billion in 2024 to $35.8 billion.",
    "Deaths have increased from 693 in 2016 to almost 700 so far this year, and from 33 to over 30 in the port.",
    "Boats had 6.2 percent of the market, up from 4.1 percent. The town has 12 of 40 piers, down from 15.",
    "The yard lost 12 boats on 40 trips, down from 15 boats. Debt stands at 66 percent, down from 68 percent.",
    "Ticket sales rose from 10.99 million to 11.99 million, up 9 percent.",
    "Food sales rose to $4.8 million from $4.4 million, or 9 percent.",
    "Sales rose to 21 million from 20 million, and costs to 11 million from 10 million, up 5 and 10 percent respectively.",
    "Food sales rose to $4.8 million from $4.4 million, or 3 percent of all sales.",
    "The board raised the quarterly dividend by 10% to $0.11 from $0.10.",
    "Turnover grew from $12 million to $15 million, up 23 percent.",
    "Turnover grew from about $12 million to $15 million, up 40 percent.",
    "From 2016 to 2017 sales rose 11 percent.",
    "The yard cut its forecast for the year to $10 million from $12 million.",
    "The yard raised its loss estimate, from $10 million to $12 million, and cut the dividend.",
    "The yard cut the time that a boat waits from 12 hours to 10 hours.",
    "Exports rose from $10 million to $20 million, growing 15 percent a year on average.",
    "The stake went from 10 percent to 15 percent, and dues rose from 4 to 5 dollars, up 25 percent.",
    "The ranking of the town rose from 12 to 8.",
    "The town had 5.2 million guests in the first six months, a rise of 30 percent from 4 million a year before.",
    "Organic sales rose 3 percent, from $10 million to $12 million.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const change of changesIn(passage)) {
        const report = wrongPercent(passage.text, start, change) ?? wrongWay(passage.text, start, change);
        if (report !== undefined) yield report;
      }
    }
  },
});

/** Bare numbers from here on count something. */
const LEAST_BARE = 100;

/** Between which percentages the change lies, given the rounding of both values. */
function boundsOf({ from, to, values: [old, now] }: Change): readonly [low: number, high: number] {
  const a = roundingBeside(from.quantity, to.quantity) * (old / from.quantity.value);
  const b = roundingBeside(to.quantity, from.quantity) * (now / to.quantity.value);
  return [((now - b) / (old + a) - 1) * 100, ((now + b) / (old - a) - 1) * 100];
}

function wrongPercent(text: string, at: number, change: Change): Report | undefined {
  const { from, to, by, direction, values } = change;
  // Values in percent: their difference is in points, which is another rule's.
  if (by === undefined || by.unit !== "percent" || from.unit === "percent" || to.unit === "percent") return undefined;
  const [low, high] = boundsOf(change);
  const sign = direction?.sign ?? Math.sign(values[1] - values[0]);
  const said = sign * by.quantity.value;
  const real = (values[1] / values[0] - 1) * 100;
  if (agrees(said, low, high, by.quantity.precision)) return wrongVerb(text, at, change);
  if (said * real < 0) return wayReport(text, at, change);
  const right = printed(Math.abs(real), by.quantity.precision);
  const number = shifted(by.quantity.number, at);
  return {
    span: { start: at + by.start, end: at + by.end },
    message: say`From ${textOf(text, from)} to ${textOf(text, to)} is a change of ${right} percent, not ${textOf(text, by)}. Correct the percentage or one of the values.`,
    evidence: [
      { start: at + from.start, end: at + from.end, note: say`the old value` },
      { start: at + to.start, end: at + to.end, note: say`the new value` },
    ],
    fixes: by.quantity.inWords ? [] : [{ title: say`Change to ${right}`, edits: [{ ...number, newText: right }] }],
  };
}

/** Writers round to the nearest, or cut the decimals off: a change is never more than half a step smaller than they say. */
function agrees(said: number, low: number, high: number, step: number): boolean {
  const [under, over] = said >= 0 ? [step / 2, step] : [step, step / 2];
  return said >= low - over - EPSILON && said <= high + under + EPSILON;
}

/** "rose to 9 million from 10 million, a drop of 10 percent": the verb alone goes the other way. */
function wrongVerb(text: string, at: number, change: Change): Report | undefined {
  const { verb, values } = change;
  if (verb === undefined || verb.sign * (values[1] - values[0]) >= 0) return undefined;
  return wayReport(text, at, { ...change, direction: verb });
}

/** With as many decimals as the printed figure has, one more where a whole number would be the wrong one. */
function printed(value: number, precision: number): string {
  const decimals =
    precision < 1
      ? Math.min(2, Math.round(-Math.log10(precision)))
      : value < 10 && Math.abs(value - Math.round(value)) > 0.05
        ? 1
        : 0;
  return value.toFixed(decimals);
}

function wrongWay(text: string, at: number, change: Change): Report | undefined {
  const { from, to, direction, values, by } = change;
  if (direction === undefined || by !== undefined || values[0] === values[1]) return undefined;
  // "Rose from 7 to 3" may be of a rank.
  const hasUnit =
    direction.deed === true ||
    from.unit !== "count" ||
    from.noun !== undefined ||
    to.noun !== undefined ||
    Math.min(...values) >= LEAST_BARE;
  if (!hasUnit || Math.sign(values[1] - values[0]) === direction.sign) return undefined;
  return wayReport(text, at, change);
}

function wayReport(text: string, at: number, { from, to, direction, values }: Change): Report | undefined {
  if (direction === undefined) return undefined;
  const [old, now] = [textOf(text, from), textOf(text, to)];
  const word = text.slice(direction.start, direction.end);
  return {
    span: { start: at + direction.start, end: at + direction.end },
    message:
      values[1] > values[0]
        ? say`From ${old} to ${now} is a rise, but the text says “${word}”. Correct the word, or the order of the values.`
        : say`From ${old} to ${now} is a fall, but the text says “${word}”. Correct the word, or the order of the values.`,
    evidence: [
      { start: at + from.start, end: at + from.end, note: say`the old value` },
      { start: at + to.start, end: at + to.end, note: say`the new value` },
    ],
    fixes: [],
  };
}
