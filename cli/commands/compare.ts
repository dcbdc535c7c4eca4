import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  ANNOTATION_FORMATS,
  type Annotation,
  type AnnotationFormatName,
  agreement,
  annotationsOf,
  compareAnnotations,
} from "../../core/index.ts";
import { type Io, messageOf, write } from "../io.ts";
import { Progress } from "../progress.ts";
import { LineTable } from "../text/line-table.ts";
import { type ReadOptions, readEntries } from "./entries.ts";

/** Formats that can be read, by the ending of their files. */
const READABLE = Object.entries(ANNOTATION_FORMATS).filter(([, { read }]) => read !== undefined);

/** Holds somebody's annotations of an article against Copydesk's. @returns 0: all the same, 1: not, 2: could not be read */
export async function compareCommand(target: string, file: string, options: ReadOptions, io: Io): Promise<number> {
  const { entries, troubles } = await readEntries([target], options, io, new Progress(io.stderr, false));
  const [entry] = entries;
  const format = READABLE.find(([, { extension }]) => file.endsWith(`.${extension}`))?.[0] as
    | AnnotationFormatName
    | undefined;
  const trouble =
    entry === undefined
      ? (troubles[0]?.message ?? "this is no article")
      : format === undefined
        ? `${file}: expected a file that ends in ${READABLE.map(([, { extension }]) => `.${extension}`).join(" or ")}`
        : undefined;
  if (trouble !== undefined || entry === undefined || format === undefined) {
    await write(io.stderr, `copydesk: ${trouble}\n`);
    return 2;
  }
  let given: string;
  try {
    given = await readFile(path.resolve(io.cwd, file), "utf8");
  } catch (error) {
    await write(io.stderr, `copydesk: ${file}: ${messageOf(error)}\n`);
    return 2;
  }
  const read = ANNOTATION_FORMATS[format].read?.(entry.text, given) ?? { annotations: [], problems: [] };
  for (const problem of read.problems) await write(io.stderr, `copydesk: ${file}: ${problem}\n`);
  const comparison = compareAnnotations(read.annotations, annotationsOf(entry.article));
  const lines = new LineTable(entry.text);
  const place = ({ start, end, label }: Annotation) => {
    const { line, column } = lines.positionAt(start);
    return `${entry.path}:${line}:${column} ${label} “${entry.text.slice(start, end).replace(/\s+/g, " ")}”`;
  };
  const { missing, extra, different, same } = comparison;
  const { precision, recall, f1 } = agreement(comparison);
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  await write(
    io.stdout,
    [
      ...missing.map((each) => `missing   ${place(each)}`),
      ...extra.map((each) => `extra     ${place(each)}`),
      ...different.map(({ first, second }) => `different ${place(first)}; here ${place(second)}`),
      `${same.length} the same, ${missing.length} missing here, ${extra.length} only here, ${different.length} different; ` +
        `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
      "",
    ].join("\n"),
  );
  if (read.problems.length > 0) return 2;
  return missing.length + extra.length + different.length > 0 ? 1 : 0;
}
