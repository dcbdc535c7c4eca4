import type { Article } from "../../analyze.ts";
import { foldName } from "../../entities/person-name.ts";
import type { OfficeFact } from "../../facts/office.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { isHeldNow, ownerOf, plainOffice, tellsOfHandover } from "./shared/offices.ts";

/** Offices that one person holds at a time. */
const SINGLE = new Set(
  "prime minister|president|foreign minister|defense minister|finance minister|secretary-general|director-general|chancellor|king|queen|pope|sultan|chief executive|chief financial officer|chief operating officer|mayor|governor".split(
    "|",
  ),
);

export const oneOfficeTwoNames: Rule = defineRule({
  id: "one-office-two-names",
  category: "name",
  severity: "warning",
  summary: "One office is given to two people.",
  why: "Only one of them can hold it, and readers will notice which.",
  limits:
    "For offices that one person holds at a time, with the same country or body named for both. Silent on former, acting, late and coming holders, on offices with dates, and where the article tells of an election or a handover.",
  flags: [
    {
      text: "Chinese Premier Li Qiang arrived on Monday. Chinese Premier {|Li Keqiang|} met the press at noon.",
      fixed: "Chinese Premier Li Qiang arrived on Monday. Chinese Premier Li Qiang met the press at noon.",
    },
    {
      text: "Merrin Bank President Anna Torvald spoke. “We grow,” said {|Piet Hansum|}, president of Merrin Bank.",
      fixed: "Merrin Bank President Anna Torvald spoke. “We grow,” said Anna Torvald, president of Merrin Bank.",
    },
  ],
  accepts: [
    "Chinese Premier Li Qiang arrived. Former Chinese Premier Li Keqiang died in 2023.",
    "Chinese Premier Li Qiang met Malaysian Prime Minister Anwar Ibrahim.",
    "Chinese Premier Li Qiang succeeded Premier Li Keqiang.",
    "President Anna Torvald met President Piet Hansum.",
    "Chinese Premier Li Qiang spoke. Premier Li said so.",
  ],
  *check(article) {
    const held = article.facts.offices.filter(
      (fact) => isHeldNow(fact) && SINGLE.has(plainOffice(fact.office)) && ownerOf(fact) !== "",
    );
    if (held.length < 2 || tellsOfHandover(article)) return;
    const first = new Map<string, OfficeFact>();
    const told = new Set<string>();
    for (const fact of held) {
      const key = `${plainOffice(fact.office)} ${ownerOf(fact)}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, fact);
      else if (known.person !== fact.person && !sharesName(known.name, fact.name) && !told.has(key)) {
        told.add(key);
        yield reportOf(article, known, fact);
      }
    }
  },
});

/** One of the names is a part or a slip of the other's: another rule's business. */
function sharesName(one: string, other: string): boolean {
  const words = foldName(one).split(" ");
  const others = foldName(other).split(" ");
  if (words.length < 2 || others.length < 2) return true;
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}

function reportOf({ text }: Article, known: OfficeFact, fact: OfficeFact): Report {
  const office = text.slice(fact.officeSpan.start, fact.officeSpan.end);
  const here = text.slice(fact.nameSpan.start, fact.nameSpan.end);
  const there = text.slice(known.nameSpan.start, known.nameSpan.end);
  return {
    span: fact.nameSpan,
    message: say`“${here}” is called ${office} here, and “${there}” elsewhere in the article. Only one of them can be; check who is meant.`,
    evidence: [
      { ...known.statement, note: say`the office is given to ${there}` },
      { ...fact.statement, note: say`and to ${here}` },
    ],
    fixes: [
      { title: say`Change to “${there}”`, edits: [{ ...fact.nameSpan, newText: there }] },
      { title: say`Change “${there}” to “${here}”`, edits: [{ ...known.nameSpan, newText: here }] },
    ],
  };
}
