import { type Archive, type ArchiveEntity, entitiesOf } from "../core/index.ts";
import type { Quiet } from "./signal.ts";

/** An event that is held again and again, with the editions that articles tell of. */
export interface KnownSeries {
  readonly name: string;
  readonly editions: ReadonlySet<number>;
}

export interface KnownNames {
  readonly entities: readonly ArchiveEntity[];
  readonly series: readonly KnownSeries[];
}

/** Milliseconds without an edit before the names are gathered anew, and the longest that they wait for such a pause. */
const PAUSE = 1500;
const PATIENCE = 30_000;

/**
 * The names of the archive for those who type: as they were in the last pause, since to gather them means to go through the
 * whole archive.
 */
export class NamesIndex {
  readonly #archive: () => Archive;
  readonly #quiet: Quiet;
  #of: Archive | undefined;
  #known: KnownNames = { entities: [], series: [] };
  #isWaiting = false;

  constructor(archive: () => Archive, quiet: Quiet) {
    this.#archive = archive;
    this.#quiet = quiet;
  }

  /** What was known in the last pause; sees to it that more is known after the next. */
  get known(): KnownNames {
    const archive = this.#archive();
    if (this.#of !== archive) {
      // A small archive costs no more than a word of the article does.
      if (archive.size <= SMALL) this.#gather(archive);
      else void this.#gatherLater();
    }
    return this.#known;
  }

  async #gatherLater(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await this.#quiet.wait(PAUSE, PATIENCE);
    this.#isWaiting = false;
    this.#gather(this.#archive());
  }

  #gather(archive: Archive): void {
    this.#of = archive;
    this.#known = { entities: entitiesOf(archive), series: seriesOf(archive) };
  }
}

/** So many articles are gone through at once. */
const SMALL = 20;

function seriesOf(archive: Archive): KnownSeries[] {
  const byName = new Map<string, Set<number>>();
  for (const summary of archive.summaries()) {
    for (const { series, edition } of summary.section("editions")) {
      const known = byName.get(series);
      if (known === undefined) byName.set(series, new Set([edition]));
      else known.add(edition);
    }
  }
  return [...byName].map(([name, editions]) => ({ name, editions })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
