// Starts code-server, the registry-built VS Code, on 127.0.0.1 with nothing shared with the user's own set-up.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeServerEntry, nodeBinary, shortTempDir } from "./paths.mjs";

const START_TIMEOUT_MS = 60_000;
/** A socket made in the user data folder adds up to 35 bytes to its path, which may have 107. */
const LONGEST_DATA_PATH = 70;
/** Settings of the surroundings that would make a nested VS Code believe it is part of another one. */
const FOREIGN = /^(VSCODE_|CODE_SERVER_|ELECTRON_|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$)/;

/** A calm workbench: no welcome page, no assistants, no pop-ups, nothing asked of the network. */
const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.startupPrompt": "never",
  "window.commandCenter": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

function writeSettings(userDataDir, settings) {
  const folder = path.join(userDataDir, "User");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "settings.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2));
}

/** Arguments and environment that keep code-server from reading or writing the user's own files; `dispose` removes them. */
function isolation(env) {
  const dir = shortTempDir("r");
  const config = path.join(dir, "config.yaml");
  writeFileSync(config, "auth: none\ncert: false\n");
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !FOREIGN.test(key)));
  return {
    args: [codeServerEntry, "--config", config],
    env: { ...clean, XDG_RUNTIME_DIR: dir, XDG_DATA_HOME: dir, ...env },
    dir,
    dispose: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * Runs one of code-server's command-line actions, such as `--install-extension FILE`.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runCommand(args) {
  const place = isolation({});
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(nodeBinary, [...place.args, ...args], { env: place.env, stdio: ["ignore", "pipe", "pipe"] });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
      child.once("error", reject);
      child.once("close", (code) => resolve({ code: code ?? 1, output: output.trim() }));
    });
  } finally {
    place.dispose();
  }
}

/**
 * Starts the server and resolves once it listens.
 *
 * `isTrusted` is false for a window in restricted mode, `userDataDir` and `extensionsDir` are the two profile folders, `settings` are user settings for a new profile,
 * `onOutput` gets all the server says, `onExit` is called when it ends before `stop`.
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startServer({
  userDataDir,
  extensionsDir,
  port = 0,
  args = [],
  env = {},
  settings = {},
  isTrusted = true,
  onOutput = () => {},
  onExit = () => {},
}) {
  mkdirSync(extensionsDir, { recursive: true });
  writeSettings(userDataDir, settings);
  const place = isolation(env);
  let dataDir = userDataDir;
  if (Buffer.byteLength(dataDir) > LONGEST_DATA_PATH) {
    dataDir = path.join(place.dir, "d");
    symlinkSync(userDataDir, dataDir);
  }
  const flags = [
    ["--auth", "none"],
    ["--bind-addr", `127.0.0.1:${port}`],
    ["--user-data-dir", dataDir],
    ["--extensions-dir", extensionsDir],
    ["--disable-telemetry", "--disable-update-check", ...(isTrusted ? ["--disable-workspace-trust"] : [])],
    ["--disable-getting-started-override", "--disable-proxy", "--ignore-last-opened"],
  ];
  // A process group of its own, so that extension hosts and language servers end with it.
  const child = spawn(nodeBinary, [...place.args, ...flags.flat(), ...args], {
    env: place.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // it has ended already
    }
    place.dispose();
  };
  process.once("exit", stop);

  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason) => {
      clearTimeout(timer);
      stop();
      reject(new Error(`${reason}\n${output.slice(-4000)}`));
    };
    const timer = setTimeout(() => fail("code-server did not start in time"), START_TIMEOUT_MS);
    let listening = false;
    const onData = (data) => {
      onOutput(String(data));
      if (listening) return;
      output += data;
      const match = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output);
      if (!match) return;
      listening = true;
      clearTimeout(timer);
      resolve({ port: Number(match[1]), stop });
    };
    child.stdout.on("data", onData);
    child.stderr.on("data", onData);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => {
      if (stopped) return;
      if (listening) onExit(code);
      else fail(`code-server ended with ${code}`);
    });
  });
}
