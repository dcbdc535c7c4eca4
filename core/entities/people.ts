import { PlaceKind, placeKinds } from "../knowledge/gazetteer.ts";
import { isOrganisation } from "../knowledge/organisations.ts";
import type { Token } from "../text/tokens.ts";
import { givenNames } from "./given-names.ts";
import type { Line } from "./name-pieces.ts";
import {
  calendarWords,
  headlineVerbs,
  headTypes,
  openers,
  speechVerbs,
  titleModifiers,
  titles,
  topics,
} from "./vocabulary.ts";
import { isWordOfName, WordClass } from "./word-class.ts";

/** A person's name as token indices; the title, if any, stands right before it. */
export interface PersonName {
  readonly first: number;
  readonly last: number;
  /** First token of the words of office before the name. */
  readonly title?: number;
}

/** Small words inside personal names. */
const particles: ReadonlySet<string> = new Set(
  "bin binti bint ibn ben van von der den de del della di da dos das du la le el al ter ten af av zu y e abu".split(
    " ",
  ),
);
const MAX_WORDS = 7;
/** What stands between `chief` and `officer`, or alone behind `chief`. */
const CHIEFS: ReadonlySet<string> = new Set(
  "executive operating financial technology information marketing medical scientific commercial legal investment".split(
    " ",
  ),
);
/** Titles that are given names too. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(["dean", "earl", "duke"]);
const MAX_TITLES = 5;
/** The most words of the country behind a title. */
const MAX_OWNER = 4;
/** The most words of a title before its last. */
const MAX_TITLE_WORDS = 8;
const CHINESE_SURNAME: ReadonlySet<string> = new Set(
  (
    "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao " +
    "yuan deng xu fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong wang tian ren fan fang shi yao tan liao zou xiong " +
    "jin lu hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian tang yin yi chang qiao lai gong wen pang lan yin bao tong"
  ).split(" "),
);
const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){1,2}$/;

/** Reads the names of people that titles, appositions and verbs of speech give away. */
export function readPeople(line: Line, first: number): PersonName[] {
  const found: PersonName[] = [];
  for (let i = first; i < line.end; i++) {
    if (line.taken[i] !== 0) continue;
    const person = afterTitle(line, first, i) ?? inContext(line, first, i);
    if (person === undefined) continue;
    found.push(person);
    for (let k = person.title ?? person.first; k < person.last; k++) line.taken[k] = 1;
    i = person.last - 1;
  }
  return found;
}

const token = (line: Line, index: number): Token | undefined => (index < line.end ? line.tokens[index] : undefined);

function isNameWord(line: Line, index: number): boolean {
  const word = token(line, index);
  if (word === undefined || line.classes[index] !== WordClass.Capital || line.taken[index] !== 0) return false;
  if (headTypes.has(word.lower) || titles.has(word.lower) || calendarWords.has(word.lower)) return false;
  return !(line.titled && headlineVerbs.has(word.lower));
}

/** The index after the personal name that begins at `first`; `first` itself where none begins. */
function personEnd(line: Line, first: number): number {
  let end = first;
  let words = 0;
  while (words < MAX_WORDS) {
    if (isNameWord(line, end) || (words > 0 && isGeneration(line, end))) {
      end++;
      words++;
      const dash = token(line, end);
      if (
        dash?.glued &&
        line.classes[end] === WordClass.Dash &&
        (token(line, end + 1)?.glued ?? false) &&
        isNamePart(line, end + 1)
      )
        end += 2;
    } else {
      const skip = particlesAt(line, end);
      if (skip === 0 || words === 0) break;
      end += skip;
    }
  }
  return end;
}

/** `III` after a name. */
function isGeneration(line: Line, index: number): boolean {
  return /^(?:II|III|IV|VI|XVI|XIV|Jr\.?|Sr\.?)$/.test(token(line, index)?.text ?? "");
}

function isNamePart(line: Line, index: number): boolean {
  return line.classes[index] === WordClass.Capital || line.classes[index] === WordClass.Lower;
}

function particlesAt(line: Line, index: number): number {
  let count = 0;
  while (
    count < 3 &&
    particles.has(token(line, index + count)?.lower ?? "") &&
    line.classes[index + count] === WordClass.Lower
  )
    count++;
  return count > 0 && isNameWord(line, index + count) ? count : 0;
}

/** The index after the titles at `index` (`Secretary-General`, `Prime Minister`); `index` itself where there is none. */
function titleEnd(line: Line, index: number): number {
  let end = index;
  for (let count = 0; count < MAX_TITLES && titles.has(token(line, end)?.lower ?? ""); count++) {
    end++;
    if (CHIEFS.has(token(line, end)?.lower ?? "") && token(line, end - 1)?.lower === "chief") end++;
    for (let parts = 0; parts < MAX_TITLES && isHyphened(line, end); parts++) end += 2;
  }
  return end;
}

/** `-General` at `index`. */
function isHyphened(line: Line, index: number): boolean {
  if (line.classes[index] !== WordClass.Dash || index + 1 >= line.end) return false;
  return token(line, index)?.glued === true && token(line, index + 1)?.glued === true;
}

