import type { Layout } from "../article/layout.ts";
import { isUpper } from "../text/characters.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** "the 2024-2025 Merrin-Halden Year of Music", "Last year was the Halden-Merrin Year of Music": which years it covers. */
export interface ThemeYearFact {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly statement: Span;
}

/** In one paragraph; years of "last year" count from the article's. */
interface ThemeYear extends Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly relative: boolean;
}

const LINKS = new Set("of and the for".split(" "));
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);
const BEING = /^(?:is|was|marks|marked|be)$/;

export function extractThemeYears({ paragraphs, date }: Layout): ThemeYearFact[] {
  return paragraphs.flatMap(({ passage, start }) =>
    themeYearsIn(passage).flatMap(({ name, first, last, relative, ...span }): ThemeYearFact[] => {
      if (!relative) return [{ name, first, last, statement: shifted(span, start) }];
      if (date === undefined) return [];
      const { year } = date.date;
      return [{ name, first: year + first, last: year + last, statement: shifted(span, start) }];
    }),
  );
}

const themeYearsIn: (passage: Passage) => readonly ThemeYear[] = perPassage((passage) => {
  const { tokens } = passage;
  const found: ThemeYear[] = [];
  for (const at of kindsOf(passage).capitalised) {
    if ((tokens[at] as Token).text !== "Year" || tokens[at + 1]?.lower !== "of") continue;
    const first = startOf(tokens, at);
    const end = endOf(tokens, at + 2);
    if (first === at || end === at + 2) continue;
    const years = yearsBefore(tokens, first) ?? relativeBefore(tokens, first);
    if (years === undefined) continue;
    const { start } = tokens[first] as Token;
    const name = passage.text.slice(start, (tokens[end - 1] as Token).end);
    found.push({ ...years, name, start: (tokens[years.from] as Token).start, end: (tokens[end - 1] as Token).end });
  }
  return found;
});

function isNamePart({ kind, text, glued }: Token): boolean {
  return (kind === "word" && isUpper(text)) || ((text === "-" || text === "–") && glued);
}

/** The first token of the capitalised run that ends at `at`. */
function startOf(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && isNamePart(tokens[first - 1] as Token)) first--;
  while (first < at && /^(?:the|a|an|-|–)$/.test((tokens[first] as Token).lower)) first++;
  return first;
}

/** One past the capitalised run from `from`, with small words and hyphens inside. */
function endOf(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const isJoined = tokens[at - 1]?.text === "-" && token.glued;
    if (token.kind === "word" && (isUpper(token.text) || isJoined)) end = at + 1;
    else if (!LINKS.has(token.lower) && !(token.text === "-" && token.glued)) break;
  }
  return end;
}

interface Years {
  readonly first: number;
  readonly last: number;
  readonly relative: boolean;
  /** The token with which the statement begins. */
  readonly from: number;
}

/** "2024-2025" or "2025" right before the name. */
function yearsBefore(tokens: readonly Token[], first: number): Years | undefined {
  const last = yearAt(tokens, first - 1);
  if (last === undefined) return undefined;
  const start = /^[-–]$/.test(tokens[first - 2]?.text ?? "") ? yearAt(tokens, first - 3) : undefined;
  return start === undefined
    ? { first: last, last, relative: false, from: first - 1 }
    : { first: start, last, relative: false, from: first - 3 };
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? "";
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
}

/** "Last year was the" before the name. */
function relativeBefore(tokens: readonly Token[], first: number): Years | undefined {
  let at = first - 1;
  if (tokens[at]?.lower === "the") at--;
  if (!BEING.test(tokens[at]?.lower ?? "") || tokens[at - 1]?.lower !== "year") return undefined;
  const offset = RELATIVE.get(tokens[at - 2]?.lower ?? "");
  return offset === undefined ? undefined : { first: offset, last: offset, relative: true, from: at - 2 };
}
