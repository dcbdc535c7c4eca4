import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import type { Amount } from "../../facts/unit-amounts.ts";
import { shifted } from "../../text/span.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { expectedRatio, type Ratio, ratioOf, roundingShare } from "./shared/exchange.ts";
import { type MoneyConversion, moneyConversions } from "./shared/money-conversions.ts";
import { recomputed, shifted10 } from "./shared/rewritten.ts";

/** How far a conversion may be off the rate that others imply. */
const MOST_OFF = 0.1;
/** How far outside the year's rates: knowledge is coarse. */
const MOST_OUTSIDE = 0.1;
/** Off by so much, no rate of any day makes it right. */
const ABSURD = 2;
/** Small prices are set for each market, not converted. */
const PRICE = 10_000;
const ABSURD_PRICE = 4;

export const currencyConversion: Rule = defineRule({
  id: "currency-conversion",
  category: "number",
  severity: "warning",
  summary: "A sum of money and its conversion imply an impossible exchange rate.",
  why: "A point or a zero in the wrong place makes a sum ten times as large, and only its conversion gives it away.",
  limits:
    "Holds each conversion against the others of the article, and against rough yearly rates of the main currencies: those alone give a warning only for twice the rate and more. Small prices, which are set for each market, must be four times off. A bare $ may be any dollar. Silent without a known rate, on bare pesos, francs and crowns, and on sums of other days.",
  flags: [
    {
      text: "HALDEN, May 5, 2024 -- The port spent 40 billion yuan ({|US$57.3 billion|}) on docks.",
      fixed: "HALDEN, May 5, 2024 -- The port spent 40 billion yuan (US$5.73 billion) on docks.",
    },
    {
      text: "HALDEN, May 5, 2024 -- It was US$5.73 billion ({|40 million yuan|}) in all.",
      fixed: "HALDEN, May 5, 2024 -- It was US$5.73 billion (40 billion yuan) in all.",
    },
    {
      text: "HALDEN, May 5, 2024 -- The fund has $5 million ({|€46 million|}), or enough for a year.",
      fixed: "HALDEN, May 5, 2024 -- The fund has $5 million (€4.6 million), or enough for a year.",
    },
    {
      text: "The dock cost 20 million kyat ($10,000), the pier 40 million kyat ($20,000) and the quay 60 million kyat ({|$50,000|}).",
      fixed:
        "The dock cost 20 million kyat ($10,000), the pier 40 million kyat ($20,000) and the quay 60 million kyat ($30,000).",
    },
  ],
  accepts: [
    "HALDEN, May 5, 2024 -- The port spent 40 billion yuan (US$5.6 billion) on docks.",
    "HALDEN, May 5, 2024 -- It took $5 million (€4.6 million), or about 36 million yuan, to build.",
    "HALDEN, May 5, 2024 -- The set costs $499 (£549) in shops.",
    "HALDEN, May 5, 2024 -- The city gave $6.6 million in gross aid (US$4.8 million).",
    "HALDEN, May 5, 2024 -- It raised $5 million in spring (€9 million in autumn).",
    "The dock cost 20 million kyat ($10,000) and the pier 40 million kyat ($20,000).",
    "HALDEN, May 5, 2024 -- In 2003 the dock cost 100 million yuan (US$12.1 million).",
  ],
  *check(article) {
    const conversions = moneyConversions(article);
    for (const conversion of conversions) {
      const others = conversions.filter((other) => other !== conversion && ratioFor(other, conversion) !== undefined);
      const report = againstOthers(article, conversion, others) ?? againstKnowledge(article, conversion, conversions);
      if (report !== undefined) yield report;
    }
  },
});

/** The ratio of `other` the way round that `as` gives it; nothing where the currencies are not the same two. */
function ratioFor(other: MoneyConversion, as: MoneyConversion): number | undefined {
  if (other.from.currency === as.from.currency && other.to.currency === as.to.currency) return ratioOf(other);
  if (other.from.currency === as.to.currency && other.to.currency === as.from.currency) return 1 / ratioOf(other);
  return undefined;
}

/** Two others that agree with each other outvote this one. */
function againstOthers(
  article: Article,
  conversion: MoneyConversion,
  others: readonly MoneyConversion[],
): Report | undefined {
  const own = ratioOf(conversion);
  if (others.some((other) => isNear(ratioFor(other, conversion) as number, own, other, conversion))) return undefined;
  const agreeing = others.filter((one) =>
    others.some(
      (two) =>
        one !== two &&
        isNear(ratioFor(one, conversion) as number, ratioFor(two, conversion) as number, one, two) &&
        !isOtherSum(one, two),
    ),
  );
  if (agreeing.length < 2 || agreeing.some((other) => areOtherYears(other, conversion))) return undefined;
  const ratios = agreeing.map((other) => ratioFor(other, conversion) as number);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const expected = expectedRatio(conversion, article);
  if (expected !== undefined && isInside(own, expected, conversion, MOST_OUTSIDE / 2)) return undefined;
  const evidence = agreeing.map(({ start, end }): Evidence => {
    // With the bracket that closes behind the second sum.
    const span = { start, end: article.text.charAt(end) === ")" ? end + 1 : end };
    return { ...span, note: say`${article.text.slice(span.start, span.end)} here` };
  });
  const usual = Math.sqrt(low * high);
  return reportOf(article, conversion, { low, high, usual }, evidence, say`the rate of the other conversions`);
}

