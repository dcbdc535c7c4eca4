import { githubReporter } from "./github.ts";
import { jsonReporter } from "./json.ts";
import type { Reporter } from "./report.ts";
import { sarifReporter } from "./sarif.ts";
import { textReporter } from "./text.ts";

export type ReportFormat = "text" | "json" | "sarif" | "github";

export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};

export const FORMATS: readonly ReportFormat[] = ["text", "json", "sarif", "github"];
