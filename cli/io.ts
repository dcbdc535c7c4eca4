import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** What a run may touch outside itself; tests hand in their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Writes and waits while the reader is behind. False when there is no reader any more. */
export async function write(output: Output, text: string): Promise<boolean> {
  if (output.destroyed || output.writableEnded) return false;
  if (output.write(text)) return true;
  const gone = new AbortController();
  try {
    await Promise.race([
      once(output, "drain", { signal: gone.signal }),
      once(output, "close", { signal: gone.signal }),
    ]);
  } catch {
    return false;
  } finally {
    gone.abort();
  }
  return !output.destroyed;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
