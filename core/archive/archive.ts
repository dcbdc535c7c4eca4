import { keysOf, type Summary } from "./summary.ts";

/** Ids are few, keys are many: each table has as many maps as keep one of them small. Powers of two. */
const ID_BUCKETS = 256;
const KEY_BUCKETS = 4096;

/**
 * What the other articles say: an immutable index of summaries. A key holds ids, not summaries, so that an article which says
 * the same things in another place costs one small map, and one that says new things the maps of the keys it gains and loses.
 */
export class Archive {
  readonly #byId: Table<Summary>;
  /** Sorted. */
  readonly #byKey: Table<readonly string[]>;
  readonly size: number;

  private constructor(byId: Table<Summary>, byKey: Table<readonly string[]>, size: number) {
    this.#byId = byId;
    this.#byKey = byKey;
    this.size = size;
  }

  static readonly empty: Archive = new Archive([], [], 0);

  get(id: string): Summary | undefined {
    return this.#byId[bucketOf(id, ID_BUCKETS)]?.get(id);
  }

  /** The summaries filed under `key`, sorted by id, so that no answer depends on the order of arrival. */
  about(key: string): readonly Summary[] {
    const ids = this.#byKey[bucketOf(key, KEY_BUCKETS)]?.get(key);
    return ids === undefined ? [] : ids.map((id) => this.get(id) as Summary);
  }

  /** All summaries, in no order that means anything. */
  *summaries(): Generator<Summary> {
    for (const filed of this.#byId) if (filed !== undefined) yield* filed.values();
  }

  /** The archive with `summary` in place of any earlier one of the same id. */
  with(summary: Summary): Archive {
    const { id } = summary;
    const old = this.get(id);
    const before = old === undefined ? new Set<string>() : keysOf(old);
    const now = keysOf(summary);
    const byKey = new Change(this.#byKey, KEY_BUCKETS);
    for (const key of before) if (!now.has(key)) byKey.set(key, without(byKey.get(key), id));
    for (const key of now) if (!before.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), id].sort());
    const byId = new Change(this.#byId, ID_BUCKETS);
    byId.set(id, summary);
    return new Archive(byId.table, byKey.table, this.size + (old === undefined ? 1 : 0));
  }

  without(id: string): Archive {
    const old = this.get(id);
    if (old === undefined) return this;
    const byKey = new Change(this.#byKey, KEY_BUCKETS);
    for (const key of keysOf(old)) byKey.set(key, without(byKey.get(key), id));
    const byId = new Change(this.#byId, ID_BUCKETS);
    byId.set(id, undefined);
    return new Archive(byId.table, byKey.table, this.size - 1);
  }

  /** Builds an archive at once: as a row of `with`, without the copies between. */
  static of(summaries: Iterable<Summary>): Archive {
    const byId: Map<string, Summary>[] = [];
    const latest = new Map<string, Summary>();
    for (const summary of summaries) latest.set(summary.id, summary);
    const byKey: Map<string, string[]>[] = [];
    for (const summary of [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      bucket(byId, summary.id, ID_BUCKETS).set(summary.id, summary);
      for (const key of keysOf(summary)) {
        const filed = bucket(byKey, key, KEY_BUCKETS);
        const list = filed.get(key);
        if (list === undefined) filed.set(key, [summary.id]);
        else list.push(summary.id);
      }
    }
    return new Archive(byId, byKey, latest.size);
  }
}

/** A hash table in two steps, of which a change copies one small map. Buckets may be missing. */
type Table<T> = readonly (ReadonlyMap<string, T> | undefined)[];

function bucketOf(key: string, buckets: number): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (buckets - 1);
}

function bucket<T>(table: Map<string, T>[], key: string, buckets: number): Map<string, T> {
  const at = bucketOf(key, buckets);
  table[at] ??= new Map();
  return table[at];
}

function without(ids: readonly string[] | undefined, id: string): readonly string[] | undefined {
  const rest = ids?.filter((other) => other !== id);
  return rest === undefined || rest.length === 0 ? undefined : rest;
}

/** A table that differs from another in some entries: copies each map once, and only those that change. */
class Change<T> {
  #table: (ReadonlyMap<string, T> | undefined)[] | undefined;
  readonly #base: Table<T>;
  readonly #buckets: number;
  readonly #own = new Map<number, Map<string, T>>();

  constructor(base: Table<T>, buckets: number) {
    this.#base = base;
    this.#buckets = buckets;
  }

  get table(): Table<T> {
    return this.#table ?? this.#base;
  }

  get(key: string): T | undefined {
    return this.table[bucketOf(key, this.#buckets)]?.get(key);
  }

  set(key: string, value: T | undefined): void {
    this.#table ??= this.#base.slice();
    const at = bucketOf(key, this.#buckets);
    let map = this.#own.get(at);
    if (map === undefined) {
      map = new Map(this.#table[at]);
      this.#own.set(at, map);
      this.#table[at] = map;
    }
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
}
