import { NUMBER_WORDS } from "../../../facts/announced-list.ts";
import type { Quantity } from "../../../quantity/quantity.ts";

/**
 * `value` written as `model` is: in words up to twelve, with commas, with the same scale word and decimals. Nothing where
 * the model's form cannot hold it.
 */
export function inWordsLike(
  model: string,
  value: number,
  { inWords, precision }: Pick<Quantity, "inWords" | "precision">,
): string | undefined {
  if (inWords) {
    const word = Number.isInteger(value) ? (NUMBER_WORDS[value] ?? String(value)) : undefined;
    return word !== undefined && /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  const digits = /^[\d,.]+/.exec(model)?.[0] ?? "";
  const decimals = digits.includes(".") ? digits.length - digits.lastIndexOf(".") - 1 : 0;
  const scale = precision * 10 ** decimals;
  const printed = grouped((value / scale).toFixed(decimals), digits.includes(",") || value / scale >= 10_000);
  return Math.abs(Number(printed.replaceAll(",", "")) * scale - value) > scale * 1e-6
    ? undefined
    : printed + model.slice(digits.length);
}

function grouped(number: string, commas: boolean): string {
  if (!commas) return number;
  const [whole = "", fraction] = number.split(".");
  let out = "";
  for (let i = 0; i < whole.length; i++) out += (i > 0 && (whole.length - i) % 3 === 0 ? "," : "") + whole.charAt(i);
  return fraction === undefined ? out : `${out}.${fraction}`;
}
