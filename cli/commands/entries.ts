import { type AnalyzeOptions, type Article, analyze, type CivilDate } from "../../core/index.ts";
import { findFiles, type Trouble } from "../files/find.ts";
import { type ReadResult, readArticleFile, readArticleStream } from "../files/read.ts";
import { type Io, messageOf } from "../io.ts";
import type { Progress } from "../progress.ts";
import type { Change } from "../reporters/report.ts";

/** An article of a run. `text`, `article` and `changes` follow the fixes. */
export interface Entry {
  readonly path: string;
  /** None for standard input. */
  readonly file?: string;
  readonly bom: boolean;
  readonly original: string;
  text: string;
  article: Article;
  changes: Change[];
}

export interface ReadOptions {
  readonly date?: CivilDate;
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly maxBytes: number;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly troubles: readonly Trouble[];
  /** Files met in folders that are plainly no articles. */
  readonly skipped: number;
}

/** Reads and analyses what the targets name; `-` is standard input, and no target is the current folder. */
export async function readEntries(
  targets: readonly string[],
  options: ReadOptions,
  io: Io,
  progress: Progress,
): Promise<Entries> {
  const fromStdin = options.stdin || targets.includes("-");
  const paths = targets.filter((target) => target !== "-");
  const found = await findFiles(paths.length > 0 || fromStdin ? paths : ["."], io.cwd);
  const entries: Entry[] = [];
  const troubles = [...found.troubles];
  let skipped = 0;
  const take = (path: string, read: ReadResult, file?: string): void => {
    if (read.kind === "skipped") {
      skipped++;
      return;
    }
    const entry = read.kind === "text" ? entryOf(path, read, options, file) : read.message;
    if (typeof entry === "string") troubles.push({ path, message: entry });
    else entries.push(entry);
  };
  if (fromStdin) take(options.stdinName, await readArticleStream(io.stdin, options.maxBytes));
  // What comes from standard input stands for the file of its name.
  const files = found.files.filter(({ path }) => !fromStdin || path !== options.stdinName);
  for (const [i, file] of files.entries()) {
    await progress.step(`reading ${i + 1} of ${files.length}`);
    take(file.path, await readArticleFile(file, options.maxBytes), file.file);
  }
  return { entries, troubles, skipped };
}

/** The entry, or why there is none. */
function entryOf(
  path: string,
  { text, bom }: ReadResult & { readonly kind: "text" },
  options: ReadOptions,
  file: string | undefined,
): Entry | string {
  try {
    const article = analyze(text, analyzeOptions(options));
    return { path, ...(file === undefined ? {} : { file }), bom, original: text, text, article, changes: [] };
  } catch (error) {
    return `internal error, not checked: ${messageOf(error)}`;
  }
}

export function analyzeOptions({ date }: Pick<ReadOptions, "date">): AnalyzeOptions {
  return date === undefined ? {} : { dateOverride: date };
}
