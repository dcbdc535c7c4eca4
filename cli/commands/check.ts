import {
  Archive,
  type Article,
  analyze,
  type CheckResult,
  type CivilDate,
  check,
  formatIso,
  rules,
  type Severity,
  summarize,
} from "../../core/index.ts";
import { type FoundFile, findFiles, type Trouble } from "../files/find.ts";
import { type ReadResult, readArticleFile, readArticleStream } from "../files/read.ts";
import { replaceFile } from "../files/write.ts";
import { type Io, messageOf, write } from "../io.ts";
import { Progress } from "../progress.ts";
import type { Change, CheckedArticle, CheckReport } from "../reporters/report.ts";
import { REPORTERS, type ReportFormat } from "../reporters/reporters.ts";
import { LineTable } from "../text/line-table.ts";
import { styleFor } from "../text/style.ts";
import { preferredEdits, withEdits } from "./fix.ts";

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly fix: boolean;
  readonly failOn: Severity | "never";
  /** The least severity that is reported. */
  readonly severity: Severity;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly date?: CivilDate;
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly maxBytes: number;
  readonly archive: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** True when `severity` is at least as grave as `limit`. */
function atLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

/** An article of the run. `text` and `article` follow the fixes. */
interface Entry {
  readonly path: string;
  /** None for standard input. */
  readonly file?: string;
  readonly bom: boolean;
  readonly original: string;
  text: string;
  article: Article;
  changes: Change[];
}

/** Fixes can make room for others; more rounds than this mean two that undo each other. */
const ROUNDS = 10;

/** Checks the articles that `targets` name. @returns the exit code: 0 clean, 1 findings, 2 trouble. */
export async function checkCommand(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const troubles: Trouble[] = [];
  const progress = new Progress(io.stderr, options.progress);
  const { entries, skipped } = await readEntries(targets, options, io, troubles, progress);
  const archive = options.archive
    ? Archive.of(entries.map(({ path, article }) => summarize(path, article)))
    : Archive.empty;
  const run = new Run(entries, archive, options, troubles, progress);
  if (options.fix) await run.fix();
  const report: CheckReport = { articles: await run.check(), troubles, skipped };
  progress.done();

  for (const { path, message } of troubles) {
    await write(io.stderr, `copydesk: ${path === undefined ? "" : `${path}: `}${message}\n`);
  }
  const fixedInput = options.fix ? entries.find(({ file }) => file === undefined) : undefined;
  // Standard input is fixed to standard output, so the report goes elsewhere.
  const output = fixedInput === undefined ? io.stdout : io.stderr;
  const style = styleFor(io, output, options.color);
  for (const part of REPORTERS[options.format](report, style)) {
    if (!(await write(output, part))) break;
  }
  if (fixedInput !== undefined) await write(io.stdout, (fixedInput.bom ? "\uFEFF" : "") + fixedInput.text);
  if (troubles.length > 0) return 2;
  const { failOn } = options;
  const fails = failOn !== "never" && run.severities.some((severity) => atLeast(severity, failOn));
  return fails ? 1 : 0;
}

async function readEntries(
  targets: readonly string[],
  options: CheckOptions,
  io: Io,
  troubles: Trouble[],
  progress: Progress,
): Promise<{ readonly entries: readonly Entry[]; readonly skipped: number }> {
  const fromStdin = options.stdin || targets.includes("-");
  const paths = targets.filter((target) => target !== "-");
  const found = await findFiles(paths.length > 0 || fromStdin ? paths : ["."], io.cwd);
  troubles.push(...found.troubles);
  const entries: Entry[] = [];
  let skipped = 0;
  const take = (path: string, read: ReadResult, file?: string): void => {
    if (read.kind === "skipped") skipped++;
    else if (read.kind === "trouble") troubles.push({ path, message: read.message });
    else addEntry(path, read, file);
  };
  const addEntry = (path: string, { text, bom }: ReadResult & { kind: "text" }, file?: string): void => {
    try {
      const article = analyze(text, analyzeOptions(options));
      entries.push({ path, ...(file === undefined ? {} : { file }), bom, original: text, text, article, changes: [] });
    } catch (error) {
      troubles.push({ path, message: `internal error, not checked: ${messageOf(error)}` });
    }
  };
  if (fromStdin) take(options.stdinName, await readArticleStream(io.stdin, options.maxBytes));
  // What is typed stands for the file of its name.
  const files = found.files.filter(({ path }: FoundFile) => !fromStdin || path !== options.stdinName);
  for (const [i, file] of files.entries()) {
    progress.show(`reading ${i + 1} of ${files.length}`);
    take(file.path, await readArticleFile(file, options.maxBytes), file.file);
  }
  return { entries, skipped };
}

