import { countryCode, placeCountry } from "../knowledge/gazetteer.ts";
import { nameKey } from "../text/name-key.ts";
import { abbreviates } from "./acronym.ts";
import type { AcronymDefinition, Entity, EntityType, Mention } from "./mention.ts";
import { foldName, isShortened, readPersonName } from "./person-name.ts";
import type { Names } from "./recognize.ts";

/** The mentions of one thing, while they are being gathered. */
interface Chain {
  readonly key: string;
  readonly mentions: Mention[];
  definition?: AcronymDefinition;
  /** The chain that has taken this one's mentions. */
  into?: Chain;
}

/** In a text with more names of one initial than this an acronym is not looked for among them. */
const MAX_NEAR = 300;
const CORPORATE = /,? (?:inc|corp|corporation|co|ltd|llc|plc|company|limited|gmbh|ag|sa|nv)\.?,?$/i;

/**
 * Joins the mentions of one thing: spellings that differ in case, dashes, accents or the order of a pair; an acronym and what
 * it stands for; a person's full name and short forms; a country's names. Mentions of one thing have one type.
 */
export function joinMentions(text: string, found: readonly Mention[], acronyms: readonly AcronymDefinition[]): Names {
  const definitions = new Map<string, AcronymDefinition>();
  for (const definition of acronyms)
    if (!definitions.has(definition.acronym)) definitions.set(definition.acronym, definition);
  const chains = new Map<string, Chain>();
  const people = new People((mention) => officeOf(text, mention));
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
  joinShortForms(chains);
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
  found: readonly Mention[],
  chainOf: readonly Chain[],
  chains: ReadonlyMap<string, Chain>,
  acronyms: readonly AcronymDefinition[],
): Names {
  const types = new Map<Chain, EntityType>();
  for (const chain of chains.values()) types.set(chain, typeOf(chain));
  const byMention = new Map<Mention, Mention>();
  const mentions = found.map((mention, i) => {
    let chain = chainOf[i] as Chain;
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

/** A person named so far. */
interface Person {
  readonly key: string;
  /** The words of the fullest name so far. */
  words: readonly string[];
  mentions: number;
  /** The last words of the titles that stood before the name. */
  readonly offices: Set<string>;
}

/** The people named so far in an article, in text order. */
class People {
  private readonly byFirstWord = new Map<string, Person[]>();
  private readonly byForm = new Map<string, Person[]>();
  private readonly text: (mention: Mention) => string;

  constructor(text: (mention: Mention) => string) {
    this.text = text;
  }

  /** The key of the person that `mention` names: one named before whose name or short form it is, or a new one. */
  keyOf(mention: Mention): string {
    const { words, shortForms } = readPersonName(mention.name);
    const written = words.join(" ");
    const office = this.text(mention);
    const person =
      this.likeliest(this.byForm.get(written) ?? [], office) ?? this.longer(words) ?? this.add(written, words);
    if (words.length > person.words.length || person.mentions === 0) {
      person.words = words;
      for (const form of [written, ...shortForms]) this.call(form, person);
    }
    person.mentions++;
    if (office !== "") person.offices.add(office);
    return person.key;
  }

  /** The one with the same office; else the one named most often; of two, the later. */
  private likeliest(people: readonly Person[], office: string): Person | undefined {
    let best: Person | undefined;
    for (const person of people) {
      const value = person.mentions + (office !== "" && person.offices.has(office) ? 1000 : 0);
      const top = best === undefined ? -1 : best.mentions + (office !== "" && best.offices.has(office) ? 1000 : 0);
      if (value >= top) best = person;
    }
    return best;
  }

  private add(written: string, words: readonly string[]): Person {
    const person: Person = { key: `person ${written}`, words, mentions: 0, offices: new Set() };
    const namesakes = this.byFirstWord.get(words[0] as string);
    if (namesakes === undefined) this.byFirstWord.set(words[0] as string, [person]);
    else namesakes.push(person);
    return person;
  }

  private call(form: string, person: Person): void {
    const called = this.byForm.get(form);
    if (called === undefined) this.byForm.set(form, [person]);
    else if (!called.includes(person)) called.push(person);
  }

  /** The person whose full name `words` shortens or lengthens. */
  private longer(words: readonly string[]): Person | undefined {
    if (words.length < 2) return undefined;
    return this.byFirstWord
      .get(words[0] as string)
      ?.find((person) => isShortened(words, person.words) || isShortened(person.words, words));
  }
}

/** The last word of a title: `premier` for `Chinese Premier`. */
function officeOf(text: string, { title }: Mention): string {
  if (title === undefined) return "";
  const words = text
    .slice(title.start, title.end)
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  return words[words.length - 1] ?? "";
}
