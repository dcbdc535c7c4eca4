/** What the editor offers on dates that are right. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hoverText, show, within } from "./support/newsroom.ts";
import { until } from "./support/until.ts";

suite("dates in an article", () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("a hint tells the day that a weekday means", async () => {
    const { document } = await show("ferry-2026.press");
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until("the hints", async () => {
      const answer = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        whole,
      );
      return answer?.length > 0 && answer;
    });
    const hint = hints.find((each) => each.label === "⟨Feb 11, 2026⟩");
    assert.ok(hint, `only: ${hints.map((each) => each.label).join(" ")}`);
    const before = document.getText(new vscode.Range(hint.position.translate(0, -9), hint.position));
    assert.equal(before, "Wednesday");
  });

  test("the weekday is added to a date", async () => {
    const { document } = await show("ferry-2026.press");
    const at = within(document, "May 1, 2026");
    const rewrite = await until("the offer", async () => {
      const offers = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      return offers?.find(({ title }) => title.startsWith("Add the weekday"));
    });
    assert.ok(rewrite.edit);
    assert.ok(await vscode.workspace.applyEdit(rewrite.edit));
    assert.match(document.getText(), /sail again from Friday, May 1, 2026, the port/);
  });

  test("the hover lists what other articles have on that day", async () => {
    const text = await until("the lines", async () => {
      const council = await show("council-2026.txt");
      const found = await hoverText(council.document, within(council.document, "Feb. 10, 2026"));
      return found.includes("ten-stories-2026.txt") && found;
    });
    assert.match(text, /article, Feb 10, 2026/);
  });
});
