import { overlaps, type Span, type TextEdit } from "../../core/index.ts";
import type { LocatedFinding } from "../findings.ts";
import { t } from "../l10n.ts";

export type OfferKind = "quickfix" | "quickfix.explain" | "refactor.rewrite" | "source.fixAll.copydesk";

/** A fix, or another way to write something, on offer. */
export interface Offer {
  readonly title: string;
  readonly kind: OfferKind;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** What it puts right. */
  readonly solves: readonly LocatedFinding[];
  /** A rule whose problems are fixed in all articles: `edits` is empty, they are worked out when the offer is taken. */
  readonly everywhere?: string;
  /** A finding whose proof is shown: `edits` is empty. */
  readonly explains?: LocatedFinding;
}

/**
 * The fixes of the findings that touch `span`: first the preferred ones, then the others, each in text order and in its
 * finding's own; last what fixes a rule in the whole article, and in the archive.
 */
export function offersAt(all: readonly LocatedFinding[], span: Span, hasArchive = false): Offer[] {
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
  return [
    ...single.filter(({ preferred }) => preferred),
    ...single.filter(({ preferred }) => !preferred),
    ...rules.flatMap((rule) => fixAll(all, rule)),
    ...(hasArchive ? rules.flatMap((rule) => fixEverywhere(all, rule)) : []),
  ];
}

/** Shows the statements that a finding rests on, all at once; for clients that can. */
export function explanationsAt(all: readonly LocatedFinding[], span: Span): Offer[] {
  return all
    .filter(
      ({ finding, evidence }) =>
        finding.span.start <= span.end && span.start <= finding.span.end && evidence.length > 0,
    )
    .map((located): Offer => {
      const { rule } = located.finding;
      const count = located.evidence.length;
      const title =
        count === 1
          ? t('Explain "{0}": show its proof (1 place)', rule)
          : t('Explain "{0}": show its proof ({1} places)', rule, count);
      return { title, kind: "quickfix.explain", preferred: false, edits: [], solves: [located], explains: located };
    });
}

/** Applies the preferred fix of each finding of a rule; offered where there are two or more. */
function fixAll(all: readonly LocatedFinding[], rule: string): Offer[] {
  const { edits, solves } = preferredFixes(all, ({ finding }) => finding.rule === rule);
  if (solves.length < 2) return [];
  const title = t('Fix all {0} problems of "{1}" in this article', solves.length, rule);
  return [{ title, kind: "quickfix", preferred: false, edits, solves }];
}

function fixEverywhere(all: readonly LocatedFinding[], rule: string): Offer[] {
  const { solves } = preferredFixes(all, ({ finding }) => finding.rule === rule);
  if (solves.length === 0) return [];
  const title = t('Fix all problems of "{0}" in the archive', rule);
  return [{ title, kind: "quickfix", preferred: false, edits: [], solves: [], everywhere: rule }];
}

/** What may be put right on saving, without a question: preferred fixes of what is more than a hint. */
export function safeFixes(all: readonly LocatedFinding[]): Offer[] {
  const { edits, solves } = preferredFixes(all, ({ finding }) => finding.severity !== "hint");
  if (solves.length === 0) return [];
  const title = t("Fix all problems that have one safe fix");
  return [{ title, kind: "source.fixAll.copydesk", preferred: false, edits, solves }];
}

/** The preferred fixes of the wanted findings that can be applied together, in text order. */
export function preferredFixes(
  all: readonly LocatedFinding[],
  isWanted: (located: LocatedFinding) => boolean,
): { readonly edits: readonly TextEdit[]; readonly solves: readonly LocatedFinding[] } {
  const solves: LocatedFinding[] = [];
  const edits: TextEdit[] = [];
  for (const located of all) {
    const fix = isWanted(located) ? located.finding.fixes.find(({ preferred }) => preferred === true) : undefined;
    // Two findings may offer the same edit; what would meet an earlier edit waits for the next time.
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    solves.push(located);
    edits.push(...fix.edits);
  }
  return { edits: edits.sort((a, b) => a.start - b.start), solves };
}

function collide(a: Span, b: Span): boolean {
  // Two insertions at one place would depend on their order.
  return overlaps(a, b) || a.start === b.start || (a.start === a.end && b.start < a.start && a.start < b.end);
}
