import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const server = join(import.meta.dirname, "..", "..", "server");
const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test("only converters and providers know both the engine and the protocol", () => {
  const both = files.filter((file) => {
    const text = readFileSync(join(server, file), "utf8");
    return /from "(?:\.\.\/)+core\//.test(text) && /from "vscode-languageserver(?:\/\w+)?"/.test(text);
  });
  expect(both.filter((file) => !/^(?:convert(?:-\w+)?|features\/provide-[\w-]+)\.ts$/.test(file))).toEqual([]);
});

test("only programs and their files know Node", () => {
  const node = files.filter((file) => /from "node:/.test(readFileSync(join(server, file), "utf8")));
  expect(node.filter((file) => file !== "main.ts" && !file.endsWith(".node.ts"))).toEqual([]);
});
