import type { Annotation } from "./annotation.ts";

/** What was read from somebody else's annotations. */
export interface Import {
  /** By place. */
  readonly annotations: readonly Annotation[];
  /** What could not be used, in words, with its line or number. */
  readonly problems: readonly string[];
}
