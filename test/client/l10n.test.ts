import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules, staleIgnore } from "../../core/index.ts";

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

const SOURCES = ["client", "server", "core"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), "utf8") })),
);

/** Calls that translate: `vscode.l10n.t(…)` in the client, `t(…)` of server/l10n.ts in the server. */
const CALL = /(?<![\w.])(?:vscode\.l10n\.)?t\(\s*/g;
const LITERAL = /"(?:[^"\\]|\\.)*"|'[^'"\\]*(?:"[^'"\\]*)*'/y;

/** The patterns of all templates that are marked with `say`, the engine's own words. */
function patterns(sources = SOURCES): Set<string> {
  const found = new Set<string>();
  for (const { text } of sources) {
    for (const { index, 0: mark } of text.matchAll(/(?<![\w.`])say`/g)) found.add(patternAt(text, index + mark.length));
  }
  return found;
}

/** The pattern of the template that begins at `at`. */
function patternAt(text: string, at: number): string {
  let pattern = "";
  let values = 0;
  for (let i = at; text[i] !== "`"; i++) {
    if (text[i] === "\\" && text[i + 1] === "`") pattern += text[++i];
    else if (text[i] === "\\") pattern += JSON.parse(`"${text[i]}${text[++i]}"`);
    else if (text[i] === "$" && text[i + 1] === "{") {
      pattern += `{${values++}}`;
      i = endOfValue(text, i + 2);
    } else pattern += text[i];
  }
  return pattern;
}

/** Where the value that begins at `at` has its closing brace. */
function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "`")
      for (i++; text[i] !== "`"; i++) if (text[i] === "$" && text[i + 1] === "{") i = endOfValue(text, i + 2);
    if (text[i] === "{") depth++;
    if (text[i] === "}" && depth-- === 0) return i;
  }
  throw new Error("a template without end");
}

/** The messages of all calls, and the calls whose message is not a plain string, which no table can hold. */
function messages(): { texts: Set<string>; others: string[] } {
  const texts = new Set<string>();
  const others: string[] = [];
  for (const { path, text } of SOURCES) {
    if (path === "server/l10n.ts") continue;
    if (path.startsWith("core/")) continue;
    for (const { index, 0: call } of text.matchAll(CALL)) {
      LITERAL.lastIndex = index + call.length;
      const found = LITERAL.exec(text)?.[0];
      if (found === undefined) others.push(`${path}: ${text.slice(index, index + 60)}`);
      else texts.add(found.startsWith("'") ? found.slice(1, -1) : JSON.parse(found));
    }
  }
  return { texts, others };
}

/** Plain strings that the desk file's completions and hovers tell; docs and other programs have them in English. */
const summaries = [...rules, staleIgnore].map(({ summary }) => summary);

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
    // A pattern without letters, such as `{0}, {1}`, may do as it is.
    const all = [...new Set([...messages().texts, ...patterns(), ...summaries])];
    const due = all.filter((text) => Object.hasOwn(bundle, text) || /\p{L}/u.test(text.replace(/\{\d\}/g, "")));
    expect(Object.keys(bundle).sort()).toEqual(due.sort());
  });

  test("changes the order of bare values for dates alone", () => {
    const dates = SOURCES.filter(({ path }) => path === "core/calendar/say-date.ts");
    const others = SOURCES.filter(({ path }) => path.startsWith("core/") && path !== "core/calendar/say-date.ts");
    const bare = [...patterns(others)].filter((text) => !/\p{L}/u.test(text.replace(/\{\d\}/g, "")));
    expect(bare.filter((text) => Object.hasOwn(bundle, text) && patterns(dates).has(text))).toEqual([]);
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
