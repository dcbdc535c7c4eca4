import type { EditionPart } from "../facts/edition.ts";
import { PlaceKind, placeCodes, placeKey, placeKinds } from "../knowledge/gazetteer.ts";
import { remember } from "../text/remember.ts";
import type { DayInterval } from "../time/timex.ts";

/** Days that someone gives an edition, and what of it they are. */
export interface EditionDays extends DayInterval {
  readonly part: EditionPart;
}

/** Time zones and the press's own day move a date by so many days. */
const ZONE = 1;
/** Two days of one event may lie so far apart, where nothing says which days they are. */
const LONGEST_EVENT = 14;
const MONTH = 27;

/** True where both cannot be days of one edition. Overlapping spans, an opening and a closing, and a day more or less agree. */
export function daysDisagree(a: EditionDays, b: EditionDays): boolean {
  const gap = Math.max(a.first, b.first) - Math.min(a.last, b.last);
  if (gap <= ZONE && !(isMonth(a) && isMonth(b) && gap > 0)) return false;
  if (isMonth(a) || isMonth(b)) return !isMonth(a) || !isMonth(b) ? gap > ZONE : gap > 0;
  if (isSpan(a) && isSpan(b)) return true;
  if (isSpan(a) || isSpan(b)) return true;
  if (a.part === b.part && a.part !== "day") return true;
  return gap > LONGEST_EVENT;
}

function isSpan({ first, last }: DayInterval): boolean {
  return last > first;
}

/** A month, a season or a year: more than days. */
function isMonth({ first, last }: DayInterval): boolean {
  return last - first >= MONTH;
}

/** A place as an article or the knowledge base gives it, with the larger places it is put in. */
export interface PlaceSaid {
  readonly place: string;
  readonly within: readonly string[];
}

/**
 * True where two statements put one thing in two towns or two countries. A venue in the town, a town in the region, a place
 * that is not known and two names of one place agree, as far as anyone can tell.
 */
export function placesDisagree(a: PlaceSaid, b: PlaceSaid): boolean {
  const [all, others] = [namesOf(a), namesOf(b)];
  if (all.some((name) => others.includes(name))) return false;
  const countries = [countriesOf(a), countriesOf(b)] as const;
  if (countries[0].size > 0 && countries[1].size > 0 && ![...countries[0]].some((code) => countries[1].has(code)))
    return true;
  return isTown(a.place) && isTown(b.place);
}

function namesOf({ place, within }: PlaceSaid): string[] {
  return [place, ...within].flatMap((name) => name.split("/")).map(placeKey);
}

/** Only a town: not also a region, a country or a part of the world. */
function isTown(name: string): boolean {
  const kinds = placeKinds(name);
  return (kinds & PlaceKind.City) !== 0 && (kinds & (PlaceKind.Region | PlaceKind.Country | PlaceKind.Other)) === 0;
}

/** The countries it can be in; none where the place is not known. */
function countriesOf({ place, within }: PlaceSaid): ReadonlySet<string> {
  for (let i = within.length - 1; i >= 0; i--) {
    const codes = countriesNamed(within[i] as string);
    if (codes.size > 0) return codes;
  }
  return countriesWith(place);
}

/** The countries that a name means. */
const countriesNamed = remember(
  (name): ReadonlySet<string> =>
    new Set((placeKinds(name) & PlaceKind.Country) === 0 ? [] : placeCodes(name).map(country)),
);

/** The countries that have a place, or places, of this name. */
const countriesWith = remember(
  (place): ReadonlySet<string> =>
    new Set(
      place
        .split("/")
        .flatMap((name) => placeCodes(name))
        .map(country),
    ),
);

function country(code: string): string {
  return code.slice(0, 2);
}
