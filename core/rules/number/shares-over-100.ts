import { type Shares, sharesIn } from "../../facts/shares.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

/** What rounding may add or take, in percent. */
const SLACK = 2;

export const sharesOver100: Rule = defineRule({
  id: "shares-over-100",
  category: "number",
  severity: "warning",
  summary: "Shares of one whole add up to more than 100 percent.",
  why: "Asia 45, Europe 35 and Africa 30 percent of the visitors are more visitors than came.",
  limits:
    "Needs shares in one sentence that are told apart alike (“from …, from …”), that are accounted for, that are shares of the vote or the total, or that end in “the remaining …”. Silent on surveys, where one person may give several answers, on changes, on hedged figures, and on two percent either way.",
  flags: [
    { text: "Of the visitors, 45 percent came from Asia, 35 percent from Europe and {|30 percent|} from Africa." },
    { text: "Coal accounted for 42 percent of output, gas for 38 percent and wind for {|27 percent|}." },
    { text: "She won 53 percent of the vote and her rival {|51 percent|}." },
    { text: "About the money: 60 percent goes to schools and the remaining {|30 percent|} to roads." },
  ],
  accepts: [
    "Of the visitors, 45 percent came from Asia, 35 percent from Europe and 20 percent from Africa.",
    "Of those surveyed, 45 percent buy from Asia, 35 percent from Europe and 30 percent from Africa.",
    "The rate was 60 percent for men and 70 percent for women, respectively.",
    "Some 60 percent of men and 70 percent of women accounted for it.",
    "Sales rose 60 percent in Asia and 70 percent in Europe.",
    "She won 50.4 percent of the vote and her rival 49.6 percent.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const group of sharesIn(passage)) {
        const report = reportOf(passage.text, start, group);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { shares, complete }: Shares): Report | undefined {
  const sum = Number(shares.reduce((all, { quantity }) => all + quantity.value, 0).toPrecision(6));
  if (sum <= 100 + SLACK && !(complete && sum < 100 - SLACK)) return undefined;
  const last = shares.at(-1);
  if (last === undefined) return undefined;
  const listed = shares.map((share) => textOf(text, share)).join(" + ");
  return {
    span: { start: at + last.start, end: at + last.end },
    message: `The shares add up to ${sum} percent, ${complete ? "not 100, though no other is left" : "more than the whole"}: ${listed}. Correct one of them.`,
    evidence: shares
      .slice(0, -1)
      .map(({ start, end }) => ({ start: at + start, end: at + end, note: "another share of it" })),
    fixes: [],
  };
}
