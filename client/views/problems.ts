import * as vscode from "vscode";
import { articlesWithFindings, ruleOf } from "../findings.ts";

type Node =
  | { readonly kind: "article"; readonly uri: vscode.Uri; readonly findings: readonly vscode.Diagnostic[] }
  | { readonly kind: "finding"; readonly uri: vscode.Uri; readonly finding: vscode.Diagnostic };

/** Milliseconds in which many changes of findings are one. */
const SETTLE = 150;

/** The findings of all articles, by article; below each finding its proof is a click away. */
export class ProblemsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #disposables: vscode.Disposable[];
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#view = vscode.window.createTreeView("copydesk.problems", { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changed,
      vscode.languages.onDidChangeDiagnostics(() => this.#refreshSoon()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#refreshSoon()),
    ];
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#refresh();
    }, SETTLE);
  }

  #refresh(): void {
    const count = articlesWithFindings().reduce((sum, { findings }) => sum + findings.length, 0);
    this.#view.badge =
      count === 0 ? undefined : { value: count, tooltip: vscode.l10n.t("{0} findings in all articles", count) };
    if (this.#view.visible) this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return articlesWithFindings().map((each) => ({ kind: "article", ...each }));
    if (node.kind === "finding") return [];
    return node.findings.map((finding) => ({ kind: "finding", uri: node.uri, finding }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === "article" ? articleItem(node.uri, node.findings.length) : findingItem(node.uri, node.finding);
  }

  dispose(): void {
    clearTimeout(this.#settling);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function articleItem(uri: vscode.Uri, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

const ICONS: readonly (readonly [icon: string, color: string])[] = [
  ["error", "list.errorForeground"],
  ["warning", "list.warningForeground"],
  ["info", "editorInfo.foreground"],
  ["lightbulb", "editorHint.foreground"],
];

function findingItem(uri: vscode.Uri, finding: vscode.Diagnostic): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message);
  const [icon, color] = ICONS[finding.severity] ?? (ICONS[2] as readonly [string, string]);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.description = `${ruleOf(finding)} · ${vscode.l10n.t("line {0}", finding.range.start.line + 1)}`;
  const proof = finding.relatedInformation?.map(({ message }) => `– ${message}`).join("\n") ?? "";
  item.tooltip = proof === "" ? finding.message : `${finding.message}\n${proof}`;
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [uri, { selection: finding.range, preserveFocus: true }],
  };
  item.contextValue = "finding";
  return item;
}
