/** The views in use: with the keyboard, with the mouse, and by what leads from them into the articles. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fileUri, finding, findings, show } from "./support/newsroom.ts";
import { IN_EDITOR, requireScreen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const DATE = "#copydesk\\.copydesk\\.copydesk\\.date";
const ROW = ".pane-body .monaco-list-row";
const INPUT = ".quick-input-widget:visible";

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** Waits until words of an article are selected in the active editor. */
async function selected(file: string, words: string): Promise<void> {
  await until(`“${words}” in ${file}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${file}`) && editor.document.getText(editor.selection).endsWith(words);
  });
}

/** Two articles on one event that tell different numbers and offices. */
async function writePair(): Promise<readonly [vscode.Uri, vscode.Uri]> {
  const write = async (name: string, exhibitors: string, office: string) => {
    const text =
      ` date 2026-05-18 Harvest fair ends\n\nHALDEN, May 18 (Agency) -- The 7th Halden Harvest Fair, held from May 14 to ` +
      `17, 2026, drew ${exhibitors} exhibitors.\n\n${office} Ida Sorensen closed it.\n`;
    await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    return fileUri(name);
  };
  return [await write("harvest-agency.txt", "310", "Mayor"), await write("harvest-wire.txt", "360", "Deputy Mayor")];
}

suite("views in use", () => {
  setup(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("notifications.clearAll");
  });

  suiteTeardown(async () => {
    await ask("workbench.action.closeAllEditors");
    await ask("workbench.action.closeSidebar");
  });

  test("the timeline is read and used with the keyboard alone", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    await ask("copydesk.showTimeline");
    await screen.waitFor(`${IN_EDITOR} >>> .statement.disputed`);
    const count = (selector: string) => screen.count(`${IN_EDITOR} >>> ${selector}`);
    assert.equal(await count("meta[http-equiv='Content-Security-Policy'][content*=\"default-src 'none'\"]"), 1);
    assert.equal(await count("#plot svg[role=group][aria-label]"), 1);
    const bars = await count(".bar");
    assert.ok(bars > 2);
    assert.equal(await count(".bar[role=button][tabindex='0'][aria-label]"), bars);
    assert.equal(await count("#status[role=status]"), 1);
    await screen.click(`${IN_EDITOR} >>> #only-problems`);
    await until("the disputed alone", async () => (await count(".bar")) < bars);
    await screen.press("Space");
    await until("all again", async () => (await count(".bar")) === bars);
    await screen.press("Tab");
    const first = await screen.text(`${IN_EDITOR} >>> .bar:focus title`);
    await screen.press("ArrowRight");
    assert.notEqual(await screen.text(`${IN_EDITOR} >>> .bar:focus title`), first);
    await screen.screenshot("light-timeline-keyboard");
    await screen.press("Enter");
    const statement = await screen.text(`${IN_EDITOR} >>> .statement:focus`);
    await screen.press("ArrowDown");
    const next = await screen.text(`${IN_EDITOR} >>> .statement:focus`);
    assert.notEqual(next, statement);
    const words = await screen.text(`${IN_EDITOR} >>> .statement:focus mark`);
    const file = await screen.text(`${IN_EDITOR} >>> .statement:focus .file`);
    await screen.press("Enter");
    await selected(file, words);
  });

  test("from an entity to the words that name it", async function () {
    const screen = requireScreen(this);
    await show("ten-stories-2026.txt");
    await ask("copydesk.entities.focus");
    const entities = ".pane:has(.pane-header:has-text('Entities')) .monaco-list-row";
    await screen.click(`${entities} >> text=People`);
    await screen.click(`${entities} >> text=Rafael Quintero`);
    await screen.click(`${entities} >> text=regatta-2026.txt`);
    await screen.click(`${entities} >> text=line 3`);
    await selected("regatta-2026.txt", "Rafael Quintero");
    await screen.screenshot("light-entities");
    await ask("copydesk.entities.onlyProblems");
    await screen.waitFor(`${entities} >> text=Rafael Quintero`, "hidden");
    await ask("copydesk.entities.all");
    await screen.waitFor(`${entities} >> text=People`);
    await ask("list.collapseAll");
  });

  test("from a problem to its words", async function () {
    const screen = requireScreen(this);
    await show("ten-stories-2026.txt");
    await ask("copydesk.problems.focus");
    await screen.click(`${ROW} >> text=/This bracket has no/`);
    await selected("council-2026.txt", ")");
  });

  for (const theme of ["light", "high-contrast"] as const)
    test(`what two articles on one event differ on, in the ${theme} theme`, async function () {
      const screen = requireScreen(this);
      await useTheme(screen, theme);
      await ask("workbench.action.closeSidebar");
      const [one, other] = await writePair();
      await show("harvest-agency.txt");
      // As from the explorer, where both are selected; the page follows when the server has read the other one.
      await ask("copydesk.compareCoverage", one, [one, other]);
      for (const words of ["310", "360", "deputy mayor"])
        await screen.waitFor(`${IN_EDITOR} >>> tr.differ td button >> text=${words}`);
      await screen.screenshot(`${theme}-coverage-differ`);
      await screen.click(`${IN_EDITOR} >>> tr.differ td button >> text=310`);
      await until("the words", () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.uri.path === one.path && /310/.test(editor.document.getText(editor.selection));
      });
      await ask("workbench.action.closeAllEditors");
      for (const uri of [one, other]) await vscode.workspace.fs.delete(uri);
    });

  test("a click on the date in the status bar sets it", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const { document } = await show("ten-stories-2026.txt");
    await finding(document, "edition-year", "June 2025");
    const set = async (date: string) => {
      await screen.click(DATE);
      await screen.waitFor(`${INPUT} >> text=The date of this article`);
      // What is typed before the box has the keys would go into the article.
      await screen.waitFor(`${INPUT} input:focus`);
      await screen.press("Control+a");
      await screen.press("Backspace");
      await screen.type(date);
    };
    await set("2025-02-31");
    await screen.waitFor(`${INPUT} >> text=/Write year, month and day/`);
    await screen.screenshot("light-date");
    await screen.press("Escape");
    await screen.waitFor(INPUT, "hidden");
    await set("2025-02-10");
    await screen.press("Enter");
    await screen.waitFor(INPUT, "hidden");
    await screen.waitFor(`${DATE} >> text=2025-02-10`);
    await until("the finding to go", () => findings(document, "scheduled-past").length === 0);
    // The hover opens for a pointer that comes, not for one that has clicked and stayed.
    await screen.hover(".monaco-editor .view-line:visible");
    await screen.hover(DATE);
    await screen.waitFor(".monaco-hover >> text=/as you have set it/");
    await screen.screenshot("light-date-source");
    await set("");
    await screen.press("Enter");
    await screen.waitFor(`${DATE} >> text=2026-02-10`);
  });
});
