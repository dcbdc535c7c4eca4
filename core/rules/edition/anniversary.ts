import type { AnniversaryFact } from "../../facts/anniversary.ts";
import { ordinal } from "../../text/ordinal.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A celebration may begin a year early or end a year late. */
const TOLERANCE = 1;

export const anniversary: Rule = defineRule({
  id: "anniversary",
  category: "edition",
  severity: "warning",
  summary: "An anniversary does not fit the year it counts from and the year it falls in.",
  why: "The sum is easy for a reader to do, and a wrong one casts doubt on the dates around it.",
  limits:
    "Needs both years from the article: the one it counts from and the one it falls in, or the article's own year under “celebrates” or “marks”. A year more or less is allowed.",
  flags: [
    {
      text: " date 2026-02-10 Port council\n\nThe Harbour Trade Council celebrates its {|53rd|} anniversary this year. The Harbour Trade Council was established in 1966.",
      fixed:
        " date 2026-02-10 Port council\n\nThe Harbour Trade Council celebrates its 60th anniversary this year. The Harbour Trade Council was established in 1966.",
    },
    {
      text: " date 2025-02-10 Film\n\nThe show marks the {|20th|} anniversary of Ann Lee's 2015 film.",
      fixed: " date 2025-02-10 Film\n\nThe show marks the 10th anniversary of Ann Lee's 2015 film.",
    },
  ],
  accepts: [
    " date 2025-10-28 Summit\n\nThe leaders will designate 2026 as the year of the 5th anniversary of the partnership, founded in 2021.",
    " date 2026-02-10 Port council\n\nThe Harbour Trade Council celebrates its 60th anniversary this year. The Harbour Trade Council was established in 1966.",
    " date 2026-02-10 Bridge\n\nThe city marks the 10th anniversary of the bridge in 2026.",
    "The Harbour Trade Council celebrates its 53rd anniversary this year. The Harbour Trade Council was established in 1966.",
  ],
  *check({ facts }) {
    for (const fact of facts.anniversaries) {
      if (Math.abs(fact.falls.year - fact.from.year - fact.number) > TOLERANCE) yield reportOf(fact);
    }
  },
});

function reportOf({ number, ordinal: span, kind, falls, from }: AnniversaryFact): Report {
  const right = falls.year - from.year;
  const evidence = [{ ...from.span, note: `counts from ${from.year}` }];
  if (falls.span !== undefined) evidence.push({ ...falls.span, note: `falls in ${falls.year}` });
  const fixes =
    right > 0 ? [{ title: `Change to ${ordinal(right)}`, edits: [{ ...span, newText: ordinal(right) }] }] : [];
  return {
    span,
    message: `From ${from.year} to ${falls.year} it is ${right} years, so this is not the ${ordinal(number)} ${kind}. Correct the number or one of the years.`,
    evidence,
    fixes,
  };
}