function analyzeOptions({ date }: Pick<CheckOptions, "date">): { readonly dateOverride?: CivilDate } {
  return date === undefined ? {} : { dateOverride: date };
}

class Run {
  /** Of all findings reported. */
  readonly severities: Severity[] = [];
  readonly #entries: readonly Entry[];
  #archive: Archive;
  readonly #options: CheckOptions;
  readonly #troubles: Trouble[];
  readonly #progress: Progress;

  constructor(
    entries: readonly Entry[],
    archive: Archive,
    options: CheckOptions,
    troubles: Trouble[],
    progress: Progress,
  ) {
    this.#entries = entries;
    this.#archive = archive;
    this.#options = options;
    this.#troubles = troubles;
    this.#progress = progress;
  }

  async check(): Promise<CheckedArticle[]> {
    const checked: CheckedArticle[] = [];
    for (const [i, entry] of this.#entries.entries()) {
      await this.#progress.step(`checking ${i + 1} of ${this.#entries.length}`);
      const { findings, failures } = this.#checkEntry(entry);
      for (const { rule, message } of failures) {
        this.#troubles.push({ path: entry.path, message: `internal error in the rule ${rule}: ${message}` });
      }
      const shown = findings.filter(({ severity }) => atLeast(severity, this.#options.severity));
      this.severities.push(...shown.map(({ severity }) => severity));
      const date = entry.article.date;
      checked.push({
        path: entry.path,
        lines: new LineTable(entry.text),
        ...(date === undefined ? {} : { date: formatIso(date.date), dateSource: date.source }),
        findings: shown,
        changes: entry.changes,
      });
    }
    return checked;
  }

  /** Applies preferred fixes until there are no more, then writes what changed. */
  async fix(): Promise<void> {
    for (let round = 1, changed = true; changed && round <= ROUNDS; round++) {
      changed = false;
      for (const entry of this.#entries) {
        await this.#progress.step(`fixing, round ${round}`);
        if (this.#fixEntry(entry)) changed = true;
      }
    }
    for (const entry of this.#entries) {
      if (entry.file === undefined || entry.text === entry.original) continue;
      const mark = entry.bom ? "\uFEFF" : "";
      try {
        await replaceFile(entry.file, mark + entry.original, mark + entry.text);
      } catch (error) {
        this.#troubles.push({ path: entry.path, message: `cannot be written: ${messageOf(error)}` });
        entry.text = entry.original;
        entry.changes = [];
        this.#reread(entry);
      }
    }
  }

  #fixEntry(entry: Entry): boolean {
    const { findings } = this.#checkEntry(entry);
    const chosen = preferredEdits(findings.filter(({ severity }) => atLeast(severity, this.#options.severity)));
    if (chosen.length === 0) return false;
    const fixed = withEdits(entry.text, chosen);
    if (fixed.text === entry.text) return false;
    entry.text = fixed.text;
    entry.changes.push(...fixed.changes);
    this.#reread(entry);
    return true;
  }

  #reread(entry: Entry): void {
    entry.article = analyze(entry.text, analyzeOptions(this.#options), entry.article);
    if (this.#options.archive) this.#archive = this.#archive.with(summarize(entry.path, entry.article));
  }

  #checkEntry({ path, article }: Entry): CheckResult {
    try {
      return check(article, this.#archive, rules, { id: path, severities: this.#options.severities });
    } catch (error) {
      this.#troubles.push({ path, message: `internal error, not checked: ${messageOf(error)}` });
      return { findings: [], failures: [], keys: new Set() };
    }
  }
}
