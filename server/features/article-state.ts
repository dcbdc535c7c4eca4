import { formatIso } from "../../core/index.ts";
import type { ArticleState } from "../../protocol/index.ts";
import type { OpenArticle } from "../articles.ts";

/** What the status bar shows of an article; null for what is none. */
export function articleState(open: OpenArticle | undefined): ArticleState | null {
  if (open === undefined) return null;
  const { date } = open.article;
  if (date === undefined) return {};
  const { span, source } = date;
  return {
    date: {
      iso: formatIso(date.date),
      source,
      ...(span === undefined ? {} : { range: open.lines.rangeOf(span) }),
    },
  };
}
