import type { Refusal } from "./open-document.ts";

/** Told what a reader of the log should know. */
export interface Reporter {
  /** A rule threw an exception. */
  failure(rule: string, message: string): void;
  /** An open document will not be read. */
  refusal(uri: string, refusal: Refusal): void;
}
