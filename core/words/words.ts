import { remember } from "../text/remember.ts";
import { COMMON_WORDS, RARE_WORDS } from "./words.data.ts";

/**
 * English words in lower case, British and American spellings, inflected forms included, names excluded: about 39,000 in
 * common use and 72,000 from large dictionaries (SCOWL sizes 10–35 and 40–70). See SOURCES.md.
 *
 * Packed as a row of base words, each as: an upper-case letter that says how many letters it shares with the base before
 * (A = 0), its other letters, and one sign for each form derived from it that is a word of the same list too.
 * `Acat0Dch27` gives cat, cats, catch, catching and catches.
 */

/** The forms derived from a base: sign, ending taken off, ending put on. Common endings first. */
const AFFIXES: readonly (readonly [sign: string, from: string, to: string])[] = [
  ["0", "", "s"],
  ["1", "", "ed"],
  ["2", "", "ing"],
  ["3", "", "d"],
  ["4", "e", "ing"],
  ["5", "y", "ies"],
  ["6", "", "ly"],
  ["7", "", "es"],
  ["8", "", "er"],
  ["9", "", "ers"],
  ["!", "", "r"],
  ["%", "", "rs"],
  ["#", "", "ness"],
  ["&", "y", "ied"],
  ["*", "y", "ily"],
  ["+", "y", "ier"],
  ["-", "y", "iest"],
  [".", "", "est"],
  [":", "", "st"],
  [";", "", "less"],
  ["=", "", "able"],
  ["?", "y", "iness"],
  ["@", "e", "able"],
  ["^", "", "ment"],
  ["_", "", "ments"],
  ["<", "", "al"],
  [">", "", "ally"],
  ["(", "e", "ion"],
  [")", "e", "ions"],
  ["[", "le", "ly"],
  ["]", "able", "ability"],
  ["{", "", "ity"],
  ["}", "e", "ity"],
  ["|", "e", "ation"],
  ["~", "e", "ations"],
  ["/", "ess", "esses"],
  [",", "", "like"],
];

type Bases = ReadonlyMap<string, string>;

// Read on first use (some 10 ms); most runs of most rules never ask.
let common: Bases | undefined;
let rare: Bases | undefined;

/** True for an English word; `lower` in lower case, two letters or more. Plurals and other inflected forms count. */
export const isWord: (lower: string) => boolean = remember((lower) => {
  if (isCommonWord(lower)) return true;
  rare ??= readBases(RARE_WORDS);
  return holds(rare, lower);
});

/** True for a word in common use, such as any reader of a newspaper knows. */
export const isCommonWord: (lower: string) => boolean = remember((lower) => {
  common ??= readBases(COMMON_WORDS);
  return holds(common, lower);
});

/** {@link AFFIXES} by the last letter of what is put on. */
const affixesByLast = new Map<string, (typeof AFFIXES)[number][]>();
for (const affix of AFFIXES) {
  const last = affix[2].slice(-1);
  affixesByLast.set(last, [...(affixesByLast.get(last) ?? []), affix]);
}

function holds(bases: Bases, word: string): boolean {
  if (bases.has(word)) return true;
  for (const [sign, from, to] of affixesByLast.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(to)) continue;
    if (bases.get(word.slice(0, word.length - to.length) + from)?.includes(sign) === true) return true;
  }
  return false;
}

/** Base word → signs of its derived forms. */
function readBases(packed: string): Bases {
  const bases = new Map<string, string>();
  let word = "";
  let at = 1;
  while (at < packed.length) {
    const letters = at + 1;
    const signs = skip(packed, letters, isLetter);
    const end = skip(packed, signs, isSign);
    word = word.slice(0, packed.charCodeAt(at) - 65) + packed.slice(letters, signs);
    bases.set(word, packed.slice(signs, end));
    // Entries follow each other at once, or in a new line.
    at = packed.charCodeAt(end) === 10 ? end + 1 : end;
  }
  return bases;
}

function skip(text: string, from: number, goesOn: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && goesOn(text.charCodeAt(at))) at++;
  return at;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isSign(code: number): boolean {
  return code > 32 && (code < 65 || code > 90);
}
