import { keysOf, type Summary } from "./summary.ts";

const BUCKETS = 256;

/**
 * What the other articles say: an immutable index of summaries. A change copies one bucket of the two tables and the entries
 * of the changed article's keys, so its cost does not grow with the archive.
 */
export class Archive {
  readonly #byId: Table<Summary>;
  readonly #byKey: Table<readonly Summary[]>;
  readonly size: number;

  private constructor(byId: Table<Summary>, byKey: Table<readonly Summary[]>, size: number) {
    this.#byId = byId;
    this.#byKey = byKey;
    this.size = size;
  }

  static readonly empty: Archive = new Archive([], [], 0);

  get(id: string): Summary | undefined {
    return this.#byId[bucketOf(id)]?.get(id);
  }

  /** The summaries filed under `key`, sorted by id, so that no answer depends on the order of arrival. */
  about(key: string): readonly Summary[] {
    return this.#byKey[bucketOf(key)]?.get(key) ?? [];
  }

  /** All summaries, in no order that means anything. */
  *summaries(): Generator<Summary> {
    for (const filed of this.#byId) if (filed !== undefined) yield* filed.values();
  }

  /** The archive with `summary` in place of any earlier one of the same id. */
  with(summary: Summary): Archive {
    const base = this.without(summary.id);
    let byKey = base.#byKey;
    for (const key of keysOf(summary)) {
      const filed = [...base.about(key), summary].sort((a, b) => (a.id < b.id ? -1 : 1));
      byKey = replaced(byKey, key, filed);
    }
    return new Archive(replaced(base.#byId, summary.id, summary), byKey, base.size + 1);
  }

  without(id: string): Archive {
    const old = this.get(id);
    if (old === undefined) return this;
    let byKey = this.#byKey;
    for (const key of keysOf(old)) {
      const rest = this.about(key).filter((summary) => summary.id !== id);
      byKey = replaced(byKey, key, rest.length === 0 ? undefined : rest);
    }
    return new Archive(replaced(this.#byId, id, undefined), byKey, this.size - 1);
  }

  /** Builds an archive at once: as a row of `with`, without the copies between. */
  static of(summaries: Iterable<Summary>): Archive {
    const byId: Map<string, Summary>[] = [];
    const latest = new Map<string, Summary>();
    for (const summary of summaries) latest.set(summary.id, summary);
    const byKey: Map<string, Summary[]>[] = [];
    for (const summary of [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      bucket(byId, summary.id).set(summary.id, summary);
      for (const key of keysOf(summary)) {
        const filed = bucket(byKey, key);
        const list = filed.get(key);
        if (list === undefined) filed.set(key, [summary]);
        else list.push(summary);
      }
    }
    return new Archive(byId, byKey, latest.size);
  }
}

/** A hash table in two steps, of which a change copies one small map. Buckets may be missing. */
type Table<T> = readonly (ReadonlyMap<string, T> | undefined)[];

function bucketOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (BUCKETS - 1);
}

function bucket<T>(table: Map<string, T>[], key: string): Map<string, T> {
  const at = bucketOf(key);
  table[at] ??= new Map();
  return table[at];
}

function replaced<T>(table: Table<T>, key: string, value: T | undefined): Table<T> {
  const at = bucketOf(key);
  const copy = table.slice();
  const map = new Map(table[at]);
  if (value === undefined) map.delete(key);
  else map.set(key, value);
  copy[at] = map;
  return copy;
}
