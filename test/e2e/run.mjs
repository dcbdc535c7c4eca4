// Runs the extension's suite in a real VS Code, another in a window of several folders that nobody trusts, then, where the
// host is the registry-built one, a suite in a Chinese window, one in the browser's extension host and the script that uses
// the packaged extension as a person does. Prints `N passed, N failed` at the end. node test/e2e/run.mjs [--grep PATTERN]
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import { chooseHost } from "./host/choose.mjs";
import { shortTempDir } from "./host/paths.mjs";
import { runUi } from "./ui.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const screenshots = path.join(here, "screenshots");

const { values: options } = parseArgs({
  options: {
    grep: { type: "string" },
    /** Folder of an extension to test in place of this one. */
    extension: { type: "string", default: root },
    /** Folder of articles to open a copy of. */
    workspace: { type: "string", default: path.join(here, "fixtures", "newsroom") },
    /** Built suite to run. */
    suite: { type: "string", default: path.join(root, "out", "e2e", "suite", "index.js") },
    /** What to look for in the articles of --workspace: see suite/given.test.ts. */
    expect: { type: "string" },
    "no-ui": { type: "boolean", default: false },
    "no-web": { type: "boolean", default: false },
    /** The suite in the browser's extension host and nothing else. */
    "only-web": { type: "boolean", default: false },
  },
});

function build() {
  const result = spawnSync(process.execPath, [path.join(root, "scripts", "build.mjs")], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status === 0 && existsSync(options.suite)) return;
  throw new Error(`the build failed\n${result.stdout}${result.stderr}`);
}

/** Built for a Web Worker. */
const WEB_SUITE = path.join(root, "out", "e2e", "web", "index.js");

/** Runs in a window of several folders, in restricted mode. */
const FOLDERS_SUITE = path.join(root, "out", "e2e", "folders", "index.js");

/** Runs in a window whose language is Simplified Chinese. */
const CHINESE_SUITE = path.join(root, "out", "e2e", "chinese", "index.js");

/** Copies of folders, and what is to be opened: the only one, or a workspace file that names them. */
function copyFolders(temp, folders) {
  const names = folders.map((folder) => path.basename(folder));
  for (const folder of folders) cpSync(folder, path.join(temp, path.basename(folder)), { recursive: true });
  if (names.length === 1) return path.join(temp, names[0]);
  const file = path.join(temp, "desk.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return file;
}

/** Runs a suite on a copy of the workspace, with a profile that nobody else uses. */
async function runSuite(
  host,
  suite,
  { launchArgs = [], folders = [options.workspace], isTrusted = true, env = {} } = {},
) {
  const temp = shortTempDir("e");
  const results = path.join(temp, "results.json");
  const workspace = copyFolders(temp, folders);
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: path.resolve(options.extension),
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        ...launchArgs,
        "--disable-extensions",
        `--user-data-dir=${path.join(temp, "u")}`,
        `--extensions-dir=${path.join(temp, "x")}`,
      ],
      extensionTestsEnv: {
        ...host.env,
        ...env,
        ...(isTrusted ? {} : { COPYDESK_E2E_RESTRICTED: "1" }),
        COPYDESK_E2E_RESULTS: results,
        COPYDESK_E2E_SCREENSHOTS: screenshots,
        ...(options.expect ? { COPYDESK_E2E_EXPECT: path.resolve(options.expect) } : {}),
        ...(options.grep ? { COPYDESK_E2E_GREP: options.grep } : {}),
      },
    });
  } catch (error) {
    // A failed test has been counted; a host that came to no result is itself one failure.
    if (!existsSync(results)) console.error(`host: ${error.message}`);
  }
  const outcome = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : { passed: 0, failed: 1 };
  rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return outcome;
}

async function main() {
  build();
  const host = await chooseHost(root);
  try {
    rmSync(screenshots, { recursive: true, force: true });
    const onlyWeb = options["only-web"];
    const outcomes = onlyWeb ? [] : [await runSuite(host, options.suite)];
    if (!onlyWeb && !options.expect) {
      const folders = [options.workspace, path.join(here, "fixtures", "wire")];
      outcomes.push(await runSuite(host, FOLDERS_SUITE, { folders, isTrusted: false }));
    }
    if (host.kind === "registry") {
      const env = { COPYDESK_E2E_LANGUAGE: "zh-cn" };
      if (!onlyWeb && !options.expect) outcomes.push(await runSuite(host, CHINESE_SUITE, { env }));
      if (!options["no-web"])
        outcomes.push(await runSuite(host, WEB_SUITE, { launchArgs: ["--extensionDevelopmentKind=web"] }));
      if (!options["no-ui"] && !onlyWeb) outcomes.push(await runUi({ root, screenshots }));
    }
    const sum = (key) => outcomes.reduce((total, outcome) => total + (outcome[key] ?? 0), 0);
    const skipped = sum("skipped");
    console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    // A run without a test proves nothing.
    return sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
  } finally {
    host.stop();
  }
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error.message);
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}
