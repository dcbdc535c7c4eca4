import type { CivilDate } from "../calendar/civil.ts";
import type { Entity, EntityType } from "../entities/mention.ts";
import type { Span } from "../text/span.ts";
import type { Archive } from "./archive.ts";
import { type EntitySummary, identityKeys, isAcronymForm } from "./entity-summary.ts";
import { acronymKey, entityKey, type Summary } from "./summary.ts";

/** A place in the archive where something is named; the span is that of the name, without edition or year. */
export interface ArchiveMention extends Span {
  readonly article: string;
  /** The name in standard form as it stands there: the full name, a surname, an acronym. */
  readonly form: string;
}

/** One thing as all articles together know it. */
export interface ArchiveEntity {
  readonly type: EntityType;
  /** The name that most articles use in full; one that defines its acronym counts twice. */
  readonly name: string;
  /** Other forms, acronyms among them, most frequent first. */
  readonly aliases: readonly string[];
  readonly acronym?: string;
  /** See `identityKeys`; never empty. */
  readonly keys: readonly string[];
  /** How many articles name it. */
  readonly articles: number;
  readonly mentions: number;
  /** Dates of the first and the last article that name it, among the dated ones. */
  readonly first?: CivilDate;
  readonly last?: CivilDate;
}

/** What an entity of an article needs to be found in others. */
export type Identity = Pick<Entity, "type" | "name" | "aliases"> & {
  readonly definition?: { readonly acronym: string };
  readonly acronym?: string;
  readonly keys?: readonly string[];
};

/** An entity where one article names it. */
export interface Appearance {
  readonly summary: Summary;
  /** Where it stands in `summary.entities`, which tells it from others: what is unpacked twice is not the same object. */
  readonly index: number;
  readonly entity: EntitySummary;
}

/**
 * Every article's entity that is `entity`: joined by key, over as many steps as it takes (a person whom one article names
 * both in Eastern and Western order joins articles that know one order each). An acronym joins its expansion where all
 * articles that define it agree. By article id. Looks only at summaries that share a key.
 */
export function appearancesOf(
  entity: Identity,
  archive: Archive,
  expansions: Expansions = Expansions.in(archive),
): Appearance[] {
  const found = new Map<Summary, Map<number, EntitySummary>>();
  const queue = [...(entity.keys ?? identityKeys(entity)), ...acronymKeys(entity, expansions)];
  const seen = new Set(queue);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const summary of archive.about(entityKey(key))) {
      const here = found.get(summary) ?? new Map<number, EntitySummary>();
      summary.entities.forEach((named, index) => {
        if (!named.keys.includes(key) || here.has(index)) return;
        found.set(summary, here.set(index, named));
        for (const next of [...named.keys, ...acronymKeys(named, expansions)]) {
          if (!seen.has(next)) queue.push(next);
          seen.add(next);
        }
      });
    }
  }
  return [...found]
    .flatMap(([summary, here]) => [...here].map(([index, entity]): Appearance => ({ summary, index, entity })))
    .sort((a, b) => (a.summary.id < b.summary.id ? -1 : a.summary.id > b.summary.id ? 1 : a.index - b.index));
}

/** The key of the acronym alone for a name with an acronym, and that of the full name for an acronym alone. */
export function acronymKeys(entity: Identity, expansions: Expansions): readonly string[] {
  const short = entity.acronym ?? entity.definition?.acronym;
  if (short !== undefined) return expansions.of(short).length === 0 ? [] : aloneKeys(short);
  return entity.type !== "PER" && isAcronymForm(entity.name) ? expansions.of(entity.name) : [];
}

function aloneKeys(acronym: string): string[] {
  return identityKeys({ type: "ORG", name: acronym, aliases: [] });
}

/** What acronyms stand for in an archive. */
export class Expansions {
  readonly #definitions: (acronym: string) => ReadonlySet<string>;
  readonly #known = new Map<string, readonly string[]>();

  /** @param definitions the first keys of all that is defined under an acronym, empty for what has none; asked once for each */
  constructor(definitions: (acronym: string) => ReadonlySet<string>) {
    this.#definitions = definitions;
  }

  static in(archive: Archive): Expansions {
    return new Expansions((acronym) => {
      const keys = new Set<string>();
      for (const { entities } of archive.about(acronymKey(acronym)))
        for (const entity of entities) if (entity.acronym === acronym) keys.add(entity.keys[0] ?? "");
      return keys;
    });
  }

  /** The key of what `acronym` stands for, where all articles that define it mean one thing; else none. */
  of(acronym: string): readonly string[] {
    let keys = this.#known.get(acronym);
    if (keys === undefined) {
      const all = this.#definitions(acronym);
      keys = all.size === 1 && !all.has("") ? [...all] : [];
      this.#known.set(acronym, keys);
    }
    return keys;
  }
}

/** Every mention of `entity` over the archive, by article id and in text order: for references and rename. */
export function mentionsOf(entity: Identity, archive: Archive): ArchiveMention[] {
  return appearancesOf(entity, archive).flatMap(({ summary: { id }, entity: { name, aliases, at } }) => {
    const mentions: ArchiveMention[] = [];
    for (let i = 0; i < at.length; i += 3) {
      const form = at[i + 2] as number;
      mentions.push({
        article: id,
        start: at[i] as number,
        end: at[i + 1] as number,
        form: form === 0 ? name : (aliases[form - 1] ?? name),
      });
    }
    return mentions;
  });
}
