import { Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Span } from "../text/span.ts";
import type { DeskSeverity } from "./desk.ts";
import { type DeskNode, parseDesk } from "./tree.ts";

/** One thing to be written into a desk file. */
export type DeskChange =
  | { readonly add: "intended" | "different" | "right"; readonly entry: DeskValue }
  /** Gives a name its type; what else is known of it stays. */
  | { readonly name: string; readonly type: string }
  | { readonly rule: string; readonly level: DeskSeverity }
  /** Takes the entry that begins at this offset out of `intended`. */
  | { readonly removeIntendedAt: number };

/** A change whose place in the file has been looked up. */
type Step =
  | { readonly add: string; readonly entry: DeskValue }
  | { readonly rule: string; readonly level: DeskSeverity }
  | { readonly retype: number; readonly type: string }
  | { readonly remove: number };

type DeskValue = string | readonly string[] | Readonly<Record<string, string>>;

export interface DeskEdit extends Span {
  readonly newText: string;
}

const HEAD = "# What Copydesk should know here, and what it should let stand.\n";

/**
 * The edit that makes the change, as small as it can be, so that comments, order and layout stay; undefined where the text
 * cannot be read, or says so already. What the edit makes of the file is read again before it is handed out.
 */
export function editDesk(text: string, change: DeskChange): DeskEdit | undefined {
  const before = parseDesk(text).root;
  if (before === undefined) return undefined;
  const old = plainOf(before);
  const step = stepOf(change, before, isObject(old) ? old : {});
  const wanted = step && JSON.stringify(changed(isObject(old) ? old : {}, step));
  if (step === undefined || wanted === JSON.stringify(old)) return undefined;
  const isRight = (edit: DeskEdit | undefined): edit is DeskEdit => {
    const after = edit && parseDesk(text.slice(0, edit.start) + edit.newText + text.slice(edit.end)).root;
    return after !== undefined && JSON.stringify(plainOf(after)) === wanted;
  };
  try {
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const small = smallEdit(text, step);
    const native = small && { ...small, newText: small.newText.replaceAll("\n", eol) };
    if (isRight(native)) return native;
    const whole = wholeEdit(text, step, eol);
    return isRight(whole) ? whole : undefined;
  } catch {
    // A document that the library cannot write: it is left alone.
    return undefined;
  }
}

function stepOf(change: DeskChange, root: DeskNode, data: Readonly<Record<string, unknown>>): Step | undefined {
  if ("name" in change) {
    const known = listOf(data["names"]).findIndex((entry) => isObject(entry) && entry["name"] === change.name);
    const { name, type } = change;
    return known < 0 ? { add: "names", entry: { name, type } } : { retype: known, type };
  }
  if (!("removeIntendedAt" in change)) return change;
  const entries = root.kind === "map" ? root.entries.find(({ key }) => key === "intended")?.value : undefined;
  const items = entries?.kind === "list" ? entries.items : [];
  const remove = items.findIndex(({ start }) => start === change.removeIntendedAt);
  return remove < 0 ? undefined : { remove };
}

