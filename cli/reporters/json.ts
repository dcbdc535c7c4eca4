import type { Finding, Span } from "../../core/index.ts";
import type { LineTable } from "../text/line-table.ts";
import { type CheckedArticle, type CheckReport, countSeverities } from "./report.ts";

/** One JSON document. Offsets are UTF-16 code units, a byte order mark not counted; lines and columns count from 1. */
export function* jsonReporter(report: CheckReport): Generator<string> {
  const tables = new Map(report.articles.map(({ path, lines }) => [path, lines]));
  const document = {
    version: 1,
    articles: report.articles.map((article) => articleJson(article, tables)),
    troubles: report.troubles,
    skipped: report.skipped,
    counts: countSeverities(report.articles),
  };
  yield `${JSON.stringify(document, undefined, 2)}\n`;
}

function articleJson(article: CheckedArticle, tables: ReadonlyMap<string, LineTable>): object {
  const { path, date, dateSource, changes } = article;
  return {
    path,
    date,
    dateSource,
    findings: article.findings.map((finding) => findingJson(article, finding, tables)),
    fixed: changes,
  };
}

function findingJson(article: CheckedArticle, finding: Finding, tables: ReadonlyMap<string, LineTable>): object {
  const { rule, severity, message, span, evidence, fixes } = finding;
  return {
    rule,
    severity,
    message,
    ...place(article.lines, span),
    related: evidence.map(({ start, end, note, article: other }) => {
      const table = other === undefined ? article.lines : tables.get(other);
      return { article: other, note, ...(table === undefined ? { start, end } : place(table, { start, end })) };
    }),
    fixes: fixes.map(({ title, preferred, edits }) => ({ title, preferred: preferred === true, edits })),
  };
}

function place(lines: LineTable, { start, end }: Span): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    text: lines.text.slice(start, end),
  };
}
