import type { EntityType, TimelineRow } from "./index.ts";

/** What the extension tells the page of the timeline. */
export interface TimelineData {
  readonly type: "data";
  readonly rows: readonly TimelineRow[];
  /** Statements that were left out. */
  readonly more: number;
  readonly entities: readonly { readonly key: string; readonly name: string; readonly type: EntityType }[];
  /** The entity that the rows are about; empty for all. */
  readonly key: string;
  readonly labels: TimelineLabels;
}

/** The page's words, in the user's language. `{0}` stands for a number or a name. */
export interface TimelineLabels {
  readonly all: string;
  readonly filter: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly scale: string;
  readonly onlyProblems: string;
  readonly none: string;
  readonly plot: string;
  readonly more: string;
  readonly count: string;
  readonly problem: string;
}

/** What the page asks of the extension. */
export type TimelineRequest =
  | { readonly type: "ready" }
  | { readonly type: "filter"; readonly key: string }
  | { readonly type: "open"; readonly row: TimelineRow };
