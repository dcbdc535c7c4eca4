// Times and names, scored by the scorers that come with the data.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { answer, out, readJsonLines } from "./engine.mjs";
import { printTable, title } from "./table.mjs";

const TIME_SETS = ["meantime", "wikiwars", "gum-dates"];
const NAME_SETS = ["meantime", "ewt", "gum", "wikigold", "btc"];

export function benchTime(engine, data, { errors }) {
  title("Times: F1, TempEval-3");
  const results = scoreAll(engine, path.join(data, "time"), "score-timex.mjs", TIME_SETS, "timexes", errors);
  printTable(
    ["set", "documents", "gold", "found", "strict", "relaxed", "value", "type"],
    results.map(({ set, score: s }) => [set, s.docs, s.nGold, s.nSys, s.strict.F1, s.relaxed.F1, s.valueF1, s.typeF1]),
  );
  return Object.fromEntries(results.map(({ set, score }) => [set, score]));
}

export function benchNames(engine, data, { errors }) {
  title("Names: exact F1");
  const results = scoreAll(engine, path.join(data, "ner"), "score-ner.mjs", NAME_SETS, "entities", errors);
  printTable(
    ["set", "documents", "gold", "found", "precision", "recall", "F1", "PER", "ORG", "LOC", "untyped", "overlap"],
    results.map(({ set, score: s }) => [
      ...[set, s.docs, s.ALL.gold, s.ALL.sys, s.ALL.P, s.ALL.R, s.ALL.F1],
      ...[s.PER.F1, s.ORG.F1, s.LOC.F1, s.UNTYPED.F1, s.OVERLAP.F1],
    ]),
  );
  return Object.fromEntries(results.map(({ set, score }) => [set, score]));
}

function scoreAll(engine, folder, scorer, sets, what, errors) {
  const results = [];
  for (const set of sets) {
    const gold = path.join(folder, `${set}.jsonl`);
    if (!existsSync(gold)) {
      console.log(`  no ${set}: skipped`);
      continue;
    }
    const predicted = path.join(out, `${what}-${set}.jsonl`);
    const lines = readJsonLines(gold).map((document) => {
      const { id, [what]: found } = answer(engine, document);
      return JSON.stringify({ id, [what]: found });
    });
    writeFileSync(predicted, `${lines.join("\n")}\n`);
    const list = errors ? ["--errors", path.join(out, `${what}-${set}.errors.txt`)] : [];
    const args = [path.join(folder, scorer), "--gold", gold, "--pred", predicted, "--json", ...list];
    const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`the scorer failed on ${set}: ${run.stderr}`);
    const { name: _name, gold: _gold, ...score } = JSON.parse(run.stdout);
    results.push({ set, score });
  }
  if (errors) console.log(`  errors listed in ${path.relative(process.cwd(), out)}/${what}-*.errors.txt`);
  return results;
}
