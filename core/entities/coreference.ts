import type { Layout } from "../article/layout.ts";
import type { DeskEntity } from "../desk/desk.ts";
import { countryCode, placeCountry } from "../knowledge/gazetteer.ts";
import { nameKey } from "../text/name-key.ts";
import { abbreviates } from "./acronym.ts";
import type { DeskNames } from "./desk-names.ts";
import type { AcronymDefinition, Entity, EntityType, Mention } from "./mention.ts";
import { joinPeople } from "./people-chains.ts";
import { foldName } from "./person-name.ts";
import type { Names } from "./recognize.ts";
import { chainsByHead, fullNameOf, isShortFor, typeOfAcronym } from "./short-forms.ts";

/** The mentions of one thing, while they are being gathered. */
export interface Chain {
  readonly key: string;
  readonly mentions: Mention[];
  definition?: AcronymDefinition;
  /** What the newsroom calls it. */
  desk?: DeskEntity;
  /** The chain that has taken this one's mentions. */
  into?: Chain;
}

export interface JoinOptions {
  /** Head nouns alone (`the Centre`): mentions of the one thing in the article that they can be short for, if any. */
  readonly shorts?: readonly Mention[];
  /** What the newsroom declares: its forms of one name are one thing, called by its name. */
  readonly desk?: DeskNames;
}

/** In a text with more names of one initial than this an acronym is not looked for among them. */
const MAX_NEAR = 300;
const CORPORATE = /,? (?:inc|corp|corporation|co|ltd|llc|llp|l\.?p|plc|company|limited|gmbh|ag|sa|n\.?v|spa)\.?,?$/i;

/**
 * Joins the mentions of one thing: spellings that differ in case, dashes, accents or the order of a pair; an acronym and what
 * it stands for; a person's full name and short forms; a country's names. Mentions of one thing have one type.
 */
export function joinMentions(
  { text, paragraphs }: Layout,
  found: readonly Mention[],
  acronyms: readonly AcronymDefinition[],
  { shorts = [], desk }: JoinOptions = {},
): Names {
  const definitions = new Map<string, AcronymDefinition>();
  for (const definition of acronyms)
    if (!definitions.has(definition.acronym)) definitions.set(definition.acronym, definition);
  const chains = new Map<string, Chain>();
  const bodyStart = paragraphs.find(({ zone }) => zone === "body")?.start ?? 0;
  const declared = (name: string): DeskEntity | undefined => {
    const entity = desk?.entityOf(name);
    return entity?.type === "none" ? undefined : entity;
  };
  const people = joinPeople(text, found, { bodyStart, nameOf: (name) => declared(name)?.name ?? name });
  const shortened = shortener(definitions);
  const chainOf = found.map((mention) => {
    const own = declared(mention.name);
    const key =
      people.get(mention) ?? (own === undefined ? thingKey(mention, definitions, shortened) : `desk ${own.name}`);
    let chain = chains.get(key);
    if (chain === undefined) {
      chain = { key, mentions: [] };
      chains.set(key, chain);
    }
    const definition = definitions.get(mention.name);
    if (definition !== undefined && mention.acronym) chain.definition = definition;
    if (own !== undefined) chain.desk = own;
    chain.mentions.push(mention);
    return chain;
  });
  joinAcronyms(chains, definitions);
  joinShortForms(chains);
  joinBodies(chains);
  const byHead = shorts.length === 0 ? new Map<string, Chain[]>() : chainsByHead(chains.values());
  const all = found.map((mention, i) => ({ mention, chain: chainOf[i] as Chain }));
  for (const short of shorts) {
    const chain = fullNameOf(short, byHead);
    if (chain === undefined) continue;
    chain.mentions.push(short);
    all.push({ mention: short, chain });
  }
  if (all.length > found.length) all.sort((a, b) => a.mention.start - b.mention.start);
  return named(all, chains, acronyms);
}

/**
 * Puts the acronyms that the article defines in the place of what they stand for inside longer names: `Press Office of the
 * Workers' Party (WP) Central Committee` is `Press Office of the WP Central Committee`.
 */
