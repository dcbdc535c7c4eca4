import { createHash } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Finding, rules, type Severity, type ShownFix, type Span } from "../../core/index.ts";
import type { LineTable } from "../text/line-table.ts";
import { version } from "../version.ts";
import type { CheckedArticle, CheckReport } from "./report.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** SARIF 2.1.0 (OASIS), with proofs as related locations and with fixes. */
export function* sarifReporter(report: CheckReport): Generator<string> {
  const tables = new Map(report.articles.map(({ path, lines }) => [path, lines]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Copydesk", semanticVersion: version, rules: rules.map(ruleSarif) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.troubles.length === 0,
            toolExecutionNotifications: report.troubles.map(({ path, message }) => ({
              level: "error",
              message: { text: message },
              ...(path === undefined
                ? {}
                : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
            })),
          },
        ],
        results: report.articles.flatMap((article) => resultsOf(article, tables)),
      },
    ],
  };
  yield `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleSarif({ id, summary, why, limits, severity, off, category }: (typeof rules)[number]): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${limits}` },
    defaultConfiguration: { level: LEVELS[severity], enabled: off !== true },
    properties: { category },
  };
}

function resultsOf(article: CheckedArticle, tables: ReadonlyMap<string, LineTable>): object[] {
  const seen = new Map<string, number>();
  return article.findings.map((finding) => {
    const key = `${finding.rule}\n${article.lines.text.slice(finding.span.start, finding.span.end)}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return resultSarif(article, finding, `${key}\n${nth}`, tables);
  });
}

function resultSarif(
  article: CheckedArticle,
  finding: Finding,
  identity: string,
  tables: ReadonlyMap<string, LineTable>,
): object {
  const { rule, severity, message, span, evidence, fixes } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(article.path, article.lines, span)],
    relatedLocations: evidence.map(({ article: other, note, start, end }, id) => ({
      id,
      ...location(other ?? article.path, other === undefined ? article.lines : tables.get(other), { start, end }),
      message: { text: note },
    })),
    // The rule, the words and their count: stays the same when lines move.
    partialFingerprints: { "wordsHash/v1": createHash("sha256").update(identity).digest("hex").slice(0, 32) },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixSarif(article, fix)) }),
    properties: { severity },
  };
}

function fixSarif({ path, lines }: CheckedArticle, { title, edits, preferred }: ShownFix): object {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map((edit) => ({
          deletedRegion: region(lines, edit),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
    properties: { preferred: preferred === true },
  };
}

function location(path: string, lines: LineTable | undefined, span: Span): object {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      ...(lines === undefined
        ? {}
        : { region: { ...region(lines, span), snippet: { text: lines.text.slice(span.start, span.end) } } }),
    },
  };
}

function region(lines: LineTable, { start, end }: Span): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function artifact(shown: string): { readonly uri: string } {
  if (path.isAbsolute(shown)) return { uri: pathToFileURL(shown).href };
  return { uri: shown.split("/").map(encodeURIComponent).join("/") };
}
