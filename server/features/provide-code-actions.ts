import { type CodeAction, CodeActionTriggerKind } from "vscode-languageserver";
import { entityCard } from "../../core/index.ts";
import type { ServerContext } from "../context.ts";
import { toCodeAction } from "../convert.ts";
import { toWorkspaceEdit } from "../convert-edits.ts";
import { guarded } from "../guard.ts";
import { type Offer, type OfferKind, offersAt, safeFixes } from "./code-actions.ts";
import { dateRewrites } from "./date-rewrites.ts";
import { fixesInArchive } from "./fix-archive.ts";
import { nameRewrites } from "./name-rewrites.ts";
import { onArticle } from "./provide-structure.ts";

export function provideCodeActions(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onCodeAction(
    onArticle(context, "textDocument/codeAction", (open, { textDocument, range, context: asked }) => {
      // Each move of the cursor asks; a right date needs no light bulb, so rewriting it waits for a person's question.
      const isIdle = asked.triggerKind === CodeActionTriggerKind.Automatic;
      const wants = (kind: OfferKind) =>
        asked.only?.some((only) => isWithin(kind, only)) ?? (kind === "quickfix" || (kind !== SAVE && !isIdle));
      const span = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
      const { located } = workspace.check(textDocument.uri);
      const { dateStyle } = workspace.settings;
      const hasArchive = traits.resolvesEdits && workspace.archive().size > 1;
      const offers: Offer[] = [];
      if (wants("quickfix")) offers.push(...offersAt(located, span, hasArchive));
      if (wants("refactor.rewrite")) {
        offers.push(...dateRewrites(open.article, located, span, dateStyle));
        offers.push(
          ...nameRewrites(open.article, span.start, (entity) =>
            entityCard(open.article, entity, workspace.archive(), open.id),
          ),
        );
      }
      if (wants(SAVE)) offers.push(...safeFixes(located));
      return offers.map((offer) => toCodeAction(offer, open, traits));
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = guarded<CodeAction, CodeAction>(context, "codeAction/resolve", action, async ({ data }) => {
      const rule = ruleOf(data);
      if (rule === undefined) return action;
      return { ...action, edit: toWorkspaceEdit(await fixesInArchive(context, rule, token), traits) };
    });
    return resolve(action, token);
  });
}

const SAVE = "source.fixAll.copydesk";

/** What the client hands back is not ours to trust. */
function ruleOf(data: unknown): string | undefined {
  const { everywhere }: { everywhere?: unknown } = typeof data === "object" && data !== null ? data : {};
  return typeof everywhere === "string" ? everywhere : undefined;
}

/** Kinds of actions are a tree: `refactor` covers `refactor.rewrite`, and nothing covers all. */
function isWithin(kind: string, asked: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}
