import {
  type Archive,
  type Article,
  entityAt,
  introductionOf,
  mentionsOf,
  overlaps,
  type Span,
} from "../../core/index.ts";
import { datesOn } from "./highlights.ts";
import { bareName } from "./name-span.ts";
import { bare, spanAt } from "./spans.ts";

/** A place in the article `article`; in this one where it is missing. */
export interface Reference extends Span {
  readonly article?: string;
}

/**
 * All mentions of the thing under the cursor, first those of this article, then those of the archive by article; for a date,
 * the expressions of this article for the same days.
 *
 * @param declared with the words that introduce the thing here
 */
export function referencesAt(
  article: Article,
  offset: number,
  { archive, id, declared }: { readonly archive: Archive; readonly id: string; readonly declared: boolean },
): Reference[] {
  const named = entityAt(article, offset);
  if (named === undefined) {
    const days = spanAt(article.times, offset)?.interval;
    return days === undefined ? [] : datesOn(article, days).map(bare);
  }
  const { entity } = named;
  const introduction = declared ? undefined : introductionOf(article, entity);
  const here = entity.mentions
    .map((mention) => bareName(article.text, mention))
    .filter((span) => introduction === undefined || !overlaps(span, introduction));
  return [...here, ...mentionsOf(entity, archive).filter((mention) => mention.article !== id)];
}
