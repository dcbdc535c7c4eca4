#!/usr/bin/env node
// Starts a rule: `npm run new-rule -- <category> <rule-id>` writes core/rules/<category>/<rule-id>.ts and lists it in
// core/rules/all.ts. Works in the current folder.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const CATEGORIES = ["time", "edition", "name", "acronym", "number", "archive", "structure"];

const [category = "", id = ""] = process.argv.slice(2);
if (!CATEGORIES.includes(category) || !/^[a-z]+(?:-[a-z0-9]+)*$/.test(id)) {
  stop(`usage: npm run new-rule -- <category> <rule-id>
  category  one of ${CATEGORIES.join(", ")}
  rule-id   names the defect, in kebab-case, such as weekday-date`);
}
const file = join("core/rules", category, `${id}.ts`);
const index = join("core/rules/all.ts");
if (!existsSync(index)) stop(`${index} is not here: run this in the project's folder.`);
const listed = readRules(readFileSync(index, "utf8"));
if (listed.some((rule) => rule.id === id) || existsSync(file)) stop(`There is a rule ${id} already.`);

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, template());
writeFileSync(index, listRules([...listed, { category, id }]));
console.log(`Wrote ${file} and listed it in ${index}. Next:
  1. Fill in the page: summary, why, limits, and the examples that must be reported and that must stay silent.
  2. Write check() until \`npx vitest run test/rules.test.ts -t ${id}\` passes.
  3. Write the manual page: \`npx vitest run test/rules.test.ts -u\`, and read docs/rules/${id}.md as a user would.
  4. Give l10n/bundle.l10n.zh-cn.json the summary and every \`say\` in Chinese: \`npx vitest run test/client/l10n.test.ts\` lists them.
  5. Count false alarms on real articles (npm run bench) before you call it done.`);

/** The rules that are listed. */
function readRules(source) {
  const line = /^export \{ \w+ \} from "\.\/(?<category>[a-z]+)\/(?<id>[a-z0-9-]+)\.ts";$/gm;
  return [...source.matchAll(line)].map(({ groups }) => ({ category: groups.category, id: groups.id }));
}

/** A line a rule, as the linter sorts them. */
function listRules(rules) {
  const byPath = [...rules].sort((a, b) => compare(`${a.category}/${a.id}`, `${b.category}/${b.id}`));
  return byPath.map((rule) => `export { ${camel(rule.id)} } from "./${rule.category}/${rule.id}.ts";\n`).join("");
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function camel(name) {
  return name.replace(/-(?<letter>[a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function template() {
  return `import type { Report } from "../finding.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const ${camel(id)}: Rule = defineRule({
  id: "${id}",
  category: "${category}",
  severity: "warning",
  summary: "One line: what the rule reports.",
  why: "Why a reader or an editor minds.",
  limits: "When the rule stays silent on purpose.",
  flags: [{ text: "A text with the {|words|} that are wrong.", fixed: "A text with the right words." }],
  accepts: ["A text like it that is right."],
  check: function* (_article): Generator<Report> {
    // Yield { span, message, evidence, fixes } for each defect. No evidence, no report.
  },
});
`;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
