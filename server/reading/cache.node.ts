import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
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

/** The file is written anew when it holds so many lines for each that is still used. */
const WASTE = 2;

/**
 * A cache in one file of `folder`. What is read is added to it at once, so that a start that is broken off is not lost either.
 * What cannot be read counts as nothing, what cannot be written is logged.
 *
 * @param folder the client has set it aside for this workspace; nothing else lies there
 */
export function diskCache(folder: string, log: (message: string) => void): SummaryCache {
  const file = path.join(folder, `archive-${ENGINE}.jsonl`);
  /** Lines that nobody has asked for yet: each is let go when it has been read. */
  let lines = new Map<string, string>();
  const used = new Map<string, Summary>();
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
      lines = await linesOf(file);
      used.clear();
      count = lines.size;
      isWritable = true;
    },
    get(source) {
      const hash = hashOf(source);
      const line = lines.get(hash);
      lines.delete(hash);
      const summary = used.get(hash) ?? (line === undefined ? undefined : parse(line));
      if (summary === undefined) return undefined;
      used.set(hash, summary);
      return { ...summary, id: source.id };
    },
    put(source, summary) {
      const hash = hashOf(source);
      used.set(hash, summary);
      attempt(() => {
        if (count === 0) begin(folder, file);
        appendFileSync(file, `${hash} ${JSON.stringify(summary)}\n`);
        count++;
      });
    },
    async save() {
      lines = new Map();
      if (count > WASTE * used.size) {
        const kept = [...(await linesOf(file))].filter(([hash]) => used.has(hash)).map(([, line]) => line);
        attempt(() => {
          const draft = `${file}.draft`;
          writeFileSync(draft, kept.map((line) => `${line}\n`).join(""));
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
    if (/^archive-.*\.jsonl/.test(name) && path.join(folder, name) !== file) rmSync(path.join(folder, name));
}

async function linesOf(file: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  try {
    const text = await readFile(file, "utf8");
    // A line that was being written when the program was ended is no JSON, and what follows on it is read anew.
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
