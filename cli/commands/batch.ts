import { type Article, analyze, check, type DeskInEffect, type Finding, rules } from "../../core/index.ts";
import { decodeUtf8 } from "../files/decode.ts";
import { type DeskChoice, DeskReader } from "../files/desk.ts";
import { readLines } from "../files/lines.ts";
import { type Io, messageOf, write } from "../io.ts";
import { printable } from "../text/columns.ts";
import { ArchiveCache } from "./archive-cache.ts";
import { BadLine, type Id, type Request, readRequest } from "./batch-request.ts";

export interface BatchOptions {
  /** The longest text that is read, in bytes of UTF-8; likewise for each text of an archive. */
  readonly maxBytes: number;
  readonly desk: DeskChoice;
}

/** A line holds an article and its archive: of any size that fits into memory with its copies. */
const LINE_LIMIT = 256 * 1024 * 1024;

/**
 * Reads JSON lines and writes one JSON line for each, in order, each as soon as it is known. A line that cannot be read is
 * answered with an error in its place and the run goes on. Blank lines are no lines.
 */
export async function batch(options: BatchOptions, io: Io): Promise<void> {
  const cache = new ArchiveCache();
  const desks = new DeskReader(io.cwd, options.desk);
  let told = 0;
  let first = true;
  for await (const line of readLines(io.stdin, LINE_LIMIT)) {
    let answer: object;
    if ("tooLong" in line) {
      answer = { error: `the line is longer than ${LINE_LIMIT / 1024 / 1024} MB` };
    } else {
      const read = decodeUtf8(line.bytes, first);
      first = false;
      if (read.text?.trim() === "") continue;
      answer =
        read.text === undefined
          ? { error: `the line ${read.problem}` }
          : await answerLine(read.text, options, cache, desks);
    }
    const notes = [...desks.warnings, ...desks.troubles].slice(told);
    told += notes.length;
    for (const { path, message } of notes) await write(io.stderr, `copydesk: ${printable(`${path}: ${message}`)}\n`);
    if (!(await write(io.stdout, `${JSON.stringify(answer)}\n`))) return;
  }
}

async function answerLine(
  line: string,
  options: BatchOptions,
  cache: ArchiveCache,
  desks: DeskReader,
): Promise<object> {
  let id: Id | undefined;
  try {
    const request = readRequest(line, options.maxBytes, (known) => {
      id = known;
    });
    return answerRequest(request, cache, await desks.for(String(request.id)));
  } catch (error) {
    const message = error instanceof BadLine ? error.message : `internal error: ${messageOf(error)}`;
    return { ...(id === undefined ? {} : { id }), error: message };
  }
}

function answerRequest({ id, text, date, archive }: Request, cache: ArchiveCache, told: DeskInEffect): object {
  const article = analyze(text, { desk: told.desk, ...(date === undefined ? {} : { hostDate: date }) });
  const result = check(article, cache.archiveOf(archive), rules, { id: String(id), severities: told.rules });
  return {
    id,
    timexes: article.times.map(({ start, end, type, value, mod }) => ({ start, end, type, value, mod })),
    entities: entitiesOf(article),
    findings: result.findings.map(toAnswer),
    ...(result.failures.length === 0 ? {} : { failures: result.failures }),
  };
}

/** Each mention under the fullest name of the thing it names. */
function entitiesOf(article: Article): object[] {
  const names = new Map(article.entities.flatMap(({ mentions, name }) => mentions.map((mention) => [mention, name])));
  return article.mentions.map((mention) => {
    const { start, end, type, name } = mention;
    return { start, end, type, name: names.get(mention) ?? name };
  });
}

function toAnswer({ rule, severity, span, message, evidence, fixes }: Finding): object {
  return {
    rule,
    severity,
    start: span.start,
    end: span.end,
    message,
    related: evidence.map(({ start, end, note, article }) => ({ start, end, note, article })),
    fixes: fixes.map(({ title, preferred, edits }) => ({
      title,
      preferred: preferred === true,
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
  };
}
