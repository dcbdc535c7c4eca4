import type { Article } from "../../analyze.ts";
import type { AnniversaryFact } from "../../facts/anniversary.ts";
import { nth, type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { likewise } from "./shared/likewise.ts";

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
    {
      text: " date 2026-02-10 Port news\n\nFounded in 1976, the Harbour Trade Council turns {|40|} this year.",
      fixed: " date 2026-02-10 Port news\n\nFounded in 1976, the Harbour Trade Council turns 50 this year.",
    },
    {
      text: " date 2026-02-10 Port news\n\nThe company celebrates its {|thirtieth|} anniversary this year. The company was founded in 1976 by two brothers.",
      fixed:
        " date 2026-02-10 Port news\n\nThe company celebrates its fiftieth anniversary this year. The company was founded in 1976 by two brothers.",
    },
    {
      text: " date 2026-02-10 Port news\n\nAnn Lee marked her {|95th|} birthday on Sunday. Born in 1936 in Halden, Ann Lee sailed for forty years.",
      fixed:
        " date 2026-02-10 Port news\n\nAnn Lee marked her 90th birthday on Sunday. Born in 1936 in Halden, Ann Lee sailed for forty years.",
    },
  ],
  accepts: [
    " date 2026-02-10 Port news\n\nFounded in 1966, the Harbour Trade Council celebrates its 60th anniversary this year.",
    " date 2026-02-10 Port news\n\nFounded in 1966, the Harbour Trade Council marked its 50th anniversary in 2016.",
    " date 2026-02-10 Port news\n\nFounded in 1966, the Harbour Trade Council celebrates more than 50 years of trade.",
    " date 2026-02-10 Port news\n\nThe Harbour Trade Council, founded in 1966, celebrates 20 years of the Riverside Museum.",
    " date 2025-10-28 Summit\n\nThe leaders will designate 2026 as the year of the 5th anniversary of the partnership, founded in 2021.",
    " date 2026-02-10 Port council\n\nThe Harbour Trade Council celebrates its 60th anniversary this year. The Harbour Trade Council was established in 1966.",
    " date 2026-02-10 Bridge\n\nThe city marks the 10th anniversary of the bridge in 2026.",
    "The Harbour Trade Council celebrates its 53rd anniversary this year. The Harbour Trade Council was established in 1966.",
  ],
  *check(article) {
    for (const fact of article.facts.anniversaries) {
      if (Math.abs(fact.falls.year - fact.from.year - fact.number) > TOLERANCE) yield reportOf(article, fact);
    }
  },
});

function reportOf({ text }: Article, fact: AnniversaryFact): Report {
  const { ordinal: span, falls, from } = fact;
  const right = falls.year - from.year;
  const evidence: Evidence[] = [{ ...from.span, note: say`counts from ${from.year}` }];
  if (falls.span !== undefined) evidence.push({ ...falls.span, note: say`falls in ${falls.year}` });
  const newText = right > 0 ? likewise(text.slice(span.start, span.end), right) : undefined;
  return {
    span,
    message: messageOf(fact, right),
    evidence,
    fixes: newText === undefined ? [] : [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
  };
}

function messageOf({ number, kind, falls, from }: AnniversaryFact, right: number): Said {
  switch (kind) {
    case "years":
      return say`From ${from.year} to ${falls.year} it is ${right} years, so this is not ${number} years. Correct the number or one of the years.`;
    case "anniversary":
      return say`From ${from.year} to ${falls.year} it is ${right} years, so this is not the ${nth(number)} anniversary. Correct the number or one of the years.`;
    case "birthday":
      return say`From ${from.year} to ${falls.year} it is ${right} years, so this is not the ${nth(number)} birthday. Correct the number or one of the years.`;
  }
}
