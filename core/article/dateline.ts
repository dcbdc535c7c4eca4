import { monthNumber, weekdayNumber } from "../calendar/names.ts";
import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type PrintedDate, readPrintedDate } from "./printed-date.ts";

/** A dateline as its paragraph shows it, in passage offsets; the year is filled in by the layout. */
export interface RawDateline {
  readonly end: number;
  readonly place: Span;
  readonly date?: PrintedDate & { readonly start: number; readonly end: number };
}

/** No dateline has more tokens than this. */
const LIMIT = 40;
/** Words in capitals that open a paragraph and are no place. */
const NO_PLACE = new Set(
  "FOR EMBARGO EMBARGOED HOLD NOT NEWS PRESS MEDIA UPDATE UPDATED BREAKING CONTACT NOTE ATTENTION EXCLUSIVE ALERT RELEASE ADVISORY WHO WHAT WHEN WHERE WHY HOW DATE CASE QUESTION ANSWER EDITOR".split(
    " ",
  ),
);

/** The dateline at the head of a paragraph: `JAKARTA, Feb. 22 (Xinhua) --`, `LONDON — `, `HANOI (VNA) –`. */
export const readDateline: (passage: Passage) => RawDateline | undefined = perPassage((passage) => {
  const tokens = passage.tokens;
  const lead = readLead(tokens);
  const place = readPlace(tokens, lead.last);
  if (place === undefined) return undefined;
  const tail = { ...readTail(tokens, place.last), ...(lead.agency && { agency: true }) };
  if (lead.date !== undefined) tail.date ??= lead.date;
  // "Bengaluru, Nov 20, 2025 (PTI) The cabinet …"
  const isBare = tail.agency && tail.date !== undefined && isUpper(tokens[tail.last]?.text ?? "");
  if (!tail.dashed && !isBare && !(tail.date !== undefined && tail.last >= tokens.length)) return undefined;
  if (!isCredible(place, tail, tokens)) return undefined;
  const end = (tokens[tail.last - 1] as Token).end;
  const named = spanOf(tokens, lead.last, place.last);
  if (tail.date === undefined) return { end, place: named };
  const date = { ...tail.date, ...spanOf(tokens, tail.date.first, tail.date.last) };
  return { end, place: named, date };
});

interface Place {
  readonly last: number;
  readonly words: number;
  readonly capitals: boolean;
}

interface Tail {
  last: number;
  dashed: boolean;
  agency: boolean;
  date?: PrintedDate;
}

/** The agency, and perhaps the date, before the place: `(NewsWire) - June 6, 2025 - GLENDALE, Calif. --`. */
function readLead(tokens: readonly Token[]): { last: number; agency: boolean; date?: PrintedDate } {
  const close = tokens[0]?.text === "(" ? agencyEnd(tokens, 0, false) : undefined;
  if (close === undefined || !isDash(tokens, close)) return { last: 0, agency: false };
  const date = readPrintedDate(tokens, close + 1);
  if (date === undefined || !isDash(tokens, date.last)) return { last: close + 1, agency: true };
  return { last: date.last + 1, agency: true, date };
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}

function isCapitals(token: Token): boolean {
  return (
    token.kind === "word" && token.text.length > 1 && token.text === token.text.toUpperCase() && isUpper(token.text)
  );
}

function isTitle(token: Token): boolean {
  return token.kind === "word" && isUpper(token.text);
}

/** The place: capitals, or capitalised words before an agency in brackets or a date. */
function readPlace(tokens: readonly Token[], from: number): Place | undefined {
  const first = tokens[from];
  if (first === undefined || !isTitle(first) || NO_PLACE.has(first.text)) return undefined;
  const capitals = isCapitals(first);
  let at = from;
  let words = 0;
  let afterComma = false;
  for (; at < Math.min(tokens.length, LIMIT); at++) {
    const token = tokens[at] as Token;
    if (isDateWord(token)) break;
    if (token.text === "," || (token.text === "/" && token.glued)) afterComma = true;
    else if (isInnerHyphen(tokens, at) || token.kind === "clitic" || (token.text === "." && token.glued)) continue;
    else if (isCapitals(token) || (isTitle(token) && (!capitals || afterComma))) words++;
    else break;
    if (words > 6) return undefined;
  }
  while (at > from && tokens[at - 1]?.text === ",") at--;
  return at === from || words === 0 ? undefined : { last: at, words, capitals };
}

