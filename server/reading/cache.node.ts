import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AnalyzeOptions, Desk, Summary } from "../../core/index.ts";
import { describe } from "../guard.ts";
import type { SummaryCache } from "./cache.ts";
import { isPlain } from "./options.ts";
import type { SourceText } from "./reader.ts";

declare const COPYDESK_ENGINE: string | undefined;

/** Changes with every change of the engine or its data, since they may read the same text otherwise. The build sets it. */
const ENGINE = typeof COPYDESK_ENGINE === "string" ? COPYDESK_ENGINE : "unbuilt";

/** A line is a hash, a space, and what was read from it, as JSON. */
const HASH_LENGTH = 43;

/**
 * A cache in one file of `folder`, written anew after each reading of the workspace. What cannot be read counts as nothing,
 * what cannot be written is logged.
 *
 * @param folder the client has set it aside for this workspace; nothing else lies there
 */
export function diskCache(folder: string, log: (message: string) => void): SummaryCache {
  const file = path.join(folder, `archive-${ENGINE}.jsonl`);
  let known = new Map<string, string>();
  let used = new Map<string, string>();
  let isChanged = false;

  return {
    async load() {
      known = await linesOf(file);
      used = new Map();
      isChanged = false;
    },
    get(source) {
      const hash = hashOf(source);
      const line = known.get(hash);
      const summary = line === undefined ? undefined : parse(line);
      if (line === undefined || summary === undefined) return undefined;
      used.set(hash, line);
      return { ...summary, id: source.id };
    },
    put(source, summary) {
      const hash = hashOf(source);
      used.set(hash, `${hash} ${JSON.stringify(summary)}`);
      isChanged = true;
    },
    async save() {
      const lines = [...used.values()];
      const mustWrite = isChanged || lines.length !== known.size;
      known = new Map();
      used = new Map();
      if (!mustWrite) return;
      try {
        await mkdir(folder, { recursive: true });
        const draft = `${file}.${process.pid}`;
        await writeFile(draft, `${lines.join("\n")}\n`);
        await rename(draft, file);
        for (const name of await readdir(folder))
          if (/^archive-.*\.jsonl/.test(name) && path.join(folder, name) !== file) await rm(path.join(folder, name));
      } catch (error) {
        log(`What was read could not be kept for the next start: ${describe(error)}`);
      }
    },
  };
}

async function linesOf(file: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  try {
    const text = await readFile(file, "utf8");
    for (const line of text.split("\n")) if (line[HASH_LENGTH] === " ") lines.set(line.slice(0, HASH_LENGTH), line);
  } catch {
    // There is none yet, or none that can be read: then all is read anew.
  }
  return lines;
}

function parse(line: string): Summary | undefined {
  try {
    return JSON.parse(line.slice(HASH_LENGTH + 1)) as Summary;
  } catch {
    return undefined;
  }
}

/** Of the text and, where the article is not read like any other, of how it is. */
function hashOf({ text, options }: SourceText): string {
  const hash = createHash("sha256").update(text);
  if (!isPlain(options))
    hash
      .update("\0")
      .update(JSON.stringify(options.dateOverride ?? null))
      .update(deskOf(options));
  return hash.digest("base64url");
}

const desks = new WeakMap<Desk, string>();

function deskOf({ desk }: AnalyzeOptions): string {
  if (desk === undefined) return "";
  const known = desks.get(desk) ?? JSON.stringify(desk);
  desks.set(desk, known);
  return known;
}
