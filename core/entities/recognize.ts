import type { Layout } from "../article/layout.ts";
import type { Timex } from "../time/timex.ts";
import type { AcronymDefinition, Entity, Mention } from "./mention.ts";

/** What {@link recognizeEntities} finds. */
export interface Names {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly acronyms: readonly AcronymDefinition[];
}

/** The people, organisations, places, events and works that an article names. */
export function recognizeEntities(_layout: Layout, _times: readonly Timex[]): Names {
  return { mentions: [], entities: [], acronyms: [] };
}
