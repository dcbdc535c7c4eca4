import type { Article } from "../../analyze.ts";
import type { OfficeFact } from "../../facts/office.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { isHeldNow, plainOffice, tellsOfHandover } from "./shared/offices.ts";

export const demonym: Rule = defineRule({
  id: "demonym",
  category: "name",
  severity: "information",
  summary: "One person is given one office of two countries.",
  why: "A minister is Malaysian or Indonesian; whoever reads both trusts neither.",
  limits:
    "For one office of one person, held now. Silent on envoys, trainers and consuls, who serve one country in another, on former and coming holders, and where the article tells of a handover.",
  flags: [
    {
      text: "Malaysian Trade Minister Azlan Harun opened the forum on Monday. “We are ready,” said Indonesian Trade Minister {|Azlan Harun|}.",
    },
    {
      text: "French Trade Minister Luc Marnot opened the forum on Monday. “We are ready,” said Belgian Trade Minister {|Luc Marnot|}.",
    },
    {
      text: "Elena Marsh, foreign minister of Norway, signed first. Swedish Foreign Minister {|Elena Marsh|} then left for home.",
    },
  ],
  accepts: [
    "Malaysian Trade Minister Azlan Harun met Indonesian Trade Minister Budi Santoso.",
    "Malaysian Ambassador to Indonesia Azlan Harun spoke. Malaysian Ambassador Azlan Harun left.",
    "Former Malaysian Trade Minister Azlan Harun met Indonesian Trade Minister Budi Santoso on Monday.",
    "British coach Ann Lee spoke before the game. Kenyan coach Ann Lee was calm after it.",
    "U.S. Secretary of State Ann Lee spoke. American Secretary of State Ann Lee left.",
  ],
  *check(article) {
    if (tellsOfHandover(article)) return;
    const first = new Map<string, OfficeFact>();
    const told = new Set<string>();
    for (const fact of article.facts.offices) {
      const office = plainOffice(fact.office);
      if (fact.of?.country === undefined || !isHeldNow(fact) || SERVES_ABROAD.test(office)) continue;
      const key = `${fact.person} ${office}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, fact);
      else if (known.of?.country !== fact.of.country && !told.has(key)) {
        told.add(key);
        yield reportOf(article, known, fact);
      }
    }
  },
});

/** Who holds such an office may be of one country and at work for another. */
const SERVES_ABROAD =
  /\b(?:ambassador|envoy|consul|attach|representative|coach|trainer|manager|director|correspondent)/;

function reportOf({ text }: Article, known: OfficeFact, fact: OfficeFact): Report {
  const name = text.slice(fact.nameSpan.start, fact.nameSpan.end);
  const [here, there] = [fact.of?.name ?? "", known.of?.name ?? ""];
  return {
    span: fact.nameSpan,
    message: say`“${name}” is ${fact.office} of ${here} here, and of ${there} elsewhere in the article. Check which country it is.`,
    evidence: [
      { ...known.statement, note: say`called ${known.office} of ${there}` },
      { ...fact.statement, note: say`called ${fact.office} of ${here}` },
    ],
    fixes: [],
  };
}
