import { type AnalyzeOptions, type Article, analyze, type CivilDate, type DeskInEffect } from "../../core/index.ts";
import { type DeskChoice, DeskReader } from "../files/desk.ts";
import { type FoundFile, findFiles, type Trouble } from "../files/find.ts";
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
  /** What the newsroom has told for this article. */
  readonly told: DeskInEffect;
  changes: Change[];
}

export interface ReadOptions {
  readonly date?: CivilDate;
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly maxBytes: number;
  readonly desk: DeskChoice;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly troubles: readonly Trouble[];
  /** Files met in folders that are plainly no articles. */
  readonly skipped: number;
  /** What desk files say that cannot be used. */
  readonly warnings: readonly Trouble[];
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
  const desks = new DeskReader(io.cwd, options.desk);
  let skipped = 0;
  const take = async (path: string, read: ReadResult, file?: string): Promise<void> => {
    if (read.kind === "skipped") {
      skipped++;
      return;
    }
    const entry =
      read.kind === "text" ? entryOf(path, read, options, await desks.for(file ?? path), file) : read.message;
    if (typeof entry === "string") troubles.push({ path, message: entry });
    else entries.push(entry);
  };
  if (fromStdin) await take(options.stdinName, await readArticleStream(io.stdin, options.maxBytes));
  // What comes from standard input stands for the file of its name.
  const files = found.files.filter(({ path }) => !fromStdin || path !== options.stdinName);
  for (const [i, file] of files.entries()) {
    await progress.step(`reading ${i + 1} of ${files.length}`);
    if (!file.named && (await isLeftAlone(desks, file))) skipped++;
    else await take(file.path, await readArticleFile(file, options.maxBytes), file.file);
  }
  return { entries, troubles: [...troubles, ...desks.troubles], skipped, warnings: desks.warnings };
}

/** A file that was met in a folder or by a pattern, and that the newsroom does not count among its articles. */
async function isLeftAlone(desks: DeskReader, { file, path }: FoundFile): Promise<boolean> {
  const standing = await desks.standingOf(file);
  return standing === "skipped" || (standing === "unlisted" && !/\.(?:article|press)$/i.test(path));
}

/** The entry, or why there is none. */
function entryOf(
  path: string,
  { text, bom }: ReadResult & { readonly kind: "text" },
  options: ReadOptions,
  told: DeskInEffect,
  file: string | undefined,
): Entry | string {
  try {
    const article = analyze(text, analyzeOptions(options, told));
    return { path, told, ...(file === undefined ? {} : { file }), bom, original: text, text, article, changes: [] };
  } catch (error) {
    return `internal error, not checked: ${messageOf(error)}`;
  }
}

export function analyzeOptions({ date }: Pick<ReadOptions, "date">, { desk }: DeskInEffect): AnalyzeOptions {
  return date === undefined ? { desk } : { dateOverride: date, desk };
}
