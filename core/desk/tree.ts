import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import type { Span } from "../text/span.ts";
import { type Said, say, type Words } from "../wording/say.ts";

/** A desk file as plain data with the place of each part: YAML without anchors, tags and anything else that computes. */
export type DeskNode =
  | (Span & { readonly kind: "map"; readonly entries: readonly DeskEntry[] })
  | (Span & { readonly kind: "list"; readonly items: readonly DeskNode[] })
  | (Span & { readonly kind: "scalar"; readonly value: string | number | boolean | null });

export interface DeskEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Nothing is written where it is null. */
  readonly value: DeskNode;
}

/** Something in a desk file that cannot be used. */
export interface DeskProblem {
  readonly span: Span;
  /** What is wrong and what is expected. */
  readonly message: Words;
  /** `error` where the file cannot be read at all, `warning` where the rest stays in force. */
  readonly severity: "error" | "warning";
  /** What to write in the place of the span. */
  readonly suggestion?: string;
}

export interface DeskTree {
  /** Undefined where the text is no YAML, or none that is read here. */
  readonly root: DeskNode | undefined;
  readonly problems: readonly DeskProblem[];
}

/** Larger files are not read. UTF-16 code units. */
const LARGEST = 200_000;
/** Parts within parts, brackets and columns of indentation: the parser's cost and memory grow with them. */
const DEEPEST = 60;
const WIDEST_INDENT = 200;

/** Total: any string gives a tree or a problem. */
export function parseDesk(text: string): DeskTree {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return unreadable({ start: 0, end: firstLineEnd(text) }, refusal);
  try {
    // Doubled keys are named one by one, below.
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "error", merge: false });
    const problems = document.errors.slice(0, 20).map((error) => parseProblem(error, text));
    if (problems.length > 0) return { root: undefined, problems };
    return convert(document.contents as ParsedNode | null);
  } catch {
    return unreadable({ start: 0, end: firstLineEnd(text) }, say`This file cannot be read as YAML.`);
  }
}

function unreadable(span: Span, message: Words): DeskTree {
  return { root: undefined, problems: [{ span, message, severity: "error" }] };
}

function refusalOf(text: string): Said | undefined {
  if (text.length > LARGEST) return say`This file is longer than ${LARGEST} characters, so it is not read.`;
  let brackets = 0;
  let dashes = 0;
  let indent = 0;
  let isStart = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === "\n" || unit === "\r") {
      dashes = 0;
      indent = 0;
      isStart = true;
    } else if (unit === " " || unit === "\t") {
      if (isStart) indent++;
    } else {
      isStart = false;
      if (unit === "[" || unit === "{") brackets++;
      else if (unit === "]" || unit === "}") brackets = Math.max(0, brackets - 1);
      else if ((unit === "-" || unit === "?" || unit === ":") && /[ \t]/.test(text[i + 1] ?? " ")) dashes++;
    }
    if (brackets > DEEPEST || dashes > DEEPEST || indent > WIDEST_INDENT)
      return say`Parts stand within parts too deeply, so this file is not read.`;
  }
  return undefined;
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? Math.min(text.length, 200) : Math.min(end, 200);
}

const PARSE_MESSAGES: Readonly<Record<string, Said>> = {
  BAD_INDENT: say`The indentation does not fit. Entries of one list or group begin in one column.`,
  TAB_AS_INDENT: say`Indent with spaces, not with tabs.`,
  MISSING_CHAR: say`Something is missing here: a colon after a key, or the closing quotation mark or bracket.`,
  MULTILINE_IMPLICIT_KEY: say`A colon is missing, or the words need quotation marks.`,
  BLOCK_AS_IMPLICIT_KEY: say`Two colons stand in one line: put the words that hold a colon in quotation marks.`,
  BAD_SCALAR_START: say`Words that begin with this sign need quotation marks.`,
  UNEXPECTED_TOKEN: say`This does not belong here. Words with special signs need quotation marks.`,
  BAD_ALIAS: say`Words that begin with * or & need quotation marks.`,
  MULTIPLE_DOCS: say`Only one document is read: take the line --- out.`,
};

function parseProblem({ code, pos, message }: YAMLError, text: string): DeskProblem {
  const start = Math.min(Math.max(0, pos[0]), text.length);
  const end = Math.min(Math.max(start, pos[1]), text.length);
  const isOpen = /end with a [\]}]/.test(message);
  const own = PARSE_MESSAGES[isOpen ? "MISSING_CHAR" : code] ?? say`This is no YAML: ${message.split("\n")[0] ?? ""}`;
  return {
    span: { start, end },
    message: say`${own} Until then the last good version stays in force.`,
    severity: "error",
  };
}

function convert(contents: ParsedNode | null): DeskTree {
  const problems: DeskProblem[] = [];
  const refuse = (span: Span, message: Said): void => {
    problems.push({ span, message, severity: "warning" });
  };

  function nodeOf(node: ParsedNode | null | undefined, at: Span): DeskNode {
    const span = node?.range ? { start: node.range[0], end: node.range[1] } : at;
    const nothing: DeskNode = { ...span, kind: "scalar", value: null };
    if (node === null || node === undefined) return nothing;
    if (isAlias(node)) {
      refuse(span, say`Words that begin with * need quotation marks; aliases are not read here.`);
      return nothing;
    }
    if (node.tag !== undefined) {
      refuse(span, say`Words that begin with ! need quotation marks; tags are not read here.`);
      return nothing;
    }
    if (isScalar(node)) return { ...span, kind: "scalar", value: plain(node.value) };
    if (isSeq(node)) {
      return { ...span, kind: "list", items: node.items.map((item) => nodeOf(item as ParsedNode, span)) };
    }
    return isMap(node) ? { ...span, kind: "map", entries: entriesOf(node.items, span) } : nothing;
  }

  function entriesOf(pairs: readonly { key: unknown; value: unknown }[], span: Span): DeskEntry[] {
    const entries: DeskEntry[] = [];
    for (const { key, value } of pairs) {
      const keyNode = nodeOf(key as ParsedNode | null, span);
      if (keyNode.kind !== "scalar" || keyNode.value === null) {
        refuse(keyNode, say`A key is one or more words and a colon.`);
        continue;
      }
      const name = String(keyNode.value);
      if (entries.some((earlier) => earlier.key === name)) {
        refuse(keyNode, say`“${name}” stands twice; the first one counts.`);
        continue;
      }
      const after = { start: keyNode.end, end: keyNode.end };
      entries.push({ key: name, keySpan: keyNode, value: nodeOf(value as ParsedNode | null, after) });
    }
    return entries;
  }

  const root = nodeOf(contents, { start: 0, end: 0 });
  return { root, problems };
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}
