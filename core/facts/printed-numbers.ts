import { isUpper } from "../text/characters.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** A number in digits, long enough that two of them are alike by a slip rather than by chance. Passage offsets. */
export interface PrintedNumber extends Span {
  /** The digits alone: `25532` of `25,532`. */
  readonly digits: string;
  /** The same in order, by which numbers with digits changed about are found. */
  readonly key: string;
  /** What is of one kind with it: `$ million`, `label AB`; `count` of a bare number, which its words must tell. */
  readonly kind: string;
  /** The beginnings of the content words right beside it. */
  readonly stems: readonly string[];
  /** Index of its sentence in the passage. */
  readonly sentence: number;
}

const LEAST_DIGITS = 3;
/** So many tokens on each side say what is counted. */
const REACH = 4;
const STEM = 5;
const SCALES = new Set(["thousand", "million", "billion", "trillion", "m", "bn", "k"]);
const SIGN = /^(?:[$€£¥₹₩₫]|US\$|USD|EUR|GBP|RMB|VND|RM)$/;
const STOP = new Set(
  "the and for that this with from have been were they their more than over about into also when will would said says per cent percent million billion thousand which who whom has had was are its his her not all our".split(
    " ",
  ),
);

/** The long numbers of a passage, in text order. */
export const printedNumbersIn: (passage: Passage) => readonly PrintedNumber[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  let sentence = 0;
  return kindsOf(passage).numbers.flatMap((at) => {
    while ((sentences[sentence]?.last ?? tokens.length) <= at) sentence++;
    const token = tokens[at] as Token;
    const digits = token.text.replace(/[,.]/g, "");
    if (digits.length < LEAST_DIGITS || isPartOfMore(tokens, at)) return [];
    const bounds = sentences[sentence] ?? { first: 0, last: tokens.length };
    return [
      {
        start: token.start,
        end: token.end,
        digits,
        key: [...digits].sort().join(""),
        kind: kindOf(tokens, at),
        stems: stemsAround(tokens, at, bounds.first, bounds.last),
        sentence,
      },
    ];
  });
});

/** Of a telephone number, a coordinate, a version, a clock. */
function isPartOfMore(tokens: readonly Token[], at: number): boolean {
  const [before, token, after, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
  if (token.glued && /^[-–./:)+#]$/.test(before?.text ?? "") && /\d|\)/.test(tokens[at - 2]?.text ?? "")) return true;
  return after?.glued === true && /^[-–/:]$/.test(after.text) && next?.glued === true && /^\d/.test(next.text);
}

function kindOf(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  const scale = tokens[at + 1]?.lower ?? "";
  if (before !== undefined && SIGN.test(before.text)) return `${before.text} ${SCALES.has(scale) ? scale : ""}`;
  const isHyphen = before?.text === "-" && before.glued && tokens[at]?.glued === true;
  const label = isHyphen ? tokens[at - 2] : before;
  const isLabel =
    label?.kind === "word" && isUpper(label.text) && (isHyphen || label.text === label.text.toUpperCase());
  return isLabel && label.text.length > 1 ? `label ${label.text}` : `count ${SCALES.has(scale) ? scale : ""}`;
}

function stemsAround(tokens: readonly Token[], at: number, first: number, last: number): string[] {
  const stems: string[] = [];
  for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH + 1); i++) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === "word" && lower.length > 2 && !STOP.has(lower)) stems.push(lower.slice(0, STEM));
  }
  return stems;
}
