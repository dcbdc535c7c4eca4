import type { Span } from "../../../text/span.ts";

/** The words of a span in its text, on one line. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, " ");
}
