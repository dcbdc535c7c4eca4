// Seeded faults: how many are found and fixed; clean text: how many alarms.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { answer, out, readJsonLines } from "./engine.mjs";
import { printVerdicts } from "./judged.mjs";
import { inContext, percent, printTable, title } from "./table.mjs";

export function benchFaults(engine, data, { misses }) {
  title("Seeded faults");
  const folder = path.join(data, "faults");
  const found = predict(engine, path.join(folder, "mutants", "mutants.jsonl"), "mutants");
  const originals = predict(engine, path.join(folder, "mutants", "originals.jsonl"), "originals");
  const json = path.join(out, "faults.json");
  const run = spawnSync(
    process.execPath,
    [
      ...[path.join(folder, "score.mjs"), "--findings", found, "--originals-findings", originals, "--json", json],
      ...(misses ? ["--misses", String(misses)] : []),
    ],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (run.status !== 0) throw new Error(`the scorer failed: ${run.stderr}`);
  const { recall } = JSON.parse(readFileSync(json, "utf8"));
  const row = (name, s) => [
    ...[name, s.n, percent(s.any, s.n), percent(s.strict, s.n), percent(s.fixed, s.fixable), s.extra],
  ];
  const classes = Object.entries(recall.by).sort(([, a], [, b]) => b.any / b.n - a.any / a.n);
  printTable(
    ["class", "faults", "recall", "on the words", "fixed", "other findings"],
    [...classes.map(([name, score]) => row(name, score)), row("all", recall.total)],
  );
  console.log(`  mean recall of the classes: ${percent(recall.macro, 1)}`);
  for (const line of run.stdout.split("\n")) if (line.startsWith("MISS ")) console.log(`  ${line}`);
  return recall;
}

function predict(engine, file, name) {
  const predicted = path.join(out, `findings-${name}.jsonl`);
  const lines = readJsonLines(file).map((document) => {
    const { id, findings } = answer(engine, document);
    return JSON.stringify({ id, findings });
  });
  writeFileSync(predicted, `${lines.join("\n")}\n`);
  return predicted;
}

const SEVERITIES = ["error", "warning", "information", "hint"];

export function benchClean(engine, data, { showAlarms }) {
  title("Alarms on clean text, per 1,000 words");
  const documents = readJsonLines(path.join(data, "faults", "bench", "clean.jsonl"));
  const byRule = new Map();
  const alarms = [];
  let words = 0;
  let excused = 0;
  let disturbed = 0;
  for (const document of documents) {
    words += document.words;
    let grave = false;
    const { findings, failures } = answer(engine, document);
    for (const { rule, message } of failures) console.log(`  the rule ${rule} failed on ${document.id}: ${message}`);
    for (const finding of findings) {
      const known = (document.known_defects ?? []).some(
        (defect) => defect.start < finding.end && finding.start < defect.end,
      );
      if (known) {
        excused++;
        continue;
      }
      const counts = byRule.get(finding.rule) ?? { error: 0, warning: 0, information: 0, hint: 0 };
      counts[finding.severity]++;
      byRule.set(finding.rule, counts);
      grave ||= finding.severity === "error" || finding.severity === "warning";
      alarms.push({ document, finding });
    }
    if (grave) disturbed++;
  }
  const rate = (count) => ((1000 * count) / words).toFixed(4);
  const grave = (counts) => counts.error + counts.warning;
  const total = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const counts of byRule.values()) for (const severity of SEVERITIES) total[severity] += counts[severity];
  const row = (name, counts) => [
    ...[name, ...SEVERITIES.map((severity) => counts[severity])],
    ...[rate(grave(counts)), rate(counts.information), rate(counts.hint)],
  ];
  const rules = [...byRule].sort(
    ([, a], [, b]) => grave(b) - grave(a) || b.information - a.information || b.hint - a.hint,
  );
  printTable(
    ["rule", "errors", "warnings", "information", "hints", "E+W /1,000", "I /1,000", "H /1,000"],
    [...rules.map(([name, counts]) => row(name, counts)), row("all", total)],
  );
  console.log(
    `  ${documents.length} documents, ${words} words; ${disturbed} documents with an error or warning; ` +
      `${excused} findings on known defects not counted`,
  );
  const verdicts = printVerdicts(alarms);
  if (showAlarms) {
    alarms.sort((a, b) => (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0));
    for (const { document, finding } of alarms) {
      if (typeof showAlarms === "string" && showAlarms !== finding.rule && showAlarms !== finding.severity) continue;
      console.log(
        `\n  ${finding.rule} ${finding.severity}  ${document.id} (${document.dct}) ${finding.start}-${finding.end}`,
      );
      console.log(`    ${inContext(document.text, finding)}`);
      console.log(`    ${finding.message}`);
    }
  }
  return {
    words,
    documents: documents.length,
    disturbed,
    excused,
    total,
    verdicts,
    byRule: Object.fromEntries(byRule),
  };
}
