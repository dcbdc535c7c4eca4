/** What the extension does in a real VS Code, seen through the editor's own commands. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { onDisk } from "./support/disk.ts";
import {
  EXTENSION_ID,
  fileUri,
  finding,
  findings,
  hoverText,
  lineAfter,
  quickFixes,
  ruleOf,
  show,
  within,
} from "./support/newsroom.ts";
import { until } from "./support/until.ts";

suite("editing an article", () => {
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("a .txt article activates the extension", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
    await show("council-2026.txt");
    await until("the activation", () => extension.isActive);
  });

  test("an article with a header line is a press-article", async () => {
    const { document } = await show("council-2026.txt");
    await until("the language", () => document.languageId === "press-article");
  });

  test("an article that no editor shows keeps its language", async () => {
    const shown = await show("council-2026.txt");
    const document = await vscode.workspace.openTextDocument(fileUri("fair-2025.txt"));
    // The server answers in order, so a hover in the one that came later proves that the other had its turn.
    await until("the hover", async () => (await hoverText(document, within(document, "June 7, 2025"))) !== "");
    await until("the language", () => shown.document.languageId === "press-article");
    assert.equal(document.languageId, "plaintext");
    await show("fair-2025.txt");
    await until("the language", () => document.languageId === "press-article");
  });

  test("a .press file is a press-article", async () => {
    const { document } = await show("ferry-2026.press");
    assert.equal(document.languageId, "press-article");
  });

  test("a wrong weekday gets a finding", async () => {
    const { document } = await show("council-2026.txt");
    const found = await finding(document, "weekday-date", "Monday");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /Tuesday/);
    assert.equal(found.source, "copydesk");
  });

  test("a finding links to the page of its rule", async () => {
    const { document } = await show("council-2026.txt");
    const { code } = await finding(document, "weekday-date", "Monday");
    assert.ok(typeof code === "object", "the code has no target");
    assert.match(code.target.toString(), /weekday-date/);
  });

  test("an article without a defect has no finding", async () => {
    await finding((await show("council-2026.txt")).document, "weekday-date", "Monday");
    const { document } = await show("ferry-2026.press");
    // The server answers in order, so a hover that has come proves that the file was read.
    await until("the hover", async () => (await hoverText(document, within(document, "May 1, 2026"))) !== "");
    assert.deepEqual(findings(document).map(ruleOf), []);
  });

  test("the hover on a date tells its weekday and its ISO value", async () => {
    const { document } = await show("ten-stories-2026.txt");
    const text = await until("the hover", () => hoverText(document, within(document, "Feb. 9, 2026")));
    assert.match(text, /Monday/);
    assert.match(text, /2026-02-09/);
  });

  test("the proof of a finding points into another article", async () => {
    const { document } = await show("ten-stories-2026.txt");
    const related = await until("related information in fair-2025.txt", async () => {
      const all = findings(document).filter((found) => document.getText(found.range).includes("June 2025"));
      return all
        .flatMap((found) => found.relatedInformation ?? [])
        .find((info) => info.location.uri.path.endsWith("/fair-2025.txt"));
    });
    const other = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(other.getText(related.location.range), /2025|12th/);
  });

  test("the quick fix moves a stale plan to the year that the evidence gives", async () => {
    const { document } = await show("ten-stories-2026.txt");
    const found = await until("a finding on June 2025", () =>
      findings(document).find((each) => document.getText(each.range).includes("June 2025")),
    );
    assert.match(ruleOf(found), /^(edition-year|scheduled-past)$/);
    const fixes = await quickFixes(document, found.range);
    const fix = fixes.find((each) => lineAfter(document, each, found.range.start).includes("scheduled for June 2026,"));
    assert.ok(fix, `only: ${fixes.map((each) => each.title).join("; ")}`);
    assert.equal(fix.isPreferred, true);
  });

  test("a quick fix, applied and saved, clears its finding", async () => {
    const { document } = await show("council-2026.txt");
    const found = await finding(document, "weekday-date", "Monday");
    const fix = (await quickFixes(document, found.range)).find((each) =>
      lineAfter(document, each, found.range.start).includes("voted on Tuesday, Feb. 10, 2026,"),
    );
    assert.ok(fix?.edit, "no fix offers Tuesday");
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until("the finding to go", () => findings(document, "weekday-date").length === 0);
    assert.ok(await document.save());
    assert.match(onDisk("council-2026.txt"), /voted on Tuesday, Feb\. 10, 2026/);
  });

  test("a misspelt weekday is found and put right", async () => {
    const { document } = await show("council-2026.txt");
    const found = await finding(document, "calendar-spelling", "Wedensday");
    const fix = (await quickFixes(document, found.range)).find((each) =>
      lineAfter(document, each, found.range.start).includes("on Wednesday that"),
    );
    assert.ok(fix?.edit, "no fix offers Wednesday");
    assert.equal(fix.isPreferred, true);
  });

  test("an edit in an unsaved article counts", async () => {
    const editor = await show("ferry-2026.press");
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    assert.ok(await editor.edit((edit) => edit.insert(end, "\nThe last one leaves on Sept. 31, 2026.\n")));
    await finding(document, "impossible-date", "31");
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until("the finding to go", () => findings(document).length === 0);
  });

  test("semantic tokens arrive", async () => {
    const { document } = await show("ten-stories-2026.txt");
    const legend = await until("the legend", () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        "vscode.provideDocumentSemanticTokensLegend",
        document.uri,
      ),
    );
    assert.ok(legend.tokenTypes.length > 0);
    const tokens = await until("the tokens", async () => {
      const answer = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        "vscode.provideDocumentSemanticTokens",
        document.uri,
      );
      return answer?.data.length > 0 && answer;
    });
    assert.equal(tokens.data.length % 5, 0);
  });

  test("requirements.txt stays untouched", async () => {
    const { document } = await show("requirements.txt");
    // Another file of the same server must have been read before silence means anything.
    await finding((await show("council-2026.txt")).document, "calendar-spelling", "Wedensday");
    await show("requirements.txt");
    assert.notEqual(document.languageId, "press-article");
    assert.deepEqual(findings(document).map(ruleOf), []);
    assert.equal(await hoverText(document, within(document, "Feb. 10, 2026")), "");
    assert.equal(onDisk("requirements.txt"), document.getText());
  });
});
