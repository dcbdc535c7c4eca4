import type { Token } from "../text/tokens.ts";

export type Dimension = "length" | "area" | "volume" | "mass" | "speed" | "temperature";

/** A unit of measurement, customary or metric. */
export interface MeasureUnit {
  readonly id: string;
  readonly dimension: Dimension;
  /**
   * How many of the dimension's base units (metre, square metre, litre, kilogram, metre per second) it may stand for: several
   * where the name alone does not tell, as with US and imperial gallons. Empty for temperatures.
   */
  readonly sizes: readonly number[];
}

const MILE = 1609.344;
const FOOT = 0.3048;
const INCH = 0.0254;
const YARD = 0.9144;
/** Miles at sea are often nautical ones. */
const NAUTICAL_MILE = 1852;
const ACRE = 4046.8564224;
const POUND = 0.45359237;
const HOUR = 3600;

function unit(id: string, dimension: Dimension, ...sizes: number[]): MeasureUnit {
  return { id, dimension, sizes };
}

/** Sizes as the international yard and pound agreement of 1959 and the SI brochure define them. */
const MILES = unit("mile", "length", MILE, NAUTICAL_MILE);
const KILOMETRES = unit("km", "length", 1000);
const METRES = unit("m", "length", 1);
const FEET = unit("ft", "length", FOOT);
const YARDS = unit("yard", "length", YARD);
const INCHES = unit("inch", "length", INCH);
const CENTIMETRES = unit("cm", "length", 0.01);
const MILLIMETRES = unit("mm", "length", 0.001);
const NAUTICAL = unit("nautical mile", "length", NAUTICAL_MILE);
const ACRES = unit("acre", "area", ACRE);
const HECTARES = unit("hectare", "area", 10_000);
const POUNDS = unit("pound", "mass", POUND);
const OUNCES = unit("ounce", "mass", POUND / 16, 0.0311034768);
const STONES = unit("stone", "mass", POUND * 14);
const KILOGRAMS = unit("kg", "mass", 1);
const GRAMS = unit("g", "mass", 0.001);
/** Short, long and metric. */
const TONS = unit("ton", "mass", 907.18474, 1016.0469088, 1000);
const SHORT_TONS = unit("short ton", "mass", 907.18474);
const LONG_TONS = unit("long ton", "mass", 1016.0469088);
const TONNES = unit("tonne", "mass", 1000);
const GALLONS = unit("gallon", "volume", 3.785411784, 4.54609);
const PINTS = unit("pint", "volume", 0.473176473, 0.56826125);
const QUARTS = unit("quart", "volume", 0.946352946, 1.1365225);
const FLUID_OUNCES = unit("fluid ounce", "volume", 0.0295735296, 0.0284130625);
const BARRELS = unit("barrel", "volume", 158.987294928, 163.65924, 117.347765304);
const LITRES = unit("litre", "volume", 1);
const MILLILITRES = unit("ml", "volume", 0.001);
const MILES_AN_HOUR = unit("mph", "speed", MILE / HOUR, NAUTICAL_MILE / HOUR);
const KILOMETRES_AN_HOUR = unit("km/h", "speed", 1000 / HOUR);
const METRES_A_SECOND = unit("m/s", "speed", 1);
const FEET_A_SECOND = unit("ft/s", "speed", FOOT);
const KNOTS = unit("knot", "speed", NAUTICAL_MILE / HOUR);
const FAHRENHEIT = unit("°F", "temperature");
const CELSIUS = unit("°C", "temperature");
/** Degrees of a scale that the other amount tells. */
const DEGREES = unit("°", "temperature");

const WORDS: ReadonlyMap<string, MeasureUnit> = new Map(
  (
    [
      ["mile miles mi mi.", MILES],
      ["km km. kms kilometer kilometers kilometre kilometres", KILOMETRES],
      ["m meter meters metre metres", METRES],
      ["ft ft. foot feet", FEET],
      ["yard yards yd yd. yds", YARDS],
      ["inch inches in in.", INCHES],
      ["cm cm. centimeter centimeters centimetre centimetres", CENTIMETRES],
      ["mm mm. millimeter millimeters millimetre millimetres", MILLIMETRES],
      ["acre acres ac", ACRES],
      ["hectare hectares ha", HECTARES],
      ["pound pounds lb lbs lb. lbs.", POUNDS],
      ["ounce ounces oz oz.", OUNCES],
      ["stone", STONES],
      ["kg kg. kgs kilo kilos kilogram kilograms kilogramme kilogrammes", KILOGRAMS],
      ["g gram grams gramme grammes", GRAMS],
      ["ton tons", TONS],
      ["t tonne tonnes", TONNES],
      ["gallon gallons gal gal.", GALLONS],
      ["pint pints", PINTS],
      ["quart quarts", QUARTS],
      ["barrel barrels", BARRELS],
      ["l liter liters litre litres", LITRES],
      ["ml milliliter milliliters millilitre millilitres", MILLILITRES],
      ["mph", MILES_AN_HOUR],
      ["kph kmh km/h kmph", KILOMETRES_AN_HOUR],
      ["knot knots", KNOTS],
      ["f fahrenheit", FAHRENHEIT],
      ["c celsius centigrade", CELSIUS],
      ["km² km2 sqkm", unit("square km", "area", 1e6)],
      ["m² m2 sqm", unit("square m", "area", 1)],
      ["sqft ft² ft2", unit("square ft", "area", FOOT ** 2)],
      ["m³ m3", unit("cubic m", "volume", 1000)],
    ] as const
  ).flatMap(([words, named]) => words.split(" ").map((word): [string, MeasureUnit] => [word, named])),
);

