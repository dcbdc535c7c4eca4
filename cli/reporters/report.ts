import type { DateSource, Finding, Severity } from "../../core/index.ts";
import type { Trouble } from "../files/find.ts";
import type { LineTable, Position } from "../text/line-table.ts";
import type { Style } from "../text/style.ts";

/** An edit that `--fix` has made; the position is where it stood before. */
export interface Change extends Position {
  readonly rule: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface CheckedArticle {
  readonly path: string;
  readonly lines: LineTable;
  /** `YYYY-MM-DD`; none when nothing states it. */
  readonly date?: string;
  readonly dateSource?: DateSource;
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
}

/** All that a run has found. */
export interface CheckReport {
  readonly articles: readonly CheckedArticle[];
  readonly troubles: readonly Trouble[];
  /** Files in the given folders that are plainly no articles. */
  readonly skipped: number;
}

/** Writes a report in one format, in parts that end a line. */
export type Reporter = (report: CheckReport, style: Style) => Iterable<string>;

export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(articles: readonly CheckedArticle[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of articles) for (const { severity } of findings) counts[severity]++;
  return counts;
}
