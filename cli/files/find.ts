import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch/posix";
import { isArticleName } from "../../core/index.ts";
import { messageOf } from "../io.ts";

/** Something that kept a file from being checked. */
export interface Trouble {
  readonly path?: string;
  readonly message: string;
}

export interface FoundFile {
  /** As shown and as the article's name in the archive: relative to where the run started if it lies below, with `/`. */
  readonly path: string;
  /** Absolute, for reading. */
  readonly file: string;
  /** Named outright, not met in a folder or by a pattern: checked whatever it looks like. */
  readonly named: boolean;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly troubles: readonly Trouble[];
}

/** The files that the arguments name, each once, in the order of the arguments; what a folder or pattern gives, by path. */
export async function findFiles(targets: readonly string[], cwd: string): Promise<Found> {
  const files = new Map<string, FoundFile>();
  const troubles: Trouble[] = [];
  for (const target of targets) {
    const found = await findTarget(target, cwd, troubles);
    for (const { file, named } of found) {
      const known = files.get(file);
      files.set(file, { path: shownPath(file, cwd), file, named: named || known?.named === true });
    }
  }
  return { files: [...files.values()], troubles };
}

function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const outside = relative.startsWith("..") || path.isAbsolute(relative);
  return (outside ? file : relative).replaceAll(path.sep, "/");
}

type Match = Pick<FoundFile, "file" | "named">;

async function findTarget(target: string, cwd: string, troubles: Trouble[]): Promise<Match[]> {
  const file = path.resolve(cwd, target);
  let kind: "file" | "folder" | "other";
  try {
    const stats = await stat(file);
    kind = stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  } catch (error) {
    // A name with brackets may be a file's; only what is none is a pattern.
    const pattern = path.sep === "\\" ? target.replaceAll("\\", "/") : target;
    if (picomatch.scan(pattern).isGlob) return matchesOf(pattern, target, cwd, troubles);
    troubles.push({ path: target, message: problemOf(error) });
    return [];
  }
  if (kind === "file") return [{ file, named: true }];
  if (kind === "other") {
    troubles.push({ path: target, message: "neither a file nor a folder" });
    return [];
  }
  return articlesIn(file, target, cwd, troubles);
}

/** Files of a folder and the folders in it, sorted. Hidden entries are passed over, links to folders not followed. */
async function* walk(folder: string, depth: number, cwd: string, troubles: Trouble[]): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    troubles.push({ path: shownPath(folder, cwd), message: problemOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      if (depth > 1 && entry.name !== "node_modules") yield* walk(full, depth - 1, cwd, troubles);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(full)))) yield full;
  }
}

/** A link that leads nowhere counts as a file, so that reading it reports the trouble. */
async function isFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function articlesIn(folder: string, target: string, cwd: string, troubles: Trouble[]): Promise<Match[]> {
  const before = troubles.length;
  const found: Match[] = [];
  for await (const file of walk(folder, Number.POSITIVE_INFINITY, cwd, troubles)) {
    if (isArticleName(path.relative(folder, file))) found.push({ file, named: false });
  }
  if (found.length === 0 && troubles.length === before)
    troubles.push({ path: target, message: "no article in this folder" });
  return found;
}

/** A pattern that says which endings it wants is taken at its word; of text files only those that may be articles. */
async function matchesOf(pattern: string, target: string, cwd: string, troubles: Trouble[]): Promise<Match[]> {
  const { base, glob } = picomatch.scan(pattern);
  const folder = path.resolve(cwd, base);
  if (!(await isFolder(folder))) {
    troubles.push({ path: target, message: "no file matches this pattern" });
    return [];
  }
  const matches = picomatch(glob);
  const saysEnding = /\.(?:\w+|\{[\w,]+\})$/.test(glob);
  const depth = glob.includes("**") ? Number.POSITIVE_INFINITY : glob.split("/").length;
  const found: Match[] = [];
  let passed = 0;
  for await (const file of walk(folder, depth, cwd, troubles)) {
    const inside = path.relative(folder, file).replaceAll(path.sep, "/");
    if (!matches(inside)) continue;
    if (isArticleName(inside) || (saysEnding && !/\.txt$/i.test(inside))) found.push({ file, named: false });
    else passed++;
  }
  if (found.length === 0) {
    troubles.push({ path: target, message: `no ${passed === 0 ? "file" : "article"} matches this pattern` });
  }
  return found;
}

/** What the system says, in words. */
export function problemOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "cannot be read: permission denied";
    case "EISDIR":
      return "is a folder";
    case "ELOOP":
      return "is a link that leads to itself";
    case "ENAMETOOLONG":
      return "the name is too long";
    default:
      return `cannot be read: ${messageOf(error)}`;
  }
}
