// Real articles of which every defect and every trap is listed in a gold file: all must be found, none may be hit.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { answer } from "./engine.mjs";
import { inContext, printTable, title } from "./table.mjs";

const overlap = (a, b) => a.start < b.end && b.start < a.end;
const isGrave = ({ severity }) => severity === "error" || severity === "warning";

export function benchArticles(engine, folder) {
  title("Articles with a gold");
  const gold = JSON.parse(readFileSync(path.join(folder, "gold.json"), "utf8"));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  const archive = engine.Archive.of([...texts].map(([name, text]) => engine.summarize(name, engine.analyze(text))));
  const found = [...texts].flatMap(([doc, text]) => {
    return answer(engine, { id: doc, text }, archive).findings.map((finding) => ({ doc, text, ...finding }));
  });
  const at = (place) => found.filter((finding) => finding.doc === place.doc && overlap(finding, place));

  const rows = gold.defects.map((defect) => {
    const hits = at(defect);
    const rules = hits.map(({ rule, severity }) => `${rule} (${severity})`).join(", ");
    const state = hits.length > 0 ? "found" : defect.must_find ? "MISSED" : "–";
    const fix = hits.length > 0 ? fixState(texts.get(defect.doc), defect, hits) : "";
    return { defect, hits, row: [`${defect.id}${defect.must_find ? "*" : ""}`, state, fix, rules] };
  });
  printTable(
    ["defect", "", "fix", "by"],
    rows.map(({ row }) => row),
  );
  const must = rows.filter(({ defect }) => defect.must_find);
  const missed = must.filter(({ hits }) => hits.length === 0).length;
  console.log(
    `  must be found (*): ${must.length - missed} of ${must.length}; others: ${rows.filter(({ defect, hits }) => !defect.must_find && hits.length > 0).length} of ${rows.length - must.length}`,
  );

  const trapped = gold.traps.flatMap((trap) => at(trap).map((finding) => ({ trap, finding })));
  const hard = trapped.filter(({ finding }) => isGrave(finding));
  console.log(
    `  traps hit by an error or warning: ${hard.length}; by information or a hint: ${trapped.length - hard.length}; of ${gold.traps.length}`,
  );
  for (const { trap, finding } of trapped) show(`trap ${trap.id} (${trap.why_right})`, finding);

  const explained = [...gold.defects, ...gold.cross_article.flatMap(({ occurrences }) => occurrences)];
  const strange = found.filter(
    (finding) => !explained.some((place) => place.doc === finding.doc && overlap(finding, place)),
  );
  const strangeGrave = strange.filter(isGrave).length;
  console.log(
    `  not in the gold: ${strangeGrave} errors and warnings, ${strange.length - strangeGrave} information and hints`,
  );
  for (const finding of strange) show("not in the gold", finding);
  return { must: must.length, missed, trapsHit: hard.length, unexplained: strangeGrave };
}

/** Whether a fix gives what the gold wants, and whether that one is the preferred. */
function fixState(text, defect, hits) {
  if (!defect.fix) return "";
  const wanted = text.slice(0, defect.start) + defect.fix + text.slice(defect.end);
  const fixes = hits.flatMap((hit) => hit.fixes);
  const good = fixes.find(({ edits }) => edits.some((edit) => squeeze(applyEdit(text, edit)) === squeeze(wanted)));
  if (good === undefined) return fixes.length === 0 ? "none" : "other";
  return good.preferred ? "preferred" : "offered";
}

function applyEdit(text, { start, end, newText }) {
  return text.slice(0, start) + newText + text.slice(end);
}

function squeeze(text) {
  return text.replace(/\s+/g, " ");
}

function show(what, finding) {
  console.log(`    ${what}: ${finding.rule} ${finding.severity}  ${finding.doc}:${finding.start}`);
  console.log(`      ${inContext(finding.text, finding, 40)}`);
  console.log(`      ${finding.message}`);
}
