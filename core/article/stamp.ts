import { monthNumber, weekdayNumber } from "../calendar/names.ts";
import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type PrintedDate, readPrintedDate } from "./printed-date.ts";

/** A line of publication data, in passage offsets. Its date is missing in lines such as `FOR IMMEDIATE RELEASE`. */
export interface RawStamp {
  readonly date?: PrintedDate & Span;
}

const MAX_LENGTH = 120;
/** Capitalised words that may stand beside the date: an agency, a city, a section. */
const MAX_OTHER_WORDS = 3;
const LABELS = new Set(
  "source published publication updated posted released release date dated time on at by last modified for immediate press news media gmt utc est edt cst cdt mst mdt pst pdt bst cet am pm a.m. p.m. beijing local".split(
    " ",
  ),
);

/** A line that says when the article was published and little else: `Xinhua) 13:10, October 28, 2025`. */
export const readStamp: (passage: Passage) => RawStamp | undefined = perPassage(({ text, tokens }) => {
  if (text.length > MAX_LENGTH || tokens.length === 0 || /\b(?:embargo|hold|until|till|not for)/i.test(text))
    return undefined;
  const at = tokens.findIndex((_, index) => readPrintedDate(tokens, index)?.year !== undefined);
  const date = at < 0 ? undefined : readPrintedDate(tokens, at);
  const rest = tokens.filter((_, index) => date === undefined || index < date.first || index >= date.last);
  // "Source: Xinhua | 2025-12-03 15:22:07 | Editor: huaxia"
  const editor = rest.findIndex(({ lower }, index) => lower === "editor" && rest[index + 1]?.text === ":");
  const told = editor < 0 ? rest : rest.slice(0, editor);
  const words = told.filter((token) => token.kind === "word" && !isLabel(token));
  if (date === undefined)
    return words.length === 0 && /^\W*(?:for immediate release|press release|news release|media release)\b/i.test(text)
      ? {}
      : undefined;
  if (words.length > MAX_OTHER_WORDS || words.some((token) => !isUpper(token.text))) return undefined;
  if (rest.at(-1)?.text === "." && words.length > 0) return undefined;
  return { date: { ...date, start: (tokens[date.first] as Token).start, end: (tokens[date.last - 1] as Token).end } };
});

function isLabel(token: Token): boolean {
  return LABELS.has(token.lower) || monthNumber(token.lower) !== undefined || weekdayNumber(token.lower) !== undefined;
}
