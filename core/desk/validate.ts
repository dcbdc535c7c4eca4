import { parseIso } from "../calendar/civil.ts";
import { editDistance } from "../text/edit-distance.ts";
import type { Span } from "../text/span.ts";
import { either, enumerated, say, type Words } from "../wording/say.ts";
import type { DeskSchema } from "./schema.ts";
import type { DeskEntry, DeskNode, DeskProblem } from "./tree.ts";

/** A part of the file as it is called within a sentence and at its beginning. */
interface Part {
  readonly inside: Words;
  readonly opening: Words;
}

const WHOLE: Part = { inside: say`this file`, opening: say`This file` };

function keyed(key: string): Part {
  return { inside: `“${key}”`, opening: `“${key}”` };
}

function entryOf({ inside }: Part): Part {
  return { inside: say`an entry of ${inside}`, opening: say`An entry of ${inside}` };
}

/** More choices than this are not spelled out. */
const MOST_NAMED = 12;

/**
 * The value of `node` as far as it fits `schema`: what does not is named in `problems` and left out, so that the rest stays
 * in force. An entry that lacks what it needs is left out whole. Lists of objects carry the place of each in `places`.
 */
export class Validation {
  readonly problems: DeskProblem[] = [];
  /** Where each object of the result stands. */
  readonly places: Map<object, Span> = new Map();

  read(node: DeskNode, schema: DeskSchema, what: Part = WHOLE): unknown {
    // A key with nothing after it has not been written yet.
    if (node.kind === "scalar" && node.value === null) return undefined;
    const fitting = schema.anyOf === undefined ? schema : branchFor(node, schema.anyOf);
    if (fitting?.type === "object" && node.kind === "map") return this.#object(node, node.entries, fitting, what);
    if (fitting?.type === "array" && node.kind === "list") return this.#list(node, node.items, fitting, what);
    if (node.kind === "scalar" && fitting?.type === "string") return this.#words(node, node.value, fitting, what);
    if (node.kind === "scalar" && fitting?.type === "integer") return this.#number(node, node.value, fitting, what);
    return this.#refuse(node, say`${what.opening} is ${expectation(schema)}.`);
  }

