// A desktop VS Code, downloaded by @vscode/test-electron, and a display for it.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { onPath } from "./paths.mjs";

/** Where VS Code's releases are listed; no answer within the time means that nothing can be downloaded. */
const RELEASES = "https://update.code.visualstudio.com/api/releases/stable";
const PROBE_TIMEOUT_MS = 4000;
/** What Electron and Xvfb need on Debian beyond a minimal system. */
const DISPLAY_PACKAGES = ["xvfb", "libgtk-3-0", "libgbm1", "libasound2", "libnss3", "libxss1"];

/** Downloads the stable VS Code into .vscode-test (or finds it there); throws where it cannot be had. */
export async function downloadDesktop(root) {
  try {
    const response = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  } catch (error) {
    throw new Error(`no download (${error.cause?.code ?? error.message})`);
  }
  const cachePath = path.join(root, ".vscode-test");
  const executable = await downloadAndUnzipVSCode({ version: "stable", cachePath, reporter: new SilentReporter() });
  return { executable, ...(await display()) };
}

function needsDisplay() {
  return process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The environment with a display, starting Xvfb where there is none; `stop` ends it. */
async function display() {
  if (!needsDisplay()) return { env: {}, stop: () => {} };
  if (!onPath("Xvfb")) installDisplay();
  // Xvfb chooses a free number and writes it to descriptor 3.
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const stop = () => child.kill();
  process.once("exit", stop);
  const number = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once("data", (data) => resolve(String(data).trim()));
  });
  return { env: { DISPLAY: `:${number}` }, stop };
}

function installDisplay() {
  const command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...DISPLAY_PACKAGES];
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    throw new Error("there is no display; install Xvfb (Debian: apt-get install xvfb)");
  }
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  if (spawnSync(command[0], command.slice(1), options).status !== 0) throw new Error(`failed: ${command.join(" ")}`);
}
