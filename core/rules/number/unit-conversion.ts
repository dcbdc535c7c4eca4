import type { Article } from "../../analyze.ts";
import { type Conversion, conversionsIn } from "../../facts/conversion.ts";
import type { Amount } from "../../facts/unit-amounts.ts";
import { convert, type MeasureUnit } from "../../quantity/units.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { recomputed, shifted10 } from "./shared/rewritten.ts";

/** So far a conversion may be out though nobody rounded: rough factors such as 2.5 acres a hectare. Of the value. */
const ROUGH = 0.05;
/** The same where both amounts are printed to three digits and more. */
const ROUGH_EXACT = 0.02;
/** Round numbers of words like "about". */
const ROUGH_HEDGED = 0.15;
/** Zeros at the end of a number stand for no more than this share of it. */
const MOST_ROUNDED = 0.12;
/** Degrees that a temperature may be out. */
const ROUGH_DEGREES = 1.5;

export const unitConversion: Rule = defineRule({
  id: "unit-conversion",
  category: "number",
  severity: "warning",
  summary: "A measure is not what its conversion in brackets says.",
  why: "A reader takes whichever figure is his own, so a wrong conversion misleads half of them, and a missing zero all.",
  limits:
    "Reads lengths, areas, volumes, weights, speeds and temperatures with their conversion in brackets or behind “or”. Allows for rounding of either figure by its printed digits, for rough factors, for US and imperial gallons, for all tons, for nautical miles, and for differences of temperatures.",
  flags: [
    {
      text: "The lane runs 10 miles ({|8 km|}) along the shore.",
      fixed: "The lane runs 10 miles (16 km) along the shore.",
    },
    {
      text: "It is about 500 miles ({|8,000 kilometres|}) to the border.",
      fixed: "It is about 500 miles (800 kilometres) to the border.",
    },
    {
      text: "A hall of 12,000 square feet ({|11,150 square metres|}) will follow.",
      fixed: "A hall of 12,000 square feet (1,115 square metres) will follow.",
    },
    {
      text: "At noon it was 100F ({|48C|}) in the harbour.",
      fixed: "At noon it was 100F (38C) in the harbour.",
    },
    {
      text: "The park covers 250 hectares, or about {|1,620 acres|}.",
      fixed: "The park covers 250 hectares, or about 618 acres.",
    },
    {
      text: "Gusts reached 90 mph ({|90 kph|}) at the pier.",
      fixed: "Gusts reached 90 mph (140 kph) at the pier.",
    },
  ],
  accepts: [
    "The 5-mile (8-kilometre) trail opens in May.",
    "It is 100F (38C) and 12,000 square feet (1,115 square metres).",
    "She is 5 feet 10 inches (178 cm) tall and weighs 10 stone (64 kg).",
    "The tank holds 50 gallons (227 litres), the other 50 gallons (189 litres).",
    "They sailed 12 miles (22 km) out.",
    "Some 300 feet (100 metres) of the wall fell.",
    "The port is 5 miles from Halden (3 km from Varde).",
    "Runners may choose 5 miles or 10 km.",
    "The sea warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).",
    "Walkers cover 5 to 10 miles (8 to 16 km) a day.",
    "It is 5 1/2 miles (8.9 km) long.",
  ],
  *check(article) {
    for (const { passage, start, zone } of article.paragraphs) {
      if (zone === "credit" || zone === "stamp") continue;
      for (const conversion of conversionsIn(passage)) {
        if (conversion.kind === "unit" && isWrong(conversion)) yield reportOf(article, conversion, start);
      }
    }
  },
});

function isWrong({ from, to }: Conversion): boolean {
  const [a, b] = [from.unit as MeasureUnit, to.unit as MeasureUnit];
  const hedged = from.hedged || to.hedged;
  return (
    !convert(from.value, a, b).some((value) => fits(value, to, from, hedged)) &&
    !convert(to.value, b, a).some((value) => fits(value, from, to, hedged))
  );
}

/** Whether `value`, converted from `other`, may be printed as `amount`. */
function fits(value: number, amount: Amount, other: Amount, hedged: boolean): boolean {
  const off = Math.abs(value - amount.value);
  if (amount.unit?.dimension === "temperature") return off <= roundingOf(amount) + ROUGH_DEGREES * (hedged ? 2 : 1);
  const exact = digitsOf(amount) >= 3 && digitsOf(other) >= 3;
  const rough = Math.abs(value) * (hedged ? ROUGH_HEDGED : exact ? ROUGH_EXACT : ROUGH);
  return off <= Math.max(roundingOf(amount), rough);
}

/** Half of what the last digit stands for that is not zero. */
function roundingOf({ value, precision }: Amount): number {
  let step = precision;
  while (step * 10 <= Math.abs(value) && isMultiple(value, step * 10)) step *= 10;
  return Math.max(precision / 2, Math.min(step / 2, Math.abs(value) * MOST_ROUNDED));
}

/** Digits without the zeros at the end. */
function digitsOf({ value, precision }: Amount): number {
  let step = precision;
  while (step * 10 <= Math.abs(value) && isMultiple(value, step * 10)) step *= 10;
  return Math.floor(Math.log10(Math.max(1, Math.abs(value) / step)) + 1e-9) + 1;
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

function reportOf({ text }: Article, { from, to }: Conversion, by: number): Report {
  const [a, b] = [shifted(from, by), shifted(to, by)];
  const [printedA, printedB] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  const right = correction(text, from, to, by);
  const left = correction(text, to, from, by);
  const fixes = [right, left].filter((fix) => fix !== undefined);
  return {
    span: b,
    message:
      right === undefined
        ? say`${printedB} is not ${printedA}. Correct one of the two figures.`
        : say`${printedB} is not ${printedA}, which is about ${right.words}. Correct one of the two figures.`,
    evidence: [{ ...a, note: say`${printedA} here` }],
    fixes: fixes.map(({ title, edits }) => ({ title, edits })),
  };
}

interface Correction extends Fix {
  readonly words: string;
}

/** `wrong` as `right` makes it. */
function correction(text: string, right: Amount, wrong: Amount, by: number): Correction | undefined {
  const [value] = convert(right.value, right.unit as MeasureUnit, wrong.unit as MeasureUnit);
  if (value === undefined || wrong.inWords || value * wrong.value <= 0) return undefined;
  const number: Span = shifted(wrong.number, by);
  const model = text.slice(number.start, number.end);
  const power = powerOfTen(value, wrong);
  const newText = power === 0 ? degreesOr(model, wrong, value) : shifted10(model, power);
  if (newText === undefined || newText === model) return undefined;
  const words = newText + text.slice(number.end, wrong.end + by);
  return { title: say`Change to “${words}”`, words, edits: [{ ...number, newText }] };
}

function degreesOr(model: string, { unit, value: printed, precision }: Amount, value: number): string | undefined {
  if (unit?.dimension === "temperature") return Math.abs(value).toFixed(precision < 1 ? 1 : 0);
  return recomputed(model, printed, Math.abs(value));
}

/** By which power of ten the figure is out, if by one; 0 otherwise. */
function powerOfTen(value: number, wrong: Amount): number {
  if (wrong.unit?.dimension === "temperature") return 0;
  const power = Math.round(Math.log10(value / wrong.value));
  if (power === 0 || Math.abs(power) > 6) return 0;
  return Math.abs(wrong.value * 10 ** power - value) <= Math.max(roundingOf(wrong) * 10 ** power, value * ROUGH)
    ? power
    : 0;
}
