/** What a terminal shows: characters without power over it, and how many columns they take. */

/** East Asian wide and fullwidth blocks and the emoji that are shown as pictures (UAX #11, UTS #51), from–to. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f1e6, 0x1f1ff],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

const NO_WIDTH: RegExp = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d]|\u2060)$/u;
/** Controls, halves of characters, and marks that would turn the line round. */
const UNSAFE: RegExp = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One character as shown, and its columns. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
}

export function cellOf(character: string): Cell {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return { shown: character, width: 1 };
  if (/^[\t\r\n]$/.test(character)) return { shown: " ", width: 1 };
  if (code >= 0xd800 && code <= 0xdfff) return { shown: "\uFFFD", width: 1 };
  const shown = printable(character);
  if (shown !== character) return { shown, width: 1 };
  if (NO_WIDTH.test(character)) return { shown: character, width: 0 };
  return { shown: character, width: WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1 };
}

/** `text` on one line and without control over the terminal. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(UNSAFE, "\uFFFD");
}

export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += cellOf(character).width;
  return columns;
}
