import { readFileSync } from "node:fs";
import { fileUri } from "./newsroom.ts";

export function onDisk(name: string): string {
  return readFileSync(fileUri(name).fsPath, "utf8");
}
