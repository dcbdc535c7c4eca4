import { placeKinds } from "../knowledge/gazetteer.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { readAcronymDefinitions } from "./acronym.ts";
import { makeSheet, type Sheet } from "./features.ts";
import { tagTypes } from "./labels.ts";
import type { AcronymDefinition, Mention } from "./mention.ts";
import { evenName } from "./name-form.ts";
import type { RuleName } from "./rule-names.ts";
import { type TaggedName, tag, type Votes } from "./tagger.ts";
import { WordClass } from "./word-class.ts";

/** A stretch of capitalised words that may be a name; the article decides. Offsets count from the paragraph's start. */
export interface Candidate extends Span {
  readonly mention: Mention;
  /** How the words beside it and in it speak for a person, an organisation, a place, and nothing. */
  readonly votes: Votes;
  /** False for what the tagger passed over. */
  readonly seen: boolean;
  /** True for the first word of a sentence or of a line in title case: its capital says nothing. */
  readonly opening: boolean;
}

/** What a paragraph names, before the article has its say. Offsets count from the paragraph's start. */
export interface PassageNames {
  /** Names that stand whatever the article says: events and works. */
  readonly certain: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
}

/** Reads one paragraph, remembering the answer. */
export const readPassageNames: (passage: Passage) => PassageNames = perPassage(read);

function read(passage: Passage): PassageNames {
  const sheet = makeSheet(passage);
  const taken = new Uint8Array(passage.tokens.length);
  const certain: Mention[] = [];
  for (const rule of sheet.ruleNames) {
    if (rule.type !== "EVENT" && rule.type !== "WORK") continue;
    certain.push(ruleMention(passage, rule, sheet));
    taken.fill(1, rule.first, rule.last);
  }
  const { names, passed } = tag(sheet);
  const candidates: Candidate[] = [];
  const add = (name: TaggedName, seen: boolean): void => {
    if (taken.subarray(name.first, name.last).includes(1)) return;
    taken.fill(1, name.first, name.last);
    candidates.push(candidateOf(sheet, name, seen));
  };
  for (const name of names) add(name, true);
  for (const name of passed) add(name, false);
  candidates.sort((a, b) => a.start - b.start);
  return { certain, candidates, acronyms: readAcronymDefinitions(passage, sheet.classes) };
}

function spanOf(passage: Passage, first: number, last: number): Span {
  return { start: (passage.tokens[first] as Token).start, end: (passage.tokens[last - 1] as Token).end };
}

function nameOf(passage: Passage, { start, end }: Span): string {
  return evenName(passage.text.slice(start, end));
}

function ruleMention(passage: Passage, rule: RuleName, sheet: Sheet): Mention {
  const span = spanOf(passage, rule.first, rule.last);
  const { edition, year, first } = rule.prefix ?? { first: rule.first };
  return {
    start: spanOf(passage, first, rule.last).start,
    end: span.end,
    type: rule.type,
    name: nameOf(passage, span),
    ...(edition && { edition: { number: edition.number, span: spanOf(passage, edition.first, edition.last) } }),
    ...(year && { year: { year: year.year, span: spanOf(passage, year.first, year.last) } }),
    ...(isAcronym(sheet, rule.first, rule.last) && { acronym: true }),
  };
}

function isAcronym(sheet: Sheet, first: number, last: number): boolean {
  if (last - first !== 1 || sheet.classes[first] !== WordClass.Acronym) return false;
  return !sheet.settings.includes(2) && placeKinds((sheet.passage.tokens[first] as Token).text) === 0;
}

function candidateOf(sheet: Sheet, name: TaggedName, seen: boolean): Candidate {
  const { passage } = sheet;
  const span = spanOf(passage, name.first, name.last);
  const type = tagTypes[Math.max(0, name.type)] as Mention["type"];
  const title = sheet.ruleNames.find((rule) => rule.title !== undefined && rule.first === name.first);
  return {
    ...span,
    mention: {
      ...span,
      type,
      name: nameOf(passage, span),
      ...(title?.title !== undefined && type === "PER" && { title: spanOf(passage, title.title, title.first) }),
      ...(isAcronym(sheet, name.first, name.last) && { acronym: true }),
    },
    votes: name.votes,
    seen,
    opening: passage.sentences.some(({ first }, s) => first === name.first || (sheet.settings[s] !== 0 && first <= name.first)),
  };
}
