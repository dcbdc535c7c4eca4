import type { FiledSummary } from "../../core/index.ts";
import type { SourceText } from "./reader.ts";

/** What was read in earlier sessions, by the text that it was read from and how. Nothing here throws or rejects. */
export interface SummaryCache {
  /** To be called before a row of {@link get}: fetches what an earlier session has kept. */
  load(): Promise<void>;
  /** What an article of exactly this text, read in this way, tells others. */
  get(source: SourceText): FiledSummary | undefined;
  /** Takes what was read, in the order of the texts. */
  put(sources: readonly SourceText[], summaries: readonly FiledSummary[]): void;
  /** Keeps what was got or put since {@link load}, and forgets the rest. */
  save(): Promise<void>;
}

export const noCache: SummaryCache = {
  load: async () => {},
  get: () => undefined,
  put() {},
  save: async () => {},
};
