import * as vscode from "vscode";
import type { CoverageData, CoverageLabels, CoverageRequest } from "../../protocol/coverage-view.ts";
import { COVERAGE, type Coverage, RELATED, type RelatedArticle } from "../../protocol/index.ts";
import type { Link } from "../link.ts";
import { pageOf } from "./page.ts";

interface Choice extends vscode.QuickPickItem {
  readonly uri: string;
}

/** Sets articles side by side: what each states, where they differ. */
export class CoverageView implements vscode.Disposable {
  readonly #link: Link;
  readonly #extensionUri: vscode.Uri;
  readonly #command: vscode.Disposable;
  readonly #panels = new Set<vscode.WebviewPanel>();

  constructor(link: Link, extensionUri: vscode.Uri) {
    this.#link = link;
    this.#extensionUri = extensionUri;
    this.#command = vscode.commands.registerCommand(
      "copydesk.compareCoverage",
      (first?: vscode.Uri, selected?: readonly vscode.Uri[]) => this.#compare(first, selected),
    );
  }

  /** From the explorer the selected files; otherwise the active article and those that the user picks. */
  async #compare(first: vscode.Uri | undefined, selected: readonly vscode.Uri[] | undefined): Promise<void> {
    const chosen = selected !== undefined && selected.length > 1 ? selected.map(String) : await this.#choose(first);
    if (chosen !== undefined) this.#open(chosen);
  }

  async #choose(first: vscode.Uri | undefined): Promise<readonly string[] | undefined> {
    const uri = (first ?? vscode.window.activeTextEditor?.document.uri)?.toString();
    if (uri === undefined) return undefined;
    const related = (await this.#link.ask<RelatedArticle[]>(RELATED, { uri })) ?? [];
    if (related.length === 0) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t("No other article of the workspace names the same event or several of the same names."),
      );
      return undefined;
    }
    const choices = related.map(
      (each, index): Choice => ({
        uri: each.uri,
        label: vscode.workspace.asRelativePath(vscode.Uri.parse(each.uri)),
        description: each.date ?? "",
        detail: each.shared.slice(0, 5).join(", "),
        picked: index === 0,
      }),
    );
    const picked = await vscode.window.showQuickPick(choices, {
      canPickMany: true,
      title: vscode.l10n.t("Compare coverage"),
      placeHolder: vscode.l10n.t("Articles to set beside this one"),
    });
    return picked === undefined || picked.length === 0 ? undefined : [uri, ...picked.map((choice) => choice.uri)];
  }

  #open(uris: readonly string[]): void {
    const title = vscode.l10n.t("Compare coverage");
    const panel = vscode.window.createWebviewPanel("copydesk.coverage", title, vscode.ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: ["dist", "media"].map((folder) => vscode.Uri.joinPath(this.#extensionUri, folder)),
    });
    this.#panels.add(panel);
    let last = "";
    const refresh = async () => {
      const coverage = await this.#link.ask<Coverage>(COVERAGE, { uris });
      const now = JSON.stringify(coverage);
      if (coverage === undefined || now === last) return;
      last = now;
      await panel.webview.postMessage({ type: "data", coverage, labels: labels() } satisfies CoverageData);
    };
    const listening = this.#link.onDidChange(() => panel.visible && refresh());
    panel.webview.onDidReceiveMessage((message: CoverageRequest) => {
      if (message.type === "open") return show(message);
      last = "";
      return refresh();
    });
    panel.onDidDispose(() => {
      listening.dispose();
      this.#panels.delete(panel);
    });
    panel.webview.html = pageOf(panel.webview, this.#extensionUri, {
      script: "coverage",
      title,
      className: "panel",
      body: BODY,
    });
  }

  dispose(): void {
    this.#command.dispose();
    for (const panel of this.#panels) panel.dispose();
  }
}

const BODY = `<header><label><input type="checkbox" id="single"><span id="single-label"></span></label></header>
<p id="status" role="status"></p>
<table id="table"></table>`;

async function show({ uri, range: { start, end } }: CoverageRequest & { readonly type: "open" }): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: vscode.ViewColumn.One });
}

function labels(): CoverageLabels {
  return {
    verdicts: {
      differ: vscode.l10n.t("They differ"),
      agree: vscode.l10n.t("They agree"),
      single: vscode.l10n.t("Only one says it"),
    },
    aspects: {
      event: vscode.l10n.t("events"),
      agreement: vscode.l10n.t("agreements"),
      person: vscode.l10n.t("people and offices"),
      amount: vscode.l10n.t("amounts"),
      name: vscode.l10n.t("names"),
      date: vscode.l10n.t("dates"),
    },
    topic: vscode.l10n.t("Topic"),
    none: vscode.l10n.t("The articles share no topic."),
    showSingle: vscode.l10n.t("Show what only one article says"),
  };
}
