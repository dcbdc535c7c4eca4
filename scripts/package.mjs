// Makes copydesk-<version>.vsix of what scripts/build.mjs has built, and verifies what is in it.
// node scripts/package.mjs [--out FILE]
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

const MAX_BYTES = 3 * 1024 * 1024;
/** What no reader of the package needs: sources, tests, maps, dependencies, the project's own set-up. */
const FORBIDDEN = [
  /\.(ts|mts|cts|tsx|map|tsbuildinfo|vsix)$/,
  /(^|\/)(node_modules|test|tests|core|server|client|cli|bench|scripts|out|samples|\.ci|\.vscode|\.git)\//,
  /(^|\/)(tsconfig|biome|knip|vitest\.config|package-lock)[^/]*$/,
];

/**
 * Names and contents of a zip file's entries, read from its central directory.
 * @returns {Map<string, Buffer>}
 */
function readZip(buffer) {
  const entries = new Map();
  const end = buffer.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("no zip file");
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < buffer.readUInt16LE(end + 10); i++) {
    const method = buffer.readUInt16LE(at + 10);
    const size = buffer.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + size);
    entries.set(name, method === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** All that is wrong with a package, one line each. */
function problemsOf(file) {
  const problems = [];
  const { size } = statSync(file);
  if (size > MAX_BYTES) problems.push(`${size} bytes are more than ${MAX_BYTES}`);
  const entries = readZip(readFileSync(file));
  const inside = new Map([...entries].filter(([name]) => name.startsWith("extension/")));
  const names = [...inside.keys()].map((name) => name.slice("extension/".length));
  for (const name of names) {
    if (FORBIDDEN.some((pattern) => pattern.test(name))) problems.push(`${name} does not belong in the package`);
  }
  for (const [name, content] of inside) {
    if (name.endsWith(".js") && /\/\/# sourceMappingURL=/.test(content.subarray(-2_000_000).toString("latin1"))) {
      problems.push(`${name} carries or names a source map: run the build without --watch`);
    }
  }
  const manifest = JSON.parse(inside.get("extension/package.json")?.toString("utf8") ?? "{}");
  // The manifest's own word on what it needs, besides the servers that the client starts.
  const needed = [manifest.main, manifest.browser, manifest.icon, "dist/server.js", "dist/server.web.js"];
  for (const grammar of manifest.contributes?.grammars ?? []) needed.push(grammar.path);
  for (const language of manifest.contributes?.languages ?? []) needed.push(language.configuration);
  for (const { steps } of manifest.contributes?.walkthroughs ?? [])
    needed.push(...steps.map(({ media }) => media.image));
  if (manifest.l10n)
    needed.push(`${manifest.l10n}/bundle.l10n.zh-cn.json`, "package.nls.json", "package.nls.zh-cn.json");
  if (!manifest.main) problems.push("package.json names no main program");
  for (const name of needed.filter(Boolean).map((given) => path.posix.normalize(given))) {
    if (![name, `${name}.js`].some((each) => names.includes(each))) problems.push(`${name} is missing`);
  }
  return { problems, names, size };
}

/**
 * Packages the extension under `root` into `file` and verifies the result; throws with all that is wrong.
 * @returns {{ names: string[], size: number }} the files inside and the size of the package in bytes
 */
export function packageExtension({ root, file }) {
  const vsce = path.join(root, "node_modules", "@vscode", "vsce", "vsce");
  const args = [
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--skip-license",
    "--no-rewrite-relative-links",
    "--out",
    file,
  ];
  const result = spawnSync(process.execPath, [vsce, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (result.status !== 0) throw new Error(`vsce failed\n${result.stdout}${result.stderr}`);
  const { problems, names, size } = problemsOf(file);
  if (problems.length > 0) throw new Error(`${path.basename(file)} is not fit to ship:\n  ${problems.join("\n  ")}`);
  return { names, size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const given = process.argv.indexOf("--out");
  const file = given > 0 ? path.resolve(process.argv[given + 1]) : path.join(root, `${name}-${version}.vsix`);
  try {
    const { names, size } = packageExtension({ root, file });
    for (const entry of names) console.log(`  ${entry}`);
    console.log(`${path.relative(process.cwd(), file)}: ${names.length} files, ${(size / 1024).toFixed(0)} KB`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
