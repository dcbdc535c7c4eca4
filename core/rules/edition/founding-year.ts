import type { Article } from "../../analyze.ts";
import type { OriginFact } from "../../facts/origin.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Of these two years are two statements of one thing; a firm may be incorporated later than it is founded. */
const FOUNDED = /^(?:founded|established)\b/i;

export const foundingYear: Rule = defineRule({
  id: "founding-year",
  category: "edition",
  severity: "warning",
  supersededBy: ["elapsed-years", "anniversary"],
  summary: "One body is founded in two years.",
  why: "The lead has one year, the note about the firm at the foot another, and one of them is copied from an old release.",
  limits:
    "Reads “founded in” and “established in” with a year, said of one named body. Being incorporated, opened or there “since” a year is another matter, and so are branches and a founding again.",
  flags: [
    {
      text: "The Halden Museum was founded in 1966 by a baker, and has saws.\nFounded in {|1969|}, the Halden Museum has nine halls.",
      fixed:
        "The Halden Museum was founded in 1966 by a baker, and has saws.\nFounded in 1966, the Halden Museum has nine halls.",
    },
  ],
  accepts: [
    "The Halden Museum was founded in 1966 in Halden.\nFounded in 1966, the Halden Museum has nine halls.",
    "The Halden Museum was founded in 1966.\nThe Halden Museum was incorporated in 1969.",
    "The Halden Museum was founded in 1966.\nThe Halden Museum was founded again in 1969 after a fire.",
    "The Halden Museum was founded in 1966.\nA branch of The Halden Museum was established in 1969.",
  ],
  *check(article) {
    const first = new Map<string, OriginFact>();
    for (const fact of article.facts.origins) {
      if (fact.entity === undefined || fact.since || !isPlain(article, fact)) continue;
      const known = first.get(fact.entity);
      if (known === undefined) first.set(fact.entity, fact);
      else if (known.year !== fact.year) yield reportOf(article, known, fact);
    }
  },
});

/** Said of the body itself, once for all. */
function isPlain({ text }: Article, { statement, date }: OriginFact): boolean {
  if (!FOUNDED.test(text.slice(statement.start, statement.end))) return false;
  const around = text.slice(Math.max(0, statement.start - 60), date.end + 20);
  return !/\b(?:again|re-?founded|re-?established|branch|office|subsidiary|chapter|division|unit|predecessor|originally|program(?:me)?|fund|award|committee|partnership)\b/i.test(
    around,
  );
}

function reportOf({ text }: Article, known: OriginFact, fact: OriginFact): Report {
  const span = { start: fact.date.start, end: fact.date.end };
  const [here, there] = [text.slice(span.start, span.end), text.slice(known.date.start, known.date.end)];
  return {
    span,
    message: say`The founding is dated ${here} here and ${there} elsewhere in the article. Correct one of the two.`,
    evidence: [{ start: known.statement.start, end: known.statement.end, note: there }],
    fixes: [{ title: say`Change to “${there}”`, edits: [{ ...span, newText: there }] }],
  };
}
