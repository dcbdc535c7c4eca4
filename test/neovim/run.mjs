// Runs the language server under Neovim, a second client that shares no code with VS Code's, on a copy of the newsroom of the
// other suite. Prints `N passed, N failed` at the end. node test/neovim/run.mjs
// Where there is no Neovim it is installed with apt-get in CI; elsewhere its tests count as skipped.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
/** Milliseconds for all tests together. */
const LIMIT = 120_000;

function hasNeovim() {
  return spawnSync("nvim", ["--version"], { encoding: "utf8" }).status === 0;
}

function install() {
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "neovim"],
  ]) {
    const { status, stderr } = spawnSync("apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) console.error(`neovim: apt-get ${args[0]} failed\n${stderr ?? ""}`);
  }
}

function runSuite() {
  const temp = mkdtempSync(path.join(tmpdir(), "copydesk-neovim-"));
  const newsroom = path.join(temp, "newsroom");
  const results = path.join(temp, "results.json");
  cpSync(path.join(root, "test/e2e/fixtures/newsroom"), newsroom, { recursive: true });
  try {
    const run = spawnSync("nvim", ["--clean", "--headless", "-n", "-c", `luafile ${path.join(here, "suite.lua")}`], {
      cwd: newsroom,
      encoding: "utf8",
      timeout: LIMIT,
      env: {
        ...process.env,
        COPYDESK_NODE: process.execPath,
        COPYDESK_SERVER: path.join(root, "dist", "server.js"),
        COPYDESK_RESULTS: results,
        XDG_STATE_HOME: path.join(temp, "state"),
      },
    });
    if (existsSync(results)) return JSON.parse(readFileSync(results, "utf8"));
    console.error(`neovim: the suite came to no end\n${run.stdout ?? ""}${run.stderr ?? ""}`);
    return [{ name: "the suite", error: "came to no end" }];
  } finally {
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (!hasNeovim() && process.env.CI) install();
if (hasNeovim()) {
  const outcomes = runSuite();
  for (const { name, error } of outcomes)
    console.log(error === undefined ? `  ✓ ${name}` : `  ✗ ${name}\n    ${error}`);
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  console.log("There is no Neovim here: its suite is passed over.");
  console.log("0 passed, 0 failed, 1 skipped");
  // CI has just tried to install it.
  process.exitCode = process.env.CI ? 1 : 0;
}
