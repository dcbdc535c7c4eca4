/** A folder of many articles is read. The last file of the suite: nothing after it waits for all of them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { fileUri, finding, show } from "./support/newsroom.ts";
import { requireScreen, useTheme } from "./support/screen.ts";

const ARTICLES = 800;
const COUNT = "#copydesk\\.copydesk\\.copydesk\\.findings";
const WORDS =
  "The port of Halden is to be dredged, the harbour master said, and the fishing boats will move for a while. ";

suite("many articles", () => {
  const folder = fileUri("many").fsPath;

  suiteSetup(() => {
    mkdirSync(folder);
    for (let i = 0; i < ARTICLES; i++)
      writeFileSync(
        path.join(folder, `${i}.txt`),
        ` date 2026-02-10 Port ${i}\n\nHALDEN, Feb. 10 (Agency) -- ${WORDS.repeat(12)}\n`,
      );
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    rmSync(folder, { recursive: true });
  });

  test("the status bar shows how far their reading is, and the article can be worked on meanwhile", async function () {
    const screen = requireScreen(this);
    await useTheme(screen, "light");
    const { document } = await show("ten-stories-2026.txt");
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("copydesk.restart");
    await screen.waitFor(`${COUNT} >> text=/\\d+\\/(?:\\d+|…)/`);
    await screen.screenshot("light-reading");
    await finding(document, "edition-year", "June 2025");
    await screen.waitFor(`${COUNT} >> text=/\\d+\\/(?:\\d+|…)/`, "hidden");
  });
});
