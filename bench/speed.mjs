// Speed of the whole pipeline beside others, each in a process of its own, one after the other, in one run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleEngine, root } from "./engine.mjs";
import { printTable, title } from "./table.mjs";

const PEERS = [
  { name: "chrono-node", does: "dates" },
  { name: "compromise", does: "tagging, names" },
  { name: "harper.js", does: "grammar (wasm)" },
];

export async function benchSpeed(data, { rounds = 3, full }) {
  title("Speed: the clean set, one thread");
  const corpus = path.join(data, "faults", "bench", "clean.jsonl");
  const warmUp = path.join(data, "ner", "gum.jsonl");
  const engine = await bundleEngine();
  const own = measure("copydesk", { engine, corpus, warmUp, rounds, every: 1 });
  if (own.error !== undefined) throw new Error(own.error);
  const results = [{ name: "copydesk", does: "the whole pipeline", ...own }];
  const installed = installPeers();
  for (const { name, does } of PEERS) {
    if (!installed) break;
    // The slow ones would take minutes: they read every tenth document, and it is said.
    const every = full || name === "chrono-node" ? 1 : 10;
    results.push({ name, does, ...measure(name, { engine, corpus, warmUp, rounds: every === 1 ? rounds : 1, every }) });
  }
  const rows = results.map(({ name, does, error, megabytes, first, firstCpu, median, version }) => {
    if (error !== undefined) return [`${name}`, does, "–", "–", "–", "–", `skipped: ${error}`];
    return [
      ...[
        `${name}${version ? ` ${version}` : ""}`,
        does,
        `${megabytes.toFixed(2)} MB`,
        first.toFixed(3),
        median.toFixed(3),
        firstCpu.toFixed(3),
      ],
      name === "copydesk" ? "1" : ratio(own.firstCpu / firstCpu),
    ];
  });
  printTable(
    ["program", "does", "read", "first pass, MB/s", "median, MB/s", "MB per CPU second", "copydesk is × as fast"],
    rows,
  );
  console.log(
    `  warmed up on other text; 1 MB = 1,000,000 bytes; the first pass counts: no text has been seen before;\n  the ratio is of CPU time, which other work on the machine disturbs least`,
  );
  return results;
}

/** Installs the peers once, by their lockfile; false and a word when that cannot be done. */
function installPeers() {
  const folder = path.join(root, "bench", "peers");
  if (existsSync(path.join(folder, "node_modules"))) return true;
  console.log("  installing the peers (bench/peers) …");
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (run.status === 0) return true;
  console.log(`  the peers cannot be installed and are skipped: ${lastLine(run.stderr || String(run.error))}`);
  return false;
}

function measure(subject, options) {
  const script = fileURLToPath(new URL("./speed-subject.mjs", import.meta.url));
  const run = spawnSync(process.execPath, [script, subject, JSON.stringify(options)], { encoding: "utf8" });
  if (run.status !== 0) return { error: lastLine(run.stderr || String(run.error)) };
  return JSON.parse(run.stdout);
}

function lastLine(text) {
  return (
    text
      .trim()
      .split("\n")
      .find((line) => /error/i.test(line)) ?? text.trim().split("\n").at(-1)
  );
}

function ratio(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
