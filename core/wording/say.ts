import { ordinalSuffix } from "../text/ordinal.ts";

/**
 * What Copydesk tells its user: a sentence in English, kept as a pattern and the values in it, so that an editor's language
 * server can tell it in another language.
 */
export interface Said {
  /** `{0}`, `{1}` … stand for the values. The English pattern is also the key of its translations. */
  readonly pattern: string;
  readonly values: readonly (Words | number)[];
}

/** A string is words of the article, of a desk file or of a standard (`2025-09-17`), which no language changes. */
export type Words = string | Said;

/** Puts words into the language of the reader. */
export type Tell = (words: Words) => string;

/** Marks a template as our own words; its pattern reads like `The {0} is over.` */
export function say(parts: TemplateStringsArray, ...values: readonly (Words | number)[]): Said {
  return { pattern: parts.reduce((pattern, part, i) => `${pattern}{${i - 1}}${part}`), values };
}

/** Our own words that are kept as a plain string, since programs read them too. */
export function ours(text: string): Said {
  return { pattern: text, values: [] };
}

/** In English, and where `translate` has a pattern for ours, in its language. */
export function put(words: Words, translate: (pattern: string) => string = identity): string {
  if (typeof words === "string") return words;
  const tell = (value: Words | number) => (typeof value === "number" ? String(value) : put(value, translate));
  return translate(words.pattern).replace(/\{(\d)\}/g, (whole, at: string) => {
    const value = words.values[Number(at)];
    return value === undefined ? whole : tell(value);
  });
}

export const inEnglish: Tell = (words) => put(words);

function identity(pattern: string): string {
  return pattern;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly Words[]): Words {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : say`${enumerated(items.slice(0, -1))} and ${last}`;
}

/** `a`, `a, b`, `a, b, c`. */
export function enumerated(items: readonly Words[]): Words {
  return joined(items, (list, item) => say`${list}, ${item}`);
}

/** Many words as one, two and two joined by `join`, so that even thousands nest only a few levels deep. */
export function joined(items: readonly Words[], join: (left: Words, right: Words) => Words): Words {
  const middle = items.length >> 1;
  if (middle === 0) return items[0] ?? "";
  return join(joined(items.slice(0, middle), join), joined(items.slice(middle), join));
}

/** `a`, `a; b; c`. */
export function inSteps(clauses: readonly Words[]): Words {
  return joined(clauses, (all, clause) => say`${all}; ${clause}`);
}

/** `a`, `a or b`, `a or b or c`. */
export function either(items: readonly Words[]): Words {
  return joined(items, (all, item) => say`${all} or ${item}`);
}

/** `1st`, `22nd`, `113th`. */
export function nth(number: number): Said {
  switch (ordinalSuffix(number)) {
    case "st":
      return say`${number}st`;
    case "nd":
      return say`${number}nd`;
    case "rd":
      return say`${number}rd`;
    default:
      return say`${number}th`;
  }
}

/** An edition of a series: `22nd China-ASEAN Expo`. */
export function edition(number: number, series: string): Said {
  switch (ordinalSuffix(number)) {
    case "st":
      return say`${number}st ${series}`;
    case "nd":
      return say`${number}nd ${series}`;
    case "rd":
      return say`${number}rd ${series}`;
    default:
      return say`${number}th ${series}`;
  }
}
