import {
  type CancellationToken,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { entityAt, mentionsOf } from "../../core/index.ts";
import type { OpenArticle } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import { type PlacedEdits, toWorkspaceEdit } from "../convert-edits.ts";
import { toDefinition, toLocation } from "../convert-structure.ts";
import { LineTable } from "../lines.ts";
import { definitionAt } from "./definition.ts";
import { onArticle } from "./provide-structure.ts";
import { referencesAt } from "./references.ts";
import { type RenameRefusal, refusalOfName, renamableAt, renameAt } from "./rename.ts";

/** Answers where the things are that an article names: introduced, mentioned, and to be called otherwise. */
export function provideNames(context: ServerContext): void {
  provideNavigation(context);
  provideRename(context);
}

function provideNavigation(context: ServerContext): void {
  const { connection, workspace, traits } = context;
  connection.onDefinition(
    onArticle<At, LocationLink[] | Location[]>(context, "textDocument/definition", (open, { position }) => {
      const offset = open.lines.offsetAt(position);
      const found = definitionAt(open.article, offset, workspace.archive(), open.id);
      const place = found?.article === undefined ? open : workspace.place(found.article);
      if (found === undefined || place === undefined) return null;
      return toDefinition(found.target, place, found.origin, open.lines, traits);
    }),
  );
  connection.onReferences(
    onArticle(context, "textDocument/references", (open, { position, context: asked }): Location[] => {
      const declared = asked.includeDeclaration;
      const about = { archive: workspace.archive(), id: open.id, declared };
      return referencesAt(open.article, open.lines.offsetAt(position), about).flatMap(({ article, ...span }) => {
        const place = article === undefined ? open : workspace.place(article);
        return place === undefined ? [] : [toLocation(span, place)];
      });
    }),
  );
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

function provideRename(context: ServerContext): void {
  const { connection, traits } = context;
  connection.onPrepareRename(
    onArticle<At, { range: Range; placeholder: string }>(
      context,
      "textDocument/prepareRename",
      (open, { position }) => {
        const renamable = renamableAt(open.article, open.lines.offsetAt(position));
        if ("refusal" in renamable) return refused(renamable);
        return { range: open.lines.rangeOf(renamable), placeholder: renamable.placeholder };
      },
    ),
  );
  connection.onRenameRequest(
    onArticle<At & { readonly newName: string }, WorkspaceEdit>(
      context,
      "textDocument/rename",
      async (open, { position, newName }, token) => {
        const offset = open.lines.offsetAt(position);
        const renamable = renamableAt(open.article, offset);
        if ("refusal" in renamable) return refused(renamable);
        const refusal = refusalOfName(newName);
        if (refusal !== undefined) return refused({ refusal });
        return toWorkspaceEdit(await renamed(context, open, offset, newName, token), traits);
      },
    ),
  );
}

/** The client shows the message. */
function refused({ refusal }: RenameRefusal): never {
  // The guard hands an error of the protocol on as an answer; to the features' types it is none.
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal) as never;
}

async function renamed(
  context: ServerContext,
  open: OpenArticle,
  offset: number,
  newName: string,
  token: CancellationToken,
): Promise<PlacedEdits[]> {
  const { workspace, traits } = context;
  const asks = traits.changeNotes && traits.versionedEdits;
  const named = entityAt(open.article, offset);
  const archive = workspace.archive();
  const others = named === undefined ? [] : mentionsOf(named.entity, archive).map(({ article }) => article);
  const texts = await textsOf(context, new Set(others.filter((id) => id !== open.id)), token);
  const about = { archive, id: open.id, textOf: (id: string) => texts.get(id)?.text, asks };
  return renameAt(open.article, offset, newName, about).flatMap(({ article, edits }): PlacedEdits[] => {
    if (article === open.id) return [{ place: open, version: open.version, edits }];
    const source = texts.get(article);
    if (source === undefined) return [];
    const { version, uri, text } = source;
    return [{ place: { uri, lines: new LineTable(text) }, ...(version === undefined ? {} : { version }), edits }];
  });
}

interface Source {
  readonly uri: string;
  readonly text: string;
  readonly version?: number;
}

/** Files asked for at once. */
const BATCH = 250;

/** The texts of these articles, from their buffers or from disk. */
async function textsOf(
  { workspace, indexer }: ServerContext,
  ids: ReadonlySet<string>,
  token: CancellationToken,
): Promise<Map<string, Source>> {
  const texts = new Map<string, Source>();
  const read = async (id: string) => {
    const uri = workspace.place(id)?.uri;
    if (uri === undefined) return;
    const open = workspace.article(uri);
    if (open !== undefined) {
      texts.set(id, { uri, text: open.article.text, version: open.version });
      return;
    }
    const text = await indexer.read(uri);
    if (text !== undefined) texts.set(id, { uri, text });
  };
  const all = [...ids];
  for (let at = 0; at < all.length && !token.isCancellationRequested; at += BATCH)
    await Promise.all(all.slice(at, at + BATCH).map(read));
  return texts;
}
