import type { Article } from "../../analyze.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { type Claim, changeEdition, claimsOf } from "./shared/claims.ts";

/** What is often held more than once a year, so that two numbers a year apart may have one between. */
const OFTEN =
  /\b(?:session|meeting|summit|round|plenary|plenum|dialogue|auction|issue|week|sitting|consultation|council)s?\b/i;
const RELATIVE = /^(?:last|this|next) year$/i;

export const editionSequence: Rule = defineRule({
  id: "edition-sequence",
  category: "edition",
  severity: "warning",
  supersededBy: ["edition-year", "edition-inception"],
  summary: "Last year's edition and this year's are not numbered one after the other.",
  why: "The two numbers stand in one article; readers see that one is missing, or that the count runs backwards.",
  limits:
    "Needs two editions of one event in following years, one of them dated by “last year”, “this year” or “next year”. A number left out is reported only for what is held once a year as a rule (fairs, festivals, races), not for meetings, sessions and summits.",
  flags: [
    {
      text: " date 2026-02-10 Harbour news\n\nThe 22nd Harbour Trade Fair, held last year, drew 300 firms. The {|24th|} Harbour Trade Fair, planned for June this year, will be larger.",
      fixed:
        " date 2026-02-10 Harbour news\n\nThe 22nd Harbour Trade Fair, held last year, drew 300 firms. The 23rd Harbour Trade Fair, planned for June this year, will be larger.",
    },
  ],
  accepts: [
    " date 2026-02-10 Harbour news\n\nThe 22nd Harbour Trade Fair, held last year, drew 300 firms. The 23rd Harbour Trade Fair, planned for June this year, will be larger.",
    " date 2026-02-10 Harbour news\n\nThe 46th Harbour Summit was held last year. The 48th Harbour Summit will be held this year.",
    " date 2026-02-10 Harbour news\n\nThe 137th Canton Fair was held last year. The 139th Canton Fair opens this year.",
    " date 2026-02-10 Harbour news\n\nThe 20th Harbour Trade Fair was held in 2022. The 24th Harbour Trade Fair, planned for June this year, will be larger.",
  ],
  *check(article, archive) {
    const claims = claimsOf(article, archive).filter(({ conflict }) => conflict === undefined);
    for (const [at, later] of claims.entries()) {
      const earlier = claims.slice(0, at).find((other) => isOutOfStep(article, other, later, claims));
      if (earlier === undefined) continue;
      yield reportOf(article, earlier, later);
      return;
    }
  },
});

function isOutOfStep(article: Article, a: Claim, b: Claim, claims: readonly Claim[]): boolean {
  const { record } = b;
  if (Math.abs(a.year - b.year) !== 1 || !isOneSeries(a, b) || !(isRelative(article, a) || isRelative(article, b)))
    return false;
  const step = (b.edition - a.edition) * (b.year - a.year);
  if (step === 1) return false;
  if (record.known?.cadence === 0 || record.cadences.some(({ years }) => years !== 1)) return false;
  if (step <= 0) return true;
  const between = claims.some(
    ({ edition, record: other }) =>
      other.names === record.names &&
      edition > Math.min(a.edition, b.edition) &&
      edition < Math.max(a.edition, b.edition),
  );
  return !between && step <= 5 && !OFTEN.test(b.fact.series);
}

function isOneSeries(a: Claim, b: Claim): boolean {
  return [...a.record.names.keys()].some((key) => b.record.names.has(key));
}

function isRelative({ text }: Article, { when }: Claim): boolean {
  return when.timexes.some(
    ({ start, end }) => RELATIVE.test(text.slice(start, end)) || / this year$/i.test(text.slice(start, end)),
  );
}

function reportOf(article: Article, earlier: Claim, later: Claim): Report {
  const right = earlier.edition + later.year - earlier.year;
  return {
    span: later.fact.ordinal,
    message: say`The ${later.fact.series} of ${earlier.year} is the ${nth(earlier.edition)} here, so that of ${later.year} is the ${nth(right)}, not the ${nth(later.edition)}. One of the two numbers is wrong.`,
    evidence: [
      { ...earlier.fact.statement, note: say`the ${nth(earlier.edition)}, ${earlier.year}` },
      { ...later.fact.statement, note: say`the ${nth(later.edition)}, ${later.year}` },
    ],
    fixes: [
      ...(right > 0 ? changeEdition(article, later.fact, right) : []),
      ...changeEdition(article, earlier.fact, later.edition + earlier.year - later.year),
    ],
  };
}
