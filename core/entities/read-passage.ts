import { longestPlaceFrom, PlaceKind, placeKey, placeKindsOfKey } from "../knowledge/gazetteer.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { readAcronymDefinitions } from "./acronym.ts";
import { readEventPrefix } from "./edition.ts";
import type { AcronymDefinition, EntityType, Mention } from "./mention.ts";
import { evenName } from "./name-form.ts";
import { type GrammarName, type Line, nameStart, readGrammarName } from "./name-grammar.ts";
import { type PersonName, readPeople } from "./people.ts";
import { calendarWords, openers, plainAcronyms } from "./vocabulary.ts";
import { settingOf, WordClass, wordClasses } from "./word-class.ts";

/** What a paragraph names, offsets counted from its start. */
export interface PassageNames {
  /** In text order, without overlaps. */
  readonly mentions: readonly Mention[];
  readonly acronyms: readonly AcronymDefinition[];
}

/** Reads one paragraph, remembering the answer. */
export const readPassageNames: (passage: Passage) => PassageNames = perPassage(read);

function read(passage: Passage): PassageNames {
  const { tokens } = passage;
  const classes = wordClasses(tokens);
  const taken = new Uint8Array(tokens.length);
  const mentions: Mention[] = [];
  for (const sentence of passage.sentences) {
    const setting = settingOf(tokens, classes, sentence.first, sentence.last);
    const line: Line = { tokens, classes, end: sentence.last, titled: setting === "title", taken };
    for (const person of readPeople(line, sentence.first)) mentions.push(personMention(passage, person));
    readGrammarNames(passage, line, sentence.first, mentions);
    readPlaces(passage, line, sentence.first, mentions);
    if (setting !== "capitals") readAcronyms(passage, line, sentence.first, mentions);
  }
  mentions.sort((a, b) => a.start - b.start);
  return { mentions, acronyms: readAcronymDefinitions(passage, classes) };
}

function textOf(passage: Passage, first: number, last: number): string {
  return passage.text.slice((passage.tokens[first] as Token).start, (passage.tokens[last - 1] as Token).end);
}

function spanOf(passage: Passage, first: number, last: number): { readonly start: number; readonly end: number } {
  return { start: (passage.tokens[first] as Token).start, end: (passage.tokens[last - 1] as Token).end };
}

function make(passage: Passage, type: EntityType, first: number, last: number): Mention {
  return { ...spanOf(passage, first, last), type, name: evenName(textOf(passage, first, last)) };
}

function personMention(passage: Passage, person: PersonName): Mention {
  const mention = make(passage, "PER", person.first, person.last);
  return person.title === undefined ? mention : { ...mention, title: spanOf(passage, person.title, person.first) };
}

function take(line: Line, first: number, last: number): void {
  line.taken.fill(1, first, last);
}

function readGrammarNames(passage: Passage, line: Line, lineFirst: number, mentions: Mention[]): void {
  for (let i = nameStart(line, lineFirst); i < line.end; i = nameStart(line, i)) {
    const first = i === lineFirst && openers.has((line.tokens[i] as Token).lower) ? i + 1 : i;
    const name = first < line.end && nameStart(line, first) === first ? readGrammarName(line, first) : undefined;
    if (name === undefined) {
      i = Math.max(i + 1, skipPiece(line, first));
      continue;
    }
    mentions.push(
      name.type === "EVENT"
        ? eventMention(passage, line, lineFirst, name)
        : make(passage, name.type, name.first, name.last),
    );
    take(line, name.first, name.last);
    i = name.last;
  }
  readBareEditions(passage, line, lineFirst, mentions);
}

/** The end of the run of capitalised words at `index`: what has no head noun as a whole has none from its middle. */
function skipPiece(line: Line, index: number): number {
  let end = index;
  while (end < line.end && line.classes[end] === WordClass.Capital && line.taken[end] === 0) end++;
  return end;
}

