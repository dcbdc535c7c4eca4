import {
  CodeActionTriggerKind,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import type { ServerContext } from "../context.ts";
import { toCodeAction, toHover, toInlayHint } from "../convert.ts";
import { guarded } from "../guard.ts";
import type { Range } from "../lines.ts";
import { articleId } from "../uri.ts";
import type { OpenArticle } from "../workspace.ts";
import { type Offer, offersAt } from "./code-actions.ts";
import { dateRewrites } from "./date-rewrites.ts";
import { hoverAt } from "./hover.ts";
import { dateNotes } from "./inlay-hints.ts";
import { encodeMarks, marksOf, tokenEdits } from "./semantic-tokens.ts";

export function provideHover(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onHover(
    guarded(context, "textDocument/hover", null, ({ textDocument, position }) => {
      const open = workspace.article(textDocument.uri);
      const hover =
        open === undefined
          ? undefined
          : hoverAt(open.article, open.lines.offsetAt(position), { id: open.id, archive: workspace.archive() });
      return open === undefined || hover === undefined ? null : toHover(hover, open.lines, traits);
    }),
  );
}

export function provideCodeActions(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onCodeAction(
    guarded(context, "textDocument/codeAction", null, ({ textDocument, range, context: asked }) => {
      // Each move of the cursor asks; a right date needs no light bulb, so rewriting it waits for a person's question.
      const isIdle = asked.triggerKind === CodeActionTriggerKind.Automatic;
      const wants = (kind: Offer["kind"]) =>
        asked.only?.some((only) => isWithin(kind, only)) ?? (kind === "quickfix" || !isIdle);
      const open = wants("quickfix") || wants("refactor.rewrite") ? workspace.article(textDocument.uri) : undefined;
      if (open === undefined) return null;
      const span = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
      const { located } = workspace.check(textDocument.uri);
      const { dateStyle } = workspace.settings;
      const offers = [
        ...(wants("quickfix") ? offersAt(located, span) : []),
        ...(wants("refactor.rewrite") ? dateRewrites(open.article, located, span, dateStyle) : []),
      ];
      return offers.map((offer) => toCodeAction(offer, open, traits));
    }),
  );
}

/** Kinds of actions are a tree: `refactor` covers `refactor.rewrite`, and nothing covers all. */
function isWithin(kind: string, asked: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
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
        const setting = workspace.settings["inlayHints.dates"];
        return dateNotes(open.article, span, setting).map((note) => toInlayHint(note, open.lines));
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
