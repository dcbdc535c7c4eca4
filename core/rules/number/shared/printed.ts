import type { Span } from "../../../text/span.ts";
import { joined, say, type Words } from "../../../wording/say.ts";

/** The words of a span in its text, on one line. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, " ");
}

/** `$3 million + $2 million`: what stands in `text` at `spans`, added up. */
export function addition(text: string, spans: readonly Span[]): Words {
  const items = spans.map((span) => textOf(text, span));
  return joined(items, (sum, next) => say`${sum} + ${next}`);
}
