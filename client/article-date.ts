import * as vscode from "vscode";
import { type ArticleState, type DateChoice, SET_DATE } from "../protocol/index.ts";
import type { Link } from "./link.ts";

/** Where the dates that a user has set are kept, in the workspace's own state. */
const KEY = "dates";
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** Dates that the user has set for articles: remembered for the workspace and told to each server that starts. */
export class ArticleDates {
  readonly #state: vscode.Memento;
  readonly #link: Link;

  constructor(state: vscode.Memento, link: Link) {
    this.#state = state;
    this.#link = link;
  }

  async tellAll(): Promise<void> {
    for (const [uri, date] of Object.entries(this.#dates())) await this.#tell({ uri, date });
  }

  /** Sets the date of an article, or asks for it. @param given what a key binding may name; null takes a set date back */
  async choose(uri: vscode.Uri, state: ArticleState | undefined, given?: unknown): Promise<void> {
    if (given === null || (typeof given === "string" && isDate(given))) return this.#set(uri, given);
    const own = this.#dates()[uri.toString()];
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t("The date of this article"),
      prompt: vscode.l10n.t("“Today” and “last year” count from it. Leave it empty to let the article say it itself."),
      placeHolder: "2026-01-27",
      // Whoever looks the date up elsewhere finds the box again.
      ignoreFocusOut: true,
      value: own ?? state?.date?.iso ?? "",
      validateInput: (text) =>
        text.trim() === "" || isDate(text.trim())
          ? undefined
          : vscode.l10n.t("Write year, month and day, such as 2026-01-27."),
    });
    if (value === undefined) return;
    await this.#set(uri, value.trim() === "" ? null : value.trim());
  }

  async #set(uri: vscode.Uri, date: string | null): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.#dates();
    await this.#state.update(KEY, date === null ? others : { ...others, [uri.toString()]: date });
    await this.#tell({ uri: uri.toString(), date });
  }

  async #tell(choice: DateChoice): Promise<void> {
    await this.#link.ask(SET_DATE, choice);
  }

  #dates(): Readonly<Record<string, string>> {
    return this.#state.get(KEY, {});
  }
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return ISO.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
