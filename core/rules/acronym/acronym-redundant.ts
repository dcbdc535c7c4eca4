import { knownExpansion } from "../../knowledge/acronyms.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { archivedExpansions, contentWords, headOf, standsFor } from "./shared/expansions.ts";
import { definitionsOf, noted, type Use, usesOf, wholeOf } from "./shared/uses.ts";

/** Said so by everybody: the letters have become a word. */
const LEXICAL: ReadonlySet<string> = new Set(
  "PIN ATM HIV LCD LED GPS ISBN PDF UPC SIM RAM CD DVD VIN SAT AIDS SARS COVID START SALT SWIFT OPEC VAT GST IRA ISA RAS DC AC EV SUV PPP".split(
    " ",
  ),
);

export const acronymRedundant: Rule = defineRule({
  id: "acronym-redundant",
  category: "acronym",
  severity: "hint",
  summary: "A noun repeats what the last or first letter of the acronym before it stands for.",
  why: "“The HTC Council” says council twice.",
  limits:
    "The acronym must be spelt out here or in another article, or be known, and the noun must be the head of its name and have a letter in it. Names in capitals that go on (HTC Council Chamber) and combinations that everybody says (PIN number) are left alone.",
  flags: [
    {
      text: "The Harbour Trade Council (HTC) met. The HTC {|Council|} voted.",
      fixed: "The Harbour Trade Council (HTC) met. The HTC voted.",
    },
    {
      text: "ASEAN backs the DOC {|Declaration|}, she said.",
      fixed: "ASEAN backs the DOC, she said.",
    },
    {
      text: "Firms gain from the LFTA {|agreement|}.",
      archive: { "a.txt": "The Lakeside Free Trade Agreement (LFTA) was signed." },
      fixed: "Firms gain from the LFTA.",
    },
  ],
  accepts: [
    "The Harbour Trade Council (HTC) met. The HTC Council Chamber is old, and HTC councils differ.",
    "Enter the PIN number at the ATM machine. The HTC Council is unknown.",
    "The Harbour Attorney's Office (HA) is old. The HA Office opens at nine.",
  ],
  *check(article, archive) {
    const definitions = definitionsOf(article);
    for (const [form, uses] of usesOf(article)) {
      if (form.length < 3 || LEXICAL.has(form)) continue;
      const suspects = uses.filter((use) => isFollowed(article.paragraphs[use.paragraph]?.passage.tokens ?? [], use));
      if (suspects.length === 0) continue;
      const own = definitions.get(form)?.[0];
      const [archived, more] = own === undefined ? archivedExpansions(form, archive) : [];
      const expansion =
        own?.expansion ?? (more === undefined ? archived?.expansion : undefined) ?? knownExpansion(form, article.text);
      if (expansion === undefined) continue;
      const source = own === undefined ? archived?.evidence : noted(wholeOf(own), standsFor(form, expansion));
      for (const use of suspects) {
        const next = article.paragraphs[use.paragraph]?.passage.tokens[use.token + 1];
        const base = article.paragraphs[use.paragraph]?.start ?? 0;
        if (next === undefined || !repeats(form, expansion, next.lower)) continue;
        yield reportOf(use, { start: base + next.start, end: base + next.end }, next.text, expansion, source);
      }
    }
  },
});

type Tokens = readonly { readonly kind: string; readonly text: string; readonly glued: boolean }[];

/** A noun follows, and no name goes on after it. */
function isFollowed(tokens: Tokens, { token }: Use): boolean {
  const next = tokens[token + 1];
  const after = tokens[token + 2];
  if (next?.kind !== "word" || next.glued || next.text.length < 4) return false;
  return !(after?.kind === "word" && /^\p{Lu}/u.test(after.text)) && !(after?.text === "-" && after.glued);
}

/** The noun is the head of the name, and the acronym has its letter. */
function repeats(form: string, expansion: string, noun: string): boolean {
  const words = contentWords(expansion);
  const head = headOf(expansion).toLowerCase();
  if (words.length < 2 || head !== noun) return false;
  const letter = head.charAt(0).toUpperCase();
  return words.at(-1) === head ? form.endsWith(letter) : form.startsWith(letter);
}

function reportOf(
  use: Use,
  noun: { readonly start: number; readonly end: number },
  word: string,
  expansion: string,
  source: Evidence | undefined,
): Report {
  return {
    span: noun,
    message: say`${use.form} stands for ${expansion}, so “${use.form} ${word}” says “${word.toLowerCase()}” twice. Leave the word out.`,
    evidence: [source ?? noted(use, say`${use.form}: ${expansion}`)],
    fixes: [{ title: say`Delete “${word}”`, edits: [{ start: use.end, end: noun.end, newText: "" }] }],
  };
}