function isDateWord(token: Token): boolean {
  return token.kind === "number" || monthNumber(token.lower) !== undefined || weekdayNumber(token.lower) !== undefined;
}

function isInnerHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === "-" && token.glued && tokens[at + 1]?.glued === true;
}

function isDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark" || !/^(?:-{1,3}|–|—|―)$/.test(token.text)) return false;
  return token.text !== "-" || !token.glued || tokens[at + 1]?.glued !== true;
}

/** What follows the place, in any order: date, agency, dashes. */
function readTail(tokens: readonly Token[], from: number): Tail {
  let at = from;
  let last = from;
  let dashed = false;
  let agency = false;
  let date: PrintedDate | undefined;
  while (at < Math.min(tokens.length, LIMIT)) {
    const token = tokens[at] as Token;
    const printed = date === undefined ? readPrintedDate(tokens, at) : undefined;
    if (printed !== undefined && (!dashed || leadsToDash(tokens, printed.last))) {
      date = printed;
      at = printed.last;
      last = at;
    } else if (date === undefined && inBrackets(tokens, at) !== undefined) {
      date = inBrackets(tokens, at) as PrintedDate;
      at = date.last + 1;
      last = at;
    } else if (isDash(tokens, at)) {
      dashed = true;
      last = ++at;
    } else if (token.text === ",") at++;
    else {
      const close = agencyEnd(tokens, at, dashed);
      if (close === undefined) break;
      agency = true;
      at = close;
      last = at;
    }
  }
  return { last, dashed, agency, ...(date === undefined ? {} : { date }) };
}

/** `(Jan. 18, 2026)` */
function inBrackets(tokens: readonly Token[], open: number): PrintedDate | undefined {
  const date = tokens[open]?.text === "(" ? readPrintedDate(tokens, open + 1) : undefined;
  return date !== undefined && tokens[date.last]?.text === ")" ? date : undefined;
}

/** After a dash a date belongs to the dateline only if a dash or an agency follows, or nothing at all. */
function leadsToDash(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || isDash(tokens, at) || tokens[at]?.text === "(" || tokens[at]?.text === "/";
}

/** One past an agency's last token: `(Xinhua)`, `/PRNewswire/`, or after a dash `Media OutReach Newswire -`. */
function agencyEnd(tokens: readonly Token[], at: number, dashed: boolean): number | undefined {
  const open = tokens[at]?.text;
  if (open === "(" || open === "/") {
    const close = open === "(" ? ")" : "/";
    for (let i = at + 1; i < Math.min(at + 10, tokens.length); i++) if (tokens[i]?.text === close) return i + 1;
    return undefined;
  }
  if (!dashed) return undefined;
  let i = at;
  while (i < at + 4 && tokens[i] !== undefined && isTitle(tokens[i] as Token)) i++;
  return i > at && isDash(tokens, i) && !(tokens[i] as Token).glued ? i : undefined;
}

function isCredible(place: Place, tail: Tail, tokens: readonly Token[]): boolean {
  if (!place.capitals && !tail.dashed) return tail.agency && tail.date !== undefined && place.words <= 4;
  if (!place.capitals) return tail.dashed && (tail.agency || tail.date?.year !== undefined) && place.words <= 4;
  if (tail.date !== undefined || tail.agency) return true;
  const next = tokens[tail.last];
  // A headline in capitals with a dash in it is no dateline.
  return place.words <= 4 && next !== undefined && !(isCapitals(next) && next.text.length > 1);
}
