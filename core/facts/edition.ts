import type { Layout } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import type { Span } from "../text/span.ts";
import type { Timex } from "../time/timex.ts";

/** "The 22nd China-ASEAN Expo was held from September 17 to 21, 2025." */
export interface EditionFact {
  /** The series' name as written, without edition and year. */
  readonly series: string;
  readonly edition: number;
  /** The name with its ordinal. */
  readonly name: Span;
  readonly ordinal: Span;
  /** When it is said to be held; none where the article does not say. */
  readonly time?: Timex;
  /** `planned`: scheduled, due, will be. `held`: was, took place. `stated`: a bare date. */
  readonly modality: "planned" | "held" | "stated";
  /** From the name to the date: the words that state the fact. */
  readonly statement: Span;
}

export function extractEditions(
  _layout: Layout,
  _times: readonly Timex[],
  _mentions: readonly Mention[],
): EditionFact[] {
  return [];
}
