import { isLower, isUpper } from "../text/characters.ts";
import type { Token } from "../text/tokens.ts";

/** The shape of a token as name recognition sees it. */
export const WordClass = {
  Other: 0,
  /** A word in lower case. */
  Lower: 1,
  /** A word that begins with a capital (also `McDonald`, `J.`, `iPhone` not). */
  Capital: 2,
  /** Two or more capitals, digits allowed, and no lower case letter but a plural s: `ASEAN`, `G20`, `NGOs`, `U.S.`. */
  Acronym: 3,
  Number: 4,
  Dash: 5,
} as const;
export type WordClass = (typeof WordClass)[keyof typeof WordClass];

export function wordClass(token: Token): WordClass {
  if (token.kind === "number" || token.kind === "ordinal") return WordClass.Number;
  if (token.kind === "mark") return isDash(token.text) ? WordClass.Dash : WordClass.Other;
  if (token.kind !== "word") return WordClass.Other;
  if (!isUpper(token.text)) return WordClass.Lower;
  return isAcronym(token.text) ? WordClass.Acronym : WordClass.Capital;
}

function isDash(text: string): boolean {
  return text === "-" || text === "–" || text === "—" || text === "‑" || text === "‐";
}

function isAcronym(text: string): boolean {
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (isUpper(char)) capitals++;
    else if (isLower(char) && !(char === "s" && i === text.length - 1 && capitals > 1)) return false;
  }
  return capitals > 1;
}

/** True for a word that begins with a capital, or is in capitals. */
export function isWordOfName(kind: number | undefined): boolean {
  return kind === WordClass.Capital || kind === WordClass.Acronym;
}

/** The classes of all tokens, and which of them stand in a line set in title case or in capitals. */
export function wordClasses(tokens: readonly Token[]): Uint8Array {
  const classes = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) classes[i] = wordClass(tokens[i] as Token);
  return classes;
}

/** How a sentence is set: running text, Title Case, or CAPITALS. */
export type Setting = "text" | "title" | "capitals";

/** Looks at words of four letters and more: prepositions and articles stay small in a title. */
export function settingOf(tokens: readonly Token[], classes: Uint8Array, first: number, last: number): Setting {
  let capital = 0;
  let acronym = 0;
  let lower = 0;
  for (let i = first; i < last; i++) {
    if ((tokens[i] as Token).text.length < 4) continue;
    if (classes[i] === WordClass.Lower) lower++;
    else if (classes[i] === WordClass.Capital) capital++;
    else if (classes[i] === WordClass.Acronym) acronym++;
  }
  if (acronym >= 3 && acronym > 3 * (lower + capital)) return "capitals";
  return capital >= 4 && capital > 5 * lower ? "title" : "text";
}
