import { type Article, type DayInterval, entityAt, type Span, toDayNumber } from "../../core/index.ts";
import { bare, spanAt } from "./spans.ts";

export interface Highlight extends Span {
  /** `definition`: where the name is given in full or the acronym explained. */
  readonly kind: "definition" | "mention";
}

/** All mentions of what the cursor is on; for a date, all that mean the same days. In text order. */
export function highlightsAt(article: Article, offset: number): Highlight[] {
  const time = spanAt(article.times, offset);
  const own = article.date?.span;
  const onOwn = own !== undefined && spanAt([own], offset) !== undefined;
  const days = time?.interval ?? (onOwn ? ownDay(article) : undefined);
  if (days !== undefined) return datesOn(article, days);
  const named = entityAt(article, offset);
  if (named === undefined) return time === undefined ? [] : [{ ...bare(time), kind: "mention" }];
  const { mentions, definition } = named.entity;
  return mentions.map((mention): Highlight => {
    const { start, end } = mention;
    const defines =
      definition !== undefined && start <= definition.expansionSpan.start && definition.expansionSpan.end <= end;
    return { start, end, kind: defines ? "definition" : "mention" };
  });
}

/** The expressions that mean exactly these days, and the article's own date where it is that. */
export function datesOn(article: Article, { first, last }: DayInterval): Highlight[] {
  const found: Highlight[] = article.times
    .filter(({ interval }) => interval?.first === first && interval.last === last)
    .map((time) => ({ ...bare(time), kind: "mention" }));
  const own = article.date?.span;
  const day = ownDay(article);
  const isOwn = own !== undefined && day?.first === first && day.last === last;
  if (isOwn && !found.some((span) => span.start < own.end && own.start < span.end)) {
    found.push({ ...bare(own), kind: "definition" });
  }
  return found.sort((a, b) => a.start - b.start);
}

function ownDay({ date }: Article): DayInterval | undefined {
  if (date === undefined) return undefined;
  const day = toDayNumber(date.date);
  return { first: day, last: day };
}
