/** The extension in the browser: the same client, the server as a Web Worker, files through the editor alone. */
import * as vscode from "vscode";
import {
  EXTENSION_ID,
  fileUri,
  finding,
  findings,
  hoverText,
  lineAfter,
  quickFixes,
  show,
  within,
} from "../suite/support/newsroom.ts";
import { findScreen, IN_SIDE_BAR, type Screen } from "../suite/support/screen.ts";
import { until } from "../suite/support/until.ts";

const ARTICLE = "ten-stories-2026.txt";
const PATIENCE_MS = 60_000;

function check(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

function screen(): Screen {
  const found = findScreen();
  check(found, "the page cannot be reached");
  return found;
}

export function defineTests(): void {
  suite("in the browser's extension host", () => {
    test("the extension runs in a Web Worker", async () => {
      check(typeof (globalThis as { importScripts?: unknown }).importScripts === "function", "this is no worker");
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      check(extension, `${EXTENSION_ID} is not installed`);
      await show(ARTICLE);
      await until("the activation", () => extension.isActive, PATIENCE_MS);
    });

    test("a wrong edition is found, and its proof lies in another file", async () => {
      const { document } = await show(ARTICLE);
      const proof = await until(
        "related information in fair-2025.txt",
        () =>
          findings(document, "edition-year")
            .flatMap((found) => found.relatedInformation ?? [])
            .find(({ location }) => location.uri.path.endsWith("/fair-2025.txt")),
        PATIENCE_MS,
      );
      const other = await vscode.workspace.openTextDocument(proof.location.uri);
      const words = other.getText(proof.location.range);
      check(/2025|12th/.test(words), `the proof marks “${words}”`);
    });

    test("a hover tells what day a date is", async () => {
      const { document } = await show(ARTICLE);
      const text = await until("the hover", () => hoverText(document, within(document, "Feb. 9, 2026")), PATIENCE_MS);
      check(/Monday/.test(text) && /2026-02-09/.test(text), text);
    });

    test("a name leads to the other articles", async () => {
      const { document } = await show("council-2026.txt");
      const at = within(document, "Elena Marsh");
      const places = await until(
        "the reference in the other article",
        async () => {
          const all = await vscode.commands.executeCommand<vscode.Location[]>(
            "vscode.executeReferenceProvider",
            document.uri,
            at,
          );
          return all.some(({ uri }) => uri.path.endsWith("/fair-2025.txt")) && all;
        },
        PATIENCE_MS,
      );
      check(
        places.some(({ uri }) => uri.path === document.uri.path),
        "the mention here is no reference",
      );
    });

    test("a quick fix changes the words, and the file when it is saved", async () => {
      const { document } = await show("council-2026.txt");
      const found = await finding(document, "calendar-spelling", "Wedensday");
      const fixes = await quickFixes(document, found.range);
      const fix = fixes.find((each) => /on Wednesday that/.test(lineAfter(document, each, found.range.start)));
      check(fix?.edit, `the fixes are: ${fixes.map(({ title }) => title).join("; ") || "none"}`);
      check(await vscode.workspace.applyEdit(fix.edit), "the edit was not made");
      await until("the finding to go", () => findings(document, "calendar-spelling").length === 0, PATIENCE_MS);
      check(await document.save(), "it was not saved");
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri("council-2026.txt")));
      check(/reporters on Wednesday that digging/.test(text), "the file has the old words");
    });

    test("names are coloured", async () => {
      const { document } = await show(ARTICLE);
      const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        "vscode.provideDocumentSemanticTokens",
        document.uri,
      );
      check(data.length > 0, "there is no token");
    });

    test("the views list problems, entities and dated statements", async () => {
      await show(ARTICLE);
      await vscode.commands.executeCommand("copydesk.problems.focus");
      await screen().waitFor(`.pane-body .monaco-list-row >> text=${ARTICLE}`);
      await vscode.commands.executeCommand("copydesk.entities.focus");
      await screen().waitFor(".pane-body .monaco-list-row >> text=People");
      await vscode.commands.executeCommand("copydesk.timeline.focus");
      await screen().waitFor(`${IN_SIDE_BAR} >>> .statement`);
      await screen().screenshot("web-views");
    });
  });
}
