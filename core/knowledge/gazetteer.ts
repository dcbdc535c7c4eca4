import { remember } from "../text/remember.ts";
import countriesData from "./countries.data.json";
import { ownPlaces } from "./own-places.ts";
import placesData from "./places.data.json";

/** What a place name can mean, as bits. */
export const PlaceKind = {
  /** A sovereign state or territory, under any of its names. */
  Country: 1,
  Capital: 2,
  /** A first-level division: province, state, autonomous region. */
  Region: 4,
  City: 8,
  /** A continent, a sea, a part of the world, a place of the news. */
  Other: 16,
  /** `Chinese`, `Thai`: people and adjective, not a place. */
  Demonym: 32,
} as const;

interface Place {
  kinds: number;
  /** `CN`, or `US-CA` for a place in an American state; none for seas and continents. Sorted. */
  codes: string[];
}

interface Gazetteer {
  readonly places: ReadonlyMap<string, Place>;
  /** The first word of each name, and the most words that a name with that first word has. */
  readonly longest: ReadonlyMap<string, number>;
  readonly countryNames: ReadonlyMap<string, string>;
  /** Where the great cities of a name are. */
  readonly great: ReadonlyMap<string, readonly string[]>;
}

/** Lower case without accents, apostrophes made plain, stops and hyphens gone: `Côte-d’Ivoire` is `cote d'ivoire`. */
export function placeKey(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  const ascii = /^[ -~]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'");
  return ascii
    .replace(/[-–—\s]+/g, " ")
    .replace(/\./g, "")
    .trim();
}

let loaded: Gazetteer | undefined;

/** The gazetteer, unpacked on first use (about 20 ms). */
function gazetteer(): Gazetteer {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Gazetteer {
  const places = new Map<string, Place>();
  const countryNames = new Map<string, string>();
  const add = (name: string, kind: number, code: string): void => {
    const key = placeKey(name);
    const place = places.get(key);
    if (place === undefined) places.set(key, { kinds: kind, codes: code === "" ? [] : [code] });
    else {
      place.kinds |= kind;
      if (code !== "" && !place.codes.includes(code)) place.codes.push(code);
    }
  };
  const addAll = (names: string | undefined, kind: number, code: string): void => {
    for (const name of names ? names.split("|") : []) add(name, kind, code);
  };
  for (const line of countriesData.countries.split("\n")) {
    const [code = "", names = "", demonyms, capitals] = line.split(";");
    countryNames.set(code, names.split("|")[0] ?? code);
    addAll(names, PlaceKind.Country, code);
    addAll(demonyms, PlaceKind.Demonym, code);
    addAll(capitals, PlaceKind.Capital | PlaceKind.City, code);
  }
  for (const line of placesData.regions.split("\n")) {
    const [code = "", names] = line.split(";");
    if (code !== "US") addAll(names, PlaceKind.Region, code);
  }
  for (const line of placesData.cities.split("\n")) {
    const [code = "", names] = line.split(";");
    addAll(names, PlaceKind.City, code);
  }
  for (const [kind, code, names] of ownPlaces) addAll(names, kind, code);
  return { places, longest: longestNames(places.keys()), countryNames, great: greatCities() };
}

function greatCities(): Map<string, string[]> {
  const great = new Map<string, string[]>();
  for (const line of placesData.great.split("\n")) {
    const [code = "", names = ""] = line.split(";");
    for (const name of names.split("|")) {
      const key = placeKey(name);
      const codes = great.get(key);
      if (codes === undefined) great.set(key, [code]);
      else codes.push(code);
    }
  }
  return great;
}

/** The first word of each key, and the most words that a key with that first word has. */
export function longestNames(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const space = key.indexOf(" ");
    const first = space < 0 ? key : key.slice(0, space);
    const words = space < 0 ? 1 : key.split(" ").length;
    if (words > (longest.get(first) ?? 0)) longest.set(first, words);
  }
  return longest;
}

/** What `name` can mean, as bits of {@link PlaceKind}; 0 for a name that is not known. */
export const placeKinds: (name: string) => number = remember(
  (name) => gazetteer().places.get(placeKey(name))?.kinds ?? 0,
);

/** The same for a name that is a {@link placeKey} already. */
export function placeKindsOfKey(key: string): number {
  return gazetteer().places.get(key)?.kinds ?? 0;
}

/** The most words a known place name that begins with `word` (a {@link placeKey}) has; 0 for none. */
export function longestPlaceFrom(word: string): number {
  return gazetteer().longest.get(word) ?? 0;
}

/** Where a place is. */
export interface PlaceCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** For the United States: the state's postal abbreviation, when only one state has the place. */
  readonly state?: string;
}

/**
 * The country that the place `name` is in, or is. Undefined for a name that is not known or that several countries have
 * (places from 1,000 inhabitants count), so that a contradiction to the answer can be stated.
 */
export function placeCountry(name: string): PlaceCountry | undefined {
  const place = gazetteer().places.get(placeKey(name));
  if (place === undefined || place.codes.length === 0 || (place.kinds & ~PlaceKind.Demonym) === 0) return undefined;
  const countries = new Set(place.codes.map((code) => code.slice(0, 2)));
  if (countries.size !== 1) return undefined;
  const states = place.codes.filter((code) => code.length > 2);
  const [country = ""] = countries;
  return states.length === 1 ? { country, state: (states[0] as string).slice(3) } : { country };
}

/** All countries (`CN`) and American states (`US-CA`) that have a place of this name. */
export function placeCodes(name: string): readonly string[] {
  const place = gazetteer().places.get(placeKey(name));
  return place === undefined || (place.kinds & ~PlaceKind.Demonym) === 0 ? [] : place.codes;
}

/** Where the cities of this name with 150,000 inhabitants and more are, as in {@link placeCodes}. */
export function greatCityCodes(name: string): readonly string[] {
  return gazetteer().great.get(placeKey(name)) ?? [];
}

/** The keys of all great cities. */
export function greatCityKeys(): Iterable<string> {
  return gazetteer().great.keys();
}

/** Words that dependent territories share with the country that they belong to, or that are part of other demonyms. */
const MAIN_DEMONYMS: ReadonlyMap<string, string> = new Map([
  ["american", "US"],
  ["dutch", "NL"],
  ["french", "FR"],
  ["indian", "IN"],
  ["norwegian", "NO"],
  ["saudi", "SA"],
]);

/** The country whose people are called `word` (`Malaysian`: `MY`); undefined when none or several are. */
export function demonymCountry(word: string): string | undefined {
  const main = MAIN_DEMONYMS.get(word.toLowerCase());
  if (main !== undefined) return main;
  const place = gazetteer().places.get(placeKey(word));
  if (place === undefined || (place.kinds & PlaceKind.Demonym) === 0) return undefined;
  return place.codes.length === 1 ? place.codes[0] : undefined;
}

/** The country that `name` names, under any of its names (`Lao PDR`: `LA`). */
export function countryCode(name: string): string | undefined {
  const place = gazetteer().places.get(placeKey(name));
  if (place === undefined || (place.kinds & PlaceKind.Country) === 0) return undefined;
  return place.codes[0];
}

/** The common English names of all countries and territories. */
export function countryNames(): Iterable<string> {
  return gazetteer().countryNames.values();
}

/** The common English name of a country: `LA` is `Laos`. */
export function countryName(code: string): string | undefined {
  return gazetteer().countryNames.get(code);
}
