import { overlaps } from "../text/span.ts";
import { type Annotation, inTextOrder, type Label } from "./annotation.ts";

/** Two people's, or a person's and a program's, annotations of one text held against each other. */
export interface Comparison {
  /** In both, with the same words and label. */
  readonly same: readonly Annotation[];
  /** In the first only. */
  readonly missing: readonly Annotation[];
  /** In the second only. */
  readonly extra: readonly Annotation[];
  /** Over shared words, with other borders or another label. */
  readonly different: readonly { readonly first: Annotation; readonly second: Annotation }[];
}

const NAMES: ReadonlySet<Label> = new Set(["Person", "Organization", "Location", "Event", "Work"]);
const TIMES: ReadonlySet<Label> = new Set(["Date", "Time", "Duration", "Set"]);

/**
 * Pairs annotations one to one: equal ones first, then those of one family (names, times, amounts) that overlap, in text
 * order. What only the second has counts under labels that the first uses at all, so that a set of people is not blamed for
 * having no dates.
 */
export function compareAnnotations(first: readonly Annotation[], second: readonly Annotation[]): Comparison {
  const used = new Set(first.map(({ label }) => label));
  const rivals = [...second].sort(inTextOrder);
  const taken = new Set<Annotation>();
  const same: Annotation[] = [];
  const unequal: Annotation[] = [];
  for (const annotation of [...first].sort(inTextOrder)) {
    const twin = rivals.find((each) => !taken.has(each) && isSame(each, annotation));
    if (twin === undefined) unequal.push(annotation);
    else {
      taken.add(twin);
      same.push(annotation);
    }
  }
  const missing: Annotation[] = [];
  const different: { first: Annotation; second: Annotation }[] = [];
  for (const annotation of unequal) {
    const rival = rivals.find((each) => !taken.has(each) && isRival(each, annotation));
    if (rival === undefined) missing.push(annotation);
    else {
      taken.add(rival);
      different.push({ first: annotation, second: rival });
    }
  }
  return { same, missing, extra: rivals.filter((each) => !taken.has(each) && used.has(each.label)), different };
}

function isRival(a: Annotation, b: Annotation): boolean {
  return overlaps(a, b) && familyOf(a.label) === familyOf(b.label);
}

function familyOf(label: Label): "names" | "times" | "amounts" {
  return NAMES.has(label) ? "names" : TIMES.has(label) ? "times" : "amounts";
}

function isSame(a: Annotation, b: Annotation): boolean {
  return a.start === b.start && a.end === b.end && a.label === b.label;
}

/** Precision, recall and F1 of the second against the first, 0 to 1; equal words and label count, nothing else. */
export function agreement({ same, missing, extra, different }: Comparison): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const precision = ratio(same.length, same.length + extra.length + different.length);
  const recall = ratio(same.length, same.length + missing.length + different.length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
