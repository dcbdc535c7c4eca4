import type { Span } from "../../core/index.ts";

/** The one that holds the character to the right of `offset`; where none does, the one that ends there. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.find(({ start, end }) => start <= offset && offset < end) ?? spans.find(({ end }) => end === offset);
}

export function bare({ start, end }: Span): Span {
  return { start, end };
}
