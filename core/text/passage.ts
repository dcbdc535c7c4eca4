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
}

export function readPassage(text: string): Passage {
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(tokens) };
}

/**
 * Makes a recogniser remember its answer for each passage. `recognize` must be a pure function of the passage; the memory
 * goes with the passage. This is the whole of the incremental machinery: an edit makes one new passage, the others answer
 * from memory.
 */
export function perPassage<T>(recognize: (passage: Passage) => T): (passage: Passage) => T {
  const memory = new WeakMap<Passage, { readonly value: T }>();
  return (passage) => {
    const known = memory.get(passage);
    if (known !== undefined) return known.value;
    const value = recognize(passage);
    memory.set(passage, { value });
    return value;
  };
}
