import type { Archive } from "./archive.ts";
import { type ArchiveEntity, acronymKeys, Expansions } from "./entities.ts";
import { Merger } from "./entity-merge.ts";
import { type EntitySummary, isAcronymForm } from "./entity-summary.ts";
import type { FiledSummary } from "./packed.ts";

/** The last archive that was listed: the next one is most often the same but for the article that is written. */
let last: { readonly archive: Archive; readonly entities: readonly ArchiveEntity[] } | undefined;

/**
 * All that the articles name, each thing once, by name. People who are nowhere named in full are left out. Goes through the
 * whole archive, unless no article names other things than in the one before: for a view or a search, not for a keystroke.
 */
export function entitiesOf(archive: Archive): readonly ArchiveEntity[] {
  const isKnown = last !== undefined && archive.changesSince(last.archive).every(namesTheSame);
  last = { archive, entities: isKnown && last !== undefined ? last.entities : list(archive) };
  return last.entities;
}

/** What a list shows of an article is the same before and after. */
function namesTheSame([before, now]: readonly [FiledSummary | undefined, FiledSummary | undefined]): boolean {
  if (before?.packed.facts === now?.packed.facts && before?.packed.places === now?.packed.places) return true;
  if (before === undefined || now === undefined || JSON.stringify(before.date) !== JSON.stringify(now.date))
    return false;
  const [old, young] = [before.section("entities"), now.section("entities")];
  return old.length === young.length && old.every((entity, at) => shown(entity) === shown(young[at] as EntitySummary));
}

function shown({ type, name, aliases, acronym, keys, at }: EntitySummary): string {
  return JSON.stringify([type, name, aliases, acronym, keys, at.filter((_, i) => i % 3 === 2)]);
}

const NONE: ReadonlySet<string> = new Set();

/** In one go over the archive, which unpacks each article and keeps none. */
function list(archive: Archive): ArchiveEntity[] {
  const groups = new Groups();
  /** What was gathered under each first key. */
  const mergers: (Merger | undefined)[] = [];
  const definitions = new Map<string, Set<string>>();
  /** What acronyms may join, once all of them are known. */
  const shortened = new Map<string, EntitySummary>();
  let article = 0;
  for (const summary of archive.summaries()) {
    article++;
    for (const entity of summary.section("entities")) {
      const { acronym, name, keys } = entity;
      const [key] = keys;
      if (acronym !== undefined) definitions.set(acronym, (definitions.get(acronym) ?? new Set()).add(key ?? ""));
      if (key === undefined) continue;
      const number = groups.number(key);
      for (let i = 1; i < keys.length; i++) groups.join(number, groups.number(keys[i] as string));
      if (acronym !== undefined || isAcronymForm(name)) shortened.set(`${acronym ?? name}\n${key}`, entity);
      const merger = mergers[number] ?? new Merger();
      merger.add(article, summary.date, entity);
      mergers[number] = merger;
    }
  }
  const expansions = new Expansions((acronym) => definitions.get(acronym) ?? NONE);
  for (const entity of shortened.values())
    for (const key of acronymKeys(entity, expansions))
      groups.join(groups.number(entity.keys[0] as string), groups.number(key));
  return groups
    .gather(mergers)
    .map((merger) => merger.result())
    .sort(inOrder);
}

function inOrder(a: ArchiveEntity, b: ArchiveEntity): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return (a.keys[0] as string) < (b.keys[0] as string) ? -1 : 1;
}

/** Keys that name one thing: disjoint sets, found with path halving (Tarjan and van Leeuwen 1984). */
class Groups {
  readonly #numbers = new Map<string, number>();
  readonly #parents: number[] = [];

  number(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#parents.length;
      this.#numbers.set(key, number);
      this.#parents.push(number);
    }
    return number;
  }

  join(a: number, b: number): void {
    this.#parents[this.#rootOf(b)] = this.#rootOf(a);
  }

  #rootOf(number: number): number {
    let at = number;
    for (let parent = this.#parents[at] as number; parent !== at; parent = this.#parents[at] as number) {
      const above = this.#parents[parent] as number;
      this.#parents[at] = above;
      at = above;
    }
    return at;
  }

  /** One for each group, with what all its keys have. */
  gather(mergers: readonly (Merger | undefined)[]): Merger[] {
    const gathered = new Map<number, Merger>();
    mergers.forEach((merger, number) => {
      if (merger === undefined) return;
      const root = this.#rootOf(number);
      const known = gathered.get(root);
      if (known === undefined) gathered.set(root, merger);
      else known.addAll(merger);
    });
    return [...gathered.values()];
  }
}
