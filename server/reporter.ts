import type { Connection } from "vscode-languageserver";
import type { Refusal } from "./open-document.ts";

/** Told what a reader of the log should know. */
export interface Reporter {
  /** A rule threw an exception. */
  failure(rule: string, message: string): void;
  /** An open document will not be read. */
  refusal(uri: string, refusal: Refusal): void;
}

/** Writes to the client's log, of each rule once. */
export function reporterTo({ console }: Connection): Reporter {
  const reported = new Set<string>();
  return {
    failure(rule, message) {
      if (!reported.has(rule)) console.error(`The rule ${rule} failed and is passed over: ${message}`);
      reported.add(rule);
    },
    refusal: (uri, { message }) => console.info(`${uri}: ${message}`),
  };
}
