import { abbreviations } from "./abbreviations.ts";
import { CharClass, charClass, isUpper } from "./characters.ts";
import type { Span } from "./span.ts";

/**
 * - `word`: letters, with inner apostrophes and digits (`O'Brien`, `G20`), or an abbreviation with its stops (`Sept.`, `U.S.`, `a.m.`).
 * - `clitic`: the possessive `'s` or `’s`, or the lone apostrophe after a plural (`leaders'`).
 * - `number`: digits with inner commas and points (`7,600`, `3.0`).
 * - `ordinal`: digits with `st`, `nd`, `rd` or `th`, right or wrong (`22nd`, `22th`).
 * - `alnum`: digits that run into other letters (`1990s`, `9am`, `5G`).
 * - `address`: a URL, e-mail address or @handle.
 * - `mark`: one punctuation mark or symbol (three dots or a run of hyphens count as one; a surrogate pair too).
 *
 * Hyphens and dashes always stand alone: `China-ASEAN` is three tokens, the last two with `glued`.
 */
export type TokenKind = "word" | "clitic" | "number" | "ordinal" | "alnum" | "address" | "mark";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** No white space stands between this token and the one before it. The first token of a text is not glued. */
  readonly glued: boolean;
}

const ADDRESS_START =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[@#][A-Za-z_]\w{0,63}/y;
const ADDRESS_TAIL = /[.,;:!?)\]'"’”]+$/;

/** Splits `text` into tokens, in order, with offsets into `text`. Linear in the length of `text`; never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = 0;
  while (at < text.length) {
    const kind = charClass(text.charCodeAt(at));
    if (kind === CharClass.Space) {
      at++;
      continue;
    }
    const token = readToken(text, at, kind, at === lastEnd && at > 0);
    tokens.push(token);
    at = token.end;
    lastEnd = at;
  }
  return tokens;
}

function readToken(text: string, start: number, kind: CharClass, glued: boolean): Token {
  if (kind === CharClass.Letter) return readLetters(text, start, glued);
  if (kind === CharClass.Digit) return readDigits(text, start, glued);
  if (kind === CharClass.High) return make(text, start, start + surrogateLength(text, start), "mark", glued);
  return readMark(text, start, glued);
}

function make(text: string, start: number, end: number, kind: TokenKind, glued: boolean): Token {
  const slice = text.slice(start, end);
  return {
    start,
    end,
    kind,
    text: slice,
    lower: kind === "mark" || kind === "number" || isPlain(slice) ? slice : slice.toLowerCase(),
    glued,
  };
}

/** True for text without capitals and without letters beyond ASCII, which is its own lower case. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

function surrogateLength(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function isWordPart(code: number): boolean {
  const kind = charClass(code);
  return kind === CharClass.Letter || kind === CharClass.Digit;
}

function runOfWordParts(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++;
  return end;
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** Codes of currencies that stand right before their number: `RM61.8 billion`, `Rs500`, `USD20`. */
const GLUED_CURRENCIES: ReadonlySet<string> = new Set(
  "RM Rs Rp RMB USD EUR GBP CNY MYR HKD SGD INR IDR THB VND PHP KRW JPY AUD CAD NZD CHF".split(" "),
);

/** The end of such a code at `start`; nothing where a word or a flight's number stands. */
function endOfCurrency(text: string, start: number): number | undefined {
  for (const end of [start + 2, start + 3]) {
    if (charClass(text.charCodeAt(end)) !== CharClass.Digit) continue;
    return GLUED_CURRENCIES.has(text.slice(start, end)) ? end : undefined;
  }
  return undefined;
}

function readLetters(text: string, start: number, glued: boolean): Token {
  const currency = endOfCurrency(text, start);
  if (currency !== undefined) return make(text, start, currency, "word", glued);
  let end = runOfWordParts(text, start);
  const next = text.charAt(end);
  if (next === "@" || next === ":" || next === ".") {
    const address = readAddress(text, start, glued);
    if (address !== undefined) return address;
  }
  // An inner apostrophe stays (O'Brien, don't); the possessive does not.
  while (isApostrophe(text, end) && end + 1 < text.length && isWordPart(text.charCodeAt(end + 1))) {
    const after = runOfWordParts(text, end + 1);
    if (after === end + 2 && (text.charAt(end + 1) === "s" || text.charAt(end + 1) === "S")) break;
    end = after;
  }
  if (text.charAt(end) === ".") end = withStops(text, start, end);
  return make(text, start, end, "word", glued);
}

