import process from "node:process";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { isMainThread, parentPort } from "node:worker_threads";
import { type Connection, createConnection } from "vscode-languageserver/node";
import { nodeFiles } from "./files.node.ts";
import { diskCache } from "./reading/cache.node.ts";
import { noCache } from "./reading/cache.ts";
import { readerPool, serveReader } from "./reading/pool.node.ts";
import { serve } from "./server.ts";
import { today } from "./today.ts";

/** The language server as a program: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
function connect(): Connection | undefined {
  try {
    return createConnection();
  } catch {
    return undefined;
  }
}

function start(): void {
  const connection = connect();
  if (connection === undefined) {
    process.stderr.write(
      "The Copydesk language server is started by an editor. By hand: copydesk-language-server --stdio\n",
    );
    process.exitCode = 2;
    return;
  }
  serve(connection, {
    files: nodeFiles,
    today,
    // The threads run this same program.
    reader: (log) => readerPool(__filename, log),
    cache: (folder, log) => (folder.startsWith("file:") ? diskCache(fileURLToPath(folder), log) : noCache),
  });
}

// A heap that has room is not cleared for long: without this, the threads of a first reading hold twice what they use.
setFlagsFromString("--heap-growing-percent=30");

if (isMainThread) start();
else if (parentPort !== null) serveReader(parentPort);
