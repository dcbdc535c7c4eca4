/** From the lowest to the highest. */
export interface RateRange {
  readonly low: number;
  readonly high: number;
}

/** Averages of one year after another, in units of the currency for one US dollar. */
interface Averages {
  readonly from: number;
  readonly averages: string;
}

/** Yearly averages to three or four digits; what they were made from is in SOURCES.md. */
const AVERAGES: ReadonlyMap<string, Averages> = new Map([
  [
    "AUD",
    {
      from: 2000,
      averages:
        "1.72 1.93 1.84 1.53 1.36 1.31 1.33 1.19 1.17 1.26 1.09 0.968 0.965 1.03 1.11 1.33 1.34 1.3 1.34 1.44 1.45 1.33 1.44 1.51 1.52 1.55",
    },
  ],
  [
    "BRL",
    {
      from: 2000,
      averages:
        "1.83 2.35 2.92 3.08 2.93 2.44 2.17 1.95 1.83 2 1.76 1.67 1.95 2.16 2.35 3.34 3.48 3.19 3.65 3.94 5.16 5.4 5.16 4.99 5.39 5.59",
    },
  ],
  [
    "CAD",
    {
      from: 2000,
      averages:
        "1.49 1.55 1.57 1.4 1.3 1.21 1.13 1.07 1.07 1.14 1.03 0.989 1 1.03 1.1 1.28 1.32 1.3 1.3 1.33 1.34 1.25 1.3 1.35 1.37 1.4",
    },
  ],
  [
    "CHF",
    {
      from: 2000,
      averages:
        "1.69 1.69 1.56 1.34 1.24 1.25 1.25 1.2 1.08 1.09 1.04 0.886 0.938 0.927 0.915 0.963 0.985 0.984 0.978 0.994 0.939 0.914 0.955 0.898 0.881 0.831",
    },
  ],
  [
    "CNY",
    {
      from: 2000,
      averages:
        "8.28 8.28 8.28 8.28 8.28 8.19 7.97 7.61 6.95 6.83 6.77 6.46 6.31 6.15 6.16 6.28 6.64 6.76 6.61 6.91 6.9 6.45 6.73 7.08 7.2 7.19",
    },
  ],
  [
    "DKK",
    {
      from: 2000,
      averages:
        "8.1 8.33 7.89 6.58 5.99 6 5.94 5.44 5.09 5.36 5.63 5.35 5.79 5.62 5.62 6.73 6.73 6.6 6.31 6.67 6.54 6.29 7.08 6.89 6.9 6.61",
    },
  ],
  [
    "EUR",
    {
      from: 2000,
      averages:
        "1.08 1.12 1.06 0.883 0.804 0.803 0.796 0.729 0.679 0.718 0.754 0.718 0.778 0.753 0.752 0.901 0.903 0.885 0.846 0.893 0.876 0.845 0.949 0.924 0.924 0.884",
    },
  ],
  [
    "GBP",
    {
      from: 2000,
      averages:
        "0.66 0.695 0.666 0.612 0.546 0.549 0.542 0.499 0.539 0.638 0.647 0.623 0.631 0.639 0.607 0.654 0.738 0.776 0.748 0.783 0.779 0.727 0.808 0.804 0.782 0.759",
    },
  ],
  [
    "HKD",
    {
      from: 2000,
      averages:
        "7.79 7.8 7.8 7.79 7.79 7.78 7.77 7.8 7.79 7.75 7.77 7.78 7.76 7.76 7.75 7.75 7.76 7.79 7.84 7.84 7.76 7.77 7.83 7.83 7.8 7.8",
    },
  ],
  ["IDR", { from: 2013, averages: "10400 11870 13390 13310 13380 14240 14150 14580 14300 14850 15240 15850 16450" }],
  [
    "INR",
    {
      from: 2000,
      averages:
        "45 47.2 48.6 46.6 45.3 44 45.2 41.2 43.4 48.3 45.7 46.6 53.4 58.5 61 64.1 67.2 65.1 68.4 70.4 74.1 73.9 78.6 82.6 83.7 87.1",
    },
  ],
  [
    "JPY",
    {
      from: 2000,
      averages:
        "108 122 125 116 108 110 116 118 103 93.7 87.8 79.7 79.8 97.6 106 121 109 112 110 109 107 110 131 141 151 150",
    },
  ],
  [
    "KRW",
    {
      from: 2000,
      averages:
        "1131 1292 1250 1192 1145 1024 954 929 1099 1275 1156 1107 1126 1095 1052 1131 1159 1129 1099 1166 1181 1145 1292 1307 1363 1421",
    },
  ],
  [
    "MXN",
    {
      from: 2000,
      averages:
        "9.46 9.34 9.66 10.8 11.3 10.9 10.9 10.9 11.1 13.5 12.6 12.4 13.2 12.8 13.3 15.9 18.7 18.9 19.2 19.2 21.5 20.3 20.1 17.7 18.3 19.2",
    },
  ],
  [
    "MYR",
    {
      from: 2000,
      averages:
        "3.8 3.8 3.8 3.8 3.8 3.79 3.67 3.44 3.33 3.52 3.22 3.06 3.09 3.15 3.27 3.9 4.14 4.3 4.03 4.14 4.2 4.14 4.4 4.56 4.57 4.28",
    },
  ],
  [
    "NOK",
    {
      from: 2000,
      averages:
        "8.81 9 7.98 7.08 6.74 6.44 6.41 5.86 5.64 6.29 6.05 5.6 5.82 5.88 6.3 8.07 8.39 8.27 8.13 8.8 9.43 8.6 9.61 10.6 10.8 10.4",
    },
  ],
  [
    "NZD",
    {
      from: 2000,
      averages:
        "2.19 2.38 2.15 1.72 1.51 1.42 1.54 1.36 1.4 1.57 1.39 1.26 1.23 1.22 1.2 1.43 1.43 1.41 1.44 1.52 1.54 1.41 1.57 1.63 1.65 1.72",
    },
  ],
  ["PHP", { from: 2013, averages: "42.4 44.4 45.5 47.5 50.4 52.7 51.8 49.6 49.3 54.5 55.6 57.3 57.5" }],
  [
    "SEK",
    {
      from: 2000,
      averages:
        "9.17 10.3 9.72 8.08 7.35 7.47 7.37 6.75 6.58 7.65 7.21 6.49 6.77 6.51 6.86 8.44 8.55 8.54 8.69 9.46 9.22 8.58 10.1 10.6 10.6 9.81",
    },
  ],
  [
    "SGD",
    {
      from: 2000,
      averages:
        "1.73 1.79 1.79 1.74 1.69 1.66 1.59 1.51 1.41 1.45 1.36 1.26 1.25 1.25 1.27 1.37 1.38 1.38 1.35 1.36 1.38 1.34 1.38 1.34 1.34 1.31",
    },
  ],
  [
    "THB",
    {
      from: 2000,
      averages:
        "40.2 44.5 43 41.6 40.3 40.3 37.9 32.2 33 34.3 31.7 30.5 31.1 30.7 32.5 34.2 35.3 33.9 32.3 31 31.3 32 35 34.8 35.3 32.9",
    },
  ],
  [
    "TWD",
    {
      from: 2000,
      averages:
        "31.3 33.8 34.5 34.4 33.4 32.1 32.5 32.9 31.5 33 31.5 29.4 29.6 29.7 30.3 31.7 32.2 30.4 30.1 30.9 29.5 27.9 29.8 31.2 32.1 31.2",
    },
  ],
  ["VND", { from: 2013, averages: "21000 21150 21900 22370 22700 23000 23200 23200 22950 23400 23850 25050 26000" }],
  [
    "ZAR",
    {
      from: 2000,
      averages:
        "6.95 8.61 10.5 7.55 6.44 6.36 6.77 7.05 8.25 8.41 7.32 7.25 8.2 9.64 10.8 12.8 14.7 13.3 13.2 14.4 16.5 14.8 16.4 18.5 18.3 17.9",
    },
  ],
]);

