import type { InlayHint, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { OpenArticle } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import { toHover, toInlayHint } from "../convert.ts";
import { guarded } from "../guard.ts";
import type { Range } from "../lines.ts";
import { articleId } from "../uri.ts";
import { conversionNotes } from "./conversion-notes.ts";
import { hoverInDesk } from "./desk-help.ts";
import type { LinkTo } from "./entity-card.ts";
import { hoverAt } from "./hover.ts";
import { dateNotes } from "./inlay-hints.ts";
import { encodeMarks, marksOf, tokenEdits } from "./semantic-tokens.ts";

export function provideHover(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onHover(
    guarded(context, "textDocument/hover", null, ({ textDocument, position }) => {
      const desk = workspace.desks.get(textDocument.uri);
      if (desk !== undefined) {
        const help = hoverInDesk(desk, workspace.desks.schema, desk.lines.offsetAt(position));
        return help === undefined ? null : toHover(help, desk.lines, traits);
      }
      const open = workspace.article(textDocument.uri);
      const hover =
        open === undefined
          ? undefined
          : hoverAt(open.article, open.lines.offsetAt(position), {
              id: open.id,
              archive: workspace.archive(),
              linkTo: linksIn(workspace),
            });
      return open === undefined || hover === undefined ? null : toHover(hover, open.lines, traits);
    }),
  );
}

/** Links that open an article at some words, as editors understand them. */
export function linksIn(workspace: ServerContext["workspace"]): LinkTo {
  return (article, span) => {
    const place = workspace.place(article);
    if (place === undefined) return undefined;
    const { line, character } = place.lines.positionAt(span.start);
    return `${place.uri}#L${line + 1},${character + 1}`;
  };
}

export function provideInlayHints(context: ServerContext): void {
  const { connection, workspace } = context;
  connection.languages.inlayHint.on(
    guarded<{ textDocument: { uri: string }; range: Range }, InlayHint[] | null>(
      context,
      "textDocument/inlayHint",
      null,
      ({ textDocument, range }) => {
        const open = workspace.article(textDocument.uri);
        if (open === undefined) return null;
        const span = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
        const settings = workspace.scopes.for(open.uri);
        const notes = [
          ...dateNotes(open.article, span, settings["inlayHints.dates"]),
          ...conversionNotes(open.article, span, settings),
        ];
        return notes.map((note) => toInlayHint(note, open.lines));
      },
    ),
  );
}

/** Keeps, for each document, the tokens that were sent last. */
export function provideSemanticTokens(context: ServerContext): { forget(uri: string): void } {
  const { connection, workspace } = context;
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let serial = 0;

  const encode = (open: OpenArticle, within?: { start: number; end: number }) =>
    encodeMarks(marksOf(open.article), open.article.text, open.lines, within);

  const full = (uri: string): SemanticTokens | null => {
    const open = workspace.article(uri);
    if (open === undefined) return null;
    const result = { resultId: String(++serial), data: encode(open) };
    sent.set(articleId(uri), result);
    return result;
  };

  connection.languages.semanticTokens.on(
    guarded(context, "textDocument/semanticTokens/full", null, ({ textDocument }) => full(textDocument.uri)),
  );
  connection.languages.semanticTokens.onDelta(
    guarded<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta | null>(
      context,
      "textDocument/semanticTokens/full/delta",
      null,
      ({ textDocument, previousResultId }) => {
        const before = sent.get(articleId(textDocument.uri));
        const now = full(textDocument.uri);
        if (now === null || before?.resultId !== previousResultId) return now;
        return { resultId: now.resultId ?? "", edits: tokenEdits(before.data, now.data) };
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    guarded(context, "textDocument/semanticTokens/range", null, ({ textDocument, range }) => {
      const open = workspace.article(textDocument.uri);
      if (open === undefined) return null;
      const within = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
      return { data: encode(open, within) };
    }),
  );
  return { forget: (uri) => void sent.delete(articleId(uri)) };
}
