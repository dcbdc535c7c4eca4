import { givenNames } from "../../entities/given-names.ts";
import { foldName } from "../../entities/person-name.ts";
import { isFrequentWord } from "../../entities/word-facts.ts";
import { isEnglish, isKnownName, type NameUse, type NameWord, nameWordsOf } from "../../facts/name-words.ts";
import { isPinyin } from "../../knowledge/pinyin.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { isSwapped, slipCost } from "../../text/slip.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { compoundSlips } from "./shared/compound-slips.ts";
import { isApposed, isCited, isLatin, isUmlaut, type LonePair, lonePairs } from "./shared/lone-pairs.ts";

/** How often the right form must stand in the article. */
const FREQUENT = 2;
/** A name that stands alone, without a word it shares with the right form, must be this long. */
const MIN_ALONE = 5;
/** What a slip may cost (see `slipCost`): at all, of a short word or a known one, of a known surname. */
const FAR = 1;
const NEAR = 0.7;
const NEXT = 0.5;

/** A Chinese surname is a syllable; longer words are of its letters by chance. */
const LONGEST_PINYIN = 6;

export const personSpelling: Rule = defineRule({
  id: "person-spelling",
  category: "name",
  supersededBy: ["avoided-name", "calendar-spelling"],
  severity: "warning",
  spelling: "name",
  summary: "A name stands once in a form that is one slip away from the form used elsewhere.",
  why: "A misspelt name is the mistake that readers forgive least, and spelling checkers pass over names.",
  limits:
    "The suspect must stand once and be no English word and no known place; the other form must stand twice or more, or the suspect be a word that no list has, or stand without a first name where only the other form has one. Beside a first or last name of its own it counts as another person, unless the surname is introduced nowhere else. Chinese syllables one letter apart are two names; so are a name and its plural, its adjective or its female form, and what the newsroom calls different.",
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
      text: "Mayor Anton {|Kolwitsky|} opened the bridge. Kolwitzky cut a ribbon, and children sang for Kolwitzky.",
      fixed: "Mayor Anton Kolwitzky opened the bridge. Kolwitzky cut a ribbon, and children sang for Kolwitzky.",
    },
    {
      text: "The Pier Board met on Monday. The Board is new, and it is an independent {|Bord|} of nine.",
      fixed: "The Pier Board met on Monday. The Board is new, and it is an independent Board of nine.",
    },
    {
      text: "Brooklyn voted early. In Brooklyn the lines were long, and a {|Broklyn|} school stayed open.",
      fixed: "Brooklyn voted early. In Brooklyn the lines were long, and a Brooklyn school stayed open.",
    },
    {
      text: "The Chief Officer spoke. Then the Medical Officer and the Chief {|Offcier|} left.",
      fixed: "The Chief Officer spoke. Then the Medical Officer and the Chief Officer left.",
    },
    {
      text: "Governor Anna Marchetti opened the bridge. The bridge is new, {|Marcetti|} said.",
      fixed: "Governor Anna Marchetti opened the bridge. The bridge is new, Marchetti said.",
    },
    {
      text: "Mayor Cecile {|Thibodeaux|} won. Thibodeau took nine wards, and friends of Thibodeau sang.",
      fixed: "Mayor Cecile Thibodeau won. Thibodeau took nine wards, and friends of Thibodeau sang.",
    },
    {
      text: "The Department of Ports met. Omar Said of the Survey {|Departmetn|} spoke.",
      fixed: "The Department of Ports met. Omar Said of the Survey Department spoke.",
    },
    {
      text: "China and Laos met. The China-Laos railway is long, and the {|Chna|}-Laos trade grows. China is glad.",
      fixed: "China and Laos met. The China-Laos railway is long, and the China-Laos trade grows. China is glad.",
    },
  ],
  accepts: [
    "Nine died in the village of Akop, said Commissioner Deng Akol.",
    "Governor Anna Petrov opened the bridge with her mother, Irina Petrova. Both Petrovs spoke.",
    "The Institute of Ports and the Institut Maritime met. The Koda Bank and Maria Kuda signed.",
    "The umpire, Gonzalvoo, spoke. Eric Gonzalvo and Ann Gonzalvo left.",
    "The letters were written by Johann Meyer and a third, unknown Mayer.",
    "Governor Lena Hawaii spoke in Hawaiʻi.",
    "Premier Li Qiang met the press. Li Qiang smiled at the photographer, Li Xiang.",
    "Francis Molino spoke. Francis Molino left with his sister Frances Tarrow.",
    "Mayor Anton Kolwitzki opened the bridge. Maria Kolwitzky cut a ribbon, and Kolwitzky sang.",
    "Mr. Chen spoke. Mr. Chen left with Ms. Chen, and Mr. Cheng stayed.",
    "He lives in Buhl. The works in Buhl are those of Buehl Motors.",
    "The Gonzalvos came. Gonzalvo spoke, and Gonzalvo left.",
    "The Koreas talked. A Korean spoke, and another Korean sang.",
    "The Hinkley works built it. The Hinkley was slow, and the Bridgton Hinkleys were no faster.",
    "Heydour is a village. The name may be spelt Heydor, and people of Heydour do not mind.",
    "Xu Liping met Xue Bin. Xu Liping spoke; Xu Liping left.",
  ],
  *check(article) {
    const words = nameWordsOf(article.paragraphs);
    const frequent = [...words.values()].filter(({ length }) => length >= FREQUENT);
    const told = new Set<string>();
    for (const [only, more] of words.values()) {
      if (only === undefined || more !== undefined || isKnownName(only.word) || isApposed(article, only)) continue;
      if (isCited(article, only)) continue;
      const fitting = frequent.filter((uses) => isSlipOf(only.word, uses));
      const [right, another] = fitting;
      if (right === undefined || another !== undefined) continue;
      told.add(only.word.text);
      yield reportOf(only, right);
    }
    for (const { wrong, uses } of compoundSlips(article, words)) yield reportOf(wrong, uses);
    // Of two that may each be the slip, the bare one is marked.
    const pairs = [...lonePairs(article, words)].sort((a, b) => a.wrong.word.given.length - b.wrong.word.given.length);
    for (const pair of pairs) {
      if (told.has(pair.wrong.word.text) || told.has(pair.right.word.text)) continue;
      told.add(pair.wrong.word.text);
      yield reportOfPair(pair);
    }
  },
});

