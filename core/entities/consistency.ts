import { plainAcronyms } from "../knowledge/acronyms.ts";
import { PlaceKind, placeKinds } from "../knowledge/gazetteer.ts";
import { isOrganisation } from "../knowledge/organisations.ts";
import { tagTypes } from "./labels.ts";
import type { AcronymDefinition, Mention } from "./mention.ts";
import type { Candidate } from "./read-passage.ts";
import { openers, titleModifiers, titles } from "./vocabulary.ts";

/** All occurrences of one spelling in an article. */
interface Spelling {
  readonly name: string;
  readonly votes: [number, number, number, number];
  seen: number;
  passed: number;
  /** The type that the article settles on, as an index in `tagTypes`; -1 for no name. */
  type: number;
}

const WEAK = 0.5;
const SURE_PERSON = 1;
/** What a person has whose name a rule has read, and how much more may speak against a family name of his. */
const CERTAIN_PERSON = 4;
const FAMILY_DOUBT = 6;
/** What being in the gazetteer adds for a name of several words, an occurrence. */
const KNOWN_PLACE = 1.5;
/** The same for a well-known organisation of one word, and how much more may speak for no name before it is passed over. */
const KNOWN_ORGANISATION = 1;
const KNOWN_DOUBT = 1;
const KNOWN_DOUBT2 = 3;
/** How much more may speak for no name than for one, an occurrence, before an acronym is passed over. */
const ACRONYM_DOUBT = 2.2;
const LONG_ACRONYM = /^[A-Z]{3,8}$/;

/**
 * What is a person once is one everywhere: adds up what speaks for each type over all occurrences of a spelling, lets a
 * surname follow the full name, and takes in occurrences that had too little context of their own.
 */
export function settleTypes(
  candidates: readonly Candidate[],
  acronyms: readonly AcronymDefinition[],
  certain: readonly Mention[],
): Mention[] {
  const spellings = new Map<string, Spelling>();
  for (const candidate of candidates) count(spellings, candidate);
  for (const spelling of spellings.values()) spelling.type = decide(spelling);
  settleAcronyms(spellings, candidates, acronyms, new Set(certain.map(({ name }) => name)));
  followFullNames(spellings);
  const mentions: Mention[] = [];
  for (const candidate of candidates) {
    const { type, seen, passed } = spellings.get(candidate.mention.name) as Spelling;
    if (type < 0 || (!candidate.seen && !isTaken(candidate, seen, passed))) continue;
    mentions.push(retyped(candidate.mention, tagTypes[type] as Mention["type"]));
  }
  return mentions;
}

function count(spellings: Map<string, Spelling>, { mention, votes, seen, opening }: Candidate): void {
  let spelling = spellings.get(mention.name);
  if (spelling === undefined) {
    spelling = { name: mention.name, votes: [0, 0, 0, 0], seen: 0, passed: 0, type: -1 };
    spellings.set(mention.name, spelling);
  }
  const weight = opening && !seen ? WEAK : 1;
  for (let k = 0; k < 4; k++) spelling.votes[k] = (spelling.votes[k] as number) + weight * (votes[k] as number);
  if (seen) spelling.seen++;
  else spelling.passed += weight;
}

function decide(spelling: Spelling): number {
  const { name, votes, seen, passed } = spelling;
  if (plainAcronyms.has(name.toLowerCase())) return -1;
  const organisation = isOrganisation(name);
  if (seen === 0) return organisation && isTakenForKnown(spelling) ? takeKnown(spelling) : -1;
  const kinds = placeKinds(name);
  if (kinds === PlaceKind.Demonym) return -1;
  const known =
    (kinds & ~PlaceKind.Demonym) !== 0 && name.includes(" ") && !organisation ? KNOWN_PLACE * (seen + passed) : 0;
  const values = [votes[0], votes[1] + (organisation ? KNOWN_ORGANISATION * (seen + passed) : 0), votes[2] + known];
  let type = 0;
  for (let k = 1; k < 3; k++) if ((values[k] as number) > (values[type] as number)) type = k;
  return type === 0 && isOfficeWord(name) ? -1 : type;
}