function afterTitle(line: Line, lineFirst: number, index: number): PersonName | undefined {
  const end = titleEnd(line, index);
  if (end === index) return undefined;
  const first = afterOwner(line, end);
  const capital = line.classes[index] === WordClass.Capital || line.classes[index] === WordClass.Acronym;
  const last = personEnd(line, first);
  if (last === first || placeKinds(joined(line, first, last)) & ~PlaceKind.City) return undefined;
  if (first > end && last - first < 2) return undefined;
  // Dean Roe may be a dean, or have been given the name.
  if (last - first === 1 && end === index + 1 && GIVEN_NAMES.has((line.tokens[index] as Token).lower)) return undefined;
  const next = token(line, last);
  if (next !== undefined && line.classes[last] === WordClass.Capital && headTypes.has(next.lower)) return undefined;
  if (!capital && (last - first < 2 || openers.has((line.tokens[first] as Token).lower))) return undefined;
  return capital ? { first, last, title: titleStart(line, lineFirst, index) } : { first, last };
}

/** The index after `of Norway` or `of the United Nations` behind a title; `from` itself where no known owner stands there. */
function afterOwner(line: Line, from: number): number {
  if (token(line, from)?.lower !== "of") return from;
  const first = token(line, from + 1)?.lower === "the" ? from + 2 : from + 1;
  // Most titles go on with a common noun: no look-up is needed for those.
  if (first >= line.end || !isWordOfName(line.classes[first])) return from;
  for (let last = Math.min(line.end, first + MAX_OWNER); last > first; last--)
    if (isWritten(line, first, last) && placeKinds(joined(line, first, last)) & ~PlaceKind.Demonym) return last;
  return line.classes[first] === WordClass.Acronym ? first + 1 : from;
}

/** True for words alone: a dash or a comma ends the name of a country. */
function isWritten(line: Line, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if ((line.tokens[i] as Token).kind !== "word") return false;
  return true;
}

function titleStart(line: Line, lineFirst: number, index: number): number {
  let start = index;
  while (start > lineFirst && index - start < MAX_TITLE_WORDS) {
    const before = line.tokens[start - 1] as Token;
    if (line.taken[start - 1] !== 0) break;
    const modifies = titleModifiers.has(before.lower) || titles.has(before.lower);
    const owner = line.classes[start - 1] === WordClass.Acronym || (placeKinds(before.text) & ~PlaceKind.City) !== 0;
    if (
      line.classes[start - 1] === WordClass.Capital
        ? !(modifies || owner)
        : !owner && !(modifies && before.lower !== "then")
    )
      break;
    start--;
  }
  return line.classes[start] === WordClass.Lower ? index : start;
}

function joined(line: Line, first: number, last: number): string {
  let text = "";
  for (let i = first; i < last; i++) text += (text === "" ? "" : " ") + (line.tokens[i] as Token).text;
  return text;
}

/** `Tang Zhihua, deputy secretary of …`, `Jane Roe said`, `(Xinhua/Li Xiang)`. */
function inContext(line: Line, lineFirst: number, index: number): PersonName | undefined {
  if (!isNameWord(line, index) || (index > lineFirst && line.classes[index - 1] === WordClass.Capital))
    return undefined;
  // `Ministry of Foreign Affairs said`
  if (index > lineFirst + 1 && /^(?:of|for|to)$/.test((line.tokens[index - 1] as Token).lower)) {
    if (line.classes[index - 2] === WordClass.Capital) return undefined;
  }
  if (index === lineFirst && openers.has((line.tokens[index] as Token).lower)) return undefined;
  if (topics.has((line.tokens[index] as Token).lower)) return undefined;
  const last = personEnd(line, index);
  if (last - index < 2 || last - index > MAX_WORDS) return undefined;
  const text = joined(line, index, last);
  if (placeKinds(text) !== 0 || (placeKinds((line.tokens[index] as Token).text) & ~PlaceKind.City) !== 0)
    return undefined;
  if (line.classes[last] === WordClass.Capital || line.classes[last] === WordClass.Acronym) return undefined;
  // `Apple Stores said`
  if (isOrganisation((line.tokens[index] as Token).text) || isOrganisation(text)) return undefined;
  if (isGivenName(line, index, last)) return { first: index, last };
  return isChinese(line, index, last) || isSpeaker(line, last) || isApposed(line, last)
    ? { first: index, last }
    : undefined;
}

/** `Steve Jobs`: a given name before a word that may be anything. */
function isGivenName(line: Line, first: number, last: number): boolean {
  if (line.titled || last - first !== 2 || token(line, last)?.text === "&") return false;
  return givenNames.has((line.tokens[first] as Token).lower) && isPlainWord(line.tokens[first + 1] as Token);
}

const isPlainWord = ({ text, lower }: Token): boolean => text.length > 1 && !openers.has(lower);

function isChinese(line: Line, first: number, last: number): boolean {
  if (last - first !== 2) return false;
  return (
    CHINESE_SURNAME.has((line.tokens[first] as Token).lower) && PINYIN.test((line.tokens[first + 1] as Token).lower)
  );
}

function isSpeaker(line: Line, last: number): boolean {
  const verb = token(line, last);
  if (verb === undefined) return false;
  return speechVerbs.has(verb.lower) || (/ly$/.test(verb.lower) && speechVerbs.has(token(line, last + 1)?.lower ?? ""));
}

/** A comma, up to four small words, an office, and a preposition or comma. */
function isApposed(line: Line, last: number): boolean {
  if (token(line, last)?.text !== ",") return false;
  for (let i = last + 1; i < Math.min(line.end, last + 6); i++) {
    const word = token(line, i) as Token;
    if (titles.has(word.lower) || word.lower === "head" || word.lower === "fellow" || word.lower === "expert")
      return true;
    if (word.kind === "mark" && line.classes[i] !== WordClass.Dash) return false;
  }
  return false;
}
