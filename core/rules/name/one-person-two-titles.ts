import type { Article } from "../../analyze.ts";
import type { OfficeFact } from "../../facts/office.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { exclusiveFamily, isHeldNow, ownerOf, plainOffice, tellsOfHandover } from "./shared/offices.ts";

export const onePersonTwoTitles: Rule = defineRule({
  id: "one-person-two-titles",
  category: "name",
  severity: "warning",
  summary: "One person is given two offices that nobody holds at once.",
  why: "One of the titles belongs to somebody else, or to another time.",
  limits:
    "For heads of state and government and their ministers, chief officers of a firm, mayors, governors and senators. Silent on former, acting and coming holders, on offices with dates, and where the article tells of an election, a promotion or a handover.",
  flags: [
    {
      text: "Foreign Minister Qin Gang arrived on Monday. Prime Minister {|Qin Gang|} left on Tuesday.",
      fixed: "Foreign Minister Qin Gang arrived on Monday. Foreign Minister Qin Gang left on Tuesday.",
    },
    {
      text: "“We grow,” said Anna Torvald, chief financial officer of Merrin Bank. “We learn,” added {|Anna Torvald|}, chief executive officer of Merrin Bank.",
      fixed:
        "“We grow,” said Anna Torvald, chief financial officer of Merrin Bank. “We learn,” added Anna Torvald, chief financial officer of Merrin Bank.",
    },
  ],
  accepts: [
    "Politburo member and Prime Minister Pham Minh Chinh spoke. Prime Minister Pham Minh Chinh left.",
    "Former Foreign Minister Qin Gang met Prime Minister Li Qiang.",
    "President and CEO Anna Torvald spoke. CEO Anna Torvald left.",
    "Foreign Minister Anna Torvald was promoted. Prime Minister Anna Torvald spoke.",
  ],
  *check(article) {
    if (tellsOfHandover(article)) return;
    const first = new Map<string, OfficeFact>();
    const told = new Set<string>();
    for (const fact of article.facts.offices) {
      const office = plainOffice(fact.office);
      const family = exclusiveFamily(office);
      if (family < 0 || !isHeldNow(fact)) continue;
      const key = `${family} ${fact.person}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, fact);
      else if (
        plainOffice(known.office) !== office &&
        isSameOwner(known, fact) &&
        !isOnePhrase(known, fact) &&
        !told.has(key)
      ) {
        told.add(key);
        yield reportOf(article, known, fact);
      }
    }
  },
});

function isSameOwner(one: OfficeFact, other: OfficeFact): boolean {
  const [a, b] = [ownerOf(one), ownerOf(other)];
  return a === b || a === "" || b === "";
}

/** "Deputy Prime Minister and Foreign Minister": both in one breath are meant. */
function isOnePhrase(one: OfficeFact, other: OfficeFact): boolean {
  return one.nameSpan.start === other.nameSpan.start;
}

function reportOf({ text }: Article, known: OfficeFact, fact: OfficeFact): Report {
  const name = text.slice(fact.nameSpan.start, fact.nameSpan.end);
  const here = text.slice(fact.officeSpan.start, fact.officeSpan.end);
  const there = text.slice(known.officeSpan.start, known.officeSpan.end);
  return {
    span: fact.nameSpan,
    message: say`“${name}” is called ${here} here, and ${there} elsewhere in the article. Nobody is both at once; check which is right.`,
    evidence: [
      { ...known.statement, note: say`called ${there}` },
      { ...fact.statement, note: say`called ${here}` },
    ],
    fixes: [
      { title: say`Change to “${there}”`, edits: [{ ...fact.officeSpan, newText: there }] },
      { title: say`Change “${there}” to “${here}”`, edits: [{ ...known.officeSpan, newText: here }] },
    ],
  };
}
