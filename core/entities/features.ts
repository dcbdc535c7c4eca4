import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { mix } from "./hash.ts";
import type { Sheet } from "./sheet.ts";
import type { WordFacts } from "./word-facts.ts";

/** The number of features of a token; each fires exactly once. */
export const FEATURES = 58;

/** Stands for the word before the first and after the last of a sentence. */
const EDGE: WordFacts = {
  hash: 0x51ed270b,
  fine: 2000,
  middle: 200,
  coarse: 40,
  type: 300,
  beside: 300,
  place: 0,
  known: 0,
  longestKnown: 0,
  role: 20,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
};
const EDGE_SHAPE = 30;

/**
 * Writes the {@link FEATURES} features of token `i` of sentence `s` to `out` from `at` on, as 32-bit hashes.
 * The templates are part of the model: a change makes the weights worthless.
 */
export function writeFeatures(sheet: Sheet, s: number, i: number, out: Int32Array, at: number): void {
  const { facts, shapes, places, rules, runFirst, runLast, passage } = sheet;
  const { first, last } = passage.sentences[s] as Sentence;
  const word = facts[i] as WordFacts;
  const before = i > first ? (facts[i - 1] as WordFacts) : EDGE;
  const before2 = i > first + 1 ? (facts[i - 2] as WordFacts) : EDGE;
  const after = i + 1 < last ? (facts[i + 1] as WordFacts) : EDGE;
  const after2 = i + 2 < last ? (facts[i + 2] as WordFacts) : EDGE;
  const shape = shapes[i] as number;
  const shapeP = i > first ? (shapes[i - 1] as number) : EDGE_SHAPE;
  const shapeN = i + 1 < last ? (shapes[i + 1] as number) : EDGE_SHAPE;
  const shapeP2 = i > first + 1 ? (shapes[i - 2] as number) : EDGE_SHAPE;
  const shapeN2 = i + 2 < last ? (shapes[i + 2] as number) : EDGE_SHAPE;
  const set = (sheet.settings[s] as number) * 2 + (i === first ? 1 : 0);
  const form = shape * 8 + set;
  const place = places[i] as number;
  const placeP = i > first ? (places[i - 1] as number) : 0;
  const placeN = i + 1 < last ? (places[i + 1] as number) : 0;
  const rule = rules[i] as number;
  const ruleP = i > first ? (rules[i - 1] as number) : 0;
  const ruleN = i + 1 < last ? (rules[i + 1] as number) : 0;
  const run = runFirst[i] as number;
  let k = at;
  // The word itself.
  out[k++] = mix(0, form, 0);
  out[k++] = mix(1, word.hash, 0);
  out[k++] = mix(2, word.hash, form);
  out[k++] = mix(3, word.prefix, shape);
  out[k++] = mix(4, word.suffix3, shape);
  out[k++] = mix(5, word.suffix2, form);
  out[k++] = mix(6, word.fine, shape);
  out[k++] = mix(7, word.middle, form);
  out[k++] = mix(8, word.type, form);
  out[k++] = mix(9, word.role, form);
  // The words beside it.
  out[k++] = mix(10, before.hash, 0);
  out[k++] = mix(11, after.hash, 0);
  out[k++] = mix(12, before.hash, shape);
  out[k++] = mix(13, after.hash, shape);
  out[k++] = mix(14, before.fine, shape);
  out[k++] = mix(15, after.fine, shape);
  out[k++] = mix(16, before.beside, shape * 32 + shapeP);
  out[k++] = mix(17, after.beside, shape * 32 + shapeN);
  out[k++] = mix(55, before.type, shape);
  out[k++] = mix(56, after.type, shape);
  out[k++] = mix(18, before.middle * 256 + after.middle, shape);
  out[k++] = mix(19, before2.middle, shapeP);
  out[k++] = mix(20, after2.middle, shapeN);
  // It and the words beside it.
  out[k++] = mix(21, before.middle * 256 + word.middle, shape);
  out[k++] = mix(22, word.middle * 256 + after.middle, shape);
  out[k++] = mix(23, word.fine, after.middle);
  out[k++] = mix(24, before.middle, word.fine);
  out[k++] = mix(25, before.coarse, (word.coarse * 64 + after.coarse) * 32 + shape);
  out[k++] = mix(26, before2.coarse, (before.coarse * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(27, after2.coarse, (after.coarse * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(28, before.role, word.role * 32 + shape);
  out[k++] = mix(29, after.role, word.role * 32 + shape);
  out[k++] = mix(30, before.role * 32 + after.role, form);
  // How it and the words beside it are written.
  out[k++] = mix(31, word.coarse, shape * 40 + shapeN);
  out[k++] = mix(32, shapeP * 32 + shape, shapeN);
  out[k++] = mix(33, (shapeP2 * 32 + shapeP) * 32 + shape, 0);
  out[k++] = mix(34, (shape * 32 + shapeN) * 32 + shapeN2, 0);
  out[k++] = mix(35, isGlued(passage.tokens, i), shapeP * 64 + shape);
  out[k++] = mix(36, isGlued(passage.tokens, i + 1), shapeN * 64 + shape);
  // Known names.
  out[k++] = mix(37, place, set);
  out[k++] = mix(38, place, before.hash);
  out[k++] = mix(39, place * 1024 + placeN, shapeN);
  out[k++] = mix(40, placeP * 1024 + place, shapeP);
  out[k++] = mix(41, place, word.middle);
  out[k++] = mix(42, place, after.middle);
  out[k++] = mix(43, place, word.type);
  // What the rules read.
  out[k++] = mix(44, rule, form);
  out[k++] = mix(45, rule * 32 + ruleN, ruleP);
  out[k++] = mix(46, rule, word.type);
  out[k++] = mix(47, rule, place * 512 + word.middle);
  out[k++] = mix(48, run < 0 ? -1 : i - run, run < 0 ? -1 : (runLast[i] as number) - i);
  writeRunFeatures(sheet, first, last, i, out, k);
}

function isGlued(tokens: readonly Token[], index: number): number {
  return tokens[index]?.glued === true ? 1 : 0;
}

/** Seven features of the run of capitalised words around token `i`: its ends, its length, what stands behind it. */
function writeRunFeatures(sheet: Sheet, first: number, last: number, i: number, out: Int32Array, at: number): void {
  const { facts, runFirst, runLast } = sheet;
  const inRun = (runFirst[i] as number) >= 0;
  const from = inRun ? (runFirst[i] as number) : i;
  const to = inRun ? (runLast[i] as number) : i + 1;
  const length = Math.min(to - from, 7);
  const where = i === from ? (to - from === 1 ? 3 : 1) : i === to - 1 ? 2 : 0;
  const head = facts[to - 1] as WordFacts;
  const start = facts[from] as WordFacts;
  const after = to < last ? (facts[to] as WordFacts) : EDGE;
  out[at] = mix(49, head.role, where * 8 + length);
  out[at + 1] = mix(50, head.middle, where);
  out[at + 2] = mix(51, start.middle, where * 8 + length);
  out[at + 3] = mix(52, start.middle * 256 + head.middle, where);
  out[at + 4] = mix(53, length * 4 + where, from === first ? 1 : 0);
  out[at + 5] = mix(54, after.role, where * 8 + length);
  out[at + 6] = mix(57, start.type, head.type * 4 + where);
}
