import type { Nested } from "./annotation.ts";

/** What XML 1.0 cannot hold: control characters, lone surrogates, two code points without meaning. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML and HTML may hold it, in an attribute too. */
export function escapeMarkup(text: string): string {
  return text
    .replace(FORBIDDEN, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** ` name="value"` for each that has a value. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeMarkup(value)}"`))
    .join("");
}

/** Text between two offsets with an element around each annotation; `tag` names it, or nothing where there is none. */
export function inline(
  text: string,
  from: number,
  to: number,
  annotations: readonly Nested[],
  tag: (annotation: Nested) => readonly [name: string, attributes: string] | undefined,
): string {
  let out = "";
  let at = from;
  for (const annotation of annotations) {
    if (annotation.start < at || annotation.end > to) continue;
    const element = tag(annotation);
    const inner = inline(text, annotation.start, annotation.end, annotation.inner, tag);
    out += escapeMarkup(text.slice(at, annotation.start));
    out += element === undefined ? inner : `<${element[0]}${element[1]}>${inner}</${element[0]}>`;
    at = annotation.end;
  }
  return out + escapeMarkup(text.slice(at, to));
}
