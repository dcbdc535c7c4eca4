// Measures one program: node speed-subject.mjs SUBJECT OPTIONS, called by speed.mjs. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readJsonLines } from "./engine.mjs";

const [subject, options] = process.argv.slice(2);
const { engine, corpus, warmUp, rounds, every } = JSON.parse(options);
const peers = path.join(path.dirname(fileURLToPath(import.meta.url)), "peers");
const require = createRequire(path.join(peers, "package.json"));

/** Each gives a function that reads one document and, for the count, says what it found. */
const subjects = {
  async copydesk() {
    const { analyze, Archive, check, parseIso, rules } = await import(pathToFileURL(engine).href);
    return ({ text, dct }) => {
      const date = dct === undefined ? undefined : parseIso(dct);
      const article = analyze(text, date === undefined ? {} : { hostDate: date });
      return check(article, Archive.empty, rules).findings.length + article.times.length + article.mentions.length;
    };
  },
  async "chrono-node"() {
    const chrono = require(subject);
    return ({ text, dct }) => chrono.parse(text, new Date(`${dct ?? "2020-01-01"}T12:00:00Z`)).length;
  },
  async compromise() {
    const nlp = require(subject);
    return ({ text }) => nlp(text).topics().length;
  },
  async "harper.js"() {
    const folder = path.join(peers, "node_modules", "harper.js", "dist");
    const { LocalLinter } = await import(pathToFileURL(path.join(folder, "index.js")).href);
    const { binaryInlined } = await import(pathToFileURL(path.join(folder, "binaryInlined.js")).href);
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return async ({ text }) => (await linter.lint(text, { language: "plaintext" })).length;
  },
};

const read = await subjects[subject]();
const documents = readJsonLines(corpus).filter((_, i) => i % every === 0);
const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

// Other text, so that the first pass meets no text again.
const warm = readJsonLines(warmUp);
const until = performance.now() + 3000;
for (let i = 0; performance.now() < until && i < warm.length; i++) await read(warm[i]);

const speeds = [];
const cpuSpeeds = [];
let found = 0;
for (let round = 0; round < rounds; round++) {
  found = 0;
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (const document of documents) {
    const count = read(document);
    found += typeof count === "number" ? count : await count;
  }
  speeds.push(bytes / 1e6 / ((performance.now() - start) / 1000));
  const { user, system } = process.cpuUsage(cpu);
  cpuSpeeds.push(bytes / (user + system));
}
const sorted = [...speeds].sort((a, b) => a - b);
console.log(
  JSON.stringify({
    megabytes: bytes / 1e6,
    first: speeds[0],
    firstCpu: cpuSpeeds[0],
    median: sorted[Math.floor(sorted.length / 2)],
    found,
    version: versionOf(subject),
  }),
);

function versionOf(name) {
  if (name === "copydesk") return undefined;
  return JSON.parse(readFileSync(path.join(peers, "node_modules", name, "package.json"), "utf8")).version;
}
