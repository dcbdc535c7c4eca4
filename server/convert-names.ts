import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  SymbolKind,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { EntityType } from "../core/index.ts";
import type { ClientTraits } from "./convert.ts";
import type { Suggestion, Suggestions } from "./features/completion.ts";
import type { DeskCompletions } from "./features/desk-help.ts";
import type { FoundName } from "./features/workspace-symbols.ts";
import type { Place } from "./findings.ts";
import { type MarkupLine, render } from "./markup.ts";

const COMPLETIONS: Readonly<Record<Suggestion["kind"], CompletionItemKind>> = {
  PER: CompletionItemKind.Variable,
  ORG: CompletionItemKind.Class,
  LOC: CompletionItemKind.EnumMember,
  EVENT: CompletionItemKind.Event,
  WORK: CompletionItemKind.File,
  acronym: CompletionItemKind.Constant,
  date: CompletionItemKind.Value,
};

/** What an item is about, handed back when its card is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly type: EntityType;
  readonly name: string;
}

export function toCompletionList({ items, isIncomplete }: Suggestions, { uri, lines }: Place): CompletionList {
  return {
    isIncomplete,
    items: items.map(({ text, kind, detail, replaces, filter, about }, index): CompletionItem => {
      const data: CompletionData | undefined = about && { uri, ...about };
      return {
        label: text,
        kind: COMPLETIONS[kind],
        ...(detail === "" ? {} : { detail }),
        sortText: String(index).padStart(4, "0"),
        filterText: filter ?? text,
        textEdit: { range: lines.rangeOf(replaces), newText: text },
        ...(data === undefined ? {} : { data }),
      };
    }),
  };
}

export function toDeskCompletions({ span, items }: DeskCompletions, { lines }: Place): CompletionList {
  const range = lines.rangeOf(span);
  return {
    isIncomplete: false,
    items: items.map(({ kind, label, text, detail }, index): CompletionItem => {
      const newText = kind === "key" ? `${text} ` : text;
      return {
        label,
        kind: kind === "key" ? CompletionItemKind.Property : CompletionItemKind.Value,
        ...(detail === undefined ? {} : { detail }),
        sortText: String(index).padStart(4, "0"),
        textEdit: { range, newText },
      };
    }),
  };
}

export function withCard(item: CompletionItem, card: readonly MarkupLine[], traits: ClientTraits): CompletionItem {
  const kind = traits.markdownCards ? "markdown" : "plaintext";
  return { ...item, documentation: { kind, value: render(card, kind) } };
}

const SYMBOLS: Readonly<Record<EntityType, SymbolKind>> = {
  PER: SymbolKind.Variable,
  ORG: SymbolKind.Class,
  LOC: SymbolKind.EnumMember,
  EVENT: SymbolKind.Event,
  WORK: SymbolKind.File,
};

export function toWorkspaceSymbol(
  { name, type, detail }: FoundName,
  place: WorkspaceSymbol["location"],
): WorkspaceSymbol {
  return { name, kind: SYMBOLS[type], containerName: detail, location: place };
}
