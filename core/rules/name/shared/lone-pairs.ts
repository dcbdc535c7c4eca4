import type { Article } from "../../../analyze.ts";
import { foldName } from "../../../entities/person-name.ts";
import { headTypes, speechVerbs, titles } from "../../../entities/vocabulary.ts";
import { isFrequentWord } from "../../../entities/word-facts.ts";
import { isEnglish, type NameUse, type NameWord } from "../../../facts/name-words.ts";
import { placeKinds } from "../../../knowledge/gazetteer.ts";
import { isPinyin } from "../../../knowledge/pinyin.ts";
import { isSwapped, slipCost } from "../../../text/slip.ts";
import { shifted } from "../../../text/span.ts";
import { isCommonWord } from "../../../words/words.ts";

/** What a slip may cost where the article introduces one of the two, and where nothing but knowledge speaks (see `slipCost`). */
const INTRODUCED = 1;
const KNOWN = 0.7;
const TYPED = 0.5;
/** A word that is no name of a person must be this long to be a slip of an English one. */
const MIN_WORD = 5;
/** How far back an apposition is read, in characters. */
const APPOSED = 70;

/** Two name words that are a slip apart; the first stands once. */
export interface LonePair {
  readonly wrong: NameUse;
  readonly right: NameUse;
  /** `wrong` is the slip; else it may be the other one. */
  readonly sure: boolean;
}

/** Where persons are named: by their offsets, and whether in one word. */
interface People {
  readonly bare: ReadonlySet<number>;
  readonly full: ReadonlySet<number>;
  /** Where places are named. */
  readonly places: ReadonlySet<number>;
}

/**
 * Pairs of name words, the first of which stands once: a surname that nobody bears beside the one of somebody introduced, and a
 * word that nobody knows beside one that everybody does.
 */
export function lonePairs(article: Article, words: ReadonlyMap<string, readonly NameUse[]>): LonePair[] {
  const byInitial = new Map<string, (readonly NameUse[])[]>();
  for (const [form, uses] of words) {
    const initial = form.charAt(0);
    const same = byInitial.get(initial);
    if (same === undefined) byInitial.set(initial, [uses]);
    else same.push(uses);
  }
  const people = peopleOf(article);
  const pairs: LonePair[] = [];
  for (const forms of byInitial.values())
    for (const [wrong, again] of forms) {
      if (
        wrong === undefined ||
        again !== undefined ||
        isEnglish(wrong.word.text) ||
        isApposed(article, wrong) ||
        isCited(article, wrong)
      )
        continue;
      const fitting = forms.flatMap((uses) => pairAmong(wrong, uses, people) ?? []);
      const [only, another] = fitting;
      if (only === undefined || another !== undefined) continue;
      // Of two names that are both borne the bare one must be heard of again: it speaks.
      if (only.sure || isUnknown(wrong.word.text) || isSpeaking(article, wrong)) pairs.push(only);
    }
  return pairs;
}

function isSpeaking({ text }: Article, { word, base }: NameUse): boolean {
  const { start, end } = shifted({ start: word.start, end: word.end }, base);
  const after = /^\s(\p{Ll}{1,20})/u.exec(text.slice(end, end + 24))?.[1] ?? "";
  const before = /(\p{Ll}{1,20})\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  return speechVerbs.has(after) || speechVerbs.has(before);
}

/** UTF-16 code units before and after a name that may say that it is told as a word. */
const CITED_BEFORE = 160;
const CITED_AFTER = 80;

