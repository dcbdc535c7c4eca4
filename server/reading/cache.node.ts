import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type AnalyzeOptions, type Desk, FiledSummary, type PackedSummary } from "../../core/index.ts";
import { describe } from "../guard.ts";
import type { SummaryCache } from "./cache.ts";
import { isPlain } from "./options.ts";
import type { SourceText } from "./reader.ts";
import { type Entry, recordOf, recordsIn } from "./records.node.ts";

declare const COPYDESK_ENGINE: string | undefined;

/** Changes with every change of the engine or its data, since they may read the same text otherwise. The build sets it. */
const ENGINE = typeof COPYDESK_ENGINE === "string" ? COPYDESK_ENGINE : "unbuilt";

/** The file is written anew when it holds so many records for each that is still used. */
const WASTE = 2;

/**
 * A cache in one file of `folder`. What is read is added to it at once, so that a start that is broken off is not lost either.
 * What cannot be read counts as nothing, what cannot be written is logged.
 *
 * @param folder the client has set it aside for this workspace; nothing else lies there
 */
export function diskCache(folder: string, log: (message: string) => void): SummaryCache {
  const file = path.join(folder, `archive-${ENGINE}.bin`);
  /** What earlier sessions have kept, until all has been asked for. */
  let kept = new Map<string, Entry>();
  const used = new Map<string, PackedSummary>();
  const hashes = new WeakMap<SourceText, string>();
  let count = 0;
  let isWritable = true;

  const attempt = (write: () => void) => {
    try {
      if (isWritable) write();
    } catch (error) {
      isWritable = false;
      log(`What was read could not be kept for the next start: ${describe(error)}`);
    }
  };

  return {
    async load() {
      used.clear();
      isWritable = true;
      const bytes = await contents(file);
      const { entries, end } = recordsIn(bytes);
      kept = entries;
      count = entries.size;
      // What was being written when the program was ended would hide what is written after it.
      if (end < bytes.length) attempt(() => truncateSync(file, end));
    },
    get(source) {
      const hash = hashOf(source);
      hashes.set(source, hash);
      const packed = used.get(hash) ?? kept.get(hash)?.packed();
      if (packed === undefined) return undefined;
      used.set(hash, packed);
      return new FiledSummary(source.id, packed);
    },
    put(sources, summaries) {
      const records = sources.flatMap((source, at) => {
        const hash = hashes.get(source) ?? hashOf(source);
        const packed = summaries[at]?.packed;
        if (packed === undefined || used.has(hash)) return [];
        used.set(hash, packed);
        return [recordOf(hash, packed)];
      });
      attempt(() => {
        if (count === 0) begin(folder, file);
        appendFileSync(file, Buffer.concat(records));
        count += records.length;
      });
    },
    async save() {
      kept = new Map();
      if (count > WASTE * used.size) {
        const entries = [...recordsIn(await contents(file)).entries].filter(([hash]) => used.has(hash));
        attempt(() => {
          const draft = `${file}.draft`;
          writeFileSync(draft, Buffer.concat(entries.map(([, { record }]) => record)));
          renameSync(draft, file);
        });
      }
      used.clear();
    },
  };
}

/** An empty file in place of whatever lies there, and none of earlier engines. */
function begin(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "");
  for (const name of readdirSync(folder))
    if (/^archive-.*\.(?:jsonl|bin)/.test(name) && path.join(folder, name) !== file) rmSync(path.join(folder, name));
}

/** Nothing when there is no file yet, or none that can be read: then all is read anew. */
async function contents(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    return Buffer.alloc(0);
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
  return hash.digest("binary");
}

const desks = new WeakMap<Desk, string>();

function deskOf({ desk }: AnalyzeOptions): string {
  if (desk === undefined) return "";
  const known = desks.get(desk) ?? JSON.stringify(desk);
  desks.set(desk, known);
  return known;
}
