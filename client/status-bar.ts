import * as vscode from "vscode";
import { ARTICLE_STATE, type ArticleState, type DateSource, INDEX_STATE, type IndexState } from "../protocol/index.ts";
import type { ArticleEditor } from "./article-editor.ts";
import { isText } from "./eligible.ts";
import { findingsIn } from "./findings.ts";
import type { Link } from "./link.ts";

/** Milliseconds between two looks at how far the reading of the workspace is. */
const INTERVAL = 500;

/** The article's date and the number of its findings, at the bottom of the window. */
export class StatusBar implements vscode.Disposable {
  readonly #link: Link;
  readonly #editor: ArticleEditor;
  readonly #date = vscode.window.createStatusBarItem("copydesk.date", vscode.StatusBarAlignment.Right, 101);
  readonly #findings = vscode.window.createStatusBarItem("copydesk.findings", vscode.StatusBarAlignment.Right, 100);
  readonly #disposables: vscode.Disposable[];
  #state: ArticleState | undefined;
  #reading: IndexState["reading"];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Link, editor: ArticleEditor) {
    this.#link = link;
    this.#editor = editor;
    this.#date.name = vscode.l10n.t("Copydesk: date of the article");
    this.#date.command = "copydesk.setDate";
    this.#findings.name = vscode.l10n.t("Copydesk: findings");
    this.#findings.command = "copydesk.nextFinding";
    this.#disposables = [
      this.#date,
      this.#findings,
      link.onDidChange(() => this.#refresh()),
      editor.onDidChange(() => this.#refresh()),
      vscode.languages.onDidChangeDiagnostics(() => this.#draw()),
    ];
    void this.#refresh();
  }

  /** What the server says of the active article. */
  get state(): ArticleState | undefined {
    return this.#state;
  }

  async #refresh(): Promise<void> {
    const document = this.#editor.current?.document;
    const isCandidate = document !== undefined && isText(document);
    const state = isCandidate
      ? await this.#link.ask<ArticleState>(ARTICLE_STATE, { uri: document.uri.toString() })
      : undefined;
    const reading = this.#link.isConnected ? (await this.#link.ask<IndexState>(INDEX_STATE))?.reading : undefined;
    // The answer about a tab that has been left since is no news of this one.
    if (document !== this.#editor.current?.document) return;
    this.#state = state;
    this.#reading = reading;
    this.#draw();
    clearTimeout(this.#timer);
    if (this.#reading !== undefined) this.#timer = setTimeout(() => this.#refresh(), INTERVAL);
  }

  #draw(): void {
    const uri = this.#editor.current?.document.uri;
    if (this.#state === undefined || uri === undefined) {
      this.#date.hide();
      this.#findings.hide();
      return;
    }
    const { date } = this.#state;
    this.#date.text = date === undefined ? `$(calendar) ${vscode.l10n.t("no date")}` : `$(calendar) ${date.iso}`;
    this.#date.tooltip =
      date === undefined ? noDate() : `${sourceOf(date.source)}\n${vscode.l10n.t("Click to set it.")}`;
    this.#date.show();
    const count = findingsIn(uri).length;
    const reading =
      this.#reading === undefined ? "" : ` $(sync~spin) ${this.#reading.done}/${this.#reading.total || "…"}`;
    this.#findings.text = `$(checklist) ${count}${reading}`;
    this.#findings.tooltip = tooltipOf(count, this.#reading);
    this.#findings.accessibilityInformation = { label: tooltipOf(count, undefined) };
    this.#findings.show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function noDate(): string {
  return vscode.l10n.t("This article tells no date, so nothing that rests on one is checked. Click to set it.");
}

function sourceOf(source: DateSource): string {
  switch (source) {
    case "override":
      return vscode.l10n.t("The article's date, as you have set it.");
    case "header":
      return vscode.l10n.t("The article's date, from its header.");
    case "stamp":
      return vscode.l10n.t("The article's date, from its time stamp.");
    case "dateline":
      return vscode.l10n.t("The article's date, from its dateline.");
    case "host":
      return vscode.l10n.t("The article's date, as the editor knows it.");
  }
}

function tooltipOf(count: number, reading: IndexState["reading"]): string {
  const findings =
    count === 0
      ? vscode.l10n.t("Copydesk has nothing to report in this article.")
      : count === 1
        ? vscode.l10n.t("Copydesk reports one finding. Click to go to it.")
        : vscode.l10n.t("Copydesk reports {0} findings. Click to go to the next.", count);
  if (reading === undefined) return findings;
  return `${findings}\n${vscode.l10n.t("Reading the articles of the workspace: {0} of {1}.", reading.done, reading.total)}`;
}
