import { placeKey, placeKindsOfKey } from "../knowledge/gazetteer.ts";
import type { Passage } from "../text/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { hashWord, mix } from "./hash.ts";
import { type RuleName, readRuleNames } from "./rule-names.ts";
import { type Setting, settingOf, WordClass, wordClasses } from "./word-class.ts";
import { noFacts, type WordFacts, wordFacts } from "./word-facts.ts";

/** The number of features of a token; each fires exactly once. */
export const FEATURES = 84;

/** A paragraph prepared for the tagger. Arrays run over its tokens. */
export interface Sheet {
  readonly passage: Passage;
  readonly classes: Uint8Array;
  /** 1 where the tagger decides; elsewhere no name stands. */
  readonly active: Uint8Array;
  readonly facts: readonly WordFacts[];
  readonly shapes: Uint8Array;
  /** Where the longest known place name lies: bits of `PlaceKind` in the upper part, 1 begin, 2 inside, 3 alone in the lower. */
  readonly places: Uint16Array;
  /** The run of capitalised words that a token belongs to: first and one past the last token; -1 for none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** What the rules found, and the same token by token: 0 for none, else its type and part. */
  readonly ruleNames: readonly RuleName[];
  readonly rules: Uint8Array;
  /** Per sentence: running text, title case, capitals. */
  readonly settings: readonly number[];
  /** True when a sentence is set in capitals: they say nothing there. */
  readonly shouted: boolean;
}

const LINKS: ReadonlySet<string> = new Set(
  "of the and for de la del di da du des le el al bin binti bint ibn van von der den ter y e & in on at to with 's ’s ' ’ - – — . / ,".split(
    " ",
  ),
);
const SETTINGS: readonly Setting[] = ["text", "title", "capitals"];
const MAX_GAP = 3;
const EDGE = 0x51ed270b;
const IN_RUN = hashWord("run") | 0;

/** Reads what the features need. The tagger looks at capitalised words, at numbers beside them, and at small words between. */
export function makeSheet(passage: Passage): Sheet {
  const { tokens, sentences } = passage;
  const n = tokens.length;
  const classes = wordClasses(tokens);
  const active = activeTokens(passage, classes);
  const facts = factsNear(tokens, active);
  const shapes = new Uint8Array(n);
  for (let i = 0; i < n; i++) shapes[i] = shapeOf(tokens[i] as Token, classes[i] as number);
  const settings = sentences.map(({ first, last }) => SETTINGS.indexOf(settingOf(tokens, classes, first, last)));
  const ruleNames = readRuleNames(passage, classes);
  const sheet: Sheet = {
    passage,
    classes,
    active,
    facts,
    shapes,
    places: new Uint16Array(n),
    ruleNames,
    rules: ruleCodes(ruleNames, n),
    runFirst: new Int32Array(n).fill(-1),
    runLast: new Int32Array(n).fill(-1),
    settings,
    shouted: settings.includes(2),
  };
  for (const sentence of sentences) {
    findPlaces(sheet, sentence);
    findRuns(sheet, sentence);
  }
  return sheet;
}

/** The facts about the active tokens and two tokens on either side, which is as far as the features look. */
function factsNear(tokens: readonly Token[], active: Uint8Array): WordFacts[] {
  const n = tokens.length;
  const facts: WordFacts[] = new Array(n);
  for (let i = 0; i < n; i++) {
    const near =
      active[i] === 1 || active[i - 1] === 1 || active[i - 2] === 1 || active[i + 1] === 1 || active[i + 2] === 1;
    facts[i] = near ? wordFacts((tokens[i] as Token).lower) : noFacts;
  }
  return facts;
}

function ruleCodes(names: readonly RuleName[], n: number): Uint8Array {
  const codes = new Uint8Array(n);
  for (const { first, last, type } of names) {
    const base = 1 + ["PER", "ORG", "LOC", "EVENT", "WORK"].indexOf(type) * 4;
    for (let i = first; i < last; i++)
      codes[i] = base + (last - first === 1 ? 3 : i === first ? 0 : i === last - 1 ? 2 : 1);
  }
  return codes;
}

