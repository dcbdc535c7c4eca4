import type { Article } from "../../analyze.ts";
import { type Conflict, mayBeLeanYears } from "../../archive/series-proof.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { type Claim, changeEdition, claimsOf, yearWords } from "./shared/claims.ts";

type Inception = Extract<Conflict, { readonly kind: "inception" }>;

/** A sentence with one of these tells of years that were left out, or counts otherwise. */
const LEFT_OUT = new Set(
  "skipped cancelled canceled postponed suspended hiatus pandemic covid covid-19 interrupted paused except virtual virtually online revived resumed return returns returned war".split(
    " ",
  ),
);

export const editionInception: Rule = defineRule({
  id: "edition-inception",
  category: "edition",
  severity: "warning",
  supersededBy: ["edition-year"],
  summary: "An edition's number does not fit the year of the first and the years since.",
  why: "“Every year since 2004” and “the 21st in 2025” cannot both be right, and a reader who counts finds it at once.",
  limits:
    "Needs the year of the first edition and that it is held every year, both stated. Silent where the article tells of years left out (a pandemic, a cancellation, a return), and on series that are held less or more often. Where the missing editions may be those of 2020 and 2021 it is no more than a remark.",
  flags: [
    {
      text: " date 2019-03-10 Harbour news\n\nThe Harbour Book Fair has been held annually since 2004. The {|21st|} Harbour Book Fair opens in June 2019.",
      fixed:
        " date 2019-03-10 Harbour news\n\nThe Harbour Book Fair has been held annually since 2004. The 16th Harbour Book Fair opens in June 2019.",
    },
    {
      text: " date 2019-03-10 Harbour news\n\nFirst held in 2010, the Harbour Jazz Festival takes place every year. The {|eighth|} Harbour Jazz Festival opens in June 2019.",
      fixed:
        " date 2019-03-10 Harbour news\n\nFirst held in 2010, the Harbour Jazz Festival takes place every year. The tenth Harbour Jazz Festival opens in June 2019.",
    },
  ],
  accepts: [
    " date 2025-03-10 Harbour news\n\nThe Harbour Book Fair has been held annually since 2004. The 22nd Harbour Book Fair opens in June 2025.",
    " date 2025-03-10 Harbour news\n\nThe Harbour Book Fair has been held annually since 2004, except during the pandemic. The 20th Harbour Book Fair opens in June 2025.",
    " date 2025-03-10 Harbour news\n\nThe Harbour Book Fair has been held every two years since 2005. The 11th Harbour Book Fair opens in June 2025.",
  ],
  *check(article, archive) {
    const reported = new Set<number>();
    for (const claim of claimsOf(article, archive)) {
      const { conflict, edition } = claim;
      if (conflict?.kind !== "inception" || reported.has(edition)) continue;
      if (tellsOfGaps(article)) return;
      reported.add(edition);
      yield reportOf(article, claim, conflict);
    }
  },
});

function tellsOfGaps({ paragraphs }: Article): boolean {
  return paragraphs.some(({ passage }) => passage.tokens.some(({ lower }) => LEFT_OUT.has(lower)));
}

function reportOf(article: Article, claim: Claim, { cadence, firstYear, first, excess, expected }: Inception): Report {
  const { fact, year, edition } = claim;
  const right = year - firstYear + 1;
  const evidence: Evidence[] = [{ start: claim.when.start, end: claim.when.end, note: say`held in ${year}` }];
  if (cadence.span !== undefined) {
    const { article: other, span } = cadence;
    evidence.push({ ...span, note: say`held every year`, ...(other !== undefined && { article: other }) });
  }
  if (first?.span !== undefined) evidence.push({ ...first.span, note: say`the first, ${firstYear}` });
  const lean = mayBeLeanYears({ edition, year }, firstYear, excess);
  const when = yearWords(article, claim);
  const changes: Fix[] = right > 0 ? changeEdition(article, fact, right) : [];
  if (claim.when.year !== undefined) {
    const title = say`Change the year to ${expected.year}`;
    changes.push({ title, edits: [{ ...claim.when.year, newText: String(expected.year) }] });
  }
  return {
    span: fact.ordinal,
    ...(lean && { severity: "information" as const }),
    message: lean
      ? say`Held every year since ${firstYear}, the ${fact.series} of ${when} is the ${nth(right)}, not the ${nth(edition)}. Unless two years were left out, correct the number or a year.`
      : say`Held every year since ${firstYear}, the ${fact.series} of ${when} is the ${nth(right)}, not the ${nth(edition)}. Correct the number or one of the years.`,
    evidence,
    fixes: changes,
  };
}
