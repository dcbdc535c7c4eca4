import { type PlaceSaid, placesDisagree } from "../../archive/edition-compare.ts";
import { editionElsewhere, type SeriesRecord, seriesRecord } from "../../archive/series.ts";
import type { EditionFact } from "../../facts/edition.ts";
import type { HeldPlace } from "../../facts/held-place.ts";
import type { KnownSeries } from "../../knowledge/event-series.ts";
import { nameKey } from "../../text/name-key.ts";
import { ordinal } from "../../text/ordinal.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

/** Where someone else says that the edition is held. */
interface Elsewhere extends PlaceSaid {
  /** Another article's words; none for what is known. */
  readonly evidence?: Evidence;
  readonly by: string;
}

export const eventPlaceArchive: Rule = defineRule({
  id: "event-place-archive",
  category: "archive",
  severity: "warning",
  supersededBy: ["edition-facts"],
  summary: "Another article, the desk file or the knowledge base puts the same edition of an event elsewhere.",
  why: "An event has one place, and readers go there.",
  limits:
    "Needs a numbered edition with a place in both. Towns are held against towns and countries against countries: a venue within the town, a region around it, and a place that is not known agree. Silent where the sentence says that the event was moved.",
  flags: [
    {
      text: "The 12th Harbour Book Fair was held in {|Kunming|}, Yunnan.",
      fixed: "The 12th Harbour Book Fair was held in Nanning, Yunnan.",
      archive: { "then.txt": "Nanning hosted the 12th Harbour Book Fair." },
    },
    {
      text: "The 22nd China-ASEAN Expo opened in {|Kunming|} in September 2025.",
      fixed: "The 22nd China-ASEAN Expo opened in Nanning in September 2025.",
    },
  ],
  accepts: [
    {
      text: "The 12th Harbour Book Fair was held in Nanning.",
      archive: { "then.txt": "The 12th Harbour Book Fair was held in Guangxi." },
    },
    {
      text: "The 12th Harbour Book Fair, first planned in Kunming, was moved to Nanning.",
      archive: { "then.txt": "The 12th Harbour Book Fair was held in Nanning." },
    },
    "The 22nd China-ASEAN Expo was held in Nanning.",
    "The 22nd China-ASEAN Expo was held in south China's Guangxi.",
    "Promoters of the 22nd China-ASEAN Expo met in Hanoi.",
  ],
  *check(article, archive) {
    const reported = new Set<string>();
    for (const fact of article.facts.editions) {
      const { place, series, edition } = fact;
      const key = `${edition} ${nameKey(series)}`;
      if (place === undefined || reported.has(key)) continue;
      const record = seriesRecord(series, article, archive);
      const own = { place: place.name, within: place.within };
      const others = [
        ...editionElsewhere(record, edition, archive).distinctPlaces.map(
          ({ article: other, start, end, place: there, within }): Elsewhere => ({
            place: there,
            within,
            by: other,
            evidence: { start, end, article: other, note: `held in ${there}` },
          }),
        ),
        ...knownPlace(record, edition),
      ];
      const first = others[0];
      // Where the others are not of one mind, one that agrees is enough.
      if (first === undefined || !others.every((other) => placesDisagree(own, other))) continue;
      reported.add(key);
      yield reportOf(fact, place, first);
    }
  },
});

function knownPlace({ known }: SeriesRecord, edition: number): Elsewhere[] {
  const found = known?.editions.find((other) => other.edition === edition);
  const by = known?.desk === true ? "the desk file" : "the knowledge base";
  if (found?.place !== undefined)
    return [{ place: found.place, within: found.country === undefined ? [] : [found.country], by }];
  return known?.host === undefined || isListed(known, edition) ? [] : [{ place: known.host, within: [], by }];
}

function isListed({ editions }: KnownSeries, edition: number): boolean {
  return editions.some((other) => other.edition === edition);
}

function reportOf(fact: EditionFact, place: HeldPlace, other: Elsewhere): Report {
  const name = `the ${ordinal(fact.edition)} ${fact.series}`;
  const single = !other.place.includes("/");
  return {
    span: { start: place.start, end: place.end },
    message: `${name.charAt(0).toUpperCase()}${name.slice(1)} is put in ${place.name} here and in ${other.place.replace("/", " and ")} by ${other.by}. Check the place and the number of the edition.`,
    evidence: [
      { ...fact.name, note: `the ${ordinal(fact.edition)} edition` },
      ...(other.evidence === undefined ? [] : [other.evidence]),
    ],
    fixes: single
      ? [{ title: `Change to “${other.place}”`, edits: [{ start: place.start, end: place.end, newText: other.place }] }]
      : [],
  };
}
