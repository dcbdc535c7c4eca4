/**
 * Articles of one's own: `npm run test:e2e -- --workspace FOLDER --expect FILE --grep "given articles"` opens a copy of the
 * folder and looks for what the file lists. Without --expect there is nothing to look for.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { onDisk } from "./support/disk.ts";
import { finding, findings, hoverText, quickFixes, show, within } from "./support/newsroom.ts";
import { requireScreen, THEMES, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

interface Expectation {
  readonly file: string;
  readonly rule: string;
  /** The words that the finding marks. */
  readonly words: string;
  /** A file that the proof points into. */
  readonly proof?: string;
  /** Words on disk after the first fix. */
  readonly fixed: string;
  /** A date to hover over, and what the hover says. */
  readonly hover?: { readonly over: string; readonly says: string };
}

const list = process.env["COPYDESK_E2E_EXPECT"];
const expectations: Expectation[] = list ? JSON.parse(readFileSync(list, "utf8")) : [];

suite("given articles", () => {
  for (const [index, { file, rule, words, proof, fixed, hover }] of expectations.entries()) {
    test(`${file}: ${rule} on “${words}”`, async function () {
      this.timeout(60_000);
      const editor = await show(file);
      const { document } = editor;
      let found = await finding(document, rule, words);
      if (proof !== undefined) {
        // The first finding may rest on this article alone; the other articles are still being read.
        found = await until(`the proof in ${proof}`, () =>
          findings(document, rule).find(
            ({ relatedInformation, range }) =>
              document.getText(range).includes(words) &&
              relatedInformation?.some(({ location }) => location.uri.path.endsWith(proof)),
          ),
        );
      }
      if (hover !== undefined)
        assert.match(await hoverText(document, within(document, hover.over)), new RegExp(hover.says));
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        "vscode.provideDocumentSemanticTokens",
        document.uri,
      );
      assert.ok(tokens.data.length > 0, "nothing is highlighted");
      editor.revealRange(found.range, vscode.TextEditorRevealType.InCenter);
      editor.selection = new vscode.Selection(found.range.start, found.range.start);
      await takePictures(this, `given-${index}-${rule}`);
      const [fix] = await quickFixes(document, found.range);
      assert.ok(fix?.edit, "no fix is offered");
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.ok(await document.save());
      await until("the fix on disk", () => onDisk(file).includes(fixed));
    });
  }
});

/** The finding and its hover in both themes, where there is a screen. */
async function takePictures(context: Mocha.Context, name: string): Promise<void> {
  if (!process.env["COPYDESK_E2E_CONTROL"]) return;
  const screen = requireScreen(context);
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    await useTheme(screen, theme);
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("editor.action.showHover");
    await screen.waitFor(".monaco-hover:not(.hidden)");
    await screen.screenshot(`${name}-${theme}`);
    await screen.press("Escape");
  }
}
