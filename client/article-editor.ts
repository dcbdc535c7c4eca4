import * as vscode from "vscode";

/**
 * The editor whose article the status bar and the commands speak of: the one in the active tab. A peek view and the output
 * are text editors too, and active ones, but stand in no column; while one of them has the focus, the tab behind it counts.
 */
export class ArticleEditor implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: readonly vscode.Disposable[];
  #current: vscode.TextEditor | undefined;

  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor() {
    this.#look();
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
    ];
  }

  /** Undefined where the active tab shows no text. */
  get current(): vscode.TextEditor | undefined {
    return this.#current;
  }

  #look(): void {
    const active = vscode.window.activeTextEditor;
    const isEmbedded = active !== undefined && active.viewColumn === undefined;
    const next = isEmbedded ? vscode.window.visibleTextEditors.find((each) => each === this.#current) : active;
    if (next === this.#current) return;
    this.#current = next;
    this.#changed.fire();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
