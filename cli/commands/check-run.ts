import {
  Archive,
  analyze,
  type CivilDate,
  check,
  type Finding,
  formatIso,
  rules,
  type Severity,
  summarize,
} from "../../core/index.ts";
import type { Trouble } from "../files/find.ts";
import { replaceFile } from "../files/write.ts";
import { messageOf } from "../io.ts";
import type { Progress } from "../progress.ts";
import type { CheckedArticle } from "../reporters/report.ts";
import { atLeast } from "../severities.ts";
import { LineTable } from "../text/line-table.ts";
import { analyzeOptions, type Entry } from "./entries.ts";
import { preferredFixes, withFixes } from "./fix.ts";

export interface RunOptions {
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** The least severity that is reported or fixed. */
  readonly severity: Severity;
  readonly date?: CivilDate;
  /** Whether the articles are evidence for each other. */
  readonly archive: boolean;
}

/** Fixes can make room for others; more rounds than this mean two that undo each other. */
const ROUNDS = 10;

/** Checks and fixes the articles of one call against each other. */
export class CheckRun {
  readonly troubles: Trouble[] = [];
  readonly #entries: readonly Entry[];
  readonly #options: RunOptions;
  readonly #progress: Progress;
  #archive: Archive;

  constructor(entries: readonly Entry[], options: RunOptions, progress: Progress) {
    this.#entries = entries;
    this.#options = options;
    this.#progress = progress;
    const known = options.archive ? entries : [];
    this.#archive = Archive.of(known.map(({ path, article }) => summarize(path, article)));
  }

  async check(): Promise<CheckedArticle[]> {
    const checked: CheckedArticle[] = [];
    for (const [i, entry] of this.#entries.entries()) {
      await this.#progress.step(`checking ${i + 1} of ${this.#entries.length}`);
      const { date } = entry.article;
      checked.push({
        path: entry.path,
        lines: new LineTable(entry.text),
        ...(date === undefined ? {} : { date: formatIso(date.date), dateSource: date.source }),
        findings: this.#findingsOf(entry, this.troubles),
        changes: entry.changes,
      });
    }
    return checked;
  }

  /** Applies preferred fixes until there are no more, then writes the files that changed. */
  async fix(): Promise<void> {
    for (let round = 1, changed = true; changed && round <= ROUNDS; round++) {
      changed = false;
      for (const entry of this.#entries) {
        await this.#progress.step(`fixing, round ${round}`);
        if (this.#fixEntry(entry)) changed = true;
      }
    }
    for (const entry of this.#entries) if (entry.text !== entry.original) await this.#write(entry);
  }

  #fixEntry(entry: Entry): boolean {
    // What fails here fails again in the check that follows, which tells of it.
    const fixed = withFixes(entry.text, preferredFixes(this.#findingsOf(entry, [])));
    if (fixed.text === entry.text) return false;
    entry.changes.push(...fixed.changes);
    this.#replace(entry, fixed.text);
    return true;
  }

  async #write(entry: Entry): Promise<void> {
    if (entry.file === undefined) return;
    const mark = entry.bom ? "\uFEFF" : "";
    try {
      await replaceFile(entry.file, mark + entry.original, mark + entry.text);
    } catch (error) {
      this.troubles.push({ path: entry.path, message: `cannot be written: ${messageOf(error)}` });
      entry.changes = [];
      this.#replace(entry, entry.original);
    }
  }

  #replace(entry: Entry, text: string): void {
    entry.text = text;
    entry.article = analyze(text, analyzeOptions(this.#options, entry.told), entry.article);
    if (this.#options.archive) this.#archive = this.#archive.with(summarize(entry.path, entry.article));
  }

  #findingsOf({ path, article, told }: Entry, troubles: Trouble[]): Finding[] {
    const { severity: limit } = this.#options;
    // The command line outranks the desk file.
    const severities = { ...told.rules, ...this.#options.severities };
    try {
      const { findings, failures } = check(article, this.#archive, rules, { id: path, severities });
      for (const { rule, message } of failures) {
        troubles.push({ path, message: `internal error in the rule ${rule}: ${message}` });
      }
      return findings.filter(({ severity }) => atLeast(severity, limit));
    } catch (error) {
      troubles.push({ path, message: `internal error, not checked: ${messageOf(error)}` });
      return [];
    }
  }
}
