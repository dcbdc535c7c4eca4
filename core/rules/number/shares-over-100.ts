import { type Shares, sharesIn } from "../../facts/shares.ts";
import { voteSharesIn } from "../../facts/vote-shares.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { addition } from "./shared/printed.ts";

/** What rounding may add or take, in percent. */
const SLACK = 2;

export const sharesOver100: Rule = defineRule({
  id: "shares-over-100",
  category: "number",
  severity: "warning",
  summary: "Shares of one whole add up to more than 100 percent.",
  why: "Asia 45, Europe 35 and Africa 30 percent of the visitors are more visitors than came.",
  limits:
    "Needs shares in one sentence (or in a vote or poll with “the remaining …” or “others”) that are told apart alike (“from …, from …”), that are accounted for, that are shares of the vote or the total, or that end in “the remaining …”. Silent on surveys, where one person may give several answers (unless some are undecided or saw no change), on changes, on hedged figures, and on two percent either way.",
  flags: [
    { text: "Of the visitors, 45 percent came from Asia, 35 percent from Europe and {|30 percent|} from Africa." },
    { text: "Coal accounted for 42 percent of output, gas for 38 percent and wind for {|27 percent|}." },
    { text: "She won 53 percent of the vote and her rival {|51 percent|}." },
    {
      text: "Unity won 44.6 percent of the vote, down from 49.8 percent, and the Front won 46.1 percent. Others shared the remaining {|19.3 percent|}.",
    },
    {
      text: "The Reds were at 41 percent and the Blues at 35 percent. The Greens were at 27 percent and others at {|7 percent|}.",
    },
    { text: "After the trial, 57 percent slept better, 34 percent noticed no change and {|19 percent|} slept worse." },
    { text: "In the poll 48 percent backed her, 49 percent did not and {|13 percent|} were undecided." },
    { text: "Lee's share was 51.7 percent, Dunn's 45.0 percent and Ostrow's {|13.2 percent|}." },
    { text: "About the money: 60 percent goes to schools and the remaining {|30 percent|} to roads." },
  ],
  accepts: [
    "Of the visitors, 45 percent came from Asia, 35 percent from Europe and 20 percent from Africa.",
    "Of those surveyed, 45 percent buy from Asia, 35 percent from Europe and 30 percent from Africa.",
    "The rate was 60 percent for men and 70 percent for women, respectively.",
    "Some 60 percent of men and 70 percent of women accounted for it.",
    "Sales rose 60 percent in Asia and 70 percent in Europe.",
    "Unity won 44.6 percent of the vote, down from 49.8 percent, and the Front won 36.1 percent. Others shared the remaining 19.3 percent.",
    "The Reds were at 41 percent and the Blues at 35 percent. In May the Reds were at 51 percent and others at 17 percent.",
    "Some 61 percent of men and 67 percent of women backed her, while 5 percent were undecided.",
    "Respondents named rent (57 percent), tax (44 percent), both (30 percent) and the same fears as in May (9 percent).",
    "She won 50.4 percent of the vote and her rival 49.6 percent.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      const reported = new Set<number>();
      for (const group of [...sharesIn(passage), ...voteSharesIn(passage)]) {
        const report = reportOf(passage.text, start, group);
        if (report === undefined || reported.has(report.span.start)) continue;
        reported.add(report.span.start);
        yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { shares, complete }: Shares): Report | undefined {
  const sum = Number(shares.reduce((all, { quantity }) => all + quantity.value, 0).toPrecision(6));
  if (sum <= 100 + SLACK && !(complete && sum < 100 - SLACK)) return undefined;
  const last = shares.at(-1);
  if (last === undefined) return undefined;
  const listed = addition(text, shares);
  return {
    span: { start: at + last.start, end: at + last.end },
    message: complete
      ? say`The shares add up to ${sum} percent, not 100, though no other is left: ${listed}. Correct one of them.`
      : say`The shares add up to ${sum} percent, more than the whole: ${listed}. Correct one of them.`,
    evidence: shares
      .slice(0, -1)
      .map(({ start, end }) => ({ start: at + start, end: at + end, note: say`another share of it` })),
    fixes: [],
  };
}
