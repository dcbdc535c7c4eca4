/** Currencies whose bare names (pesos, francs, crowns) several countries use. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(["PHP", "CHF", "SEK", "NOK", "AED", "SAR", "INR"]);

/** ISO 4217 codes for what stands before a number, in lower case. A bare sign is read as its commonest currency. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "CNY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₱", "PHP"],
  ["₽", "RUB"],
  ["₺", "TRY"],
]);

/** Letters that name the country of a dollar sign: `US$`, `HK$`. */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["nz", "NZD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);

/** Codes and letters that stand before or after a number. */
export const CODES: ReadonlyMap<string, string> = new Map([
  ...[
    "USD",
    "EUR",
    "GBP",
    "CNY",
    "JPY",
    "HKD",
    "SGD",
    "AUD",
    "CAD",
    "NZD",
    "MYR",
    "IDR",
    "THB",
    "VND",
    "PHP",
    "KHR",
  ].map((code): [string, string] => [code.toLowerCase(), code]),
  ...[
    "LAK",
    "MMK",
    "BND",
    "INR",
    "KRW",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "RUB",
    "TRY",
    "BRL",
    "MXN",
    "ZAR",
    "AED",
    "SAR",
    "PKR",
    "TWD",
  ].map((code): [string, string] => [code.toLowerCase(), code]),
  ["rmb", "CNY"],
  ["rm", "MYR"],
  ["rp", "IDR"],
  ["rs", "INR"],
]);

/** Names after a number; `bare` where more than one country has a currency of the name. */
export const NAMES: ReadonlyMap<string, { readonly code: string; readonly bare?: boolean; readonly factor?: number }> =
  new Map([
    ...both("dollar", { code: "USD", bare: true }),
    ...both("cent", { code: "USD", bare: true, factor: 0.01 }),
    ...both("euro", { code: "EUR" }),
    ...both("pound", { code: "GBP", bare: true }),
    ...both("rupee", { code: "INR", bare: true }),
    ...both("rupiah", { code: "IDR" }),
    ...both("ruble", { code: "RUB" }),
    ...both("rouble", { code: "RUB" }),
    ...both("peso", { code: "PHP", bare: true }),
    ...both("franc", { code: "CHF", bare: true }),
    ...both("yuan", { code: "CNY" }),
    ...both("renminbi", { code: "CNY" }),
    ...both("yen", { code: "JPY" }),
    ...both("ringgit", { code: "MYR" }),
    ...both("baht", { code: "THB" }),
    ...both("dong", { code: "VND" }),
    ...both("kip", { code: "LAK" }),
    ...both("riel", { code: "KHR" }),
    ...both("kyat", { code: "MMK" }),
    ...both("won", { code: "KRW" }),
    ...both("rand", { code: "ZAR" }),
    ["reais", { code: "BRL" }],
    ["krona", { code: "SEK", bare: true }],
    ["kronor", { code: "SEK", bare: true }],
    ["krone", { code: "NOK", bare: true }],
    ["kroner", { code: "NOK", bare: true }],
    ...both("dirham", { code: "AED", bare: true }),
    ...both("riyal", { code: "SAR", bare: true }),
  ]);

/** Countries before the name of a currency: `U.S. dollars`, `Hong Kong dollars` (by its last word). */
export const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ["u.s.", "USD"],
  ["us", "USD"],
  ["american", "USD"],
  ["kong", "HKD"],
  ["singapore", "SGD"],
  ["australian", "AUD"],
  ["canadian", "CAD"],
  ["zealand", "NZD"],
  ["taiwan", "TWD"],
  ["chinese", "CNY"],
  ["british", "GBP"],
  ["indian", "INR"],
  ["pakistani", "PKR"],
  ["philippine", "PHP"],
  ["mexican", "MXN"],
  ["swiss", "CHF"],
  ["brunei", "BND"],
  ["swedish", "SEK"],
  ["danish", "DKK"],
  ["norwegian", "NOK"],
  ["saudi", "SAR"],
]);

function both(
  name: string,
  value: { readonly code: string; readonly bare?: boolean; readonly factor?: number },
): [string, { readonly code: string; readonly bare?: boolean; readonly factor?: number }][] {
  return [
    [name, value],
    [`${name}s`, value],
  ];
}
