import type { Passage } from "../../../text/passage.ts";
import { firstEndingAfter } from "../../../text/span.ts";
import { closingBracket, openingBracket } from "./bracket-places.ts";
import type { Place } from "./place.ts";
import { attributionAfter, closingQuote, openingQuote, regionEnd } from "./quote-places.ts";

export type { Place } from "./place.ts";

/** More would be a list, not an offer. */
const MOST_PLACES = 4;

/** Places for the partner of the mark at `at`, the likeliest first. `known`: what stands between such marks elsewhere. */
export function placesFor(
  passage: Passage,
  at: number,
  missing: "opening" | "closing",
  known: readonly string[],
): Place[] {
  const quote = !"()[]".includes(passage.text.charAt(at));
  const index = firstEndingAfter(passage.tokens, at);
  const places = repeated(passage.text, at, missing, known);
  if (missing === "closing") places.push(...(quote ? closingQuote(passage, index) : closingBracket(passage, index)));
  else places.push(...(quote ? openingQuote(passage, index) : openingBracket(passage, index)));
  const distinct = new Map<number, Place>();
  for (const place of places) {
    const useful = missing === "closing" ? place.at > at + 1 : place.at < at;
    if (useful && !distinct.has(place.at)) distinct.set(place.at, place);
  }
  return [...distinct.values()].slice(0, MOST_PLACES);
}

/** Where an attribution shows that the quotation opened at `at` has ended before it; undefined where none follows. */
export function endByAttribution(passage: Passage, at: number): number | undefined {
  const { tokens } = passage;
  const index = firstEndingAfter(tokens, at);
  return attributionAfter(tokens, index, regionEnd(tokens, index));
}

const QUOTES = /["“]/;

/**
 * The same words between two such marks elsewhere in the article. A comma after a quotation may belong inside it; what goes
 * on after a colon or comma (`NASDAQ: ABC`) may begin before it.
 */
function repeated(text: string, at: number, missing: "opening" | "closing", known: readonly string[]): Place[] {
  for (const content of known) {
    if (content.length < 2) continue;
    if (missing === "closing" && text.startsWith(content, at + 1)) {
      const end = at + 1 + content.length;
      if (/^\d+$/.test(content) || !/[\p{L}\p{N}]/u.test(text.charAt(end)))
        return [{ at: end, sure: !/[,.]/.test(text.charAt(end)) || !QUOTES.test(text.charAt(at)) }];
    }
    if (missing === "opening" && text.endsWith(content, at)) {
      const start = at - content.length;
      if (start >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
        return [{ at: start, sure: !/[:;,]\s$/.test(text.slice(0, start)) }];
    }
  }
  return [];
}
