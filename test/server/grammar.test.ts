import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { growthOf } from "../support/growth.ts";

interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly unknown[] }>>;
  readonly patterns?: readonly Pattern[];
}

const root = join(import.meta.dirname, "..", "..");
const grammar: { scopeName: string; repository: Record<string, Pattern> } = JSON.parse(
  readFileSync(join(root, "syntaxes", "press-article.tmLanguage.json"), "utf8"),
);

/** The patterns keep to what Oniguruma and JavaScript read alike; `\A` is the beginning of the first line. */
function compile(source: string): RegExp {
  return new RegExp(source.replaceAll("\\A", "^").replaceAll("\\x{FEFF}", "\\uFEFF"), "g");
}

function sources(pattern: Pattern): string[] {
  const own = [pattern.match, pattern.begin, pattern.end].filter((each) => each !== undefined);
  return [...own, ...(pattern.patterns ?? []).flatMap(sources)];
}

/** The captured parts of a line by the last words of their scopes, when the rule takes the line. */
function read(rule: string, line: string): Record<string, string> | undefined {
  const { match = "", captures = {} } = grammar.repository[rule] ?? {};
  const found = [...line.matchAll(compile(match))][0];
  if (found === undefined) return undefined;
  const parts = Object.entries(captures).flatMap(([group, { name }]) => {
    const text = found[Number(group)];
    return name === undefined || text === undefined ? [] : [[name.split(" ")[0]?.replace(".press-article", ""), text]];
  });
  return Object.fromEntries(parts);
}

describe("the grammar", () => {
  test("reads a header", () => {
    expect(read("header", " date 2026-02-10 Council votes on new bridge")).toEqual({
      "keyword.other.header": "date",
      "constant.numeric.date": "2026-02-10",
      "markup.heading.title": "Council votes on new bridge",
    });
    expect(read("header", "date of birth: 2026-02-10")).toBeUndefined();
  });

  test("reads a stamp", () => {
    expect(read("stamp", "Xinhua) 13:10, October 28, 2025")).toEqual({
      "entity.name.type.agency": "Xinhua",
      "constant.numeric.time": "13:10",
      "constant.numeric.date": "October 28, 2025",
    });
    expect(read("stamp", "He left (late) 13:10, October 28, 2025, by train.")).toBeUndefined();
  });

  test.each([
    ["KUALA LUMPUR, Oct. 28 (Xinhua) -- The premier", "KUALA LUMPUR", "Oct. 28", "Xinhua"],
    ["NANNING, China, Sept. 17, 2025 (AP) — The fair", "NANNING, China", "Sept. 17, 2025", "AP"],
    ["PARIS (Reuters) - The mayor", "PARIS", undefined, "Reuters"],
  ])("reads the dateline of %s", (line, place, date, agency) => {
    expect(read("dateline", line)).toMatchObject({
      "entity.name.tag.place": place,
      "entity.name.type.agency": agency,
      ...(date === undefined ? {} : { "constant.numeric.date": date }),
    });
  });

  test("takes no sentence for a dateline", () => {
    expect(read("dateline", "The ASEAN summit (held in May) - a success")).toBeUndefined();
  });

  test("reads a caption's credit and the editors' line", () => {
    expect(read("caption", "The mayor opens the bridge, Feb. 9, 2026. (Xinhua/Ann Other)")).toEqual({
      "comment.line.credit": "(Xinhua/Ann Other)",
    });
    expect(read("caption", "The mayor (left) opens the bridge.")).toBeUndefined();
    expect(read("credit", "(Web editor: Ann Other, Bob Same)")).toBeDefined();
  });

  test("names scopes of its own language only", () => {
    const text = JSON.stringify(grammar);
    for (const [, names = ""] of text.matchAll(/"name":"([^"]+)"/g)) {
      for (const name of names.split(" "))
        if (name !== "Press" && name !== "Article") expect(name).toMatch(/\.press-article$/);
    }
  });

  test("the time of no pattern grows faster than a hostile line", () => {
    const parts = ["(", " ", "A ", "A", "(Xinhua/", '"', "“", "1", "12 ", "-", "A. ", "'", "AP (", "Jan", "#"];
    const patterns = Object.values(grammar.repository).flatMap(sources).map(compile);
    for (const part of parts) {
      const line = (length: number) => part.repeat(length / part.length);
      for (const pattern of patterns) {
        const growth = growthOf(
          () => line(80_000).replace(pattern, ""),
          () => line(20_000).replace(pattern, ""),
        );
        expect(growth, `${pattern} on ${part}`).toBeLessThan(8);
      }
    }
  });
});
