import { type PlaceSaid, placesDisagree } from "../../archive/edition-compare.ts";
import { editionElsewhere, type SeriesRecord, seriesRecord } from "../../archive/series.ts";
import type { EditionFact } from "../../facts/edition.ts";
import type { HeldPlace } from "../../facts/held-place.ts";
import type { KnownSeries } from "../../knowledge/event-series.ts";
import { nameKey } from "../../text/name-key.ts";
import { edition as editionOf, listed, nth, type Said, say, type Words } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

/** The message, by who it is that says otherwise. */
type Saying = (which: Said, here: string, there: Words) => Said;

/** Where someone else says that the edition is held. */
interface Elsewhere extends PlaceSaid {
  /** Another article's words; none for what is known. */
  readonly evidence?: Evidence;
  readonly saying: Saying;
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
            saying: (which, here, theirs) =>
              say`The ${which} is put in ${here} here and in ${theirs} by ${other}. Check the place and the number of the edition.`,
            evidence: { start, end, article: other, note: say`puts it in ${there}` },
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
  const saying = known?.desk === true ? againstDesk : againstKnowledge;
  if (found?.place !== undefined)
    return [{ place: found.place, within: found.country === undefined ? [] : [found.country], saying }];
  return known?.host === undefined || isListed(known, edition) ? [] : [{ place: known.host, within: [], saying }];
}

const againstDesk: Saying = (which, here, there) =>
  say`The ${which} is put in ${here} here and in ${there} by the desk file. Check the place and the number of the edition.`;

const againstKnowledge: Saying = (which, here, there) =>
  say`The ${which} is put in ${here} here and in ${there} by the knowledge base. Check the place and the number of the edition.`;

function isListed({ editions }: KnownSeries, edition: number): boolean {
  return editions.some((other) => other.edition === edition);
}

function reportOf(fact: EditionFact, place: HeldPlace, other: Elsewhere): Report {
  const places = other.place.split("/");
  return {
    span: { start: place.start, end: place.end },
    message: other.saying(editionOf(fact.edition, fact.series), place.name, listed(places)),
    evidence: [
      { ...fact.name, note: say`the ${nth(fact.edition)} edition` },
      ...(other.evidence === undefined ? [] : [other.evidence]),
    ],
    fixes:
      places.length === 1
        ? [
            {
              title: say`Change to “${other.place}”`,
              edits: [{ start: place.start, end: place.end, newText: other.place }],
            },
          ]
        : [],
  };
}
