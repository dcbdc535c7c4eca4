import type { Article } from "../../analyze.ts";
import { seriesRecord } from "../../archive/series.ts";
import { toDayNumber } from "../../calendar/civil.ts";
import { sayBrief } from "../../calendar/say-date.ts";
import type { EditionFact } from "../../facts/edition.ts";
import type { When } from "../../facts/when.ts";
import type { KnownEdition } from "../../knowledge/event-series.ts";
import { nameKey } from "../../text/name-key.ts";
import { edition as editionOf, nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Days that time zones and an evening's opening may make. */
const TOLERANCE = 1;
/** More days than this are a month, which says nothing of the days. */
const LONGEST = 27;

export const knownDays: Rule = defineRule({
  id: "known-days",
  category: "edition",
  severity: "information",
  supersededBy: ["edition-year", "edition-facts", "event-date-archive"],
  summary: "An edition of a well-known event is given days on which it was not held.",
  why: "The days of a summit or a fair are on record, and a slip in one digit goes unseen beside the right month.",
  limits:
    "Knows the days of some editions, and those of the desk file. Silent on days within the event, a day more or less, plans, months, and editions of another year.",
  flags: [
    {
      text: "From {|September 15 to 21, 2025|}, the 22nd China-ASEAN Expo was held in Nanning.",
    },
    {
      text: "The 3rd Harbour Book Fair was held on {|May 12, 2025|}.",
      desk: "series:\n  - name: Harbour Book Fair\n    editions:\n      - { edition: 3, year: 2025, start: 2025-05-03, end: 2025-05-07 }\n",
    },
  ],
  accepts: [
    "The 22nd China-ASEAN Expo was held in Nanning on September 17-21, 2025.",
    "The 22nd China-ASEAN Expo was held in September 2025. On September 18, 2025, the 22nd China-ASEAN Expo was held for its second day.",
    " date 2025-03-01 Port news\n\nThe 22nd China-ASEAN Expo will be held from September 15 to 19, 2025.",
  ],
  *check(article, archive) {
    const reported = new Set<string>();
    for (const fact of article.facts.editions) {
      const { when, edition, series, modality } = fact;
      const key = `${edition} ${nameKey(series)}`;
      if (when === undefined || modality === "planned" || reported.has(key)) continue;
      const known = seriesRecord(series, article, archive).known?.editions.find((it) => it.edition === edition);
      const days = known === undefined ? undefined : daysOf(known);
      if (known === undefined || days === undefined || !isOutside(when, known.year, days)) continue;
      reported.add(key);
      yield reportOf(article, fact, when, days);
    }
  },
});

interface Days {
  readonly first: number;
  readonly last: number;
}

function daysOf({ start, end = start }: KnownEdition): Days | undefined {
  return start === undefined || end === undefined ? undefined : { first: toDayNumber(start), last: toDayNumber(end) };
}

function isOutside({ interval, timexes }: When, year: number, days: Days): boolean {
  if (interval.last - interval.first > LONGEST) return false;
  const isDated = timexes[0]?.known.year !== undefined || timexes.some(({ stated }) => stated.year !== undefined);
  if (!isDated || timexes.some(({ stated }) => stated.year !== undefined && stated.year !== year)) return false;
  return interval.first < days.first - TOLERANCE || interval.last > days.last + TOLERANCE;
}

function reportOf({ text }: Article, fact: EditionFact, when: When, days: Days): Report {
  return {
    span: { start: when.start, end: when.end },
    message: say`The ${editionOf(fact.edition, fact.series)} is dated ${text.slice(when.start, when.end)} here, but is known to have been held on ${sayBrief(days)}. Check the days.`,
    evidence: [{ ...fact.name, note: say`the ${nth(fact.edition)} edition` }],
    fixes: [],
  };
}
