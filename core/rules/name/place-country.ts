import type { PlaceInPlace } from "../../facts/place-in-place.ts";
import { exonymCountry } from "../../knowledge/exonyms.ts";
import { countryName, greatCityCodes, placeCodes } from "../../knowledge/gazetteer.ts";
import { stateNames } from "../../knowledge/us-states.ts";
import { enumerated, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { isToldRight } from "./shared/told.ts";

/** With more regions than this the name says nothing of where it is. */
const MAX_REGIONS = 12;
/** The name of a small town that so many regions have may be in an American state once more. */
const FEW_REGIONS = 3;

export const placeCountry: Rule = defineRule({
  id: "place-country",
  category: "name",
  severity: "warning",
  summary: "A town is put in a country or state that has no town of that name.",
  why: "Readers of the place will notice, and a wrong country sends others astray.",
  limits:
    "Knows towns from a gazetteer that lists places from 1,000 inhabitants; a smaller namesake elsewhere can exist. Silent on names it does not know, on lists of places, and on names that many regions share.",
  flags: [
    {
      text: "The group met in Kuala Lumpur, {|Indonesia|}, on Friday.",
      fixed: "The group met in Kuala Lumpur, Malaysia, on Friday.",
    },
    {
      text: "Both prizes went to a Hanoi, {|Malaysia|} couple.",
      fixed: "Both prizes went to a Hanoi, Vietnam couple.",
    },
    { text: "The group met in Nanning, {|Vietnam|}.", fixed: "The group met in Nanning, China." },
    {
      text: "The group is based in Chicago, {|California|}, and has two offices.",
      fixed: "The group is based in Chicago, Illinois, and has two offices.",
    },
    {
      text: "The line ends in Vientiane, the capital of {|Cambodia|}.",
      fixed: "The line ends in Vientiane, the capital of Laos.",
    },
    {
      text: "The talks were led by a Vancouver, {|Malaysia|}-based firm.",
      fixed: "The talks were led by a Vancouver, Canada-based firm.",
    },
  ],
  accepts: [
    "The group met in Kuala Lumpur, Malaysia, on Friday.",
    "The group met in Paris, Texas, on Friday, and in Kuala Lumpur (Malaysia) on Monday.",
    "The line ends in Vientiane, the capital of Laos, and in Nanning, capital of Guangxi.",
    "He flew to Hanoi, Malaysia and Cambodia.",
    "The firm is based in Concord, Ohio, and has two offices.",
    "The paper is on Hanoi, China-ASEAN relations and trade.",
    "The group met in Elmira, California, on Friday. Few people live in Elmira, California.",
    "The choir sang in Moscow, USSR, in 1989.",
    "She studied at Vietnam National University, Hanoi.",
    "The group met in Tbilisi, Georgia.",
    "After the talks in Hanoi, Malaysia signed the accord. In Kuala Lumpur, Vietnam won both matches.",
  ],
  *check({ facts, text, desk }) {
    const doubtful = new Map<string, PlaceInPlace[]>();
    for (const fact of facts.placesInPlaces) {
      const codes = codesOf(fact.place);
      if (codes.length === 0 || codes.length > MAX_REGIONS) continue;
      // The Soviet Union holds no town today.
      if (regionName(fact.region) === "") continue;
      if (isSmall(fact.place) && fact.region.startsWith("US-") && codes.length > FEW_REGIONS) continue;
      if (isToldRight(desk, text.slice(fact.placeSpan.start, fact.regionSpan.end))) continue;
      if (codes.some((code) => isWithin(code, fact.region))) continue;
      const key = `${fact.place} ${fact.region}`;
      doubtful.set(key, [...(doubtful.get(key) ?? []), fact]);
    }
    for (const facts of doubtful.values()) {
      const { place, region } = facts[0] as PlaceInPlace;
      // Who writes it twice means it: America has a small place of nearly every name.
      if (facts.length > 1 && isSmall(place) && region.startsWith("US-")) continue;
      yield reportOf(text, facts);
    }
  },
});

function isSmall(place: string): boolean {
  return greatCityCodes(place).length === 0 && exonymCountry(place) === undefined;
}

function codesOf(place: string): string[] {
  const city = exonymCountry(place);
  // Great cities first: they are what is meant most often.
  return [...new Set([...(city === undefined ? [] : [city]), ...greatCityCodes(place), ...placeCodes(place)])];
}

function reportOf(text: string, facts: readonly PlaceInPlace[]): Report {
  const { place, placeSpan, region, regionSpan } = facts[0] as PlaceInPlace;
  const printed = text.slice(regionSpan.start, regionSpan.end);
  const regions = codesOf(place)
    .map(regionName)
    .filter((name) => name !== "");
  const [only = "", ...more] = regions;
  return {
    span: regionSpan,
    // What stands twice is meant; and there may be a small place of that name, above all in America.
    ...(facts.length > 1 || (isSmall(place) && region.startsWith("US-")) ? { severity: "information" as const } : {}),
    message:
      more.length === 0
        ? say`No ${place} is known in ${regionName(region)}; ${place} is in ${only}. Check which is meant.`
        : say`No ${place} is known in ${regionName(region)}; places of that name are in ${enumerated(regions.slice(0, 4))}. Check which is meant.`,
    evidence: [
      { ...placeSpan, note: say`${place} is put in ${printed}` },
      ...facts.slice(1).map((fact) => ({ ...fact.regionSpan, note: say`and again` })),
    ],
    fixes: regions.slice(0, 6).map(
      (name): Fix => ({
        title: say`Change to “${name}”`,
        edits: facts.map((fact) => ({ ...fact.regionSpan, newText: name })),
        ...(more.length === 0 && facts.length === 1 ? { preferred: true } : {}),
      }),
    ),
  };
}

function isWithin(code: string, region: string): boolean {
  return (
    code === region ||
    code.slice(0, 2) === region ||
    (region === "US-GA" && code === "GE") ||
    (region === "GE" && code === "US-GA")
  );
}

function regionName(code: string): string {
  return (code.startsWith("US-") ? stateNames.get(code.slice(3)) : countryName(code)) ?? "";
}
