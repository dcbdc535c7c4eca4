import type { Article } from "../../analyze.ts";
import { type AgreementSummary, agreementKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { sayBrief } from "../../calendar/say-date.ts";
import type { AgreementFact, AgreementStep } from "../../facts/agreement.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Span } from "../../text/span.ts";
import type { DayInterval } from "../../time/timex.ts";
import { type Said, say, type Words } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** The same step, told by another article or elsewhere in this one. */
interface Told extends DayInterval {
  readonly step: AgreementStep;
  readonly span: Span;
  readonly article?: string;
}

/** What is said of an agreement. */
const SAID: Readonly<Record<AgreementStep, Said>> = {
  announced: say`said to have been announced`,
  concluded: say`said to have been concluded`,
  signed: say`said to have been signed`,
  "in-force": say`said to be in force`,
};
/** An announcement may stand before any step; the others follow each other. */
const RANK: Readonly<Record<AgreementStep, number>> = { announced: 0, concluded: 1, signed: 2, "in-force": 3 };
/** A day more or less is the time zone's. */
const ZONE = 1;

export const agreementStatus: Rule = defineRule({
  id: "agreement-status",
  category: "archive",
  severity: "warning",
  summary: "An agreement is signed, concluded or in force on two dates, or in an order that cannot be.",
  why: "The day an agreement was signed is history; two days for it, or a signing before the negotiations ended, show that one is wrong.",
  limits:
    "Needs the agreement's name and a date beside “concluded”, “signed” or “entered into force”. What one of several parties did is left alone, since parties may sign on different days; so are plans, a day more or less, and an announcement, which may come before each step.",
  flags: [
    {
      text: "The Riverside Trade Agreement was signed on {|Oct. 28, 2025|}.",
      archive: { "then.txt": "The Riverside Trade Agreement was signed on Oct. 25, 2025." },
    },
    {
      text: "The Riverside Trade Agreement was signed on {|May 3, 2025|}. Negotiations on the Riverside Trade Agreement were concluded in July 2025.",
    },
  ],
  accepts: [
    {
      text: "The Riverside Trade Agreement was signed on Oct. 28, 2025.",
      archive: { "then.txt": "Negotiations on the Riverside Trade Agreement were concluded in May 2025." },
    },
    {
      text: "The Riverside Trade Agreement was signed in October 2025.",
      archive: { "then.txt": "The two sides signed the Riverside Trade Agreement on Oct. 28, 2025." },
    },
    {
      text: "Laos signed the Riverside Climate Convention on May 3, 2024.",
      archive: { "then.txt": "Vietnam signed the Riverside Climate Convention on June 9, 2024." },
    },
    "The Riverside Trade Agreement was signed on Oct. 28, 2025, and entered into force on Jan. 1, 2026.",
  ],
  *check(article, archive) {
    const facts = article.facts.agreements.filter(({ single, step }) => !single && step !== "announced");
    const reported = new Set<string>();
    for (const fact of facts) {
      const key = `${fact.step} ${nameKey(fact.name)}`;
      if (reported.has(key)) continue;
      const other = toldOf(article, fact, archive).find((told) => contradicts(fact, told));
      if (other === undefined) continue;
      reported.add(key);
      // The two sides of one contradiction in one article are one report, at the first.
      if (other.article === undefined) reported.add(`${other.step} ${nameKey(fact.name)}`);
      yield reportOf(article, fact, other);
    }
  },
});

/** All that is told of the agreement but the fact itself, this article first. */
function toldOf(article: Article, fact: AgreementFact, archive: ArchiveView): Told[] {
  const own = article.facts.agreements
    .filter((other) => other !== fact && !other.single && nameKey(other.name) === nameKey(fact.name))
    .map(({ step, when, statement }): Told => ({ step, ...when.interval, span: statement }));
  const others = archive.recall(`told of ${nameKey(fact.name)}`, () => filedSteps(fact.name, archive));
  return [...own, ...others];
}

function filedSteps(name: string, archive: ArchiveView): readonly Told[] {
  return archive.about(agreementKey(name)).flatMap(({ id, agreements }) =>
    agreements
      .filter((other) => nameKey(other.name) === nameKey(name))
      .map(
        ({ step, first, last, start, end }: AgreementSummary): Told => ({
          step,
          first,
          last,
          span: { start, end },
          article: id,
        }),
      ),
  );
}

function contradicts(fact: AgreementFact, other: Told): boolean {
  const { interval } = fact.when;
  if (other.step === "announced") return false;
  if (other.step === fact.step) {
    return Math.max(interval.first, other.first) - Math.min(interval.last, other.last) > ZONE;
  }
  const [before, after] = RANK[fact.step] < RANK[other.step] ? [interval, other] : [other, interval];
  return after.last < before.first - ZONE;
}

function reportOf({ text }: Article, fact: AgreementFact, other: Told): Report {
  const { when, step } = fact;
  const date = text.slice(when.start, when.end);
  const there = sayBrief(other);
  return {
    span: { start: when.start, end: when.end },
    message: other.step === step ? twoDays(fact, date, other, there) : outOfOrder(fact, date, other, there),
    evidence: [
      { ...fact.statement, note: stepOn(step, date) },
      {
        ...other.span,
        note: stepOn(other.step, there),
        ...(other.article !== undefined && { article: other.article }),
      },
    ],
    fixes: [],
  };
}

function twoDays({ name, step }: AgreementFact, date: string, { article }: Told, there: Words): Said {
  return article === undefined
    ? say`The ${name} is ${SAID[step]} on or in ${date} here and ${there} elsewhere in the article. Check which of the two is right.`
    : say`The ${name} is ${SAID[step]} on or in ${date} here and ${there} in ${article}. Check which of the two is right.`;
}

function outOfOrder({ name, step }: AgreementFact, date: string, other: Told, there: Words): Said {
  const [own, theirs] = [SAID[step], SAID[other.step]];
  return other.article === undefined
    ? say`The ${name} is ${own} here (${date}) and ${theirs} elsewhere in the article (${there}), but an agreement is concluded, then signed, then in force. Check the two dates.`
    : say`The ${name} is ${own} here (${date}) and ${theirs} in ${other.article} (${there}), but an agreement is concluded, then signed, then in force. Check the two dates.`;
}

function stepOn(step: AgreementStep, days: Words): Said {
  switch (step) {
    case "announced":
      return say`announced, ${days}`;
    case "concluded":
      return say`concluded, ${days}`;
    case "signed":
      return say`signed, ${days}`;
    case "in-force":
      return say`in force, ${days}`;
  }
}
