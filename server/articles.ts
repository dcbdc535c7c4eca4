import type { Article, FiledSummary, Intended } from "../core/index.ts";
import { type LocatedFinding, type Place, sameFindings } from "./findings.ts";
import { LineTable } from "./lines.ts";
import type { Refusal } from "./open-document.ts";

/** An article's findings, with the lookups they rest on. */
export interface Checked {
  readonly uri: string;
  /** None for a file on disk. */
  readonly version?: number;
  readonly located: readonly LocatedFinding[];
  readonly refusal?: Refusal;
  /** See `packedKeys`. */
  readonly keys: Float64Array;
  /** The entries of desk files that let a finding stand. */
  readonly intended: readonly Intended[];
  /** Changes when, and only when, a reader would see a difference. */
  readonly resultId: string;
}

/** What is kept of an article on disk. */
export interface ClosedArticle extends Place {
  readonly summary: FiledSummary;
  checked?: Checked;
  /** The findings are those of an earlier archive or text, or there are none yet. */
  stale: boolean;
}

/** An open document whose text can be edited. */
export interface OpenText extends Place {
  readonly version: number;
}

/** An open document that is an article, read. */
export interface OpenArticle extends OpenText {
  readonly id: string;
  readonly article: Article;
}

/** An article on disk; what is kept of it does not hold the text. */
export function closedArticle(uri: string, text: string, summary: FiledSummary): ClosedArticle {
  return { uri, lines: new LineTable(text), summary, stale: true };
}

/** The findings of the file's earlier text go on counting as what the reader sees, until it is checked again. */
export function earlier(known: ClosedArticle | undefined): Pick<ClosedArticle, "checked"> {
  return known?.checked === undefined ? {} : { checked: known.checked };
}

/** True when a reader would see no difference. */
export function showsTheSame(known: Checked, now: Omit<Checked, "resultId">): boolean {
  return known.refusal?.message === now.refusal?.message && sameFindings(known.located, now.located);
}
