import { foldName } from "../../entities/person-name.ts";
import { type NameUse, nameWordsOf } from "../../facts/name-words.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { isCommonWord } from "../../words/words.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const MOST_EVIDENCE = 3;

/** No accents in it. */
const ASCII = /^[ -~]*$/;

export const diacritics: Rule = defineRule({
  id: "diacritics",
  category: "name",
  severity: "hint",
  supersededBy: ["avoided-name"],
  spelling: "word",
  summary: "A name stands with its accents here and without them there.",
  why: "Both ways are in use, but not in one article.",
  limits: "Both forms must stand in the article and differ in accents alone. English words are left alone.",
  flags: [
    {
      text: "Mr. Chính arrived. Guests met Chính at noon, and {|Chinh|} left.",
      fixed: "Mr. Chính arrived. Guests met Chính at noon, and Chính left.",
    },
    {
      text: "Anna Muller and {|Müller|}'s son came. Muller spoke, and Muller left.",
      fixed: "Anna Muller and Muller's son came. Muller spoke, and Muller left.",
    },
  ],
  accepts: [
    "Mr. Chính arrived and left.",
    "The Café is a Bar. The Bar is open.",
    "The Opéra de Halden sang in the Halden Opera. The Muséum des Ports lent the Museum a ship.",
    "Elections in Peru were won by Perú Adelante. In Peru the day was a holiday.",
    "Anna Müller spoke; Müller left with Mueller.",
  ],
  *check({ paragraphs }) {
    const words = nameWordsOf(paragraphs);
    for (const [form, uses] of words) {
      if (ASCII.test(form)) continue;
      const plain = foldName(form);
      if (plain === form.toLowerCase()) continue;
      const bare = plain.charAt(0).toUpperCase() + plain.slice(1);
      const others = words.get(bare);
      if (others === undefined || isForeign(bare, uses, others)) continue;
      const [wrong, right] = others.length > uses.length ? [uses, others] : [others, uses];
      yield reportOf(wrong, right);
    }
  },
});

/** Another language's word, in a name of its own: the Opéra beside an opera, Perú Libre in Peru. */
function isForeign(bare: string, accented: readonly NameUse[], plain: readonly NameUse[]): boolean {
  if (isCommonWord(bare.toLowerCase())) return true;
  if (placeKinds(bare) === 0) return false;
  const besides = (use: NameUse): (string | undefined)[] => [use.word.before, use.word.after];
  const shared = new Set(plain.flatMap(besides));
  return accented.every((use) => besides(use).some((name) => name !== undefined && !shared.has(name)));
}

function reportOf(wrong: readonly NameUse[], right: readonly NameUse[]): Report {
  const spans = wrong.map(({ word, base }) => shifted({ start: word.start, end: word.end }, base));
  const good = right[0]?.word.text ?? "";
  return {
    span: spans[0] as { start: number; end: number },
    message: say`“${wrong[0]?.word.text ?? ""}” stands as “${good}” elsewhere. Write the name with its accents throughout, or without.`,
    evidence: right.slice(0, MOST_EVIDENCE).map(({ word, base }) => ({
      ...shifted({ start: word.start, end: word.end }, base),
      note: say`written “${good}”`,
    })),
    fixes: [{ title: changeTo(good, spans.length), edits: spans.map((span) => ({ ...span, newText: good })) }],
  };
}
