import type { CancellationToken, DocumentSymbol, SelectionRange, SymbolInformation } from "vscode-languageserver";
import type { OpenArticle } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import { toDocumentSymbols, toFoldingRanges, toHighlight, toSelectionRange } from "../convert-structure.ts";
import { guarded } from "../guard.ts";
import { outlineOf } from "./document-symbols.ts";
import { foldsOf } from "./folding.ts";
import { highlightsAt } from "./highlights.ts";
import { selectionsAt } from "./selection-ranges.ts";

/** Answers what the shape of one open article tells: outline, folds, growing selections, highlights. */
export function provideStructure(context: ServerContext): void {
  const { connection, traits } = context;
  connection.onDocumentSymbol(
    onArticle<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
      context,
      "textDocument/documentSymbol",
      (open) => toDocumentSymbols(outlineOf(open.article), open, traits),
    ),
  );
  connection.onFoldingRanges(
    onArticle(context, "textDocument/foldingRange", ({ article, lines }) =>
      toFoldingRanges(foldsOf(article), lines, traits),
    ),
  );
  connection.onSelectionRanges(
    onArticle(context, "textDocument/selectionRange", ({ article, lines }, { positions }): SelectionRange[] =>
      positions.flatMap((position) => toSelectionRange(selectionsAt(article, lines.offsetAt(position)), lines) ?? []),
    ),
  );
  connection.onDocumentHighlight(
    onArticle(context, "textDocument/documentHighlight", ({ article, lines }, { position }) =>
      highlightsAt(article, lines.offsetAt(position)).map((highlight) => toHighlight(highlight, lines)),
    ),
  );
}

/** A request on a document: null for what is no article that is open and read. */
export function onArticle<P extends { readonly textDocument: { readonly uri: string } }, R>(
  context: ServerContext,
  name: string,
  handler: (open: OpenArticle, params: P, token: CancellationToken) => R | null | Promise<R | null>,
): ReturnType<typeof guarded<P, R | null>> {
  return guarded<P, R | null>(context, name, null, (params, token) => {
    const open = context.workspace.article(params.textDocument.uri);
    return open === undefined ? null : handler(open, params, token);
  });
}
