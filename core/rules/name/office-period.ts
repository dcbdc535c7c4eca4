import { compareDates, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { foldName } from "../../entities/person-name.ts";
import type { OfficeFact } from "../../facts/office.ts";
import { type KnownOffice, knownOffices } from "../../knowledge/offices.ts";
import { enumerated, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { isHeldNow, ownerOf, plainOffice } from "./shared/offices.ts";

/** Copy on a handover may be this many days early or late. */
const MARGIN = 45;

export const officePeriod: Rule = defineRule({
  id: "office-period",
  category: "name",
  severity: "information",
  summary: "Somebody is given an office that they did not hold at the article's date.",
  why: "A title outlives its holder in templates and memories, and the reader takes it for news.",
  limits:
    "Knows heads of large states, of the states of Southeast Asia and of international bodies, as far as their terms are certain; silent on later dates, within 45 days of a handover, on former and coming holders, and on articles without a date.",
  flags: [
    {
      text: "BEIJING, June 3, 2024 -- Chinese Premier {|Li Keqiang|} opened the fair on Monday.",
      fixed: "BEIJING, June 3, 2024 -- former Chinese Premier Li Keqiang opened the fair on Monday.",
    },
    {
      text: "PUTRAJAYA, March 4, 2024 -- Malaysian Prime Minister {|Muhyiddin Yassin|} spoke on Monday.",
      fixed: "PUTRAJAYA, March 4, 2024 -- former Malaysian Prime Minister Muhyiddin Yassin spoke on Monday.",
    },
  ],
  accepts: [
    "BEIJING, June 3, 2024 -- Chinese Premier Li Qiang opened the fair on Monday.",
    "BEIJING, June 3, 2024 -- Former Chinese Premier Li Keqiang opened the fair in 2019.",
    "Chinese Premier Li Keqiang opened the fair.",
    "BEIJING, March 20, 2023 -- Chinese Premier Li Keqiang opened the fair.",
    "BEIJING, June 3, 2031 -- Chinese Premier Li Qiang opened the fair.",
  ],
  *check({ date, facts, desk, text }) {
    if (date === undefined) return;
    const today = toDayNumber(date.date);
    const told = new Set<string>();
    for (const fact of facts.offices) {
      if (!isHeldNow(fact) || fact.form !== "title" || told.has(fact.person)) continue;
      const terms = termsByOffice.get(officeKey(ownerOf(fact), fact.office)) ?? [];
      if (terms.length === 0) continue;
      if (desk.offices.some(({ holder }) => foldName(holder) === foldName(fact.name))) continue;
      const own = terms.filter(({ holder }) => foldName(holder) === foldName(fact.name));
      if (own.length === 0 || own.some((term) => covers(term, today, MARGIN))) continue;
      // Another must be known to have held it on the day: what comes after the last known term is not known.
      const other = terms.find((term) => covers(term, today, 0));
      if (other === undefined) continue;
      told.add(fact.person);
      yield reportOf(text, fact, own, other);
    }
  },
});

function officeKey(of: string, office: string): string {
  return `${plainOffice(office)} of ${foldName(of)}`;
}

const termsByOffice = new Map<string, KnownOffice[]>();
for (const known of knownOffices) {
  const key = officeKey(known.of, known.office);
  termsByOffice.set(key, [...(termsByOffice.get(key) ?? []), known]);
}

function covers({ from, until }: KnownOffice, day: number, margin: number): boolean {
  return toDayNumber(from) - margin <= day && day <= toDayNumber(until) + margin;
}

function reportOf(text: string, fact: OfficeFact, own: readonly KnownOffice[], other: KnownOffice): Report {
  const name = text.slice(fact.nameSpan.start, fact.nameSpan.end);
  const office = text.slice(fact.officeSpan.start, fact.officeSpan.end);
  const terms = enumerated(own.map(({ from, until }) => say`${sayDate(from)} to ${sayDate(until)}`));
  const isPast = own.every(({ until }) => compareDates(until, other.from) <= 0);
  const at = fact.statement.start;
  const former = { title: say`Insert “former”`, edits: [{ start: at, end: at, newText: "former " }] };
  return {
    span: fact.nameSpan,
    message: say`“${name}” was ${office} from ${terms}; at the article's date it was ${other.holder}. Check the title.`,
    evidence: [{ ...fact.statement, note: say`given the office of ${office}` }],
    fixes: isPast ? [former] : [],
  };
}
