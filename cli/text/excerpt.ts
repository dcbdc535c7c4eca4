import type { Span } from "../../core/index.ts";
import { type Cell, cellOf, columnsOf, printable } from "./columns.ts";
import type { LineTable } from "./line-table.ts";

export interface Excerpt {
  /** One line, ready for a terminal: `before` + `words` + `after`. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Columns before the words, and of the words (at least 1, so that a mark fits). */
  readonly indent: number;
  readonly width: number;
}

const MORE = "…";

/**
 * The line around `span`, clipped at words to `columns`. Of a span over several lines, or one wider than there is room, the
 * beginning is shown.
 */
export function excerptAround(lines: LineTable, span: Span, columns: number): Excerpt {
  const { text } = lines;
  const line = lines.lineAround(span.start);
  const start = Math.min(span.start, line.end);
  const end = Math.max(start, Math.min(span.end, line.end));
  // A line may be a million characters long; more than this of it is never shown.
  const reach = columns * 4;
  const words = beginning(text.slice(start, Math.min(end, start + reach)), columns - 2);
  const cut = words.cut || end > start + reach || span.end > line.end;
  const room = columns - words.width - (cut ? 1 : 0);
  const right = cut
    ? { shown: MORE, width: 1 }
    : side(text.slice(end, Math.min(line.end, end + reach)), "right", room / 2);
  const spare = room - (cut ? 0 : right.width);
  const left = side(text.slice(Math.max(line.start, start - reach), start), "left", spare);
  // What the left side did not need goes to the right.
  const rest = cut ? right : side(text.slice(end, Math.min(line.end, end + reach)), "right", room - left.width);
  const before = left.shown.trimStart();
  return {
    before,
    words: words.shown,
    after: rest.shown.trimEnd(),
    indent: columnsOf(before),
    width: Math.max(1, words.width),
  };
}

/** At most `columns` of `text` from its start. */
function beginning(text: string, columns: number): Cell & { readonly cut: boolean } {
  let shown = "";
  let width = 0;
  for (const character of text) {
    const cell = cellOf(character);
    if (width + cell.width > columns) return { shown, width, cut: true };
    shown += cell.shown;
    width += cell.width;
  }
  return { shown, width, cut: false };
}

/** At most `columns` of the text on one side of the words, cut at a space if there is one near. */
function side(text: string, where: "left" | "right", columns: number): Cell {
  const characters = where === "left" ? [...text].reverse() : [...text];
  const cells: Cell[] = [];
  let width = 0;
  for (const character of characters) {
    const cell = cellOf(character);
    if (width + cell.width > columns) {
      while (width >= columns && cells.length > 0) width -= cells.pop()?.width ?? 0;
      const space = cells.findLastIndex(({ shown }) => shown === " ");
      if (space >= 0 && cells.length - space < 20) cells.length = space + 1;
      cells.push({ shown: MORE, width: 1 });
      break;
    }
    cells.push(cell);
    width += cell.width;
  }
  const shown = cells.map((cell) => cell.shown);
  return {
    shown: (where === "left" ? shown.reverse() : shown).join(""),
    width: cells.reduce((sum, cell) => sum + cell.width, 0),
  };
}

/** The words of `span` on one line, the middle left out when they are longer than `columns`. */
export function quoteOf(text: string, span: Span, columns: number): string {
  const reach = columns * 4;
  const long = span.end - span.start > 2 * reach;
  const words = (from: number, to: number): string => printable(text.slice(from, to)).replace(/ {2,}/g, " ");
  const whole = long ? words(span.start, span.start + reach) : words(span.start, span.end);
  if (!long && columnsOf(whole) <= columns) return whole;
  const half = Math.floor((columns - 3) / 2);
  const head = side(whole, "right", half).shown;
  const tail = side(long ? words(span.end - reach, span.end) : whole, "left", half).shown;
  return `${head.replace(/ ?…$/, "")} ${MORE} ${tail.replace(/^… ?/, "")}`;
}