/** Letters that are units only where a number runs into them or the other amount of a conversion bears it out. */
const DOUBTFUL: ReadonlySet<string> = new Set(["in", "m", "g", "t", "l", "c", "f", "ac", "mi", "stone"]);

const SPEEDS: ReadonlyMap<MeasureUnit, MeasureUnit> = new Map([
  [MILES, MILES_AN_HOUR],
  [KILOMETRES, KILOMETRES_AN_HOUR],
]);
const SPEEDS_A_SECOND: ReadonlyMap<MeasureUnit, MeasureUnit> = new Map([
  [METRES, METRES_A_SECOND],
  [FEET, FEET_A_SECOND],
]);

/** A unit in its text. */
export interface UnitReading {
  readonly unit: MeasureUnit;
  /** One past its last token. */
  readonly last: number;
  /** The word alone is seldom a unit: `in`, `m`. */
  readonly doubtful: boolean;
}

/** The unit that begins with the token at `from`: `miles`, `-mile`, `square feet`, `sq. m`, `km/h`, `degrees Celsius`, `°F`. */
export function readUnit(tokens: readonly Token[], from: number): UnitReading | undefined {
  let at = from;
  if (tokens[at]?.text === "-" && tokens[at]?.glued === true) at++;
  const first = tokens[at]?.lower ?? "";
  if (first === "°" || first === "º" || first === "degree" || first === "degrees") return readDegrees(tokens, at + 1);
  const power = POWERS.get(first);
  if (power !== undefined) return readPower(tokens, at + 1, power);
  if (QUALIFIERS.has(first)) at += first === "metric" || first === "nautical" ? 0 : 1;
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (word === "nautical") return /^miles?$/.test(next) ? reading(NAUTICAL, at + 2) : undefined;
  if (word === "metric") return /^tons?$|^tonnes?$/.test(next) ? reading(TONNES, at + 2) : undefined;
  if (first === "fluid" && /^(?:ounces?|oz\.?)$/.test(word)) return reading(FLUID_OUNCES, at + 1);
  const named = WORDS.get(word);
  if (named === undefined) return undefined;
  if (named === TONS && first === "short") return reading(SHORT_TONS, at + 1);
  if (named === TONS && first === "long") return reading(LONG_TONS, at + 1);
  return readBehind(tokens, named, at + 1, DOUBTFUL.has(word));
}

/** The unit of a token such as `8km` or `100F`, by its letters in lower case; it may go on with `/h`. */
export function readFusedUnit(letters: string, tokens: readonly Token[], last: number): UnitReading | undefined {
  const named = WORDS.get(letters);
  return named === undefined ? undefined : readBehind(tokens, named, last, false);
}

const POWERS: ReadonlyMap<string, 2 | 3> = new Map([
  ["square", 2],
  ["sq", 2],
  ["sq.", 2],
  ["cubic", 3],
  ["cu", 3],
  ["cu.", 3],
]);
const QUALIFIERS: ReadonlySet<string> = new Set(
  "nautical metric short long u.s. us american imperial british fluid".split(" "),
);

function reading(named: MeasureUnit, last: number, doubtful = false): UnitReading {
  return { unit: named, last, doubtful };
}

/** `per hour`, `an hour`, `/h`, `²` behind a length. */
function readBehind(tokens: readonly Token[], named: MeasureUnit, at: number, doubtful: boolean): UnitReading {
  const [next, after] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  const isRate = next === "per" || next === "an" || next === "a" || (next === "/" && tokens[at]?.glued === true);
  if (isRate) {
    const speeds = /^(?:h|hr|hour)$/.test(after)
      ? SPEEDS
      : /^(?:s|sec|second)$/.test(after)
        ? SPEEDS_A_SECOND
        : undefined;
    const speed = speeds?.get(named);
    if (speed !== undefined) return reading(speed, at + 2);
  }
  if ((next === "²" || next === "³") && tokens[at]?.glued === true) {
    const raised = raise(named, next === "²" ? 2 : 3);
    if (raised !== undefined) return reading(raised, at + 1);
  }
  return reading(named, at, doubtful);
}

