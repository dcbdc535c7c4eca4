import { deletions } from "../../archive/summary.ts";
import { type NameWord, nameWordsOf } from "../../facts/name-words.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { isPinyin } from "../../knowledge/pinyin.ts";
import { editDistance } from "../../text/edit-distance.ts";
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
    let index: Map<string, string[]> | undefined;
    for (const [form, [only, more]] of words) {
      if (only === undefined || more !== undefined || isKnown(only) || placeKinds(form) !== 0) continue;
      index ??= indexFrequent(words);
      const rights = new Set([form, ...deletions(form)].flatMap((key) => index?.get(key) ?? []));
      const fitting = [...rights].filter((right) => isSlipOf(only, right, words.get(right) ?? []));
      const [right, another] = fitting;
      if (right !== undefined && another === undefined) yield reportOf(only, right, words.get(right) ?? []);
    }
  },
});

/** An English word is no misspelt name, unless a name stands before it: "Minh Chin". */
function isKnown({ text, before }: NameWord): boolean {
  return isWord(text.toLowerCase()) && (before === undefined || isWord(before.toLowerCase()));
}

/** Frequent forms by themselves and by all forms of them with a letter left out. */
function indexFrequent(words: ReadonlyMap<string, readonly NameWord[]>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [form, uses] of words) {
    if (uses.length < FREQUENT) continue;
    for (const key of [form, ...deletions(form)]) index.set(key, [...(index.get(key) ?? []), form]);
  }
  return index;
}

function isSlipOf(suspect: NameWord, right: string, uses: readonly NameWord[]): boolean {
  const form = suspect.text;
  if (form[0] !== right[0] || !/^[A-Za-z]+$/.test(form + right) || editDistance(form, right, 1) !== 1) return false;
  if (isInflection(form, right)) return false;
  const sharesBefore = suspect.before !== undefined && uses.some(({ before }) => before === suspect.before);
  const sharesAfter = suspect.after !== undefined && uses.some(({ after }) => after === suspect.after);
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

function reportOf(suspect: NameWord, right: string, uses: readonly NameWord[]): Report {
  const span = { start: suspect.start, end: suspect.end };
  return {
    span,
    message: `“${suspect.text}” stands once, “${right}” ${uses.length} times. If the same name is meant, write “${right}”.`,
    evidence: uses.slice(0, 3).map(({ start, end }) => ({ start, end, note: `written “${right}”` })),
    fixes: [{ title: `Change to “${right}”`, preferred: true, edits: [{ ...span, newText: right }] }],
  };
}
