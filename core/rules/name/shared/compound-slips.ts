import type { Article } from "../../../analyze.ts";
import { foldName } from "../../../entities/person-name.ts";
import { isKnownName, type NameUse, type NameWord } from "../../../facts/name-words.ts";
import { kindsOf } from "../../../text/kinds.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";
import { slipCost } from "../../../text/slip.ts";
import type { Token } from "../../../text/tokens.ts";
import { isUnknown } from "./lone-pairs.ts";

/** What a slip in half a compound may cost; see `slipCost`. */
const NEAR = 0.7;
/** How often the right form must stand, by itself or in compounds. */
const FREQUENT = 3;

/** "Chna" of "Chna-ASEAN". */
interface Half {
  readonly word: NameWord;
  /** The other half, in lower case. */
  readonly partner: string;
}

const halvesIn: (passage: Passage) => readonly Half[] = perPassage((passage) => {
  const { tokens } = passage;
  return kindsOf(passage).capitalised.flatMap((at): Half[] => {
    const { text, start, end } = tokens[at] as Token;
    const partner = partnerOf(tokens, at);
    if (partner === undefined || !/^\p{Lu}\p{Ll}{3,}$/u.test(text)) return [];
    return [{ word: { text, start, end, given: [], articled: false }, partner }];
  });
});

function partnerOf(tokens: readonly Token[], at: number): string | undefined {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after?.text === "-" && after.glued && tokens[at + 2]?.glued === true) return tokens[at + 2]?.lower;
  return before?.text === "-" && before.glued && tokens[at]?.glued === true ? tokens[at - 2]?.lower : undefined;
}

/** Halves of compounds that stand once, that nobody knows, and that are one slip from a name of the article. */
export function compoundSlips(
  { paragraphs }: Article,
  words: ReadonlyMap<string, readonly NameUse[]>,
): { wrong: NameUse; uses: NameUse[] }[] {
  const halves = new Map<string, { use: NameUse; partner: string }[]>();
  for (const { passage, start, zone } of paragraphs) {
    if (zone === "stamp" || zone === "credit") continue;
    for (const { word, partner } of halvesIn(passage)) {
      const known = halves.get(word.text);
      if (known === undefined) halves.set(word.text, [{ use: { word, base: start }, partner }]);
      else known.push({ use: { word, base: start }, partner });
    }
  }
  return [...halves].flatMap(([form, [only, again]]) => {
    if (only === undefined || again !== undefined || words.has(form) || !isUnknown(form)) return [];
    const fitting = [...new Set([...halves.keys(), ...words.keys()])].filter((right) => {
      if (right[0] !== form[0] || Math.abs(right.length - form.length) > 1 || right === form) return false;
      // "520 Scuds and Al-Husseins"
      if (`${right}s` === form || `${form}s` === right) return false;
      const isAlike = isKnownName({ text: right }) || halves.get(right)?.some((it) => it.partner === only.partner);
      return isAlike === true && slipCost(foldName(form), foldName(right), NEAR) <= NEAR;
    });
    const [right, another] = fitting;
    if (right === undefined || another !== undefined) return [];
    const uses = [...(words.get(right) ?? []), ...(halves.get(right) ?? []).map(({ use }) => use)];
    return uses.length < FREQUENT ? [] : [{ wrong: only.use, uses }];
  });
}
