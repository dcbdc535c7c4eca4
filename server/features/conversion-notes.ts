import {
  type Amount,
  type Article,
  averageRate,
  conversionsIn,
  convert,
  counterpart,
  dollarRate,
  fromDayNumber,
  isQuoted,
  type MeasureSystem,
  overlaps,
  type Paragraph,
  type PlacedAmount,
  SHARED_NAMES,
  type Span,
  systemOf,
  unconvertedIn,
} from "../../core/index.ts";
import { t } from "../l10n.ts";
import type { FolderSettings } from "../scoped-settings.ts";
import { isRunningText } from "./date-places.ts";
import type { Note } from "./inlay-hints.ts";

/** What an article's readers count in, and how its own conversions count. */
interface House {
  readonly system: MeasureSystem | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** By currency, the rate of this article's own conversions. */
  readonly own: ReadonlyMap<string, Rate>;
  /** What is converted somewhere needs no hint elsewhere. */
  readonly converted: ReadonlySet<string>;
}

interface Rate {
  /** How much of the house's currency one unit is. */
  readonly ratio: number;
  /** Where that is from, as a sentence. */
  readonly note: string;
}

/** What sums and measures within `span` are in the units of the house, where the article leaves the reader to work it out. */
export function conversionNotes(article: Article, span: Span, settings: FolderSettings): Note[] {
  if (settings["inlayHints.units"] === "off" && settings["inlayHints.currency"] === "off") return [];
  const house = houseOf(article, settings);
  if (house.system === undefined && house.currency === undefined) return [];
  const told = new Set(house.converted);
  return article.paragraphs.flatMap((paragraph) =>
    unconvertedIn(paragraph.passage).flatMap((amount) => {
      const key = keyOf(amount);
      const place = { start: amount.start + paragraph.start, end: amount.end + paragraph.start };
      if (told.has(key) || !isRunningText(article, place) || isQuoted(article, place)) return [];
      const note = measureNote(amount, house) ?? sumNote(article, paragraph, amount, house);
      if (note === undefined) return [];
      told.add(key);
      return overlaps(place, span) ? [{ offset: place.end, ...note }] : [];
    }),
  );
}

function keyOf({ value, currency, unit }: Amount): string {
  return `${value} ${currency ?? unit?.id ?? ""}`;
}

function houseOf({ paragraphs, text }: Article, settings: FolderSettings): House {
  const conversions = paragraphs.flatMap(({ passage, start }) =>
    conversionsIn(passage).map((conversion) => ({ ...conversion, by: start })),
  );
  const [units, currency] = [settings["inlayHints.units"], settings["inlayHints.currency"]];
  const measures = conversions.flatMap(({ kind, to }) => (kind === "unit" && to.unit ? [systemOf(to.unit)] : []));
  const sums = conversions.flatMap(({ kind, to }) => (kind === "money" && to.currency ? [to.currency] : []));
  const houseCurrency = currency === "article" ? onlyOne(sums) : currency === "off" ? undefined : currency;
  const own = new Map<string, Rate>();
  for (const { kind, from, to, by } of conversions) {
    if (kind !== "money" || from.currency === undefined || to.currency !== houseCurrency) continue;
    if (from.value <= 0 || from.hedged || to.hedged || own.has(from.currency)) continue;
    const [sum, converted] = [text.slice(from.start + by, from.end + by), text.slice(to.start + by, to.end + by)];
    own.set(from.currency, {
      ratio: to.value / from.value,
      note: t(
        "Worked out at this article's rate ({0} is {1}). Good for judging the sum, not for print.",
        sum,
        converted,
      ),
    });
  }
  return {
    system: units === "article" ? onlyOne(measures) : units === "off" ? undefined : units,
    currency: houseCurrency,
    own,
    converted: new Set(conversions.flatMap(({ from, to }) => [keyOf(from), keyOf(to)])),
  };
}

/** What all agree on. */
function onlyOne<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

type Told = Pick<Note, "label" | "tooltip">;

