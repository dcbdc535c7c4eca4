/**
 * The tagger's labels: 0 outside, then begin, inside, last and unit for each type. A sequence of labels is read only where
 * it is well formed.
 */
export const tagTypes = ["PER", "ORG", "LOC"] as const;
export type TagType = (typeof tagTypes)[number];

export const LABELS = 13;
export const Part = { Begin: 0, Inside: 1, Last: 2, Unit: 3 } as const;

/**
 * The number of a label. For the training script.
 * @public
 */
export function labelOf(type: number, part: number): number {
  return 1 + type * 4 + part;
}

/** True when label `b` may follow label `a`; -1 stands for the edge of a segment. */
export function mayFollow(a: number, b: number): boolean {
  const opens = a > 0 && ((a - 1) & 3) <= Part.Inside;
  const goesOn = b > 0 && (((b - 1) & 3) === Part.Inside || ((b - 1) & 3) === Part.Last);
  if (!opens) return !goesOn;
  return goesOn && a - ((a - 1) & 3) === b - ((b - 1) & 3);
}
