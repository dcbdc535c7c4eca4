import { abbreviations } from "../../text/abbreviations.ts";
import { isLower, isUpper } from "../../text/characters.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { type Said, say } from "../../wording/say.ts";
import { isCommonWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report, TextEdit } from "../finding.ts";

type Kind = "double" | "stop" | "before" | "after";

interface Slip extends Span {
  readonly kind: Kind;
  /** What belongs there. */
  readonly newText: string;
  /** What is replaced, inside the span that is shown. */
  readonly cut: Span;
}

/** More of one kind are one report: the text has been set so. */
const MOST_EACH = 3;
const MOST_EVIDENCE = 5;

export const spacing: Rule = defineRule({
  id: "spacing",
  category: "structure",
  severity: "hint",
  summary: "A space is missing, or one too many.",
  why: "It looks careless, and a line may break where no line should.",
  limits:
    "Finds double spaces, a space before a comma or a full stop, and none after one. Addresses, figures, abbreviations, dots that stand for something left out, columns set with spaces, and leading spaces are left alone. Two spaces after every sentence are reported once.",
  flags: [
    {
      text: "The port {|opened  on|} Friday.",
      fixed: "The port opened on Friday.",
    },
    {
      text: "The port opened {|Friday ,|} and ships {|came .|}",
      fixed: "The port opened Friday, and ships came .",
    },
    {
      text: "The port opened {|Friday,and|} ships came.",
      fixed: "The port opened Friday, and ships came.",
    },
    {
      text: "The port opened on {|Friday.Ships|} came.",
      fixed: "The port opened on Friday. Ships came.",
    },
    {
      text: "Crews cleaned the {|filters.HTDC|} men left.",
      fixed: "Crews cleaned the filters. HTDC men left.",
    },
    {
      text: "The port opened{|.  Ships|} came.  They left.",
      fixed: "The port opened. Ships came. They left.",
    },
  ],
  accepts: [
    "  The port opened at 4,500 metres and 3.5 percent; see www.example.org/a,b or mail ann.lee@example.org.",
    "The U.S.A. and the Ph.D. came at 9 a.m.to Port-St.Mary; she waited ... and left . . . at last.",
    "1. Ann Lee (HAL)   2:25:02",
    "The chatbot of character.AI and the shop booking.Com opened.",
    "Halden      3      12\nVarde      10      8",
    "Yahoo! bought Node.js and ASP.NET for “1,000”, he said.",
    "He scored 3 : 1 (or 3 :1), :) and .5 percent, and 'twas 4 .45 calibre.",
  ],
  *check({ paragraphs, text }) {
    const byKind = new Map<Kind, Slip[]>();
    for (const { passage, start, zone } of paragraphs) {
      if (zone === "stamp" || zone === "credit") continue;
      for (const slip of slipsIn(passage)) {
        const moved = { ...slip, ...shifted(slip, start), cut: shifted(slip.cut, start) };
        const same = byKind.get(slip.kind);
        if (same === undefined) byKind.set(slip.kind, [moved]);
        else same.push(moved);
      }
    }
    for (const [kind, slips] of byKind) {
      const shown = kind === "stop" || slips.length > MOST_EACH ? slips.slice(0, 1) : slips;
      for (const slip of shown) yield reportOf(slip, shown.length < slips.length ? slips : [slip], text);
    }
  },
});

const MESSAGES: Readonly<Record<Kind, Said>> = {
  double: say`Two spaces stand between these words. One is enough.`,
  stop: say`Two spaces stand after the full stop. One is enough.`,
  before: say`A space stands before this mark. Close it up.`,
  after: say`No space stands after this mark. Put one in.`,
};

function reportOf(slip: Slip, all: readonly Slip[], text: string): Report {
  const { start, end, kind } = slip;
  const edits = all.map(({ cut, newText }): TextEdit => ({ ...cut, newText }));
  return {
    span: { start, end },
    message: all.length === 1 ? MESSAGES[kind] : say`${MESSAGES[kind]} There are ${all.length} such places.`,
    evidence: all
      .slice(1, MOST_EVIDENCE)
      .map((it) => ({ start: it.start, end: it.end, note: say`again: ${text.slice(it.start, it.end)}` })),
    fixes: [
      { title: all.length === 1 ? say`Correct the space` : say`Correct all ${all.length}`, preferred: true, edits },
    ],
  };
}

const slipsIn: (passage: Passage) => readonly Slip[] = perPassage(({ text, tokens }) => {
  const slips: Slip[] = [];
  const wide = text.match(/ {2,}/g) ?? [];
  // Columns: many gaps, or very wide ones.
  const columns = wide.some(({ length }) => length > 3) || /\t|\S {3}\d/.test(text);
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1] as Token;
    const token = tokens[i] as Token;
    const gap = token.start - before.end;
    if (gap > 1 && !columns && /^ +$/.test(text.slice(before.end, token.start))) {
      const kind = /^[.!?:]$/.test(before.text) || /^[”"’')]$/.test(before.text) ? "stop" : "double";
      slips.push({
        kind,
        start: before.start,
        end: token.end,
        cut: { start: before.end, end: token.start },
        newText: " ",
      });
    } else if (gap === 1 && token.kind === "mark" && text.charAt(before.end) === " " && isSpacedMark(tokens, i)) {
      slips.push({
        kind: "before",
        start: before.start,
        end: token.end,
        cut: { start: before.end, end: token.start },
        newText: "",
      });
    } else if (gap === 0 && isRunOn(tokens, i)) {
      const mark = tokens[i - 2] as Token;
      slips.push({
        kind: "after",
        start: mark.start,
        end: token.end,
        cut: { start: before.end, end: before.end },
        newText: " ",
      });
    }
  }
  return slips;
});

/** A comma, full stop, question or exclamation mark, colon or semicolon after a word and a space. */
function isSpacedMark(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  const after = tokens[at + 1];
  if (!/^[,;.?!:]$/.test(text) || (before.kind !== "word" && before.kind !== "number")) return false;
  // ". . .", ".5", ":)", "3 : 1", " .net"
  if (after?.glued === true && !/^["”’')]$/.test(after.text)) return false;
  if (text === ":" || text === "?" || text === "!")
    return before.kind === "word" && (after === undefined || after.kind === "word");
  return !(text === "." && (after?.text === "." || tokens[at - 2]?.text === "."));
}

/** A word right after a comma or a full stop that ends a word. */
function isRunOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const mark = tokens[at - 1] as Token;
  const before = tokens[at - 2];
  if (token.kind !== "word" || before?.kind !== "word" || !mark.glued) return false;
  if (mark.text === "," || mark.text === ";") return before.text.length > 1 && token.text.length > 1;
  if (mark.text !== "." || !isUpper(token.text) || !isLower(before.text.at(-1) ?? "")) return false;
  // "Node.Js", "St.Mary" are names.
  if (before.text.length < 3 || abbreviations.has(before.lower)) return false;
  // "filters.HTDC": a word in small letters ends a sentence, unless an address follows.
  const ends = before.text.length > 3 && before.text === before.lower && isCommonWord(before.lower);
  return isCommonWord(token.lower) || (ends && token.text.length > 2 && !/^(?:com|org|net)$/.test(token.lower));
}
