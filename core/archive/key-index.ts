/** Buckets by the highest bits of a key's number, see `keyNumber`. */
const BUCKETS = 4096;
const REST = 2 ** 28;
/** More rows than any machine holds. */
const ROWS = 2 ** 25;

/**
 * Which rows of a table are filed under which keys: an immutable hash table of whole numbers. A change copies the buckets of
 * the keys that it gains and loses. An entry is one number, the rest of the key before the row, so that a bucket is a sorted
 * list without objects.
 */
export class KeyIndex {
  readonly #buckets: readonly (Float64Array | undefined)[];

  private constructor(buckets: readonly (Float64Array | undefined)[]) {
    this.#buckets = buckets;
  }

  static readonly empty: KeyIndex = new KeyIndex([]);

  /** @param keys the keys of each row */
  static of(keys: readonly (readonly number[])[]): KeyIndex {
    const buckets: number[][] = Array.from({ length: BUCKETS }, () => []);
    keys.forEach((row, at) => {
      for (const key of row) buckets[bucketOf(key)]?.push(entry(key, at));
    });
    return new KeyIndex(buckets.map((bucket) => Float64Array.from(bucket).sort()));
  }

  /** The rows filed under `key`, ascending. */
  rowsUnder(key: number): number[] {
    const bucket = this.#buckets[bucketOf(key)] ?? NONE;
    const rows: number[] = [];
    const first = entry(key, 0);
    for (let at = lowerBound(bucket, first); at < bucket.length; at++) {
      const row = (bucket[at] as number) - first;
      if (row >= ROWS) break;
      rows.push(row);
    }
    return rows;
  }

  /** @param before and @param now the keys of `row`, ascending */
  change(row: number, before: readonly number[], now: readonly number[]): KeyIndex {
    const buckets = this.#buckets.slice();
    for (const key of difference(before, now)) {
      const bucket = buckets[bucketOf(key)] ?? NONE;
      const at = lowerBound(bucket, entry(key, row));
      const less = new Float64Array(bucket.length - 1);
      less.set(bucket.subarray(0, at));
      less.set(bucket.subarray(at + 1), at);
      buckets[bucketOf(key)] = less;
    }
    for (const key of difference(now, before)) {
      const bucket = buckets[bucketOf(key)] ?? NONE;
      const at = lowerBound(bucket, entry(key, row));
      const more = new Float64Array(bucket.length + 1);
      more.set(bucket.subarray(0, at));
      more[at] = entry(key, row);
      more.set(bucket.subarray(at), at + 1);
      buckets[bucketOf(key)] = more;
    }
    return new KeyIndex(buckets);
  }
}

const NONE = new Float64Array();

function bucketOf(key: number): number {
  return Math.floor(key / REST);
}

function entry(key: number, row: number): number {
  return (key % REST) * ROWS + row;
}

/** The first place in `sorted` whose number is not less than `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is in `a` and not in `b`; both ascend. */
function difference(a: readonly number[], b: readonly number[]): number[] {
  let at = 0;
  return a.filter((key) => {
    while (at < b.length && (b[at] as number) < key) at++;
    return b[at] !== key;
  });
}
