import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Client } from "./capabilities.ts";
import { describe } from "./guard.ts";
import { defaultSettings, readSettings, type Settings } from "./settings.ts";

/** Fetches the settings from the client, now and whenever they change, one after the other. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #ruleIds: ReadonlySet<string>;
  readonly #apply: (settings: Settings) => void;
  #last: Settings = defaultSettings;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    connection: Connection,
    client: Client,
    ruleIds: ReadonlySet<string>,
    apply: (settings: Settings) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#ruleIds = ruleIds;
    this.#apply = apply;
    connection.onDidChangeConfiguration(({ settings }) => void this.load(settings?.copydesk));
  }

  /** Asks to be told of changes. */
  async register(): Promise<void> {
    if (this.#client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    try {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: "copydesk" });
    } catch (error) {
      this.#connection.console.warn(`Changes of the settings will not be noticed: ${describe(error)}`);
    }
  }

  /** @param pushed what a client sent that cannot be asked */
  load(pushed?: unknown): Promise<void> {
    this.#queue = this.#queue.then(() => this.#load(pushed));
    return this.#queue;
  }

  async #load(pushed: unknown): Promise<void> {
    try {
      const asks = this.#client.capabilities.workspace?.configuration === true;
      const value: unknown = asks ? await this.#connection.workspace.getConfiguration("copydesk") : pushed;
      const { settings, problems } = readSettings(value, this.#last, this.#ruleIds);
      for (const problem of problems) this.#connection.console.warn(problem);
      this.#last = settings;
    } catch (error) {
      this.#connection.console.error(`The settings could not be read; the earlier ones stay. ${describe(error)}`);
    }
    this.#apply(this.#last);
  }
}