function readPower(tokens: readonly Token[], from: number, power: 2 | 3): UnitReading | undefined {
  const at = tokens[from]?.text === "-" && tokens[from]?.glued === true ? from + 1 : from;
  const named = WORDS.get(tokens[at]?.lower ?? "");
  const raised = named === undefined ? undefined : raise(named, power);
  return raised === undefined ? undefined : reading(raised, at + 1);
}

function raise({ id, dimension, sizes }: MeasureUnit, power: 2 | 3): MeasureUnit | undefined {
  const size = sizes[0];
  if (dimension !== "length" || size === undefined) return undefined;
  return power === 2 ? unit(`square ${id}`, "area", size ** 2) : unit(`cubic ${id}`, "volume", size ** 3 * 1000);
}

function readDegrees(tokens: readonly Token[], at: number): UnitReading {
  const scale = WORDS.get((tokens[at]?.lower ?? "").replace(/\.$/, ""));
  return scale?.dimension === "temperature" ? reading(scale, at + 1) : reading(DEGREES, at);
}

/** Whether one is a unit of people who do not use the other: miles and kilometres, not metres and kilometres. */
export function areTwoSystems(a: MeasureUnit, b: MeasureUnit): boolean {
  if (a.dimension !== b.dimension || a.id === b.id) return false;
  if (a.dimension === "temperature") return true;
  return isMetric(a) !== isMetric(b) || isAtSea(a) !== isAtSea(b);
}

function isMetric({ id }: MeasureUnit): boolean {
  return METRIC.has(id.replace(/^(?:square|cubic) /, ""));
}

const METRIC: ReadonlySet<string> = new Set("km m cm mm hectare kg g tonne litre ml km/h m/s".split(" "));

function isAtSea({ id }: MeasureUnit): boolean {
  return id === "knot" || id === "nautical mile";
}

/** What a value of `from` may be in `to`: one value for each pair of sizes that the names leave open. */
export function convert(value: number, from: MeasureUnit, to: MeasureUnit): number[] {
  if (from.dimension === "temperature") return convertDegrees(value, from, to);
  return from.sizes.flatMap((size) => to.sizes.map((other) => (value * size) / other));
}

/** As a temperature, and as a difference of temperatures ("rose by 2 degrees"). */
function convertDegrees(value: number, from: MeasureUnit, to: MeasureUnit): number[] {
  const toCelsius = to.id === "°C" || from.id === "°F";
  return toCelsius ? [((value - 32) * 5) / 9, (value * 5) / 9] : [(value * 9) / 5 + 32, (value * 9) / 5];
}

export type MeasureSystem = "metric" | "customary";

export function systemOf(unit: MeasureUnit): MeasureSystem {
  return isMetric(unit) || unit.id === "°C" ? "metric" : "customary";
}

/** A unit with the words that stand behind a number of them. */
export interface Counterpart {
  readonly unit: MeasureUnit;
  readonly words: string;
}

/** `mile` → `km`: the unit in which people of the other system say such a measure. None where a name leaves open how much it is. */
export function counterpart(unit: MeasureUnit): Counterpart | undefined {
  return COUNTERPARTS.get(unit.id);
}

const COUNTERPARTS: ReadonlyMap<string, Counterpart> = new Map(
  (
    [
      [MILES, KILOMETRES, "km", "miles"],
      [YARDS, METRES, "m", ""],
      [FEET, METRES, "m", "feet"],
      [INCHES, CENTIMETRES, "cm", "inches"],
      [ACRES, HECTARES, "hectares", "acres"],
      [raise(MILES, 2), raise(KILOMETRES, 2), "square km", "square miles"],
      [raise(FEET, 2), raise(METRES, 2), "square m", "square feet"],
      [STONES, KILOGRAMS, "kg", ""],
      [POUNDS, KILOGRAMS, "kg", "pounds"],
      [MILES_AN_HOUR, KILOMETRES_AN_HOUR, "km/h", "mph"],
      [FAHRENHEIT, CELSIUS, "°C", "°F"],
    ] as const
  ).flatMap(([customary, metric, inMetric, inCustomary]): [string, Counterpart][] => {
    if (customary === undefined || metric === undefined) return [];
    const there: [string, Counterpart] = [customary.id, { unit: metric, words: inMetric }];
    return inCustomary === "" ? [there] : [there, [metric.id, { unit: customary, words: inCustomary }]];
  }),
);
