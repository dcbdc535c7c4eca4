import fc from "fast-check";

/** Pieces of press copy, whole and broken, from which nonsense of the right kind is mixed. */
const FRAGMENTS: readonly string[] = [
  ..."date 2026-01-27 Title of the day|Xinhua) 13:10, October 28, 2025|KUALA LUMPUR, Oct. 28 (Xinhua) --|JAKARTA, Feb. 22, 2023 (ANTARA) – ".split(
    "|",
  ),
  ..."the 22nd China-ASEAN Expo|(CAEXPO)|held annually since 2004|scheduled for September 2025|from September 17 to 21, 2025".split(
    "|",
  ),
  ..."Monday, March 4, 2025|Feb. 30|Sept. 31, 2024|Wedensday|the the|23th|US$5.73 billion|40 billion yuan|7,600|3.0|12 percent".split(
    "|",
  ),
  ..."Chinese Premier Li Qiang|Pham Minh Chinh|Mr. O'Neill|U.S.|a.m.|No. 5|e.g.|J.R.R. Tolkien|(Photo by A. Smith)|(L)".split(
    "|",
  ),
  ..."said|will be|was|and|of|in|on|, |. |; |: |... |! |? |\n|\n\n|\r\n|\t|  |\u00a0|\ufeff|\u200b".split("|"),
  ..."\"|“|”|‘|’|'|(|)|[|]|{|}|--|—|–|-|/|%|$|€|&|#|@".split("|"),
  ..."http://example.org/a?b=c|press@example.org|@desk|🗳️|👩‍👩‍👧|𝔘|\ud800|\udc00|é|e\u0301|Đặng|中国|العربية|İstanbul|ß".split(
    "|",
  ),
  ..."###|-30-|1. |a) |* |- |TK|XXX".split("|"),
];

/** Any string of UTF-16 code units, lone surrogates included. */
export const anyString: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(..."aA1.,'’\"()-$% \n"),
  ),
  maxLength: 200,
});

/** A row of fragments, with and without spaces between. */
export const pressMix: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(" ", " ", " ", "", "\n")), { maxLength: 60 })
  .map((parts) => parts.map(([fragment, gap]) => fragment + gap).join(""));

export const anyText: fc.Arbitrary<string> = fc.oneof(anyString, pressMix);

export interface Edit {
  /** Where, as a fraction of the text's length. */
  readonly at: number;
  /** How many code units go. */
  readonly remove: number;
  readonly insert: string;
}

/** One change of a text, as typing, deleting and pasting make it. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
  insert: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.constant(""), anyString),
});

export function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
