import type { Layout } from "../article/layout.ts";
import type { Timex } from "./timex.ts";

/** All temporal expressions of an article, resolved, in text order. */
export function resolveTimes(_layout: Layout): Timex[] {
  return [];
}
