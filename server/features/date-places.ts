import { type Article, contains, type Paragraph, type Span } from "../../core/index.ts";
import { paragraphOf } from "./sections.ts";

/** A caption's credit is not longer. UTF-16 code units. */
const LONGEST_CREDIT = 300;

const RUNNING: ReadonlySet<Paragraph["zone"]> = new Set(["headline", "heading", "body", "caption"]);

/**
 * True for words that an editor writes: not in the header line, a stamp, the dateline, a credit (a caption's included) or
 * what follows the end mark.
 */
export function isRunningText(article: Article, span: Span): boolean {
  const paragraph = paragraphOf(article, span);
  if (paragraph === undefined || !RUNNING.has(paragraph.zone)) return false;
  if (article.dateline !== undefined && contains(article.dateline, span)) return false;
  if (paragraph.zone !== "caption") return true;
  const before = article.text.slice(Math.max(paragraph.start, span.start - LONGEST_CREDIT), span.start);
  return before.lastIndexOf("(") <= before.lastIndexOf(")");
}
