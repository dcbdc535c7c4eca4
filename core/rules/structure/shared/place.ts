import { isUpper } from "../../../text/characters.ts";
import type { Token } from "../../../text/tokens.ts";

/** Where the missing partner of a mark may belong, as an offset in the passage. */
export interface Place {
  readonly at: number;
  /** The words themselves say so; other places are guesses. */
  readonly sure: boolean;
}

/** Words that stand in lower case inside a name or title. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "of the a an and for in on to upon with at by de la".split(" "),
);

/** The end of the last token before `index`. */
export function endBefore(tokens: readonly Token[], index: number): number {
  return tokens[index - 1]?.end ?? 0;
}

export function isAcronym(token: Token | undefined): boolean {
  return (token?.kind === "word" || token?.kind === "alnum") && /\p{Lu}.*\p{Lu}|^\p{Lu}\d/u.test(token.text);
}

export function isOpeningQuote(token: Token | undefined): boolean {
  return token !== undefined && /^[“"‘]$/.test(token.text);
}

/** The start of the capitalised words that end right before `index`; `index` if there are none. */
export function runBefore(tokens: readonly Token[], index: number, first: number): number {
  let run = index;
  for (let i = index - 1; i >= first; i--) {
    const { kind, text, lower, glued } = tokens[i] as Token;
    if (kind === "word" && isUpper(text)) run = i;
    else if (!SMALL_WORDS.has(lower) && !(/^[-&]$/.test(text) && glued) && kind !== "address") break;
    else if (kind === "address") run = i;
  }
  return run;
}