function isSlipOf(suspect: NameWord, uses: readonly NameUse[]): boolean {
  const form = suspect.text;
  const right = uses[0]?.word.text ?? "";
  if (Math.abs(form.length - right.length) > 2 || form[0] !== right[0]) return false;
  const cost = slipCost(foldName(form), foldName(right), FAR);
  // A difference in accents alone is another rule's.
  if (cost === 0 || cost === Infinity || !isLatin(form + right) || isUmlaut(form, right)) return false;
  if (isPlural(suspect, right)) return false;
  if (isOnlyIntroduction(suspect, uses)) return form.length > LONGEST_PINYIN || !(isPinyin(form) && isPinyin(right));
  const sharesBefore = suspect.before !== undefined && uses.some(({ word }) => word.before === suspect.before);
  const sharesAfter = suspect.after !== undefined && uses.some(({ word }) => word.after === suspect.after);
  const sharesName = sharesBefore && hasGivenName(suspect);
  const rare = !isFrequentWord(form.toLowerCase());
  if (isInflection(form, right) && !(sharesName && form.length === right.length) && !isLastVowel(suspect, uses, rare))
    return false;
  // "Chiense" could be a Chinese name, but everybody knows what "Chinese" is.
  const isNobody = rare && suspect.given.length === 0 && isKnownName({ text: right });
  if (isPinyin(form) && isPinyin(right) && !isNobody && !isForeign(suspect, uses)) return false;
  if (form.startsWith(right) || right.startsWith(form)) return sharesBefore || isCutShort(suspect, uses);
  if (sharesBefore || sharesAfter) return true;
  if (editDistance(form, right, 1) > 1) return false;
  // Relatives share a surname, and none that is another with two letters swapped.
  if (suspect.given.length > 0) return rare && (isSwapped(form, right) || isIntroduction(suspect, uses));
  if (cost <= NEAR && suspect.articled && isEnglish(right)) return true;
  if (form.length < MIN_ALONE && !(rare && cost <= NEAR && (uses.length > FREQUENT || isSwapped(form, right))))
    return false;
  if (!isEnglish(right))
    return rare ? isCommon(suspect.after) : suspect.before === undefined && suspect.after === undefined;
  if (rare) return true;
  // "Geren" alone, where Ms. Green is spoken of.
  return cost <= NEXT && isSurname(uses) && isCommon(suspect.after);
}

/** "Everes" for "Everest", "Norrdall" for "Norrdal": unknown, and no other name beside it. */
function isCutShort({ text, before, after }: NameWord, uses: readonly NameUse[]): boolean {
  const right = uses[0]?.word.text ?? "";
  if (text.length < MIN_ALONE || isFrequentWord(text.toLowerCase()) || !isCommon(before) || !isCommon(after))
    return false;
  return text.length > right.length ? text.at(-1) === right.at(-1) : isFrequentWord(right.toLowerCase());
}

/** Two words that could be Chinese are not, where they share a neighbour that is no Chinese name and no title. */
function isForeign(suspect: NameWord, uses: readonly NameUse[]): boolean {
  const { before, after } = suspect;
  if (hasGivenName(suspect)) return !isPinyin(before as string) && uses.some(({ word }) => word.before === before);
  return after !== undefined && !isPinyin(after) && uses.some(({ word }) => word.after === after);
}

