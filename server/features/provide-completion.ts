import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Position,
} from "vscode-languageserver";
import { type Entity, type EntityType, entityCard } from "../../core/index.ts";
import type { ServerContext } from "../context.ts";
import { type CompletionData, toCompletionList, toDeskCompletions, withCard } from "../convert-names.ts";
import { guarded } from "../guard.ts";
import type { MarkupLine } from "../markup.ts";
import { NamesIndex } from "../names-index.ts";
import { suggestionsAt } from "./completion.ts";
import { completeDesk } from "./desk-help.ts";
import { cardLines, cardTitle } from "./entity-card.ts";
import { linksIn } from "./requests.ts";

/** Offers names and dates, and their cards when one is looked at. */
export function provideCompletion(context: ServerContext): void {
  const { connection, workspace, quiet, traits } = context;
  const names = new NamesIndex(() => workspace.archive(), quiet);
  connection.onCompletion(
    guarded<CompletionParams, CompletionList | null>(
      context,
      "textDocument/completion",
      null,
      ({ textDocument, position, context: asked }) => {
        const open = workspace.article(textDocument.uri);
        if (open === undefined) return deskList(context, textDocument.uri, position, names);
        const hasBlank = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        return toCompletionList(
          suggestionsAt(open.article, open.lines.offsetAt(position), names.known, hasBlank),
          open,
        );
      },
    ),
  );
  connection.onCompletionResolve(async (item, token) => {
    const resolve = guarded<CompletionItem, CompletionItem>(context, "completionItem/resolve", item, ({ data }) => {
      const card = cardOf(context, data);
      return card === undefined ? item : withCard(item, card, traits);
    });
    return resolve(item, token);
  });
}

/** In a desk file. */
function deskList(
  { workspace }: ServerContext,
  uri: string,
  position: Position,
  names: NamesIndex,
): CompletionList | null {
  const file = workspace.desks.get(uri);
  if (file === undefined) return null;
  const { schema } = workspace.desks;
  return toDeskCompletions(
    completeDesk(file, schema, file.lines.offsetAt(position), () => names.known),
    file,
  );
}

function cardOf({ workspace }: ServerContext, data: unknown): MarkupLine[] | undefined {
  const about = readData(data);
  const open = about && workspace.article(about.uri);
  if (about === undefined || open === undefined) return undefined;
  const { type, name } = about;
  const elsewhere: Entity = { id: "", type, name, aliases: [], mentions: [] };
  const entity = open.article.entities.find((each) => each.type === type && each.name === name) ?? elsewhere;
  const card = entityCard(open.article, entity, workspace.archive(), open.id);
  return [cardTitle(card.name === "" ? about : card), ...cardLines(card, open.id, linksIn(workspace))];
}

const TYPES: ReadonlySet<unknown> = new Set<EntityType>(["PER", "ORG", "LOC", "EVENT", "WORK"]);

/** What the client hands back is not ours to trust. */
function readData(data: unknown): CompletionData | undefined {
  const { uri, type, name }: Partial<Record<keyof CompletionData, unknown>> =
    typeof data === "object" && data !== null ? data : {};
  if (typeof uri !== "string" || typeof name !== "string" || !TYPES.has(type)) return undefined;
  return { uri, type: type as EntityType, name };
}