/** The end of an abbreviation that begins at `start` and whose first stop is at `stop`; `stop` itself if it is none. */
function withStops(text: string, start: number, stop: number): number {
  let end = stop;
  // U.S., a.m., Ph.D., J.R.R.: short runs of letters, each with its stop.
  while (
    text.charAt(end) === "." &&
    end + 1 < text.length &&
    charClass(text.charCodeAt(end + 1)) === CharClass.Letter
  ) {
    const after = runOfWordParts(text, end + 1);
    if (after - end - 1 > 2 || end - start > 8) break;
    if (text.charAt(after) !== ".") break;
    end = after;
  }
  if (end > stop) return end + 1;
  const single = stop - start === 1;
  // U.S without its last stop.
  const second = stop + 2;
  if (
    single &&
    charClass(text.charCodeAt(stop + 1)) === CharClass.Letter &&
    isUpper(text.charAt(start)) &&
    isUpper(text.charAt(stop + 1))
  ) {
    if (second >= text.length || !isWordPart(text.charCodeAt(second))) return second;
  }
  if (single && text.charCodeAt(start) >= 0x41 && text.charCodeAt(start) <= 0x5a) return stop + 1;
  return stop - start <= 6 && abbreviations.has(text.slice(start, stop).toLowerCase()) ? stop + 1 : stop;
}

function readDigits(text: string, start: number, glued: boolean): Token {
  let end = start;
  while (end < text.length && charClass(text.charCodeAt(end)) === CharClass.Digit) end++;
  while (
    (text.charAt(end) === "," || text.charAt(end) === ".") &&
    charClass(text.charCodeAt(end + 1)) === CharClass.Digit
  ) {
    end++;
    while (end < text.length && charClass(text.charCodeAt(end)) === CharClass.Digit) end++;
  }
  if (end >= text.length || charClass(text.charCodeAt(end)) !== CharClass.Letter)
    return make(text, start, end, "number", glued);
  const after = runOfWordParts(text, end);
  const suffix = text.slice(end, after).toLowerCase();
  if (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th")
    return make(text, start, after, "ordinal", glued);
  // 9a.m., 10p.m.
  const stopped = text.charAt(after) === "." ? withStops(text, end, after) : after;
  return make(text, start, stopped, "alnum", glued);
}

function readMark(text: string, start: number, glued: boolean): Token {
  const char = text.charAt(start);
  if (isApostrophe(text, start)) return readApostrophe(text, start, glued);
  if (char === "@" || char === "#") {
    const address = readAddress(text, start, glued);
    if (address !== undefined) return address;
  }
  let end = start + 1;
  if (char === "." || char === "-" || char === "–" || char === "—") while (text.charAt(end) === char) end++;
  return make(text, start, end, "mark", glued);
}

function readApostrophe(text: string, start: number, glued: boolean): Token {
  const next = text.charAt(start + 1);
  if (glued && (next === "s" || next === "S") && !(start + 2 < text.length && isWordPart(text.charCodeAt(start + 2)))) {
    return make(text, start, start + 2, "clitic", glued);
  }
  const before = text.charAt(start - 1);
  const plural = glued && (before === "s" || before === "S") && text.charAt(start) !== "ʼ";
  return make(text, start, start + 1, plural ? "clitic" : "mark", glued);
}

function readAddress(text: string, start: number, glued: boolean): Token | undefined {
  ADDRESS_START.lastIndex = start;
  const found = ADDRESS_START.exec(text)?.[0];
  if (found === undefined) return undefined;
  const trimmed = found.replace(ADDRESS_TAIL, "");
  return trimmed.length < 4 ? undefined : make(text, start, start + trimmed.length, "address", glued);
}
