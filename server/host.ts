import type { FileSource } from "./files.ts";
import type { SummaryCache } from "./reading/cache.ts";
import type { ArticleReader } from "./reading/reader.ts";
import type { Workspace } from "./workspace.ts";

/** What the machine that the server runs on can do. */
export interface Host {
  /** The files of the workspace for clients that do not hand them out; none in the browser. */
  readonly files?: FileSource;
  /** Reads many articles faster than this thread would; none in the browser. */
  readonly reader?: (log: (message: string) => void) => ArticleReader;
  /** Where what was read is kept between sessions, under a folder that the client names by its URI. */
  readonly cache?: (folder: string, log: (message: string) => void) => SummaryCache;
  /** The day on which an editor decides something, `YYYY-MM-DD`. */
  readonly today?: () => string;
  /** The rules to run, when not all: for tests. */
  readonly rules?: ConstructorParameters<typeof Workspace>[1];
}
