// Installs the registry-built VS Code on Debian-like Linux: Chromium and a C++ tool chain from apt, everything else
// from npm. About two minutes and 820 MB the first time; afterwards a check of a few milliseconds.
// Run by itself: node test/e2e/host/install.mjs
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { codeServerEntry, findBrowser, nodeBinary, nodeHome, onPath, toolsDir } from "./paths.mjs";

const stampFile = path.join(toolsDir, "node_modules", ".copydesk-host-ready");

/**
 * What an npm that runs us (`npm test`) tells of itself. It would pass for the inner npm's word: code-server's script
 * reads the Node version in the user agent. Settings such as the registry stay.
 */
const OUTER_NPM = /^npm_(?!config_)|^npm_config_(user_agent|local_prefix)$|^NODE$|^INIT_CWD$/;

/** What the host needs from the system, each with a test that does not depend on the package manager. */
const SYSTEM = [
  { packages: ["chromium", "fonts-dejavu-core"], missing: () => !findBrowser() },
  { packages: ["g++", "make", "python3"], missing: () => !onPath("g++") || !onPath("make") || !onPath("python3") },
  { packages: ["pkg-config"], missing: () => !onPath("pkg-config") },
  // kerberos, a native module of code-server, is compiled against this header
  { packages: ["libkrb5-dev"], missing: () => !existsSync("/usr/include/gssapi/gssapi.h") },
];

function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) hash.update(readFileSync(path.join(toolsDir, name)));
  return hash.digest("hex");
}

/** True when the host of exactly this lockfile is in place and there is a browser to show it. */
function isInstalled() {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === fingerprint() &&
    existsSync(codeServerEntry) &&
    existsSync(nodeBinary) &&
    findBrowser() !== undefined
  );
}

function run(command, args, options, failure) {
  const result = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  if (result.status === 0) return;
  const output = `${result.stdout ?? ""}\n${result.stderr ?? ""}`.trim().split("\n").slice(-30).join("\n");
  throw new Error(`${failure}: ${result.error?.message ?? `${command} ended with ${result.status}`}\n${output}`);
}

function installSystemPackages(log) {
  // Once the native modules are built, only the browser is still needed.
  const wanted = existsSync(stampFile) ? SYSTEM.slice(0, 1) : SYSTEM;
  const packages = wanted.filter((need) => need.missing()).flatMap((need) => need.packages);
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    throw new Error(`system packages are missing; install them as root and try again:\n  ${command}`);
  }
  log(`apt-get: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { env }, "apt-get update failed");
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env }, `${command} failed`);
}

function installNodePackages(log) {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint()) return;
  log("npm: code-server, its Node, playwright-core (about two minutes)");
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OUTER_NPM.test(key)));
  // Files first and no scripts: the Node that runs us may be too old for code-server's install script.
  run(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: toolsDir, env },
    "npm ci of the host failed",
  );
  // Then its script, under its own Node and against that Node's headers, which are part of the npm package.
  const ownNode = {
    ...env,
    PATH: `${path.join(nodeHome, "bin")}${path.delimiter}${env.PATH}`,
    npm_config_nodedir: nodeHome,
  };
  run(
    "npm",
    ["rebuild", "--foreground-scripts", "argon2", "code-server"],
    { cwd: toolsDir, env: ownNode },
    "building code-server's native modules failed",
  );
  writeFileSync(stampFile, fingerprint());
}

/**
 * Makes sure that the host is installed; throws an Error that says what to do where it cannot be.
 * @param {(line: string) => void} log one line for each step that takes time
 */
export function ensureInstalled(log = () => {}) {
  if (isInstalled()) return;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`the registry-built VS Code runs on Linux x64 only, not on ${process.platform} ${process.arch}`);
  }
  installSystemPackages(log);
  installNodePackages(log);
  if (!isInstalled()) {
    rmSync(stampFile, { force: true });
    throw new Error("the registry-built VS Code is incomplete after its installation");
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  ensureInstalled((line) => console.log(line));
  console.log(`ready: ${path.relative(process.cwd(), codeServerEntry)}, ${findBrowser()}`);
}
