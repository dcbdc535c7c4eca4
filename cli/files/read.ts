import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { looksLikeArticle } from "../../core/index.ts";
import { decodeUtf8 } from "./decode.ts";
import { type FoundFile, problemOf } from "./find.ts";

export type ReadResult =
  | { readonly kind: "text"; readonly text: string; readonly bom: boolean }
  | { readonly kind: "trouble"; readonly message: string }
  /** Met in a folder and plainly no article. */
  | { readonly kind: "skipped" };

/** How much of a file that is too large is looked at, in bytes. */
const LOOK = 16_384;

/** Reads a file as an article, or says why not. Never throws. */
export async function readArticleFile(found: FoundFile, maxBytes: number): Promise<ReadResult> {
  try {
    const handle = await open(found.file);
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOK), 0, LOOK, 0);
        const head = new TextDecoder().decode(buffer.subarray(0, bytesRead));
        if (!found.named && isTextFile(found.path) && !looksLikeArticle(head)) return { kind: "skipped" };
        return { kind: "trouble", message: tooLarge(size, maxBytes) };
      }
      const read = textOf(await handle.readFile(), maxBytes);
      const other = read.kind === "text" && !found.named && isTextFile(found.path) && !looksLikeArticle(read.text);
      return other ? { kind: "skipped" } : read;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: "trouble", message: problemOf(error) };
  }
}

/** Reads all of a stream as an article. */
export async function readArticleStream(stream: Readable, maxBytes: number): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= maxBytes) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (size > maxBytes) return { kind: "trouble", message: tooLarge(size, maxBytes) };
  return textOf(Buffer.concat(chunks), maxBytes);
}

/** Of text files only some are articles; the other endings say that they are. */
function isTextFile(path: string): boolean {
  return /\.txt$/i.test(path);
}

function textOf(bytes: Buffer, maxBytes: number): ReadResult {
  // A file may grow while it is read.
  if (bytes.length > maxBytes) return { kind: "trouble", message: tooLarge(bytes.length, maxBytes) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { kind: "trouble", message: "is UTF-16; save it as UTF-8" };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { kind: "trouble", message: `is a binary file (a zero byte at ${nul})` };
  const { text, bom, problem } = { bom: false, ...decodeUtf8(bytes, true) };
  if (text === undefined) return { kind: "trouble", message: `${problem}; save it as UTF-8` };
  return { kind: "text", text, bom };
}

function tooLarge(size: number, maxBytes: number): string {
  const [has, may] = [size, maxBytes].map((bytes) => Math.ceil(bytes / 1024));
  return `is too large: ${has} KB, more than ${may} KB (--max-size allows more)`;
}
