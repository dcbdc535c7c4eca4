// How long a rename of a name takes over all articles on disk that have it.
//   node bench/rename.mjs [--articles 1000] [--runs 10] [--server dist/server.js]
// Starts the built server as an editor would; prints the median and the worst in milliseconds.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Editor } from "./editor.mjs";
import { article } from "./press.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    runs: { type: "string", default: "10" },
    server: { type: "string", default: path.join(root, "dist", "server.js") },
  },
});
const ARTICLES = Number(values.articles);
const NAME = "Pham Minh Chinh";
const text = (i) => `Prime Minister ${NAME} spoke on Monday.\n${article(100 + i, 2000)}`;

const folder = mkdtempSync(path.join(tmpdir(), "copydesk-rename-"));
try {
  for (let i = 0; i < ARTICLES; i++) writeFileSync(path.join(folder, `${i}.txt`), text(i));
  const editor = new Editor(values.server);
  await editor.request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "bench" }],
  });
  editor.notify("initialized", {});
  const indexed = editor.until(({ params }) => params?.message?.includes("articles in the workspace"));
  const uri = pathToFileURL(path.join(folder, "0.txt")).toString();
  editor.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "press-article", version: 1, text: text(0) },
  });
  await indexed;
  const position = { line: 0, character: text(0).indexOf(NAME) };
  const times = [];
  let changed = 0;
  for (let run = 0; run < Number(values.runs); run++) {
    const started = performance.now();
    const edit = await editor.request("textDocument/rename", { textDocument: { uri }, position, newName: "Pham Min" });
    times.push(performance.now() - started);
    changed = (edit.documentChanges ?? Object.keys(edit.changes)).length;
  }
  await editor.stop();
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)].toFixed(0);
  console.log(`${changed} articles changed; median ${median} ms, worst ${times.at(-1).toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true });
}
