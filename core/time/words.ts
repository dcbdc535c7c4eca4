import type { DayPart, Season, Unit } from "./expression.ts";

function table<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(pairs.flatMap(([words, value]) => words.split(" ").map((word): [string, T] => [word, value])));
}

/** Units of time, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = table<Unit>([
  ["second seconds sec secs", "second"],
  ["minute minutes min mins", "minute"],
  ["hour hours hr hrs", "hour"],
  ["day days", "day"],
  ["week weeks", "week"],
  ["weekend weekends", "weekend"],
  ["fortnight fortnights", "fortnight"],
  ["month months", "month"],
  ["quarter quarters", "quarter"],
  ["year years yr yrs", "year"],
  ["decade decades", "decade"],
  ["century centuries", "century"],
  ["night nights", "day"],
]);

/** The designator of a unit in an ISO 8601 duration, with how many of them one unit is. */
export const DESIGNATORS: Readonly<Record<Unit, readonly [prefix: "P" | "PT", letter: string, factor: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  weekend: ["P", "WE", 1],
  week: ["P", "W", 1],
  fortnight: ["P", "W", 2],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  season: ["P", "S", 1],
  half: ["P", "M", 6],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

const CARDINAL_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINAL_WORDS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

export const CARDINALS: ReadonlyMap<string, number> = new Map(
  CARDINAL_WORDS.split(" ")
    .map((word, index): [string, number] => [word, index])
    .slice(1),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  TENS_WORDS.split(" ").map((word, index) => [word, (index + 2) * 10]),
);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.split(" ").map((word, index): [string, number] => [word, index + 1]),
  ["twentieth", 20],
  ["thirtieth", 30],
]);

export const SEASONS: ReadonlyMap<string, Season> = table<Season>([
  ["spring springtime", "SP"],
  ["summer summertime", "SU"],
  ["autumn fall", "FA"],
  ["winter wintertime", "WI"],
]);

export const DAY_PARTS: ReadonlyMap<string, DayPart> = table<DayPart>([
  ["morning mornings dawn", "MO"],
  ["noon midday lunchtime", "MI"],
  ["afternoon afternoons", "AF"],
  ["evening evenings dusk", "EV"],
  ["night nights overnight", "NI"],
  ["daytime", "DT"],
]);

/** Zones that wire copy uses, with their offset from UTC; those with a summer time of their own have none. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ["utc", "Z"],
  ["gmt", "Z"],
  ["z", "Z"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["mst", "-07:00"],
  ["mdt", "-06:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
  ["et", ""],
  ["ct", ""],
  ["mt", ""],
  ["pt", ""],
  ["bst", "+01:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["eet", "+02:00"],
  ["eest", "+03:00"],
  ["msk", "+03:00"],
  ["ist", "+05:30"],
  ["jst", "+09:00"],
  ["kst", "+09:00"],
  ["sgt", "+08:00"],
  ["hkt", "+08:00"],
  ["aest", "+10:00"],
  ["aedt", "+11:00"],
]);

/** Words that give a month, year or weekday its place in time when they stand right before it. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "in on at by since until till from to of during through throughout before after for between around about circa within over into past that despite as".split(
    " ",
  ),
);
