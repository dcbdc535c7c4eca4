// How long an edit takes: from the change of a 20 KB article, inside an archive, to the findings that the server answers with.
//   node bench/keystroke.mjs [--articles 1000] [--size 20] [--keys 300] [--server dist/server.js]
// Starts the built server as an editor would, over standard input and output, on generated articles that share their subjects.
// Prints the median and the 95th percentile in milliseconds, for a client that is sent findings and for one that asks.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Editor } from "./editor.mjs";
import { article, numbers } from "./press.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    size: { type: "string", default: "20" },
    keys: { type: "string", default: "300" },
    server: { type: "string", default: path.join(root, "dist", "server.js") },
  },
});
const ARTICLES = Number(values.articles);
const SIZE = Number(values.size) * 1024;
const KEYS = Number(values.keys);
/** Milliseconds between two keys of a quick typist, and a pause for thought after so many keys. */
const BETWEEN = 30;
const THOUGHT = 400;
const KEYS_TO_THOUGHT = 15;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function measure(folder, pull) {
  const editor = new Editor(values.server);
  const textDocument = pull
    ? { diagnostic: {} }
    : { publishDiagnostics: { relatedInformation: true, versionSupport: true } };
  const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: "bench" }];
  await editor.request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument },
    workspaceFolders,
  });
  editor.notify("initialized", {});
  const indexed = editor.until(({ params }) => params?.message?.includes("articles in the workspace"));
  const uri = pathToFileURL(path.join(folder, "edited.txt")).toString();
  const text = article(1, SIZE);
  const started = performance.now();
  editor.notify("textDocument/didOpen", { textDocument: { uri, languageId: "press-article", version: 1, text } });
  await indexed;
  const index = performance.now() - started;
  const lines = text.split("\n");
  const long = lines.flatMap((line, at) => (line.length > 80 ? [at] : []));
  const next = numbers(7);
  const times = [];
  let findings = 0;
  let line = 0;
  for (let key = 0; key < KEYS; key++) {
    if (key % KEYS_TO_THOUGHT === 0) {
      await pause(THOUGHT);
      line = long[next(long.length)];
    }
    const version = key + 2;
    const position = { line, character: 20 + (key % KEYS_TO_THOUGHT) };
    const contentChanges = [{ range: { start: position, end: position }, text: "abc de"[key % 6] }];
    const published = pull
      ? undefined
      : editor.until(
          ({ method, params }) => method === "textDocument/publishDiagnostics" && params.version === version,
        );
    const from = performance.now();
    editor.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    const answer = pull
      ? (await editor.request("textDocument/diagnostic", { textDocument: { uri } })).items
      : (await published).params.diagnostics;
    times.push(performance.now() - from);
    findings = answer.length;
    await pause(BETWEEN);
  }
  await editor.stop();
  return { times, index, findings };
}

function report(name, { times, index, findings }) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1).padStart(6);
  const rest = `${findings} findings at the end; archive read in ${(index / 1000).toFixed(1)} s`;
  console.log(`${name}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  worst ${at(1)} ms  (${rest})`);
}

const folder = mkdtempSync(path.join(tmpdir(), "copydesk-bench-"));
try {
  for (let i = 0; i < ARTICLES; i++)
    writeFileSync(path.join(folder, `${i}.txt`), article(100 + i, 2000 + (i % 40) * 150));
  console.log(`${KEYS} keys in an article of ${SIZE / 1024} KB, ${ARTICLES} others in the archive`);
  report("sent  ", await measure(folder, false));
  report("asked ", await measure(folder, true));
} finally {
  rmSync(folder, { recursive: true });
}
