import { type AnalyzeOptions, analyze, type FiledSummary } from "../../core/index.ts";
import { summaryOf } from "../summaries.ts";

/** The text of an article on disk. */
export interface SourceText {
  /** The article's name in the archive. */
  readonly id: string;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/** Reads articles: texts in, what they tell others out. */
export interface ArticleReader {
  /** Batches that are worth handing over at once; 0 for a reader that takes none. */
  readonly width: number;
  /** The summaries, in the order of the texts. Never rejects. */
  read(texts: readonly SourceText[]): Promise<readonly FiledSummary[]>;
  /** Lets go of what the reader holds; it can be used again. */
  rest(): void;
}

export function readSummary({ id, text, options }: SourceText): FiledSummary {
  return summaryOf(id, analyze(text, options));
}

/** Reads in this thread, and lets requests have their turn after each article. */
export function inlineReader(pause: () => Promise<void>): ArticleReader {
  return {
    width: 1,
    async read(texts) {
      const summaries: FiledSummary[] = [];
      for (const source of texts) {
        await pause();
        summaries.push(readSummary(source));
      }
      return summaries;
    },
    rest() {},
  };
}

/** In the place of other threads where there are none. */
export const noReader: ArticleReader = { width: 0, read: async (texts) => texts.map(readSummary), rest() {} };
