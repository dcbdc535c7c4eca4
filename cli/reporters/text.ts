import { applyEdits, type Finding, type ShownEvidence, type ShownFix } from "../../core/index.ts";
import { columnsOf, printable } from "../text/columns.ts";
import { excerptAround, quoteOf } from "../text/excerpt.ts";
import type { LineTable } from "../text/line-table.ts";
import { paint, SEVERITY_PAINT, type Style } from "../text/style.ts";
import { type CheckedArticle, type CheckReport, countSeverities } from "./report.ts";

/** For people: like a compiler's messages, with the proof and the fixes below. */
export function* textReporter(report: CheckReport, style: Style): Generator<string> {
  const lines = new Map(report.articles.map((article) => [article.path, article.lines]));
  for (const article of report.articles) {
    for (const change of article.changes) {
      const at = `${printable(article.path)}:${change.line}:${change.column}`;
      const what = `${quoted(change.before)} → ${quoted(change.after)}`;
      yield `${paint(style, at, "bold")} ${paint(style, "fixed", "green")} ${what} ${paint(style, `[${change.rule}]`, "dim")}\n`;
    }
  }
  if (report.articles.some(({ changes }) => changes.length > 0)) yield "\n";
  for (const article of report.articles) {
    for (const finding of article.findings) yield `${findingText(article, finding, lines, style)}\n`;
  }
  yield summaryText(report, style);
}

function findingText(
  article: CheckedArticle,
  finding: Finding,
  lines: ReadonlyMap<string, LineTable>,
  style: Style,
): string {
  const out: string[] = [];
  const { line, column } = article.lines.positionAt(finding.span.start);
  const color = SEVERITY_PAINT[finding.severity];
  out.push(
    `${paint(style, `${printable(article.path)}:${line}:${column}`, "bold")} ${paint(style, finding.severity, color)} ` +
      `${printable(finding.message)} ${paint(style, `[${finding.rule}]`, "dim")}`,
  );

  const gutter = String(line).length + 2;
  const excerpt = excerptAround(article.lines, finding.span, style.columns - gutter - 3);
  const bar = paint(style, "|", "dim");
  out.push(
    `${paint(style, ` ${line}`, "dim")} ${bar} ${excerpt.before}${paint(style, excerpt.words, color)}${excerpt.after}`.trimEnd(),
    `${" ".repeat(gutter)}${bar} ${" ".repeat(excerpt.indent)}${paint(style, "^".repeat(excerpt.width), color)}`,
  );

  for (const [i, evidence] of finding.evidence.entries()) {
    out.push(...evidenceText(article, evidence, i === 0 ? "proof" : "  and", lines, style));
  }
  for (const [i, fix] of finding.fixes.entries()) {
    const label = paint(style, i === 0 ? "fix" : " or", "green");
    const preferred = fix.preferred === true ? paint(style, " (preferred)", "dim") : "";
    out.push(`    ${label}  ${printable(fix.title)}${preferred}`);
    const change = changeText(article.lines.text, fix, style);
    if (change !== undefined) out.push(`         ${change}`);
  }
  return `${out.join("\n")}\n`;
}

function evidenceText(
  article: CheckedArticle,
  evidence: ShownEvidence,
  label: string,
  lines: ReadonlyMap<string, LineTable>,
  style: Style,
): string[] {
  const path = evidence.article ?? article.path;
  const table = evidence.article === undefined ? article.lines : lines.get(evidence.article);
  const note = printable(evidence.note);
  const head = `  ${paint(style, label, "green")}`;
  if (table === undefined) return [`${head}  ${printable(path)}  ${note}`];
  const { line, column } = table.positionAt(evidence.start);
  const at = `${printable(path)}:${line}:${column}`;
  const words = quoteOf(table.text, evidence, Math.max(30, style.columns - columnsOf(at) - 13));
  return [`${head}  ${at}  “${words}”`, `         ${note}`];
}

/** Edits nearer together than this are shown as one change, in UTF-16 code units. */
const NEAR = 60;

/** The words around the first edit, before and after; edits close by are shown with it. */
function changeText(text: string, { edits }: ShownFix, style: Style): string | undefined {
  const first = edits[0];
  if (first === undefined) return undefined;
  const near = edits.filter(({ end }) => end <= first.start + NEAR && !/[\r\n]/.test(text.slice(first.start, end)));
  const shown = near.length === 0 ? [first] : near;
  const { start } = first;
  const end = Math.max(...shown.map((edit) => edit.end));
  const moved = shown.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const fresh = applyEdits(text.slice(start, end), moved);
  const room = Math.max(20, Math.floor((style.columns - 20) / 2));
  const before = wordsBefore(text, start);
  const after = wordsAfter(text, end);
  const old = paint(style, quoteOf(text, { start, end }, room), "red");
  const now = paint(style, quoteOf(fresh, { start: 0, end: fresh.length }, room), "green");
  const rest = edits.length - shown.length;
  const more = rest > 0 ? paint(style, ` and in ${places(rest)}`, "dim") : "";
  return `${before}${old}${after} → ${before}${now}${after}${more}`;
}

function places(count: number): string {
  return count === 1 ? "one more place" : `${count} more places`;
}

/** Columns of text shown on either side of an edit. */
const AROUND = 24;

/** What stands before an edit in its line: a word or two. */
function wordsBefore(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  // A word cut off at the front goes, unless it is all there is.
  const whole = start > AROUND && line.length === AROUND ? line.replace(/^\S* (?=\S)/, "") : line;
  return printable(whole.split(" ").slice(-3).join(" ")).trimStart();
}

function wordsAfter(text: string, end: number): string {
  const line = text.slice(end, end + AROUND).split(/[\r\n]/)[0] ?? "";
  const whole = line.length === AROUND ? line.replace(/(?<=\S) \S*$/, "") : line;
  return printable(whole.split(" ").slice(0, 3).join(" ")).trimEnd();
}

function quoted(text: string): string {
  return `“${quoteOf(text, { start: 0, end: text.length }, 50)}”`;
}

function summaryText(report: CheckReport, style: Style): string {
  const counts = countSeverities(report.articles);
  const parts = [
    ...(counts.error > 0 ? [paint(style, plural(counts.error, "error"), "red", "bold")] : []),
    ...(counts.warning > 0 ? [paint(style, plural(counts.warning, "warning"), "yellow", "bold")] : []),
    ...(counts.information > 0 ? [paint(style, `${counts.information} information`, "blue")] : []),
    ...(counts.hint > 0 ? [paint(style, plural(counts.hint, "hint"), "cyan")] : []),
  ];
  const all = report.articles.length;
  const affected = report.articles.filter(({ findings }) => findings.length > 0).length;
  const fixed = report.articles.reduce((sum, { changes }) => sum + changes.length, 0);
  const out: string[] = [];
  if (fixed > 0) out.push(paint(style, `Fixed ${plural(fixed, "place")}.`, "green"));
  if (parts.length > 0) out.push(`${parts.join(", ")} in ${affected} of ${plural(all, "article")}.`);
  else out.push(`${paint(style, "No findings", "green")} in ${plural(all, "article")}.`);
  if (report.troubles.length > 0) out.push(`${plural(report.troubles.length, "trouble")}, see above.`);
  if (report.skipped > 0) out.push(paint(style, `${plural(report.skipped, "file")} passed over: no article.`, "dim"));
  return `${out.join(" ")}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
