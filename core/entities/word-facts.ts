import { longestPlaceFrom, placeKey, placeKindsOfKey } from "../knowledge/gazetteer.ts";
import { isOrganisationKey, longestOrganisationFrom } from "../knowledge/organisations.ts";
import { fromBase64 } from "./base64.ts";
import { hashWord } from "./hash.ts";
import { calendarWords, headTypes, openers, speechVerbs, titleModifiers, titles } from "./vocabulary.ts";
import clusterData from "./word-clusters.data.json";
import typeData from "./word-types.data.json";

/** All that the tagger knows about a word whatever its place; numbers only, so that features are made without strings. */
export interface WordFacts {
  readonly hash: number;
  /** Word clusters, fine to coarse (1–1024, 1–128, 1–24); 0 for a word that is not among the 100,000 known. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** What kind of name the word tends to be part of, as a cluster of probabilities from 1; 0 for an unknown word. */
  readonly type: number;
  /** What kind of name tends to stand beside the word, in the same way. */
  readonly beside: number;
  /** Bits of `PlaceKind` for the word alone. */
  readonly place: number;
  /** What `kindsOfKey` says of the word alone. */
  readonly known: number;
  /** The most words that a known name beginning with this one has. */
  readonly longestKnown: number;
  /** See {@link Role}. */
  readonly role: number;
  readonly prefix: number;
  readonly suffix2: number;
  readonly suffix3: number;
}

/** What a word does beside names; one number, the first that holds. */
const Role = { None: 0, Title: 1, Speech: 2, Opener: 3, Calendar: 4, Modifier: 5, Head: 6 } as const;
const headCodes: ReadonlyMap<string, number> = new Map(
  [...headTypes].map(([word, type]) => [word, Role.Head + ["PER", "ORG", "LOC", "EVENT", "WORK"].indexOf(type)]),
);

const SLOTS = 1 << 17;
const MAX_KNOWN = 60_000;

let table: Uint8Array | undefined;
let types: Uint8Array | undefined;
let besides: Uint8Array | undefined;
let known = new Map<string, WordFacts>();

/** What stands for a word that no feature asks for. */
export const noFacts: WordFacts = {
  hash: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
  type: 0,
  beside: 0,
  place: 0,
  known: 0,
  longestKnown: 0,
  role: 0,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
};

/** The facts about a word in lower case. Remembered; the memory is emptied when it grows past 60,000 words. */
export function wordFacts(lower: string): WordFacts {
  const found = known.get(lower);
  if (found !== undefined) return found;
  if (known.size >= MAX_KNOWN) known = new Map();
  const facts = readFacts(lower);
  known.set(lower, facts);
  return facts;
}

/**
 * True for one of the 100,000 words that are most frequent in large English corpora, names among them; for an unknown word in
 * thirty too. To keep quiet by, not to accuse by.
 */
export function isFrequentWord(lower: string): boolean {
  return wordFacts(lower).fine !== 0;
}

function readFacts(lower: string): WordFacts {
  const hash = hashWord(lower);
  const slot = slotOf(hash);
  types ??= spread(fromBase64(typeData.types));
  besides ??= spread(fromBase64(typeData.besides));
  const fine = slot < 0 ? 0 : (valueAt(table as Uint8Array, slot) & 1023) + 1;
  const level = fine === 0 ? 0 : (clusterData.levels[fine - 1] as number);
  const key = placeKey(lower);
  return {
    // Signed, so that the engine keeps it as a small integer.
    hash: hash | 0,
    fine,
    middle: fine === 0 ? 0 : (level % 128) + 1,
    coarse: fine === 0 ? 0 : Math.floor(level / 128) + 1,
    type: slot < 0 ? 0 : (types[slot] ?? 0) + 1,
    beside: slot < 0 ? 0 : (besides[slot] ?? 0) + 1,
    place: placeKindsOfKey(key),
    known: kindsOfKey(key),
    longestKnown: Math.max(longestPlaceFrom(key), longestOrganisationFrom(key)),
    role: roleOf(lower),
    prefix: hashWord(lower.slice(0, 3)) | 0,
    suffix2: hashWord(lower.slice(-2)) | 0,
    suffix3: hashWord(lower.slice(-3)) | 0,
  };
}

/** Stands beside the bits of `PlaceKind` for a known organisation. */
const ORGANISATION = 64;

/** What a known name (a `placeKey`) can mean, as bits: those of `PlaceKind`, and one for an organisation. */
export function kindsOfKey(key: string): number {
  return placeKindsOfKey(key) | (isOrganisationKey(key) ? ORGANISATION : 0);
}

function roleOf(lower: string): number {
  if (titles.has(lower)) return Role.Title;
  if (speechVerbs.has(lower)) return Role.Speech;
  const head = headCodes.get(lower);
  if (head !== undefined) return head;
  if (calendarWords.has(lower)) return Role.Calendar;
  if (openers.has(lower)) return Role.Opener;
  return titleModifiers.has(lower) ? Role.Modifier : Role.None;
}

/** The slot of the word with this hash; -1 for an unknown word. One word in a hundred is taken for another. */
function slotOf(hash: number): number {
  table ??= fromBase64(clusterData.table);
  const mark = Math.max(1, hash >>> 24);
  let slot = hash & (SLOTS - 1);
  for (let probes = 0; probes < 256; probes++) {
    const value = valueAt(table, slot);
    if (value === 0) return -1;
    if (value >>> 10 === mark) return slot;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return -1;
}

/** Puts the bytes that are stored for full slots only, in their order, where their slots are. */
function spread(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(SLOTS);
  let at = 0;
  for (let slot = 0; slot < SLOTS && at < bytes.length; slot++) if (isFullSlot(slot)) all[slot] = bytes[at++] as number;
  return all;
}

/** Ten bits of cluster, eight bits of fingerprint above them. */
function valueAt(bytes: Uint8Array, slot: number): number {
  const low = (bytes[slot * 2] as number) | ((bytes[slot * 2 + 1] as number) << 8);
  return low | ((((bytes[SLOTS * 2 + (slot >> 2)] as number) >> ((slot & 3) * 2)) & 3) << 16);
}

/** True for a slot that holds a word. */
export function isFullSlot(slot: number): boolean {
  table ??= fromBase64(clusterData.table);
  return valueAt(table, slot) !== 0;
}

/**
 * Where a word's kinds are stored; -1 for an unknown word. For the training script.
 * @public
 */
export const wordSlot = (lower: string): number => slotOf(hashWord(lower));
