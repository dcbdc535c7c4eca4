// How long an edit takes: from the change of a 20 KB article, inside an archive, to the findings that the server answers with.
//   node bench/keystroke.mjs [--articles 1000] [--size 20] [--keys 300] [--server dist/server.js]
// Starts the built server as an editor would, over standard input and output, on generated articles that share their subjects.
// Prints the median and the 95th percentile in milliseconds, for a client that is sent findings and for one that asks.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

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

/** The same numbers on every machine: a linear congruential generator. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PEOPLE = ["Ann Marlow", "Tran Van Minh", "Chen Guo", "Joseph Okafor", "Maria Keller", "Li Wen", "Omar Haddad"];
const TITLES = ["Prime Minister", "President", "Mayor", "Foreign Minister"];
const PLACES = ["Nanning", "Jakarta", "Kuala Lumpur", "Geneva", "Nairobi", "Lima", "Hanoi", "Accra", "Porto"];
const KINDS = ["Trade Fair", "Bridge Forum", "Games", "Film Festival", "Harbour Summit", "Tea Expo"];
const BODIES = ["China International Communications Group (CICG)", "Association of Southeast Asian Nations (ASEAN)"];
const MONTHS = ["January", "March", "May", "July", "September", "October", "November"];
const DEEDS = [
  "opened a new rail link",
  "praised the steady growth of trade",
  "called for calm",
  "signed two agreements",
];
const PLAIN = [
  "The new line is to carry goods from the mines in the north to the harbour, and it will cut the journey by half a day.",
  "Farmers along the river said that they had waited for it longer than they cared to remember.",
  "Officials expect prices to settle once the harvest is in, but they would not say by how much.",
  "Both sides agreed to keep talking, to open more counters at the border and to share what they know about storms.",
  "Visitors came in spite of the rain and stood in long queues in front of the halls.",
];

/** About as many names and dates as wire copy has: in 20 KB some 60 dates and 200 names. */
function sentence(next) {
  const pick = (list) => list[next(list.length)];
  const series = `${pick(PLACES)} ${pick(KINDS)}`;
  switch (next(16)) {
    case 0:
      return `${pick(TITLES)} ${pick(PEOPLE)} ${pick(DEEDS)} in ${pick(PLACES)} on ${pick(MONTHS)} ${1 + next(28)}, ${2020 + next(6)}.`;
    case 1:
      return `The ${4 + next(16)}th ${series} will be held in ${pick(PLACES)} from ${pick(MONTHS)} 17 to 21, ${2020 + next(6)}.`;
    case 2:
      return `Exports rose by ${1 + next(40)} percent to ${1 + next(900)} billion U.S. dollars last year, said the ${pick(BODIES)}.`;
    case 3:
      return `"We have come a long way since ${1990 + next(30)}," said ${pick(PEOPLE)}, who has led the group for ${2 + next(20)} years.`;
    case 4:
      return `Since its start in ${1990 + next(20)}, the ${series} has taken place annually, and ${pick(PLACES)} is the next host.`;
    case 5:
    case 6:
    case 7:
      return `${pick(PEOPLE)} told the press in ${pick(PLACES)} that people in ${pick(PLACES)} had every reason to be content.`;
    default:
      return pick(PLAIN);
  }
}

function article(seed, length) {
  const next = numbers(seed);
  let text = ` date 2026-0${1 + next(9)}-${10 + next(18)} Leaders meet in ${PLACES[next(PLACES.length)]}\n\n`;
  while (text.length < length) text += `${Array.from({ length: 2 + next(4) }, () => sentence(next)).join(" ")}\n\n`;
  return text;
}

/** As little of the protocol as an editor needs. */
class Editor {
  #child;
  #buffer = Buffer.alloc(0);
  #requests = new Map();
  #listeners = new Set();
  #id = 0;

  constructor(command) {
    this.#child = spawn(process.execPath, [command, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.stdout.on("data", (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, head))?.[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString("utf8", head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      if (message.method === undefined) this.#requests.get(message.id)?.(message);
      else if (message.id !== undefined) this.#send({ id: message.id, result: null });
      for (const listener of [...this.#listeners]) listener(message);
    }
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#requests.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
    });
  }

  until(look) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (!look(message)) return;
        this.#listeners.delete(listener);
        resolve(message);
      };
      this.#listeners.add(listener);
    });
  }

  async stop() {
    await this.request("shutdown");
    this.notify("exit");
  }
}

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
