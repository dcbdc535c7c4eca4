/** A piece of a line; `code` is set in a fixed width. */
export interface Piece {
  readonly text: string;
  readonly style?: "strong" | "code";
  /** A URI that the piece leads to, where links can be shown. */
  readonly href?: string;
}

export function strong(text: string): Piece {
  return { text, style: "strong" };
}

export function code(text: string): Piece {
  return { text, style: "code" };
}

export type MarkupLine = readonly (Piece | string)[];

/** Longer stretches of the article are cut: a name of a million characters is no name. UTF-16 code units. */
const LONGEST = 300;

/** Lines of text, each a paragraph of its own, as Markdown or as plain text. Nothing in the pieces is taken as markup. */
export function render(lines: readonly MarkupLine[], format: "markdown" | "plaintext"): string {
  const write = format === "markdown" ? markdownPiece : plainPiece;
  const joined = lines.map((line) =>
    line.map((piece) => write(typeof piece === "string" ? { text: piece } : piece)).join(""),
  );
  return joined.join(format === "markdown" ? "\n\n" : "\n");
}

function plainPiece({ text }: Piece): string {
  return oneLine(text);
}

function markdownPiece({ text, style, href }: Piece): string {
  const clean = escapeMarkdown(oneLine(text));
  if (href !== undefined && LINK.test(href)) return `[${clean}](${href.replace(/[^\w:/#,.%~=&?+-]/g, encodeMark)})`;
  if (style === "strong" && clean !== "") return `**${clean}**`;
  // A code span would show escapes as they are; values of ours hold no backtick.
  return style === "code" ? `\`${oneLine(text).replaceAll("`", "'")}\`` : clean;
}

/** A file or another document: nothing that does something when it is followed. */
const LINK = /^(?!command:|javascript:|data:)[A-Za-z][\w+.-]*:\/\//i;

function encodeMark(mark: string): string {
  return mark.charCodeAt(0) < 128 ? `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}` : mark;
}

/** Every mark that Markdown or HTML may read gets an escape, so that words of an article stay words. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Line ends, control characters and marks that turn the direction of writing, which could hide what a line says. */
const UNSHOWN = /[\s\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

function oneLine(text: string): string {
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(UNSHOWN, " ");
}
