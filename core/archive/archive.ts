import { hashOf } from "../text/fingerprint.ts";
import { KeyIndex } from "./key-index.ts";
import { ArchiveMemory } from "./memory.ts";
import { type FiledSummary, filed, keyNumber, keyNumbersOf } from "./packed.ts";
import type { Summary } from "./summary.ts";

/** Parts of the table of ids, of which a change copies one. A power of two. */
const ID_BUCKETS = 256;
/** Rows of a part of the table of summaries. */
const PART = 256;

/**
 * What the other articles say: an immutable index of summaries, each in a row of its own. An article which says the same
 * things in another place costs a part of the table, and one that says new things the keys that it gains and loses.
 */
export class Archive {
  readonly #rows: Rows;
  /** The row of each id. */
  readonly #byId: Ids;
  readonly #byKey: KeyIndex;
  /** Rows that have ever been used. */
  readonly #used: number;
  readonly size: number;
  /** What has been asked of it before. */
  readonly memory: ArchiveMemory;

  private constructor(
    rows: Rows,
    byId: Ids,
    byKey: KeyIndex,
    used: number,
    size: number,
    memory: ArchiveMemory = new ArchiveMemory(),
  ) {
    this.#rows = rows;
    this.#byId = byId;
    this.#byKey = byKey;
    this.#used = used;
    this.size = size;
    this.memory = memory;
  }

  static readonly empty: Archive = new Archive([], [], KeyIndex.empty, 0, 0);

  get(id: string): FiledSummary | undefined {
    const row = this.#rowOf(id);
    return row === undefined ? undefined : this.#at(row);
  }

  /**
   * The summaries filed under `key`, sorted by id, so that no answer depends on the order of arrival. They hold other things
   * besides, and very seldom one is among them that is not filed under it.
   */
  about(key: string): readonly FiledSummary[] {
    const found = this.#byKey.rowsUnder(keyNumber(key)).map((row) => this.#at(row) as FiledSummary);
    // Rows are given out in the order of ids, but for articles that came later.
    return found.every((one, at) => at === 0 || (found[at - 1] as FiledSummary).id < one.id) ? found : found.sort(byId);
  }

  /** All summaries, in no order that means anything. */
  *summaries(): Generator<FiledSummary> {
    for (const part of this.#rows) for (const one of part ?? []) if (one !== undefined) yield one;
  }

  /** What differs from an earlier archive: each article's summary then and now. Costs little where most is the same. */
  changesSince(earlier: Archive): [FiledSummary | undefined, FiledSummary | undefined][] {
    const changes: [FiledSummary | undefined, FiledSummary | undefined][] = [];
    for (let at = 0; at < Math.max(this.#rows.length, earlier.#rows.length); at++) {
      const [before, now] = [earlier.#rows[at] ?? [], this.#rows[at] ?? []];
      if (before === now) continue;
      for (let row = 0; row < Math.max(before.length, now.length); row++)
        if (before[row] !== now[row]) changes.push([before[row], now[row]]);
    }
    return changes;
  }

  /** The archive with `summary` in place of any earlier one of the same id. */
  with(summary: Summary): Archive {
    const now = filed(summary);
    const known = this.#rowOf(now.id);
    const row = known ?? this.#used;
    const before = known === undefined ? undefined : this.#at(known);
    const rows = withRow(this.#rows, row, now);
    const [old, own] = [before === undefined ? [] : keysOf(before), keysOf(now)];
    const byKey = this.#byKey.change(row, old, own);
    const memory = this.memory.after(now.id, [...old, ...own]);
    if (known !== undefined) return new Archive(rows, this.#byId, byKey, this.#used, this.size, memory);
    return new Archive(rows, withId(this.#byId, now.id, row), byKey, this.#used + 1, this.size + 1, memory);
  }

  without(id: string): Archive {
    const row = this.#rowOf(id);
    const before = row === undefined ? undefined : this.#at(row);
    if (row === undefined || before === undefined) return this;
    const keys = keysOf(before);
    const byKey = this.#byKey.change(row, keys, []);
    const rows = withRow(this.#rows, row, undefined);
    const memory = this.memory.after(id, keys);
    return new Archive(rows, withId(this.#byId, id, undefined), byKey, this.#used, this.size - 1, memory);
  }

  /** Builds an archive at once: as a row of `with`, without the copies between. */
  static of(summaries: Iterable<Summary>): Archive {
    const latest = new Map<string, FiledSummary>();
    for (const summary of summaries) latest.set(summary.id, filed(summary));
    const all = [...latest.values()].sort(byId);
    const ids: Map<string, number>[] = [];
    all.forEach(({ id }, row) => {
      const bucket = idBucket(id);
      ids[bucket] ??= new Map();
      ids[bucket].set(id, row);
    });
    const rows = Array.from({ length: Math.ceil(all.length / PART) }, (_, at) => all.slice(at * PART, (at + 1) * PART));
    return new Archive(rows, ids, KeyIndex.of(all.map(keysOf)), all.length, all.length);
  }

  #rowOf(id: string): number | undefined {
    return this.#byId[idBucket(id)]?.get(id);
  }

  #at(row: number): FiledSummary | undefined {
    return this.#rows[Math.floor(row / PART)]?.[row % PART];
  }
}

type Rows = readonly (readonly (FiledSummary | undefined)[] | undefined)[];
/** A hash table in two steps. Buckets may be missing. */
type Ids = readonly (ReadonlyMap<string, number> | undefined)[];

function keysOf({ packed }: FiledSummary): number[] {
  return keyNumbersOf(packed);
}

function byId(a: Summary, b: Summary): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function idBucket(id: string): number {
  return hashOf(id) % ID_BUCKETS;
}

function withRow(rows: Rows, row: number, summary: FiledSummary | undefined): Rows {
  const at = Math.floor(row / PART);
  const part = (rows[at] ?? []).slice();
  part[row % PART] = summary;
  const changed = rows.slice();
  changed[at] = part;
  return changed;
}

function withId(ids: Ids, id: string, row: number | undefined): Ids {
  const bucket = new Map(ids[idBucket(id)]);
  if (row === undefined) bucket.delete(id);
  else bucket.set(id, row);
  const changed = ids.slice();
  changed[idBucket(id)] = bucket;
  return changed;
}
