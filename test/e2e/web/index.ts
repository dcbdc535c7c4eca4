/**
 * Entry of the suite that runs in the browser's extension host, a Web Worker: no Node, no files but through the editor. What
 * it prints reaches the runner through the page's log, among the workbench's own words: hence the first word of each line,
 * `copydesk-suite`, and `copydesk-results` for the figures.
 */
import "mocha/mocha.js";
import { defineTests } from "./tests.ts";

/** Each test waits for a server that starts in a worker of its own. */
const TIMEOUT_MS = 90_000;

function tell(text: string): void {
  console.log(`copydesk-suite ${text}`);
}

/** Tells what happened, in the words of the other suite's reporter. */
class Reporter {
  constructor(runner: Mocha.Runner) {
    runner.on("suite", ({ title }) => title !== "" && tell(`\n  ${title}`));
    runner.on("pass", ({ title, duration }) => tell(`    ✔ ${title} (${duration ?? 0}ms)`));
    runner.on("fail", ({ title }, error) => tell(`    ✘ ${title}\n      ${error.message}`));
  }
}

export function run(): Promise<void> {
  mocha.setup({ ui: "tdd", reporter: Reporter as unknown as string, timeout: TIMEOUT_MS });
  defineTests();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes = 0 } = runner.stats ?? {};
      console.log(`copydesk-results ${JSON.stringify({ passed: passes, failed })}`);
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}
