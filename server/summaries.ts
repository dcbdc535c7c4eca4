import { keysOf, type Summary } from "../core/index.ts";

/**
 * How far an article's new summary differs from the earlier one: `same` by value, `moved` when the facts are the same and
 * only stand elsewhere, `changed` otherwise.
 */
export function compareSummaries(before: Summary | undefined, now: Summary | undefined): "same" | "moved" | "changed" {
  if (before === undefined || now === undefined) return before === now ? "same" : "changed";
  if (JSON.stringify(before) === JSON.stringify(now)) return "same";
  return JSON.stringify(before, withoutPlace) === JSON.stringify(now, withoutPlace) ? "moved" : "changed";
}

function withoutPlace(key: string, value: unknown): unknown {
  return key === "start" || key === "end" || key === "at" || key === "dates" ? undefined : value;
}

/** The archive keys under which either is filed. */
export function keysOfBoth(before: Summary | undefined, now: Summary | undefined): ReadonlySet<string> {
  const keys = before === undefined ? new Set<string>() : keysOf(before);
  if (now !== undefined) for (const key of keysOf(now)) keys.add(key);
  return keys;
}

export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const key of small) if (large.has(key)) return true;
  return false;
}
