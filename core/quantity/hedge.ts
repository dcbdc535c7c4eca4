import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Hedge } from "./quantity.ts";

/** Phrases before a number, the longer ones first. */
const PHRASES: readonly (readonly [words: readonly string[], hedge: Hedge])[] = (
  [
    ["no fewer than", "at-least"],
    ["no less than", "at-least"],
    ["not less than", "at-least"],
    ["no more than", "up-to"],
    ["not more than", "up-to"],
    ["as many as", "up-to"],
    ["as much as", "up-to"],
    ["in excess of", "over"],
    ["upwards of", "over"],
    ["upward of", "over"],
    ["in the region of", "about"],
    ["an estimated", "about"],
    ["more than", "over"],
    ["greater than", "over"],
    ["higher than", "over"],
    ["at least", "at-least"],
    ["a minimum of", "at-least"],
    ["less than", "under"],
    ["fewer than", "under"],
    ["lower than", "under"],
    ["up to", "up-to"],
    ["at most", "up-to"],
    ["a maximum of", "up-to"],
    ["close to", "nearly"],
    ["just under", "nearly"],
    ["just over", "over"],
    ["well over", "over"],
    ["about", "about"],
    ["around", "about"],
    ["approximately", "about"],
    ["roughly", "about"],
    ["some", "about"],
    ["circa", "about"],
    ["estimated", "about"],
    ["nearly", "nearly"],
    ["almost", "nearly"],
    ["over", "over"],
    ["above", "over"],
    ["exceeding", "over"],
    ["exceeded", "over"],
    ["surpassing", "over"],
    ["topping", "over"],
    ["under", "under"],
    ["below", "under"],
  ] as const
).map(([phrase, hedge]) => [phrase.split(" "), hedge]);

const BY_LAST = new Map<string, (typeof PHRASES)[number][]>();
for (const phrase of PHRASES) {
  const last = phrase[0].at(-1) as string;
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), phrase]);
}

/** The hedge that ends right before the token at `index`, with its words. */
export function hedgeBefore(
  tokens: readonly Token[],
  index: number,
): { readonly hedge: Hedge; readonly span: Span } | undefined {
  const candidates = BY_LAST.get(tokens[index - 1]?.lower ?? "") ?? [];
  for (const [words, hedge] of candidates) {
    const first = index - words.length;
    if (first < 0 || !words.every((word, at) => tokens[first + at]?.lower === word)) continue;
    return { hedge, span: { start: (tokens[first] as Token).start, end: (tokens[index - 1] as Token).end } };
  }
  return undefined;
}
