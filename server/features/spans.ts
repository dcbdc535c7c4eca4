import type { Article, Entity, Mention, Span } from "../../core/index.ts";

/** The one that holds the character to the right of `offset`; where none does, the one that ends there. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.find(({ start, end }) => start <= offset && offset < end) ?? spans.find(({ end }) => end === offset);
}

export function bare({ start, end }: Span): Span {
  return { start, end };
}

/** A mention with what it names. */
export interface Named {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** What is named under the cursor. */
export function namedAt(article: Article, offset: number): Named | undefined {
  const mention = spanAt(article.mentions, offset);
  const entity =
    mention && article.entities.find(({ mentions }) => mentions.some(({ start }) => start === mention.start));
  return mention === undefined || entity === undefined ? undefined : { mention, entity };
}
