// A headless Chromium with a page for the workbench.
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser, shortTempDir, toolsDir } from "./paths.mjs";

/** Root in a container has neither Chromium's sandbox nor a large /dev/shm, and there is no network to ask for updates. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Size of the workbench in CSS pixels; screenshots have the same. */
const VIEWPORT = { width: 1280, height: 800 };

/** Opens a browser with an empty profile. `close` ends it and removes the profile. */
export async function openBrowser() {
  const { chromium } = createRequire(path.join(toolsDir, "package.json"))("playwright-core");
  const profile = shortTempDir("b");
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    viewport: VIEWPORT,
    locale: "en-US",
    permissions: ["clipboard-read", "clipboard-write"],
    env: { ...process.env, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
    args: CHROMIUM_FLAGS,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    close: async () => {
      await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(() => {});
      remove();
    },
  };
}

/** Saves a picture of the page, making its folder. */
export async function screenshot(page, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled", caret: "initial" });
}

/** The address under which the workbench knows a file or folder of this machine. */
export function remoteUri(port, file) {
  return `vscode-remote://127.0.0.1:${port}${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** The workbench's page for a folder, with files to open and further payload pairs. */
export function workbenchUrl(port, { folder, workspace, files = [], payload = [] }) {
  const query = new URLSearchParams();
  if (workspace) query.set("workspace", workspace);
  else if (folder) query.set("folder", folder);
  else query.set("ew", "true");
  const pairs = [...payload, ...files.map((file) => ["openFile", remoteUri(port, file)])];
  if (pairs.length > 0) query.set("payload", JSON.stringify(pairs));
  return `http://127.0.0.1:${port}/?${query}`;
}