function shortener(definitions: ReadonlyMap<string, AcronymDefinition>): (name: string) => string {
  const all = [...definitions.values()].filter(({ expansion }) => expansion.includes(" ")).slice(0, MAX_NEAR);
  if (all.length === 0) return (name) => name;
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    let short = name;
    for (const { acronym, expansion } of all) {
      if (short.length <= expansion.length || !short.includes(expansion)) continue;
      short = short.replace(expansion, acronym).replace(` (${acronym})`, "");
    }
    known.set(name, short);
    return short;
  };
}

function thingKey(
  mention: Mention,
  definitions: ReadonlyMap<string, AcronymDefinition>,
  shortened: (name: string) => string,
): string {
  const expansion = mention.acronym ? definitions.get(mention.name)?.expansion : undefined;
  const name = foldName(expansion ?? shortened(mention.name));
  const code = mention.type === "LOC" ? countryCode(name) : undefined;
  if (code !== undefined && placeCountry(name) !== undefined) return `country ${code}`;
  return nameKey(mention.type === "ORG" ? name.replace(CORPORATE, "") : name);
}

/** An acronym that the article does not define joins the one name of three words and more that it abbreviates. */
function joinAcronyms(chains: Map<string, Chain>, definitions: ReadonlyMap<string, AcronymDefinition>): void {
  const fullNames = byInitial(chains.values());
  for (const chain of [...chains.values()]) {
    const [first] = chain.mentions;
    if (first === undefined || !first.acronym || first.name.length < 3 || definitions.has(first.name)) continue;
    const near = fullNames.get(first.name.charAt(0).toLowerCase()) ?? [];
    if (near.length > MAX_NEAR) continue;
    const fits = near.filter((other) => abbreviates(wordsOf(other), first.name));
    if (fits.length !== 1) continue;
    const [full] = fits as [Chain];
    merge(chains, chain, full);
  }
}

function merge(chains: Map<string, Chain>, chain: Chain, full: Chain): void {
  full.mentions.push(...chain.mentions);
  chain.mentions.length = 0;
  chain.into = full;
  chains.delete(chain.key);
}

const GOES_ON = /^ (?:of|to|for|on|in|under) /;

/** `the Plan of Action` is the one plan whose full name begins so and goes on with a preposition. */
function joinShortForms(chains: Map<string, Chain>): void {
  const byStart = new Map<string, Chain[]>();
  for (const chain of chains.values()) {
    const name = chain.mentions[0]?.name ?? "";
    const start = name.split(" ", 3).join(" ");
    if (start === "" || chain.mentions[0]?.type === "PER") continue;
    const group = byStart.get(start);
    if (group === undefined) byStart.set(start, [chain]);
    else group.push(chain);
  }
  for (const group of byStart.values()) {
    if (group.length < 2 || group.length > MAX_NEAR) continue;
    for (const chain of group) {
      const name = chain.mentions[0]?.name ?? "";
      if (name.split(" ").length < 3) continue;
      const longer = group.filter((other) => goesOnFrom(other, name));
      const [full] = longer;
      if (longer.length !== 1 || full === undefined || full === chain) continue;
      merge(chains, chain, full);
    }
  }
}

/** `Xinhua` is the one `Xinhua News Agency`, `Institute of Law` the one `ABC Institute of Law`. */
function joinBodies(chains: Map<string, Chain>): void {
  const bodies = [...chains.values()].filter(({ mentions }) => mentions[0]?.type === "ORG");
  if (bodies.length > MAX_NEAR) return;
  const long = bodies.filter(({ mentions }) => mentions[0]?.name.includes(" "));
  for (const chain of bodies) {
    const name = chain.mentions[0]?.name ?? "";
    const fits = long.filter((other) => other !== chain && isShortFor(name, other.mentions[0]?.name ?? ""));
    const [full] = fits;
    if (fits.length === 1 && full !== undefined && full.into === undefined) merge(chains, chain, full);
  }
}

function goesOnFrom(chain: Chain, name: string): boolean {
  const full = chain.mentions[0]?.name ?? "";
  return full.length > name.length && full.startsWith(name) && GOES_ON.test(full.slice(name.length));
}

