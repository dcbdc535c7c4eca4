/** What a UTF-16 code unit is to the tokenizer. */
export const CharClass = {
  Other: 0,
  Space: 1,
  Letter: 2,
  Digit: 3,
  /** First half of a surrogate pair. */
  High: 4,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;
const UNKNOWN = 255;

// Filled on demand: a table of 64 Ki answers costs 64 KB and turns a Unicode property test into one look-up.
const table = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of the code unit `code` (0–65535). ASCII digits only: other digits do not occur in dates of English copy. */
export function charClass(code: number): CharClass {
  const known = table[code] as number;
  return known === UNKNOWN ? classify(code) : (known as CharClass);
}

function classify(code: number): CharClass {
  const answer = computeClass(code);
  table[code] = answer;
  return answer;
}

function computeClass(code: number): CharClass {
  if (code >= 0x30 && code <= 0x39) return CharClass.Digit;
  if (code >= 0xd800 && code <= 0xdbff) return CharClass.High;
  if (code >= 0xdc00 && code <= 0xdfff) return CharClass.Other;
  const char = String.fromCharCode(code);
  // A byte order mark and the zero-width space and joiners separate words and are nothing else.
  if (code === 0xfeff || code === 0x200b || SPACE.test(char)) return CharClass.Space;
  return LETTER.test(char) ? CharClass.Letter : CharClass.Other;
}

/** True for `A`–`Z` and any other letter that differs from its lower case. */
export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return char !== char.toLowerCase();
}

/** True for `a`–`z` and any other letter that differs from its upper case. */
export function isLower(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return char !== char.toUpperCase();
}
