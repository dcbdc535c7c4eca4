// Trains the name tagger: node scripts/train-names.mjs DATA --vectors FOLDER [--held FOLD] [--epochs N]
//   DATA is a folder with wikigold.jsonl, btc.jsonl and gum.jsonl (one document a line: {id, text, entities: [{start, end,
//   type}]}), the sets named in SOURCES.md; FOLDER holds node_modules with the word vectors. With --held, documents whose
//   number is FOLD modulo 5 are held back and scored, and so are the sets that the environment's EXTRA names (comma-separated);
//   ERRORS=1 lists what went wrong, --dump OTHER writes the weights to another folder. Without --held all documents are used
//   and tagger.data.json and word-types.data.json are written to core/entities.
// A linear-chain conditional random field, trained by AdaGrad on the log-likelihood. Deterministic: own seeded generator,
// one thread. Takes about three minutes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { generator } from "./random.mjs";
import { groupRows, readVectors, wordTypes } from "./word-types.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    held: { type: "string" },
    epochs: { type: "string", default: "16" },
    rate: { type: "string", default: "0.01" },
    drop: { type: "string", default: "0.5" },
    sets: { type: "string", default: "wikigold:1,gum:1,btc:0.7" },
    caps: { type: "string", default: "0.1" },
    vectors: { type: "string", default: "." },
    dump: { type: "string" },
  },
});
const [data] = positionals;
if (data === undefined) throw new Error("usage: node scripts/train-names.mjs DATA --vectors FOLDER [--held FOLD]");

const vectors = readVectors(options.vectors);
let core = await loadCore({ types: "", besides: "" });
const { FEATURES, LABELS } = core;
const ROWS = 1 << 21;
const MAX_ROWS = 66_000;
/** Weights below this many steps are left out. */
const LEAST = 5;

async function loadCore(types) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "train-names-"));
  const file = path.join(folder, "core.cjs");
  await esbuild.build({
    stdin: {
      contents: `
        export { readPassage } from "./core/text/passage.ts";
        export { readLayout } from "./core/article/read-layout.ts";
        export { FEATURES, writeFeatures } from "./core/entities/features.ts";
        export { makeSheet } from "./core/entities/sheet.ts";
        export { isFullSlot, wordSlot } from "./core/entities/word-facts.ts";
        export { LABELS, labelOf, mayFollow, tagTypes } from "./core/entities/labels.ts";`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: file,
    plugins: [
      {
        name: "types",
        setup(build) {
          build.onLoad({ filter: /word-types\.data\.json$/ }, () => ({
            contents: JSON.stringify(types),
            loader: "json",
          }));
        },
      },
    ],
  });
  const loaded = createRequire(import.meta.url)(file);
  rmSync(folder, { recursive: true });
  return loaded;
}

/** The documents of a set; a text of thousands of lines (messages) is cut into pieces of 25 lines. */
function readSet(name) {
  const documents = readFileSync(path.join(data, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const whole = name === "gum" ? documents.map(withPlainPeople) : documents;
  return whole.flatMap((document) => (document.text.length > 60_000 ? pieces(document) : [document]));
}

/**
 * GUM's names are cut from phrases: `Ann Roe of Leeds` is `Ann Roe`, and `Lee Cheuk` before `-yan` is the whole name, as in the
 * other sets. Applied to what is learnt from and not to what is scored.
 */
function withPlainPeople(document) {
  const plain = document.entities.map((entity) => {
    if (entity.type !== "PER") return entity;
    const name = document.text.slice(entity.start, entity.end);
    const tail = /^(\S+ \S.*?) (?:of|from|and) /.exec(name);
    if (tail !== null) return { ...entity, end: entity.start + tail[1].length };
    const syllable = /^-[a-z]{2,5}\b/.exec(document.text.slice(entity.end, entity.end + 8));
    return syllable === null ? entity : { ...entity, end: entity.end + syllable[0].length };
  });
  return { ...document, plain };
}

function pieces({ id, text, entities }) {
  const out = [];
  let start = 0;
  let lines = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== "\n") continue;
    if (++lines % 25 !== 0 && at < text.length) continue;
    const inside = entities.filter((e) => e.start >= start && e.end <= at);
    out.push({
      id: `${id}/${out.length}`,
      text: text.slice(start, at),
      entities: inside.map((e) => ({ ...e, start: e.start - start, end: e.end - start })),
    });
    start = at + 1;
  }
  return out;
}

