import { agreementAcronyms } from "../knowledge/acronyms.ts";
import { editDistance } from "../text/edit-distance.ts";
import { kindsOf } from "../text/kinds.ts";
import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import type { Chain } from "./coreference.ts";
import type { EntityType, Mention } from "./mention.ts";
import { headTypes } from "./vocabulary.ts";
import { isWordOfName, WordClass } from "./word-class.ts";

const LINK = /^(?:of|for|on|to|in|under|with|against)$/;
/** Heads that stand alone with a capital for something else than a name said before. */
const COMMON: ReadonlySet<string> = new Set(
  "government state press times post war house act street news people".split(" "),
);

/**
 * `the Centre`, `The Protocol` in running text: a head noun alone, with a capital that only a name gives it. What it is short
 * for only the article can tell, see {@link fullNameOf}.
 */
export function readHeadsAlone(passage: Passage, classes: Uint8Array, taken: Uint8Array): Mention[] {
  const { tokens } = passage;
  const found: Mention[] = [];
  for (const at of kindsOf(passage).capitalised) {
    const token = tokens[at] as Token;
    if (taken[at] === 1 || classes[at] !== WordClass.Capital || tokens[at - 1]?.lower !== "the") continue;
    const type = headTypes.get(token.lower);
    if (type === undefined || type === "LOC" || type === "PER" || COMMON.has(token.lower)) continue;
    const next = tokens[at + 1];
    if (next !== undefined && (isWordOfName(classes[at + 1]) || next.text === "-" || next.kind === "number")) continue;
    if (LINK.test(next?.lower ?? "") && isWordOfName(classes[at + 2])) continue;
    found.push({ start: token.start, end: token.end, type, name: token.text });
  }
  return found;
}

/** The one chain of this type that has the word as its head and was begun before; undefined where two could be meant. */
export function fullNameOf(short: Mention, byHead: ReadonlyMap<string, readonly Chain[]>): Chain | undefined {
  const chains = (byHead.get(short.name.toLowerCase()) ?? []).filter((chain) => chain.mentions[0]?.type === short.type);
  const [full] = chains;
  return chains.length === 1 && full !== undefined && (full.mentions[0]?.start ?? Infinity) < short.start
    ? full
    : undefined;
}

/** The chains of things with names of several words, by the head noun of any of their names. */
export function chainsByHead(chains: Iterable<Chain>): Map<string, Chain[]> {
  const byHead = new Map<string, Chain[]>();
  for (const chain of chains) {
    if (chain.mentions[0]?.type === "PER") continue;
    for (const head of new Set(chain.mentions.map(({ name }) => headOfName(name)))) {
      const known = byHead.get(head);
      if (known === undefined) byHead.set(head, [chain]);
      else known.push(chain);
    }
  }
  return byHead;
}

/** `protocol` for `Upgrade Protocol`, `treaty` for `Treaty of Amity`; empty for a name of one word. */
function headOfName(name: string): string {
  const words = name.split(" ");
  if (words.length < 2) return "";
  const link = words.findIndex((word) => LINK.test(word));
  return (words[link > 0 ? link - 1 : words.length - 1] ?? "").toLowerCase();
}

/** What may follow the word that a body goes by: `Xinhua News Agency` is Xinhua. */
const GENERIC: ReadonlySet<string> = new Set(
  "news agency group company corporation corp holdings airlines motor motors bank university press international inc co ltd".split(
    " ",
  ),
);

/** The longer names that a name of the article may be short for: with an acronym in front, or a word such as Group behind. */
export function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length) return false;
  if (full.endsWith(` ${short}`)) {
    const owner = full.slice(0, full.length - short.length - 1);
    return short.split(" ").length > 2 && /^[A-Z]{2,}$/.test(owner);
  }
  if (short.includes(" ") || short.length < 3 || !full.startsWith(`${short} `)) return false;
  return full
    .slice(short.length + 1)
    .toLowerCase()
    .split(" ")
    .every((word) => GENERIC.has(word));
}

/** Shorter acronyms are too close to one another. */
const MIN_SLIP = 5;

/**
 * What an acronym that the article does not define is: an agreement that everybody knows by it, or the same as the acronym it
 * is a slip of (it stays a name of its own: whether it is a slip, a rule has to prove).
 */
export function typeOfAcronym(name: string, acronyms: ReadonlyMap<string, EntityType>): EntityType | undefined {
  if (agreementAcronyms.has(name)) return "WORK";
  if (name.length < MIN_SLIP) return undefined;
  for (const [other, type] of acronyms)
    if (other !== name && other.length >= MIN_SLIP && editDistance(name, other, 1) === 1) return type;
  return undefined;
}
