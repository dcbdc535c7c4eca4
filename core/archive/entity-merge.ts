import { type CivilDate, compareDates } from "../calendar/civil.ts";
import type { EntityType } from "../entities/mention.ts";
import type { Appearance, ArchiveEntity } from "./entities.ts";
import { type EntitySummary, isAcronymForm } from "./entity-summary.ts";

/** What the appearances of one thing say together; there is at least one. By article. */
export function merged(group: readonly Appearance[]): ArchiveEntity {
  const merger = new Merger();
  const numbers = new Map<string, number>();
  for (const { summary, entity } of group) {
    const number = numbers.get(summary.id) ?? numbers.size;
    numbers.set(summary.id, number);
    merger.add(number, summary.date, entity);
  }
  return merger.result();
}

/** Gathers what articles say of one thing. */
export class Merger {
  readonly #names = new Counter<string>();
  readonly #forms = new Counter<string>();
  readonly #types = new Counter<EntityType>();
  readonly #acronyms = new Counter<string>();
  readonly #keys = new Counter<string>();
  #articles: number[] = [];
  #mentions = 0;
  #dates: { readonly first: CivilDate; readonly last: CivilDate } | undefined;

  /** @param article a number of its own; one article's appearances are to be added in a row */
  add(article: number, date: CivilDate | undefined, entity: EntitySummary): void {
    const { name, aliases, at, type, acronym, keys } = entity;
    if (this.#articles.at(-1) !== article) this.#articles.push(article);
    if (date !== undefined) this.#addDates(date, date);
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

  /** Takes over what another has gathered. */
  addAll(other: Merger): void {
    this.#names.addAll(other.#names);
    this.#forms.addAll(other.#forms);
    this.#types.addAll(other.#types);
    this.#acronyms.addAll(other.#acronyms);
    this.#keys.addAll(other.#keys);
    this.#articles = [...new Set([...this.#articles, ...other.#articles])];
    this.#mentions += other.#mentions;
    if (other.#dates !== undefined) this.#addDates(other.#dates.first, other.#dates.last);
  }

  #addDates(first: CivilDate, last: CivilDate): void {
    const known = this.#dates ?? { first, last };
    this.#dates = {
      first: compareDates(first, known.first) < 0 ? first : known.first,
      last: compareDates(last, known.last) > 0 ? last : known.last,
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
      articles: this.#articles.length,
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

  addAll(other: Counter<T>): void {
    other.#values.forEach((value, at) => {
      this.add(value, other.#counts[at] as number);
    });
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
