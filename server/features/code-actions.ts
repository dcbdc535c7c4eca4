import { overlaps, type Span, type TextEdit } from "../../core/index.ts";
import type { LocatedFinding } from "../findings.ts";

/** A fix, or another way to write something, on offer. */
export interface Offer {
  readonly title: string;
  readonly kind: "quickfix" | "refactor.rewrite";
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** What it puts right. */
  readonly solves: readonly LocatedFinding[];
}

/** The fixes of the findings that touch `span`, in text order, each finding's in its own; last what fixes a rule everywhere. */
export function offersAt(all: readonly LocatedFinding[], span: Span): Offer[] {
  const touched = all.filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end);
  const single = touched.flatMap((located): Offer[] =>
    located.finding.fixes.map(({ title, preferred, edits }) => ({
      title,
      kind: "quickfix",
      preferred: preferred === true,
      edits,
      solves: [located],
    })),
  );
  const rules = [...new Set(touched.map(({ finding }) => finding.rule))];
  return [...single, ...rules.flatMap((rule) => fixAll(all, rule))];
}

/** Applies the preferred fix of each finding of a rule; offered where there are two or more. */
function fixAll(all: readonly LocatedFinding[], rule: string): Offer[] {
  const solves: LocatedFinding[] = [];
  const edits: TextEdit[] = [];
  for (const located of all) {
    const fix = located.finding.rule === rule && located.finding.fixes.find(({ preferred }) => preferred === true);
    // Two findings may offer the same edit; what would meet an earlier edit waits for the next time.
    if (!fix || fix.edits.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    solves.push(located);
    edits.push(...fix.edits);
  }
  if (solves.length < 2) return [];
  const title = `Fix all ${solves.length} problems of "${rule}" in this article`;
  return [{ title, kind: "quickfix", preferred: false, edits: edits.sort((a, b) => a.start - b.start), solves }];
}

function collide(a: Span, b: Span): boolean {
  // Two insertions at one place would depend on their order.
  return overlaps(a, b) || a.start === b.start || (a.start === a.end && b.start < a.start && a.start < b.end);
}
