import { plainAcronyms } from "../knowledge/acronyms.ts";
import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { readCredits } from "./credits.ts";
import { type EventPrefix, readEventPrefix } from "./edition.ts";
import { indexEnd } from "./indices.ts";
import type { EntityType } from "./mention.ts";
import { type GrammarName, readGrammarName } from "./name-grammar.ts";
import { type Line, nameStart } from "./name-pieces.ts";
import { readPeople } from "./people.ts";
import { headlineVerbs, openers } from "./vocabulary.ts";
import { isWordOfName, settingOf, WordClass } from "./word-class.ts";

/** A name that a rule gives away, as a half-open range of token indices. */
export interface RuleName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** First token of the words of office before a person's name. */
  readonly title?: number;
  /** What stands before an event's name. */
  readonly prefix?: EventPrefix;
  /** The rule is surer than the tagger, however short the name. */
  readonly sure?: boolean;
}

/** Works that a number tells from one another. */
const NUMBERED: ReadonlySet<string> = new Set(["plan", "amendment"]);

/** The names that titles, appositions, verbs of speech, head nouns and ordinals give away, in text order. */
export function readRuleNames(passage: Passage, classes: Uint8Array): RuleName[] {
  const { tokens } = passage;
  const taken = new Uint8Array(tokens.length);
  const names: RuleName[] = [];
  for (const { first, last } of passage.sentences) {
    const line: Line = {
      tokens,
      classes,
      end: last,
      titled: settingOf(tokens, classes, first, last) === "title",
      taken,
    };
    for (const person of readPeople(line, first)) names.push({ ...person, type: "PER" });
    readAgencies(line, first, names);
    readIndices(line, first, names);
    readGrammarNames(line, first, names);
    readBareEditions(line, first, names);
  }
  return names.sort((a, b) => a.first - b.first);
}

function readAgencies(line: Line, lineFirst: number, names: RuleName[]): void {
  for (const { first, last } of readCredits(line, lineFirst)) {
    names.push({ first, last, type: "ORG", sure: true });
    line.taken.fill(1, first, last);
  }
}

/** An index of share prices is no company, though a company's name may stand in it. */
function readIndices(line: Line, lineFirst: number, names: RuleName[]): void {
  for (let i = lineFirst; i < line.end; i++) {
    const last = line.taken[i] === 0 && isWordOfName(line.classes[i]) ? indexEnd(line, i) : i;
    if (last === i) continue;
    names.push({ first: i, last, type: "WORK" });
    line.taken.fill(1, i, last);
    i = last - 1;
  }
}

function readGrammarNames(line: Line, lineFirst: number, names: RuleName[]): void {
  for (let i = nameStart(line, lineFirst); i < line.end; i = nameStart(line, i)) {
    const first = i === lineFirst && openers.has((line.tokens[i] as Token).lower) ? i + 1 : i;
    const name = first < line.end && nameStart(line, first) === first ? readGrammarName(line, first) : undefined;
    if ((name === undefined || name.last === first + 3) && isBeltAndRoad(line, first)) {
      names.push({ first, last: first + 3, type: "WORK" });
      line.taken.fill(1, first, first + 3);
      i = first + 3;
      continue;
    }
    if (name === undefined) {
      i = Math.max(i + 1, skipRun(line, first));
      continue;
    }
    names.push(ruleName(line, lineFirst, name));
    line.taken.fill(1, first, name.last);
    i = name.last;
  }
}

/** The initiative goes by two common nouns. */
function isBeltAndRoad({ tokens, end }: Line, first: number): boolean {
  if (first + 2 >= end) return false;
  return tokens[first]?.text === "Belt" && tokens[first + 1]?.lower === "and" && tokens[first + 2]?.text === "Road";
}

function ruleName(line: Line, lineFirst: number, { first, last, type, sure }: GrammarName): RuleName {
  if (type === "EVENT") return { first, last, type, prefix: readEventPrefix(line.tokens, lineFirst, first) };
  if (type !== "WORK") return { first, last, type, ...(sure && { sure }) };
  // The 14th and the 15th Five-Year Plan are two plans, not two editions of one.
  const ordinal = NUMBERED.has((line.tokens[last - 1] as Token).lower)
    ? readEventPrefix(line.tokens, lineFirst, first).edition
    : undefined;
  return { first: ordinal?.last === first ? ordinal.first : first, last, type };
}

/** The end of the run of capitalised words at `index`: what has no head noun as a whole has none from its middle. */
function skipRun(line: Line, index: number): number {
  let end = index;
  while (end < line.end && isWordOfName(line.classes[end]) && line.taken[end] === 0 && !isVerb(line, end)) end++;
  return end;
}

/** In a title a verb begins with a capital too, and what follows it may be a name. */
function isVerb(line: Line, index: number): boolean {
  return line.titled && headlineVerbs.has((line.tokens[index] as Token).lower);
}

/** `The 23rd CAEXPO`: an acronym with an ordinal in figures before it is an event. */
function readBareEditions(line: Line, lineFirst: number, names: RuleName[]): void {
  for (let i = lineFirst + 1; i < line.end; i++) {
    if (line.classes[i] !== WordClass.Acronym || line.taken[i] !== 0) continue;
    const prefix = readEventPrefix(line.tokens, lineFirst, i);
    if (prefix.edition === undefined || line.tokens[prefix.edition.first]?.kind !== "ordinal") continue;
    if (plainAcronyms.has((line.tokens[i] as Token).lower) || line.classes[i + 1] === WordClass.Capital) continue;
    names.push({ first: i, last: i + 1, type: "EVENT", prefix });
    line.taken[i] = 1;
  }
}
