import type { ClientCapabilities, InitializeParams } from "vscode-languageserver/node";
import type { Host } from "../../server/host.ts";
import { CAPABILITIES } from "./capabilities.ts";

export const FOLDER = "file:///newsroom";

export interface SessionOptions extends Host {
  /** What `workspace/configuration` answers for `copydesk`. */
  readonly settings?: unknown;
  /** What it answers for a folder, by its URI, where that is something else. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** The files on disk, by URI, which the client hands out; without it the server reads with {@link Host.files}. */
  readonly disk?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  /** The client asks for diagnostics instead of being sent them. */
  readonly pull?: boolean;
  readonly capabilities?: ClientCapabilities;
  readonly rulePages?: string;
  /** The client has the command of the code lenses. */
  readonly showPlaces?: boolean;
  readonly cacheFolder?: string;
  /** The client has Copydesk's own views. */
  readonly views?: boolean;
  /** The user's words for the server's messages. */
  readonly words?: unknown;
}

/** What an editor with these options says of itself when it starts the server. */
export function initializeParams(options: SessionOptions): InitializeParams {
  const diagnostic = options.pull === true ? { diagnostic: CAPABILITIES.textDocument?.publishDiagnostics ?? {} } : {};
  const folders = options.folders ?? [FOLDER];
  return {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {
      ...CAPABILITIES,
      textDocument: { ...CAPABILITIES.textDocument, ...diagnostic },
    },
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: {
      files: options.disk !== undefined,
      rulePages: options.rulePages,
      showPlaces: options.showPlaces,
      cacheFolder: options.cacheFolder,
      views: options.views,
      words: options.words,
    },
  };
}
