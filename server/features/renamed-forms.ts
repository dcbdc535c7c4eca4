import { type EntityType, isAcronymForm } from "../../core/index.ts";

/**
 * What becomes of each form of a name when one of them is written otherwise: `Pham Minh Chin` → `Pham Minh Chinh` turns
 * `Chin` into `Chinh`; a surname that changes changes in the full name too; an acronym changes only when it is the one that
 * was renamed. Undefined for forms that stay.
 */
export function renamedForms(type: EntityType, from: string, to: string): (form: string) => string | undefined {
  const change = changeOf(wordsOf(from), wordsOf(to));
  const key = keyOf(from);
  const isShort = isAcronymForm(from);
  return (form) => {
    const isVariant = keyOf(form) === key && isAcronymForm(form) === isShort;
    const renamed =
      form === from || (isVariant && type !== "PER")
        ? inStyleOf(form, to)
        : isShort || isAcronymForm(form) || type === "LOC"
          ? undefined
          : (withChange(form, change, type) ?? (isVariant ? inStyleOf(form, to) : undefined));
    return renamed === form ? undefined : renamed;
  };
}

/** The words that one name has in the place of the other's. */
interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function changeOf(from: readonly string[], to: readonly string[]): Change {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  const rest = Math.min(from.length, to.length) - head;
  while (tail < rest && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { before: from.slice(head, from.length - tail), after: to.slice(head, to.length - tail) };
}

function withChange(form: string, { before, after }: Change, type: EntityType): string | undefined {
  if (before.length === 0) return undefined;
  const words = wordsOf(form);
  const at = words.findIndex((_, start) => before.every((word, i) => isSame(words[start + i], word)));
  if (at >= 0) return joined(form, words, at, before.length, after);
  // A part of the changed words alone, as a surname is of a full name; of things, only whole names are told for sure.
  if (type !== "PER" || after.length === 0) return undefined;
  const changed = words.map((word) => {
    const index = before.findIndex((each) => isSame(word, each));
    if (index < 0) return word;
    if (before.length === after.length) return after[index] ?? word;
    return index === before.length - 1 ? (after.at(-1) ?? word) : index === 0 ? (after[0] ?? word) : word;
  });
  return changed.some((word, i) => word !== words[i]) ? changed.join(" ") : undefined;
}

function joined(form: string, words: readonly string[], at: number, count: number, after: readonly string[]): string {
  return inStyleOf(form, [...words.slice(0, at), ...after, ...words.slice(at + count)].join(" "));
}

/** A name in capitals stays in capitals. */
function inStyleOf(form: string, to: string): string {
  return form.length > 5 && form === form.toUpperCase() && form !== form.toLowerCase() ? to.toUpperCase() : to;
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== "");
}

function isSame(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}

function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function keyOf(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
}