function hasGivenName({ given, before }: NameWord): boolean {
  return given.length > 0 || givenNames.has(before?.toLowerCase() ?? "");
}

/** "Appla" for "Apple", "Snoko" where Dr. Adam Snoke is: no form of the word, since nobody knows such a word. */
function isLastVowel({ text, before }: NameWord, uses: readonly NameUse[], rare: boolean): boolean {
  const right = uses[0]?.word.text ?? "";
  if (!rare || text.length !== right.length || !/[aeiou]$/.test(text) || isPinyin(text)) return false;
  if (!(isCommon(before) || uses.some(({ word }) => word.before === before))) return false;
  return isEnglish(right) || isKnownName({ text: right }) || isSurname(uses);
}

/** Nothing, or an English word: no name that would make its neighbour another person's. */
function isCommon(neighbour: string | undefined): boolean {
  return neighbour === undefined || isEnglish(neighbour);
}

function isSurname(uses: readonly NameUse[]): boolean {
  return uses.some(({ word }) => word.given.length > 0);
}

/** "Barack Oboma" beside "Obama" alone: the full name that the surname should go back to. */
function isIntroduction(suspect: NameWord, uses: readonly NameUse[]): boolean {
  return (
    uses.every(({ word }) => word.given.every((name) => suspect.given.includes(name))) &&
    uses.some(({ word }) => word.given.length > 0 || isCommon(word.before))
  );
}

/** Titles that no word list has. */
const TITLES = /^(?:Cllr|Coun|Sen|Rep|Gov|Lt|Sgt|Capt|Col|Gen|Prof|Dr|Mr|Mrs|Ms|Rev|Hon)\.?$/;

/** "Cecile Thibodeaux" once, and "Thibodeau" ever after: a surname alone goes back to a full name, and there is no other. */
function isOnlyIntroduction({ given, after, articled }: NameWord, uses: readonly NameUse[]): boolean {
  const right = uses[0]?.word.text ?? "";
  if (given.length === 0 || after !== undefined || articled || isEnglish(given[0] as string) || isEnglish(right))
    return false;
  return uses.every(
    ({ word: { before, after, ...word } }) =>
      word.given.length === 0 &&
      !word.articled &&
      (isCommon(before) || TITLES.test(before ?? "")) &&
      !givenNames.has(before?.toLowerCase() ?? "") &&
      isCommon(after),
  );
}

/** "the Bridgton Hinkleys", where Hinkley built them: several, and nobody's surname. */
function isPlural({ text, given }: NameWord, right: string): boolean {
  return text === `${right}s` && !given.some((name) => givenNames.has(name.toLowerCase()));
}

/** Plurals, adjectives of origin, female and neutral forms: Malaysia and Malaysian, Koreas and Korean, Texas and Texans, Latino and Latinx. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length > short.length)
    return (long.startsWith(short) && /[sna]$/.test(long)) || (/ns$/.test(long) && /[^n]s$/.test(short));
  if (a.slice(0, -1) === b.slice(0, -1))
    return (/[aeioxys]$/.test(a) && /[aeioxys]$/.test(b)) || (/a[ns]$/.test(a) && /a[ns]$/.test(b));
  return /n[sy]$/.test(a) && /n[sy]$/.test(b);
}

function reportOf({ word, base }: NameUse, uses: readonly NameUse[]): Report {
  const span = shifted({ start: word.start, end: word.end }, base);
  const right = uses[0]?.word.text ?? "";
  return {
    span,
    message: say`“${word.text}” stands once, “${right}” ${uses.length} times. If the same name is meant, write “${right}”.`,
    evidence: uses.slice(0, 3).map((use) => ({
      start: use.base + use.word.start,
      end: use.base + use.word.end,
      note: say`written “${right}”`,
    })),
    fixes: [{ title: say`Change to “${right}”`, preferred: true, edits: [{ ...span, newText: right }] }],
  };
}

/** Each form stands once. */
function reportOfPair({ wrong, right, sure }: LonePair): Report {
  const span = shifted({ start: wrong.word.start, end: wrong.word.end }, wrong.base);
  const other = shifted({ start: right.word.start, end: right.word.end }, right.base);
  const written = wrong.word.text;
  const meant = right.word.text;
  return {
    span,
    message: sure
      ? say`“${written}” stands here, “${meant}” elsewhere. If the same name is meant, write “${meant}”.`
      : say`“${written}” is introduced nowhere; “${meant}” is one slip away. If one person is meant, write the name in one way.`,
    evidence: [{ ...other, note: say`written “${meant}”` }],
    fixes: [
      { title: say`Change to “${meant}”`, ...(sure && { preferred: true }), edits: [{ ...span, newText: meant }] },
      ...(sure ? [] : [{ title: say`Change the other to “${written}”`, edits: [{ ...other, newText: written }] }]),
    ],
  };
}
