import type { Severity } from "../../core/index.ts";
import { type Io, write } from "../io.ts";
import { Progress } from "../progress.ts";
import type { CheckReport } from "../reporters/report.ts";
import { REPORTERS, type ReportFormat } from "../reporters/reporters.ts";
import { atLeast } from "../severities.ts";
import { printable } from "../text/columns.ts";
import { styleFor } from "../text/style.ts";
import { CheckRun, type RunOptions } from "./check-run.ts";
import { type ReadOptions, readEntries } from "./entries.ts";

export interface CheckOptions extends ReadOptions, RunOptions {
  readonly format: ReportFormat;
  readonly fix: boolean;
  readonly failOn: Severity | "never";
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** Checks the articles that `targets` name. @returns the exit code: 0 clean, 1 findings, 2 trouble. */
export async function checkCommand(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const progress = new Progress(io.stderr, options.progress);
  const read = await readEntries(targets, options, io, progress);
  const run = new CheckRun(read.entries, options, progress);
  if (options.fix) await run.fix();
  const articles = await run.check();
  progress.done();

  const report: CheckReport = { articles, troubles: [...read.troubles, ...run.troubles], skipped: read.skipped };
  for (const { path, message } of [...read.warnings, ...report.troubles]) {
    await write(io.stderr, `copydesk: ${printable(path === undefined ? message : `${path}: ${message}`)}\n`);
  }
  // Standard input is fixed to standard output, so the report goes elsewhere.
  const fixedInput = options.fix ? read.entries.find(({ file }) => file === undefined) : undefined;
  const output = fixedInput === undefined ? io.stdout : io.stderr;
  for (const part of REPORTERS[options.format](report, styleFor(io, output, options.color))) {
    if (!(await write(output, part))) break;
  }
  if (fixedInput !== undefined) await write(io.stdout, (fixedInput.bom ? "\uFEFF" : "") + fixedInput.text);
  return exitCode(report, options.failOn);
}

function exitCode({ articles, troubles }: CheckReport, failOn: Severity | "never"): number {
  if (troubles.length > 0) return 2;
  if (failOn === "never") return 0;
  return articles.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn))) ? 1 : 0;
}
