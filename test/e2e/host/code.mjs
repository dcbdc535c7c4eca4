#!/usr/bin/env node
// Stands in for desktop's `code` when @vscode/test-electron runs a suite: serves the workbench, opens it in Chromium with
// the extension under development and the suite, prints what the suite prints and exits with its result.
// With --extensionDevelopmentKind=web the extension and a suite bundled for the browser run in a Web Worker; the figures of
// that suite, which can write no file, are taken from its output.
//   COPYDESK_E2E_TIMEOUT      seconds until a run without a result is given up (default 480)
//   COPYDESK_E2E_VERBOSE      print all logs of server and page
//   COPYDESK_E2E_SCREENSHOTS  folder of the pictures
//   COPYDESK_E2E_RESTRICTED   the user trusts nothing: restricted mode
//   COPYDESK_E2E_LANGUAGE     the workbench's language, such as zh-cn
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, parseArgs } from "node:util";
import { openBrowser, remoteUri, screenshot, workbenchUrl } from "./browser.mjs";
import { startControl } from "./control.mjs";
import { speak } from "./language.mjs";
import { hostDir, shortTempDir } from "./paths.mjs";
import { startServer } from "./server.mjs";

const timeoutSeconds = Number(process.env.COPYDESK_E2E_TIMEOUT ?? 480);
const verbose = Boolean(process.env.COPYDESK_E2E_VERBOSE);
const screenshots = process.env.COPYDESK_E2E_SCREENSHOTS ?? path.join(hostDir, "..", "screenshots");
const KEPT_LOG_LINES = 60;
/** Before what a suite in a Web Worker prints. */
const SUITE = "copydesk-suite ";

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true, default: [] },
    extensionDevelopmentKind: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
    "disable-extensions": { type: "boolean" },
  },
});

const isRestricted = Boolean(process.env.COPYDESK_E2E_RESTRICTED);
const isWeb = options.extensionDevelopmentKind === "web";
const work = shortTempDir("w");
const outputFile = path.join(work, "output");
const passedFile = path.join(work, "passed");
writeFileSync(outputFile, "");
const output = openSync(outputFile, "r");
const recent = [];
let browser;
let server;
let ending = false;

process.on("exit", () => {
  server?.stop();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
});

function log(text) {
  if (verbose) console.error(text.trimEnd());
  recent.push(text.trimEnd());
  if (recent.length > KEPT_LOG_LINES) recent.shift();
}

/** Prints what the suite has written since the last call. */
function relay() {
  const buffer = Buffer.alloc(65_536);
  for (;;) {
    const length = readSync(output, buffer, 0, buffer.length, null);
    if (length === 0) return;
    process.stdout.write(Buffer.from(buffer.subarray(0, length)));
  }
}

/** Ends the run, once; `problem` says why a run ended without the suite's own word. */
async function finish(code, problem) {
  if (ending) return;
  ending = true;
  relay();
  closeSync(output);
  clearInterval(relaying);
  if (problem) {
    if (!verbose) console.error(recent.join("\n"));
    console.error(`host: ${problem}`);
    if (browser) await screenshot(browser.page, path.join(screenshots, "host-problem.png")).catch(() => {});
  }
  await browser?.close();
  process.exit(code);
}

const relaying = setInterval(relay, 100);
setTimeout(() => finish(1, `no result within ${timeoutSeconds} s`), timeoutSeconds * 1000).unref();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(1, `got ${signal}`));
for (const event of ["unhandledRejection", "uncaughtException"]) {
  process.on(event, (error) => finish(1, error?.stack ?? String(error)));
}

/** The module file that a tests path stands for, as `require` would find it. */
function suiteModule(given) {
  const base = path.resolve(given);
  return [base, `${base}.js`, path.join(base, "index.js")].find((file) => existsSync(file) && statSync(file).isFile());
}

