import type { Layout } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import type { Span } from "../text/span.ts";
import type { Timex } from "../time/timex.ts";

/** "Since its inception in 2004, the CAEXPO has taken place annually." */
export interface CadenceFact {
  readonly series: string;
  /** Years from one edition to the next: 1 annual, 2 biennial. */
  readonly years: number;
  /** The year of the first edition, where the same sentence states it. */
  readonly first?: { readonly year: number; readonly span: Span };
  readonly statement: Span;
}

export function extractCadences(
  _layout: Layout,
  _times: readonly Timex[],
  _mentions: readonly Mention[],
): CadenceFact[] {
  return [];
}
