// Mentions typed and joined right in articles of which a gold file lists every named thing:
//   node bench/entities.mjs --articles DIR --gold FILE
// The gold: [{ file, mentions: [{ start, end, types: ["ORG"], entity: "any id" }] }], offsets in UTF-16 code units. Mentions of
// one id are one thing. A mention is right when its words, its type and its chain are.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadEngine } from "./engine.mjs";
import { printTable, title } from "./table.mjs";

const { values } = parseArgs({ options: { articles: { type: "string" }, gold: { type: "string" } } });
if (!values.articles || !values.gold) throw new Error("node bench/entities.mjs --articles DIR --gold FILE");
const engine = await loadEngine();
const gold = JSON.parse(readFileSync(values.gold, "utf8"));
const notes = [];
const byType = new Map();
const rows = gold.map(({ file, mentions }) => score(file, mentions));

title("Named things: mentions typed and joined right");
printTable(
  ["article", "mentions", "words", "type", "right", "percent", "split", "joined", "extra"],
  [...rows, total(rows)],
);
printTable(
  ["type", "mentions", "right", "percent"],
  [...byType].map(([type, { all, right }]) => [type, all, right, percent(right, all)]),
);
for (const note of notes) console.log(`  ${note}`);

function score(file, mentions) {
  const text = readFileSync(path.join(values.articles, file), "utf8");
  const article = engine.analyze(text);
  const owner = new Map(
    article.entities.flatMap((entity) => entity.mentions.map((mention) => [mention.start, entity])),
  );
  const found = new Map(article.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const pairs = mentions.map((one) => ({ one, mention: found.get(`${one.start} ${one.end}`) }));
  // The chain of a thing is the one that holds most of its mentions; the others are parts split off.
  const homes = homesOf(pairs, owner);
  const words = (span) => `${file}:${span.start} ${JSON.stringify(text.slice(span.start, span.end))}`;
  let typed = 0;
  let right = 0;
  for (const { one, mention } of pairs) {
    const isTyped = mention !== undefined && one.types.includes(mention.type);
    const isJoined = isTyped && homes.get(one.entity) === owner.get(mention.start);
    const kind = one.types[0];
    const counts = byType.get(kind) ?? { all: 0, right: 0 };
    byType.set(kind, { all: counts.all + 1, right: counts.right + (isJoined ? 1 : 0) });
    typed += isTyped ? 1 : 0;
    right += isJoined ? 1 : 0;
    if (mention === undefined) notes.push(`not found: ${words(one)} (${one.entity})`);
    else if (!isTyped) notes.push(`${mention.type}, not ${one.types.join(" or ")}: ${words(one)}`);
    else if (!isJoined) notes.push(`split off ${one.entity}: ${words(one)}`);
  }
  const extra = article.mentions.filter(
    ({ start, end }) => !mentions.some((one) => one.start < end && start < one.end),
  );
  for (const mention of extra) notes.push(`no name: ${words(mention)} (${mention.type})`);
  const chains = new Map();
  for (const { one, mention } of pairs)
    if (mention) chains.set(one.entity, new Set(chains.get(one.entity) ?? []).add(owner.get(mention.start)));
  const split = [...chains.values()].filter((set) => set.size > 1).length;
  const joined = new Map();
  for (const { one, mention } of pairs)
    if (mention)
      joined.set(owner.get(mention.start), new Set(joined.get(owner.get(mention.start)) ?? []).add(one.entity));
  const wrong = [...joined].filter(([, ids]) => ids.size > 1);
  for (const [entity, ids] of wrong) notes.push(`joined as ${entity.name}: ${[...ids].join(", ")}`);
  const hit = pairs.filter(({ mention }) => mention).length;
  return [file, mentions.length, hit, typed, right, percent(right, mentions.length), split, wrong.length, extra.length];
}

function homesOf(pairs, owner) {
  const counts = new Map();
  for (const { one, mention } of pairs) {
    if (mention === undefined) continue;
    const chains = counts.get(one.entity) ?? new Map();
    const chain = owner.get(mention.start);
    counts.set(one.entity, chains.set(chain, (chains.get(chain) ?? 0) + 1));
  }
  const largest = (chains) => [...chains].sort((a, b) => b[1] - a[1])[0][0];
  return new Map([...counts].map(([id, chains]) => [id, largest(chains)]));
}

function total(all) {
  const sum = (column) => all.reduce((so, row) => so + row[column], 0);
  return ["all", sum(1), sum(2), sum(3), sum(4), percent(sum(4), sum(1)), sum(6), sum(7), sum(8)];
}

function percent(part, whole) {
  return Math.round((1000 * part) / whole) / 10;
}
