import type { Span } from "../text/span.ts";

export type EntityType = "PER" | "ORG" | "LOC" | "EVENT" | "WORK";

/** A stretch of text that names something. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The name in standard form: white space and dashes made even, possessive, article, edition and year taken off. */
  readonly name: string;
  /** Words before a person's name that say the office: `Chinese Premier`, `Prime Minister`. */
  readonly title?: Span;
  /** The edition of an event: `22nd China-ASEAN Expo`, `sixth edition`. */
  readonly edition?: { readonly number: number; readonly span: Span };
  /** The year in an event's name: `2025 ASEAN-China GBA Forum`. */
  readonly year?: { readonly year: number; readonly span: Span };
  /** True when the mention is an acronym alone. */
  readonly acronym?: boolean;
}

/** `China-ASEAN Expo (CAEXPO)` or `CAEXPO (China-ASEAN Expo)`. */
export interface AcronymDefinition {
  readonly acronym: string;
  readonly acronymSpan: Span;
  readonly expansion: string;
  readonly expansionSpan: Span;
}

/** All mentions of one thing in an article. */
export interface Entity {
  /** Stable within the article's text: type and canonical name. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name. */
  readonly name: string;
  /** Other forms found here: acronym, surname, short form. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  readonly definition?: AcronymDefinition;
}
