import type { Connection } from "vscode-languageserver";
import type { FileRead, FileSource } from "./files.ts";

/** The requests that a client answers which announces `files: true` in its initialization options. */
const LIST_FILES = "copydesk/listFiles";
const READ_FILE = "copydesk/readFile";

/**
 * The files as the client sees them: also in the browser and in a workspace that lies on no disk.
 *
 * @param local reads at once what lies on this machine's disk, so that not every text passes through the client
 */
export function clientFiles(connection: Connection, local?: FileSource): FileSource {
  return {
    async list(_folders, include, exclude) {
      try {
        const uris = await connection.sendRequest<unknown>(LIST_FILES, { include, exclude });
        return Array.isArray(uris) ? uris.filter((uri): uri is string => typeof uri === "string") : [];
      } catch (error) {
        connection.console.warn(`The client did not list the files: ${String(error)}`);
        return [];
      }
    },
    async read(uri, maxBytes) {
      const read = await local?.read(uri, maxBytes);
      if (read !== undefined && read.kind !== "missing") return read;
      try {
        return fileRead(await connection.sendRequest<unknown>(READ_FILE, { uri, maxBytes }));
      } catch {
        return { kind: "missing" };
      }
    },
  };
}

function fileRead(answer: unknown): FileRead {
  const { text, bytes }: { text?: unknown; bytes?: unknown } =
    typeof answer === "object" && answer !== null ? answer : {};
  if (typeof text === "string") return { kind: "text", text };
  return typeof bytes === "number" ? { kind: "large", bytes } : { kind: "missing" };
}
