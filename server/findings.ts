import type { Finding, ShownEvidence } from "../core/index.ts";
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
  const evidenceOf = (evidence: ShownEvidence): LocatedEvidence[] => {
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
  return a.length === b.length && a.every((one, index) => isShownAs(one, b[index] as LocatedFinding));
}

function isShownAs(a: LocatedFinding, b: LocatedFinding): boolean {
  const { rule, severity, message } = a.finding;
  return (
    isSameRange(a.range, b.range) &&
    rule === b.finding.rule &&
    severity === b.finding.severity &&
    message === b.finding.message &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every((one, index) => {
      const { uri, range, note } = b.evidence[index] as LocatedEvidence;
      return one.uri === uri && one.note === note && isSameRange(one.range, range);
    })
  );
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