  #object(span: Span, entries: readonly DeskEntry[], schema: DeskSchema, what: Part): unknown {
    const properties = schema.properties ?? {};
    const value: Record<string, unknown> = {};
    for (const { key, keySpan, value: node } of entries) {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property === undefined) {
        this.#unknownKey(keySpan, key, Object.keys(properties), what);
        continue;
      }
      const read = this.read(node, property, keyed(key));
      if (read !== undefined) value[key] = read;
    }
    for (const key of schema.required ?? []) {
      if (value[key] !== undefined) continue;
      // What is written and wrong has its own message.
      const written = entries.find((entry) => entry.key === key);
      if (written === undefined || isNothing(written.value)) {
        const at = written?.keySpan ?? { start: span.start, end: Math.min(span.end, span.start + 1) };
        this.#refuse(firstKey(entries, at), say`“${key}” is missing. ${properties[key]?.description ?? ""}`);
      }
      return undefined;
    }
    this.places.set(value, { start: span.start, end: span.end });
    return value;
  }

  #unknownKey(span: Span, key: string, known: readonly string[], what: Part): void {
    const near = nearest(key, known);
    const message =
      near !== undefined
        ? say`There is no “${key}” in ${what.inside}. Did you mean “${near}”?`
        : known.length > MOST_NAMED
          ? say`There is no “${key}” in ${what.inside}. Ctrl+Space lists what there is.`
          : say`There is no “${key}” in ${what.inside}. There is ${anyOf(known)}.`;
    this.#refuse(span, message, near);
  }

  #list(span: Span, items: readonly DeskNode[], schema: DeskSchema, what: Part): unknown {
    const { items: item = {}, minItems = 0 } = schema;
    const read = items.map((node) => this.read(node, item, entryOf(what))).filter((value) => value !== undefined);
    if (items.length < minItems) return this.#refuse(span, say`At least ${minItems} are needed here.`);
    return read.length < minItems ? undefined : read;
  }

  #words(span: Span, value: string | number | boolean | null, schema: DeskSchema, what: Part): unknown {
    if (typeof value !== "string") {
      // `no` and `off` are words in YAML, `false` is not; who writes it means the same.
      const suggestion = value === false && schema.enum?.includes("off") ? "off" : `"${value}"`;
      const message =
        schema.enum === undefined
          ? say`${what.opening} is ${expectation(schema)}; put ${String(value)} in quotation marks`
          : say`${what.opening} is ${expectation(schema)}; did you mean “${suggestion}”?`;
      return this.#refuse(span, message, suggestion);
    }
    const text = value.trim();
    if (schema.enum !== undefined && !schema.enum.includes(text)) {
      const near = nearest(text, schema.enum);
      const message =
        near === undefined
          ? say`“${cut(text)}” is not known as ${what.inside}. It is ${expectation(schema)}.`
          : say`“${cut(text)}” is not known as ${what.inside}. Did you mean “${near}”?`;
      return this.#refuse(span, message, near);
    }
    if (schema.format === "date" && parseIso(text) === undefined) {
      return this.#refuse(span, say`“${cut(text)}” is no date. Write it as 2026-01-27: year, month, day.`);
    }
    if (text.length < (schema.minLength ?? 0)) return this.#refuse(span, say`${what.opening} is empty.`);
    if (text.length > (schema.maxLength ?? text.length)) {
      return this.#refuse(span, say`${what.opening} is longer than ${schema.maxLength ?? 0} characters.`);
    }
    return text;
  }

  #number(span: Span, value: string | number | boolean | null, schema: DeskSchema, what: Part): unknown {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
    if (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    return this.#refuse(span, say`${what.opening} is ${expectation(schema)}.`);
  }

  #refuse(span: Span, message: Words, suggestion?: string): undefined {
    this.problems.push({
      span: { start: span.start, end: span.end },
      message,
      severity: "warning",
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return undefined;
  }
}

function branchFor(node: DeskNode, branches: readonly DeskSchema[]): DeskSchema | undefined {
  const kinds = { map: ["object"], list: ["array"], scalar: ["string", "integer"] }[node.kind];
  return branches.find(({ type }) => type !== undefined && kinds.includes(type));
}

function isNothing(node: DeskNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** An entry is marked at its first key: the whole would be half a page. */
function firstKey(entries: readonly DeskEntry[], fallback: Span): Span {
  return entries[0]?.keySpan ?? fallback;
}

/** What belongs here, to follow “is”. */
function expectation({ type, enum: choices, format, anyOf: branches, ...range }: DeskSchema): Words {
  if (branches !== undefined) return either(branches.map(expectation));
  if (choices !== undefined)
    return choices.length > MOST_NAMED ? say`one of a list that Ctrl+Space shows` : anyOf(choices);
  if (format === "date") return say`a date such as 2026-01-27`;
  if (type === "integer")
    return say`a whole number from ${range.minimum ?? 0} to ${range.maximum ?? Number.MAX_SAFE_INTEGER}`;
  if (type === "array") return say`a list, each entry on a line of its own after a dash`;
  return type === "object" ? say`a group of keys, each with a colon and its value` : say`a word or words`;
}

/** `“a”, “b” or “c”`. */
function anyOf(names: readonly string[]): Words {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : say`${enumerated(quoted)} or ${last}`;
}

/** The one name that is a slip or two away; undefined if there is none, or if several are as near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}$]/gu, "");
  const asked = plain(word);
  if (asked === "" || asked.length > 64) return undefined;
  const limit = asked.length < 4 ? 1 : asked.length < 9 ? 2 : 3;
  let best: string | undefined;
  let least = limit + 1;
  for (const name of names) {
    const distance = editDistance(asked, plain(name), limit);
    if (distance < least) [best, least] = [name, distance];
    else if (distance === least && distance <= limit) best = undefined;
  }
  if (best !== undefined) return best;
  const starting = names.filter((name) => asked.length >= 3 && plain(name).startsWith(asked));
  return starting.length === 1 ? starting[0] : undefined;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