/** Segments of active tokens with their features and gold labels. */
function segmentsOf(document) {
  const layout = core.readLayout(document.text, {}, core.readPassage);
  const segments = [];
  for (const paragraph of layout.paragraphs) {
    const sheet = core.makeSheet(paragraph.passage);
    const { tokens, sentences } = paragraph.passage;
    const gold = goldOf(document, paragraph, tokens);
    sentences.forEach((sentence, s) => {
      for (let i = sentence.first; i < sentence.last; ) {
        if (!sheet.active[i]) {
          i++;
          continue;
        }
        let end = i;
        while (end < sentence.last && sheet.active[end]) end++;
        const features = new Int32Array((end - i) * FEATURES);
        for (let t = i; t < end; t++) core.writeFeatures(sheet, s, t, features, (t - i) * FEATURES);
        const spans = Array.from({ length: end - i }, (_, t) => [
          paragraph.start + tokens[i + t].start,
          paragraph.start + tokens[i + t].end,
        ]);
        segments.push({ features, labels: labelsOf(gold, i, end), spans });
        i = end;
      }
    });
  }
  return segments;
}

function goldOf(document, paragraph, tokens) {
  const gold = new Int32Array(tokens.length);
  (document.plain ?? document.entities).forEach((entity, number) => {
    const type = core.tagTypes.indexOf(entity.type);
    if (type < 0) return;
    tokens.forEach((token, i) => {
      const start = paragraph.start + token.start;
      if (start >= entity.start && paragraph.start + token.end <= entity.end + (token.text.endsWith(".") ? 1 : 0))
        gold[i] = (number + 1) * 4 + type;
    });
  });
  return gold;
}

function labelsOf(gold, first, end) {
  const labels = new Uint8Array(end - first);
  for (let i = first; i < end; i++) {
    if (gold[i] === 0) continue;
    const begins = i === first || gold[i - 1] !== gold[i];
    const ends = i + 1 === end || gold[i + 1] !== gold[i];
    labels[i - first] = core.labelOf(gold[i] & 3, begins ? (ends ? 3 : 0) : ends ? 2 : 1);
  }
  return labels;
}

