import * as vscode from "vscode";
import { ENTITIES, type EntityRow, TIMELINE, type Timeline, type TimelineRow } from "../../protocol/index.ts";
import type { TimelineData, TimelineLabels, TimelineRequest } from "../../protocol/timeline-view.ts";
import type { Link } from "../link.ts";
import { pageOf } from "./page.ts";

/** Entities offered as filters: those that are named most often. */
const MOST_ENTITIES = 500;

/** The dated statements of the workspace, in the side bar and, larger, beside the editor. */
export class TimelineView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #link: Link;
  readonly #extensionUri: vscode.Uri;
  readonly #disposables: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;

  constructor(link: Link, extensionUri: vscode.Uri) {
    this.#link = link;
    this.#extensionUri = extensionUri;
    this.#disposables = [
      vscode.window.registerWebviewViewProvider("copydesk.timeline", this),
      vscode.commands.registerCommand("copydesk.showTimeline", () => this.#openPanel()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const page = new Page(this.#link, view.webview, this.#extensionUri, "side", () => view.visible);
    view.onDidChangeVisibility(() => page.refresh());
    view.onDidDispose(() => page.dispose());
  }

  #openPanel(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t("Timeline");
    const panel = vscode.window.createWebviewPanel("copydesk.timeline", title, vscode.ViewColumn.Beside, {});
    const page = new Page(this.#link, panel.webview, this.#extensionUri, "panel", () => panel.visible);
    panel.onDidChangeViewState(() => page.refresh());
    panel.onDidDispose(() => {
      page.dispose();
      this.#panel = undefined;
    });
    this.#panel = panel;
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** One place where the timeline is shown. */
class Page implements vscode.Disposable {
  readonly #link: Link;
  readonly #webview: vscode.Webview;
  readonly #isVisible: () => boolean;
  readonly #disposables: vscode.Disposable[];
  #key = "";
  #isReady = false;
  #last = "";

  constructor(
    link: Link,
    webview: vscode.Webview,
    extensionUri: vscode.Uri,
    where: "side" | "panel",
    isVisible: () => boolean,
  ) {
    this.#link = link;
    this.#webview = webview;
    this.#isVisible = isVisible;
    this.#disposables = [
      webview.onDidReceiveMessage((message: TimelineRequest) => this.#answer(message)),
      link.onDidChange(() => this.refresh()),
    ];
    webview.options = {
      enableScripts: true,
      localResourceRoots: ["dist", "media"].map((folder) => vscode.Uri.joinPath(extensionUri, folder)),
    };
    webview.html = pageOf(webview, extensionUri, {
      script: "timeline",
      title: vscode.l10n.t("Timeline"),
      className: where,
      body: BODY,
    });
  }

  async #answer(message: TimelineRequest): Promise<void> {
    if (message.type === "open") return open(message.row);
    if (message.type === "filter") this.#key = message.key;
    this.#isReady = true;
    this.#last = "";
    await this.refresh();
  }

  async refresh(): Promise<void> {
    if (!this.#isReady || !this.#isVisible()) return;
    const [timeline, entities] = await Promise.all([
      this.#link.ask<Timeline>(TIMELINE, this.#key === "" ? {} : { key: this.#key }),
      this.#link.ask<EntityRow[]>(ENTITIES),
    ]);
    const { rows = [], more = 0 } = timeline ?? {};
    const named = [...(entities ?? [])]
      .sort((a, b) => b.mentions - a.mentions)
      .slice(0, MOST_ENTITIES)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const data: TimelineData = {
      type: "data",
      rows,
      more,
      entities: named.map(({ key, name, type }) => ({ key, name, type })),
      key: this.#key,
      labels: labels(),
    };
    const now = JSON.stringify(data);
    // What has not changed is not drawn again, so that nothing moves under the reader's eyes.
    if (now === this.#last) return;
    this.#last = now;
    await this.#webview.postMessage(data);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

const BODY = `<header>
  <div class="tools">
    <select id="filter"></select>
    <select id="scale"></select>
    <label><input type="checkbox" id="only-problems"><span id="only-problems-label"></span></label>
  </div>
  <div id="plot"></div>
  <p id="status" role="status"></p>
</header>
<div id="list"></div>`;

async function open({ uri, range: { start, end } }: TimelineRow): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, viewColumn: vscode.ViewColumn.One });
}

function labels(): TimelineLabels {
  return {
    all: vscode.l10n.t("All statements"),
    filter: vscode.l10n.t("Show only sentences that name"),
    year: vscode.l10n.t("By year"),
    month: vscode.l10n.t("By month"),
    day: vscode.l10n.t("By day"),
    scale: vscode.l10n.t("Scale of the plot"),
    onlyProblems: vscode.l10n.t("Only disputed"),
    none: vscode.l10n.t("No article says anything dated."),
    plot: vscode.l10n.t("How many statements fall on each period"),
    more: vscode.l10n.t("{0} earlier statements are not shown."),
    count: vscode.l10n.t("{0} statements"),
    problem: vscode.l10n.t("Disputed: {0}"),
  };
}
