import { type Sentence, splitSentences } from "./sentences.ts";
import { type Token, tokenize } from "./tokens.ts";

/**
 * The text of one paragraph, read once. Offsets in it count from the paragraph's own start, so that an unchanged paragraph
 * keeps its passage, and all that was derived from it, wherever an edit moves it to.
 */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** What recognisers have made of it, by their number: see {@link perPassage}. Nobody else's business. */
  readonly memory: unknown[];
}

export function readPassage(text: string): Passage {
  const tokens = tokenize(text);
  const passage: Omit<Passage, "memory"> = { text, tokens, sentences: splitSentences(tokens) };
  // Not enumerable: two readings of one text are equal, whatever has been asked of them.
  return Object.defineProperty(passage, "memory", { value: [] }) as Passage;
}

let recognisers = 0;

/**
 * Makes a recogniser remember its answer for each passage. `recognize` must be a pure function of the passage; the memory
 * goes with the passage. This is the whole of the incremental machinery: an edit makes one new passage, the others answer
 * from memory. (An array slot a recogniser costs a tenth of a weak map's look-up, and the garbage collector nothing.)
 */
export function perPassage<T extends NonNullable<unknown> | undefined>(
  recognize: (passage: Passage) => T,
): (passage: Passage) => T {
  const slot = recognisers++;
  return (passage) => {
    const { memory } = passage;
    const known = memory[slot];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = recognize(passage);
    memory[slot] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** Stands in a memory for the answer `undefined`. */
const NOTHING = Symbol("nothing");
