import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Who may import whom: for each part of the core, the parts below it. An arrow that is missing here is a change of the
 * architecture.
 */
const CORE_LAYERS: Readonly<Record<string, readonly string[]>> = layers([
  ["text"],
  ["wording"],
  ["calendar"],
  ["words"],
  ["desk"],
  ["knowledge"],
  ["article"],
  ["quantity"],
  ["time"],
  ["entities"],
  ["facts"],
  ["analyze"],
  ["archive"],
  ["rules"],
  ["annotation"],
  ["check"],
  ["index"],
]);

/** These see an article's shape and never make one: the arrow to `analyze` is for types. */
const TYPES_OF_ANALYZE_ONLY: ReadonlySet<string> = new Set(["archive", "rules", "annotation", "check"]);

/** Packages that a part of the core may use: the desk file is YAML. */
const CORE_PACKAGES: Readonly<Record<string, readonly string[]>> = { desk: ["yaml"] };

/** What lies outside the core: packages and folders each may use. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  server: [
    "core/index.ts",
    "protocol/index.ts",
    "vscode-languageserver",
    "vscode-languageserver-textdocument",
    "picomatch",
    "node",
  ],
  cli: ["core/index.ts", "commander", "picomatch", "node"],
  client: [
    "core/desk/eligible.ts",
    "protocol/index.ts",
    "protocol/coverage-view.ts",
    "protocol/timeline-view.ts",
    "vscode",
    "vscode-languageclient",
    "node",
  ],
};

/** What would make the same text mean something else on another machine or another day. */
const IMPURE = /\bDate\.now\b|\bnew Date\b|\bIntl\.|\bMath\.random\b|\.toLocale\w*|\.localeCompare\b|\bprocess\./;

const LONGEST_FILE = 300;

const root = join(import.meta.dirname, "..");
const sources = ["core", "protocol", "server", "cli", "client", "test"].flatMap((folder) => sourcesIn(folder));
const inCore = sources.filter((file) => file.startsWith("core/"));

describe("the layers of the core", () => {
  test.each(inCore)("%s imports only what lies below it", (file) => {
    const layer = layerOf(file);
    const allowed = CORE_LAYERS[layer];
    expect(allowed, `core/${layer} is not in the table of layers`).toBeDefined();
    const targets = importsOf(file).map(({ target, typeOnly }) => {
      if (!target.startsWith("core/")) return target;
      const to = layerOf(target);
      return to === "analyze" && TYPES_OF_ANALYZE_ONLY.has(layer) && !typeOnly ? "analyze (values)" : to;
    });
    const packages = CORE_PACKAGES[layer] ?? [];
    expect(targets.filter((to) => to !== layer && !allowed?.includes(to) && !packages.includes(to))).toEqual([]);
  });

  test.each(inCore)("%s knows no clock, locale, chance or machine", (file) => {
    expect(codeOf(file).match(IMPURE)?.[0]).toBeUndefined();
  });
});

describe("the programs around it", () => {
  const programs = sources.filter((file) => Object.keys(PROGRAMS).some((name) => file.startsWith(`${name}/`)));
  test.each(programs)("%s comes in by the front door", (file) => {
    const program = file.split("/")[0] ?? "";
    const targets = importsOf(file).map(({ target }) =>
      target.startsWith(`${program}/`) ? program : packageOf(target),
    );
    expect(targets.filter((to) => to !== program && !PROGRAMS[program]?.includes(to))).toEqual([]);
  });
});

test.each(sources.filter((file) => !isData(file)))("%s fits the reader's head", (file) => {
  expect(textOf(file).split("\n").length).toBeLessThanOrEqual(LONGEST_FILE);
});

function layers(fromBelow: readonly (readonly string[])[]): Record<string, readonly string[]> {
  const table: Record<string, readonly string[]> = {};
  const below: string[] = [];
  for (const level of fromBelow) {
    for (const name of level) table[name] = [...below];
    below.push(...level);
  }
  // Neighbours that must not lean on each other, although one stands above the other in the list.
  table["text"] = [];
  table["wording"] = ["text"];
  table["calendar"] = ["wording"];
  table["words"] = ["text"];
  table["knowledge"] = ["text", "wording", "calendar"];
  table["article"] = ["text", "wording", "calendar", "words"];
  table["quantity"] = ["text", "wording", "calendar", "words", "article"];
  table["analyze"] = below.slice(0, below.indexOf("analyze"));
  return table;
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /\.m?ts$/.test(path) && !path.includes("node_modules"));
}

function isData(file: string): boolean {
  return file.endsWith(".data.ts") || file.startsWith("core/knowledge/");
}

/** `core/text/span.ts` → `text`; `core/check.ts` → `check`. */
function layerOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

interface Import {
  /** A path from the root, or the name of a package; `node` for what Node brings. */
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const statement = /^(?:import|export)\s(?<what>[^;"]*?\sfrom\s)?\s*"(?<from>[^"]+)"/gm;
  return [...textOf(file).matchAll(statement)].map(({ groups }) => {
    const what = groups?.["what"] ?? "";
    const from = groups?.["from"] ?? "";
    const names = /\{(?<names>[^}]*)\}/.exec(what)?.groups?.["names"]?.split(",") ?? [];
    const typeOnly =
      what.startsWith("type ") ||
      (names.length > 0 && names.every((name) => name.trim() === "" || name.trim().startsWith("type ")));
    if (!from.startsWith(".")) return { target: from.startsWith("node:") ? "node" : from, typeOnly };
    const path = relative(root, join(root, dirname(file), from)).replaceAll("\\", "/");
    return { target: path, typeOnly };
  });
}

/** `vscode-languageserver/node.js` → `vscode-languageserver`; a path of the project stays. */
function packageOf(target: string): string {
  return /^(?:core|protocol|server|cli|client|test)\//.test(target) ? target : (target.split("/")[0] ?? target);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The file without its comments, which may speak of clocks. */
function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
