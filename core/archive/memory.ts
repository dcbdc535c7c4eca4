import type { Desk } from "../desk/desk.ts";
import { keyNumber } from "./packed.ts";
import type { Summary } from "./summary.ts";

/** An answer, with the archive keys that it rests on. */
export interface Recalled {
  readonly value: unknown;
  readonly keys: ReadonlySet<string>;
}

/** What one article has asked and been told; whoever asks for it adds to it. */
export interface Answers {
  readonly recalled: Map<string, Recalled>;
  /** The summaries filed under a key, without the article's own. */
  readonly filed: Map<string, readonly Summary[]>;
}

/** A viewer with more answers than this, or more viewers than that, start anew. */
const MOST_ANSWERS = 10_000;
const MOST_VIEWERS = 64;

interface Kept extends Answers {
  /** What the newsroom told when the article asked: told otherwise, it may be answered otherwise. */
  readonly desk: Desk;
  /** The numbers of the keys under which the archive has changed since: answers that rest on it are dropped when the viewer asks again. */
  readonly changed: ReadonlySet<number>;
}

/**
 * What was found out about an archive, by the article that asked. No part of what an archive says: without it every answer is
 * the same, and found anew.
 */
export class ArchiveMemory {
  readonly #viewers = new Map<string | undefined, Kept>();

  /** @param viewer an article's id; undefined for one that has none and sees all */
  of(viewer: string | undefined, desk: Desk): Answers {
    const known = this.#viewers.get(viewer);
    if (known === undefined && this.#viewers.size >= MOST_VIEWERS) this.#viewers.clear();
    const isFull = known !== undefined && known.recalled.size + known.filed.size > MOST_ANSWERS;
    if (known === undefined || known.desk !== desk || isFull) return this.#keep(viewer, none(desk));
    return known.changed.size === 0 ? known : this.#keep(viewer, stillTrue(known));
  }

  #keep(viewer: string | undefined, kept: Kept): Kept {
    this.#viewers.set(viewer, kept);
    return kept;
  }

  /** What stays known when the article `id` changes, which is or was filed under keys of these numbers. An article never sees itself. */
  after(id: string, keys: Iterable<number>): ArchiveMemory {
    const next = new ArchiveMemory();
    let all: ReadonlySet<number> | undefined;
    for (const [viewer, kept] of this.#viewers) {
      if (viewer !== id) all ??= new Set(keys);
      next.#viewers.set(
        viewer,
        viewer === id || all === undefined ? kept : { ...kept, changed: union(kept.changed, all) },
      );
    }
    return next;
  }
}

function none(desk: Desk): Kept {
  return { desk, recalled: new Map(), filed: new Map(), changed: new Set() };
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return a.size === 0 ? b : new Set([...a, ...b]);
}

function stillTrue({ desk, recalled, filed, changed }: Kept): Kept {
  return {
    desk,
    recalled: new Map([...recalled].filter(([, { keys }]) => ![...keys].some((key) => changed.has(keyNumber(key))))),
    filed: new Map([...filed].filter(([key]) => !changed.has(keyNumber(key)))),
    changed: new Set(),
  };
}
