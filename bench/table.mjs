// Tables of plain text: the first column to the left, the others to the right.

export function printTable(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => String(cell ?? "")));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const [i, row] of cells.entries()) {
    const line = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    console.log(`  ${line.join("  ").trimEnd()}`);
    if (i === 0) console.log(`  ${widths.map((width) => "-".repeat(width)).join("  ")}`);
  }
}

export function title(text) {
  console.log(`\n${text}\n${"=".repeat(text.length)}`);
}

export function percent(part, whole) {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

/** The words of a span among their neighbours, on one line. */
export function inContext(text, { start, end }, around = 60) {
  const before = text.slice(Math.max(0, start - around), start);
  const words = text.slice(start, Math.min(end, start + 200));
  const more = end > start + 200 ? "…" : "";
  return `${before}[${words}${more}]${text.slice(end, end + around)}`.replace(/\s+/g, " ");
}
