import { type Change, changesIn } from "../../facts/change.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** "Doubled" is said of anything from 1.7 to 2.4 times as much. */
const LEAST = 0.85;
const MOST = 1.2;

export const multiple: Rule = defineRule({
  id: "multiple",
  category: "number",
  severity: "warning",
  summary: "“Doubled”, “halved” or “threefold” does not fit the two values beside it.",
  why: "From 10 to 30 is not doubled but tripled, and the two values stand right there.",
  limits:
    "Needs both values without hedge in one sentence. Silent on “nearly doubled” and the like, and while the ratio is within a fifth of the word's; “more than doubled” must be more than double.",
  flags: [
    { text: "Membership {|doubled|} from 10 clubs to 30 clubs." },
    { text: "The price more than {|tripled|} to $20 from $10." },
    { text: "The waiting list was {|halved|}, from 90 names to 15 names." },
  ],
  accepts: [
    "Membership tripled from 10 clubs to 30 clubs.",
    "Membership more than doubled from 10 clubs to 30 clubs.",
    "Membership nearly doubled from 10 clubs to 15 clubs.",
    "The waiting list was halved, from 90 names to 44 names.",
    "The store doubled its staff, and sales went from $3 million to $4 million in the ten months since it opened its doors in the city.",
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

function reportOf(
  text: string,
  at: number,
  { from, to, multiple: said, values: [old, now] }: Change,
): Report | undefined {
  if (said === undefined || from.unit === "points") return undefined;
  const fit = now / old / said.factor;
  const fits = said.atLeast
    ? said.factor < 1
      ? fit <= 1.05
      : fit >= 0.97
    : fit >= (said.factor < 1 ? 1 / MOST : LEAST) && fit <= (said.factor < 1 ? 1 / LEAST : MOST);
  if (fits) return undefined;
  const word = `${said.atLeast ? "more than " : ""}${text.slice(said.start, said.end)}`;
  return {
    span: { start: at + said.start, end: at + said.end },
    message: say`From ${textOf(text, from)} to ${textOf(text, to)} is ${ratio(now / old)} times as much, which is not “${word}”. Correct the word or one of the values.`,
    evidence: [
      { start: at + from.start, end: at + from.end, note: say`the old value` },
      { start: at + to.start, end: at + to.end, note: say`the new value` },
    ],
    fixes: [],
  };
}

function ratio(value: number): string {
  return String(Number(value.toPrecision(2)));
}
