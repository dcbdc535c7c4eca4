import {
  type Archive,
  type Article,
  type EntityCard,
  entityAt,
  entityCard,
  introductionOf,
  isAcronymForm,
  type Span,
} from "../../core/index.ts";
import { bareName } from "./name-span.ts";
import { bare, spanAt } from "./spans.ts";

/** Where what is under the cursor is introduced. */
export interface Definition {
  /** The words under the cursor. */
  readonly origin: Span;
  readonly target: Span;
  /** The article of `target`, when it is another one. */
  readonly article?: string;
}

/**
 * The first mention of a name in full, or the words that explain an acronym: in this article, or in the archive where this
 * article gives the short form only. For a date, the words that it was counted from.
 *
 * @param id the article's name in the archive
 */
export function definitionAt(article: Article, offset: number, archive: Archive, id: string): Definition | undefined {
  const named = entityAt(article, offset);
  if (named === undefined) {
    const time = spanAt(article.times, offset);
    return time?.anchor?.span === undefined ? undefined : { origin: bare(time), target: bare(time.anchor.span) };
  }
  const { entity, mention } = named;
  const origin = bareName(article.text, mention);
  const here = introductionOf(article, entity);
  if (entity.definition === undefined) {
    const card = entityCard(article, entity, archive, id);
    const { defined } = card;
    if (defined !== undefined && defined.article !== id && isShortFor(entity.name, card))
      return { origin, target: bare(defined), article: defined.article };
  }
  return here === undefined ? undefined : { origin, target: here };
}

/** The article knows only an acronym or a part of the name. */
function isShortFor(name: string, card: EntityCard): boolean {
  const words = (text: string) => text.split(/[\s-]+/).length;
  return words(card.name) > words(name) || (isAcronymForm(name) && card.acronym === name);
}
