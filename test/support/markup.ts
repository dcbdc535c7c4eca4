import type { Finding, Span } from "../../core/index.ts";

/** A stretch that a fixture says must be found. */
export interface Mark extends Span {
  /** The rule that must find it; none where the fixture belongs to one rule. */
  readonly rule?: string;
}

export interface Marked {
  readonly text: string;
  /** In text order, outer before inner. */
  readonly marks: readonly Mark[];
}

const MARK = /\{\|(?:(?<rule>[a-z]+(?:-[a-z]+)*): )?|\|\}/g;

/**
 * Reads a fixture: `{|rule-id: words|}` stands around what a rule must report. In a rule's own examples the name is left
 * out: `{|words|}`. Marks may nest.
 */
export function parseMarkup(source: string): Marked {
  const marks: Mark[] = [];
  const open: { readonly start: number; readonly rule?: string }[] = [];
  let text = "";
  let from = 0;
  for (const { 0: sign, index, groups } of source.matchAll(MARK)) {
    text += source.slice(from, index);
    from = index + sign.length;
    const rule = groups?.["rule"];
    if (sign !== "|}") {
      open.push({ start: text.length, ...(rule === undefined ? {} : { rule }) });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined) throw new Error(`The mark that ends at ${index} was never opened: ${source}`);
    marks.push({ ...mark, end: text.length });
  }
  if (open.length > 0) throw new Error(`A mark is never closed: ${source}`);
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: text + source.slice(from), marks };
}

/**
 * The inverse: writes findings back into the text, so that a missing, an unexpected and a displaced finding all read as a
 * difference in prose. With `named: false` the rule's name is left out.
 */
export function renderMarkup(
  text: string,
  findings: readonly Pick<Finding, "rule" | "span">[],
  { named = true }: { readonly named?: boolean } = {},
): string {
  const outerFirst = [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const openAt = new Map<number, string>();
  const closeAt = new Map<number, string>();
  for (const { rule, span } of outerFirst) {
    openAt.set(span.start, `${openAt.get(span.start) ?? ""}{|${named ? `${rule}: ` : ""}`);
    closeAt.set(span.end, `${closeAt.get(span.end) ?? ""}|}`);
  }
  const cuts = [...new Set([...openAt.keys(), ...closeAt.keys()])].sort((a, b) => a - b);
  let out = "";
  let from = 0;
  for (const at of cuts) {
    out += text.slice(from, at) + (closeAt.get(at) ?? "") + (openAt.get(at) ?? "");
    from = at;
  }
  return out + text.slice(from);
}

/** The text with carets under what is found and the message below it, as a compiler prints it; for the rule's page. */
export function renderCarets(text: string, findings: readonly Finding[]): string {
  const out: string[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    out.push(line);
    const end = offset + line.length;
    for (const { span, message } of findings) {
      if (span.start < offset || span.start > end) continue;
      const width = Math.max(1, Math.min(span.end, end) - span.start);
      const indent = " ".repeat(span.start - offset);
      out.push(`${indent}${"^".repeat(width)}`, message);
    }
    offset = end + 1;
  }
  return out.join("\n");
}
