// Bundles every program of Copydesk: node scripts/build.mjs [--watch]
//   dist/     what is shipped: minified, without source maps
//   out/e2e/  the suites that run inside a real VS Code
// --watch rebuilds on every change, readable and with source maps.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const watch = process.argv.includes("--watch");

/** A Node program: CommonJS, because VS Code requires its extensions and package.json names no module type. */
const node = {
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  external: ["vscode", "mocha"],
};
/** Code of the browser's extension host, which evaluates CommonJS too. */
const web = {
  platform: "browser",
  format: "cjs",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  external: ["vscode"],
};
/** A classic Web Worker. */
const worker = { ...web, format: "iife" };

/** The script of a web view. */
const page = { ...web, format: "iife" };

const SHEBANG = "#!/usr/bin/env node";

/**
 * The engine's data is most of its size, and the package holds two servers. A worker must be one file, so server.web.js
 * carries the data, and server.js takes it from there: loaded by Node, that file starts nothing and exports its data.
 */
const DATA_FILE = /\.data\.json$/;
const DATA_HOLDER = "./server.web.js";

/** Makes imports of data files read `holder`, an expression, by their path. */
function dataFrom(holder) {
  return {
    name: "data",
    setup(build) {
      build.onLoad({ filter: DATA_FILE }, ({ path: file }) => ({
        contents: `module.exports = ${holder}[${JSON.stringify(dataKey(file))}];`,
        loader: "js",
      }));
    },
  };
}

function dataKey(file) {
  return path.relative(root, file).replaceAll(path.sep, "/");
}

/** A rule's reasons and examples as the formatter sets them: its tests and its page, and no part of what a server does. */
const MANUAL =
  /^ {2}(?:(?:flags|accepts): \[(?:.*|\n[\s\S]*?\n {2})\]|(?:why|limits):\s+(?:"(?:[^"\\]|\\.)*"|'[^']*')),\n/gm;
const PARTS = ["why", "limits", "flags", "accepts"];
const RULE_FILE = /[\\/]core[\\/]rules[\\/][a-z]+[\\/][a-z0-9-]+\.ts$/;

/** Leaves the rules' manual out of a server; the command line tells it. */
const withoutManual = {
  name: "without-manual",
  setup(build) {
    build.onLoad({ filter: RULE_FILE }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const found = source.match(MANUAL)?.length ?? 0;
      if (found !== PARTS.length)
        throw new Error(`${file} has ${found} of ${PARTS.join(", ")} where they are expected`);
      return { contents: source.replace(MANUAL, ""), loader: "ts" };
    });
  },
};

/** What surrounds the worker's code: the data in front of it, and a way past it for Node. */
function dataEnvelope() {
  const files = readdirSync(path.join(root, "core"), { recursive: true }).filter((name) => DATA_FILE.test(name));
  const entries = files.sort().map((name) => {
    const file = path.join(root, "core", name);
    return `${JSON.stringify(dataKey(file))}:${JSON.stringify(JSON.parse(readFileSync(file, "utf8")))}`;
  });
  return {
    banner: {
      js: `var COPYDESK_DATA={${entries.join(",")}};if(typeof module==="object")module.exports=COPYDESK_DATA;else{`,
    },
    footer: { js: "}" },
  };
}

const programs = [
  { entry: "cli/main.ts", file: "dist/cli.js", options: node, executable: true },
  {
    entry: "server/main.ts",
    file: "dist/server.js",
    options: {
      ...node,
      plugins: [withoutManual, dataFrom(`require("${DATA_HOLDER}")`)],
      external: [...node.external, DATA_HOLDER],
    },
    executable: true,
  },
  {
    entry: "server/main.web.ts",
    file: "dist/server.web.js",
    options: { ...worker, plugins: [withoutManual, dataFrom("COPYDESK_DATA")], ...dataEnvelope() },
  },
  { entry: "client/extension.ts", file: "dist/client.js", options: node },
  { entry: "client/extension.web.ts", file: "dist/client.web.js", options: web },
  { entry: "client/webview/timeline.ts", file: "dist/timeline.js", options: page },
  { entry: "client/webview/coverage.ts", file: "dist/coverage.js", options: page },
  ...["test/e2e/suite", "test/e2e/folders", "test/e2e/chinese"].flatMap(suiteFiles).map((entry) => ({
    entry,
    file: entry.replace("test/e2e", "out/e2e").replace(/\.ts$/, ".js"),
    options: node,
    test: true,
  })),
  {
    entry: "test/e2e/web/index.ts",
    file: "out/e2e/web/index.js",
    // Mocha's bundle for browsers asks for these.
    options: { ...web, define: { global: "globalThis", "process.env.COPYDESK_E2E_CONTROL": "undefined" } },
    test: true,
  },
];

/** Names the engine: another one may read the same article otherwise, so what was kept of it counts no more. */
function hashOf(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
    const file = path.join(root, folder, name);
    if (statSync(file).isFile()) hash.update(name).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

/** The files of a suite that are loaded by name: its index and its tests; what they import is bundled into them. */
function suiteFiles(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name === "index.ts" || name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`);
}

function buildOptions({ entry, file, options, executable, test }) {
  const needsShebang = executable && !readFileSync(path.join(root, entry), "utf8").startsWith("#!");
  return {
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    minify: !watch && !test,
    sourcemap: watch || test ? "inline" : false,
    define: {
      ...options.define,
      "process.env.NODE_ENV": watch ? '"development"' : '"production"',
      COPYDESK_ENGINE: JSON.stringify(engineVersion),
    },
    ...(needsShebang ? { banner: { js: SHEBANG } } : {}),
    logLevel: "warning",
  };
}

const started = performance.now();
const engineVersion = hashOf("core");
const present = programs.filter((program) => existsSync(path.join(root, program.entry)));
for (const program of programs) {
  if (!present.includes(program)) console.warn(`skipped ${program.file}: there is no ${program.entry} yet`);
}
// A test that was renamed or removed must not run from an earlier build, nor may an older bundle be shipped.
const wanted = new Set(present.map((program) => path.join(root, program.file)));
for (const folder of ["dist", "out/e2e/suite"]) {
  if (!existsSync(path.join(root, folder))) continue;
  for (const name of readdirSync(path.join(root, folder))) {
    const file = path.join(root, folder, name);
    if (!wanted.has(file)) rmSync(file, { recursive: true, force: true });
  }
}

if (watch) {
  for (const program of present) await (await esbuild.context(buildOptions(program))).watch();
  console.log(`watching ${present.length} programs; Ctrl-C stops`);
} else {
  const results = await Promise.allSettled(present.map((program) => esbuild.build(buildOptions(program))));
  // esbuild has printed its errors already
  if (results.some((result) => result.status === "rejected")) process.exit(1);
  for (const program of present) {
    const file = path.join(root, program.file);
    if (program.executable) chmodSync(file, 0o755);
    if (!program.test)
      console.log(`${program.file.padEnd(20)} ${(statSync(file).size / 1024).toFixed(0).padStart(6)} KB`);
  }
  console.log(`built ${present.length} programs in ${Math.round(performance.now() - started)} ms`);
}
