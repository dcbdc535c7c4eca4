import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { within } from "../../facts/sentences.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { recognizeQuantities } from "../../quantity/recognize.ts";
import { contains, overlaps, type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { contentStems, type Headline, headlineOf } from "./shared/headline.ts";

/** "More than 300" in the headline may be up to so much off. */
const HEDGED = 0.3;
/** How many words of the headline must stand in the sentence of the body that contradicts it. */
const SHARED_WORDS = 2;
/** An article with more dates tells of several days. */
const MOST_DATES = 2;

export const headlineNumber: Rule = defineRule({
  id: "headline-number",
  category: "structure",
  severity: "warning",
  supersededBy: ["figure-conflict"],
  summary: "A number or date in the headline stands nowhere in the body, which has another one.",
  why: "The headline is changed last, or is not changed when the story is.",
  limits:
    "The body must count the same thing in a sentence that shares words with the headline, and have the headline's number nowhere. Rounding, hedges (“more than”), sums and differences of two figures of the body, ranges, ranks, years and scores are left alone.",
  flags: [
    {
      text: "Harbour fair draws {|7,600|} visitors\nThe spring fair in the harbour drew 8,900 visitors from nine states, the council said on Friday.",
      fixed:
        "Harbour fair draws 8,900 visitors\nThe spring fair in the harbour drew 8,900 visitors from nine states, the council said on Friday.",
    },
    {
      text: "Bakers' union wins {|12 percent|} pay rise\nThe bakers' union agreed on a pay rise of 14 percent on Friday.",
      fixed: "Bakers' union wins 14 percent pay rise\nThe bakers' union agreed on a pay rise of 14 percent on Friday.",
    },
    {
      text: "Council buys ferry for {|$3 million|}\nThe harbour council will buy a second ferry for $5 million, it said on Friday.",
      fixed:
        "Council buys ferry for $5 million\nThe harbour council will buy a second ferry for $5 million, it said on Friday.",
    },
    {
      text: "Harbour fair opens on {|March 6|}\nThe spring fair in the harbour opens on March 9, the council said.",
      fixed: "Harbour fair opens on March 9\nThe spring fair in the harbour opens on March 9, the council said.",
    },
  ],
  accepts: [
    "Harbour man jailed for two murders\nA harbour man was jailed on Friday for a 2019 murder and a fatal ambush in 2020.",
    "Harbour fair draws 7,600 visitors\nThe spring fair in the harbour drew 7,635 visitors from nine states, the council said.",
    "Harbour fair draws more than 7,000 visitors\nThe spring fair in the harbour drew 7,800 visitors, the council said.",
    "Harbour fire kills 12 sailors\nThe harbour fire killed seven sailors on a ship and five sailors on the pier.",
    "Man, 40, sentenced to 22 years\nAnn Lee's killer was sentenced on Friday. The man, 40, got twenty-two years; another man got 12 years in 2019.",
    "Ten Things to Know About the Harbour\nThe harbour has three things to offer: ships, sun and fish.",
    "Ferry wins 3-2 in 2025\nThe ferry crew won with 3 goals on Friday.",
  ],
  *check(article) {
    const headline = headlineOf(article);
    if (headline === undefined) return;
    const { paragraph } = headline;
    const from = headline.span.start - paragraph.start;
    const numbers = recognizeQuantities(paragraph.passage).filter(({ start }) => start >= from);
    const dates = within(article.times, headline.span).filter(isDay);
    if (numbers.length === 0 && dates.length === 0) return;
    const stems = contentStems(headline.tokens);
    for (const quantity of numbers) {
      const report = contradicted(article, headline, quantity, stems);
      if (report !== undefined) yield report;
    }
    const [date, another] = dates;
    const report = date === undefined || another !== undefined ? undefined : otherDate(article, headline, date, stems);
    if (report !== undefined) yield report;
  },
});

interface Counted {
  readonly quantity: Quantity;
  readonly paragraph: Paragraph;
}

function contradicted(
  article: Article,
  headline: Headline,
  quantity: Quantity,
  stems: ReadonlySet<string>,
): Report | undefined {
  const { paragraph } = headline;
  const span = shifted(quantity, paragraph.start);
  const unit = unitOf(paragraph, quantity);
  if (unit === undefined || isPartOfMore(paragraph, quantity) || isInDate(article, span)) return undefined;
  const body = bodyQuantities(article, paragraph);
  if (body.some((it) => areCompatible(quantity, it.quantity)) || isSum(quantity.value, unit, body)) return undefined;
  const rivals = body.filter(
    (it) =>
      unitOf(it.paragraph, it.quantity) === unit &&
      !isYear(it) &&
      !isPartOfMore(it.paragraph, it.quantity) &&
      sharesWords(it, stems),
  );
  const [rival] = rivals;
  if (rival === undefined || new Set(rivals.map((it) => it.quantity.value)).size > 1) return undefined;
  const written = shifted(rival.quantity.number, rival.paragraph.start);
  const number = shifted(quantity.number, paragraph.start);
  const theirs = {
    start: rival.paragraph.start + rival.quantity.start,
    end: rival.paragraph.start + rival.quantity.end,
  };
  const [mine, other] = [article.text.slice(number.start, number.end), article.text.slice(written.start, written.end)];
  return {
    span: { start: span.start, end: span.end },
    message: say`The headline has ${article.text.slice(span.start, span.end)}, the body ${article.text.slice(theirs.start, theirs.end)}. One of the two is wrong.`,
    evidence: [{ ...theirs, note: say`the body's figure` }],
    fixes: [
      { title: say`Change the headline to ${other}`, edits: [{ ...number, newText: other }] },
      { title: say`Change the body to ${mine}`, edits: [{ ...written, newText: mine }] },
    ],
  };
}

function bodyQuantities({ paragraphs }: Article, headline: Paragraph): Counted[] {
  return paragraphs
    .filter((paragraph) => paragraph !== headline && paragraph.zone !== "stamp" && paragraph.zone !== "credit")
    .flatMap((paragraph) => recognizeQuantities(paragraph.passage).map((quantity) => ({ quantity, paragraph })));
}

/** What is counted: a currency, `percent`, or the noun after the number without its plural s. */
function unitOf({ passage }: Paragraph, { kind, currency, end }: Quantity): string | undefined {
  if (kind === "money") return currency;
  if (kind === "percent" || kind === "points") return kind;
  if (kind !== "cardinal") return undefined;
  const next = passage.tokens.find(({ start }) => start >= end);
  const noun = next?.text === "-" ? passage.tokens[passage.tokens.indexOf(next) + 1] : next;
  if (noun?.kind !== "word" || noun.text.length < 3) return undefined;
  return noun.lower.replace(/ies$/, "y").replace(/s$/, "");
}

/** A range, a score, a rank, a version, a part: `3-2`, `No. 1`, `Top 10`, `7 of 10`. */
function isPartOfMore({ passage }: Paragraph, { start, end }: Quantity): boolean {
  const { tokens } = passage;
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens.findIndex((token) => token.start >= end);
  const before = tokens[first - 1];
  const after = last < 0 ? undefined : tokens[last];
  if (
    before !== undefined &&
    /^(?:[-–/:.]|no\.|nos\.|number|top|to|from|between|version|phase|grade|level)$/.test(before.lower)
  )
    return true;
  if (after === undefined) return false;
  if (/^(?:to|of|in|and|or|x|out)$/.test(after.lower) && tokens[last + 1]?.kind === "number") return true;
  return /^[-–/:]$/.test(after.text) && (after.text !== "-" || /^[\d$€£¥]/.test(tokens[last + 1]?.text ?? ""));
}

/** "A 2019 murder" */
function isYear({ paragraph, quantity }: Counted): boolean {
  return /^(?:19|20)\d\d$/.test(paragraph.passage.text.slice(quantity.start, quantity.end));
}

function isInDate({ times }: Article, span: Span): boolean {
  return within(times, span).some(({ type }) => type === "DATE" || type === "TIME");
}

/** One may be the other, rounded or hedged. */
function areCompatible(a: Quantity, b: Quantity): boolean {
  const gap = Math.abs(a.value - b.value);
  if (gap === 0) return true;
  if (a.hedge !== undefined || b.hedge !== undefined) return gap <= Math.max(a.value, b.value) * HEDGED;
  return gap < Math.max(roundness(a), roundness(b));
}

/** What the last digit that is not 0 stands for: 100 for 7,600. */
function roundness({ value, precision }: Quantity): number {
  let unit = precision;
  while (unit * 10 <= value && Number.isInteger(value / (unit * 10))) unit *= 10;
  return unit;
}

/** The sum or the difference of two figures of the body, one of which counts the same; or the sum of all. */
function isSum(value: number, unit: string, body: readonly Counted[]): boolean {
  const values = [...new Set(body.map(({ quantity }) => quantity.value))].slice(0, 40);
  const known = new Set(values);
  const alike = new Set(
    body.filter((it) => unitOf(it.paragraph, it.quantity) === unit).map(({ quantity }) => quantity.value),
  );
  return (
    [...alike].some((one) => known.has(value - one) || known.has(value + one) || known.has(one - value)) ||
    values.reduce((a, b) => a + b, 0) === value
  );
}

function sharesWords({ paragraph, quantity }: Counted, stems: ReadonlySet<string>): boolean {
  return shared(paragraph, quantity, stems) >= SHARED_WORDS;
}

/** How many content words of the headline stand in the sentence around `span` (in passage offsets). */
function shared({ passage }: Paragraph, span: Span, stems: ReadonlySet<string>): number {
  const { tokens, sentences } = passage;
  const sentence = sentences.find(({ last }) => (tokens[last - 1] as Token).end > span.start);
  const words = sentence === undefined ? [] : tokens.slice(sentence.first, sentence.last);
  const outside = words.filter((token) => !overlaps(token, span));
  return [...contentStems(outside)].filter((stem) => stems.has(stem)).length;
}

function isDay({ type, known, stated, range }: Timex): boolean {
  return type === "DATE" && known.day !== undefined && stated.month !== undefined && range === undefined;
}

/** A day in the headline that the body never names, where it names one other. */
function otherDate(
  article: Article,
  { paragraph }: Headline,
  date: Timex,
  stems: ReadonlySet<string>,
): Report | undefined {
  const { times, paragraphs, dateline, text } = article;
  const dates = times.filter(
    (it) => isDay(it) && !contains(paragraph, it) && !(dateline !== undefined && contains(dateline, it)),
  );
  const told = dates.filter((it) =>
    paragraphs.some(({ zone, start, end }) => zone === "body" && start <= it.start && it.end <= end),
  );
  if (times.some((it) => it !== date && isSameDay(it, date)) || new Set(told.map(dayKey)).size > MOST_DATES)
    return undefined;
  const other = told.find((it) => {
    const home = paragraphs.find(({ start, end }) => start <= it.start && it.end <= end);
    return (
      home !== undefined &&
      it.stated.month === date.stated.month &&
      shared(home, shifted(it, -home.start), stems) >= SHARED_WORDS
    );
  });
  if (other === undefined) return undefined;
  const [mine, theirs] = [text.slice(date.start, date.end), text.slice(other.start, other.end)];
  return {
    span: { start: date.start, end: date.end },
    message: say`The headline says ${mine}, the body ${theirs}. One of the two is wrong.`,
    evidence: [{ start: other.start, end: other.end, note: say`the body's date` }],
    fixes: [
      { title: say`Change the headline to ${theirs}`, edits: [{ start: date.start, end: date.end, newText: theirs }] },
      { title: say`Change the body to ${mine}`, edits: [{ start: other.start, end: other.end, newText: mine }] },
    ],
  };
}

function isSameDay(a: Timex, b: Timex): boolean {
  if (
    a.interval !== undefined &&
    b.interval !== undefined &&
    a.interval.first <= b.interval.first &&
    b.interval.last <= a.interval.last
  )
    return true;
  return dayKey(a) === dayKey(b);
}

function dayKey({ stated }: Timex): string {
  return `${stated.month}-${stated.day}`;
}
