import type { Span } from "../text/span.ts";

/** A number in figures, whatever the language around it. */
export interface Numeral extends Span {
  /** In units, percent, or month times 100 plus day. */
  readonly value: number;
  readonly kind: "number" | "percent" | "day";
}

/** The languages whose numbers are read, and how the names of files tell them. */
export type Language = "en" | "zh";

/** Where the name of a file says that it is one of two translations: `story.en.txt` and `story.zh.txt`. */
export interface Edition {
  /** The name without its language: one for both. */
  readonly story: string;
  readonly language: Language;
}

const NAME =
  /^(?<stem>.{1,400})[._-](?<language>en|zh)(?:[-_](?:hans|hant|cn|tw|hk|sg|us|gb|uk))?(?<end>\.[a-z]{1,8})$/i;

/** What the name of a file says of its language; nothing for most. */
export function languageOf(id: string): Edition | undefined {
  const found = NAME.exec(id)?.groups;
  if (found === undefined) return undefined;
  return { story: `${found["stem"]}${found["end"]}`, language: found["language"]?.toLowerCase() as Language };
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["千", 1e3],
  ["万", 1e4],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
  ["万亿", 1e12],
]);
const FIGURES = String.raw`(?<![\w.,-])(?<whole>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?<rest>\.\d{1,6})?`;
const ENGLISH = new RegExp(
  String.raw`${FIGURES}(?![\w.,]*\d)(?:[ -]?(?<scale>thousand|million|mn|billion|bn|trillion)\b| ?(?<percent>%|percent\b|per cent\b|pct\b))?`,
  "gi",
);
const CHINESE = new RegExp(
  String.raw`${FIGURES}(?![\w.,]*\d) ?(?<scale>万亿|千万|百万|亿|万|千)? ?(?<percent>[%％])?`,
  "g",
);
const CHINESE_DAY = /(?<!\d)(?<month>1[0-2]|[1-9]) ?月 ?(?<day>3[01]|[12]\d|[1-9]) ?日(?! ?电)/g;
const HUNDREDTHS = "百分之";

/** The numbers in figures of a text, without years; of Chinese also its days, but for that of the dateline. */
export function numeralsIn(text: string, language: Language): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(language === "en" ? ENGLISH : CHINESE)) {
    const { whole = "", rest = "", scale, percent } = match.groups ?? {};
    const isYear = /^(?:19|20)\d\d$/.test(whole) && rest === "" && scale === undefined && percent === undefined;
    if (isYear) continue;
    const before = text.slice(Math.max(0, match.index - HUNDREDTHS.length), match.index);
    const value = Number(whole.replaceAll(",", "") + rest) * (SCALES.get(scale?.toLowerCase() ?? "") ?? 1);
    found.push({
      value: Number(value.toPrecision(15)),
      kind: percent !== undefined || before === HUNDREDTHS ? "percent" : "number",
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return language === "en" ? found : [...found, ...chineseDays(text)];
}

function chineseDays(text: string): Numeral[] {
  return Array.from(text.matchAll(CHINESE_DAY), ({ index, groups, 0: { length } }) => ({
    value: Number(groups?.["month"]) * 100 + Number(groups?.["day"]),
    kind: "day" as const,
    start: index,
    end: index + length,
  }));
}

/** The digits of a number without zeros at either end: `763` of 7.63 billion. */
export function digitsOf(value: number): string {
  const digits = value.toExponential(14).split("e")[0]?.replace(".", "") ?? "";
  return digits.replace(/0+$/, "");
}
