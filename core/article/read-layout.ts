import type { CivilDate } from "../calendar/civil.ts";
import type { Passage } from "../text/passage.ts";
import type { Layout } from "./layout.ts";

export interface LayoutOptions {
  readonly dateOverride?: CivilDate;
  readonly hostDate?: CivilDate;
}

/** Reads the structure of an article. `read` gives the passage for a paragraph's text. */
export function readLayout(text: string, _options: LayoutOptions, read: (text: string) => Passage): Layout {
  return { text, paragraphs: [{ start: 0, end: text.length, zone: "body", passage: read(text) }], quotations: [] };
}
