import { PlaceKind, placeKinds } from "../knowledge/gazetteer.ts";
import { isOrganisation } from "../knowledge/organisations.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { readAcronymDefinitions } from "./acronym.ts";
import { tagTypes } from "./labels.ts";
import type { AcronymDefinition, Mention } from "./mention.ts";
import { evenName } from "./name-form.ts";
import type { RuleName } from "./rule-names.ts";
import { makeSheet, type Sheet } from "./sheet.ts";
import { readHeadsAlone } from "./short-forms.ts";
import { type TaggedName, tag, type Votes } from "./tagger.ts";
import { headlineVerbs } from "./vocabulary.ts";
import { WordClass } from "./word-class.ts";

/** A stretch of capitalised words that may be a name; the article decides. */
export interface Candidate {
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
  /** Head nouns alone, as `the Centre`, that are names only if the article has the full one. */
  readonly shorts: readonly Mention[];
}

/** Reads one paragraph, remembering the answer. */
export const readPassageNames: (passage: Passage) => PassageNames = perPassage(read);

function read(passage: Passage): PassageNames {
  const sheet = makeSheet(passage);
  const taken = new Uint8Array(passage.tokens.length);
  const certain: Mention[] = [];
  const names: TaggedName[] = [];
  for (const rule of sheet.ruleNames) {
    if (rule.type === "EVENT" || rule.type === "WORK") certain.push(ruleMention(passage, rule, sheet));
    else if (outranksTagger(rule)) names.push(taggedByRule(rule));
    else continue;
    taken.fill(1, rule.first, rule.last);
  }
  const found = tag(sheet);
  addFree(sheet, found.names, taken, names);
  completePairs(sheet, taken, names);
  // What the tagger passed over may still be short for a name.
  const named = taken.slice();
  addFree(sheet, found.passed, taken, names);
  const about: About = { sheet, titles: titlesByName(sheet), openings: openings(sheet) };
  names.sort((a, b) => a.first - b.first);
  const candidates = names.map((name) => candidateOf(about, name));
  return {
    certain,
    candidates,
    acronyms: readAcronymDefinitions(passage, sheet.classes),
    shorts: sheet.settings.includes(1) || sheet.shouted ? [] : readHeadsAlone(passage, sheet.classes, named),
  };
}

/** Titles and appositions, and head nouns with more words around them, are surer than the tagger. */
function outranksTagger(rule: RuleName): boolean {
  return rule.sure === true || rule.type === "PER" || rule.last - rule.first > (rule.type === "ORG" ? 2 : 3);
}

function taggedByRule({ first, last, type }: RuleName): TaggedName {
  return sureName(first, last, tagTypes.indexOf(type as (typeof tagTypes)[number]));
}

const SURE_VOTE = 5;

function sureName(first: number, last: number, type: number): TaggedName {
  return { first, last, type, votes: [0, 1, 2, 3].map((k) => (k === type ? SURE_VOTE : 0)) as unknown as Votes };
}

/** Adds the names that share no token with one added before, or what is left of them; a pair counts as two names. */
function addFree(sheet: Sheet, found: readonly TaggedName[], taken: Uint8Array, names: TaggedName[]): void {
  for (const name of found) {
    const free = freePart(sheet, withoutVerb(sheet, name), taken);
    if (free === undefined) continue;
    const whole = withSyllable(sheet, free);
    taken.fill(1, whole.first, whole.last);
    for (const part of pairParts(sheet, whole)) names.push(part.type < 0 ? asCountry(sheet, part) : part);
  }
}

/** The name where no token of it is taken; `Yale` of `University of Oslo and Yale` where a rule has read the university. */
function freePart(sheet: Sheet, name: TaggedName, taken: Uint8Array): TaggedName | undefined {
  let first = name.last;
  while (first > name.first && taken[first - 1] === 0) first--;
  if (first === name.first) return name;
  const joined = sheet.passage.tokens[first]?.lower === "and" && (sheet.runFirst[first + 1] ?? -1) === first + 1;
  return joined && first + 1 < name.last ? { ...name, first: first + 1 } : undefined;
}

/** `China Advances` in a title is China. */
function withoutVerb(sheet: Sheet, name: TaggedName): TaggedName {
  const { tokens } = sheet.passage;
  if (name.last - name.first !== 2 || !headlineVerbs.has((tokens[name.last - 1] as Token).lower)) return name;
  if (!isCountryLike(sheet, name.first) && sheet.classes[name.first] !== WordClass.Acronym) return name;
  const sentence = sheet.passage.sentences.findIndex(({ first, last }) => first <= name.first && name.last <= last);
  if (sentence < 0 || sheet.settings[sentence] !== 1) return name;
  return isCountryLike(sheet, name.first) ? sureName(name.first, name.first + 1, 2) : { ...name, last: name.first + 1 };
}

const SYLLABLE = /^(?:[bcdfghjklmnpqrstvwxyz]|ch|sh|zh|ts|kw)?(?:y|w)?[aeiou]{1,3}(?:ng|[nmktphl])?$/;
const NO_SYLLABLE: ReadonlySet<string> = new Set("run to in on at up like hit bit era per too out".split(" "));

