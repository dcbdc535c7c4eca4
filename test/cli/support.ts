import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { onTestFinished } from "vitest";
import type { Output } from "../../cli/io.ts";
import { run } from "../../cli/run.ts";

export interface Call {
  /** Files of a fresh folder in which the call runs. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The folder to run in, instead of a fresh one. */
  readonly cwd?: string;
  readonly stdin?: string | readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly folder: string;
  /** The text that a file holds after the call. */
  read(name: string): string;
}

/** Calls the command line in this process. */
export async function call(
  argv: readonly string[],
  { files = {}, cwd, stdin = [], env = {}, terminal }: Call = {},
): Promise<Outcome> {
  const folder = cwd ?? (await folderWith(files));
  const stdout = collector(terminal);
  const stderr = collector(terminal);
  const chunks = (typeof stdin === "string" ? [stdin] : stdin).map((chunk) => Buffer.from(chunk as string));
  const io = { stdin: Readable.from(chunks), stdout: stdout.stream, stderr: stderr.stream, cwd: folder, env };
  const code = await run(argv, io);
  return {
    code,
    out: stdout.text(),
    err: stderr.text(),
    folder,
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
  };
}

export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "copydesk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

function collector(terminal = false): { readonly stream: Output; text(): string } {
  const stream: PassThrough & { isTTY?: boolean } = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  if (terminal) stream.isTTY = true;
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

export function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** The places that a text report names, as `path:line:column severity rule`. */
export function places(out: string): string[] {
  return [...out.matchAll(/^(\S+:\d+:\d+ \w+) .*\[([\w-]+)\]$/gm)].map(([, place, rule]) => `${place} ${rule}`);
}
