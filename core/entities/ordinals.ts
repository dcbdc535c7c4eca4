import { ordinal } from "../text/ordinal.ts";
import type { Token } from "../text/tokens.ts";

const units = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const teens = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const roundTens = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(" ");

const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index + 1]),
  ...teens.map((word, index): [string, number] => [word, index + 13]),
  ...roundTens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** The first words of ordinals in words: `third`, `twenty` of `twenty-third`. */
export const ordinalHeads: readonly string[] = [...values.keys(), ...tens];

/** An ordinal number at `index`: its value (from 1) and the index after its last token. */
export function readOrdinal(
  tokens: readonly Token[],
  index: number,
): { readonly value: number; readonly after: number } | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === "ordinal") return { value: Number.parseInt(token.text, 10), after: index + 1 };
  if (token.kind !== "word") return undefined;
  const value = values.get(token.lower);
  if (value !== undefined) return { value, after: index + 1 };
  const ten = tens.indexOf(token.lower);
  const unit = tokens[index + 2];
  if (ten < 0 || tokens[index + 1]?.text !== "-" || unit === undefined) return undefined;
  const rest = units.indexOf(unit.lower);
  return rest < 0 || rest > 8 ? undefined : { value: (ten + 2) * 10 + rest + 1, after: index + 3 };
}

/** `twenty-second`, from 1 to 99; undefined beyond. */
export function ordinalWords(number: number): string | undefined {
  if (number >= 1 && number <= 12) return units[number - 1];
  if (number >= 13 && number <= 19) return teens[number - 13];
  if (number < 20 || number > 99) return undefined;
  const ten = Math.floor(number / 10) - 2;
  return number % 10 === 0 ? roundTens[ten] : `${tens[ten]}-${units[(number % 10) - 1]}`;
}

/** `number` as an ordinal, written as `words` are: `22nd`, `twenty-second`, `Twenty-second`; undefined where words end at 99. */
export function ordinalLike(words: string, number: number): string | undefined {
  if (/^\d/.test(words)) return ordinal(number);
  const lower = ordinalWords(number);
  if (lower === undefined || !/^[A-Z]/.test(words)) return lower;
  return words === words.toUpperCase() ? lower.toUpperCase() : lower.charAt(0).toUpperCase() + lower.slice(1);
}
