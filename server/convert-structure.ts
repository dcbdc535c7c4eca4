import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { Span } from "../core/index.ts";
import type { ClientTraits } from "./convert.ts";
import type { Outline, OutlineKind } from "./features/document-symbols.ts";
import type { Fold } from "./features/folding.ts";
import type { Highlight } from "./features/highlights.ts";
import type { Place } from "./findings.ts";
import type { LineTable } from "./lines.ts";

/** The protocol has kinds for programs only; these have telling icons. */
const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
  headline: SymbolKind.File,
  dateline: SymbolKind.Key,
  section: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  caption: SymbolKind.Field,
  note: SymbolKind.Property,
  event: SymbolKind.Event,
  date: SymbolKind.Constant,
};

export function toDocumentSymbols(
  parts: readonly Outline[],
  { uri, lines }: Place,
  traits: ClientTraits,
): DocumentSymbol[] | SymbolInformation[] {
  return traits.symbolTree ? parts.map((part) => toSymbol(part, lines)) : flattened(parts, uri, lines);
}

function toSymbol({ kind, name, detail, span, selection, children }: Outline, lines: LineTable): DocumentSymbol {
  return {
    name,
    ...(detail === "" ? {} : { detail }),
    kind: SYMBOLS[kind],
    range: lines.rangeOf(span),
    selectionRange: lines.rangeOf(selection),
    ...(children.length === 0 ? {} : { children: children.map((child) => toSymbol(child, lines)) }),
  };
}

function flattened(
  parts: readonly Outline[],
  uri: string,
  lines: LineTable,
  containerName?: string,
): SymbolInformation[] {
  return parts.flatMap(({ kind, name, span, children }) => [
    {
      name,
      kind: SYMBOLS[kind],
      location: { uri, range: lines.rangeOf(span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flattened(children, uri, lines, name),
  ]);
}

/** Folds of whole lines: what lies on one line cannot be folded. As many as the client takes, the first ones first. */
export function toFoldingRanges(folds: readonly Fold[], lines: LineTable, traits: ClientTraits): FoldingRange[] {
  const ranges = folds.flatMap(({ start, end, kind }): FoldingRange[] => {
    const { start: from, end: to } = lines.rangeOf({ start, end });
    if (from.line >= to.line) return [];
    const columns = traits.foldsLinesOnly ? {} : { startCharacter: from.character, endCharacter: to.character };
    // A section stays known by its heading, which ends with its line.
    return [
      kind === "section"
        ? { startLine: from.line, endLine: to.line, kind: "region" }
        : { startLine: from.line, endLine: to.line, ...columns },
    ];
  });
  return ranges.slice(0, traits.mostFolds);
}

/** @param spans innermost first, each within the next; at least one */
export function toSelectionRange(spans: readonly Span[], lines: LineTable): SelectionRange | undefined {
  let range: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    range = { range: lines.rangeOf(span), ...(range === undefined ? {} : { parent: range }) };
  }
  return range;
}

export function toHighlight({ kind, ...span }: Highlight, lines: LineTable): DocumentHighlight {
  return {
    range: lines.rangeOf(span),
    kind: kind === "definition" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

export function toLocation(span: Span, { uri, lines }: Place): Location {
  return { uri, range: lines.rangeOf(span) };
}

/** A jump to `target`, from `origin` where the client can show that. */
export function toDefinition(
  target: Span,
  place: Place,
  origin: Span,
  here: LineTable,
  traits: ClientTraits,
): LocationLink[] | Location[] {
  if (!traits.definitionLinks) return [toLocation(target, place)];
  const range = place.lines.rangeOf(target);
  return [
    {
      originSelectionRange: here.rangeOf(origin),
      targetUri: place.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}
