import type { Article } from "../../analyze.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const lateDeadline: Rule = defineRule({
  id: "late-deadline",
  category: "time",
  severity: "information",
  supersededBy: ["reversed-range", "weekday-date", "impossible-date", "scheduled-past"],
  summary: "One may apply or register until after the thing has begun.",
  why: "Who applies in time comes too late.",
  limits:
    "Needs one day on which something begins (“begins on”, “starting”, “opens on”) and one until which to apply, register, enter or reserve (“apply by”, “the deadline is”), both with month and day. Silent where the article has several beginnings, and on submissions to what goes on.",
  flags: [
    {
      text: " date 2019-08-20 Course\n\nThe course begins on Tuesday, October 1, and ends on November 5. Those who want to attend should apply by {|October 7|}.",
    },
  ],
  accepts: [
    " date 2019-08-20 Course\n\nThe course begins on Tuesday, October 1, and ends on November 5. Those who want to attend should apply by September 9.",
    " date 2019-08-20 Course\n\nThe course begins on October 1, the second begins on November 5. Apply by October 7.",
    " date 2019-08-20 Fair\n\nThe fair opens on October 1. Photos may be sent until October 7.",
  ],
  *check(article) {
    const days = article.times.filter(isDay);
    const begins = days.filter((timex) => BEGIN.test(before(article, timex)));
    const [begin] = begins;
    if (begin === undefined || new Set(begins.map(dayOfYear)).size > 1) return;
    const deadlines = days.filter((timex) => DEADLINE.test(before(article, timex)));
    const [deadline, another] = deadlines;
    if (deadline === undefined || another !== undefined) return;
    const late =
      deadline.interval !== undefined && begin.interval !== undefined
        ? deadline.interval.first - begin.interval.first
        : dayOfYear(deadline) - dayOfYear(begin);
    if (late > 0 && late < MOST) yield reportOf(article, begin, deadline);
  },
});

/** What is so much later is for another time. */
const MOST = 100;
/** How much text before a date is read. */
const REACH = 70;
const BEGIN =
  /\b(?:begins?|starts?|starting|beginning|kicks? off|opens?|commences?|takes place|will be held|launch(?:es|ing)?)(?: on)?(?: \w+day,)? $/i;
const DEADLINE =
  /\b(?:apply|applications? (?:are |is )?(?:due|accepted)|register|registration (?:closes|ends|is due)|enrol|enroll|sign up|RSVP|enter|reserve|deadline (?:to (?:apply|register|enter)|for (?:applications|registration|entries|entry))(?: is)?)(?: \w+){0,3}? ?(?:by|before|until|no later than|is|on)(?: \w+day,)? $/i;

function isDay({ type, stated, range, mod }: Timex): boolean {
  return (
    type === "DATE" &&
    stated.month !== undefined &&
    stated.day !== undefined &&
    range === undefined &&
    mod === undefined
  );
}

/** For the order of two days without a year. */
function dayOfYear({ stated: { month = 0, day = 0 } }: Timex): number {
  return month * 31 + day;
}

/** The words of the sentence before a date. */
function before({ text }: Article, { start }: Timex): string {
  return text.slice(Math.max(0, start - REACH), start).replace(/^.*(?:\n|[.!?]["”’]? (?=\p{Lu}))/su, "");
}

function reportOf({ text }: Article, begin: Timex, deadline: Timex): Report {
  const [first, last] = [text.slice(begin.start, begin.end), text.slice(deadline.start, deadline.end)];
  return {
    span: { start: deadline.start, end: deadline.end },
    message: say`The deadline, ${last}, comes after the beginning, ${first}. Correct one of the two.`,
    evidence: [{ start: begin.start, end: begin.end, note: say`it begins here` }],
    fixes: [],
  };
}
