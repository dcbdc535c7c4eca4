import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** The languages besides English: those with a table for package.json. */
const LANGUAGES = readdirSync(root).flatMap(
  (name) => /^package\.nls\.(?<tag>[\w-]+)\.json$/.exec(name)?.groups?.["tag"] ?? [],
);

const manifest = readFileSync(join(root, "package.json"), "utf8");
const keys = [...manifest.matchAll(/"%(?<key>[^%"]+)%"/g)].map(({ groups }) => groups?.["key"] ?? "");
const english = json("package.nls.json");

const SOURCES = ["client", "server"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), "utf8") })),
);

/** Calls that translate: `vscode.l10n.t(…)` in the client, `t(…)` of server/l10n.ts in the server. */
const CALL = /(?<![\w.])(?:vscode\.l10n\.)?t\(\s*/g;
const LITERAL = /"(?:[^"\\]|\\.)*"|'[^'"\\]*(?:"[^'"\\]*)*'/y;

/** The messages of all calls, and the calls whose message is not a plain string, which no table can hold. */
function messages(): { texts: Set<string>; others: string[] } {
  const texts = new Set<string>();
  const others: string[] = [];
  for (const { path, text } of SOURCES) {
    if (path === "server/l10n.ts") continue;
    for (const { index, 0: call } of text.matchAll(CALL)) {
      LITERAL.lastIndex = index + call.length;
      const found = LITERAL.exec(text)?.[0];
      if (found === undefined) others.push(`${path}: ${text.slice(index, index + 60)}`);
      else texts.add(found.startsWith("'") ? found.slice(1, -1) : JSON.parse(found));
    }
  }
  return { texts, others };
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

test("there is Simplified Chinese, and package.json says where", () => {
  expect(LANGUAGES).toContain("zh-cn");
  expect(json("package.json")["l10n"]).toBe("./l10n");
});

test("package.json names no text that is missing, and no text is left over", () => {
  expect(Object.keys(english).sort()).toEqual([...new Set(keys)].sort());
});

test("what a person reads of package.json is translated", () => {
  const plain = [
    ...manifest.matchAll(/"(?:title|markdownDescription|description|contents|name|label)": "(?<text>[^"%][^"]*)"/g),
  ];
  // The names of the extension are the same everywhere.
  expect(
    plain.map(({ groups }) => groups?.["text"]).filter((text) => text !== "Copydesk" && text !== "copydesk"),
  ).toEqual([]);
});

test("every message is a plain string", () => {
  expect(messages().others).toEqual([]);
});

describe.each(LANGUAGES)("%s", (language) => {
  const table = json(`package.nls.${language}.json`);
  const bundlePath = `l10n/bundle.l10n.${language}.json`;
  const bundle = existsSync(join(root, bundlePath)) ? json(bundlePath) : {};

  test("has every text of package.json", () => {
    expect(Object.keys(table)).toEqual(Object.keys(english));
    expect(Object.entries(table).filter(([key, text]) => text === "" || text === english[key])).toEqual([]);
  });

  test("has every message, and none besides", () => {
    expect(Object.keys(bundle).sort()).toEqual([...messages().texts].sort());
  });

  test("has every number and name that a message has", () => {
    for (const [message, text] of Object.entries(bundle)) {
      expect({ message, has: placeholders(String(text)) }).toEqual({ message, has: placeholders(message) });
    }
  });

  test("keeps the links and code of package.json", () => {
    const fixed = (text: unknown) => String(text).match(/`[^`]+`|\(command:[^)]*\)/g) ?? [];
    for (const [key, text] of Object.entries(table)) {
      expect({ key, has: fixed(text).sort() }).toEqual({ key, has: fixed(english[key]).sort() });
    }
  });
});
