import { plainAcronyms } from "../knowledge/acronyms.ts";
import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type EventPrefix, readEventPrefix } from "./edition.ts";
import type { EntityType } from "./mention.ts";
import { type Line, nameStart, readGrammarName } from "./name-grammar.ts";
import { readPeople } from "./people.ts";
import { openers } from "./vocabulary.ts";
import { settingOf, WordClass } from "./word-class.ts";

/** A name that a rule gives away, as a half-open range of token indices. */
export interface RuleName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** First token of the words of office before a person's name. */
  readonly title?: number;
  /** What stands before an event's name. */
  readonly prefix?: EventPrefix;
}

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
    readGrammarNames(line, first, names);
    readBareEditions(line, first, names);
  }
  return names.sort((a, b) => a.first - b.first);
}

function readGrammarNames(line: Line, lineFirst: number, names: RuleName[]): void {
  for (let i = nameStart(line, lineFirst); i < line.end; i = nameStart(line, i)) {
    const first = i === lineFirst && openers.has((line.tokens[i] as Token).lower) ? i + 1 : i;
    const name = first < line.end && nameStart(line, first) === first ? readGrammarName(line, first) : undefined;
    if (name === undefined) {
      i = Math.max(i + 1, skipRun(line, first));
      continue;
    }
    const { last, type } = name;
    names.push(
      type === "EVENT"
        ? { first, last, type, prefix: readEventPrefix(line.tokens, lineFirst, first) }
        : { first, last, type },
    );
    line.taken.fill(1, first, last);
    i = last;
  }
}

/** The end of the run of capitalised words at `index`: what has no head noun as a whole has none from its middle. */
function skipRun(line: Line, index: number): number {
  let end = index;
  while (end < line.end && isCapital(line.classes[end]) && line.taken[end] === 0) end++;
  return end;
}

function isCapital(kind: number | undefined): boolean {
  return kind === WordClass.Capital || kind === WordClass.Acronym;
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
