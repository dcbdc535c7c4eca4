import type { ServerContext } from "../context.ts";
import { provideAnnotations } from "./provide-annotations.ts";
import { provideCodeActions } from "./provide-code-actions.ts";
import { provideCompletion } from "./provide-completion.ts";
import { provideCoverage } from "./provide-coverage.ts";
import { provideLenses } from "./provide-lenses.ts";
import { provideNames } from "./provide-names.ts";
import { provideStructure } from "./provide-structure.ts";
import { provideWorkspaceSymbols } from "./provide-symbols.ts";
import { provideViews } from "./provide-views.ts";
import { providePullDiagnostics } from "./pull-diagnostics.ts";
import { provideHover, provideInlayHints } from "./requests.ts";

/** Answers all requests that need no memory of what was answered before. */
export function provideFeatures(context: ServerContext): void {
  provideHover(context);
  provideCodeActions(context);
  provideInlayHints(context);
  provideStructure(context);
  provideNames(context);
  provideCompletion(context);
  provideLenses(context);
  provideWorkspaceSymbols(context);
  provideViews(context);
  provideCoverage(context);
  provideAnnotations(context);
  providePullDiagnostics(context);
}
