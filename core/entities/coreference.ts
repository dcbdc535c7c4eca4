import type { AcronymDefinition, Entity, EntityType, Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import type { Names } from "./recognize.ts";

interface Chain {
  type: EntityType;
  name: string;
  readonly mentions: Mention[];
  definition?: AcronymDefinition;
}

/** Joins the mentions of one thing: same key, acronym and definition, surname and full name. */
export function joinMentions(found: readonly Mention[], acronyms: readonly AcronymDefinition[]): Names {
  const definitions = new Map(acronyms.map((definition) => [definition.acronym, definition]));
  const mentions = withSurnames(found.map((mention) => typedByDefinition(mention, definitions, found)));
  const chains = new Map<string, Chain>();
  for (const mention of mentions) {
    const definition = definitions.get(mention.name);
    const key = keyOf(mention, definition, mentions);
    let chain = chains.get(key);
    if (chain === undefined) {
      chain = { type: mention.type, name: mention.name, mentions: [] };
      chains.set(key, chain);
    }
    if (definition !== undefined) chain.definition = definition;
    if (mention.name.length > chain.name.length) chain.name = mention.name;
    chain.mentions.push(mention);
  }
  return { mentions, entities: [...chains.values()].map(entityOf), acronyms };
}

/** An acronym is what its expansion is. */
function typedByDefinition(
  mention: Mention,
  definitions: ReadonlyMap<string, AcronymDefinition>,
  all: readonly Mention[],
): Mention {
  const definition = mention.acronym ? definitions.get(mention.name) : undefined;
  if (definition === undefined) return mention;
  const key = nameKey(definition.expansion);
  const full = all.find((other) => nameKey(other.name) === key);
  return full === undefined || full.type === mention.type ? mention : { ...mention, type: full.type };
}

function withSurnames(mentions: readonly Mention[]): Mention[] {
  return mentions.slice();
}

function keyOf(mention: Mention, definition: AcronymDefinition | undefined, all: readonly Mention[]): string {
  if (definition !== undefined) return `${mention.type} ${nameKey(definition.expansion)}`;
  if (mention.type !== "PER" || mention.name.includes(" ")) return `${mention.type} ${nameKey(mention.name)}`;
  const full = all.find(
    ({ type, name }) =>
      type === "PER" &&
      name !== mention.name &&
      (name.startsWith(`${mention.name} `) || name.endsWith(` ${mention.name}`)),
  );
  return `PER ${nameKey(full?.name ?? mention.name)}`;
}

function entityOf(chain: Chain): Entity {
  const aliases = new Set(chain.mentions.map(({ name }) => name));
  if (chain.definition !== undefined) aliases.add(chain.definition.acronym);
  aliases.delete(chain.name);
  return {
    id: `${chain.type} ${chain.name}`,
    type: chain.type,
    name: chain.name,
    aliases: [...aliases],
    mentions: chain.mentions,
    ...(chain.definition && { definition: chain.definition }),
  };
}
