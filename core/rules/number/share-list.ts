import type { Article } from "../../analyze.ts";
import { recognizeQuantities } from "../../quantity/recognize.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const shareList: Rule = defineRule({
  id: "share-list",
  category: "number",
  severity: "warning",
  supersededBy: ["part-share", "shares-over-100", "parts-total"],
  summary: "In a list of numbers with their shares, one share is not that of its number.",
  why: "All rows but one come from the same table, and readers divide.",
  limits:
    "Reads “3,000 tokens (30%)”, three or more in an article, all but one of which are shares of one total; the odd one must be off by more than its rounding.",
  flags: [
    {
      text: "The yard gives 3,000 tokens (30%) to members. Owners get 3,000 (30%), lenders 3,900 ({|36%|}) and the bank 100 (1%).",
      fixed:
        "The yard gives 3,000 tokens (30%) to members. Owners get 3,000 (30%), lenders 3,900 (39%) and the bank 100 (1%).",
    },
  ],
  accepts: [
    "The yard gives 3,000 tokens (30%) to members. Owners get 3,000 (30%), lenders 3,900 (39%) and the bank 100 (1%).",
    "Sales rose by 3,000 (30%), costs by 2,000 (25%), and losses by 900 (36%).",
    "The poll asked 512 people (51%) in May and 300 people (36%) in June, of 1,004 and 833.",
  ],
  *check(article) {
    const rows = rowsOf(article);
    for (const row of rows) {
      const total = totalWithout(rows, row);
      if (total !== undefined) {
        const report = reportOf(article.text, row, total);
        if (report !== undefined) yield report;
      }
    }
  },
});

/** A number and the share in brackets behind it. */
interface Row extends Span {
  readonly value: number;
  readonly share: number;
  readonly precision: number;
  /** The digits of the share. */
  readonly digits: Span;
  readonly first: Span;
}

const LEAST_ROWS = 3;
/** Nouns between a number and its bracket, in code units. */
const MAX_NOUN = 40;

const rowsIn: (passage: Passage) => readonly Row[] = perPassage((passage) => {
  const quantities = recognizeQuantities(passage);
  return quantities.slice(1).flatMap((share, index): Row[] => {
    const number = quantities[index];
    if (number === undefined || share.kind !== "percent" || number.kind === "percent" || number.kind === "ordinal")
      return [];
    const between = passage.text.slice(number.end, share.start);
    const isRow = /^(?: [a-z]+(?: [a-z]+){0,3})? \($/i.test(between) && passage.text.charAt(share.end) === ")";
    if (!isRow || between.length > MAX_NOUN || share.hedge !== undefined || number.hedge !== undefined) return [];
    const { value, precision, number: digits } = share;
    return [
      {
        start: share.start,
        end: share.end,
        value: number.value,
        share: value,
        precision,
        digits,
        first: { start: number.start, end: number.end },
      },
    ];
  });
});

function rowsOf({ paragraphs }: Article): Row[] {
  return paragraphs.flatMap(({ passage, start }) =>
    rowsIn(passage).map((row) => ({
      ...row,
      ...shifted(row, start),
      digits: shifted(row.digits, start),
      first: shifted(row.first, start),
    })),
  );
}

/** The one total of which all other rows are shares; nothing where they are of several. */
function totalWithout(rows: readonly Row[], odd: Row): readonly [number, number] | undefined {
  const others = rows.filter((row) => row !== odd);
  if (others.length < LEAST_ROWS - 1) return undefined;
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (const { value, share, precision } of others) {
    if (share <= precision) continue;
    low = Math.max(low, (value / (share + precision / 2)) * 100);
    high = Math.min(high, (value / (share - precision / 2)) * 100);
  }
  return low > 0 && high >= low && Number.isFinite(high) && new Set(others.map(({ value }) => value)).size > 1
    ? [low, high]
    : undefined;
}

function reportOf(text: string, row: Row, [low, high]: readonly [number, number]): Report | undefined {
  const [least, most] = [(row.value / high) * 100 - row.precision, (row.value / low) * 100 + row.precision];
  if (row.share >= least && row.share <= most) return undefined;
  const decimals = row.precision < 1 ? 1 : 0;
  const right = ((row.value / ((low + high) / 2)) * 100).toFixed(decimals);
  return {
    span: { start: row.start, end: row.end },
    message: say`By the other numbers and shares of the article, ${text.slice(row.first.start, row.first.end)} is ${right} percent of the total, not ${text.slice(row.start, row.end)}. Correct the number or the share.`,
    evidence: [{ ...row.first, note: say`the number` }],
    fixes: [{ title: say`Change to ${right}`, edits: [{ ...row.digits, newText: right }] }],
  };
}
