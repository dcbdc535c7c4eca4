// Accuracy, alarms and speed: npm run bench -- --data DIR [options]; --help lists them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchNames, benchTime } from "./accuracy.mjs";
import { benchArticles } from "./articles.mjs";
import { loadEngine, root } from "./engine.mjs";
import { benchClean, benchFaults } from "./faults.mjs";
import { benchSpeed } from "./speed.mjs";

const PARTS = ["time", "names", "faults", "clean", "articles", "speed"];

const HELP = `npm run bench -- --data DIR [options]
  --data DIR          the data sets: DIR/time, DIR/ner, DIR/faults
  --articles DIR      articles with a gold.json (default: "articles" beside the data)
  --only LIST         some of ${PARTS.join(",")}
  --show-alarms[=X]   list the alarms on clean text; X: only this rule or this severity
  --errors            list the errors of times and names in out/bench/
  --misses N          list N of the faults that were not found
  --rounds N          passes of the speed measurement (3)
  --full              let the slow peers read everything too
  --json FILE         write all figures to FILE`;

// An option whose value may be left out is given as --show-alarms=X.
const args = process.argv.slice(2).map((arg) => (arg === "--show-alarms" ? "--show-alarms=" : arg));
const { values } = parseArgs({
  args,
  options: {
    data: { type: "string" },
    articles: { type: "string" },
    only: { type: "string" },
    "show-alarms": { type: "string" },
    errors: { type: "boolean" },
    misses: { type: "string" },
    rounds: { type: "string" },
    full: { type: "boolean" },
    json: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help || values.data === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
const data = path.resolve(values.data);
if (!existsSync(data)) stop(`there is no folder ${values.data}`);
const parts = values.only?.split(",") ?? PARTS;
for (const part of parts) if (!PARTS.includes(part)) stop(`there is no part "${part}"; there are ${PARTS.join(", ")}`);

const engine = await loadEngine();
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
console.log(`Copydesk ${version}, ${engine.rules.length} rules, Node ${process.version}`);
const articles = path.resolve(values.articles ?? path.join(data, "..", "articles"));
const showAlarms = values["show-alarms"] === "" ? true : values["show-alarms"];
const results = { version, rules: engine.rules.length };
for (const part of parts) {
  if (part === "time") results.time = benchTime(engine, data, { errors: values.errors });
  if (part === "names") results.names = benchNames(engine, data, { errors: values.errors });
  if (part === "faults") results.faults = benchFaults(engine, data, { misses: values.misses });
  if (part === "clean") results.clean = benchClean(engine, data, { showAlarms });
  if (part === "articles") {
    if (existsSync(path.join(articles, "gold.json"))) results.articles = benchArticles(engine, articles);
    else console.log("\nno articles with a gold: skipped (--articles DIR)");
  }
  if (part === "speed")
    results.speed = await benchSpeed(data, { rounds: Number(values.rounds ?? 3), full: values.full });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);

function stop(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}
