// Which VS Code runs the suite: the one the environment names, a downloaded desktop one, or the registry-built one.
import { existsSync } from "node:fs";
import path from "node:path";
import { downloadDesktop } from "./desktop.mjs";
import { ensureInstalled } from "./install.mjs";
import { codeExecutable } from "./paths.mjs";

/**
 * Tries the hosts in order and says in one line what was tried and what is used.
 *
 * `COPYDESK_E2E_HOST=registry` goes straight to the registry-built one. Throws where none can be had; the message says
 * what to install.
 * @returns {Promise<{ kind: "given" | "desktop" | "registry", executable: string, env: object, stop: () => void }>}
 */
export async function chooseHost(root) {
  const nothing = { env: {}, stop: () => {} };
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE names no file: ${given}`);
    const executable = path.resolve(given);
    console.log(`host: VSCODE_EXECUTABLE ${given}`);
    return { kind: executable === codeExecutable ? "registry" : "given", executable, ...nothing };
  }

  const tried = ["VSCODE_EXECUTABLE is not set"];
  if (process.env.COPYDESK_E2E_HOST === "registry") {
    tried.push("desktop VS Code not wanted");
  } else {
    try {
      const desktop = await downloadDesktop(root);
      console.log(`host: ${tried.join("; ")}; using desktop VS Code ${desktop.executable}`);
      return { kind: "desktop", ...desktop };
    } catch (error) {
      tried.push(`desktop VS Code: ${error.message}`);
    }
  }

  try {
    ensureInstalled((line) => console.log(`host: installing the registry-built VS Code: ${line}`));
  } catch (error) {
    throw new Error(
      [
        `no VS Code can be had (${tried.join("; ")}; registry-built VS Code: ${error.message})`,
        "Install VS Code and set VSCODE_EXECUTABLE to its program, or give this machine access to the npm registry and,",
        "on Debian, chromium, g++, make, python3, pkg-config and libkrb5-dev. `npm run test:unit` runs all other tests.",
      ].join("\n"),
    );
  }
  console.log(`host: ${tried.join("; ")}; using the registry-built VS Code in Chromium`);
  return { kind: "registry", executable: codeExecutable, ...nothing };
}
