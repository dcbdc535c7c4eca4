import { put, type Tell } from "../core/index.ts";

/** What the client shows in place of our messages, by the English one; `{0}` stands for the first value. */
type Words = Readonly<Record<string, string>>;

/** A server serves one client, so there is one language at a time. */
let words: Words = {};

/** Takes over the words that a client has sent at the start; anything but a table of strings means English. */
export function speak(sent: unknown): void {
  const pairs = typeof sent === "object" && sent !== null && !Array.isArray(sent) ? Object.entries(sent) : [];
  words = Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/**
 * A message in the language of the client, English where it has none for it.
 *
 * @param message a plain string, since test/client/l10n.test.ts collects them; `{0}`, `{1}` … are replaced by the values
 */
export function t(message: string, ...values: readonly (string | number)[]): string {
  return ofClient(message).replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

/** What the engine says, in the language of the client. */
export const tell: Tell = (said) => put(said, ofClient);

function ofClient(pattern: string): string {
  return Object.hasOwn(words, pattern) ? (words[pattern] ?? pattern) : pattern;
}
