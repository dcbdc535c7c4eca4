import * as vscode from "vscode";
import { INDEX_STATE, type IndexState } from "../protocol/index.ts";
import type { Link } from "./link.ts";

/** Tells what is known of the workspace. */
export async function showIndexState(link: Link): Promise<void> {
  const state = await link.ask<IndexState>(INDEX_STATE);
  if (state === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t("Copydesk has not started: it does so when an article is opened."),
    );
    return;
  }
  const { articles, open, entities, datedStatements, reading } = state;
  const known = vscode.l10n.t(
    "Copydesk knows {0} articles ({1} open), which name {2} people, organisations, places, events and works and make {3} dated statements.",
    articles,
    open,
    entities,
    datedStatements,
  );
  const rest =
    reading === undefined ? "" : ` ${vscode.l10n.t("It has read {0} of {1} files.", reading.done, reading.total)}`;
  // With something to choose the editor shows all of the words at once.
  const output = vscode.l10n.t("Show output");
  const answer = await vscode.window.showInformationMessage(known + rest, output);
  if (answer === output) await vscode.commands.executeCommand("copydesk.showOutput");
}
