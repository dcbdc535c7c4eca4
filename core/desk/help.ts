import type { Span } from "../text/span.ts";
import type { Words } from "../wording/say.ts";
import type { DeskSchema } from "./schema.ts";
import { type DeskNode, parseDesk } from "./tree.ts";

/** What can be written at a place of the desk file. */
export interface DeskSuggestion {
  readonly kind: "key" | "value";
  /** As it is shown. */
  readonly label: string;
  /** As it is written: a key with its colon. */
  readonly text: string;
  readonly detail?: Words;
}

export interface DeskSuggestions {
  /** What the suggestion takes the place of. */
  readonly span: Span;
  readonly items: readonly DeskSuggestion[];
  /** The place is a name's: names that are known elsewhere fit too. */
  readonly wantsName: boolean;
}

export interface DeskHover {
  readonly span: Span;
  readonly title: string;
  readonly description: Words;
  /** The values there are, with what each means. */
  readonly choices: readonly (readonly [string, Words])[];
}

/** Columns of indentation by which a key's list or group is looked for. */
interface Line {
  /** Column of what is written after blanks and dashes. */
  readonly column: number;
  /** Column of the first dash; undefined without one. */
  readonly dash: number | undefined;
  readonly key: string | undefined;
  /** Where the value begins. */
  readonly valueAt: number;
}

/**
 * What can be written at `offset`. It reads the lines above by their indentation, so that it answers in a file that is being
 * written and is no YAML yet.
 */
export function suggestInDesk(text: string, offset: number, schema: DeskSchema): DeskSuggestions | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/(?:^|\s)#/.test(line)) return undefined;
  const own = readLine(line);
  const path = pathAbove(text.slice(0, start), own);
  if (own.key !== undefined) {
    const item = own.dash === undefined ? [] : [""];
    const owner = schemaAt(schema, [...path, ...item, own.key]);
    return owner && valuesOf(owner, start + own.valueAt, line.slice(own.valueAt), offset);
  }
  const here = schemaAt(schema, path);
  const from = start + own.column;
  const written = line.slice(own.column);
  // After the key of a list comes a dash; without one there is nothing to say but that.
  const inside = own.dash === undefined ? here : itemOf(here);
  const group = inside && groupOf(inside);
  if (group?.properties !== undefined) {
    const taken = keysBeside(text, start, own);
    const items = Object.entries(group.properties)
      .filter(([key]) => !taken.has(key))
      .map(([key, property]) => keySuggestion(key, property));
    return { span: { start: from, end: offset }, items, wantsName: false };
  }
  return inside && valuesOf(inside, from, written, offset);
}

function keySuggestion(key: string, property: DeskSchema): DeskSuggestion {
  const detail = property.description;
  return { kind: "key", label: key, text: `${key}:`, ...(detail === undefined ? {} : { detail }) };
}

function valuesOf(schema: DeskSchema, start: number, written: string, offset: number): DeskSuggestions | undefined {
  const blank = written.length - written.trimStart().length;
  const scalar = schema.anyOf?.find(({ type }) => type === "string") ?? schema;
  if (scalar.type !== "string" || scalar.format !== undefined) return undefined;
  const items = (scalar.enum ?? []).map((value, i): DeskSuggestion => {
    const detail = scalar.enumDescriptions?.[i];
    return { kind: "value", label: value, text: value, ...(detail === undefined ? {} : { detail }) };
  });
  return { span: { start: start + blank, end: offset }, items, wantsName: scalar.enum === undefined };
}

