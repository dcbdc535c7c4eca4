import {
  type ClientCapabilities,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type ClientTraits, legend } from "./convert.ts";

/** What the client said of itself, read once. */
export interface Client {
  readonly traits: ClientTraits;
  readonly folders: readonly string[];
  /** The client hands out the files of the workspace. */
  readonly files: boolean;
  /** The client has Copydesk's own views and wants to hear when they should be drawn anew. */
  readonly views: boolean;
  /** A folder of the editor's own, set aside for this workspace, in which what was read may be kept; as a URI. */
  readonly cacheFolder?: string;
  /** The user's words for our messages, as sent: see `speak`. */
  readonly words: unknown;
  readonly pullsDiagnostics: boolean;
  readonly capabilities: ClientCapabilities;
}

export function readClient(params: InitializeParams): Client {
  const { capabilities } = params;
  const { textDocument, workspace } = capabilities;
  const options: {
    rulePages?: unknown;
    showPlaces?: unknown;
    files?: unknown;
    views?: unknown;
    words?: unknown;
    cacheFolder?: unknown;
  } =
    typeof params.initializationOptions === "object" && params.initializationOptions !== null
      ? params.initializationOptions
      : {};
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const pages =
    typeof options.rulePages === "string" && options.rulePages.includes(":") ? options.rulePages : undefined;
  return {
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    files: options.files === true,
    views: options.views === true,
    ...(typeof options.cacheFolder === "string" ? { cacheFolder: options.cacheFolder } : {}),
    words: options.words,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    capabilities,
    traits: {
      ...(pages === undefined ? {} : { rulePages: pages.endsWith("/") ? pages : `${pages}/` }),
      relatedInformation: diagnostics?.relatedInformation === true,
      codeDescription: diagnostics?.codeDescriptionSupport === true,
      tags: diagnostics?.tagSupport?.valueSet ?? [],
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
      preferredFixes: textDocument?.codeAction?.isPreferredSupport === true,
      resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
      createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
      changeNotes: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      markdownCards: textDocument?.completion?.completionItem?.documentationFormat?.includes("markdown") === true,
      showsPlaces: options.showPlaces === true,
      symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      definitionLinks: textDocument?.definition?.linkSupport === true,
      foldsLinesOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
      mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    },
  };
}

const FOLDERS = { filters: [{ pattern: { glob: "**", matches: "folder" as const } }] };

/** What the server offers this client. */
export function capabilitiesFor({ capabilities }: Client): ServerCapabilities {
  const asksFirst = capabilities.textDocument?.rename?.prepareSupport === true;
  return asksFirst ? serverCapabilities : { ...serverCapabilities, renameProvider: true };
}

/** All that the server offers to a client that can make use of it. */
export const serverCapabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  diagnosticProvider: { identifier: "copydesk", interFileDependencies: true, workspaceDiagnostics: true },
  hoverProvider: true,
  documentSymbolProvider: { label: "Copydesk" },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  codeLensProvider: { resolveProvider: true },
  documentLinkProvider: {},
  completionProvider: { triggerCharacters: [" "], resolveProvider: true },
  renameProvider: { prepareProvider: true },
  codeActionProvider: {
    codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.copydesk"],
    resolveProvider: true,
  },
  inlayHintProvider: true,
  semanticTokensProvider: { legend, full: { delta: true }, range: true, documentSelector: null },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didDelete: FOLDERS, didRename: FOLDERS },
  },
};
