import type { CivilDate } from "../calendar/civil.ts";
import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";

/**
 * - `header`: the line `date YYYY-MM-DD Title` that an export puts on top.
 * - `stamp`: a line that holds a date or time of publication and little else.
 * - `headline`: the title; `heading`: a title inside the article.
 * - `body`: running text.
 * - `caption`: a picture's text, with its credit in brackets.
 * - `credit`: editors, photographers, sources: `(Web editor: …)`.
 * - `end`: what follows the end mark (`###`, `-30-`): boilerplate and contacts.
 */
export type Zone = "header" | "stamp" | "headline" | "heading" | "body" | "caption" | "credit" | "end";

export interface Paragraph extends Span {
  readonly zone: Zone;
  readonly passage: Passage;
}

/** Where the article's date comes from, strongest first. */
export type DateSource = "override" | "header" | "stamp" | "dateline" | "host";

/** The article's own clock. */
export interface ArticleDate {
  readonly date: CivilDate;
  readonly source: DateSource;
  /** The words that state it; none when the editor or the host gave it. */
  readonly span?: Span;
}

/** `KUALA LUMPUR, Oct. 28 (Xinhua) --`, from the place to the dash. */
export interface Dateline extends Span {
  readonly place: Span;
  /** The date as far as the text states it, with the year filled in from the publication date where it is missing. */
  readonly date?: CivilDate;
  readonly dateSpan?: Span;
  /** False when the year was filled in. */
  readonly yearStated: boolean;
}

/** A quotation, marks included. One quotation that runs over several paragraphs is several spans. */
export interface Quotation extends Span {
  /** False when its closing mark is missing and no further paragraph goes on with it. */
  readonly closed: boolean;
}

/** An article's structure: what a reader sees before reading. */
export interface Layout {
  readonly text: string;
  /** In order, without overlaps; blank lines belong to none. */
  readonly paragraphs: readonly Paragraph[];
  readonly date?: ArticleDate;
  /** A date that a header states, whatever `date` is. */
  readonly headerDate?: ArticleDate;
  readonly stampDate?: ArticleDate;
  readonly dateline?: Dateline;
  readonly quotations: readonly Quotation[];
}