function isCapital(kind: number | undefined): boolean {
  return kind === WordClass.Capital || kind === WordClass.Acronym;
}

function activeTokens(passage: Passage, classes: Uint8Array): Uint8Array {
  const { tokens, sentences } = passage;
  const active = new Uint8Array(tokens.length);
  for (const { first, last } of sentences) {
    let previous = -1;
    for (let i = first; i < last; i++) {
      const token = tokens[i] as Token;
      if (!isCapital(classes[i]) && token.kind !== "address") continue;
      active[i] = 1;
      if (previous >= 0 && i - previous - 1 <= MAX_GAP && allLinks(tokens, previous + 1, i))
        active.fill(1, previous + 1, i);
      markNumbers(tokens, classes, active, i, first, last);
      previous = i;
    }
  }
  return active;
}

function allLinks(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "number" && token.kind !== "ordinal" && !LINKS.has(token.lower)) return false;
  }
  return true;
}

/** `9/11 Commission`, `93rd Regiment`, `Channel 4`, and the stop of `Yahoo!`. */
function markNumbers(
  tokens: readonly Token[],
  classes: Uint8Array,
  active: Uint8Array,
  i: number,
  first: number,
  last: number,
): void {
  const before = tokens[i - 1];
  if (i > first && (classes[i - 1] === WordClass.Number || before?.kind === "alnum")) active[i - 1] = 1;
  const after = tokens[i + 1];
  if (i + 1 < last && (classes[i + 1] === WordClass.Number || after?.kind === "alnum" || after?.text === "!"))
    active[i + 1] = 1;
}

/** Fourteen shapes; a sentence's first word is told by another feature. */
function shapeOf(token: Token, kind: number): number {
  const { text } = token;
  switch (kind) {
    case WordClass.Lower:
      return 1;
    case WordClass.Number:
      return token.kind === "ordinal" ? 2 : /^(?:19|20)\d\d$/.test(text) ? 3 : text.length < 3 ? 4 : 5;
    case WordClass.Dash:
      return 6;
    case WordClass.Acronym:
      return text.includes(".") ? 7 : text.length < 3 ? 8 : text.length < 6 ? 9 : 10;
    case WordClass.Capital:
      if (text.length === 1) return 11;
      if (text.endsWith(".")) return text.length === 2 ? 12 : 13;
      return /^.[^A-Z0-9]*$/.test(text) ? 14 : 15;
    default:
      return token.kind === "clitic" ? 16 : token.kind === "address" ? 17 : token.kind === "alnum" ? 18 : 0;
  }
}

function findPlaces(sheet: Sheet, { first, last }: Sentence): void {
  const { places, facts, classes } = sheet;
  for (let i = first; i < last; i++) {
    const longest = (facts[i] as WordFacts).longestPlace;
    if (longest === 0 || !isCapital(classes[i])) continue;
    const end = longest === 1 ? i + 1 : placeEnd(sheet, i, last, longest);
    const kinds = end === i + 1 ? (facts[i] as WordFacts).place : placeKindsOfKey(placeText(sheet, i, end));
    if (kinds === 0) continue;
    for (let k = i; k < end; k++) places[k] = (kinds << 2) | (end === i + 1 ? 3 : k === i ? 1 : 2);
    i = end - 1;
  }
}

function placeText(sheet: Sheet, first: number, end: number): string {
  const { text, tokens } = sheet.passage;
  return placeKey(text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end));
}

function placeEnd(sheet: Sheet, first: number, last: number, longest: number): number {
  let words = 0;
  let best = first + 1;
  for (let i = first; i < last && words < longest; i++) {
    const kind = sheet.classes[i];
    if (kind === WordClass.Dash || (sheet.passage.tokens[i] as Token).kind === "clitic") continue;
    if (!isCapital(kind) && !LINKS.has((sheet.passage.tokens[i] as Token).lower)) break;
    words++;
    if (words > 1 && isCapital(kind) && placeKindsOfKey(placeText(sheet, first, i + 1)) !== 0) best = i + 1;
  }
  return best;
}

