import type { Layout } from "../article/layout.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import type { Timex } from "../time/timex.ts";
import { type AgeFact, extractAges } from "./age.ts";
import { type AgreementFact, extractAgreements } from "./agreement.ts";
import { type AnniversaryFact, extractAnniversaries } from "./anniversary.ts";
import { type BirthFact, extractBirths } from "./birth.ts";
import { type CadenceFact, extractCadences } from "./cadence.ts";
import { type EditionFact, extractEditions } from "./edition.ts";
import { extractOffices, type OfficeFact } from "./office.ts";
import { extractOrigins, type OriginFact } from "./origin.ts";
import { extractPlacesInPlaces, type PlaceInPlace } from "./place-in-place.ts";
import { extractThemeYears, type ThemeYearFact } from "./theme-year.ts";
import { extractUnits, type UnitFact } from "./unit.ts";

/** What an article states, one list a relation, each in text order. */
export interface Facts {
  readonly editions: readonly EditionFact[];
  readonly cadences: readonly CadenceFact[];
  readonly ages: readonly AgeFact[];
  readonly agreements: readonly AgreementFact[];
  readonly births: readonly BirthFact[];
  /** When the bodies of the article began. */
  readonly origins: readonly OriginFact[];
  readonly anniversaries: readonly AnniversaryFact[];
  readonly placesInPlaces: readonly PlaceInPlace[];
  /** Which bodies belong to others. */
  readonly units: readonly UnitFact[];
  /** Who holds which office. */
  readonly offices: readonly OfficeFact[];
  readonly themeYears: readonly ThemeYearFact[];
}

export function extractFacts(
  layout: Layout,
  times: readonly Timex[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Facts {
  const births = extractBirths(layout, times, entities);
  const origins = extractOrigins(layout, times, entities);
  return {
    editions: extractEditions(layout, times, mentions),
    cadences: extractCadences(layout, times, mentions),
    ages: extractAges(layout, entities),
    agreements: extractAgreements(layout, times, mentions),
    births,
    origins,
    anniversaries: extractAnniversaries(layout, times, entities, { origins, births }),
    units: extractUnits(layout, mentions),
    placesInPlaces: extractPlacesInPlaces(layout, mentions),
    offices: extractOffices(layout, times, mentions, entities),
    themeYears: extractThemeYears(layout),
  };
}
