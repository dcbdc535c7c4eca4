import type { Location, WorkspaceSymbol } from "vscode-languageserver";
import { type ArchiveEntity, entitiesOf, mentionsOf } from "../../core/index.ts";
import type { ServerContext } from "../context.ts";
import { toWorkspaceSymbol } from "../convert-names.ts";
import { toLocation } from "../convert-structure.ts";
import { guarded } from "../guard.ts";
import { findNames } from "./workspace-symbols.ts";

/** Finds the things of the archive by name. */
export function provideWorkspaceSymbols(context: ServerContext): void {
  const { connection, workspace } = context;
  connection.onWorkspaceSymbol(
    guarded<{ query: string }, WorkspaceSymbol[]>(context, "workspace/symbol", [], ({ query }) =>
      findNames(entitiesOf(workspace.archive()), query).flatMap((found) => {
        const place = firstPlace(context, found.entity);
        return place === undefined ? [] : [toWorkspaceSymbol(found, place)];
      }),
    ),
  );
}

/** The first mention in full of the first article that has one. */
function firstPlace({ workspace }: ServerContext, entity: ArchiveEntity): Location | undefined {
  const mentions = mentionsOf(entity, workspace.archive());
  const mention = mentions.find(({ form }) => form === entity.name) ?? mentions[0];
  const place = mention && workspace.place(mention.article);
  return mention === undefined || place === undefined ? undefined : toLocation(mention, place);
}
