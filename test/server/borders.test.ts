import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const server = join(import.meta.dirname, "..", "..", "server");
const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test("one file alone knows both the engine and the protocol", () => {
  const both = files.filter((file) => {
    const text = readFileSync(join(server, file), "utf8");
    return /from "(?:\.\.\/)+core\//.test(text) && /from "vscode-languageserver(?:\/\w+)?"/.test(text);
  });
  expect(both).toEqual(["convert.ts"]);
});

test("only programs and their files know Node", () => {
  const node = files.filter((file) => /from "node:/.test(readFileSync(join(server, file), "utf8")));
  expect(node.sort()).toEqual(["files.node.ts", "main.ts"]);
});
