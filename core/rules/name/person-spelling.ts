import { isKnownName, type NameUse, type NameWord, nameWordsOf } from "../../facts/name-words.ts";
import { isPinyin } from "../../knowledge/pinyin.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { shifted } from "../../text/span.ts";
import { isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** How often the right form must stand in the article. */
const FREQUENT = 2;
/** A name that stands alone, without a word it shares with the right form, must be this long. */
const MIN_ALONE = 5;

export const personSpelling: Rule = defineRule({
  id: "person-spelling",
  category: "name",
  severity: "warning",
  spelling: "name",
  summary: "A name stands once in a form that is one slip away from the form used elsewhere.",
  why: "A misspelt name is the mistake that readers forgive least, and spelling checkers pass over names.",
  limits:
    "The suspect must stand once and be no English word and no known place; the other form must stand twice or more. Beside a first or last name of its own it counts as another person. Chinese syllables one letter apart are two names; so are a name and its plural, its adjective or its female form.",
  flags: [
    {
      text: "Eric Gonzalvo spoke first. Gonzalvo thanked all, and friends of {|Gonzlavo|} cheered.",
      fixed: "Eric Gonzalvo spoke first. Gonzalvo thanked all, and friends of Gonzalvo cheered.",
    },
    {
      text: "Prime Minister Pham Minh Chinh arrived. Pham Minh Chinh spoke, and Pham Minh {|Chin|} left.",
      fixed: "Prime Minister Pham Minh Chinh arrived. Pham Minh Chinh spoke, and Pham Minh Chinh left.",
    },
    {
      text: "The Chief Officer spoke. Then the Medical Officer and the Chief {|Offcier|} left.",
      fixed: "The Chief Officer spoke. Then the Medical Officer and the Chief Officer left.",
    },
  ],
  accepts: [
    "Premier Li Qiang met the press. Li Qiang smiled at the photographer, Li Xiang.",
    "Francis Molino spoke. Francis Molino left with his sister Frances Tarrow.",
    "The Gonzalvos came. Gonzalvo spoke, and Gonzalvo left.",
    "Xu Liping met Xue Bin. Xu Liping spoke; Xu Liping left.",
  ],
  *check({ paragraphs }) {
    const words = nameWordsOf(paragraphs);
    const frequent = [...words.values()].filter(({ length }) => length >= FREQUENT);
    for (const [only, more] of words.values()) {
      if (only === undefined || more !== undefined || isKnownName(only.word)) continue;
      const fitting = frequent.filter((uses) => isSlipOf(only.word, uses));
      const [right, another] = fitting;
      if (right !== undefined && another === undefined) yield reportOf(only, right);
    }
  },
});

function isSlipOf(suspect: NameWord, uses: readonly NameUse[]): boolean {
  const form = suspect.text;
  const right = uses[0]?.word.text ?? "";
  if (
    Math.abs(form.length - right.length) > 1 ||
    form[0] !== right[0] ||
    !/^[A-Za-z]+$/.test(form + right) ||
    editDistance(form, right, 1) !== 1
  )
    return false;
  if (isInflection(form, right)) return false;
  const sharesBefore = suspect.before !== undefined && uses.some(({ word }) => word.before === suspect.before);
  const sharesAfter = suspect.after !== undefined && uses.some(({ word }) => word.after === suspect.after);
  if (form.startsWith(right) || right.startsWith(form)) return sharesBefore;
  if (isPinyin(form) && isPinyin(right)) return false;
  if (sharesBefore || sharesAfter) return true;
  if (isWord(right.toLowerCase())) return form.length > MIN_ALONE;
  // A neighbour of its own makes it another name.
  return suspect.before === undefined && suspect.after === undefined && form.length >= MIN_ALONE;
}

/** Plurals, adjectives of origin, female and neutral forms: Malaysia and Malaysian, Texas and Texans, Latino and Latinx. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length > short.length)
    return (long.startsWith(short) && /[sna]$/.test(long)) || (/ns$/.test(long) && /[^n]s$/.test(short));
  if (a.slice(0, -1) === b.slice(0, -1)) return /[aeioxys]$/.test(a) && /[aeioxys]$/.test(b);
  return /n[sy]$/.test(a) && /n[sy]$/.test(b);
}

function reportOf({ word, base }: NameUse, uses: readonly NameUse[]): Report {
  const span = shifted({ start: word.start, end: word.end }, base);
  const right = uses[0]?.word.text ?? "";
  return {
    span,
    message: `“${word.text}” stands once, “${right}” ${uses.length} times. If the same name is meant, write “${right}”.`,
    evidence: uses.slice(0, 3).map((use) => ({
      start: use.base + use.word.start,
      end: use.base + use.word.end,
      note: `written “${right}”`,
    })),
    fixes: [{ title: `Change to “${right}”`, preferred: true, edits: [{ ...span, newText: right }] }],
  };
}
