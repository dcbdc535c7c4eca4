import { type ChangeAmount, changeAmountsIn } from "../../facts/change-amount.ts";
import { roundingOf } from "../../facts/measure.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { textOf } from "./shared/printed.ts";

export const changeAmount: Rule = defineRule({
  id: "change-amount",
  category: "number",
  severity: "warning",
  summary: "A rise or fall is not the difference of the two values beside it.",
  why: "A ticket that costs £7 and is up £2 cost £5 before, not £6: readers do that sum in their heads.",
  limits:
    "Needs the new value, the step behind “up”, “down” or “a rise of”, and the old value behind “from”, in one row, one unit and without hedge. Rounding is allowed for.",
  flags: [
    {
      text: "The fair drew 118,000 visitors, {|13,000|} more than the 115,000 of last year.",
      fixed: "The fair drew 118,000 visitors, 3,000 more than the 115,000 of last year.",
    },
    { text: "All-day tickets will cost £7, up {|£2|} from £6.", fixed: "All-day tickets will cost £7, up £1 from £6." },
    {
      text: "The yard has 420 workers, down {|40|} from 440 a year ago.",
      fixed: "The yard has 420 workers, down 20 from 440 a year ago.",
    },
    {
      text: "Net debt was $5.4 billion, an increase of {|$1.6 billion|} from $4.8 billion in May.",
      fixed: "Net debt was $5.4 billion, an increase of $0.6 billion from $4.8 billion in May.",
    },
  ],
  accepts: [
    "All-day tickets will cost £7, up £1 from £6.",
    "Net debt was $5.4 billion, an increase of $0.7 billion from $4.8 billion in May.",
    "All-day tickets will cost about £7, up £2 from £6.",
    "The yard has 420 workers, down 40 from 440 boats.",
    "All-day tickets will cost £7, up 20 percent from £6.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const change of changeAmountsIn(passage)) {
        const report = reportOf(passage.text, start, change);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(text: string, at: number, { to, by, from, sign }: ChangeAmount): Report | undefined {
  const step = Number(((to.quantity.value - from.quantity.value) * sign).toPrecision(12));
  const slack = [to, by, from].reduce((sum, { quantity }) => sum + roundingOf(quantity), 0);
  if (Math.abs(step - by.quantity.value) <= slack * (1 + 1e-9)) return undefined;
  const { start, end } = by.quantity.number;
  const newText = step > 0 ? inWordsLike(text.slice(start, end), step, by.quantity) : undefined;
  const [old, now] = [textOf(text, from), textOf(text, to)];
  return {
    span: { start: at + by.start, end: at + by.end },
    message:
      step >= 0
        ? say`From ${old} to ${now} it is ${newText ?? step}, not ${textOf(text, by)}. Correct the step or one of the two values.`
        : sign > 0
          ? say`${now} is less than ${old}. Correct the step or one of the two values.`
          : say`${now} is more than ${old}. Correct the step or one of the two values.`,
    evidence: [
      { start: at + from.start, end: at + from.end, note: say`the old value` },
      { start: at + to.start, end: at + to.end, note: say`the new value` },
    ],
    fixes:
      newText === undefined
        ? []
        : [{ title: say`Change to ${newText}`, edits: [{ start: at + start, end: at + end, newText }] }],
  };
}
