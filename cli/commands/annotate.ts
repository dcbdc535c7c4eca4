import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  ANNOTATION_FORMATS,
  type AnnotationFormatName,
  filesOfArticle,
  filesOfFolder,
  stemsOf,
} from "../../core/index.ts";
import { type Io, messageOf, write } from "../io.ts";
import { Progress } from "../progress.ts";
import { type Entry, type ReadOptions, readEntries } from "./entries.ts";

export interface AnnotateOptions extends ReadOptions {
  readonly format: AnnotationFormatName;
  /** The folder to write to; standard output where it is missing. */
  readonly out?: string;
}

/** Writes the annotations of articles. @returns the exit code: 0, or 2 when something could not be read or written. */
export async function annotateCommand(targets: readonly string[], options: AnnotateOptions, io: Io): Promise<number> {
  const progress = new Progress(io.stderr, undefined);
  const { entries, troubles } = await readEntries(targets, options, io, progress);
  const failures = troubles.map(({ path: place, message }) => (place === undefined ? message : `${place}: ${message}`));
  if (options.out === undefined) await toOutput(entries, options.format, io);
  else failures.push(...(await toFolder(entries, options.format, path.resolve(io.cwd, options.out), progress)));
  progress.done();
  for (const message of failures) await write(io.stderr, `copydesk: ${message}\n`);
  return failures.length > 0 ? 2 : 0;
}

async function toOutput(entries: readonly Entry[], format: AnnotationFormatName, io: Io): Promise<void> {
  for (const { path: source, article } of entries) {
    if (!(await write(io.stdout, ANNOTATION_FORMATS[format].write({ source, article })))) return;
  }
}

/** One file an article, with the article's own path below the folder. @returns what went wrong */
async function toFolder(
  entries: readonly Entry[],
  format: AnnotationFormatName,
  folder: string,
  progress: Progress,
): Promise<string[]> {
  const failures: string[] = [];
  // What lies above the current folder is written below the given one all the same.
  const stems = stemsOf(entries.map(({ path: source }) => source.replace(/^(?:\.\.\/|\/)+/, "")));
  for (const [index, { path: source, article }] of entries.entries()) {
    await progress.step(`writing ${index + 1} of ${entries.length}`);
    try {
      for (const { name, text } of filesOfArticle(format, stems[index] ?? "", { source, article })) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    } catch (error) {
      failures.push(`${source}: ${messageOf(error)}`);
    }
  }
  for (const { name, text } of entries.length === 0 ? [] : filesOfFolder(format)) {
    await writeFile(path.join(folder, name), text).catch((error) => {
      failures.push(messageOf(error));
    });
  }
  return failures;
}
