import { placeKey } from "../knowledge/gazetteer.ts";
import type { Passage } from "../text/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { type RuleName, readRuleNames } from "./rule-names.ts";
import { openers } from "./vocabulary.ts";
import { type Setting, settingOf, WordClass, wordClasses } from "./word-class.ts";
import { kindsOfKey, noFacts, type WordFacts, wordFacts } from "./word-facts.ts";

/** A paragraph prepared for the tagger. Arrays run over its tokens. */
export interface Sheet {
  readonly passage: Passage;
  readonly classes: Uint8Array;
  /** 1 where the tagger decides; elsewhere no name stands. */
  readonly active: Uint8Array;
  readonly facts: readonly WordFacts[];
  readonly shapes: Uint8Array;
  /** Where the longest known name lies: bits of `kindsOfKey` in the upper part, 1 begin, 2 inside, 3 alone in the lower. */
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
/** A longer run of capitals is no name; each of its tokens looks at the whole run. */
const MAX_RUN = 24;

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
      if (isPlainly(token, i === first) && !isCapital(classes[i + 1]) && (i === first || !isCapital(classes[i - 1])))
        continue;
      if (isCurrency(tokens, i)) continue;
      active[i] = 1;
      if (previous >= 0 && i - previous - 1 <= MAX_GAP && allLinks(tokens, previous + 1, i))
        active.fill(1, previous + 1, i);
      markNumbers(tokens, classes, active, i, first, last);
      previous = i;
    }
  }
  return active;
}

const DATES: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february july september october november december " +
    "jan. feb. sept. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun."
  ).split(" "),
);

/** True for a capital that needs no tagger: a common word that a sentence begins with, a month, a day of the week. */
function isPlainly(token: Token, opening: boolean): boolean {
  return (opening && openers.has(token.lower)) || DATES.has(token.lower);
}

/** `US$`: the country of a dollar is no place. */
function isCurrency(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.glued === true && /^[$€£¥₫]$/.test(next.text);
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
    const longest = (facts[i] as WordFacts).longestKnown;
    if (longest === 0 || !isCapital(classes[i])) continue;
    const end = longest === 1 ? i + 1 : placeEnd(sheet, i, last, longest);
    const kinds = end === i + 1 ? (facts[i] as WordFacts).known : kindsOfKey(placeText(sheet, i, end));
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
    if (words > 1 && isCapital(kind) && kindsOfKey(placeText(sheet, first, i + 1)) !== 0) best = i + 1;
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
    while (end < last && end - i < MAX_RUN) {
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