/** The same document as a headline would be set: every word with a capital. Offsets stay. */
function inTitleCase(document) {
  return { ...document, text: document.text.replace(/(?<=^|[\s"“(])[a-z](?=[a-z]{3})/g, (c) => c.toUpperCase()) };
}

const inCapitals = (document) => {
  const upper = document.text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  return upper.length === document.text.length ? { ...document, text: upper } : document;
};

const INVALID = -1e9;
function model() {
  const weights = new Float32Array(ROWS * LABELS);
  const moves = new Float32Array((LABELS + 1) * (LABELS + 1));
  return { weights, moves };
}

const allowed = new Uint8Array((LABELS + 1) * (LABELS + 1));
for (let a = 0; a <= LABELS; a++)
  for (let b = 0; b <= LABELS; b++)
    allowed[a * (LABELS + 1) + b] = core.mayFollow(a === LABELS ? -1 : a, b === LABELS ? -1 : b) ? 1 : 0;

const MAX = 400;
const score = new Float64Array(MAX * LABELS);
const alpha = new Float64Array(MAX * LABELS);
const beta = new Float64Array(MAX * LABELS);
const rows = new Int32Array(MAX * FEATURES);
const masks = new Uint8Array(MAX * FEATURES);

function scoreSegment(net, segment, n, random, drop) {
  const { weights } = net;
  const scale = drop > 0 ? 1 / (1 - drop) : 1;
  score.fill(0, 0, n * LABELS);
  for (let t = 0; t < n; t++) {
    for (let f = 0; f < FEATURES; f++) {
      const at = t * FEATURES + f;
      const number = segment.features[at] & (ROWS - 1);
      const row = number * LABELS;
      rows[at] = row;
      if (net.live[number] === 0) {
        masks[at] = 0;
        continue;
      }
      masks[at] = drop > 0 && random() < drop ? 0 : 1;
      if (masks[at] === 0) continue;
      for (let y = 0; y < LABELS; y++) score[t * LABELS + y] += weights[row + y] * scale;
    }
  }
}

function logSum(values, n) {
  let max = -Infinity;
  for (let i = 0; i < n; i++) if (values[i] > max) max = values[i];
  if (max < INVALID / 2) return INVALID;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.exp(values[i] - max);
  return max + Math.log(sum);
}

const scratch = new Float64Array(LABELS);
const L1 = LABELS + 1;
function forwardBackward(net, n) {
  const { moves } = net;
  const move = (a, b) => (allowed[a * L1 + b] ? moves[a * L1 + b] : INVALID);
  for (let y = 0; y < LABELS; y++) alpha[y] = move(LABELS, y) + score[y];
  for (let t = 1; t < n; t++)
    for (let y = 0; y < LABELS; y++) {
      for (let x = 0; x < LABELS; x++) scratch[x] = alpha[(t - 1) * LABELS + x] + move(x, y);
      alpha[t * LABELS + y] = logSum(scratch, LABELS) + score[t * LABELS + y];
    }
  for (let y = 0; y < LABELS; y++) beta[(n - 1) * LABELS + y] = move(y, LABELS);
  for (let t = n - 2; t >= 0; t--)
    for (let x = 0; x < LABELS; x++) {
      for (let y = 0; y < LABELS; y++)
        scratch[y] = move(x, y) + score[(t + 1) * LABELS + y] + beta[(t + 1) * LABELS + y];
      beta[t * LABELS + x] = logSum(scratch, LABELS);
    }
  for (let y = 0; y < LABELS; y++) scratch[y] = alpha[(n - 1) * LABELS + y] + beta[(n - 1) * LABELS + y];
  return logSum(scratch, LABELS);
}

/** Counts how often each row fires; what fires less than `least` times is left out. */
function countRows(segments, least) {
  const counts = new Uint32Array(ROWS);
  for (const { features, weight } of segments)
    if (weight > 0.25) for (const feature of features) counts[feature & (ROWS - 1)]++;
  const live = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) if (counts[row] >= least) live[row] = 1;
  return { counts, live };
}

/** Keeps the rows that matter most: strong weights that fire often. */
function prune(net, counts) {
  const rows = [];
  for (let row = 0; row < ROWS; row++) {
    if (net.live[row] === 0) continue;
    let top = 0;
    for (let y = 0; y < LABELS; y++) top = Math.max(top, Math.abs(net.weights[row * LABELS + y]));
    rows.push({ row, value: top * Math.sqrt(Math.min(counts[row], 12)) });
  }
  rows.sort((a, b) => b.value - a.value || a.row - b.row);
  net.live.fill(0);
  for (const { row } of rows.slice(0, MAX_ROWS)) net.live[row] = 1;
  for (let row = 0; row < ROWS; row++) if (net.live[row] === 0) net.weights.fill(0, row * LABELS, (row + 1) * LABELS);
  console.log(rows.length, "rows, kept", Math.min(rows.length, MAX_ROWS));
}

/** Ten epochs over all rows, then five over the rows that are kept, so that they make up for those that are not. */
function train(segments, { epochs, rate, drop }) {
  const random = generator(23);
  const { counts, live } = countRows(segments, 2);
  const net = { ...model(), live };
  const squares = new Float32Array(net.weights.length).fill(1e-3);
  const moveSquares = new Float32Array(net.moves.length).fill(1e-3);
  const sum = new Float32Array(net.weights.length);
  const moveSum = new Float32Array(net.moves.length);
  const order = segments.map((_, i) => i);
  const pruneAt = Math.round(epochs * 0.65);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    let loss = 0;
    if (epoch === pruneAt) prune(net, counts);
    for (const index of order) {
      const segment = segments[index];
      const n = Math.min(segment.labels.length, MAX);
      scoreSegment(net, segment, n, random, drop);
      const z = forwardBackward(net, n);
      const step = (array, history, at, gradient) => {
        history[at] += gradient * gradient;
        array[at] += (rate * gradient) / Math.sqrt(history[at]);
      };
      const importance = segment.weight;
      for (let t = 0; t < n; t++) {
        const gold = segment.labels[t];
        for (let y = 0; y < LABELS; y++) {
          const p = Math.exp(alpha[t * LABELS + y] + beta[t * LABELS + y] - z);
          const gradient = ((y === gold ? 1 : 0) - p) * importance;
          if (gradient < 0.002 && gradient > -0.002) continue;
          for (let f = 0; f < FEATURES; f++)
            if (masks[t * FEATURES + f]) step(net.weights, squares, rows[t * FEATURES + f] + y, gradient);
          if (y === gold) loss -= Math.log(Math.max(p, 1e-12));
        }
      }
      moveGradients(net, segment, n, z, importance, step, moveSquares);
    }
    if (epoch >= epochs - 4) {
      averaged++;
      for (let i = 0; i < sum.length; i++) sum[i] += net.weights[i];
      for (let i = 0; i < moveSum.length; i++) moveSum[i] += net.moves[i];
    }
    console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  for (let i = 0; i < sum.length; i++) net.weights[i] = sum[i] / averaged;
  for (let i = 0; i < moveSum.length; i++) net.moves[i] = moveSum[i] / averaged;
  return net;
}

function moveGradients(net, segment, n, z, importance, step, squares) {
  const { moves } = net;
  for (let t = 0; t <= n; t++) {
    const goldA = t === 0 ? LABELS : segment.labels[t - 1];
    const goldB = t === n ? LABELS : segment.labels[t];
    for (let a = t === 0 ? LABELS : 0; a < (t === 0 ? L1 : LABELS); a++)
      for (let b = t === n ? LABELS : 0; b < (t === n ? L1 : LABELS); b++) {
        if (!allowed[a * L1 + b]) continue;
        const from = t === 0 ? 0 : alpha[(t - 1) * LABELS + a];
        const to = t === n ? 0 : score[t * LABELS + b] + beta[t * LABELS + b];
        const p = Math.exp(from + moves[a * L1 + b] + to - z);
        const gradient = ((a === goldA && b === goldB ? 1 : 0) - p) * importance;
        if (gradient > 0.002 || gradient < -0.002) step(moves, squares, a * L1 + b, gradient);
      }
  }
}

const back = new Uint8Array(MAX * LABELS);
function decode(net, segment) {
  const n = Math.min(segment.labels.length, MAX);
  scoreSegment(net, segment, n, undefined, 0);
  const move = (a, b) => (allowed[a * L1 + b] ? net.moves[a * L1 + b] : INVALID);
  for (let y = 0; y < LABELS; y++) alpha[y] = move(LABELS, y) + score[y];
  for (let t = 1; t < n; t++)
    for (let y = 0; y < LABELS; y++) {
      let best = -Infinity;
      for (let x = 0; x < LABELS; x++) {
        const value = alpha[(t - 1) * LABELS + x] + move(x, y);
        if (value > best) {
          best = value;
          back[t * LABELS + y] = x;
        }
      }
      alpha[t * LABELS + y] = best + score[t * LABELS + y];
    }
  let y = 0;
  for (let x = 1; x < LABELS; x++)
    if (alpha[(n - 1) * LABELS + x] + move(x, LABELS) > alpha[(n - 1) * LABELS + y] + move(y, LABELS)) y = x;
  const labels = new Uint8Array(n);
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = y;
    if (t > 0) y = back[t * LABELS + y];
  }
  return labels;
}

function spansOf(net, document) {
  const found = [];
  for (const segment of document.segments) {
    const labels = decode(net, segment);
    let start = -1;
    labels.forEach((label, t) => {
      if (label === 0) return;
      const part = (label - 1) & 3;
      if (part === 0 || part === 3) start = segment.spans[t][0];
      if (part >= 2) found.push({ start, end: segment.spans[t][1], type: core.tagTypes[(label - 1) >> 2] });
    });
  }
  return found;
}

function evaluate(name, net, documents) {
  const count = {};
  for (const type of [...core.tagTypes, "ALL"]) count[type] = { gold: 0, found: 0, right: 0 };
  for (const document of documents) {
    const gold = document.entities.filter((e) => core.tagTypes.includes(e.type));
    const keys = new Set(gold.map((e) => `${e.start} ${e.end} ${e.type}`));
    const found = spansOf(net, document);
    if (process.env.ERRORS) {
      const fk = new Set(found.map((e) => `${e.start} ${e.end} ${e.type}`));
      const show = (e) =>
        `${document.text.slice(Math.max(0, e.start - 25), e.start)}[[${document.text.slice(e.start, e.end)}]]${document.text.slice(e.end, e.end + 20)}`.replace(
          /\n/g,
          " ",
        );
      for (const e of gold) if (!fk.has(`${e.start} ${e.end} ${e.type}`)) console.log("MISS", name, e.type, show(e));
      for (const e of found) if (!keys.has(`${e.start} ${e.end} ${e.type}`)) console.log("SPUR", name, e.type, show(e));
    }
    for (const e of gold) {
      count[e.type].gold++;
      count.ALL.gold++;
    }
    for (const e of found) {
      count[e.type].found++;
      count.ALL.found++;
      if (keys.has(`${e.start} ${e.end} ${e.type}`)) {
        count[e.type].right++;
        count.ALL.right++;
      }
    }
  }
  const f1 = ({ gold, found, right }) => ((200 * right) / Math.max(1, gold + found)).toFixed(1);
  const { gold, found, right } = count.ALL;
  console.log(
    `${name}: F1 ${f1(count.ALL)} (P ${((100 * right) / found).toFixed(1)} R ${((100 * right) / gold).toFixed(1)}), ${core.tagTypes.map((t) => `${t} ${f1(count[t])}`).join(", ")}`,
  );
}

/** Counts of what each word is part of and stands beside, over the documents that may be seen. */
function countWords(documents) {
  const counts = new Map();
  const bump = (word, column) => {
    const row = counts.get(word) ?? new Float32Array(15);
    row[column]++;
    counts.set(word, row);
  };
  for (const document of documents) {
    const layout = core.readLayout(document.text, {}, core.readPassage);
    for (const paragraph of layout.paragraphs) {
      const { passage } = paragraph;
      const sheet = core.makeSheet(passage);
      const gold = goldOf(document, paragraph, passage.tokens);
      for (const sentence of passage.sentences) {
        for (let i = sentence.first; i < sentence.last; i++) {
          const token = passage.tokens[i];
          if (sheet.runFirst[i] < 0) continue;
          const kind = gold[i] === 0 ? 0 : (gold[i] & 3) + 1;
          const opens = i === sentence.first || gold[i - 1] !== gold[i];
          // The first word of a sentence and a common word in capitals say little about words in names.
          if (sheet.settings[passage.sentences.indexOf(sentence)] === 0 && (kind > 0 || i > sentence.first))
            bump(token.lower, kind === 0 ? 0 : kind * 2 - (opens ? 1 : 0));
          if (i === sheet.runFirst[i] && i > sentence.first) bump(passage.tokens[i - 1].lower, 7 + kind);
          if (i + 1 === sheet.runLast[i] && i + 1 < sentence.last) bump(passage.tokens[i + 1].lower, 11 + kind);
        }
      }
    }
  }
  return counts;
}

/** Countries, capitals and first-level divisions of one word. */
function placeSeeds() {
  const read = (file) => JSON.parse(readFileSync(path.join(root, "core/knowledge", file), "utf8"));
  const countries = read("countries.data.json")
    .countries.split("\n")
    .flatMap((line) => [line.split(";")[1], line.split(";")[3]]);
  const regions = read("places.data.json")
    .regions.split("\n")
    .map((line) => line.split(";")[1]);
  const names = [...countries, ...regions]
    .flatMap((names) => (names ?? "").split("|"))
    .map((name) => name.toLowerCase());
  return [...new Set(names)].filter((name) => /^[a-z]{4,}$/.test(name));
}

async function learnTypes(documents) {
  const random = generator(11);
  const rows = wordTypes(vectors, countWords(documents), placeSeeds(), random);
  const of = groupRows(rows, 0, 7, 256, random);
  const beside = groupRows(rows, 7, 15, 128, random);
  const wordAt = new Map(vectors.words.map((word, i) => [core.wordSlot(word), i]));
  const full = Array.from({ length: 1 << 17 }, (_, slot) => slot).filter((slot) => core.isFullSlot(slot));
  const stored = (groups) => Buffer.from(full.map((slot) => groups[wordAt.get(slot)] ?? 0)).toString("base64");
  return { types: stored(of), besides: stored(beside) };
}

const training = [];
const test = {};
const held = options.held === undefined ? -1 : Number(options.held);
const sets = options.sets.split(",").map((entry) => {
  const [name, weight] = entry.split(":");
  const documents = readSet(name);
  return {
    name,
    weight: Number(weight),
    seen: documents.filter((_, i) => i % 5 !== held),
    held: documents.filter((_, i) => i % 5 === held),
  };
});
const types = await learnTypes(sets.flatMap(({ seen }) => seen));
core = await loadCore(types);
for (const { name, weight, seen, held } of sets) {
  if (held.length > 0) test[name] = held.map((document) => ({ ...document, segments: segmentsOf(document) }));
  for (const document of seen) {
    const genre = document.genre === "news" ? 1.3 : document.genre === "court" ? 0.7 : 1;
    const add = (d, w) => {
      for (const segment of segmentsOf(d)) training.push({ ...segment, weight: w });
    };
    add(document, weight * genre);
    if (name !== "btc" && Number(options.caps) > 0) {
      add(inTitleCase(document), Number(options.caps) * weight);
      add(inCapitals(document), Number(options.caps) * weight * 0.5);
    }
  }
}
console.log(training.length, "segments");
const net = train(training, { epochs: Number(options.epochs), rate: Number(options.rate), drop: Number(options.drop) });
for (const [name, documents] of Object.entries(test)) evaluate(name, net, documents);
for (const extra of (process.env.EXTRA ?? "").split(",").filter(Boolean)) {
  const docs = readSet(extra).map((d) => ({ ...d, segments: segmentsOf(d) }));
  evaluate(extra, net, docs);
}

/**
 * The weights as bytes: for each row, the distance from the row before (7 bits a byte, low ones first), a mask of labels, and
 * a signed byte for each. Writes what the bytes mean back to `net`.
 */
function pack(net) {
  let top = 0;
  for (const w of net.weights) top = Math.max(top, Math.abs(w));
  const scale = 127 / Math.min(top, 1.5);
  const bytes = [];
  let before = -1;
  let rows = 0;
  for (let row = 0; row < ROWS; row++) {
    if (net.live[row] === 0) continue;
    let mask = 0;
    const values = [];
    for (let y = 0; y < LABELS; y++) {
      const q = Math.max(-127, Math.min(127, Math.round(net.weights[row * LABELS + y] * scale)));
      net.weights[row * LABELS + y] = Math.abs(q) < LEAST ? 0 : q / scale;
      if (Math.abs(q) < LEAST) continue;
      mask |= 1 << y;
      values.push(q & 255);
    }
    if (mask === 0) continue;
    let step = row - before;
    for (; step >= 128; step >>= 7) bytes.push((step & 127) | 128);
    bytes.push(step, mask & 255, mask >> 8, ...values);
    before = row;
    rows++;
  }
  const moves = [...net.moves].map((w) => Math.round(w * scale));
  return JSON.stringify({ rows, scale, moves, weights: Buffer.from(bytes).toString("base64") });
}

const packed = pack(net);
console.log(packed.length, "bytes of weights,", JSON.parse(packed).rows, "rows");
for (const extra of (process.env.EXTRA ?? "").split(",").filter(Boolean))
  evaluate(
    `packed ${extra}`,
    net,
    readSet(extra).map((d) => ({ ...d, segments: segmentsOf(d) })),
  );
for (const [name, documents] of Object.entries(test)) evaluate(`packed ${name}`, net, documents);
const folder = held < 0 ? path.join(root, "core/entities") : options.dump;
if (folder !== undefined) {
  writeFileSync(path.join(folder, "tagger.data.json"), `${packed}\n`);
  writeFileSync(path.join(folder, "word-types.data.json"), `${JSON.stringify(types)}\n`);
}
