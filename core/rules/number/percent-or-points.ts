import { type Change, changesIn } from "../../facts/change.ts";
import { roundingBeside } from "../../facts/measure.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

export const percentOrPoints: Rule = defineRule({
  id: "percent-or-points",
  category: "number",
  severity: "information",
  summary:
    "The difference of two percentages is called percent where it is percentage points, or is another number of them.",
  why: "From 3 percent to 5 percent is a rise by two points, and by two thirds: calling it a 2 percent rise tells readers something else.",
  limits:
    "Needs both percentages and their difference in one sentence, all without hedge. Silent where the relative change is meant and right.",
  flags: [
    {
      text: "The jobless rate went from 3 percent to 5 percent, a {|2 percent|} rise.",
      fixed: "The jobless rate went from 3 percent to 5 percent, a 2 percentage point rise.",
    },
    {
      text: "Turnout fell by {|4%|}, from 61% to 57%.",
      fixed: "Turnout fell by 4 percentage points, from 61% to 57%.",
    },
    { text: "The key rate was cut from 4.5 percent to 4 percent, down {|1.5 percentage points|}." },
  ],
  accepts: [
    "The jobless rate went from 3 percent to 5 percent, a rise of two percentage points.",
    "The jobless rate went from 4 percent to 5 percent, a 25 percent rise.",
    "The key rate was cut from 4.5 percent to 4 percent, down 50 basis points.",
    "Output rose 2 percent, and its share of exports went from 10 percent to 14 percent.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const change of changesIn(passage)) {
        const report = reportOf(passage.text, start, change);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { from, to, by, values: [old, now] }: Change): Report | undefined {
  if (by === undefined || (from.unit !== "percent" && to.unit !== "percent")) return undefined;
  const difference = Math.abs(now - old);
  const rounding = roundingBeside(from.quantity, to.quantity) + roundingBeside(to.quantity, from.quantity);
  const said = by.quantity.value;
  const isDifference = Math.abs(said - difference) <= by.quantity.precision / 2 + rounding;
  const relative = (difference / old) * 100;
  const isRelative = Math.abs(said - relative) <= by.quantity.precision;
  if (by.unit === "points" ? isDifference : isRelative || !isDifference || difference === 0) return undefined;
  const span = { start: at + by.start, end: at + by.end };
  const evidence = [
    { start: at + from.start, end: at + from.end, note: say`the old percentage` },
    { start: at + to.start, end: at + to.end, note: say`the new percentage` },
  ];
  const points = Number(difference.toFixed(4));
  if (by.unit === "points") {
    const message = say`From ${textOf(text, from)} to ${textOf(text, to)} is a difference of ${points} points, not ${textOf(text, by)}. Correct one of the three.`;
    return { span, message, evidence, fixes: [] };
  }
  const number = text.slice(by.quantity.number.start, by.quantity.number.end);
  const attributive = /^[ -](?:increase|rise|drop|fall|gain|decline|jump|decrease|cut|hike|reduction)\b/.test(
    text.slice(by.end),
  );
  const newText = `${number} percentage ${attributive || said === 1 ? "point" : "points"}`;
  return {
    span,
    message: say`From ${textOf(text, from)} to ${textOf(text, to)} is a difference of ${points} percentage points, which is ${relative.toFixed(0)} percent of the old value. Write “percentage points”.`,
    evidence,
    fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
  };
}
