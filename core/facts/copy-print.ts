import { monthNumber, weekdayNumber } from "../calendar/names.ts";
import { hashOf } from "../text/fingerprint.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A number, month or weekday of a paragraph. */
export interface Slot extends Span {
  readonly text: string;
}

/** What stays the same of a paragraph when its numbers and dates are changed. */
export interface CopyPrint {
  /** A hash of all words, each number, month and weekday being one blank, and how many of both: equal where only those differ. */
  readonly mask: string;
  /** In passage offsets. */
  readonly slots: readonly Slot[];
}

/** Shorter paragraphs are alike by chance: results, prices, contacts. */
const MIN_WORDS = 20;
/** More blanks than this make a table or a result, of which the frame says nothing. */
const MOST_SLOTS = 12;
/** So many words stand beside each blank. */
const WORDS_A_SLOT = 4;

/** The print of a paragraph that is long enough and has numbers or dates. */
export const copyPrint: (passage: Passage) => CopyPrint | undefined = perPassage(({ tokens, text }) => {
  if (tokens.length < MIN_WORDS || !/\d/.test(text)) return undefined;
  const slots: Slot[] = [];
  let words = 0;
  let hash = hashOf("");
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "mark" || token.kind === "clitic") continue;
    const isSlot = isVariable(token) && !isLabel(tokens, index);
    if (isSlot) slots.push({ start: token.start, end: token.end, text: token.text });
    else words++;
    const seen = isSlot ? "0" : token.lower;
    hash = hashOf(seen, Math.imul(hash, 31));
  }
  if (words < MIN_WORDS || slots.length === 0 || slots.length > MOST_SLOTS || words < slots.length * WORDS_A_SLOT)
    return undefined;
  return { mask: `${hash.toString(36)}.${words}.${slots.length}`, slots };
});

function isVariable({ kind, lower, text }: Token): boolean {
  if (kind === "number" || kind === "ordinal") return true;
  if (kind !== "word" || text === lower || text.length > 10) return false;
  const name = lower.replace(/\.$/, "");
  return monthNumber(name) !== undefined || weekdayNumber(name) !== undefined;
}

/** `48-467`, `No. 7`, `#9`, `ID 12`: a label, which belongs to its thing. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (tokens[index]?.glued === true && /^[-/#.:]$/.test(before?.text ?? "")) return true;
  const next = tokens[index + 1];
  if (next?.glued === true && /^[-/:]$/.test(next.text) && tokens[index + 2]?.kind === "number") return true;
  return /^(?:no\.?|number|id|#|lot|item|code|ref|room|page|chapter)$/.test(before?.lower ?? "");
}
