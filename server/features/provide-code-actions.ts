import { type CodeAction, CodeActionTriggerKind } from "vscode-languageserver";
import { entityCard, type Span } from "../../core/index.ts";
import type { OpenArticle } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import { toCodeAction, toDeskAction, toDeskEdit } from "../convert.ts";
import { toWorkspaceEdit } from "../convert-edits.ts";
import type { LocatedFinding } from "../findings.ts";
import { guarded } from "../guard.ts";
import { explanationsAt, type Offer, offersAt, safeFixes } from "./code-actions.ts";
import { dateRewrites } from "./date-rewrites.ts";
import { fixesInArchive, type WantedEverywhere } from "./fix-archive.ts";
import { nameRewrites } from "./name-rewrites.ts";
import { type DeskOffer, deskOffersAt, MARK, type Newsroom, readRequest, rewriteOf } from "./stet.ts";

export function provideCodeActions(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onCodeAction(
    guarded(context, "textDocument/codeAction", null, ({ textDocument, range, context: asked }) => {
      const open = workspace.openText(textDocument.uri);
      if (open === undefined) return null;
      // Each move of the cursor asks; a right date needs no light bulb, so rewriting it waits for a person's question.
      const isIdle = asked.triggerKind === CodeActionTriggerKind.Automatic;
      const wants = (kind: string) =>
        asked.only?.some((only) => isWithin(kind, only)) ?? (isWithin(kind, "quickfix") || (kind !== SAVE && !isIdle));
      const span = { start: open.lines.offsetAt(range.start), end: open.lines.offsetAt(range.end) };
      const { located } = workspace.check(textDocument.uri);
      const article = workspace.article(textDocument.uri);
      const hasArchive = article !== undefined && traits.resolvesEdits && workspace.archive().size > 1;
      const offers: Offer[] = [];
      if (wants("quickfix")) offers.push(...offersAt(located, span, hasArchive));
      if (traits.showsPlaces && wants("quickfix.explain")) offers.push(...explanationsAt(located, span));
      if (article !== undefined && wants("refactor.rewrite"))
        offers.push(...rewritesAt(context, article, located, span));
      if (wants(SAVE)) offers.push(...safeFixes(located));
      const told =
        article === undefined ? [] : deskOffersAt(article, located, span, newsroomOf(context, textDocument.uri));
      // What a name can be marked as is a menu of its own: six lines too many under a light bulb.
      const isWanted = ({ kind }: DeskOffer) => wants(kind) && (asked.only !== undefined || !isWithin(kind, MARK));
      return [
        ...offers.map((offer) => toCodeAction(offer, open, traits)),
        ...told.filter(isWanted).flatMap((offer) => toDeskAction(offer, workspace.desks, traits) ?? []),
      ];
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = guarded<CodeAction, CodeAction>(context, "codeAction/resolve", action, async ({ data }) => {
      const request = readRequest(data);
      const rewrite = request && rewriteOf(workspace.desks, request.target, request.change);
      if (rewrite !== undefined) return { ...action, edit: toDeskEdit(rewrite, traits) };
      const wanted = wantedEverywhere(data);
      if (wanted === undefined) return action;
      return { ...action, edit: toWorkspaceEdit(await fixesInArchive(context, wanted, token), traits) };
    });
    return resolve(action, token);
  });
}

/** Other ways to write what stands there. */
function rewritesAt(
  { workspace }: ServerContext,
  open: OpenArticle,
  located: readonly LocatedFinding[],
  span: Span,
): Offer[] {
  const { article, id } = open;
  const { dateStyle } = workspace.scopes.for(open.uri);
  // The editor's own setting outranks the house style, and that what the article does.
  const style = dateStyle === "article" ? (article.desk.style.dates ?? dateStyle) : dateStyle;
  return [
    ...dateRewrites(article, located, span, style),
    ...nameRewrites(article, span.start, (entity) => entityCard(article, entity, workspace.archive(), id)),
  ];
}

function newsroomOf({ workspace, today }: ServerContext, uri: string): Newsroom {
  return {
    desks: workspace.desks,
    rule: (id) => workspace.rules.find((rule) => rule.id === id),
    isSet: (id) => Object.hasOwn(workspace.scopes.for(uri).rules, id),
    today: today(),
  };
}

const SAVE = "source.fixAll.copydesk";

/** What the client hands back is not ours to trust. */
function wantedEverywhere(data: unknown): WantedEverywhere | undefined {
  const { everywhere, from }: { everywhere?: unknown; from?: unknown } =
    typeof data === "object" && data !== null ? data : {};
  return typeof everywhere === "string" && typeof from === "string" ? { rule: everywhere, from } : undefined;
}

/** Kinds of actions are a tree: `refactor` covers `refactor.rewrite`, and nothing covers all. */
function isWithin(kind: string, asked: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}