/** `Wong Kwok-hing`: the second syllable of a given name stands in lower case. */
function withSyllable(sheet: Sheet, name: TaggedName): TaggedName {
  const { tokens } = sheet.passage;
  const dash = tokens[name.last];
  const syllable = tokens[name.last + 1];
  if (name.type !== 0 || name.last - name.first < 2 || sheet.classes[name.last] !== WordClass.Dash) return name;
  if (dash?.glued !== true || syllable?.glued !== true || sheet.classes[name.last + 1] !== WordClass.Lower) return name;
  const { lower } = syllable;
  return SYLLABLE.test(lower) && !NO_SYLLABLE.has(lower) ? { ...name, last: name.last + 2 } : name;
}

/** `Malaysia-China`, `China-ASEAN`, `Airbus and Boeing`: two names; anything else is one. */
function pairParts(sheet: Sheet, name: TaggedName): TaggedName[] {
  const and = andOf(sheet, name);
  if (and >= 0) return [sureName(name.first, and, 1), sureName(and + 1, name.last, 1)];
  if (name.last - name.first !== 3 || sheet.classes[name.first + 1] !== WordClass.Dash) return [name];
  const types = [name.first, name.last - 1].map((index) => {
    if (isCountryLike(sheet, index)) return 2;
    return isAcronym(sheet, index, index + 1) ? 1 : -1;
  });
  if (types.includes(-1)) return [name];
  return [
    sureName(name.first, name.first + 1, types[0] as number),
    sureName(name.last - 1, name.last, types[1] as number),
  ];
}

/** The `and` between two well-known organisations; -1 where there is none. */
function andOf({ passage }: Sheet, { first, last, type }: TaggedName): number {
  if (type !== 1) return -1;
  for (let and = first + 1; and < last - 1; and++) {
    if ((passage.tokens[and] as Token).lower !== "and") continue;
    return isKnownOrganisation(passage, first, and) && isKnownOrganisation(passage, and + 1, last) ? and : -1;
  }
  return -1;
}

function isKnownOrganisation(passage: Passage, first: number, last: number): boolean {
  const { start, end } = spanOf(passage, first, last);
  return isOrganisation(passage.text.slice(start, end));
}

/** The other half of a pair of which the tagger has seen one: a country or an acronym on either side of a hyphen. */
function completePairs(sheet: Sheet, taken: Uint8Array, names: TaggedName[]): void {
  const { classes } = sheet;
  const { tokens } = sheet.passage;
  for (let dash = 1; dash + 1 < classes.length; dash++) {
    if (classes[dash] !== WordClass.Dash || !tokens[dash]?.glued || !tokens[dash + 1]?.glued) continue;
    if (taken[dash - 1] === taken[dash + 1]) continue;
    const [open, other] = taken[dash + 1] === 0 ? [dash + 1, dash - 1] : [dash - 1, dash + 1];
    if (!isCountryLike(sheet, other) && !isAcronym(sheet, other, other + 1)) continue;
    if (!names.some(({ first, last, type }) => first === other && last === other + 1 && type >= 0)) continue;
    if (!isCountryLike(sheet, open) && !isAcronym(sheet, open, open + 1)) continue;
    names.push(sureName(open, open + 1, isCountryLike(sheet, open) ? 2 : 1));
    taken[open] = 1;
  }
}

function isCountryLike(sheet: Sheet, index: number): boolean {
  return (placeKinds((sheet.passage.tokens[index] as Token).text) & (PlaceKind.Country | PlaceKind.Region)) !== 0;
}

/** A country is a country whatever the tagger thinks. */
function asCountry(sheet: Sheet, name: TaggedName): TaggedName {
  const { start, end } = spanOf(sheet.passage, name.first, name.last);
  const kinds = placeKinds(sheet.passage.text.slice(start, end));
  return (kinds & PlaceKind.Country) === 0 ? name : { ...name, type: 2 };
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
  return !sheet.shouted && (sheet.facts[first]?.place ?? 0) === 0;
}

/** What the candidates of one paragraph are made with. */
interface About {
  readonly sheet: Sheet;
  /** First token of a person's name to first token of the title before it. */
  readonly titles: ReadonlyMap<number, number>;
  /** 1 for tokens whose capital says nothing. */
  readonly openings: Uint8Array;
}

function titlesByName({ ruleNames }: Sheet): Map<number, number> {
  const titles = new Map<number, number>();
  for (const { first, title } of ruleNames) if (title !== undefined) titles.set(first, title);
  return titles;
}

function openings({ passage, settings }: Sheet): Uint8Array {
  const found = new Uint8Array(passage.tokens.length);
  passage.sentences.forEach(({ first, last }, s) => {
    if (settings[s] === 0) found[first] = 1;
    else found.fill(1, first, last);
  });
  return found;
}

function candidateOf({ sheet, titles, openings }: About, name: TaggedName): Candidate {
  const { passage } = sheet;
  const { start } = passage.tokens[name.first] as Token;
  const { end } = passage.tokens[name.last - 1] as Token;
  const type = tagTypes[Math.max(0, name.type)] as Mention["type"];
  const title = type === "PER" ? titles.get(name.first) : undefined;
  const plain: Mention = { start, end, type, name: evenName(passage.text.slice(start, end)) };
  let mention = plain;
  if (title !== undefined) mention = { ...plain, title: spanOf(passage, title, name.first) };
  else if (isAcronym(sheet, name.first, name.last)) mention = { ...plain, acronym: true };
  return { mention, votes: name.votes, seen: name.type >= 0, opening: openings[name.first] === 1 };
}
