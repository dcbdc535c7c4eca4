import { unitKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { foldName } from "../../entities/person-name.ts";
import type { UnitFact } from "../../facts/unit.ts";
import { nameKey } from "../../text/name-key.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const parentOrganisation: Rule = defineRule({
  id: "parent-organisation",
  category: "name",
  severity: "information",
  summary: "Another article puts a body under another parent.",
  why: "An institute belongs to one university; readers who look it up find the mistake.",
  limits:
    "Silent on units with short names, which many bodies have, on parents of different kinds (a ministry and its government), on acronyms, and on parents of which one is part of the other's name.",
  flags: [
    {
      text: "Ann Lee of the {|Harbour Law Research Institute of Northfield University|} spoke on Monday.",
      archive: { "a.txt": "The Harbour Law Research Institute of Selwick University was full on Friday." },
    },
    {
      text: "{|Selwick University's Harbour Law Research Institute|} was full on Friday.",
      archive: { "a.txt": "Ann Lee of the Harbour Law Research Institute of Northfield University spoke." },
    },
  ],
  accepts: [
    {
      text: "Ann Lee of the Harbour Law Research Institute of Northfield University spoke on Monday.",
      archive: { "a.txt": "Northfield University's Harbour Law Research Institute was full on Friday." },
    },
    {
      text: "Ann Lee of the Law School of Northfield University spoke on Monday.",
      archive: { "a.txt": "The Law School of Selwick University was full on Friday." },
    },
    {
      text: "Ann Lee of the Harbour Law Research Institute of Northfield University spoke on Monday.",
      archive: { "a.txt": "The Harbour Law Research Institute of the Ministry of Justice was full on Friday." },
    },
    "The Harbour Law Research Institute of Northfield University opened on Monday.",
  ],
  *check(article, archive) {
    const told = new Set<string>();
    for (const fact of article.facts.units) {
      const report = told.has(fact.unit) ? undefined : reportOf(fact, archive);
      if (report === undefined) continue;
      told.add(fact.unit);
      yield report;
    }
  },
});

function reportOf(fact: UnitFact, archive: ArchiveView): Report | undefined {
  for (const { id, units } of archive.about(unitKey(fact.unit))) {
    const other = units.find(
      ({ unit, parent }) => nameKey(unit) === nameKey(fact.unit) && areRivals(parent, fact.parent),
    );
    if (other === undefined) continue;
    return {
      span: fact.statement,
      message: say`${fact.unit} is put under ${fact.parent} here, and under ${other.parent} in another article. Check which it belongs to.`,
      evidence: [
        { ...fact.statement, note: say`part of ${fact.parent}` },
        { article: id, start: other.start, end: other.end, note: say`part of ${other.parent}` },
      ],
      fixes: [],
    };
  }
  return undefined;
}

/** Two bodies of one kind, such as universities, of which neither is the other. */
function areRivals(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  return kindOf(a) !== "" && kindOf(a) === kindOf(b) && nameKey(a) !== nameKey(b) && !a.includes(b) && !b.includes(a);
}

const KINDS =
  "university college school academy institute ministry department bureau group corporation bank hospital museum agency".split(
    " ",
  );

/** The word that says what kind of body a name is. */
function kindOf(name: string): string {
  const words = name.toLowerCase().split(/[\s-]+/);
  return KINDS.find((kind) => words.includes(kind)) ?? "";
}
