// What people made of the alarms on clean text: bench/judged-alarms.tsv holds one verdict a line.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./engine.mjs";
import { inContext, printTable } from "./table.mjs";

const FILE = path.join(root, "bench", "judged-alarms.tsv");
const VERDICTS = ["true", "false", "open", "unjudged"];
const SEVERITIES = ["error", "warning", "information", "hint"];
const MOST_WORDS = 4;
const MOST_LISTED = 40;

/** Verdicts by document, rule and the first words that the rule marks. */
function readVerdicts() {
  if (!existsSync(FILE)) return new Map();
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  return new Map(
    lines.map((line, index) => {
      const [document, rule, words, verdict, reason] = line.split("\t");
      if (!VERDICTS.slice(0, 3).includes(verdict) || !reason)
        throw new Error(`judged-alarms.tsv:${index + 2}: ${line}`);
      return [keyOf(document, rule, words), verdict];
    }),
  );
}

function keyOf(document, rule, words) {
  return [document, rule, words].join("\t");
}

/** The first words of a finding, on one line. */
export function markedWords(text, { start, end }) {
  return text.slice(start, end).split(/\s+/).slice(0, MOST_WORDS).join(" ");
}

/** Prints how many alarms of each severity and rule were judged true and false, and first of all those nobody has judged. */
export function printVerdicts(alarms) {
  const verdicts = readVerdicts();
  const counts = new Map();
  const unjudged = [];
  const used = new Set();
  for (const alarm of alarms) {
    const { document, finding } = alarm;
    const key = keyOf(document.id, finding.rule, markedWords(document.text, finding));
    const verdict = verdicts.get(key) ?? "unjudged";
    used.add(key);
    if (verdict === "unjudged") unjudged.push(alarm);
    for (const name of [`${finding.severity}: ${finding.rule}`, `${finding.severity}: all`, "all"]) {
      const row = counts.get(name) ?? Object.fromEntries(VERDICTS.map((it) => [it, 0]));
      row[verdict]++;
      counts.set(name, row);
    }
  }
  for (const { document, finding } of unjudged.slice(0, MOST_LISTED))
    console.log(`  not judged: ${finding.rule} ${document.id}\n    ${inContext(document.text, finding)}`);
  if (unjudged.length > MOST_LISTED) console.log(`  and ${unjudged.length - MOST_LISTED} more`);
  const order = (name) => SEVERITIES.indexOf(name.split(":")[0]) + 1 || SEVERITIES.length + 1;
  const rows = [...counts].sort(
    ([a], [b]) => order(a) - order(b) || Number(a.endsWith("all")) - Number(b.endsWith("all")),
  );
  printTable(
    ["judged alarms", ...VERDICTS],
    rows.map(([name, row]) => [name, ...VERDICTS.map((it) => row[it])]),
  );
  const gone = [...verdicts.keys()].filter((key) => !used.has(key)).length;
  if (gone > 0) console.log(`  ${gone} verdicts are on alarms that are no more`);
  return { total: counts.get("all"), gone };
}
