// What a large archive costs: the first reading, the second start from the cache, and the server's memory.
//   node bench/archive.mjs [--articles 10000] [--server dist/server.js] [--keep]
// Starts the built server as an editor would, twice, on generated articles of about 3.5 KB. Prints seconds and megabytes
// (resident, from /proc, so on Linux only).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Editor } from "./editor.mjs";
import { article } from "./press.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    server: { type: "string", default: path.join(root, "dist", "server.js") },
    keep: { type: "boolean", default: false },
  },
});
const ARTICLES = Number(values.articles);

/** Megabytes, now and at most so far. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (field) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: of("VmRSS"), most: of("VmHWM") };
}

async function start(name, articles, cache) {
  const started = performance.now();
  const editor = new Editor(values.server);
  await editor.request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(articles).toString(), name: "bench" }],
    initializationOptions: { cacheFolder: pathToFileURL(cache).toString() },
  });
  editor.notify("initialized", {});
  const indexed = editor.until(({ params }) => params?.message?.includes("articles in the workspace"));
  const uri = pathToFileURL(path.join(articles, "0.txt")).toString();
  const text = readFileSync(path.join(articles, "0.txt"), "utf8");
  editor.notify("textDocument/didOpen", { textDocument: { uri, languageId: "press-article", version: 1, text } });
  const { params } = await indexed;
  const seconds = (performance.now() - started) / 1000;
  const { items } = await editor.request("textDocument/diagnostic", { textDocument: { uri } });
  const { now, most } = memory(editor.pid);
  console.log(
    `${name}  ${seconds.toFixed(1).padStart(5)} s  ${now} MB resident, ${most} MB at most  ` +
      `(${params.message} ${items.length} findings in the open one)`,
  );
  await editor.stop();
}

const folder = mkdtempSync(path.join(tmpdir(), "copydesk-archive-"));
try {
  const articles = path.join(folder, "articles");
  let bytes = 0;
  for (let i = 0; i < ARTICLES; i++) {
    const below = path.join(articles, `${Math.floor(i / 500)}`);
    if (i % 500 === 0) mkdirSync(below, { recursive: true });
    const text = article(100 + i, 2000 + (i % 40) * 75, true);
    bytes += text.length;
    writeFileSync(i === 0 ? path.join(articles, "0.txt") : path.join(below, `${i}.txt`), text);
  }
  console.log(`${ARTICLES} articles, ${(bytes / 1e6).toFixed(1)} MB`);
  const cache = path.join(folder, "cache");
  await start("first ", articles, cache);
  await start("second", articles, cache);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
