import type { Span } from "../text/span.ts";

/** Shares of line breaks inside blocks that go on in lower case, from which a text counts as hard-wrapped. */
const WRAPPED_SHARE = 0.5;
const WRAPPED_MIN_BREAKS = 3;
/** No hard-wrapped line is longer than this. */
const WRAPPED_MAX_WIDTH = 120;
/** A line of so many characters that ends within a sentence is full. */
const WRAPPED_FULL = 55;

/**
 * The paragraphs of a text, without the white space around them. Every line is one, as in most press copy; in a hard-wrapped
 * text a paragraph ends at a blank line.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  return isHardWrapped(text, lines) ? joinLines(lines) : lines.filter(({ start, end }) => start < end);
}

/** All lines, trimmed; blank ones are empty spans. Ends of lines as in the language server protocol, and U+2028 and U+2029. */
function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    lines.push(trimmed(text, start, Math.min(at, text.length)));
    start = at + 1;
  }
  return lines;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let breaks = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as Span;
    const line = lines[i] as Span;
    if (before.start === before.end || line.start === line.end) continue;
    if (line.end - line.start > WRAPPED_MAX_WIDTH) return false;
    breaks++;
    if (goesOn(text, before, line)) continued++;
  }
  return breaks >= WRAPPED_MIN_BREAKS && continued >= breaks * WRAPPED_SHARE;
}

/** True when a line goes on with the sentence of the one before: in small letters, or where that one is full and has no end. */
function goesOn(text: string, before: Span, line: Span): boolean {
  const first = text.charAt(line.start);
  if (first !== first.toUpperCase()) return true;
  return before.end - before.start >= WRAPPED_FULL && /[\p{L}\p{N},-]$/u.test(text.slice(before.end - 2, before.end));
}

function joinLines(lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    if (line.start === line.end) {
      if (open !== undefined) paragraphs.push(open);
      open = undefined;
    } else {
      open = { start: open?.start ?? line.start, end: line.end };
    }
  }
  if (open !== undefined) paragraphs.push(open);
  return paragraphs;
}
