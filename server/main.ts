import process from "node:process";
import { type Connection, createConnection } from "vscode-languageserver/node";
import { nodeFiles } from "./files.node.ts";
import { serve } from "./server.ts";

/** The language server as a program: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
function connect(): Connection | undefined {
  try {
    return createConnection();
  } catch {
    return undefined;
  }
}

const connection = connect();
if (connection === undefined) {
  process.stderr.write(
    "The Copydesk language server is started by an editor. By hand: copydesk-language-server --stdio\n",
  );
  process.exitCode = 2;
} else {
  serve(connection, { files: nodeFiles });
}
