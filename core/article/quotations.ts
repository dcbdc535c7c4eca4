import { CharClass, charClass } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { contains, firstEndingAfter, type Span } from "../text/span.ts";
import type { Paragraph, Quotation } from "./layout.ts";

interface RawQuotations {
  readonly quotations: readonly Quotation[];
  /** Closing marks without an opening one. */
  readonly strays: readonly number[];
  /** The paragraph opens with an opening mark, as one that goes on with a quotation does. */
  readonly opens: boolean;
}

const OPENING = '“"«';

/** The quotations of one paragraph, marks included, in passage offsets. */
const quotationsIn: (passage: Passage) => RawQuotations = perPassage(({ text }) => {
  const quotations: Quotation[] = [];
  const strays: number[] = [];
  let open = -1;
  const close = (end: number, closed: boolean) => {
    quotations.push({ start: open, end, closed });
    open = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const role = roleOf(text, at, open >= 0);
    if (role === undefined) continue;
    if (role === "open") {
      const inner = open >= 0 ? endOfInner(text, at) : undefined;
      if (inner !== undefined) {
        at = inner;
        continue;
      }
      if (open >= 0) close(at, false);
      open = at;
    } else if (open >= 0) close(at + 1, true);
    else strays.push(at);
  }
  if (open >= 0) close(text.length, false);
  return {
    quotations: quotations.length === 0 ? singleQuoted(text) : quotations,
    strays,
    opens: OPENING.includes(text.charAt(0)),
  };
});

type Role = "open" | "close";

function roleOf(text: string, at: number, isOpen: boolean): Role | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x201c || code === 0xab) return "open";
  if (code === 0x201d || code === 0xbb) return "close";
  if (code !== 0x22) return undefined;
  const before = at === 0 ? CharClass.Space : charClass(text.charCodeAt(at - 1));
  const after = at + 1 >= text.length ? CharClass.Space : charClass(text.charCodeAt(at + 1));
  const opener = after !== CharClass.Space && (before === CharClass.Space || "([{—–-/".includes(text.charAt(at - 1)));
  if (isOpen) return opener && before === CharClass.Space ? "open" : "close";
  // 6'2": inches, unless a quotation is open.
  if (before === CharClass.Digit) return undefined;
  // A mark between two spaces opens what the next one closes.
  if (before === CharClass.Space && after === CharClass.Space && (isIntroduced(text, at) || isClosedBehind(text, at)))
    return "open";
  return opener || after === CharClass.Letter ? "open" : "close";
}

/** `She said, " We came`, `stating: " We came` */
function isIntroduced(text: string, at: number): boolean {
  return /[,:] $/.test(text.slice(at - 2, at)) && /^ \p{Lu}/u.test(text.slice(at + 1, at + 3));
}

const LONGEST_INNER = 80;

/**
 * Where a quotation within a quotation ends that is set in the same curly marks, as a title is: in mid-sentence, short, and
 * followed by a mark that closes the outer one. Nothing where the outer one just lacks its closing mark.
 */
function endOfInner(text: string, at: number): number | undefined {
  if (text.charAt(at) !== "“" || !/[\p{L}\d:,(–—-] ?$/u.test(text.slice(at - 2, at))) return undefined;
  const end = text.indexOf("”", at);
  if (end < 0 || end - at > LONGEST_INNER || text.slice(at + 1, end).includes("“")) return undefined;
  if (/[.!?]["”’]?$/.test(text.slice(0, at).trimEnd())) return undefined;
  const outer = text.indexOf("”", end + 1);
  const next = text.indexOf("“", end + 1);
  return outer < 0 || (next >= 0 && next < outer) || /[,.]/.test(text.charAt(end - 1)) ? undefined : end;
}

/** The next straight mark stands behind a word or a stop, as a closing one does. */
function isClosedBehind(text: string, at: number): boolean {
  const next = text.indexOf('"', at + 1);
  if (next < 0 || /[“”]/.test(text.slice(at + 1, next))) return false;
  const before = charClass(text.charCodeAt(next - 1));
  const after = next + 1 >= text.length ? CharClass.Space : charClass(text.charCodeAt(next + 1));
  return before !== CharClass.Space && after !== CharClass.Letter && after !== CharClass.Digit;
}

/** British style: single marks, where the paragraph has no double ones. Uncertain ones are left alone. */
function singleQuoted(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let from = text.indexOf("‘");
  while (from >= 0) {
    const end = closingSingle(text, from + 1);
    if (end < 0) break;
    quotations.push({ start: from, end, closed: true });
    from = text.indexOf("‘", end);
  }
  return quotations;
}

function closingSingle(text: string, from: number): number {
  for (let at = text.indexOf("’", from); at >= 0; at = text.indexOf("’", at + 1)) {
    const after = at + 1 >= text.length ? CharClass.Space : charClass(text.charCodeAt(at + 1));
    if (after !== CharClass.Letter && after !== CharClass.Digit && text.charAt(at - 1) !== "s") return at + 1;
    if (after !== CharClass.Letter && ".,!?".includes(text.charAt(at - 1))) return at + 1;
  }
  return -1;
}

/**
 * The quotations of an article. A quotation that its paragraph leaves open counts as closed if the next paragraph opens with
 * a quotation mark: so a speech of several paragraphs is set.
 */
export function readQuotations(paragraphs: readonly Paragraph[]): Quotation[] {
  const all: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const raw = quotationsIn(paragraph.passage);
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && quotationsIn(next.passage).opens;
    for (const { start, end, closed } of raw.quotations) {
      const last = paragraph.start + end === paragraph.end;
      all.push({ start: paragraph.start + start, end: paragraph.start + end, closed: closed || (last && goesOn) });
    }
  });
  return all;
}

/** Closing quotation marks of one paragraph that have no opening one, in passage offsets. */
export function strayClosingMarks(passage: Passage): readonly Span[] {
  return quotationsIn(passage).strays.map((start) => ({ start, end: start + 1 }));
}

/** True when the words lie inside quotation marks (a mark itself is not inside). */
export function isQuoted({ quotations }: { readonly quotations: readonly Span[] }, span: Span): boolean {
  const quotation = quotations[firstEndingAfter(quotations, span.start)];
  return quotation !== undefined && quotation.start < span.start && contains(quotation, span);
}
