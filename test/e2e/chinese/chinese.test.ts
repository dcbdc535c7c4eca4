/** Everything that the extension says, in Simplified Chinese; only words of the articles, and for them, are English. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { finding, quickFixes, show } from "../suite/support/newsroom.ts";
import { IN_EDITOR, IN_SIDE_BAR, openActions, putCursor, requireScreen } from "../suite/support/screen.ts";
import { until } from "../suite/support/until.ts";

const HAN = /\p{Script=Han}/u;

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** The words of the Latin alphabet in what the page shows, save names of our own. */
function latin(text: string): string[] {
  return (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !/^(?:Copydesk|yaml|txt|press|article)$/i.test(word));
}

suite("in Simplified Chinese", () => {
  setup(async () => {
    await ask("workbench.action.closeAllEditors");
  });

  suiteTeardown(async () => {
    await ask("workbench.action.closeAllEditors");
  });

  test("the window is Chinese", () => {
    assert.equal(vscode.env.language, "zh-cn");
  });

  test("the views say what to do where there is nothing to list", async function () {
    const screen = requireScreen(this);
    await ask("copydesk.problems.focus");
    const welcome = ".pane-body .welcome-view-content";
    await screen.waitFor(`${welcome} >> text=/打开/`);
    await screen.waitFor(`${IN_SIDE_BAR} >>> #status >> text=没有文章包含带日期的陈述。`);
    assert.deepEqual(latin(await screen.text(welcome)), []);
    await screen.screenshot("chinese-welcome");
  });

  test("views, timeline and status bar", async function () {
    const screen = requireScreen(this);
    const { document } = await show("ten-stories-2026.txt");
    const { message, relatedInformation } = await finding(document, "edition-year", "June 2025");
    assert.match(message, /第 13 届 Lakeside Trade Fair/);
    for (const told of [message, ...(relatedInformation ?? []).map((each) => each.message)]) assert.match(told, HAN);
    await ask("copydesk.entities.focus");
    for (const title of ["按文章列出的问题", "实体", "时间线"]) await screen.waitFor(`.pane-header >> text=${title}`);
    await screen.waitFor(".pane-body .monaco-list-row >> text=人物");
    await ask("copydesk.showTimeline");
    await screen.waitFor(`${IN_EDITOR} >>> .statement.disputed`);
    await screen.waitFor(`${IN_EDITOR} >>> .statement.disputed .problem >> text=有疑问`);
    await screen.waitFor(`${IN_EDITOR} >>> h2 >> text=2025年6月`);
    for (const part of ["#scale", "#only-problems-label", "#status"])
      assert.deepEqual(latin(await screen.text(`${IN_EDITOR} >>> ${part}`)), []);
    await screen.screenshot("chinese-views");
    await ask("workbench.action.closeActiveEditor");
    await screen.hover("#copydesk\\.copydesk\\.copydesk\\.date");
    await screen.waitFor(".monaco-hover >> text=文章日期，取自首行。");
    await screen.waitFor(".monaco-hover >> text=单击可设置。");
  });

  test("fixes and commands", async function () {
    const screen = requireScreen(this);
    const editor = await show("council-2026.txt");
    const { range } = await finding(editor.document, "calendar-spelling", "Wedensday");
    const fixes = await quickFixes(editor.document, range);
    const own = fixes.map(({ title }) => title.replace(/“[^”]*”|"[^"]*"/g, ""));
    assert.ok(
      own.some((title) => /标记为有意如此/.test(title)),
      own.join("; "),
    );
    for (const title of own) assert.match(title, HAN);
    await ask("workbench.action.closeSidebar");
    await putCursor(screen, editor, range.start);
    await openActions(screen, "Control+.", "/标记为有意如此/");
    await screen.screenshot("chinese-fixes");
    await screen.press("Escape");
    void ask("workbench.action.quickOpen", ">Copydesk: 设置");
    await screen.waitFor(".quick-input-list .monaco-list-row >> text=/设置本文的日期/");
    await screen.screenshot("chinese-commands");
    await screen.press("Escape");
    void ask("copydesk.setDate");
    await screen.waitFor(".quick-input-widget:visible >> text=本文的日期");
    await screen.screenshot("chinese-date");
    await screen.press("Escape");
  });

  test("the walkthrough and the settings", async function () {
    const screen = requireScreen(this);
    void ask("workbench.action.openWalkthrough", "copydesk.copydesk#start");
    await screen.waitFor(".gettingStartedContainer >> text=像文字编辑一样阅读文章");
    await until("five steps", async () => (await screen.count(".gettingStartedContainer .step-title")) === 5);
    await screen.waitFor(".gettingStartedContainer .getting-started-media img");
    await screen.screenshot("chinese-walkthrough");
    await ask("workbench.action.closeActiveEditor");
    void ask("workbench.action.openSettings", "@ext:copydesk.copydesk");
    await screen.waitFor(".settings-editor .setting-item-description >> text=/文章/");
    await screen.screenshot("chinese-settings");
    await ask("workbench.action.closeActiveEditor");
  });
});