/** Names of things that have three words and more and no acronym yet, by their first letter. */
function byInitial(chains: Iterable<Chain>): Map<string, Chain[]> {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    const [first] = chain.mentions;
    if (first === undefined || first.type === "PER" || first.acronym || chain.definition !== undefined) continue;
    const words = wordsOf(chain);
    if (words.length < 3 || words.length > 12) continue;
    const initial = first.name.charAt(0).toLowerCase();
    const group = groups.get(initial);
    if (group === undefined) groups.set(initial, [chain]);
    else group.push(chain);
  }
  return groups;
}

function wordsOf(chain: Chain): string[] {
  return chain.mentions[0]?.name.split(/[\s-]+/) ?? [];
}

function named(
  found: readonly { readonly mention: Mention; readonly chain: Chain }[],
  chains: ReadonlyMap<string, Chain>,
  acronyms: readonly AcronymDefinition[],
): Names {
  const types = typesOf(chains.values());
  const byMention = new Map<Mention, Mention>();
  const mentions = found.map(({ mention, chain: first }) => {
    let chain = first;
    while (chain.into !== undefined) chain = chain.into;
    const type = types.get(chain) ?? mention.type;
    const settled = type === mention.type ? mention : { ...mention, type };
    byMention.set(mention, settled);
    return settled;
  });
  const ids = new Map<string, number>();
  const entities = [...chains.values()].map((chain) => {
    const settled = chain.mentions
      .map((mention) => byMention.get(mention) ?? mention)
      .sort((a, b) => a.start - b.start);
    return entityOf({ ...chain, mentions: settled }, types.get(chain) ?? "ORG", ids);
  });
  entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return { mentions, entities, acronyms };
}

const NOTHING: ReadonlyMap<string, EntityType> = new Map();

function typesOf(chains: Iterable<Chain>): Map<Chain, EntityType> {
  const types = new Map<Chain, EntityType>();
  const acronyms = new Map<string, EntityType>();
  const open: Chain[] = [];
  for (const chain of chains) {
    const type = typeOf(chain);
    types.set(chain, type);
    const alone = chain.definition === undefined && chain.mentions.every(({ acronym }) => acronym === true);
    if (alone && chain.desk === undefined) open.push(chain);
    for (const { acronym, name } of chain.mentions) if (acronym && !(alone && type === "ORG")) acronyms.set(name, type);
  }
  for (const chain of open) {
    const type = typeOfAcronym(chain.mentions[0]?.name ?? "", types.get(chain) === "ORG" ? acronyms : NOTHING);
    if (type !== undefined) types.set(chain, type);
  }
  return types;
}

/** An edition or an expansion tells an event or a work for sure; among the rest the most frequent type wins. */
function typeOf({ mentions, desk }: Chain): EntityType {
  if (desk !== undefined && desk.type !== "none") return desk.type;
  const counts = new Map<EntityType, number>();
  for (const { type, edition, acronym } of mentions) {
    const weight = edition !== undefined ? 10 : !acronym && (type === "EVENT" || type === "WORK") ? 5 : 1;
    counts.set(type, (counts.get(type) ?? 0) + weight);
  }
  let best: EntityType = mentions[0]?.type ?? "ORG";
  for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type;
  return best;
}

function entityOf(chain: Chain, type: EntityType, ids: Map<string, number>): Entity {
  const name = chain.desk?.name ?? chain.definition?.expansion ?? fullest(chain.mentions);
  const aliases = new Set(chain.mentions.map((mention) => mention.name));
  if (chain.definition !== undefined) aliases.add(chain.definition.acronym);
  aliases.delete(name);
  const base = `${type} ${name}`;
  const same = ids.get(base) ?? 0;
  ids.set(base, same + 1);
  return {
    id: same === 0 ? base : `${base} ${same + 1}`,
    type,
    name,
    aliases: [...aliases],
    mentions: chain.mentions,
    ...(chain.definition && { definition: chain.definition }),
  };
}

/** The form with the most words; among those the most frequent, and a form in capitals only where there is no other. */
function fullest(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string): number => {
    const shouted = name.length > 5 && name === name.toUpperCase() ? -1000 : 0;
    return shouted + name.split(/[\s-]/).length * 50 + Math.min(49, counts.get(name) ?? 0);
  };
  let best = mentions[0]?.name ?? "";
  for (const name of counts.keys()) if (rank(name) > rank(best)) best = name;
  return best;
}
