import type { Token } from "../text/tokens.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINAL_ONES =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

/** Factors that stand after digits or number words. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["crore", 1e7],
  ["lakh", 1e5],
]);

const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.map((word, value): [string, number] => [word, value]),
  ...ORDINAL_TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["hundredth", 100],
  ["thousandth", 1e3],
  ["millionth", 1e6],
]);

export interface WordNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** One past the last token. */
  readonly last: number;
}

/** True for a word that begins a number in words (`a` and `an` only before a scale, which the caller need not know). */
export function startsNumber(lower: string): boolean {
  return SMALL.has(lower) || ORDINALS.has(lower) || lower === "a" || lower === "an" || lower === "half";
}

/** Reads `twenty-one`, `two hundred and six thousand`, `a hundred`, `forty-second` from the token at `first`. */
export function readWordNumber(tokens: readonly Token[], first: number): WordNumber | undefined {
  let total = 0;
  let group = 0;
  let last = first;
  let i = first;
  const article = tokens[i]?.lower === "a" || tokens[i]?.lower === "an";
  if (article) {
    if (!SCALES.has(tokens[i + 1]?.lower ?? "")) return undefined;
    group = 1;
    i++;
    last = i;
  }
  for (; i < tokens.length; i++) {
    const { lower, text } = tokens[i] as Token;
    const ordinal = ORDINALS.get(lower);
    const small = SMALL.get(lower);
    const scale = SCALES.get(lower);
    if (ordinal !== undefined) {
      if (group > 0 && !fits(group, ordinal)) break;
      return {
        value: total + (ordinal >= 100 ? Math.max(group, 1) * ordinal : group + ordinal),
        ordinal: true,
        last: i + 1,
      };
    }
    if (small !== undefined) {
      if (!fits(group, small)) break;
      group += small;
    } else if (scale !== undefined && (group > 0 || total > 0) && last === i) {
      if (scale === 100 || scale === 12) group *= scale;
      else {
        total += group * scale;
        group = 0;
      }
    } else if (isBridge(tokens, i, text, lower, last > first)) {
      continue;
    } else break;
    last = i + 1;
  }
  return last > first && !(article && last === first + 1) ? { value: total + group, ordinal: false, last } : undefined;
}

/** Units after tens, anything below a hundred after hundreds: "twenty one", not "one twenty". */
function fits(group: number, next: number): boolean {
  if (group === 0) return true;
  return group % 100 === 0 ? next < 100 : group % 10 === 0 && group % 100 >= 20 && next > 0 && next < 10;
}

/** The hyphen of `twenty-one` and the `and` of `two hundred and six`. */
function isBridge(tokens: readonly Token[], index: number, text: string, lower: string, begun: boolean): boolean {
  if (!begun) return false;
  const next = tokens[index + 1]?.lower ?? "";
  if (!SMALL.has(next) && !ORDINALS.has(next)) return false;
  const before = tokens[index - 1]?.lower ?? "";
  if (text === "-") return TENS.includes(before) && tokens[index]?.glued === true && tokens[index + 1]?.glued === true;
  return lower === "and" && SCALES.has(before) && before !== "dozen";
}