/** Runs of capitalised words, with the hyphens and ampersands inside them. */
function findRuns(sheet: Sheet, { first, last }: Sentence): void {
  const { classes, runFirst, runLast, passage } = sheet;
  for (let i = first; i < last; ) {
    if (!isCapital(classes[i])) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < last) {
      if (isCapital(classes[end])) end++;
      else if (end + 1 < last && isCapital(classes[end + 1]) && joins(passage.tokens, end)) end += 2;
      else break;
    }
    runFirst.fill(i, i, end);
    runLast.fill(end, i, end);
    i = end;
  }
}

function joins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  return token.text === "&" || (token.text === "-" && token.glued && (tokens[index + 1] as Token).glued);
}

/**
 * Writes the {@link FEATURES} features of token `i` of sentence `s` to `out` from `at` on, as 32-bit hashes.
 * The order of the templates is part of the model: a change makes the weights worthless.
 */
export function writeFeatures(sheet: Sheet, s: number, i: number, out: Int32Array, at: number): void {
  const { facts, shapes, places, runFirst, runLast, passage } = sheet;
  const { first, last } = passage.sentences[s] as Sentence;
  const word = facts[i] as WordFacts;
  const p1 = i > first ? (facts[i - 1] as WordFacts) : undefined;
  const p2 = i > first + 1 ? (facts[i - 2] as WordFacts) : undefined;
  const n1 = i + 1 < last ? (facts[i + 1] as WordFacts) : undefined;
  const n2 = i + 2 < last ? (facts[i + 2] as WordFacts) : undefined;
  const shape = shapes[i] as number;
  const shapeP = i > first ? (shapes[i - 1] as number) : 30;
  const shapeN = i + 1 < last ? (shapes[i + 1] as number) : 30;
  const shapeP2 = i > first + 1 ? (shapes[i - 2] as number) : 30;
  const shapeN2 = i + 2 < last ? (shapes[i + 2] as number) : 30;
  const setting = sheet.settings[s] as number;
  const opening = i === first ? 1 : 0;
  const set = setting * 2 + opening;
  const wP = p1?.hash ?? EDGE;
  const wN = n1?.hash ?? EDGE;
  const mP = p1?.middle ?? 200;
  const mN = n1?.middle ?? 200;
  const rP = p1?.role ?? 20;
  const rN = n1?.role ?? 20;
  const place = places[i] as number;
  const placeP = i > first ? (places[i - 1] as number) : 0;
  const placeN = i + 1 < last ? (places[i + 1] as number) : 0;
  const form = shape * 8 + set;
  let k = at;
  out[k++] = mix(0, form, 0);
  out[k++] = mix(1, word.hash, 0);
  out[k++] = mix(2, word.hash, form);
  out[k++] = mix(3, wP, 0);
  out[k++] = mix(4, wN, 0);
  out[k++] = mix(5, p2?.hash ?? EDGE, 0);
  out[k++] = mix(6, n2?.hash ?? EDGE, 0);
  out[k++] = mix(7, wP, word.hash);
  out[k++] = mix(8, word.hash, wN);
  out[k++] = mix(9, wP, shape);
  out[k++] = mix(10, wN, shape);
  out[k++] = mix(11, word.fine, shape);
  out[k++] = mix(12, word.middle, form);
  out[k++] = mix(13, word.coarse, shape * 40 + shapeN);
  out[k++] = mix(14, p1?.fine ?? 2000, shape);
  out[k++] = mix(15, n1?.fine ?? 2000, shape);
  out[k++] = mix(16, mP * 256 + word.middle, shape);
  out[k++] = mix(17, word.middle * 256 + mN, shape);
  out[k++] = mix(18, mP * 256 + mN, shape);
  out[k++] = mix(19, p2?.middle ?? 200, shapeP);
  out[k++] = mix(20, n2?.middle ?? 200, shapeN);
  out[k++] = mix(21, word.prefix, shape);
  out[k++] = mix(22, word.suffix3, shape);
  out[k++] = mix(23, word.suffix2, form);
  out[k++] = mix(24, shapeP * 32 + shape, shapeN);
  out[k++] = mix(25, (shapeP2 * 32 + shapeP) * 32 + shape, 0);
  out[k++] = mix(26, (shape * 32 + shapeN) * 32 + shapeN2, 0);
  out[k++] = mix(27, word.role, form);
  out[k++] = mix(28, rP, word.role * 32 + shape);
  out[k++] = mix(29, rN, word.role * 32 + shape);
  out[k++] = mix(30, place, set);
  out[k++] = mix(31, place, wP);
  out[k++] = mix(32, place * 1024 + placeN, shapeN);
  out[k++] = mix(33, placeP * 1024 + place, shapeP);
  out[k++] = mix(34, place, word.middle);
  out[k++] = mix(35, place, mN);
  k = writeRunFeatures(sheet, first, last, i, form, out, k);
  out[k++] = mix(53, wP, p2?.hash ?? EDGE);
  out[k++] = mix(54, wN, n2?.hash ?? EDGE);
  out[k++] = mix(55, rP * 32 + rN, form);
  out[k++] = mix(56, word.fine, mN);
  out[k++] = mix(57, mP, word.fine);
  out[k++] = mix(58, p1?.coarse ?? 40, (word.coarse * 64 + (n1?.coarse ?? 40)) * 32 + shape);
  out[k++] = mix(59, p2?.coarse ?? 40, ((p1?.coarse ?? 40) * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(60, n2?.coarse ?? 40, ((n1?.coarse ?? 40) * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(61, isGlued(passage.tokens, i), shapeP * 64 + shape);
  out[k++] = mix(62, isGlued(passage.tokens, i + 1), shapeN * 64 + shape);
  out[k++] = mix(
    63,
    (runFirst[i] as number) < 0 ? -1 : i - (runFirst[i] as number),
    (runLast[i] as number) < 0 ? -1 : (runLast[i] as number) - i,
  );
  const tP = p1?.type ?? 300;
  const tN = n1?.type ?? 300;
  const bP = p1?.beside ?? 300;
  const bN = n1?.beside ?? 300;
  out[k++] = mix(64, word.type, form);
  out[k++] = mix(65, tP * 512 + word.type, shapeP);
  out[k++] = mix(66, word.type * 512 + tN, shapeN);
  out[k++] = mix(67, tP * 512 + tN, (shapeP * 32 + shape) * 32 + shapeN);
  out[k++] = mix(68, bP, shape * 32 + shapeP);
  out[k++] = mix(69, bN, shape * 32 + shapeN);
  out[k++] = mix(70, bP * 512 + word.type, shapeP);
  out[k++] = mix(71, word.type * 512 + bN, shapeN);
  out[k++] = mix(72, place, word.type);
  out[k++] = mix(73, p2?.type ?? 300, (tP * 512 + word.type) * 4 + (shapeP > 10 ? 1 : 0));
  out[k++] = mix(74, n2?.type ?? 300, (tN * 512 + word.type) * 4 + (shapeN > 10 ? 1 : 0));
  writeTypeRun(sheet, first, last, i, out, k);
  const rule = sheet.rules[i] as number;
  const ruleP = i > first ? (sheet.rules[i - 1] as number) : 0;
  const ruleN = i + 1 < last ? (sheet.rules[i + 1] as number) : 0;
  out[k + 5] = mix(80, rule, form);
  out[k + 6] = mix(81, rule * 32 + ruleN, ruleP);
  out[k + 7] = mix(82, rule, word.type);
  out[k + 8] = mix(83, rule, place * 512 + word.middle);
}

/** Five features of the kinds of name that the words of the run, and the words beside it, tend to belong to. */
function writeTypeRun(sheet: Sheet, first: number, last: number, i: number, out: Int32Array, at: number): void {
  const { facts, runFirst, runLast } = sheet;
  const inRun = (runFirst[i] as number) >= 0;
  const from = inRun ? (runFirst[i] as number) : i;
  const to = inRun ? (runLast[i] as number) : i + 1;
  const where = (i === from ? (to - from === 1 ? 3 : 1) : i === to - 1 ? 2 : 0) * 8 + Math.min(to - from, 7);
  const head = (facts[to - 1] as WordFacts).type;
  const start = (facts[from] as WordFacts).type;
  const before = from > first ? (facts[from - 1] as WordFacts).beside : 300;
  const after = to < last ? (facts[to] as WordFacts).beside : 300;
  out[at] = mix(75, start * 512 + head, where);
  out[at + 1] = mix(76, before * 512 + after, where);
  out[at + 2] = mix(77, before * 512 + start, where);
  out[at + 3] = mix(78, head * 512 + after, where);
  out[at + 4] = mix(79, head, where * 512 + before);
}

function isGlued(tokens: readonly Token[], index: number): number {
  return tokens[index]?.glued === true ? 1 : 0;
}

/** Seventeen features of the run of capitalised words around token `i`: its ends, its length, what stands beside it. */
function writeRunFeatures(
  sheet: Sheet,
  first: number,
  last: number,
  i: number,
  form: number,
  out: Int32Array,
  at: number,
): number {
  const { facts, runFirst, runLast } = sheet;
  const inRun = (runFirst[i] as number) >= 0;
  const from = inRun ? (runFirst[i] as number) : i;
  const to = inRun ? (runLast[i] as number) : i + 1;
  const where = i === from ? (to - from === 1 ? 3 : 1) : i === to - 1 ? 2 : 0;
  const head = facts[to - 1] as WordFacts;
  const start = facts[from] as WordFacts;
  const before = from > first ? (facts[from - 1] as WordFacts) : undefined;
  const before2 = from > first + 1 ? (facts[from - 2] as WordFacts) : undefined;
  const after = to < last ? (facts[to] as WordFacts) : undefined;
  const after2 = to + 1 < last ? (facts[to + 1] as WordFacts) : undefined;
  const length = Math.min(to - from, 7);
  let whole = length;
  for (let t = from; t < to; t++) whole = mix(99, whole, (facts[t] as WordFacts).hash);
  const opening = from === first ? 1 : 0;
  let k = at;
  out[k++] = mix(36, head.hash, where);
  out[k++] = mix(37, head.role, where * 8 + length);
  out[k++] = mix(38, head.middle, where);
  out[k++] = mix(39, start.hash, where);
  out[k++] = mix(40, start.middle, where * 8 + length);
  out[k++] = mix(41, start.middle * 256 + head.middle, where);
  out[k++] = mix(42, length * 4 + where, opening);
  out[k++] = mix(43, whole, where);
  out[k++] = mix(44, before?.hash ?? EDGE, where * 8 + length);
  out[k++] = mix(45, after?.hash ?? EDGE, where * 8 + length);
  out[k++] = mix(46, before?.middle ?? 200, where * 8 + length);
  out[k++] = mix(47, after?.middle ?? 200, where * 8 + length);
  out[k++] = mix(48, after?.role ?? 20, where * 8 + length);
  out[k++] = mix(49, mix(98, before?.hash ?? EDGE, before2?.hash ?? EDGE), where);
  out[k++] = mix(50, mix(98, after?.hash ?? EDGE, after2?.hash ?? EDGE), where);
  out[k++] = mix(51, before2?.middle ?? 200, mix(98, before?.hash ?? EDGE, where));
  out[k++] = mix(52, inRun ? IN_RUN : (facts[i] as WordFacts).hash, form);
  return k;
}
