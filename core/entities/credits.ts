import type { Token } from "../text/tokens.ts";
import type { Line } from "./name-pieces.ts";
import { isWordOfName, WordClass } from "./word-class.ts";

/** An agency's name as a half-open range of token indices. */
export interface CreditName {
  readonly first: number;
  readonly last: number;
}

/** Most words of an agency's name. */
const MAX_AGENCY = 3;
/** Most words of a photographer's name. */
const MAX_PERSON = 5;
/** A dateline is no longer than this, in tokens. */
const DATELINE = 16;

/**
 * The agencies that credits name: `(Xinhua/Ann Lee)` and `(Ann Lee/Reuters)` under a picture, `OSLO, May 3 (AP) --` before a
 * story, and a stamp such as `Xinhua) 13:10` that has lost its first bracket.
 */
export function readCredits(line: Line, first: number): CreditName[] {
  const found: CreditName[] = [];
  const stamp = wordsFrom(line, first, MAX_AGENCY);
  if (stamp > first && textAt(line, stamp) === ")" && /^\d\d?$/.test(textAt(line, stamp + 1)))
    if (textAt(line, stamp + 2) === ":") found.push({ first, last: stamp });
  for (let open = first; open < line.end; open++) {
    if (textAt(line, open) !== "(") continue;
    const agency = inBrackets(line, first, open);
    if (agency !== undefined) found.push(agency);
  }
  return found.filter(({ first: from, last }) => !line.taken.subarray(from, last).includes(1));
}

function inBrackets(line: Line, lineFirst: number, open: number): CreditName | undefined {
  const from = open + 1;
  const end = wordsFrom(line, from, MAX_PERSON);
  if (end === from) return undefined;
  if (textAt(line, end) === "/") {
    const after = wordsFrom(line, end + 1, MAX_PERSON);
    if (after === end + 1 || textAt(line, after) !== ")") return undefined;
    const [before, behind] = [end - from, after - end - 1];
    // An agency has one word, or is in capitals; a person has two words and more.
    if (before === 1 && behind > 1) return { first: from, last: end };
    return behind === 1 && before > 1 ? { first: end + 1, last: after } : undefined;
  }
  if (end - from > MAX_AGENCY || textAt(line, end) !== ")" || open - lineFirst > DATELINE) return undefined;
  if (!/^[-–—]+$/.test(textAt(line, end + 1)) || line.classes[lineFirst] !== WordClass.Acronym) return undefined;
  return { first: from, last: end };
}

function wordsFrom(line: Line, from: number, most: number): number {
  let end = from;
  while (end < line.end && end - from < most && isWordOfName(line.classes[end])) end++;
  return end;
}

function textAt({ tokens, end }: Line, index: number): string {
  return index < end ? (tokens[index] as Token).text : "";
}
