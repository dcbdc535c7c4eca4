import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { type Measure, measuresIn, roundingOf } from "../../facts/measure.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";
import { textOf } from "./shared/printed.ts";

const bringsAt = wordsAt(["brings", "bringing", "brought"]);
const RAISED = /^(?:raised|raises|raising|raise|closed|closes|secured|secures)$/;
/** From "brings" to the total, and from a sum to the name of its round, in tokens. */
const REACH = 9;
const ROUND_REACH = 4;
/** The story tells of the new round at its top. */
const LEAD_PARAGRAPHS = 4;

/** A round with its sum: `seed`, or the letter of a series. */
interface Round {
  readonly name: string;
  readonly measure: Measure;
}

export const fundingTotal: Rule = defineRule({
  id: "funding-total",
  category: "number",
  severity: "warning",
  summary: "The total funding is not the sum of the rounds.",
  why: "Founders round up and writers copy the total of the last release; investors add up.",
  limits:
    "Needs the new round in the first paragraphs and the earlier ones with their names (seed, Series A) behind the total. A total above the sum is reported only where the rounds are complete: from the seed through every letter. Rounding is allowed for.",
  flags: [
    {
      text: "Kestrel has raised $48 million in a Series B round.\n\nThe round brings total funding to {|$83 million|}, after a $21 million Series A in 2023 and a $4 million seed round.",
      fixed:
        "Kestrel has raised $48 million in a Series B round.\n\nThe round brings total funding to $73 million, after a $21 million Series A in 2023 and a $4 million seed round.",
    },
    {
      text: "Pelago has raised $45 million in new capital, bringing its total funding to {|$58 million|} after a $21 million Series A in 2023.",
      fixed:
        "Pelago has raised $45 million in new capital, bringing its total funding to $66 million after a $21 million Series A in 2023.",
    },
  ],
  accepts: [
    "Kestrel has raised $48 million in a Series B round.\n\nThe round brings total funding to $73 million, after a $21 million Series A in 2023 and a $4 million seed round.",
    "Kestrel has raised $48 million in a Series B round.\n\nThe round brings total funding to $90 million, after a $21 million Series A in 2023.",
    "Kestrel has raised $48 million in a Series C round.\n\nThe round brings total funding to $90 million, after a $21 million Series A in 2023 and a $4 million seed round.",
    "The club has raised $48 million, bringing its total to nearly $50 million after a $21 million gift.",
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      const { passage } = paragraph;
      for (const at of bringsAt(passage)) {
        const report = reportOf(article, paragraph, at);
        if (report !== undefined) yield report;
      }
    }
  },
});

function reportOf(article: Article, paragraph: Paragraph, at: number): Report | undefined {
  const { tokens, text } = paragraph.passage;
  const measures = measuresIn(paragraph.passage).filter(({ quantity }) => quantity.kind === "money");
  const total = measures.find(({ first }) => first > at && first <= at + REACH);
  const link = tokens.slice(at + 1, total?.first).map(({ lower }) => lower);
  if (total === undefined || link.at(-1) !== "to" || !link.includes("total") || total.quantity.hedge !== undefined)
    return undefined;
  const earlier = measures
    .filter(({ first, sentence, unit }) => first > total.first && sentence === total.sentence && unit === total.unit)
    .map((measure) => ({ measure, name: roundBehind(tokens, measure) }));
  const raised = raisedIn(article, total);
  if (raised === undefined || earlier.length === 0) return undefined;
  if (earlier.some(({ name, measure }) => name === undefined || measure.quantity.hedge !== undefined)) return undefined;
  const rounds = earlier as Round[];
  const all = [raised.round.measure, ...rounds.map(({ measure }) => measure)];
  const sum = Number(all.reduce((value, { quantity }) => value + quantity.value, 0).toPrecision(12));
  const slack = [total, ...all].reduce((value, { quantity }) => value + roundingOf({ ...quantity }), 0);
  const off = total.quantity.value - sum;
  if (off < 0 ? -off <= slack : off <= slack || !areAll(raised.round.name, rounds)) return undefined;
  const { number } = total.quantity;
  const newText = inWordsLike(text.slice(number.start, number.end), sum, total.quantity);
  return {
    span: shifted({ start: total.start, end: total.end }, paragraph.start),
    message: say`The rounds add up to ${newText ?? sum}, not ${textOf(text, total)}. Correct the total or a round.`,
    evidence: [
      { ...raised.span, note: say`the new round` },
      ...rounds.map(({ measure, name }) => ({
        ...shifted({ start: measure.start, end: measure.end }, paragraph.start),
        note: name === "seed" ? say`the seed round` : say`series ${name.toUpperCase()}`,
      })),
    ],
    fixes:
      newText === undefined
        ? []
        : [{ title: say`Change the total to ${newText}`, edits: [{ ...shifted(number, paragraph.start), newText }] }],
  };
}

/** `seed` or the letter of the series that a sum is of; `?` for a round without a name. */
function roundBehind(tokens: readonly Token[], { after }: Measure): string | undefined {
  for (let at = after; at < after + ROUND_REACH; at++) {
    const { lower = "" } = tokens[at] ?? {};
    if (lower === "seed") return "seed";
    if (lower === "series" && /^[a-f]$/.test(tokens[at + 1]?.lower ?? "")) return tokens[at + 1]?.lower;
  }
  return undefined;
}

/** The sum that the story's first paragraphs say was raised. */
function raisedIn({ paragraphs }: Article, total: Measure): { readonly round: Round; readonly span: Span } | undefined {
  const first = paragraphs.findIndex(({ zone }) => zone === "body");
  for (const { passage, start } of paragraphs.slice(first, first + LEAD_PARAGRAPHS)) {
    const { tokens } = passage;
    const measure = measuresIn(passage).find(
      (it) =>
        it.unit === total.unit && RAISED.test(tokens[it.first - 1]?.lower ?? "") && it.quantity.hedge === undefined,
    );
    if (measure === undefined) continue;
    const near = tokens.slice(measure.after, measure.after + ROUND_REACH);
    const series = near.findIndex(({ lower }) => lower === "series");
    const name = series < 0 ? "?" : (tokens[measure.after + series + 1]?.lower ?? "?");
    return { round: { name, measure }, span: shifted({ start: measure.start, end: measure.end }, start) };
  }
  return undefined;
}

/** From the seed through every letter before the new one. */
function areAll(name: string, rounds: readonly Round[]): boolean {
  const known = new Set(rounds.map((round) => round.name));
  const letters = "abcdef".slice(0, Math.max(0, "abcdef".indexOf(name)));
  return known.has("seed") && name.length === 1 && [...letters].every((letter) => known.has(letter));
}
