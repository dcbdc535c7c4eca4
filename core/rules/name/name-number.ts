import type { Article } from "../../analyze.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A number that is part of a name: `3.0` of "Harbour Pact 3.0", `10` of "Top 10 News Stories". */
interface Numbered extends Span {
  readonly number: string;
  /** The words of the name beside it, in lower case. */
  readonly name: string;
}

/** How often the right number must stand. */
const FREQUENT = 2;
/** Words of the name beside the number that must be the same. */
const WORDS = 2;

const numberedIn: (passage: Passage) => readonly Numbered[] = perPassage((passage) => {
  const { tokens } = passage;
  return kindsOf(passage).numbers.flatMap((at): Numbered[] => {
    const { text, start, end } = tokens[at] as Token;
    const name = /^\d\.\d$/.test(text)
      ? versionOf(tokens, at)
      : /^\d{1,3}$/.test(text)
        ? listOf(tokens, at)
        : undefined;
    return name === undefined ? [] : [{ number: text, name, start, end }];
  });
});

/** "Free Trade Area 3.0", "CAFTA 3.0". */
function versionOf(tokens: readonly Token[], at: number): string | undefined {
  const [before, one] = [tokens[at - 2], tokens[at - 1]];
  if (one?.kind !== "word" || !isUpper(one.text) || tokens[at]?.glued === true) return undefined;
  if (one.text.length > 2 && one.text === one.text.toUpperCase()) return one.lower;
  return before?.kind === "word" && isUpper(before.text) ? `${before.lower} ${one.lower}` : undefined;
}

/** "Top 10 News Stories": the words behind, whatever their capitals. */
function listOf(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at - 1]?.lower !== "top") return undefined;
  const words = tokens.slice(at + 1, at + 1 + WORDS);
  return words.length === WORDS && words.every(({ kind }) => kind === "word")
    ? `top ${words.map(({ lower }) => lower).join(" ")}`
    : undefined;
}

export const nameNumber: Rule = defineRule({
  id: "name-number",
  category: "name",
  severity: "warning",
  summary: "A name has another number in one place.",
  why: "The third version of a pact and the list of ten have their numbers in the name, and one wrong digit names another thing.",
  limits:
    "Reads versions behind a name (“Harbour Pact 3.0”) and lists (“Top 10 News Stories”). The other number must stand once, and the first twice or more; silent where the two stand in one paragraph.",
  flags: [
    {
      text: "The Top 10 News Stories were unveiled on Monday.\nReaders chose the Top {|20|} News Stories in May.\nThe Top 10 News Stories are about the port.",
      fixed:
        "The Top 10 News Stories were unveiled on Monday.\nReaders chose the Top 10 News Stories in May.\nThe Top 10 News Stories are about the port.",
    },
    {
      text: "The Harbour Pact 3.0 was signed on Monday.\nThe Harbour Pact {|4.0|} opens new ports.\nThe mayor praised the Harbour Pact 3.0.",
      fixed:
        "The Harbour Pact 3.0 was signed on Monday.\nThe Harbour Pact 3.0 opens new ports.\nThe mayor praised the Harbour Pact 3.0.",
    },
  ],
  accepts: [
    "The Harbour Pact 3.0 was signed on Monday. It replaces the Harbour Pact 2.0.",
    "The Harbour Pact 3.0 was signed on Monday.\nThe Harbour Pact 3.0 replaces the Harbour Pact 2.0.",
    "The Top 10 News Stories were unveiled on Monday.\nThe Top 10 News Stories are about the port.\nThe Top 20 Songs followed.",
    "The Harbour Pact 3.0 was signed on Monday.\nThe Harbour Pact 3.0 opens new ports, and the Trade Pact 4.0 new markets.",
  ],
  *check(article) {
    const byName = new Map<string, { readonly numbered: Numbered; readonly paragraph: number }[]>();
    for (const [paragraph, { passage, start }] of article.paragraphs.entries())
      for (const found of numberedIn(passage)) {
        const numbered = { ...found, ...shifted(found, start) };
        const known = byName.get(found.name);
        if (known === undefined) byName.set(found.name, [{ numbered, paragraph }]);
        else known.push({ numbered, paragraph });
      }
    for (const all of byName.values()) {
      const numbers = [...new Set(all.map(({ numbered }) => numbered.number))];
      if (numbers.length !== 2) continue;
      const [odd, right] = numbers
        .map((number) => all.filter((it) => it.numbered.number === number))
        .sort((a, b) => a.length - b.length) as [typeof all, typeof all];
      const [only, again] = odd;
      // Two versions side by side are two.
      if (only === undefined || again !== undefined || right.length < FREQUENT) continue;
      if (right.some(({ paragraph }) => paragraph === only.paragraph)) continue;
      yield reportOf(
        article,
        only.numbered,
        right.map(({ numbered }) => numbered),
      );
    }
  },
});

function reportOf({ text }: Article, odd: Numbered, right: readonly Numbered[]): Report {
  const span = { start: odd.start, end: odd.end };
  const newText = right[0]?.number ?? "";
  return {
    span,
    message: say`The name has ${text.slice(odd.start, odd.end)} here and ${newText} everywhere else. Correct the number, or say what the other is.`,
    evidence: right.slice(0, 3).map(({ start, end }) => ({ start, end, note: say`${newText} here` })),
    fixes: [{ title: say`Change to “${newText}”`, preferred: true, edits: [{ ...span, newText }] }],
  };
}
