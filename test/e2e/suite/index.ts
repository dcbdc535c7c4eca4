/** Entry of the suite that runs inside VS Code: runs every test file beside it and leaves the figures for the runner. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";

/** How long one test may take: the first one waits for the extension, the server and the archive. */
const TIMEOUT_MS = 90_000;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", reporter: "spec", color: false, timeout: TIMEOUT_MS, forbidOnly: true });
  const pattern = process.env["COPYDESK_E2E_GREP"];
  if (pattern) mocha.grep(new RegExp(pattern));
  const files = readdirSync(__dirname).filter((name) => name.endsWith(".test.js"));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));

  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      const results = process.env["COPYDESK_E2E_RESULTS"];
      if (results) writeFileSync(results, JSON.stringify({ passed: passes, failed, skipped: pending }));
      resolve(failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