/** "Haydour may be spelt Heydor", "they were called Christiens": the form is told for its own sake. */
export function isCited({ text }: Article, { word, base }: NameUse): boolean {
  const { start, end } = shifted({ start: word.start, end: word.end }, base);
  const before = text.slice(Math.max(0, start - CITED_BEFORE), start).replace(/^.*(?:[.!?]\s|\n)/s, "");
  const after = text.slice(end, end + CITED_AFTER).replace(/(?:[.!?]\s|\n).*$/s, "");
  if (/\b(?:spel(?:t|led|lings?)|transliterat\w{1,5}|other versions)\b/i.test(`${before} ${after}`)) return true;
  return /\b(?:called|termed) ["“'‘]?(?:\p{L}{1,24},? (?:or|and) ["“'‘]?)?$/u.test(before);
}

/** "The umpire, Petersson, called": the words before say who that is. "Her co-driver, Petersson," was named before. */
export function isApposed({ text }: Article, { word, base }: NameUse): boolean {
  const { start, end } = shifted({ start: word.start, end: word.end }, base);
  if (text.charAt(end) !== "," || text.slice(start - 2, start) !== ", ") return false;
  return /\b(?:the|an?) (?:\p{Ll}{1,20} ){0,2}\p{Ll}{1,20}, $/iu.test(text.slice(Math.max(0, start - APPOSED), start));
}

/** The first use of a form that makes a pair with `wrong`. */
function pairAmong(wrong: NameUse, uses: readonly NameUse[], people: People): LonePair | undefined {
  const a = wrong.word.text;
  const b = uses[0]?.word.text ?? "";
  if (a === b || Math.abs(a.length - b.length) > 1 || !isLatin(a + b)) return undefined;
  const cost = slipCost(foldName(a), foldName(b), INTRODUCED);
  if (cost === 0 || cost === Infinity || isEnding(a, b) || isUmlaut(a, b) || isUmlaut(b, a)) return undefined;
  if (isPinyin(a) && isPinyin(b) && !uses.some(({ word }) => word.given.some((name) => !isPinyin(name))))
    return undefined;
  for (const right of uses) {
    const pair = pairOf(wrong, right, cost, people);
    if (pair !== undefined) return pair;
  }
  return undefined;
}

function peopleOf({ mentions, text }: Article): People {
  const bare = new Set<number>();
  const full = new Set<number>();
  const places = new Set<number>();
  for (const { type, start, end } of mentions) {
    if (type === "LOC") places.add(start);
    if (type !== "PER") continue;
    const words = text.slice(start, end).matchAll(/[^\s.]+/g);
    const starts = Array.from(words, ({ index }) => start + index);
    for (const at of starts) (starts.length > 1 ? full : bare).add(at);
  }
  return { bare, full, places };
}

function pairOf(wrong: NameUse, right: NameUse, cost: number, people: People): LonePair | undefined {
  const a = wrong.word.text;
  const b = right.word.text;
  const [at, other] = [wrong.base + wrong.word.start, right.base + right.word.start];
  // A village is nobody's surname.
  if (people.places.has(at) && (people.full.has(other) || people.bare.has(other))) return undefined;
  if (isIntroduced(wrong, right, people)) {
    const sure = isUnknown(a) && (!isUnknown(b) || isOdd(a));
    // Where either may be the slip, the bare one is marked.
    const isMarked = sure || (!isFull(wrong, people) && !isOdd(b) && !isEnglish(b));
    return isMarked ? { wrong, right, sure } : undefined;
  }
  if (!isUnknown(a)) return undefined;
  const known = !isUnknown(b) || isOdd(a);
  if (isOdd(a) || (isSwapped(a, b) && (a.length >= MIN_WORD || isSameName(wrong.word, right.word))))
    // Of two that nobody knows the second is marked.
    return known || isAfter(wrong, right) ? { wrong, right, sure: known } : undefined;
  return isKnownBeside(wrong, right, cost, people) ? { wrong, right, sure: true } : undefined;
}

/** A word that no list has stands where one would stand that all know, and that the article has: "Deputy Minicter". */
function isKnownBeside(wrong: NameUse, right: NameUse, cost: number, people: People): boolean {
  const { text, given, before, after } = wrong.word;
  const meant = right.word.text;
  if (text.length < MIN_WORD || isUnknown(meant)) return false;
  const lower = meant.toLowerCase();
  // What is in no list and nearly a title or the head of a body is neither a first nor a last name.
  if (cost <= KNOWN && (titles.has(lower) || headTypes.has(lower))) return true;
  if (given.length > 0 || !isPlain(before)) return false;
  const at = wrong.base + wrong.word.start;
  if (people.bare.has(at)) return false;
  const common = isCommonWord(lower);
  if (!isPlain(after)) return common && (cost <= TYPED || isOdd(text));
  if (people.full.has(at)) return false;
  if (cost <= KNOWN) return true;
  return common ? before !== undefined || after !== undefined : placeKinds(meant) !== 0;
}

/** One is a full name, the other stands bare for a person: "Hiroaki Koda … Kuda declined". */
function isIntroduced(one: NameUse, other: NameUse, people: People): boolean {
  const [full, bare] = isFull(one, people) ? [one, other] : [other, one];
  const { given, before, after } = bare.word;
  return (
    given.length === 0 &&
    isPlain(before) &&
    after === undefined &&
    isFull(full, people) &&
    (people.bare.has(bare.base + bare.word.start) || (bare === one && isUnknown(one.word.text)))
  );
}

function isFull({ word, base }: NameUse, people: People): boolean {
  return people.full.has(base + word.start) || /^[A-Z]\.$/.test(word.before ?? "");
}

function isAfter(a: NameUse, b: NameUse): boolean {
  return a.base + a.word.start > b.base + b.word.start;
}

/** The same first or last name stands beside both. */
function isSameName(a: NameWord, b: NameWord): boolean {
  return isNeighbour(a.before, b.before) || isNeighbour(a.after, b.after);
}

function isNeighbour(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && !isEnglish(a);
}

/** Nothing, a title or an English word: no name that would make its neighbour another one's. */
function isPlain(neighbour: string | undefined): boolean {
  return neighbour === undefined || isEnglish(neighbour) || neighbour.endsWith(".");
}

/** No list has the word: neither English, nor a place, nor frequent as a name. */
export function isUnknown(text: string): boolean {
  return !isEnglish(text) && !isFrequentWord(text.toLowerCase()) && placeKinds(text) === 0;
}

/** Letters of the Latin alphabet, accents included; other marks are spellings of their own. */
export function isLatin(letters: string): boolean {
  return /^[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+$/.test(letters);
}

/** `Buehl` beside `Buhl`, for Bühl. An e that is missing is a slip. */
export function isUmlaut(written: string, other: string): boolean {
  return written.length > other.length && written.replace(/([aou])e/gi, "$1") === other;
}

/** No name has a letter three times. */
function isOdd(text: string): boolean {
  return /(\p{L})\1\1/iu.test(text);
}

/** One is the other with an ending: a plural, a people, a form of another gender or language. */
function isEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length > short.length) return long.startsWith(short) && long.at(-1) !== short.at(-1);
  return a.slice(0, -1) === b.slice(0, -1) && /[aeioxys]$/.test(a) && /[aeioxys]$/.test(b);
}
