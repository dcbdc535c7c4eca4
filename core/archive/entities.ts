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
  expansions: Expansions = new Expansions(archive),
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

/** In two goes over the archive, which unpacks each article twice and keeps none: what belongs together, and what it says. */
function list(archive: Archive): ArchiveEntity[] {
  const expansions = new Expansions(archive);
  const groups = new Groups();
  for (const summary of archive.summaries())
    for (const entity of summary.section("entities")) groups.join(entity.keys, acronymKeys(entity, expansions));
  const mergers = new Map<number, Merger>();
  for (const summary of archive.summaries()) {
    for (const entity of summary.section("entities")) {
      const [key] = entity.keys;
      if (key === undefined) continue;
      const group = groups.of(key);
      const merger = mergers.get(group) ?? new Merger();
      merger.add(summary, entity);
      mergers.set(group, merger);
    }
  }
  const ranks = ({ name, type, keys }: ArchiveEntity) => [name, type, keys[0] ?? ""];
  return [...mergers.values()].map((merger) => merger.result()).sort((a, b) => compareTexts(ranks(a), ranks(b)));
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, i) => text !== b[i]);
  return at < 0 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1;
}

/** Keys that name one thing: disjoint sets, joined and found with path halving (Tarjan and van Leeuwen 1984). */
class Groups {
  readonly #numbers = new Map<string, number>();
  readonly #parents: number[] = [];

  join(keys: readonly string[], more: readonly string[]): void {
    const [first] = keys;
    if (first === undefined) return;
    for (const key of [...keys, ...more]) this.#parents[this.of(key)] = this.of(first);
  }

  /** The number of the group that `key` is in. */
  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#parents.length;
      this.#numbers.set(key, number);
      this.#parents.push(number);
    }
    for (let parent = this.#parents[number] as number; parent !== number; parent = this.#parents[number] as number) {
      const above = this.#parents[parent] as number;
      this.#parents[number] = above;
      number = above;
    }
    return number;
  }
}

/** What the appearances of one thing say together; there is at least one. By article. */
export function merged(group: readonly Appearance[]): ArchiveEntity {
  const merger = new Merger();
  for (const { summary, entity } of group) merger.add(summary, entity);
  return merger.result();
}

/** Gathers what articles say of one thing. */
class Merger {
  readonly #names = new Counter<string>();
  readonly #forms = new Counter<string>();
  readonly #types = new Counter<EntityType>();
  readonly #acronyms = new Counter<string>();
  readonly #keys = new Counter<string>();
  #last: string | undefined;
  #articles = 0;
  #mentions = 0;
  #dates: { readonly first: CivilDate; readonly last: CivilDate } | undefined;

  /** One article's appearances are to be added in a row. */
  add(summary: Summary, { name, aliases, at, type, acronym, keys }: EntitySummary): void {
    if (summary.id !== this.#last) this.#addArticle(summary);
    this.#mentions += at.length / 3;
    // What an acronym alone is taken for says little beside a full name.
    const alone = isAcronymForm(name);
    this.#names.add(name, alone ? 1 : acronym === undefined ? 1000 : 2000);
    this.#types.add(type, alone ? at.length : at.length * 1000);
    if (acronym !== undefined) this.#acronyms.add(acronym, 1);
    for (const key of keys) this.#keys.add(key, 0);
    for (let i = 2; i < at.length; i += 3)
      this.#forms.add(at[i] === 0 ? name : (aliases[(at[i] as number) - 1] ?? name), 1);
    for (const alias of aliases) this.#forms.add(alias, 0);
  }

  #addArticle({ id, date }: Summary): void {
    this.#last = id;
    this.#articles++;
    if (date === undefined) return;
    const { first, last } = this.#dates ?? { first: date, last: date };
    this.#dates = {
      first: compareDates(date, first) < 0 ? date : first,
      last: compareDates(date, last) > 0 ? date : last,
    };
  }

  result(): ArchiveEntity {
    const name = this.#names.top() ?? "";
    const acronym = this.#acronyms.top();
    return {
      type: this.#types.top() ?? "ORG",
      name,
      aliases: this.#forms.sorted().filter((form) => form !== name),
      ...(acronym !== undefined && { acronym }),
      keys: this.#keys.values().sort(),
      articles: this.#articles,
      mentions: this.#mentions,
      ...this.#dates,
    };
  }
}

/**
 * Counts values; ties are told by the values themselves, so that no order of arrival matters. Most things have one name and
 * there are many of them: lists are small.
 */
class Counter<T extends string> {
  readonly #values: T[] = [];
  readonly #counts: number[] = [];

  add(value: T, count: number): void {
    const at = this.#values.indexOf(value);
    if (at < 0) {
      this.#values.push(value);
      this.#counts.push(count);
    } else this.#counts[at] = (this.#counts[at] as number) + count;
  }

  values(): T[] {
    return [...this.#values];
  }

  sorted(): T[] {
    const counted = this.#values.map((value, at) => [value, this.#counts[at] as number] as const);
    return counted.sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([value]) => value);
  }

  top(): T | undefined {
    return this.sorted()[0];
  }
}
