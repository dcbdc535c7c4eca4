import type { Span } from "../text/span.ts";
import { type DeskNode, parseDesk } from "./tree.ts";

/** An entry of a desk file that names one file. */
export interface NamedFile extends Span {
  /** Relative to the desk file's folder, with `/`. */
  readonly path: string;
}

/** Keys whose values are files or patterns of files, and those whose entries hold such keys. */
const FILES: ReadonlySet<string> = new Set(["files", "skip", "file"]);
const PARENTS: ReadonlySet<string> = new Set(["overrides", "intended"]);

/** The single files that a desk file names, in text order; patterns and folders are left out. Total. */
export function filesNamedIn(text: string): NamedFile[] {
  const { root } = parseDesk(text);
  return root === undefined ? [] : namedIn(root);
}

function namedIn(node: DeskNode): NamedFile[] {
  if (node.kind === "list") return node.items.flatMap(namedIn);
  if (node.kind === "scalar") return [];
  return node.entries.flatMap(({ key, value }) =>
    FILES.has(key) ? scalars(value) : PARENTS.has(key) ? namedIn(value) : [],
  );
}

function scalars(node: DeskNode): NamedFile[] {
  if (node.kind === "list") return node.items.flatMap(scalars);
  if (node.kind !== "scalar" || typeof node.value !== "string" || !isPath(node.value)) return [];
  return [{ start: node.start, end: node.end, path: node.value }];
}

/** Not a pattern, not a folder, and not the way out of the desk file's own. */
function isPath(value: string): boolean {
  return /^[^*?[\]{}!]*[^*?[\]{}!/]$/.test(value) && !value.startsWith("/") && !value.split("/").includes("..");
}
