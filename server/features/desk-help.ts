import { type DeskSchema, type DeskSuggestion, explainInDesk, type Span, suggestInDesk } from "../../core/index.ts";
import type { DeskFile } from "../desks.ts";
import { tell } from "../l10n.ts";
import type { MarkupLine } from "../markup.ts";
import type { KnownNames } from "../names-index.ts";
import type { HoverText } from "./hover.ts";

/** A {@link DeskSuggestion} in the reader's language. */
interface DeskCompletion extends DeskSuggestion {
  readonly detail?: string;
}

/** What can be written at a place of a desk file. */
export interface DeskCompletions {
  readonly span: Span;
  readonly items: readonly DeskCompletion[];
}

/** No more names than this are offered at once. */
const MOST_NAMES = 100;

/** Keys and values as the schema has them; names that articles hold where a name is wanted. */
export function completeDesk(
  file: DeskFile,
  schema: DeskSchema,
  offset: number,
  names: () => KnownNames,
): DeskCompletions {
  const found = suggestInDesk(file.text, offset, schema);
  if (found === undefined) return { span: { start: offset, end: offset }, items: [] };
  const { span, items, wantsName } = found;
  if (!wantsName) return { span, items: items.map(inLanguage) };
  const written = file.text.slice(span.start, span.end).toLowerCase();
  const fitting = names().entities.filter(({ name }) => name.toLowerCase().includes(written));
  return {
    span,
    items: fitting.slice(0, MOST_NAMES).map(({ name }) => ({ kind: "value", label: name, text: quoted(name) })),
  };
}

function inLanguage({ detail, ...item }: DeskSuggestion): DeskCompletion {
  return detail === undefined ? item : { ...item, detail: tell(detail) };
}

/** Quotation marks where YAML would read something else. */
function quoted(name: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N} .,'’()–-]*$/u.test(name) && !/^(?:true|false|null)$/i.test(name)
    ? name
    : JSON.stringify(name);
}

/** What the schema says of the key or value under the pointer. */
export function hoverInDesk(file: DeskFile, schema: DeskSchema, offset: number): HoverText | undefined {
  const found = explainInDesk(file.text, offset, schema);
  if (found === undefined) return undefined;
  const choices = found.choices.map(
    ([value, meaning]): MarkupLine => [{ text: value, style: "code" }, `: ${tell(meaning)}`],
  );
  return { span: found.span, lines: [[{ text: found.title, style: "strong" }], [tell(found.description)], ...choices] };
}
