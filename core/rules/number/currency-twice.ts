import { measuresIn } from "../../facts/measure.ts";
import { CODES, COUNTRIES, NAMES, SIGN_PREFIXES, SIGNS } from "../../quantity/currencies.ts";
import { shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const currencyTwice: Rule = defineRule({
  id: "currency-twice",
  category: "number",
  severity: "hint",
  summary: "A sum names its currency before and behind the number.",
  why: "“$5 dollars” reads “five dollars dollars”. One of the two was left over when the other was put in.",
  limits: "Marks only the same currency twice. “$5 AUD” and “$5 Canadian dollars” tell which dollar is meant.",
  flags: [
    { text: "The fine is $1,000 {|USD|} a day.", fixed: "The fine is $1,000 a day." },
    { text: "It cost over $2.5 million {|dollars|} in all.", fixed: "It cost over $2.5 million in all." },
    { text: "The dock is worth US$40 million {|U.S. dollars|}.", fixed: "The dock is worth US$40 million." },
    { text: "They owe €300 {|euros|} each.", fixed: "They owe €300 each." },
    { text: "They owe EUR 300 {|euros|} each.", fixed: "They owe EUR 300 each." },
  ],
  accepts: [
    "The fine is US$1,000 a day.",
    "The fine is 1,000 U.S. dollars, or 920 euros.",
    "A ticket is $5 AUD or $5 Canadian dollars.",
    "They paid $5, dollars they had saved.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      const { tokens } = passage;
      for (const { quantity, first, last } of measuresIn(passage)) {
        if (quantity.kind !== "money" || quantity.inWords) continue;
        const before = currencyBefore(tokens, first);
        const behind = [last - 1, last].flatMap((at) => currencyBehind(tokens, at, last) ?? [])[0];
        if (before === undefined || before !== behind?.currency) continue;
        const from = tokens[behind.first] as Token;
        const span = shifted({ start: from.start, end: (tokens[behind.last - 1] as Token).end }, start);
        const cut = { start: start + (tokens[behind.first - 1] as Token).end, end: span.end };
        yield {
          span,
          message: say`The currency stands before the number already. Drop “${passage.text.slice(span.start - start, span.end - start)}”.`,
          evidence: [{ ...shifted(quantity, start), note: say`the sum` }],
          fixes: [{ title: say`Drop the second one`, preferred: true, edits: [{ ...cut, newText: "" }] }],
        };
      }
    }
  },
});

/** The currency that the sign or code at the first token of a sum names. */
function currencyBefore(tokens: readonly Token[], first: number): string | undefined {
  const { text, lower } = tokens[first] as Token;
  return SIGNS.get(text) ?? (tokens[first + 1]?.text === "$" ? SIGN_PREFIXES.get(lower) : CODES.get(lower));
}

/** A code, or a name with or without its country, that begins at `at`: the last word of a sum, or the first behind it. */
function currencyBehind(
  tokens: readonly Token[],
  at: number,
  last: number,
): { readonly currency: string; readonly first: number; readonly last: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const isCode = token.text === token.text.toUpperCase() && !token.text.includes(".");
  const code = isCode ? CODES.get(token.lower) : undefined;
  if (code !== undefined) return { currency: code, first: at, last: at + 1 };
  if (at < last) return undefined;
  const country = COUNTRIES.get(token.lower);
  const named = NAMES.get(tokens[country === undefined ? at : at + 1]?.lower ?? "");
  if (named === undefined || named.factor !== undefined) return undefined;
  return { currency: country ?? named.code, first: at, last: country === undefined ? at + 1 : at + 2 };
}
