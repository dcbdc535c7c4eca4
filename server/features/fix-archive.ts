import type { CancellationToken } from "vscode-languageserver";
import type { ServerContext } from "../context.ts";
import type { PlacedEdits } from "../convert-edits.ts";
import { LineTable } from "../lines.ts";
import { articleId } from "../uri.ts";
import { preferredFixes } from "./code-actions.ts";
import { elsewhere } from "./rename.ts";

export interface WantedEverywhere {
  readonly rule: string;
  /** The URI of the article that the user is looking at: what changes in others asks for confirmation. */
  readonly from: string;
}

/**
 * The preferred fixes of one rule's findings in all articles, open ones first. Reads the articles on disk that may have such
 * findings, so it is for what a person has asked for, not for a keystroke.
 */
export async function fixesInArchive(
  { workspace, indexer, quiet }: ServerContext,
  { rule, from }: WantedEverywhere,
  token: CancellationToken,
): Promise<PlacedEdits[]> {
  const all: PlacedEdits[] = [];
  for (const uri of workspace.openUris()) {
    const open = workspace.article(uri);
    if (open === undefined) continue;
    const { edits } = preferredFixes(workspace.check(uri).located, ({ finding }) => finding.rule === rule);
    const isSeen = articleId(uri) === articleId(from);
    if (edits.length > 0) all.push({ place: open, version: open.version, edits: isSeen ? edits : edits.map(asking) });
  }
  for (const closed of [...workspace.closedArticles()]) {
    if (!closed.stale && closed.checked?.located.every(({ finding }) => finding.rule !== rule) === true) continue;
    const text = await indexer.read(closed.uri);
    await quiet.wait(0, 0);
    if (token.isCancellationRequested) return [];
    if (text === undefined || workspace.isOpen(closed.uri)) continue;
    workspace.checkClosed(closed, text);
    const { edits } = preferredFixes(closed.checked?.located ?? [], ({ finding }) => finding.rule === rule);
    if (edits.length > 0)
      all.push({ place: { uri: closed.uri, lines: new LineTable(text) }, edits: edits.map(asking) });
  }
  return all;
}

function asking<T extends object>(edit: T): T & { readonly note: string } {
  return { ...edit, note: elsewhere() };
}
