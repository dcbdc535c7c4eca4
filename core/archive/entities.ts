import { type CivilDate, compareDates } from "../calendar/civil.ts";
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
  expansions: Expansions = new Expansions(archive),
): Appearance[] {
  const found = new Map<EntitySummary, Summary>();
  const queue = [...(entity.keys ?? identityKeys(entity)), ...acronymKeys(entity, expansions)];
  const seen = new Set(queue);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const summary of archive.about(entityKey(key))) {
      for (const named of summary.entities) {
        if (!named.keys.includes(key) || found.has(named)) continue;
        found.set(named, summary);
        for (const next of [...named.keys, ...acronymKeys(named, expansions)]) {
          if (!seen.has(next)) queue.push(next);
          seen.add(next);
        }
      }
    }
  }
  return [...found]
    .map(([named, summary]): Appearance => ({ summary, entity: named }))
    .sort((a, b) => (a.summary.id < b.summary.id ? -1 : a.summary.id > b.summary.id ? 1 : 0));
}

/** The key of the acronym alone for a name with an acronym, and that of the full name for an acronym alone. */
function acronymKeys(entity: Identity, expansions: Expansions): readonly string[] {
  const short = entity.acronym ?? entity.definition?.acronym;
  if (short !== undefined) return expansions.of(short).length === 0 ? [] : aloneKeys(short);
  return entity.type !== "PER" && isAcronymForm(entity.name) ? expansions.of(entity.name) : [];
}

function aloneKeys(acronym: string): string[] {
  return identityKeys({ type: "ORG", name: acronym, aliases: [] });
}

/** What acronyms stand for in an archive, each looked up once. */
export class Expansions {
  readonly #archive: Archive;
  readonly #known = new Map<string, readonly string[]>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The key of what `acronym` stands for, where all articles that define it mean one thing; else none. */
  of(acronym: string): readonly string[] {
    let keys = this.#known.get(acronym);
    if (keys === undefined) {
      const all = new Set<string>();
      for (const { entities } of this.#archive.about(acronymKey(acronym)))
        for (const entity of entities) if (entity.acronym === acronym) all.add(entity.keys[0] ?? "");
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

const listed = new WeakMap<Archive, readonly ArchiveEntity[]>();

/**
 * All that the articles name, each thing once, by name. People who are nowhere named in full are left out. Goes through the
 * whole archive and remembers the answer for as long as the archive stands: for a view or a search, not for a keystroke.
 */
export function entitiesOf(archive: Archive): readonly ArchiveEntity[] {
  let all = listed.get(archive);
  if (all === undefined) {
    all = list(archive);
    listed.set(archive, all);
  }
  return all;
}

function list(archive: Archive): ArchiveEntity[] {
  const taken = new Set<EntitySummary>();
  const entities: ArchiveEntity[] = [];
  const expansions = new Expansions(archive);
  const summaries = [...archive.summaries()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const summary of summaries) {
    for (const entity of summary.entities) {
      if (entity.keys.length === 0 || taken.has(entity)) continue;
      const group = appearancesOf(entity, archive, expansions);
      for (const appearance of group) taken.add(appearance.entity);
      entities.push(merged(group));
    }
  }
  return entities.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.type < b.type ? -1 : 1));
}

/** What the appearances of one thing say together; there is at least one. */
export function merged(group: readonly Appearance[]): ArchiveEntity {
  const names = new Counter<string>();
  const forms = new Counter<string>();
  const types = new Counter<EntityType>();
  const acronyms = new Counter<string>();
  const keys = new Set<string>();
  const articles = new Set<Summary>();
  let mentions = 0;
  for (const { summary, entity } of group) {
    const { name, aliases, at, type, acronym } = entity;
    articles.add(summary);
    mentions += at.length / 3;
    // What an acronym alone is taken for says little beside a full name.
    const alone = isAcronymForm(name);
    names.add(name, alone ? 1 : acronym === undefined ? 1000 : 2000);
    types.add(type, alone ? at.length : at.length * 1000);
    if (acronym !== undefined) acronyms.add(acronym, 1);
    for (const key of entity.keys) keys.add(key);
    for (let i = 2; i < at.length; i += 3) forms.add(at[i] === 0 ? name : (aliases[(at[i] as number) - 1] ?? name), 1);
    for (const alias of aliases) forms.add(alias, 0);
  }
  const name = names.top() ?? "";
  const acronym = acronyms.top();
  return {
    type: types.top() ?? "ORG",
    name,
    aliases: forms.sorted().filter((form) => form !== name),
    ...(acronym !== undefined && { acronym }),
    keys: [...keys].sort(),
    articles: articles.size,
    mentions,
    ...datesOf(articles),
  };
}

function datesOf(articles: Iterable<Summary>): { readonly first?: CivilDate; readonly last?: CivilDate } {
  const dates = [...articles].flatMap(({ date }) => date ?? []).sort(compareDates);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Counts values; ties are told by the values themselves, so that no order of arrival matters. */
class Counter<T extends string> {
  readonly #counts = new Map<T, number>();

  add(value: T, count: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
  }

  sorted(): T[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([v]) => v);
  }

  top(): T | undefined {
    return this.sorted()[0];
  }
}
