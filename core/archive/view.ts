import type { Summary } from "./summary.ts";

/** What rules see of the archive: every article but the one that is checked. */
export interface ArchiveView {
  /** The summaries filed under `key` (see `keysOf`), sorted by id. */
  about(key: string): readonly Summary[];
}
