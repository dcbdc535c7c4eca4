import { isUpper } from "./characters.ts";
import { type Passage, perPassage } from "./passage.ts";

/** Where tokens of some kinds stand in a passage, by index: most recognisers start from one of them and skip the rest. */
export interface KindIndex {
  readonly ordinals: readonly number[];
  readonly numbers: readonly number[];
  /** Words that begin with a capital. */
  readonly capitalised: readonly number[];
}

export const kindsOf: (passage: Passage) => KindIndex = perPassage(({ tokens }) => {
  const ordinals: number[] = [];
  const numbers: number[] = [];
  const capitalised: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === "word") {
      if (isUpper(text)) capitalised.push(at);
    } else if (kind === "ordinal") ordinals.push(at);
    else if (kind === "number") numbers.push(at);
  }
  return { ordinals, numbers, capitalised };
});
