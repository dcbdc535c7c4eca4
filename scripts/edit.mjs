// Opens the samples in VS Code with the extension: in the desktop one where `code` is on PATH, else in the registry-built
// one in the browser. node scripts/edit.mjs [FOLDER] [--browser] [--port N]
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { workbenchUrl } from "../test/e2e/host/browser.mjs";
import { ensureInstalled } from "../test/e2e/host/install.mjs";
import { onPath, shortTempDir } from "../test/e2e/host/paths.mjs";
import { runCommand, startServer } from "../test/e2e/host/server.mjs";
import { packageExtension } from "./package.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Use the browser even where there is a desktop VS Code. */
    browser: { type: "boolean", default: false },
    /** Port of 127.0.0.1; 0 takes a free one. */
    port: { type: "string", default: "0" },
  },
});
const folder = path.resolve(positionals[0] ?? path.join(root, "samples"));

function openDesktop(code) {
  const shell = process.platform === "win32";
  const result = spawnSync(code, [`--extensionDevelopmentPath=${root}`, folder], { stdio: "inherit", shell });
  return result.status ?? 1;
}

/** Serves the workbench until Ctrl-C; the profile is a temporary one. */
async function openBrowserHost() {
  ensureInstalled((line) => console.log(`installing the registry-built VS Code: ${line}`));
  const temp = shortTempDir("edit");
  const profile = { userDataDir: path.join(temp, "u"), extensionsDir: path.join(temp, "x") };
  process.once("exit", () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
  const vsix = path.join(temp, "copydesk.vsix");
  packageExtension({ root, file: vsix });
  const where = ["--user-data-dir", profile.userDataDir, "--extensions-dir", profile.extensionsDir];
  const installed = await runCommand([...where, "--install-extension", vsix]);
  if (installed.code !== 0) throw new Error(`the extension does not install\n${installed.output}`);
  let server;
  const ended = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve(0));
    server = startServer({ ...profile, port: Number(options.port), onExit: (code) => resolve(code ?? 1) });
  });
  const { port, stop } = await server;
  console.log(`VS Code with Copydesk on ${path.relative(process.cwd(), folder) || folder}:`);
  console.log(`  ${workbenchUrl(port, { folder })}`);
  console.log("Ctrl-C stops it.");
  const code = await ended;
  stop();
  return code;
}

try {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const desktop = options.browser ? undefined : onPath(process.platform === "win32" ? "code.cmd" : "code");
  process.exit(desktop ? openDesktop(desktop) : await openBrowserHost());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
