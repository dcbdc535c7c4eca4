/** What stands in, above and behind the text of an article: lenses, hints, folds, growing selections, links, editions. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { show, within } from "./support/newsroom.ts";
import { requireScreen, useTheme } from "./support/screen.ts";
import { until } from "./support/until.ts";

const FILE = "regatta-2026.txt";

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** An article that nobody has saved. */
async function write(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "press-article", content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

suite("in, above and behind the text", () => {
  setup(async () => {
    await ask("workbench.action.closeSidebar");
    await ask("notifications.clearAll");
  });

  suiteTeardown(async () => {
    await vscode.workspace
      .getConfiguration("copydesk")
      .update("codeLens", undefined, vscode.ConfigurationTarget.Global);
    await ask("workbench.action.closeAllEditors");
  });

  test("lenses above the headline, once they are switched on", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    await show(FILE);
    const settings = vscode.workspace.getConfiguration("copydesk");
    await settings.update("codeLens", true, vscode.ConfigurationTarget.Global);
    await screen.waitFor(".codelens-decoration >> text=/\\d+ names/");
    await screen.screenshot("light-lenses");
    // Lenses are drawn anew whenever they are counted anew; one that is replaced under the mouse takes no click.
    await until("the places", async () => {
      await screen.click(".codelens-decoration >> text=/\\d+ names/");
      return until("the peek view", async () => (await screen.count(".zone-widget .ref-tree")) > 0, 2000).catch(
        () => false,
      );
    });
    await ask("closeReferenceSearch");
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
    await screen.waitFor(".codelens-decoration >> text=/\\d+ names/", "hidden");
  });

  test("a measure that the article does not convert is told in the units of the others", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "dark");
    await write(
      "date 2026-03-02 A road round the lake\n\nHARBOUR CITY, March 2 (Agency) -- The new road is 40 miles (64 km) long, " +
        "the old one 55 miles.\n\nIt cost 40 billion yuan (US$5.6 billion), the bridge 3 billion yuan.\n",
    );
    await screen.waitFor(".view-line >> text=⟨≈ 89 km⟩");
    await screen.waitFor(".view-line >> text=⟨≈ US$420 million⟩");
    await screen.screenshot("dark-conversions");
    await ask("workbench.action.revertAndCloseActiveEditor");
  });

  test("sections fold", async () => {
    const { document } = await show(FILE);
    const folds = await until("the folds", async () => {
      const answer = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
      return answer?.length > 0 && answer;
    });
    const starts = folds.map(({ start }) => document.lineAt(start).text);
    assert.ok(starts.includes("Crews and Boats"), starts.join("; "));
  });

  test("a selection grows from the word to the article", async () => {
    const { document } = await show(FILE);
    const at = within(document, "chairman Rafael Quintero");
    const [first] = await until("the ranges", async () => {
      const answer = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [at]);
      return answer?.length > 0 && answer;
    });
    const grown: string[] = [];
    for (let each = first; each !== undefined; each = each.parent as vscode.SelectionRange)
      grown.push(document.getText(each.range));
    for (const words of ["Rafael", "Rafael Quintero", "its chairman Rafael Quintero said."])
      assert.ok(grown.includes(words), grown.join(" | "));
    assert.equal(grown.at(-1)?.trim(), document.getText().trim());
  });

  test("addresses are links", async () => {
    const document = await write(
      "date 2026-03-02 A page\n\nRead https://example.org/regatta or write to press@example.org.\n",
    );
    const links = await until("the links", async () => {
      const answer = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
      return answer?.length >= 2 && answer;
    });
    const targets = links.map(({ target }) => decodeURIComponent(target?.toString() ?? ""));
    for (const wanted of ["https://example.org/regatta", "mailto:press@example.org"])
      assert.ok(targets.includes(wanted), targets.join(" "));
    await ask("workbench.action.revertAndCloseActiveEditor");
  });

  test("the events that have an edition are offered behind its number", async () => {
    await show(FILE);
    const document = await write("date 2026-03-02 A race\n\nHARBOUR CITY, March 2 (Agency) -- They prepare the 5th ");
    const end = document.positionAt(document.getText().length);
    const labels = await until("the events", async () => {
      const list = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, end, " ");
      const all = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return all.some((label) => label.includes("Spring Lake Regatta")) && all;
    });
    assert.ok(
      labels.every((label) => !/^[a-z]/.test(label)),
      labels.join("; "),
    );
    await ask("workbench.action.revertAndCloseActiveEditor");
  });
});
