import { countryCode, placeCountry } from "../knowledge/gazetteer.ts";
import { abbreviates } from "./acronym.ts";
import type { AcronymDefinition, Entity, EntityType, Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { foldName, isShortened, readPersonName } from "./person-name.ts";
import type { Names } from "./recognize.ts";

/** The mentions of one thing, while they are being gathered. */
interface Chain {
  readonly key: string;
  readonly mentions: Mention[];
  definition?: AcronymDefinition;
}

const CORPORATE = /,? (?:inc|corp|corporation|co|ltd|llc|plc|company|limited|gmbh|ag|sa|nv)\.?,?$/i;

/**
 * Joins the mentions of one thing: spellings that differ in case, dashes, accents or the order of a pair; an acronym and what
 * it stands for; a person's full name and short forms; a country's names. Mentions of one thing have one type.
 */
export function joinMentions(found: readonly Mention[], acronyms: readonly AcronymDefinition[]): Names {
  const definitions = new Map<string, AcronymDefinition>();
  for (const definition of acronyms) if (!definitions.has(definition.acronym)) definitions.set(definition.acronym, definition);
  const chains = new Map<string, Chain>();
  const people = new People();
  const keys = found.map((mention) => {
    if (mention.type === "PER") return people.keyOf(mention);
    return thingKey(mention, definitions);
  });
  const chainOf = found.map((mention, i) => {
    const key = keys[i] as string;
    let chain = chains.get(key);
    if (chain === undefined) {
      chain = { key, mentions: [] };
      chains.set(key, chain);
    }
    const definition = definitions.get(mention.name);
    if (definition !== undefined && mention.acronym) chain.definition = definition;
    chain.mentions.push(mention);
    return chain;
  });
  joinAcronyms(chains, definitions);
  return named(found, chainOf, chains, acronyms);
}

function thingKey(mention: Mention, definitions: ReadonlyMap<string, AcronymDefinition>): string {
  const expansion = mention.acronym ? definitions.get(mention.name)?.expansion : undefined;
  const name = foldName(expansion ?? mention.name);
  const code = mention.type === "LOC" ? countryCode(name) : undefined;
  if (code !== undefined && placeCountry(name) !== undefined) return `country ${code}`;
  return nameKey(mention.type === "ORG" ? name.replace(CORPORATE, "") : name);
}

/** An acronym that the article does not define joins the one name of three words and more that it abbreviates. */
function joinAcronyms(chains: Map<string, Chain>, definitions: ReadonlyMap<string, AcronymDefinition>): void {
  for (const [key, chain] of [...chains]) {
    const [first] = chain.mentions;
    if (first === undefined || !first.acronym || first.name.length < 3 || definitions.has(first.name)) continue;
    const fits = [...chains.values()].filter((other) => other !== chain && isFullName(other, first.name));
    if (fits.length !== 1) continue;
    (fits[0] as Chain).mentions.push(...chain.mentions);
    chain.mentions.length = 0;
    chains.delete(key);
  }
}

function isFullName(chain: Chain, acronym: string): boolean {
  const [first] = chain.mentions;
  if (first === undefined || first.type === "PER" || first.acronym || chain.definition !== undefined) return false;
  const words = first.name.split(/[\s-]+/);
  return words.length > 2 && words.length < 13 && abbreviates(words, acronym);
}

function named(
  found: readonly Mention[],
  chainOf: readonly Chain[],
  chains: ReadonlyMap<string, Chain>,
  acronyms: readonly AcronymDefinition[],
): Names {
  const types = new Map<Chain, EntityType>();
  for (const chain of chains.values()) types.set(chain, typeOf(chain));
  const byMention = new Map<Mention, Mention>();
  const mentions = found.map((mention, i) => {
    const type = types.get(chainOf[i] as Chain) ?? mention.type;
    const settled = type === mention.type ? mention : { ...mention, type };
    byMention.set(mention, settled);
    return settled;
  });
  const ids = new Map<string, number>();
  const entities = [...chains.values()].map((chain) => {
    const settled = chain.mentions.map((mention) => byMention.get(mention) ?? mention).sort((a, b) => a.start - b.start);
    return entityOf({ ...chain, mentions: settled }, typeOf(chain), ids);
  });
  entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return { mentions, entities, acronyms };
}

/** An edition or an expansion tells an event or a work for sure; among the rest the most frequent type wins. */
function typeOf({ mentions }: Chain): EntityType {
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
  const name = chain.definition?.expansion ?? fullest(chain.mentions);
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

/** The people named so far in an article, in text order. */
class People {
  /** Key of each full name. */
  private readonly full = new Map<string, readonly string[]>();
  /** Short form to the key of the last person who may be called so. */
  private readonly short = new Map<string, string>();

  /** The key of the person that `mention` names: of the last one introduced whose short form it is, or a new one. */
  keyOf(mention: Mention): string {
    const { words, shortForms } = readPersonName(mention.name);
    const written = words.join(" ");
    const known = this.short.get(written) ?? this.longer(words) ?? `person ${written}`;
    if (words.length > 1 && !this.full.has(known)) this.full.set(known, words);
    if (words.length > 1 || !this.short.has(written)) {
      for (const form of shortForms) this.short.set(form, known);
      this.short.set(written, known);
    }
    return known;
  }

  private longer(words: readonly string[]): string | undefined {
    if (words.length < 2) return undefined;
    for (const [key, full] of this.full) if (isShortened(words, full) || isShortened(full, words)) return key;
    return undefined;
  }
}
