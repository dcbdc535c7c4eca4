import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Client } from "./capabilities.ts";
import { describe } from "./guard.ts";
import { ScopedSettings } from "./scoped-settings.ts";
import { defaultSettings, readSettings, type Settings } from "./settings.ts";

const SECTION = "copydesk";

/** Fetches the settings of the window and of its folders from the client, now and whenever they change, in order. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #ruleIds: ReadonlySet<string>;
  readonly #apply: (settings: ScopedSettings) => void;
  #folders: readonly string[];
  #last: Settings = defaultSettings;
  #lastOwn: ReadonlyMap<string, Settings> = new Map();
  #queue: Promise<void> = Promise.resolve();

  constructor(
    connection: Connection,
    client: Client,
    ruleIds: ReadonlySet<string>,
    apply: (settings: ScopedSettings) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#ruleIds = ruleIds;
    this.#apply = apply;
    this.#folders = client.folders;
    connection.onDidChangeConfiguration(({ settings }) => void this.load(settings?.copydesk));
  }

  /** Asks to be told of changes. */
  async register(): Promise<void> {
    if (this.#client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    try {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    } catch (error) {
      this.#connection.console.warn(`Changes of the settings will not be noticed: ${describe(error)}`);
    }
  }

  /** The window has other folders now. */
  setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    return this.load();
  }

  /** @param pushed what a client sent that cannot be asked */
  load(pushed?: unknown): Promise<void> {
    this.#queue = this.#queue.then(() => this.#load(pushed));
    return this.#queue;
  }

  async #load(pushed: unknown): Promise<void> {
    const folders = this.#folders;
    try {
      if (this.#client.capabilities.workspace?.configuration === true) await this.#ask(folders);
      else this.#take(pushed, folders, []);
    } catch (error) {
      this.#connection.console.error(`The settings could not be read; the earlier ones stay. ${describe(error)}`);
    }
    this.#apply(new ScopedSettings(this.#last, folders, this.#lastOwn));
  }

  async #ask(folders: readonly string[]): Promise<void> {
    const scopes = folders.map((scopeUri) => ({ scopeUri, section: SECTION }));
    const [all, ...own]: unknown[] = await this.#connection.workspace.getConfiguration([
      { section: SECTION },
      ...scopes,
    ]);
    this.#take(all, folders, own);
  }

  /** @param own what the client says for each folder; one of which it says nothing has the window's */
  #take(all: unknown, folders: readonly string[], own: readonly unknown[]): void {
    const window = readSettings(all, this.#last, this.#ruleIds);
    const problems = new Set(window.problems);
    const settings = new Map<string, Settings>();
    for (const [i, folder] of folders.entries()) {
      const value = own[i] ?? undefined;
      if (value === undefined) continue;
      const read = readSettings(value, this.#lastOwn.get(folder) ?? window.settings, this.#ruleIds);
      for (const each of read.problems) if (!problems.has(each)) problems.add(`${each} (${folder})`);
      settings.set(folder, read.settings);
    }
    for (const problem of problems) this.#connection.console.warn(problem);
    this.#last = window.settings;
    this.#lastOwn = settings;
  }
}
