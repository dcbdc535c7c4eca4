import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { DeskSchema, Said } from "../core/index.ts";
import { put, rules } from "../core/index.ts";
import { Desks } from "../server/desks.ts";
import { desk } from "./support/desk.ts";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/desk-file.md");
const { schema } = new Desks(rules);
/** In English: what people read of the schema is kept as patterns. */
const published = JSON.parse(JSON.stringify(schema, (_, value) => (isSaid(value) ? put(value) : value)));

test("the schema that other editors read holds the rules there are", async () => {
  const whole = { $schema: "http://json-schema.org/draft-07/schema#", title: "copydesk.yaml", ...published };
  const text = `${JSON.stringify(whole, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, "schemas/copydesk.schema.json"));
});

test("the extension gives the schema to the YAML extension", () => {
  const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(contributes.yamlValidation).toEqual([{ fileMatch: "copydesk.yaml", url: "./schemas/copydesk.schema.json" }]);
});

test("the page lists all keys", async () => {
  const text = readFileSync(page, "utf8");
  const table = ["| key | what it says |", "|---|---|", ...rowsOf(published, "")].join("\n");
  const rendered = text.replace(/<!-- keys -->.*<!-- \/keys -->/s, () => `<!-- keys -->\n\n${table}\n\n<!-- /keys -->`);
  await expect(rendered).toMatchFileSnapshot(page);
});

test("the page's example is read without a problem", () => {
  const example = /```yaml\n(?<yaml>.*?)```/s.exec(readFileSync(page, "utf8"))?.groups?.["yaml"] ?? "";
  const { problems, desk: read, overrides } = desk(example);
  expect(problems).toEqual([]);
  expect(new Validator(published, "7").validate(parse(example)).valid).toBe(true);
  expect([read.entities, read.series, read.offices, read.different, read.right, read.intended, overrides]).toEqual(
    Array.from({ length: 7 }, () => [expect.anything()]),
  );
});

function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null && "pattern" in value && "values" in value;
}

/** One row a key; of the many rules one stands for all. */
function rowsOf(schema: DeskSchema, path: string): string[] {
  const inner = schema.anyOf ?? [schema];
  return inner.flatMap((each) => {
    if (each.items !== undefined) return rowsOf(each.items, path);
    const properties = Object.entries(each.properties ?? {});
    const isRules = path.endsWith("rules.");
    const shown = isRules ? properties.slice(0, 1) : properties;
    return shown.flatMap(([key, property]) => {
      const name = isRules ? "*rule*" : key;
      const needed = each.required?.includes(key) ? " (needed)" : "";
      const says = isRules ? "One of the [rules](rules/README.md)." : (property.description ?? "");
      const choices =
        property.enum !== undefined && property.enum.length < 10
          ? ` ${property.enum.map((it) => `\`${it}\``).join(", ")}.`
          : "";
      const row = `| ${path}${name}${needed} | ${says}${choices} |`;
      return [row, ...rowsOf(property, `${path}${key}.`)];
    });
  });
}