/** Settings that move the extension into the browser's host and tell the suite there how to reach the page. */
function webSettings(controlUrl) {
  const ids = options.extensionDevelopmentPath.map((given) => {
    const { publisher, name } = JSON.parse(readFileSync(path.join(given, "package.json"), "utf8"));
    return [`${publisher}.${name}`, ["web"]];
  });
  return { "remote.extensionKind": Object.fromEntries(ids), "copydeskTests.control": controlUrl };
}

/** Takes what the suite in the Web Worker says from among the workbench's own words. */
function onWorkbenchLog(text) {
  const results = /^copydesk-results (\{.*\})$/.exec(text)?.[1];
  if (results !== undefined) {
    if (process.env.COPYDESK_E2E_RESULTS) writeFileSync(process.env.COPYDESK_E2E_RESULTS, results);
    if (JSON.parse(results).failed === 0) writeFileSync(passedFile, "yes");
  } else if (text.startsWith(SUITE)) console.log(text.slice(SUITE.length));
}

function onServerOutput(text) {
  log(text);
  const exited = /Extension Host Process exited with (code: \S+, signal: \w+)/.exec(text);
  // The page usually says so itself; it may also wait for ever.
  if (exited) setTimeout(() => finish(1, `the extension host ended (${exited[1]})`), 10_000).unref();
}

async function main() {
  const suite = options.extensionTestsPath && suiteModule(options.extensionTestsPath);
  if (!suite) return finish(1, "it runs suites only: --extensionTestsPath names no module");
  browser = await openBrowser();
  const { page } = browser;
  const control = await startControl(page, screenshots);
  const userDataDir = path.resolve(options["user-data-dir"] ?? path.join(work, "u"));
  const language = process.env.COPYDESK_E2E_LANGUAGE;
  server = await startServer({
    userDataDir,
    extensionsDir: path.resolve(options["extensions-dir"] ?? path.join(work, "x")),
    // without its driver a built workbench ignores the paths of extension and suite
    args: ["--vscode-option", "enable-smoke-test-driver", ...(language ? speak(language, userDataDir) : [])],
    env: {
      COPYDESK_HOST_SUITE: suite,
      COPYDESK_HOST_OUTPUT: outputFile,
      COPYDESK_HOST_PASSED: passedFile,
      COPYDESK_E2E_CONTROL: control.url,
    },
    isTrusted: !isRestricted,
    settings: isWeb ? webSettings(control.url) : {},
    onOutput: onServerOutput,
    onExit: (code) => finish(1, `code-server ended with ${code}`),
  });

  browser.context.on("close", () => finish(1, "the browser closed"));
  page.on("crash", () => finish(1, "the page crashed"));
  page.on("console", (message) => {
    log(`page ${message.type()}: ${message.text()}`);
    if (message.text().includes("No extension host found that can launch the test runner")) finish(1, message.text());
  });
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    log(`workbench ${type}: ${format(...args)}`);
    if (isWeb) onWorkbenchLog(format(...args));
  });
  await page.exposeFunction("codeAutomationExit", (code) => {
    if (code === 0 && !existsSync(passedFile)) finish(1, "the extension host ended before the suite did");
    else finish(code ?? 1);
  });
  const response = await page.goto(pageAddress(suite), { waitUntil: "commit" });
  if (!response?.ok()) await finish(1, `the workbench's page answered ${response?.status()}`);
}

function pageAddress(suite) {
  const { port } = server;
  const paths = positionals.map((given) => path.resolve(given));
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...options.extensionDevelopmentPath.map((given) => [
      "extensionDevelopmentPath",
      remoteUri(port, path.resolve(given)),
    ]),
    ["extensionTestsPath", remoteUri(port, isWeb ? suite : path.join(hostDir, "relay.cjs"))],
  ];
  if (options["disable-extensions"]) payload.push(["disableExtensions", "true"]);
  return workbenchUrl(port, {
    workspace: paths.find((given) => given.endsWith(".code-workspace")),
    folder: paths.find((given) => statSync(given).isDirectory()),
    files: paths.filter((given) => statSync(given).isFile() && !given.endsWith(".code-workspace")),
    payload,
  });
}

await main();
