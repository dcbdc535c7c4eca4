import type { Token } from "../text/tokens.ts";
import { readOrdinal } from "./ordinals.ts";

/** What stands before an event's name: its edition, its year. Half-open ranges of token indices. */
export interface EventPrefix {
  /** First token of the whole mention. */
  readonly first: number;
  readonly edition?: { readonly number: number; readonly first: number; readonly last: number };
  readonly year?: { readonly year: number; readonly first: number; readonly last: number };
}

const YEAR = /^(?:19|20)\d\d$/;

/** Reads the ordinal and the year that stand right before the name that begins at `first`, back to `lineFirst`. */
export function readEventPrefix(tokens: readonly Token[], lineFirst: number, first: number): EventPrefix {
  let start = first;
  let edition: EventPrefix["edition"];
  let year: EventPrefix["year"];
  for (;;) {
    const ordinal = edition === undefined ? ordinalBefore(tokens, lineFirst, start) : undefined;
    if (ordinal !== undefined) {
      edition = ordinal;
      start = ordinal.first;
      continue;
    }
    const written = year === undefined ? yearBefore(tokens, lineFirst, start) : undefined;
    if (written === undefined) break;
    year = written;
    start = written.first;
  }
  return { first: start, ...(edition && { edition }), ...(year && { year }) };
}

function ordinalBefore(tokens: readonly Token[], lineFirst: number, end: number): EventPrefix["edition"] {
  for (const length of [3, 1]) {
    const first = end - length;
    if (first < lineFirst) continue;
    const ordinal = readOrdinal(tokens, first);
    if (ordinal?.after === end) return { number: ordinal.value, first, last: end };
  }
  return undefined;
}

/** `2025`, or the second year of `2024-2025`. */
function yearBefore(tokens: readonly Token[], lineFirst: number, end: number): EventPrefix["year"] {
  const token = tokens[end - 1];
  if (end - 1 < lineFirst || token?.kind !== "number" || !YEAR.test(token.text)) return undefined;
  const dash = tokens[end - 2];
  const before = tokens[end - 3];
  const range =
    token.glued && dash !== undefined && /^[-–—]$/.test(dash.text) && before !== undefined && YEAR.test(before.text);
  return { year: Number(token.text), first: range && end - 3 >= lineFirst ? end - 3 : end - 1, last: end };
}
