// The engine on the case tables of two date parsers and on dated news: node bench/time-cases.mjs --data DIR [--misses KIND]
// A table's phrases are read as the press writes them: months, weekdays and the sentence begin with a capital.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadEngine, readJsonLines } from "./engine.mjs";
import { percent, printTable, title } from "./table.mjs";
import { kindOf, TO_A_MACHINE } from "./time-kinds.mjs";
import { clock, covers, coversSameDays, DAY, iso, pad, sameMeaning } from "./time-values.mjs";

const NAMES =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|easter|christmas|thanksgiving|halloween|q[1-4]|h[12]|fy|good friday|black friday|new year's (?:day|eve)|(?:\w+ )(?=day\b))\b/gi;
/** Words that the tables count to an expression and TimeML does not. */
const LEAD =
  /^(?:(?:no (?:later|earlier) than|(?:as )?(?:early|late|far back) as|later than|earlier than|prior to|starting (?:on|from)?|on|in|at|by|from|between|since|before|after|until|till|til|during|around|about|for|within|throughout|over|of)\s+)+/i;

/** TimeML keeps the grain that is said: "two months ago" is a month, "early March" is March with a `mod`. */
const COUNTED = /\b(?:ago|later|earlier|from now|hence|back)\b/i;

const { values } = parseArgs({ options: { data: { type: "string" }, misses: { type: "string" } } });
if (values.data === undefined) {
  console.log("node bench/time-cases.mjs --data DIR [--misses KIND]\n  DIR/time holds the sets");
  process.exit(2);
}
const engine = await loadEngine();
const folder = path.join(path.resolve(values.data), "time");
run("recognizers-datetime-specs", "Recognizers-Text, English date cases", recognizersCases);
run("duckling-time-en", "Duckling, English time corpus", ducklingCases);
if (existsSync(path.join(folder, "gum-dates.jsonl"))) printGum(readJsonLines(path.join(folder, "gum-dates.jsonl")));

function run(set, name, casesOf) {
  const file = path.join(folder, `${set}.jsonl`);
  if (!existsSync(file)) return console.log(`  no ${set}: skipped`);
  title(name);
  const { cases, notes } = casesOf(readJsonLines(file));
  const supported = new Map();
  const left = new Map();
  for (const one of cases) {
    const { kind, why } = kindOf(one.words, one.holiday) ?? { kind: "other", why: "no form of the press" };
    const rows = why === undefined ? supported : left;
    const row = rows.get(kind) ?? { why, cases: 0, found: 0, extent: 0, value: 0 };
    rows.set(kind, row);
    const result = judge(one);
    row.cases++;
    for (const what of ["found", "extent", "value"]) if (result[what]) row[what]++;
    if (values.misses === kind && !(result.extent && result.value))
      console.log(`  ${one.words} | ${one.expected.join(" or ")} | read: ${result.read}`);
  }
  const total = { cases: 0, found: 0, extent: 0, value: 0 };
  for (const row of supported.values()) for (const what of Object.keys(total)) total[what] += row[what];
  const line = (kind, row) => [kind, row.cases, row.found, row.extent, row.value, percent(row.value, row.cases)];
  const byCases = (a, b) => b[1].cases - a[1].cases;
  printTable(
    ["supported", "cases", "found", "extent right", "value right", ""],
    [...[...supported].sort(byCases).map(([kind, row]) => line(kind, row)), line("all", total)],
  );
  console.log("");
  printTable(
    ["left out on purpose", "cases", "read all the same"],
    [...left].sort(byCases).map(([kind, { cases: n, value }]) => [kind, n, value]),
  );
  for (const [kind, { why }] of left) console.log(`  ${kind}: ${why}`);
  for (const note of notes) console.log(`  ${note}`);
}

/** One case an expression; the same sentence with the same expectation counts once. */
function recognizersCases(rows) {
  const cases = [];
  const seen = new Set();
  let [toMachines, silent, alarms] = [0, 0, 0];
  for (const { id, text, dct, expected } of rows) {
    // The other models cut expressions up for to-do lists and calendars.
    if (!/^DateTimeModel(?:ComplexCalendar|ExperimentalMode)?-/.test(id)) continue;
    if (TO_A_MACHINE.test(text)) {
      toMachines++;
      continue;
    }
    if (expected.length === 0 && !seen.has(text)) {
      silent++;
      if (read(text, dct).length > 0) alarms++;
    }
    for (const { start, end, values: readings = [], type } of expected) {
      const key = `${text}|${start}|${end}`;
      if (seen.has(key) || type === undefined || type.endsWith("alt") || type.endsWith("timezone")) continue;
      seen.add(key);
      const words = text.slice(start, end);
      cases.push({ text, dct, start, end, words, expected: readings.flatMap(recognizersValues) });
    }
    seen.add(text);
  }
  const notes = [
    `${toMachines} sentences to an assistant, a calendar or a chat are left aside`,
    `of ${silent} sentences without an expression, ${alarms} are given one`,
  ];
  return { cases, notes };
}

