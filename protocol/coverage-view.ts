import type { Coverage, CoverageRow, Range } from "./index.ts";

/** What the extension tells the page that compares articles. */
export interface CoverageData {
  readonly type: "data";
  readonly coverage: Coverage;
  readonly labels: CoverageLabels;
}

/** The page's words, in the user's language. */
export interface CoverageLabels {
  readonly verdicts: Readonly<Record<CoverageRow["verdict"], string>>;
  readonly aspects: Readonly<Record<CoverageRow["aspect"], string>>;
  readonly topic: string;
  readonly none: string;
  readonly showSingle: string;
}

/** What the page asks of the extension. */
export type CoverageRequest =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly uri: string; readonly range: Range };
