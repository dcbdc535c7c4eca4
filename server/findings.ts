import type { Evidence, Finding } from "../core/index.ts";
import type { LineTable, Range } from "./lines.ts";

/** A finding with its places as lines and columns, as they were when it was made. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly range: Range;
  readonly evidence: readonly LocatedEvidence[];
}

interface LocatedEvidence {
  readonly uri: string;
  readonly range: Range;
  readonly note: string;
}

/** An article whose lines are known. */
export interface Place {
  readonly uri: string;
  readonly lines: LineTable;
}

/** @param placeOf another article of the archive, by its id; evidence in an article that is gone is left out. */
export function locate(
  findings: readonly Finding[],
  own: Place,
  placeOf: (id: string) => Place | undefined,
): LocatedFinding[] {
  const evidenceOf = (evidence: Evidence): LocatedEvidence[] => {
    const place = evidence.article === undefined ? own : placeOf(evidence.article);
    if (place === undefined) return [];
    return [{ uri: place.uri, range: place.lines.rangeOf(evidence), note: evidence.note }];
  };
  return findings.map((finding) => ({
    finding,
    range: own.lines.rangeOf(finding.span),
    evidence: finding.evidence.flatMap(evidenceOf),
  }));
}

/** True when a reader would see no difference. */
export function sameFindings(a: readonly LocatedFinding[], b: readonly LocatedFinding[]): boolean {
  if (a.length !== b.length) return false;
  const shown = ({ finding, range, evidence }: LocatedFinding) =>
    JSON.stringify([finding.rule, finding.severity, finding.message, range, evidence]);
  return a.every((one, index) => shown(one) === shown(b[index] as LocatedFinding));
}