function readLine(line: string): Line {
  const lead = /^[ ]*(?:-[ ]+|-$)*/.exec(line)?.[0] ?? "";
  const dash = lead.indexOf("-");
  const rest = line.slice(lead.length);
  const key = /^(?<key>[^\s:#'"[\]{},][^:#]*):(?= |$)/.exec(rest)?.groups?.["key"];
  const valueAt = lead.length + (key === undefined ? 0 : key.length + 1);
  return { column: lead.length, dash: dash < 0 ? undefined : dash, key, valueAt };
}

/** The keys that lead to the place of a line, outermost first, an empty one for each list in between. */
function pathAbove(above: string, own: Line): string[] {
  const path: string[] = [];
  let column = own.column;
  let dash = own.dash;
  const lines = above.split("\n");
  // The line itself may be an item.
  for (let i = lines.length - 1; i >= 0 && (column > 0 || dash !== undefined); i--) {
    const text = (lines[i] ?? "").trimEnd();
    if (text === "" || /^\s*#/.test(text)) continue;
    const line = readLine(text);
    const outer = dash ?? column;
    if (dash === undefined && line.column === column && line.dash !== undefined) {
      // The first line of the item that the place belongs to.
      dash = line.dash;
      path.unshift("");
      continue;
    }
    const isParent =
      line.key !== undefined && line.valueAt === text.length && line.column < outer + (dash === undefined ? 0 : 1);
    if (!isParent || line.column > outer || (dash === undefined && line.column === outer)) continue;
    if (dash !== undefined && path[0] !== "") path.unshift("");
    path.unshift(line.key ?? "");
    column = line.column;
    dash = line.dash;
    if (dash !== undefined) path.unshift("");
  }
  return own.dash === undefined ? path : path.filter((key, i) => i < path.length - 1 || key !== "");
}

/** Keys that the group of a line holds already. */
function keysBeside(text: string, lineStart: number, own: Line): Set<string> {
  const keys = new Set<string>();
  const look = (lines: readonly string[]): void => {
    for (const each of lines) {
      if (each.trim() === "" || /^\s*#/.test(each)) continue;
      const line = readLine(each.trimEnd());
      if (line.column < own.column) return;
      if (line.column > own.column) continue;
      if (line.key !== undefined) keys.add(line.key);
      if (line.dash !== undefined) return;
    }
  };
  if (own.dash === undefined) look(text.slice(0, lineStart).split("\n").reverse());
  const next = text.indexOf("\n", lineStart);
  if (next >= 0) {
    const after = text.slice(next + 1).split("\n");
    const end = after.findIndex((each) => readLine(each).dash !== undefined && readLine(each).column <= own.column);
    look(end < 0 ? after : after.slice(0, end));
  }
  return keys;
}

function schemaAt(schema: DeskSchema | undefined, path: readonly string[]): DeskSchema | undefined {
  let at = schema;
  for (const key of path) {
    if (at === undefined) return undefined;
    const properties = groupOf(at)?.properties;
    at =
      key === ""
        ? itemOf(at)
        : properties !== undefined && Object.hasOwn(properties, key)
          ? properties[key]
          : undefined;
  }
  return at;
}

function groupOf(schema: DeskSchema): DeskSchema | undefined {
  return schema.anyOf?.find(({ type }) => type === "object") ?? (schema.type === "object" ? schema : undefined);
}

function itemOf(schema: DeskSchema | undefined): DeskSchema | undefined {
  return (schema?.anyOf?.find(({ type }) => type === "array") ?? schema)?.items;
}

/** What the schema says of the key or value at `offset`; undefined in what is no YAML. */
export function explainInDesk(text: string, offset: number, schema: DeskSchema): DeskHover | undefined {
  const { root } = parseDesk(text);
  return root === undefined ? undefined : explain(root, offset, schema, "");
}

function explain(node: DeskNode, offset: number, schema: DeskSchema, title: string): DeskHover | undefined {
  if (node.kind === "list") {
    const inner = node.items.find(({ start, end }) => start <= offset && offset <= end);
    const item = itemOf(schema);
    return inner && item && explain(inner, offset, item, title);
  }
  if (node.kind === "map") {
    const properties = groupOf(schema)?.properties ?? {};
    for (const { key, keySpan, value } of node.entries) {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property === undefined) continue;
      if (keySpan.start <= offset && offset <= keySpan.end) return cardOf(keySpan, key, property);
      if (value.start <= offset && offset <= value.end) return explain(value, offset, property, key);
    }
    return undefined;
  }
  const chosen = schema.enum?.indexOf(String(node.value)) ?? -1;
  const meaning = schema.enumDescriptions?.[chosen];
  const span = { start: node.start, end: node.end };
  return meaning === undefined
    ? cardOf(span, title, schema)
    : { span, title: String(node.value), description: meaning, choices: [] };
}

/** A long list of choices is left to completion. */
const MOST_CHOICES = 10;

function cardOf({ start, end }: Span, title: string, schema: DeskSchema): DeskHover | undefined {
  if (schema.description === undefined || title === "") return undefined;
  const choices = (schema.enum ?? []).map((value, i): readonly [string, Words] => [
    value,
    schema.enumDescriptions?.[i] ?? "",
  ]);
  return {
    span: { start, end },
    title,
    description: schema.description,
    choices: choices.length > MOST_CHOICES ? [] : choices,
  };
}
