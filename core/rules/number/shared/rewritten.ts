type Scale = readonly [word: string, power: number];

const SCALE_WORDS: readonly [Scale, Scale, ...Scale[]] = [
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
];

/**
 * The printed number `model` (`57.3 billion`) multiplied by ten to the `power`: its point moves, or its scale word changes.
 * Nothing for words.
 */
export function shifted10(model: string, power: number): string | undefined {
  const { digits, rest } = split(model);
  if (digits === "") return undefined;
  const plain = digits.replaceAll(",", "");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const { by, word } = scaled(rest, Number(plain) * 10 ** power);
  const places = Math.max(0, decimals - (power - by));
  if (places > 6) return undefined;
  const printed = (Number(plain) * 10 ** (power - by)).toFixed(places);
  return grouped(decimals === 0 ? withoutZeros(printed) : printed, digits) + word;
}

/** `value` in units printed as `model` is, to as many digits as `model` has, two at least. */
export function recomputed(model: string, modelValue: number, value: number): string | undefined {
  const { digits, rest } = split(model);
  const plain = digits.replaceAll(",", "");
  if (digits === "" || Number(plain) === 0) return undefined;
  const inScale = value / (Math.abs(modelValue) / Number(plain));
  const { by, word } = scaled(rest, inScale);
  const significant = Math.max(2, plain.replace(".", "").replace(/^0+|0+$/g, "").length);
  const rounded = Number((inScale / 10 ** by).toPrecision(significant));
  if (!Number.isFinite(rounded) || rounded === 0) return undefined;
  const places = Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return places > 4 ? undefined : grouped(withoutZeros(rounded.toFixed(places)), digits) + word;
}

/** The scale word for a number of so many of the present one: 0.44 billion is better said in millions. */
function scaled(rest: string, count: number): { readonly by: number; readonly word: string } {
  const at = SCALE_WORDS.findIndex(([word]) => rest.trim().toLowerCase() === word);
  const power = SCALE_WORDS[at]?.[1] ?? 0;
  if (at < 0 || count <= 0) return { by: 0, word: rest };
  const wanted = power + Math.floor(Math.log10(count) / 3 + 1e-9) * 3;
  const other = SCALE_WORDS.find(([, exponent]) => exponent === wanted);
  if (other === undefined || wanted < SCALE_WORDS[1][1]) return { by: 0, word: rest };
  return { by: wanted - power, word: rest.replace(/[A-Za-z]+/, other[0]) };
}

function split(model: string): { readonly digits: string; readonly rest: string } {
  const digits = /^\d[\d,.]*/.exec(model)?.[0].replace(/[.,]$/, "") ?? "";
  return { digits, rest: model.slice(digits.length) };
}

function withoutZeros(number: string): string {
  return number.includes(".") ? number.replace(/0+$/, "").replace(/\.$/, "") : number;
}

/** With commas, unless `model` has four digits without. */
function grouped(number: string, model: string): string {
  const [whole = "", fraction] = number.split(".");
  if (/^\d{4}/.test(model)) return number;
  let out = "";
  for (let i = 0; i < whole.length; i++) out += (i > 0 && (whole.length - i) % 3 === 0 ? "," : "") + whole.charAt(i);
  return fraction === undefined ? out : `${out}.${fraction}`;
}
