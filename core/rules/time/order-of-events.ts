import type { Article } from "../../analyze.ts";
import { type CaseStep, type CaseStepKind, caseSteps } from "../../facts/case-steps.ts";
import { wordsAt } from "../../text/words-at.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Words of the steps behind the act; without one there is no order. */
const stepsAt = wordsAt(["died", "succumbed", "arrested", "apprehended", "convicted", "guilty", "sentenced"]);
/** What each step must come after. */
const AFTER: Readonly<Record<CaseStepKind, readonly CaseStepKind[]>> = {
  act: [],
  death: ["act"],
  arrest: ["act"],
  verdict: ["act"],
  sentence: ["act", "verdict"],
};

export const orderOfEvents: Rule = defineRule({
  id: "order-of-events",
  category: "time",
  severity: "warning",
  supersededBy: ["reversed-range", "impossible-date", "weekday-date"],
  summary: "A case has its steps in an order that cannot be: a verdict before the deed, a sentence before the verdict.",
  why: "Court reports are full of dates, and one wrong year has a man convicted of what he had not yet done.",
  limits:
    "Reads whole dates beside plain words: when it was done (with the hour, or “according to the police, on …”), died, arrested, convicted or found guilty, sentenced. A step is wrong only if it comes before all that it must follow. Sentences that speak of a prior, another or an earlier case are left alone, and so are those with “had been”.",
  flags: [
    {
      text: "The driver pleaded guilty on {|July 18, 2016|}. According to the police, on October 18, 2016, at about 9:25 p.m., he hit a man on the pier.",
    },
    {
      text: "Ray Feeney was found guilty by a jury on July 22, 2008. He was sentenced on {|June 13, 2008|}, to ten years.",
    },
    {
      text: "On November 28, 2022, at about 5:45 p.m., the car hit a walker. The walker was taken to the clinic, where she died on {|December 17, 2021|}.",
    },
  ],
  accepts: [
    "The driver pleaded guilty on July 18, 2017. According to the police, on October 18, 2016, at about 9:25 p.m., he hit a man on the pier.",
    "The driver was convicted on July 18, 2015, of another theft. On October 18, 2016, at about 9:25 p.m., he hit a man on the pier.",
    "Ray Feeney was found guilty on July 22, 2008. He had been sentenced on June 13, 2008, for theft.",
    "On May 2, 2020, at 9 p.m., a shop was robbed. On May 9, 2021, at 9 p.m., a bank was robbed. A man was arrested on May 7, 2021.",
    "Ray Feeney was found guilty on July 22, 2008, and Tom Cole on June 2, 2008. Cole was sentenced on June 13, 2008.",
  ],
  *check(article) {
    if (!article.paragraphs.some(({ passage }) => stepsAt(passage).length > 0)) return;
    const steps = caseSteps(article, article.times);
    for (const step of steps) {
      const earlier = tooEarlyFor(step, steps);
      if (earlier !== undefined) yield reportOf(article, step, earlier);
    }
  },
});

/** The earliest of what `step` must follow, where all of a kind of it comes later. */
function tooEarlyFor(step: CaseStep, steps: readonly CaseStep[]): CaseStep | undefined {
  for (const kind of AFTER[step.kind]) {
    const [first, ...rest] = steps.filter((it) => it.kind === kind).sort((a, b) => a.day - b.day);
    if (first === undefined || step.day >= first.day) continue;
    // Two people's verdicts, or two deeds: the one that is not told.
    if (kind !== "act" && (rest.length > 0 || !first.alone || first.paragraph !== step.paragraph)) continue;
    return first;
  }
  return undefined;
}

function reportOf({ text }: Article, step: CaseStep, earlier: CaseStep): Report {
  const [said, before] = [text.slice(step.start, step.end), text.slice(earlier.start, earlier.end)];
  return {
    span: { start: step.start, end: step.end },
    message: say`${said} is before ${before}, and ${nameOf(step.kind)} cannot come before ${nameOf(earlier.kind)}. Correct one of the two dates.`,
    evidence: [{ start: earlier.start, end: earlier.end, note: nameOf(earlier.kind) }],
    fixes: [],
  };
}

function nameOf(kind: CaseStepKind): Said {
  switch (kind) {
    case "act":
      return say`what was done`;
    case "death":
      return say`the death`;
    case "arrest":
      return say`the arrest`;
    case "verdict":
      return say`the verdict or plea`;
    case "sentence":
      return say`the sentence`;
  }
}