function measureNote(amount: PlacedAmount, { system }: House): Told | undefined {
  const { unit, low } = amount;
  const other = unit && counterpart(unit);
  if (unit === undefined || other === undefined || system === undefined || systemOf(unit) === system) return undefined;
  const inOther = (value: number) => convert(value, unit, other.unit)[0] ?? 0;
  const isDegrees = unit.dimension === "temperature";
  const print = (each: Amount, digits = digitsOf(each)) =>
    isDegrees ? String(Math.round(inOther(each.value))) : printed(inOther(each.value), digits);
  const unitWords = isDegrees ? other.words : ` ${other.words}`;
  const range = low === undefined ? "" : `${print(low)}–`;
  const exact = isDegrees ? inOther(amount.value).toFixed(1) : printed(inOther(amount.value), 4);
  return {
    label: `⟨≈ ${range}${print(amount)}${unitWords}⟩`,
    tooltip: [t("{0}, rounded as the article's figure is. The article does not convert it.", `${exact}${unitWords}`)],
  };
}

/** A currency whose rate moved more within three years has none that could be told for a sum of an unknown day. */
const MOST_SPREAD = 1.6;

function sumNote(article: Article, paragraph: Paragraph, amount: PlacedAmount, house: House): Told | undefined {
  const { currency, low, value } = amount;
  const { currency: wanted, own } = house;
  if (currency === undefined || wanted === undefined || currency === wanted || value <= 0) return undefined;
  if (amount.bareSign === true && !own.has(currency) && !isCertain(article, paragraph, amount)) return undefined;
  const rate = own.get(currency) ?? yearlyRate(article, paragraph, currency, wanted);
  if (rate === undefined) return undefined;
  const range = low === undefined ? "" : `${money(low.value * rate.ratio, wanted)} – `;
  return {
    label: `⟨≈ ${range}${money(value * rate.ratio, wanted)}⟩`,
    tooltip: [rate.note],
  };
}

/** Not `francs` or `¥`; `$` where article or newsroom say that their dollars are those of the United States. */
function isCertain({ text, desk }: Article, { passage }: Paragraph, { currency = "", start, end }: Amount): boolean {
  if (SHARED_NAMES.has(currency) || passage.text.slice(start, end).includes("¥")) return false;
  if (currency !== "USD") return true;
  return desk.style.money !== undefined || /\bUS\$|\bU\.S\. dollars?\b|\bUSD\b/.test(text);
}

function yearlyRate({ date, times }: Article, { start, end }: Paragraph, from: string, to: string): Rate | undefined {
  const year = date?.date.year;
  if (year === undefined) return undefined;
  // A sum of another year had another rate.
  const isOfOtherYear = times.some(
    ({ interval, ...time }) =>
      interval !== undefined && overlaps(time, { start, end }) && fromDayNumber(interval.last).year !== year,
  );
  const [one, other] = [averageRate(from, year), averageRate(to, year)];
  if (isOfOtherYear || one === undefined || other === undefined || !isSteady(from, year) || !isSteady(to, year))
    return undefined;
  const ratio = other.average / one.average;
  const of = Math.min(one.year, other.year);
  const note = t(
    "Worked out with the average rates of {0} ({1} {2} to {3} 1). Good for judging the sum, not for print.",
    of,
    from,
    printed(1 / ratio, 3),
    to,
  );
  return { ratio, note };
}

function isSteady(currency: string, year: number): boolean {
  const range = dollarRate(currency, year);
  return range !== undefined && range.high / range.low <= MOST_SPREAD;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["USD", "US$"],
  ["EUR", "€"],
  ["GBP", "£"],
  ["JPY", "¥"],
]);
const SCALES = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
] as const;

/** To two digits; a price to three, as two would hide a tenth of it. */
function money(value: number, currency: string): string {
  const digits = value < 10 ? 3 : 2;
  const rounded = Number(value.toPrecision(digits));
  const [by, word] = SCALES.find(([size]) => rounded >= size) ?? [1, ""];
  return `${SIGNS.get(currency) ?? `${currency} `}${printed(rounded / by, digits)}${word}`;
}

/** The digits that are printed, without the zeros at the end: two at least, three at most. */
function digitsOf({ value, precision }: Amount): number {
  let step = precision;
  while (step * 10 <= Math.abs(value) && Math.abs(value / (step * 10) - Math.round(value / (step * 10))) < 1e-9)
    step *= 10;
  return Math.min(3, Math.max(2, Math.floor(Math.log10(Math.max(1, Math.abs(value) / step)) + 1e-9) + 1));
}

/** `12,300`, `8.1`: to so many digits, with commas, without zeros behind the point. */
function printed(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)));
  const [whole = "", fraction = ""] = rounded.toFixed(Math.min(places, 6)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const decimals = fraction.replace(/0+$/, "");
  return decimals === "" ? grouped : `${grouped}.${decimals}`;
}
