import type { Paragraph, Zone } from "../article/layout.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A word in capitals, two letters or more. */
export interface CapitalsWord extends Span {
  readonly text: string;
}

/** Words in capitals of one paragraph, in passage offsets; none in a paragraph that is set in capitals. */
const capitalsIn: (passage: Passage) => readonly CapitalsWord[] = perPassage((passage) => {
  const { tokens } = passage;
  const capitals = kindsOf(passage)
    .capitalised.map((at) => tokens[at] as Token)
    .filter(({ text }) => text.length > 1 && /^[A-Z]+$/.test(text));
  const words = capitals.length > 1 ? tokens.filter(({ kind }) => kind === "word").length : 0;
  return words > 3 && capitals.length * 2 > words ? [] : capitals.map(({ text, start, end }) => ({ text, start, end }));
});

const READ: ReadonlySet<Zone> = new Set(["header", "headline", "heading", "body", "caption", "end"]);

/** Every use of a word in capitals, by word: what may be an acronym. Datelines and credits are left out. */
export function capitalsOf(paragraphs: readonly Paragraph[], datelineEnd: number): Map<string, Span[]> {
  const uses = new Map<string, Span[]>();
  for (const { zone, passage, start: base } of paragraphs) {
    if (!READ.has(zone)) continue;
    for (const { text, start, end } of capitalsIn(passage)) {
      if (base + start < datelineEnd && base + end <= datelineEnd && zone === "body") continue;
      const spans = uses.get(text);
      if (spans === undefined) uses.set(text, [{ start: base + start, end: base + end }]);
      else spans.push({ start: base + start, end: base + end });
    }
  }
  return uses;
}
