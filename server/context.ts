import type { Connection } from "vscode-languageserver";
import type { ClientTraits } from "./convert.ts";
import type { DeskSource } from "./desk-source.ts";
import type { Indexer } from "./indexer.ts";
import type { Quiet, Signal } from "./signal.ts";
import type { Typing } from "./typing.ts";
import type { Workspace } from "./workspace.ts";

/** What the features of the server share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly indexer: Indexer;
  readonly desks: DeskSource;
  readonly quiet: Quiet;
  /** Fired when findings may have changed. */
  readonly changed: Signal;
  readonly traits: ClientTraits;
  readonly typing: Typing;
  /** Resolves when the first settings have been read. */
  readonly ready: Promise<void>;
  /** The day on which an editor decides something, `YYYY-MM-DD`; articles have dates of their own. */
  readonly today: () => string | undefined;
  /** Lets the articles know of each other, and the client of what that changed. */
  readonly announce: () => void;
  readonly isStopping: () => boolean;
}