/** One sum said twice is one witness. */
function isOtherSum(one: MoneyConversion, two: MoneyConversion): boolean {
  return one.from.value === two.from.value && one.to.value === two.to.value;
}

function areOtherYears(one: MoneyConversion, two: MoneyConversion): boolean {
  return one.years.length > 0 && two.years.length > 0 && !one.years.some((year) => two.years.includes(year));
}

function isNear(a: number, b: number, one: MoneyConversion, two: MoneyConversion): boolean {
  const most = (1 + MOST_OFF) * (1 + roundingShare(one)) * (1 + roundingShare(two));
  return a / b <= most && b / a <= most;
}

function againstKnowledge(
  article: Article,
  conversion: MoneyConversion,
  all: readonly MoneyConversion[],
): Report | undefined {
  const expected = expectedRatio(conversion, article);
  const own = ratioOf(conversion);
  if (expected === undefined || isInside(own, expected, conversion, MOST_OUTSIDE)) return undefined;
  // Where all of several are off the same way, it is the knowledge that is old, or the sum that is of another day.
  const twins = all.filter((other) => other !== conversion && !isOtherSum(other, conversion));
  const agree = twins.some((other) => {
    const ratio = ratioFor(other, conversion);
    return ratio !== undefined && isNear(ratio, own, other, conversion);
  });
  if (agree) return undefined;
  const off = Math.max(own / expected.high, expected.low / own) / (1 + roundingShare(conversion));
  const isPrice = conversion.from.value < PRICE && conversion.to.value < PRICE;
  if (isPrice && off < ABSURD_PRICE) return undefined;
  const report = reportOf(article, conversion, expected, [], say`any rate of that year`);
  return off >= ABSURD ? report : { ...report, severity: "information" };
}

function isInside(own: number, { low, high }: Ratio, conversion: MoneyConversion, slack: number): boolean {
  const most = (1 + slack) * (1 + roundingShare(conversion));
  return own <= high * most && own >= low / most;
}

function reportOf(
  article: Article,
  conversion: MoneyConversion,
  ratio: Ratio,
  evidence: readonly Evidence[],
  source: Said,
): Report {
  const { text } = article;
  const { from, to } = conversion;
  const [printedFrom, printedTo] = [from, to].map(({ start, end }) => text.slice(start, end)) as [string, string];
  const fixes = [
    correction(article, to, from.value * ratio.usual, from),
    correction(article, from, to.value / ratio.usual, to),
  ].filter((fix) => fix !== undefined);
  const right = fixes[0]?.edits[0]?.start === to.number.start ? fixes[0].words : undefined;
  return {
    span: { start: to.start, end: to.end },
    message:
      right === undefined
        ? say`At ${source}, ${printedFrom} is not ${printedTo}. Correct one of the two sums.`
        : say`At ${source}, ${printedFrom} is not ${printedTo}, but about ${right}. Correct one of the two sums.`,
    evidence: [{ start: from.start, end: from.end, note: say`${printedFrom} here` }, ...evidence],
    fixes: fixes.map(({ words: _, ...fix }) => fix),
  };
}

/** `wrong` as `value` makes it; preferred where the article gives that sum, or the other one, a second time. */
function correction(
  article: Article,
  wrong: Amount,
  value: number,
  other: Amount,
): (Fix & { readonly words: string }) | undefined {
  const { text } = article;
  const { start, end } = wrong.number;
  const model = text.slice(start, end);
  const power = Math.round(Math.log10(value / wrong.value));
  const isShift = power !== 0 && Math.abs(Math.log10(value / wrong.value) - power) < 0.08;
  const newText = isShift ? shifted10(model, power) : recomputed(model, wrong.value, value);
  if (newText === undefined || newText === model) return undefined;
  const words = text.slice(wrong.start, start) + newText + text.slice(end, wrong.end);
  const borneOut = isShift && isSaidElsewhere(article, wrong.number, newText);
  const otherStands = isSaidElsewhere(article, other.number, text.slice(other.number.start, other.number.end));
  const wrongStands = isSaidElsewhere(article, wrong.number, model);
  const preferred = borneOut || (otherStands && !wrongStands);
  return {
    title: say`Change to “${words}”`,
    ...(preferred ? { preferred } : {}),
    words,
    edits: [{ start, end, newText }],
  };
}

/** The number stands elsewhere in the article too, as it is printed. */
function isSaidElsewhere({ text, paragraphs }: Article, at: { readonly start: number }, printed: string): boolean {
  if (printed.replace(/\D/g, "").length < 2) return false;
  return paragraphs.some(({ start, passage }: Paragraph) => {
    let found = passage.text.indexOf(printed);
    while (found >= 0) {
      const place = shifted({ start: found, end: found + printed.length }, start);
      const isWhole =
        !/[\d.,]/.test(text.charAt(place.start - 1)) && !/^[.,]?\d/.test(text.slice(place.end, place.end + 2));
      if (isWhole && place.start !== at.start) return true;
      found = passage.text.indexOf(printed, found + printed.length);
    }
    return false;
  });
}
