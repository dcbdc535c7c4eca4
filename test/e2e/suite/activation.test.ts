/** What happens before an article is open, which is nothing. The first file of the suite: the extension starts here. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { EXTENSION_ID, finding, show } from "./support/newsroom.ts";
import { until } from "./support/until.ts";

/** Milliseconds that activation may take. */
const MOST_MS = 100;

/** The language servers of this extension that run on this machine, by what their command lines say. */
function servers(extensionPath: string): string[] {
  const program = path.join(extensionPath, "dist", "server.js");
  return readdirSync("/proc").filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0").includes(program);
    } catch {
      // It has just ended.
      return false;
    }
  });
}

suite("activation", () => {
  test("takes less than 100 ms and starts no server; an article does", async function () {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
    if (process.platform !== "linux") this.skip();
    const wasActive = extension.isActive;
    const started = performance.now();
    await extension.activate();
    const took = performance.now() - started;
    console.log(`      activation ${wasActive ? "had happened" : `took ${took.toFixed(1)} ms`}`);
    assert.ok(took < MOST_MS, `it took ${took} ms`);
    const other = await vscode.workspace.openTextDocument({ language: "markdown", content: "# No article" });
    await vscode.window.showTextDocument(other);
    // What a file that is no article would set going has had its time.
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(servers(extension.extensionPath), []);
    const { document } = await show("council-2026.txt");
    await finding(document, "weekday-date", "Monday");
    await until("the server", () => servers(extension.extensionPath).length === 1);
  });
});