function recognizersValues({ timex = "", value, start, end, Mod: mod }) {
  const list = timex.startsWith("(") ? [] : [clock(timex)];
  // "since August": the value is August, and that it goes on is said outside of the expression.
  if (mod !== undefined) return list;
  if (value !== undefined)
    list.push(
      clock(
        String(value)
          .replace(" ", "T")
          .replace(/T00:00:00$/, ""),
      ),
    );
  if (start !== undefined && end !== undefined) list.push(`${clock(start)}/${clock(end)}`);
  return list;
}

/** A phrase is a case by itself. */
function ducklingCases(rows) {
  const cases = rows.map(({ text, ref, expect }) => {
    const moments = [...expect.matchAll(/\((\d+), (\d+), (\d+), (\d+), (\d+), \d+\)/g)].map((m) =>
      m.slice(1).map(Number),
    );
    const grain = /\) (\w+)(?: "|$)/.exec(expect)?.[1] ?? "Day";
    // A parser of commands looks ahead; in print a verb says so.
    const frame = /\b(?:last|past|previous|ago|yesterday|earlier)\b/i.test(text) ? "They met " : "They will meet ";
    const end = frame.length + text.length;
    return {
      ...{ text: `${frame}${text}.`, dct: ref, start: frame.length, end, words: text },
      holiday: /Holiday/.test(expect),
      expected: ducklingValues(moments, grain),
    };
  });
  return { cases, notes: [] };
}

function ducklingValues([first, last], grain) {
  if (first === undefined) return [];
  const stamp = ([y, mo, d, h, mi]) => `${iso(Date.UTC(y, mo - 1, d))}T${pad(h)}:${pad(mi)}`;
  if (last !== undefined) return [`${stamp(first)}/${stamp(last)}`.replaceAll("T00:00", "")];
  if (/Hour|Minute|Second/.test(grain)) return [stamp(first)];
  const [y, mo, d] = first;
  const after = {
    Day: [y, mo - 1, d + 1],
    Week: [y, mo - 1, d + 7],
    Month: [y, mo, 1],
    Quarter: [y, mo + 2, 1],
    Year: [y + 1, 0, 1],
  };
  return [`${iso(Date.UTC(y, mo - 1, d))}/${iso(Date.UTC(...(after[grain] ?? after.Day)))}`];
}

function read(text, dct) {
  const written = text.replace(NAMES, (word) => word[0].toUpperCase() + word.slice(1));
  const hostDate = typeof dct === "string" ? engine.parseIso(dct.slice(0, 10)) : undefined;
  const options = hostDate === undefined ? {} : { hostDate };
  return engine.analyze(written.slice(0, 1).toUpperCase() + written.slice(1), options).times;
}

function judge({ text, dct, start, end, expected }) {
  const times = read(text, dct).filter((time) => time.start < end && start < time.end);
  if (times.length === 0) return { found: false, extent: false, value: false, read: "–" };
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const [from, to] = [times[0].start, times.at(-1).end];
  // An article belongs to the expression, a preposition does not; the tables leave out the one and take in the other.
  const extent = (from === start || from === start + lead || /^the $/i.test(text.slice(from, start))) && to === end;
  const mine = valuesOf(times);
  const coarse =
    times.length === 1 && (times[0].mod !== undefined || COUNTED.test(words)) ? times[0].interval : undefined;
  const value = expected.some(
    (one) => mine.some((own) => sameMeaning(own, one, dct)) || (coarse !== undefined && covers(coarse, one)),
  );
  return { found: true, extent, value, read: mine.join(", ") };
}

/** What the expressions say as the tables would: each value, the days covered, both ends of a range. */
function valuesOf(times) {
  const list = times.map(({ value }) => clock(value));
  const [first, last] = [times[0], times.at(-1)];
  if (first.interval !== undefined && last.interval !== undefined)
    list.push(`${iso(first.interval.first * DAY)}/${iso((last.interval.last + 1) * DAY)}`);
  if (times.length === 2) list.push(`${clock(first.value)}/${clock(last.value)}`);
  return list;
}

/** GUM dates whole days in ISO 8601 intervals: equal is what covers the same days. */
function printGum(documents) {
  title("GUM, dates of news and interviews: values by the days covered");
  let [gold, found, dated, same] = [0, 0, 0, 0];
  for (const { text, dct, timexes } of documents) {
    const { times } = engine.analyze(text, { hostDate: engine.parseIso(dct) });
    for (const expected of timexes) {
      gold++;
      const mine = times.filter((time) => time.start < expected.end && expected.start < time.end);
      if (mine.length === 0) continue;
      found++;
      // Without a value the annotators gave bounds only ("not after").
      if (expected.value === null) continue;
      dated++;
      if (mine.some(({ value }) => coversSameDays(value, expected))) same++;
    }
  }
  printTable(
    ["gold", "found", "recall", "with a value", "value right", ""],
    [[gold, found, percent(found, gold), dated, same, percent(same, dated)]],
  );
}
