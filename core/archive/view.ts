import type { Summary } from "./summary.ts";

/** What rules see of the archive: every article but the one that is checked. */
export interface ArchiveView {
  /** The name of the article that is checked, if it has one. */
  readonly own?: string;
  /** The summaries filed under `key` (see `keysOf`), sorted by id. */
  about(key: string): readonly Summary[];
  /**
   * What `make` found when it was last asked under `key` of this same archive. `make` must be a pure function of `key`, of the
   * desk file and of what it looks up here, so that it need not look again while an article is typed and the others stand
   * still.
   */
  recall<T>(key: string, make: () => T): T;
}
