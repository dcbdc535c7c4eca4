// The engine as the bench sees it: bundled from its one door, fresh for every run.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Where bundles and predictions go; not under version control. */
export const out = path.join(root, "out", "bench");

/** @returns the path of the bundle */
export async function bundleEngine() {
  mkdirSync(out, { recursive: true });
  const outfile = path.join(out, "core.mjs");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["core/index.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "node20",
    logLevel: "warning",
  });
  return outfile;
}

export async function loadEngine() {
  return import(pathToFileURL(await bundleEngine()).href);
}

export function readJsonLines(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Everything the engine says of a document `{ text, dct? }`, as `copydesk batch` would answer it. */
export function answer(engine, { id, text, dct }, archive = engine.Archive.empty) {
  const date = typeof dct === "string" ? engine.parseIso(dct.slice(0, 10)) : undefined;
  const article = engine.analyze(text, date === undefined ? {} : { hostDate: date });
  const { findings, failures } = engine.check(article, archive, engine.rules, { id });
  return {
    id,
    timexes: article.times.map(({ start, end, type, value, mod }) => ({ start, end, type, value, mod })),
    entities: article.mentions.map(({ start, end, type, name }) => ({ start, end, type, name })),
    findings: findings.map(({ rule, severity, span, message, evidence, fixes }) => ({
      rule,
      severity,
      start: span.start,
      end: span.end,
      message,
      related: evidence,
      fixes,
    })),
    failures,
  };
}
