import type { Article } from "../../analyze.ts";
import { daysDisagree, type EditionDays } from "../../archive/edition-compare.ts";
import { type EditionDaysElsewhere, editionElsewhere, seriesRecord } from "../../archive/series.ts";
import { compareDates, fromDayNumber } from "../../calendar/civil.ts";
import { sayBrief } from "../../calendar/say-date.ts";
import type { EditionFact } from "../../facts/edition.ts";
import type { When } from "../../facts/when.ts";
import { nameKey } from "../../text/name-key.ts";
import { edition as editionOf, nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";

export const eventDateArchive: Rule = defineRule({
  id: "event-date-archive",
  category: "archive",
  severity: "warning",
  supersededBy: ["edition-year", "edition-facts"],
  summary: "Another article dates the same edition of an event to other days.",
  why: "Two articles of one house that date one event to different days send readers to the wrong one.",
  limits:
    "Needs a numbered edition with dates in both articles. Silent where the days overlap or lie a day apart (time zones), for an opening and a closing, and for a plan that was told before the event and another that was held.",
  flags: [
    {
      text: "The 12th Harbour Book Fair was held from {|May 10 to 14, 2025|}.",
      archive: { "then.txt": "The 12th Harbour Book Fair took place from May 3 to 7, 2025." },
    },
    {
      text: "The 12th Riverside Summit was held on {|May 3, 2025|}.",
      fixed: "The 12th Riverside Summit was held on May 7, 2025.",
      archive: { "then.txt": "On May 7, 2025, the 12th Riverside Summit was held in Hanoi." },
    },
  ],
  accepts: [
    {
      text: "The 12th Harbour Book Fair was held from May 3 to 7, 2025.",
      archive: { "then.txt": "The 12th Harbour Book Fair opened on May 3, 2025." },
    },
    {
      text: "The 12th Riverside Summit was held on May 3, 2025.",
      archive: { "then.txt": "On May 4, 2025, the 12th Riverside Summit was held in Hanoi." },
    },
    {
      text: " date 2025-06-01 Harbour news\n\nThe 12th Harbour Book Fair was held from May 17 to 21, 2025.",
      archive: {
        "plan.txt": " date 2025-01-10 Harbour news\n\nThe 12th Harbour Book Fair is scheduled for May 3 to 7, 2025.",
      },
    },
    {
      text: "The 12th Riverside Summit was held on May 3, 2025.",
      archive: { "then.txt": "The accord was signed on May 9, 2025, after the 12th Riverside Summit." },
    },
  ],
  *check(article, archive) {
    const reported = new Set<string>();
    for (const fact of article.facts.editions) {
      const { when, edition, series } = fact;
      const key = `${edition} ${nameKey(series)}`;
      if (when === undefined || reported.has(key)) continue;
      const record = seriesRecord(series, article, archive);
      const own = { ...when.interval, part: fact.part };
      const asked = `other days ${edition} ${own.first} ${own.last} ${own.part}\n${record.key}`;
      const against = archive.recall(asked, () => otherDays(own, editionElsewhere(record, edition, archive).days));
      const other = against.find((it) => !isOverturned(article, fact, it));
      if (other === undefined) continue;
      reported.add(key);
      yield reportOf(article, fact, when, other);
    }
  },
});

/** What disagrees with `own`. An article that gives the same days as well is no witness against them. */
function otherDays(own: EditionDays, days: readonly EditionDaysElsewhere[]): readonly EditionDaysElsewhere[] {
  const agreeing = new Set(days.filter((other) => !daysDisagree(own, other)).map((other) => other.article));
  return days.filter((other) => !agreeing.has(other.article) && daysDisagree(own, other));
}

/** A plan told earlier than the other statement may have been moved since. */
function isOverturned(article: Article, fact: EditionFact, other: EditionDaysElsewhere): boolean {
  const planned = [fact.modality, other.modality].map((modality) => modality === "planned");
  if (!planned.includes(true)) return false;
  const [own, theirs] = [article.date?.date, other.date];
  if (own === undefined || theirs === undefined) return true;
  if (planned[0] === true && planned[1] === true) return compareDates(own, theirs) !== 0;
  return planned[0] === true ? compareDates(own, theirs) < 0 : compareDates(theirs, own) < 0;
}

function reportOf({ text }: Article, fact: EditionFact, when: When, other: EditionDaysElsewhere): Report {
  return {
    span: { start: when.start, end: when.end },
    message: say`The ${editionOf(fact.edition, fact.series)} is dated ${text.slice(when.start, when.end)} here and ${sayBrief(other)} in ${other.article}. Check which of the two is right.`,
    evidence: [
      { ...fact.name, note: say`the ${nth(fact.edition)} edition` },
      { start: other.start, end: other.end, article: other.article, note: sayBrief(other) },
    ],
    fixes: fixesOf(when, other),
  };
}

/** Where only the day or the year differs, the other article's can be put in. */
function fixesOf({ timexes, year }: When, other: EditionDaysElsewhere): Fix[] {
  const [timex, more] = timexes;
  const { first, last } = other;
  const { day, month, year: then } = fromDayNumber(first);
  const at = timex?.known;
  if (timex === undefined || more !== undefined || first !== last || at?.day === undefined || year === undefined)
    return [];
  const { stated } = timex;
  if (stated.month === undefined) return [];
  const title = say`Change the date to that of ${other.article}`;
  if (stated.month === month && stated.year === then && stated.day !== day)
    return [{ title, edits: [{ ...at.day, newText: String(day) }] }];
  if (stated.month === month && stated.day === day) return [{ title, edits: [{ ...year, newText: String(then) }] }];
  return [];
}