/** The data of the file after the change: what an edit has to give. */
function changed(data: Readonly<Record<string, unknown>>, step: Step): unknown {
  if ("rule" in step) {
    const rules = isObject(data["rules"]) ? data["rules"] : {};
    return { ...data, rules: { ...rules, [step.rule]: step.level } };
  }
  if ("remove" in step) {
    const kept = listOf(data["intended"]).filter((_, i) => i !== step.remove);
    return { ...data, intended: kept.length === 0 ? null : kept };
  }
  if ("retype" in step) {
    const retyped = (entry: unknown, i: number) =>
      i === step.retype && isObject(entry) ? { ...entry, type: step.type } : entry;
    return { ...data, names: listOf(data["names"]).map(retyped) };
  }
  return { ...data, [step.add]: [...listOf(data[step.add]), step.entry] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plainOf(node: DeskNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
}

/** An edit of the lines that are concerned alone; undefined where the layout does not allow it. */
function smallEdit(text: string, step: Step): DeskEdit | undefined {
  const document = parse(text);
  if ("retype" in step) return replaced(document.getIn(["names", step.retype, "type"], true), step.type);
  const { contents } = document;
  const key = "rule" in step ? "rules" : "remove" in step ? "intended" : step.add;
  const map = contents === null || isEmptyScalar(contents) ? undefined : isMap(contents) ? contents : null;
  if (map === null || map?.flow === true) return undefined;
  const pair = map?.items.find((each) => isScalar(each.key) && each.key.value === key);
  const value = pair?.value as Node | null | undefined;
  if ("remove" in step) return removal(text, value, step.remove);
  const lines = "rule" in step ? `${step.rule}: ${step.level}` : listItem(step.entry);
  if (pair === undefined) return appended(text, `${key}:\n${indented(lines, 2)}\n`);
  if (value === null || value === undefined || isEmptyScalar(value)) {
    const at = lineEnd(text, (pair.key as Node).range?.[1] ?? text.length);
    return insertedAfter(text, at, indented(lines, 2));
  }
  if ("rule" in step) return isMap(value) ? ruleEdit(text, value, step) : undefined;
  if (!isSeq(value) || value.flow === true || value.items.length === 0) return undefined;
  return insertedAfter(text, contentEnd(text, value), indented(lines, columnOf(text, value.range?.[0] ?? 0)));
}

function ruleEdit(
  text: string,
  rules: YAMLMap,
  { rule, level }: { rule: string; level: string },
): DeskEdit | undefined {
  if (rules.has(rule)) return replaced(rules.get(rule, true), level);
  if (rules.flow === true || rules.items.length === 0) return undefined;
  const line = indented(`${rule}: ${level}`, columnOf(text, rules.range?.[0] ?? 0));
  return insertedAfter(text, contentEnd(text, rules), line);
}

/** Plain words in the place of what a key had. */
function replaced(node: unknown, words: string): DeskEdit | undefined {
  if (!isScalar(node) || !node.range || node.value === null) return undefined;
  return { start: node.range[0], end: node.range[1], newText: words };
}

/** Takes the lines of an item out; the list's last one leaves its key behind. */
function removal(text: string, value: Node | null | undefined, index: number): DeskEdit | undefined {
  if (!isSeq(value) || value.flow === true) return undefined;
  const item = value.items[index] as Node | undefined;
  if (item?.range === undefined || item.range === null) return undefined;
  const column = columnOf(text, value.range?.[0] ?? 0);
  // The dash stands in the column of the list, on the line of the item or above it.
  let start = lineStart(text, item.range[0]);
  while (start > 0 && text[start + column] !== "-") start = lineStart(text, start - 1);
  return { start, end: afterLine(text, contentEnd(text, item)), newText: "" };
}

/** The change through the library's own document: it keeps comments and order, and may even out the layout. */
function wholeEdit(text: string, step: Step, eol: string): DeskEdit {
  const document = parse(text);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  if ("rule" in step) document.setIn(["rules", step.rule], step.level);
  else if ("retype" in step) document.setIn(["names", step.retype, "type"], step.type);
  else if ("remove" in step) {
    document.deleteIn(["intended", step.remove]);
    const rest = document.get("intended");
    if (!isSeq(rest) || rest.items.length === 0) document.set("intended", null);
  } else {
    const list = document.get(step.add, true) as unknown as Node | undefined;
    if (isSeq(list)) list.add(document.createNode(step.entry));
    else {
      const one = isScalar(list) && list.value !== null ? [list.value] : [];
      document.set(step.add, document.createNode([...one, step.entry]));
    }
  }
  return difference(
    text,
    document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text) }).replaceAll(/\r?\n/g, eol),
  );
}

/** One edit that turns `before` into `after`. */
function difference(before: string, after: string): DeskEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

function parse(text: string): Document {
  return parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "error" }) as unknown as Document;
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** The entry as lines that begin with a dash. */
function listItem(entry: DeskValue): string {
  const flow = Array.isArray(entry);
  const document = new Document(entry);
  if (flow && isSeq(document.contents)) document.contents.flow = true;
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split("\n");
  return lines.map((line, i) => `${i === 0 ? "- " : "  "}${line}`).join("\n");
}

function indented(lines: string, by: number): string {
  return lines
    .split("\n")
    .map((line) => " ".repeat(by) + line)
    .join("\n");
}

/** A paragraph of its own at the end of the file. */
function appended(text: string, lines: string): DeskEdit {
  const isBlank = text.trim() === "";
  const head = isBlank ? HEAD : "";
  const gap = isBlank || /\n\r?\n$/.test(text) ? "" : /\n$/.test(text) ? "\n" : "\n\n";
  return { start: text.length, end: text.length, newText: gap + head + lines };
}

function insertedAfter(text: string, at: number, lines: string): DeskEdit {
  const isLineStart = at > 0 && text[at - 1] === "\n";
  return { start: at, end: at, newText: isLineStart ? `${lines}\n` : `\n${lines}` };
}

/** The end of the line on which the node's own words end, or the start of the next one where they end with the line. */
function contentEnd(text: string, node: Node): number {
  const end = node.range?.[1] ?? text.length;
  return text[end - 1] === "\n" ? end : lineEnd(text, end);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
}

function afterLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === "\n") return at;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
