import * as vscode from "vscode";
import type { BaseLanguageClient, Location, Position } from "vscode-languageclient";

/** The command of the server's code lenses: shows places in the editor's peek view. */
export function providePlaces(client: () => BaseLanguageClient | undefined): vscode.Disposable {
  return vscode.commands.registerCommand(
    "copydesk.showPlaces",
    async (uri: string, position: Position, locations: Location[]) => {
      const converter = client()?.protocol2CodeConverter;
      if (converter === undefined) return;
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        converter.asUri(uri),
        converter.asPosition(position),
        locations.map((location) => converter.asLocation(location)),
      );
    },
  );
}
