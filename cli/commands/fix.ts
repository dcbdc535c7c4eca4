import { applyEdits, type Finding, type ShownFix, type TextEdit } from "../../core/index.ts";
import type { Change } from "../reporters/report.ts";
import { LineTable } from "../text/line-table.ts";

export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: ShownFix;
}

/** The preferred fixes that can be applied together, in the order of the findings: where two touch, the first. */
export function preferredFixes(findings: readonly Finding[]): ChosenFix[] {
  const taken: TextEdit[] = [];
  const chosen: ChosenFix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ preferred }) => preferred === true);
    if (fix === undefined || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    chosen.push({ finding, fix });
  }
  return chosen;
}

/** Neighbours count: after a change right beside it, an edit may no longer mean the same. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function withFixes(
  text: string,
  chosen: readonly ChosenFix[],
): { readonly text: string; readonly changes: readonly Change[] } {
  const lines = new LineTable(text);
  const changes = chosen.flatMap(({ finding, fix }) =>
    fix.edits.map(
      (edit): Change => ({
        rule: finding.rule,
        title: fix.title,
        ...lines.positionAt(edit.start),
        before: text.slice(edit.start, edit.end),
        after: edit.newText,
      }),
    ),
  );
  return {
    text: applyEdits(
      text,
      chosen.flatMap(({ fix }) => fix.edits),
    ),
    changes,
  };
}