/** True when little enough speaks against the name of a well-known organisation that the tagger passed over. */
function isTakenForKnown({ name, votes, passed }: Spelling): boolean {
  const long = name.includes(" ");
  const doubt = long ? KNOWN_DOUBT2 : KNOWN_DOUBT;
  return passed >= (long ? WEAK : 1) && votes[3] - Math.max(votes[0], votes[1], votes[2]) < doubt * passed;
}

function takeKnown(spelling: Spelling): number {
  spelling.seen = Math.max(2, spelling.passed);
  return 1;
}

/** `Executive`, `Prime Minister`: an office alone names nobody. */
function isOfficeWord(name: string): boolean {
  return name
    .toLowerCase()
    .split(" ")
    .every((word) => titles.has(word) || titleModifiers.has(word));
}

/** How much more, an occurrence, speaks for a person than for anything else. */
function margin({ votes, seen, passed }: Spelling): number {
  return (votes[0] - Math.max(votes[1], votes[2], votes[3])) / Math.max(1, seen + passed);
}

/** A word that is the first or last of a person's full name, and of nothing else, is that person. */
function followFullNames(spellings: ReadonlyMap<string, Spelling>): void {
  for (const full of [...spellings.values()]) {
    const { name, type, seen } = full;
    if (type !== 0 || seen === 0 || !name.includes(" ")) continue;
    const words = name.split(" ");
    const sure = margin(full);
    for (const word of [words[words.length - 1], words[0]]) {
      const doubt = sure > CERTAIN_PERSON && word !== words[0] ? FAMILY_DOUBT : sure > SURE_PERSON ? 2.5 : 0.5;
      const short = word === undefined ? undefined : spellings.get(word);
      if (short === undefined || (short.type === 0 && short.passed === 0)) continue;
      const [person, organisation, place, none] = short.votes;
      const total = short.seen + short.passed;
      if ((Math.max(organisation, place, none) - person) / total < doubt) {
        short.type = 0;
        short.seen = openers.has(short.name.toLowerCase())
          ? Math.max(1, short.seen)
          : Math.max(2, short.seen, short.passed);
      }
    }
  }
}

/**
 * An acronym that the article defines is what its expansion is, and stands for it wherever it occurs. One that it does not
 * define is taken for an organisation unless it is a plain word of the trade (GDP, AI) or the line is set in capitals.
 */
function settleAcronyms(
  spellings: ReadonlyMap<string, Spelling>,
  candidates: readonly Candidate[],
  acronyms: readonly AcronymDefinition[],
  certain: ReadonlySet<string>,
): void {
  const expansions = new Map(acronyms.map(({ acronym, expansion }) => [acronym, expansion]));
  for (const { mention } of candidates) {
    if (mention.acronym !== true) continue;
    const spelling = spellings.get(mention.name) as Spelling;
    const expansion = expansions.get(mention.name);
    const full = expansion === undefined ? undefined : spellings.get(expansion);
    if (expansion !== undefined) spelling.type = typeOfDefined(expansion, full?.type ?? -1, spelling.type);
    else if (spelling.type < 0 && (certain.has(spelling.name) || mayBeOrganisation(spelling))) spelling.type = 1;
    else if (certain.has(spelling.name)) spelling.type = Math.max(spelling.type, 1);
    else continue;
    if (spelling.type < 0) continue;
    spelling.seen = Math.max(spelling.seen, 2, spelling.passed);
  }
}

/** The short form of common nouns (`sea surface temperature (SST)`) is no name. */
function typeOfDefined(expansion: string, full: number, own: number): number {
  if (full >= 0) return full;
  return /^[a-z]/.test(expansion) && !/[ -][A-Z]/.test(expansion) ? -1 : Math.max(own, 1);
}

function mayBeOrganisation({ name, votes, passed }: Spelling): boolean {
  if (!LONG_ACRONYM.test(name) || plainAcronyms.has(name.toLowerCase())) return false;
  return votes[3] - Math.max(votes[0], votes[1], votes[2]) < ACRONYM_DOUBT * passed;
}

function isTaken({ opening, votes }: Candidate, seen: number, passed: number): boolean {
  if (opening && seen < 2) return false;
  return seen * 2 >= passed || Math.max(votes[0], votes[1], votes[2]) > votes[3];
}

function retyped(mention: Mention, type: Mention["type"]): Mention {
  if (mention.type === type) return mention;
  const { title: _, ...rest } = mention;
  return { ...rest, type };
}
