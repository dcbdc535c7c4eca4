import type { Paragraph } from "../../article/layout.ts";
import { type Margin, marginsIn, statedMajorities, voteMarginsIn } from "../../facts/margin.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { textOf } from "./shared/printed.ts";

export const margin: Rule = defineRule({
  id: "margin",
  category: "number",
  severity: "warning",
  summary: "A margin is not the difference of the two numbers beside it.",
  why: "Who wins by 31 votes, 8,417 to 8,368, has won by 49 or has another tally.",
  limits:
    "Reads margins in votes, seats, points, goals and runs with both numbers right behind them, in brackets or after a comma.",
  flags: [
    {
      text: "She won by {|31|} votes, 8,417 to 8,368, and asked for a recount.",
      fixed: "She won by 49 votes, 8,417 to 8,368, and asked for a recount.",
    },
    {
      text: "In Halden, where the margin was {|31|} votes (8,417 to 8,368), a recount begins.",
      fixed: "In Halden, where the margin was 49 votes (8,417 to 8,368), a recount begins.",
    },
    {
      text: "The Gulls left with a {|12|}-point win, 88-79, on Friday.",
      fixed: "The Gulls left with a 9-point win, 88-79, on Friday.",
    },
    {
      text: "The Gulls lost by {|three|} goals, 2-4.",
      fixed: "The Gulls lost by two goals, 2-4.",
    },
    {
      text: "Some 412,000 people voted No and 348,000 Yes, a majority of {|46,000|}.",
      fixed: "Some 412,000 people voted No and 348,000 Yes, a majority of 64,000.",
    },
    {
      text: "Ann Lee won, beating Ray Dunn by {|1,402|} votes.\nLee took 9,310 votes to Dunn's 8,106.",
      fixed: "Ann Lee won, beating Ray Dunn by 1,204 votes.\nLee took 9,310 votes to Dunn's 8,106.",
    },
  ],
  accepts: [
    "Ann Lee won, beating Ray Dunn by 1,204 votes.\nLee took 9,310 votes to Dunn's 8,106.",
    "Ann Lee won by 1,402 votes in May. In the recount Lee took 9,310 votes to Dunn's 8,106.",
    "She won by 31 votes, 8,417 to 8,386, and asked for a recount.",
    "The Gulls left with a 9-point win, 88-79, on Friday.",
    "The Gulls won by two goals, 3-1 ahead at the break.",
    "The council approved it by nine votes to four.",
    "The house adopted it by 402 votes to 131, with 58 abstentions.",
    "The shares fell by 12 points, 40 to 50 of them in gold.",
    "The party won by 12 seats, 40 in the north.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of [...marginsIn(passage), ...statedMajorities(passage)]) {
        const report = reportOf(passage.text, start, found);
        if (report !== undefined) yield report;
      }
    }
    yield* apart(paragraphs);
  },
});

/** "Beating Dunn by 1,402 votes" in one place, "9,310 votes to Dunn's 8,106" in another: the only margin, the only tallies. */
function* apart(paragraphs: readonly Paragraph[]): Generator<Report> {
  const found = paragraphs.map(({ passage, start }) => ({ ...voteMarginsIn(passage), start }));
  const margins = found.flatMap(({ margins: here, start }) => here.map((it) => ({ ...it, ...shifted(it, start) })));
  const tallies = found.flatMap(({ tallies: here, start }) => here.map((it) => ({ ...it, ...shifted(it, start) })));
  const [tally, another] = tallies;
  if (tally === undefined || another !== undefined) return;
  const right = tally.high - tally.low;
  // Two margins that both differ are two votes'.
  const wrong = margins.filter(({ value }) => value !== right);
  const said = wrong[0];
  if (said === undefined || right === 0 || wrong.some(({ value }) => value !== said.value)) return;
  const newText = inWordsLike("1,000", right, { inWords: false, precision: 1 }) ?? String(right);
  const span = { start: said.start, end: said.end };
  yield {
    span,
    message: say`The two tallies are ${newText} votes apart, not ${said.value}. Correct the margin or one of the two numbers.`,
    evidence: [{ start: tally.start, end: tally.end, note: say`a difference of ${newText}` }],
    fixes: [{ title: say`Change the margin to ${newText}`, edits: [{ ...span, newText }] }],
  };
}

function reportOf(text: string, at: number, { margin: said, high, low, pair, ...number }: Margin): Report | undefined {
  const right = high - low;
  if (right === said) return undefined;
  const span = shifted({ start: number.start, end: number.end }, at);
  const printed = text.slice(number.start, number.end);
  const newText =
    right === 0 ? undefined : inWordsLike(printed, right, { inWords: !/^\d/.test(printed), precision: 1 });
  return {
    span,
    message: say`The difference of ${textOf(text, pair)} is ${right}, not ${said}. Correct the margin or one of the two numbers.`,
    evidence: [{ ...shifted(pair, at), note: say`a difference of ${right}` }],
    fixes:
      newText === undefined ? [] : [{ title: say`Change the margin to ${newText}`, edits: [{ ...span, newText }] }],
  };
}
