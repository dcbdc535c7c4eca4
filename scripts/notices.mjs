// Writes THIRD_PARTY_NOTICES.md: the licences of all packages that end up in the bundles, and of the data. node scripts/notices.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The packages that the bundles hold. */
async function bundledPackages() {
  const result = await esbuild.build({
    entryPoints: ["cli/main.ts", "server/main.ts", "client/extension.ts"],
    absWorkingDir: root,
    outdir: "out/notices",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    external: ["vscode"],
    logLevel: "silent",
  });
  const names = Object.keys(result.metafile.inputs).flatMap((input) => {
    const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
    return match ? [match[1]] : [];
  });
  return [...new Set(names)].sort();
}

function noticeOf(name) {
  const folder = path.join(root, "node_modules", name);
  const { version, license, homepage } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(path.join(folder, file), "utf8").trim();
  return `## ${name} ${version}\n\n${homepage ?? ""}\n\n\`\`\`text\n${text.replace(/\r\n/g, "\n")}\n\`\`\`\n`;
}

const packages = await bundledPackages();
const words = path.join(root, "core/words/LICENSE.txt");
const wordList = existsSync(words) ? `## Word list\n\n\`\`\`text\n${readFileSync(words, "utf8").trim()}\n\`\`\`\n` : "";
const places =
  "## Places and names\n\nContains data from GeoNames (CC BY 4.0), world-countries (ODbL 1.0) and country-region-data (MIT); the name\nrecogniser is trained on Wikigold, the Broad Twitter Corpus and GUM (CC BY). See SOURCES.md in the repository.\n";
writeFileSync(
  path.join(root, "THIRD_PARTY_NOTICES.md"),
  `# Third-party notices\n\nCopydesk includes the following software and data.\n\n${packages.map(noticeOf).join("\n")}\n${wordList}\n${places}`,
);
console.log(`THIRD_PARTY_NOTICES.md: ${packages.join(", ")}`);
