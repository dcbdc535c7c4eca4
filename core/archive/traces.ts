import type { Article } from "../analyze.ts";
import { copyPrint } from "../facts/copy-print.ts";
import { type Correction, correctionsOf } from "../facts/correction.ts";
import { digitsOf, type Figure, figuresOf } from "../facts/figure.ts";
import { quotesOf } from "../facts/quote-print.ts";
import type { Span } from "../text/span.ts";

/** A paragraph as others can know it again: its words as a hash, its numbers and dates as they stand. */
export interface CopySummary extends Span {
  /** See `CopyPrint`. */
  readonly mask: string;
  /** Numbers, months and weekdays in text order, a line each. */
  readonly values: string;
}

/** A figure of three digits and more, with the words around it, each list in one string. */
export interface FigureSummary extends Span {
  readonly unit: string;
  readonly value: number;
  readonly printed: string;
  readonly stems: string;
  readonly names: string;
  readonly speaker?: string;
  /** First and last day that its sentence speaks of. */
  readonly first?: number;
  readonly last?: number;
}

/** A value that an article takes back. */
export interface CorrectionSummary extends Span {
  readonly unit: string;
  readonly wrong: number;
  readonly printedWrong: string;
  readonly printedRight: string;
  readonly right: number;
  readonly stems: string;
}

/** A quotation, its words in lower case. */
export interface QuoteSummary extends Span {
  readonly text: string;
}

/** The paragraphs of `article` that may be copies. */
export function copiesOf({ paragraphs }: Article): CopySummary[] {
  return paragraphs.flatMap(({ passage, zone, start, end }): CopySummary[] => {
    const print = zone === "body" ? copyPrint(passage) : undefined;
    if (print === undefined) return [];
    return [{ mask: print.mask, values: print.slots.map(({ text }) => text).join("\n"), start, end }];
  });
}

export function figureSummaries(article: Article): FigureSummary[] {
  return figuresOf(article).map(figureSummary);
}

/** A figure as others read it. */
export function figureSummary({
  start,
  end,
  unit,
  value,
  printed,
  stems,
  names,
  speaker,
  days,
}: Figure): FigureSummary {
  return {
    unit,
    value,
    printed,
    stems: stems.join(" "),
    names: names.join(" "),
    ...(speaker === undefined ? {} : { speaker }),
    ...(days === undefined ? {} : { first: days.first, last: days.last }),
    start,
    end,
  };
}

export function correctionSummaries(article: Article): CorrectionSummary[] {
  return correctionsOf(article).map(
    ({ start, end, unit, wrong, right, stems }: Correction): CorrectionSummary => ({
      unit,
      wrong: wrong.value,
      printedWrong: wrong.printed,
      printedRight: right.printed,
      right: right.value,
      stems: stems.join(" "),
      start,
      end,
    }),
  );
}

/** Paragraphs that differ in numbers and dates alone. */
export function copyKey(mask: string): string {
  return `copy ${mask}`;
}

/** Figures of one unit with the same digits in any order: what a slip of digits or of magnitude makes of one is under its key. */
export function figureKey(unit: string, printed: string): string {
  return `figure ${unit} ${digitsOf(printed).split("").sort().join("")}`;
}

export function quoteSummaries(article: Article): QuoteSummary[] {
  return quotesOf(article).map(({ text, start, end }) => ({ text, start, end }));
}

/** Quotations that share a run of words, see `shingleKeys`. */
export function quoteKey(shingle: string): string {
  return `quote ${shingle}`;
}
