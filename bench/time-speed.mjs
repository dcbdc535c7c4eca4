// Reading and resolving times alone, beside chrono-node: node bench/time-speed.mjs --data DIR
// MB per CPU second on the clean set, cut into documents of three sizes; the best of five passes over 2 MB, one thread.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { out, readJsonLines, root } from "./engine.mjs";
import { printTable, title } from "./table.mjs";

const SIZES = [2_000, 20_000, 200_000, 1_000_000];
const CORPUS = 2_000_000;
const PASSES = 5;
const DATE = { year: 2025, month: 6, day: 15 };

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) {
  console.log("node bench/time-speed.mjs --data DIR");
  process.exit(2);
}
const { readLayout, readPassage, resolveTimes } = await bundleTime();
const chrono = peer("chrono-node");
const corpus = readJsonLines(path.join(path.resolve(values.data), "faults", "bench", "clean.jsonl"));
const text = corpus.map((document) => document.text).join("\n\n");

title("Time alone: MB per CPU second");
const ours = (piece) => resolveTimes(readLayout(piece, { hostDate: DATE }, readPassage)).length;
const theirs = chrono && ((piece) => chrono.parse(piece, new Date(Date.UTC(2025, 5, 15, 12))).length);
// Both are warmed up, so that the first size does not pay for compiling.
for (const read of [ours, theirs])
  for (let at = 0; read && at < CORPUS; at += 20_000) read(text.slice(at, at + 20_000));
const rows = SIZES.map((size) => {
  const pieces = [];
  for (let at = 0; at + size <= text.length && pieces.length * size < CORPUS; at += size)
    pieces.push(text.slice(at, at + size));
  const [mine, other] = [speed(pieces, ours), theirs && speed(pieces, theirs)];
  return [`${size / 1000} KB`, mine.toFixed(1), other?.toFixed(1) ?? "–", other ? (mine / other).toFixed(1) : "–"];
});
printTable(["document", "copydesk", "chrono-node", "×"], rows);

function speed(pieces, read) {
  const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = process.cpuUsage();
    for (const piece of pieces) read(piece);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return bytes / best;
}

/** The parts of the engine that find and resolve times, without names, facts and rules. */
async function bundleTime() {
  const outfile = path.join(out, "time.mjs");
  await esbuild.build({
    stdin: {
      contents: `export { readLayout } from "./core/article/read-layout.ts";
        export { readPassage } from "./core/text/passage.ts";
        export { resolveTimes } from "./core/time/resolve.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    ...{ outfile, bundle: true, format: "esm", platform: "neutral", target: "node20", logLevel: "warning" },
  });
  return import(pathToFileURL(outfile).href);
}

/** Undefined where the peers are not installed (the bench's speed part installs them). */
function peer(name) {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  try {
    return createRequire(path.join(folder, "peers", "package.json"))(name);
  } catch {
    console.log(`  ${name} is not installed: skipped`);
    return undefined;
  }
}
