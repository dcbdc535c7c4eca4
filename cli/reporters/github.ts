import type { Severity } from "../../core/index.ts";
import { printable } from "../text/columns.ts";
import type { CheckReport } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands of GitHub Actions, which show a finding beside the line that it is about. */
export function* githubReporter(report: CheckReport): Generator<string> {
  for (const { path, lines, findings } of report.articles) {
    for (const { severity, rule, message, span, evidence } of findings) {
      const from = lines.positionAt(span.start);
      const to = lines.positionAt(span.end);
      const properties = {
        file: path,
        line: from.line,
        endLine: to.line,
        // A command may name columns only within one line.
        ...(from.line === to.line ? { col: from.column, endColumn: to.column } : {}),
        title: rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      const proof = evidence.map(
        ({ article, note }) => `\n- ${article === undefined ? "" : `${article}: `}${printable(note)}`,
      );
      yield `::${COMMANDS[severity]} ${list.join(",")}::${escapeData(printable(message) + proof.join(""))}\n`;
    }
  }
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