/** Currencies tied to the dollar, whatever the year. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ["USD", 1],
  ["AED", 3.6725],
  ["SAR", 3.75],
]);

/** A year's rates lie within this of the averages of the year and its neighbours. */
const SPREAD = 1.1;
/** How many years after the last average a rate is still told, with a wider spread for each. */
const AHEAD = 2;

/**
 * Between which values the market rate of a currency lay in a year, in units for one US dollar: rounded outwards from yearly
 * averages, so that no day of the year is known to lie outside. Nothing for a year or currency that is not known.
 */
export function dollarRate(currency: string, year: number): RateRange | undefined {
  const fixed = FIXED.get(currency);
  if (fixed !== undefined) return { low: fixed, high: fixed };
  const known = AVERAGES.get(currency);
  if (known === undefined) return undefined;
  const averages = known.averages.split(" ").map(Number);
  const at = year - known.from;
  const beyond = at - averages.length + 1;
  if (at < 0 || beyond > AHEAD) return undefined;
  const near = averages.slice(Math.max(0, Math.min(at, averages.length - 1) - 1), at + 2);
  const spread = SPREAD ** (1 + Math.max(0, beyond));
  return { low: Math.min(...near) / spread, high: Math.max(...near) * spread };
}

/** A yearly average, in units for one US dollar. */
export interface AverageRate {
  readonly year: number;
  readonly average: number;
}

/** The currency's average of the year, or of the last one before that is known: none where that is too long ago. */
export function averageRate(currency: string, year: number): AverageRate | undefined {
  const fixed = FIXED.get(currency);
  if (fixed !== undefined) return { year, average: fixed };
  const known = AVERAGES.get(currency);
  if (known === undefined) return undefined;
  const averages = known.averages.split(" ").map(Number);
  const last = known.from + averages.length - 1;
  const average = averages[Math.min(year, last) - known.from];
  return average === undefined || year > last + AHEAD ? undefined : { year: Math.min(year, last), average };
}

/** The currencies of which averages are known, by ISO 4217. */
export const KNOWN_CURRENCIES: readonly string[] = [...FIXED.keys(), ...AVERAGES.keys()].sort();
