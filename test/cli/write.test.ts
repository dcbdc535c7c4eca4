import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../cli/files/write.ts";
import { folderWith } from "./support.ts";

test("a file that has changed since it was read is left as it is", async () => {
  const folder = await folderWith({ "a.txt": "new" });
  const file = path.join(folder, "a.txt");
  await expect(replaceFile(file, "old", "fixed")).rejects.toThrow("has changed meanwhile; not written");
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["new", ["a.txt"]]);
});

test("another's temporary file stays, and so does the article", async () => {
  const temporary = `.a.txt.${process.pid}.copydesk-tmp`;
  const folder = await folderWith({ "a.txt": "old", [temporary]: "another's" });
  const file = path.join(folder, "a.txt");
  await expect(replaceFile(file, "old", "fixed")).rejects.toThrow(/EEXIST/);
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readFileSync(path.join(folder, temporary), "utf8")).toBe("another's");
});
