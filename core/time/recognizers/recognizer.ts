import type { Fields, Found } from "../expression.ts";
import type { Tokens } from "./reading.ts";

/** What stands at token `at`, if it is an expression: one, or several that are read together (`Oct. 28-29` is two). */
export type ReadAt = (tokens: Tokens, at: number) => readonly Found[] | undefined;

/** A recogniser for expressions that begin with one of its trigger words. `read` reads any expression. */
export type Recognizer = (tokens: Tokens, at: number, read: ReadAt) => readonly Found[] | undefined;

/** The single date that `read` finds at `at`; undefined for ranges, durations and the like. */
export function readDate(
  tokens: Tokens,
  at: number,
  read: ReadAt,
): (Found & { readonly meaning: { kind: "date"; fields: Fields } }) | undefined {
  const found = read(tokens, at)?.[0];
  if (found === undefined || found.meaning.kind !== "date" || found.first !== at) return undefined;
  return found as Found & { readonly meaning: { kind: "date"; fields: Fields } };
}