function eventMention(passage: Passage, line: Line, lineFirst: number, name: GrammarName): Mention {
  const prefix = readEventPrefix(line.tokens, lineFirst, name.first);
  const { edition, year } = prefix;
  return {
    ...make(passage, "EVENT", name.first, name.last),
    ...spanOf(passage, prefix.first, name.last),
    ...(edition && { edition: { number: edition.number, span: spanOf(passage, edition.first, edition.last) } }),
    ...(year && { year: { year: year.year, span: spanOf(passage, year.first, year.last) } }),
  };
}

/** `The 23rd CAEXPO`: an acronym with an ordinal before it is an event. */
function readBareEditions(passage: Passage, line: Line, lineFirst: number, mentions: Mention[]): void {
  for (let i = lineFirst; i < line.end; i++) {
    if (line.classes[i] !== WordClass.Acronym || line.taken[i] !== 0) continue;
    const { edition } = readEventPrefix(line.tokens, lineFirst, i);
    if (edition === undefined || plainAcronyms.has((line.tokens[i] as Token).lower)) continue;
    const name: GrammarName = { first: i, last: i + 1, type: "EVENT", head: i };
    mentions.push({ ...eventMention(passage, line, lineFirst, name), acronym: true });
    take(line, i, i + 1);
  }
}

const SURE = PlaceKind.Country | PlaceKind.Capital | PlaceKind.Region | PlaceKind.Other;
const MAX_PLACE_WORDS = 5;

function readPlaces(passage: Passage, line: Line, lineFirst: number, mentions: Mention[]): void {
  for (let i = lineFirst; i < line.end; i++) {
    if (line.taken[i] !== 0 || (line.classes[i] !== WordClass.Capital && line.classes[i] !== WordClass.Acronym))
      continue;
    const last = placeEnd(line, i);
    if (last === undefined) continue;
    const kinds = placeKindsOfKey(placeKey(textOf(passage, i, last)));
    const word = line.tokens[i] as Token;
    if (calendarWords.has(word.lower) || (i === lineFirst && openers.has(word.lower))) continue;
    if ((kinds & SURE) === 0 && !standsAsPlace(line, i, last)) continue;
    mentions.push(make(passage, "LOC", i, last));
    take(line, i, last);
    i = last - 1;
  }
}

/** The end of the longest known place name that begins at `first`. */
function placeEnd(line: Line, first: number): number | undefined {
  let key = placeKey((line.tokens[first] as Token).text);
  const most = Math.min(longestPlaceFrom(key), MAX_PLACE_WORDS);
  let best: number | undefined;
  let words = 0;
  for (let i = first; i < line.end && words < most; i++) {
    const token = line.tokens[i] as Token;
    if (line.classes[i] === WordClass.Dash || token.kind === "clitic") {
      if (token.kind === "clitic") key += token.text.replace("’", "'").toLowerCase();
      continue;
    }
    if (line.taken[i] !== 0 || token.kind !== "word") break;
    words++;
    if (i > first) key += ` ${placeKey(token.text)}`;
    if (line.classes[i] !== WordClass.Lower && (placeKindsOfKey(key) & ~PlaceKind.Demonym) !== 0) best = i + 1;
  }
  return best;
}

/** A town is believed where a place is looked for: after a preposition of place, or beside a comma and a country. */
function standsAsPlace(line: Line, first: number, last: number): boolean {
  const before = line.tokens[first - 1];
  const after = line.classes[last];
  if (after === WordClass.Capital || after === WordClass.Acronym) return false;
  if (before !== undefined && /^(?:in|at|from|near|to|outside|around|between)$/.test(before.lower)) return true;
  const next = line.tokens[last + 1];
  return line.tokens[last]?.text === "," && next !== undefined && (placeKindsOfKey(placeKey(next.text)) & SURE) !== 0;
}

function readAcronyms(passage: Passage, line: Line, lineFirst: number, mentions: Mention[]): void {
  for (let i = lineFirst; i < line.end; i++) {
    if (line.classes[i] !== WordClass.Acronym || line.taken[i] !== 0) continue;
    const word = line.tokens[i] as Token;
    if (plainAcronyms.has(word.lower) || word.text.length < 2 || /[^\p{L}\d.]/u.test(word.text)) continue;
    mentions.push({ ...make(passage, "ORG", i, i + 1), acronym: true });
    take(line, i, i + 1);
  }
}
