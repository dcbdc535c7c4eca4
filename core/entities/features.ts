import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { hashWord, mix } from "./hash.ts";
import type { Sheet } from "./sheet.ts";
import type { WordFacts } from "./word-facts.ts";

/** The number of features of a token; each fires exactly once. */
export const FEATURES = 84;

/** Stands for the word before the first and after the last of a sentence. */
const EDGE = 0x51ed270b;
const IN_RUN = hashWord("run") | 0;

/**
 * Writes the {@link FEATURES} features of token `i` of sentence `s` to `out` from `at` on, as 32-bit hashes.
 * The order of the templates is part of the model: a change makes the weights worthless.
 */
export function writeFeatures(sheet: Sheet, s: number, i: number, out: Int32Array, at: number): void {
  const { facts, shapes, places, runFirst, runLast, passage } = sheet;
  const { first, last } = passage.sentences[s] as Sentence;
  const word = facts[i] as WordFacts;
  const p1 = i > first ? (facts[i - 1] as WordFacts) : undefined;
  const p2 = i > first + 1 ? (facts[i - 2] as WordFacts) : undefined;
  const n1 = i + 1 < last ? (facts[i + 1] as WordFacts) : undefined;
  const n2 = i + 2 < last ? (facts[i + 2] as WordFacts) : undefined;
  const shape = shapes[i] as number;
  const shapeP = i > first ? (shapes[i - 1] as number) : 30;
  const shapeN = i + 1 < last ? (shapes[i + 1] as number) : 30;
  const shapeP2 = i > first + 1 ? (shapes[i - 2] as number) : 30;
  const shapeN2 = i + 2 < last ? (shapes[i + 2] as number) : 30;
  const setting = sheet.settings[s] as number;
  const opening = i === first ? 1 : 0;
  const set = setting * 2 + opening;
  const wP = p1?.hash ?? EDGE;
  const wN = n1?.hash ?? EDGE;
  const mP = p1?.middle ?? 200;
  const mN = n1?.middle ?? 200;
  const rP = p1?.role ?? 20;
  const rN = n1?.role ?? 20;
  const place = places[i] as number;
  const placeP = i > first ? (places[i - 1] as number) : 0;
  const placeN = i + 1 < last ? (places[i + 1] as number) : 0;
  const form = shape * 8 + set;
  let k = at;
  out[k++] = mix(0, form, 0);
  out[k++] = mix(1, word.hash, 0);
  out[k++] = mix(2, word.hash, form);
  out[k++] = mix(3, wP, 0);
  out[k++] = mix(4, wN, 0);
  out[k++] = mix(5, p2?.hash ?? EDGE, 0);
  out[k++] = mix(6, n2?.hash ?? EDGE, 0);
  out[k++] = mix(7, wP, word.hash);
  out[k++] = mix(8, word.hash, wN);
  out[k++] = mix(9, wP, shape);
  out[k++] = mix(10, wN, shape);
  out[k++] = mix(11, word.fine, shape);
  out[k++] = mix(12, word.middle, form);
  out[k++] = mix(13, word.coarse, shape * 40 + shapeN);
  out[k++] = mix(14, p1?.fine ?? 2000, shape);
  out[k++] = mix(15, n1?.fine ?? 2000, shape);
  out[k++] = mix(16, mP * 256 + word.middle, shape);
  out[k++] = mix(17, word.middle * 256 + mN, shape);
  out[k++] = mix(18, mP * 256 + mN, shape);
  out[k++] = mix(19, p2?.middle ?? 200, shapeP);
  out[k++] = mix(20, n2?.middle ?? 200, shapeN);
  out[k++] = mix(21, word.prefix, shape);
  out[k++] = mix(22, word.suffix3, shape);
  out[k++] = mix(23, word.suffix2, form);
  out[k++] = mix(24, shapeP * 32 + shape, shapeN);
  out[k++] = mix(25, (shapeP2 * 32 + shapeP) * 32 + shape, 0);
  out[k++] = mix(26, (shape * 32 + shapeN) * 32 + shapeN2, 0);
  out[k++] = mix(27, word.role, form);
  out[k++] = mix(28, rP, word.role * 32 + shape);
  out[k++] = mix(29, rN, word.role * 32 + shape);
  out[k++] = mix(30, place, set);
  out[k++] = mix(31, place, wP);
  out[k++] = mix(32, place * 1024 + placeN, shapeN);
  out[k++] = mix(33, placeP * 1024 + place, shapeP);
  out[k++] = mix(34, place, word.middle);
  out[k++] = mix(35, place, mN);
  k = writeRunFeatures(sheet, first, last, i, form, out, k);
  out[k++] = mix(53, wP, p2?.hash ?? EDGE);
  out[k++] = mix(54, wN, n2?.hash ?? EDGE);
  out[k++] = mix(55, rP * 32 + rN, form);
  out[k++] = mix(56, word.fine, mN);
  out[k++] = mix(57, mP, word.fine);
  out[k++] = mix(58, p1?.coarse ?? 40, (word.coarse * 64 + (n1?.coarse ?? 40)) * 32 + shape);
  out[k++] = mix(59, p2?.coarse ?? 40, ((p1?.coarse ?? 40) * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(60, n2?.coarse ?? 40, ((n1?.coarse ?? 40) * 64 + word.coarse) * 32 + shape);
  out[k++] = mix(61, isGlued(passage.tokens, i), shapeP * 64 + shape);
  out[k++] = mix(62, isGlued(passage.tokens, i + 1), shapeN * 64 + shape);
  out[k++] = mix(
    63,
    (runFirst[i] as number) < 0 ? -1 : i - (runFirst[i] as number),
    (runLast[i] as number) < 0 ? -1 : (runLast[i] as number) - i,
  );
  const tP = p1?.type ?? 300;
  const tN = n1?.type ?? 300;
  const bP = p1?.beside ?? 300;
  const bN = n1?.beside ?? 300;
  out[k++] = mix(64, word.type, form);
  out[k++] = mix(65, tP * 512 + word.type, shapeP);
  out[k++] = mix(66, word.type * 512 + tN, shapeN);
  out[k++] = mix(67, tP * 512 + tN, (shapeP * 32 + shape) * 32 + shapeN);
  out[k++] = mix(68, bP, shape * 32 + shapeP);
  out[k++] = mix(69, bN, shape * 32 + shapeN);
  out[k++] = mix(70, bP * 512 + word.type, shapeP);
  out[k++] = mix(71, word.type * 512 + bN, shapeN);
  out[k++] = mix(72, place, word.type);
  out[k++] = mix(73, p2?.type ?? 300, (tP * 512 + word.type) * 4 + (shapeP > 10 ? 1 : 0));
  out[k++] = mix(74, n2?.type ?? 300, (tN * 512 + word.type) * 4 + (shapeN > 10 ? 1 : 0));
  writeTypeRun(sheet, first, last, i, out, k);
  const rule = sheet.rules[i] as number;
  const ruleP = i > first ? (sheet.rules[i - 1] as number) : 0;
  const ruleN = i + 1 < last ? (sheet.rules[i + 1] as number) : 0;
  out[k + 5] = mix(80, rule, form);
  out[k + 6] = mix(81, rule * 32 + ruleN, ruleP);
  out[k + 7] = mix(82, rule, word.type);
  out[k + 8] = mix(83, rule, place * 512 + word.middle);
}

/** Five features of the kinds of name that the words of the run, and the words beside it, tend to belong to. */
function writeTypeRun(sheet: Sheet, first: number, last: number, i: number, out: Int32Array, at: number): void {
  const { facts, runFirst, runLast } = sheet;
  const inRun = (runFirst[i] as number) >= 0;
  const from = inRun ? (runFirst[i] as number) : i;
  const to = inRun ? (runLast[i] as number) : i + 1;
  const where = (i === from ? (to - from === 1 ? 3 : 1) : i === to - 1 ? 2 : 0) * 8 + Math.min(to - from, 7);
  const head = (facts[to - 1] as WordFacts).type;
  const start = (facts[from] as WordFacts).type;
  const before = from > first ? (facts[from - 1] as WordFacts).beside : 300;
  const after = to < last ? (facts[to] as WordFacts).beside : 300;
  out[at] = mix(75, start * 512 + head, where);
  out[at + 1] = mix(76, before * 512 + after, where);
  out[at + 2] = mix(77, before * 512 + start, where);
  out[at + 3] = mix(78, head * 512 + after, where);
  out[at + 4] = mix(79, head, where * 512 + before);
}

function isGlued(tokens: readonly Token[], index: number): number {
  return tokens[index]?.glued === true ? 1 : 0;
}

/** Seventeen features of the run of capitalised words around token `i`: its ends, its length, what stands beside it. */
function writeRunFeatures(
  sheet: Sheet,
  first: number,
  last: number,
  i: number,
  form: number,
  out: Int32Array,
  at: number,
): number {
  const { facts, runFirst, runLast } = sheet;
  const inRun = (runFirst[i] as number) >= 0;
  const from = inRun ? (runFirst[i] as number) : i;
  const to = inRun ? (runLast[i] as number) : i + 1;
  const where = i === from ? (to - from === 1 ? 3 : 1) : i === to - 1 ? 2 : 0;
  const head = facts[to - 1] as WordFacts;
  const start = facts[from] as WordFacts;
  const before = from > first ? (facts[from - 1] as WordFacts) : undefined;
  const before2 = from > first + 1 ? (facts[from - 2] as WordFacts) : undefined;
  const after = to < last ? (facts[to] as WordFacts) : undefined;
  const after2 = to + 1 < last ? (facts[to + 1] as WordFacts) : undefined;
  const length = Math.min(to - from, 7);
  let whole = length;
  for (let t = from; t < to; t++) whole = mix(99, whole, (facts[t] as WordFacts).hash);
  const opening = from === first ? 1 : 0;
  let k = at;
  out[k++] = mix(36, head.hash, where);
  out[k++] = mix(37, head.role, where * 8 + length);
  out[k++] = mix(38, head.middle, where);
  out[k++] = mix(39, start.hash, where);
  out[k++] = mix(40, start.middle, where * 8 + length);
  out[k++] = mix(41, start.middle * 256 + head.middle, where);
  out[k++] = mix(42, length * 4 + where, opening);
  out[k++] = mix(43, whole, where);
  out[k++] = mix(44, before?.hash ?? EDGE, where * 8 + length);
  out[k++] = mix(45, after?.hash ?? EDGE, where * 8 + length);
  out[k++] = mix(46, before?.middle ?? 200, where * 8 + length);
  out[k++] = mix(47, after?.middle ?? 200, where * 8 + length);
  out[k++] = mix(48, after?.role ?? 20, where * 8 + length);
  out[k++] = mix(49, mix(98, before?.hash ?? EDGE, before2?.hash ?? EDGE), where);
  out[k++] = mix(50, mix(98, after?.hash ?? EDGE, after2?.hash ?? EDGE), where);
  out[k++] = mix(51, before2?.middle ?? 200, mix(98, before?.hash ?? EDGE, where));
  out[k++] = mix(52, inRun ? IN_RUN : (facts[i] as WordFacts).hash, form);
  return k;
}
