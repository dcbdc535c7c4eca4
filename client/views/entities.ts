import * as vscode from "vscode";
import { ENTITIES, ENTITY_PLACES, type EntityPlace, type EntityRow, type EntityType } from "../../protocol/index.ts";
import type { Link } from "../link.ts";

type Node =
  | { readonly kind: "type"; readonly type: EntityType; readonly rows: readonly EntityRow[] }
  | { readonly kind: "entity"; readonly row: EntityRow }
  | { readonly kind: "article"; readonly uri: vscode.Uri; readonly places: readonly EntityPlace[] }
  | { readonly kind: "place"; readonly place: EntityPlace };

const TYPES: readonly EntityType[] = ["PER", "ORG", "LOC", "EVENT", "WORK"];
const ICONS: Readonly<Record<EntityType, string>> = {
  PER: "person",
  ORG: "organization",
  LOC: "globe",
  EVENT: "calendar",
  WORK: "book",
};

/** Whom and what the articles of the workspace name, by type; below each, where. */
export class EntitiesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #link: Link;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;
  readonly #disposables: vscode.Disposable[];
  #onlyProblems = false;

  constructor(link: Link) {
    this.#link = link;
    const view = vscode.window.createTreeView("copydesk.entities", { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      view,
      this.#changed,
      link.onDidChange(() => view.visible && this.#changed.fire(undefined)),
      view.onDidChangeVisibility(({ visible }) => visible && this.#changed.fire(undefined)),
      vscode.commands.registerCommand("copydesk.entities.onlyProblems", () => this.#filter(true)),
      vscode.commands.registerCommand("copydesk.entities.all", () => this.#filter(false)),
    ];
  }

  #filter(onlyProblems: boolean): void {
    this.#onlyProblems = onlyProblems;
    void vscode.commands.executeCommand("setContext", "copydesk.entities.filtered", onlyProblems);
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.#types();
    if (node.kind === "type") return node.rows.map((row) => ({ kind: "entity", row }));
    if (node.kind === "entity") return this.#articles(node.row);
    if (node.kind === "article") return node.places.map((place) => ({ kind: "place", place }));
    return [];
  }

  async #types(): Promise<Node[]> {
    const all = (await this.#link.ask<EntityRow[]>(ENTITIES)) ?? [];
    const rows = this.#onlyProblems ? all.filter(({ problems }) => problems > 0) : all;
    return TYPES.flatMap((type) => {
      const ofType = rows.filter((row) => row.type === type);
      return ofType.length === 0 ? [] : [{ kind: "type", type, rows: ofType } as const];
    });
  }

  async #articles(row: EntityRow): Promise<Node[]> {
    const places = (await this.#link.ask<EntityPlace[]>(ENTITY_PLACES, { key: row.key })) ?? [];
    const byUri = new Map<string, EntityPlace[]>();
    for (const place of places) byUri.set(place.uri, [...(byUri.get(place.uri) ?? []), place]);
    return [...byUri].map(([uri, own]) => ({ kind: "article", uri: vscode.Uri.parse(uri), places: own }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "type":
        return typeItem(node.type, node.rows.length);
      case "entity":
        return entityItem(node.row);
      case "article": {
        const item = new vscode.TreeItem(node.uri, vscode.TreeItemCollapsibleState.Collapsed);
        item.description = String(node.places.length);
        item.iconPath = vscode.ThemeIcon.File;
        return item;
      }
      case "place":
        return placeItem(node.place);
    }
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function typeItem(type: EntityType, count: number): vscode.TreeItem {
  const names: Readonly<Record<EntityType, string>> = {
    PER: vscode.l10n.t("People"),
    ORG: vscode.l10n.t("Organisations"),
    LOC: vscode.l10n.t("Places"),
    EVENT: vscode.l10n.t("Events"),
    WORK: vscode.l10n.t("Agreements and works"),
  };
  const item = new vscode.TreeItem(names[type], vscode.TreeItemCollapsibleState.Collapsed);
  item.id = type;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(ICONS[type]);
  return item;
}

function entityItem({ key, name, aliases, articles, mentions, problems }: EntityRow): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = problems === 0 ? String(mentions) : `${mentions} · ${vscode.l10n.t("{0} to look at", problems)}`;
  const known = aliases.length === 0 ? "" : `\n${vscode.l10n.t("Also: {0}", aliases.slice(0, 8).join(", "))}`;
  item.tooltip = `${name}\n${vscode.l10n.t("{0} mentions in {1} articles", mentions, articles)}${known}`;
  if (problems > 0) item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
  item.contextValue = "entity";
  return item;
}

function placeItem({ uri, range, form }: EntityPlace): vscode.TreeItem {
  const item = new vscode.TreeItem(form);
  item.description = vscode.l10n.t("line {0}", range.start.line + 1);
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [vscode.Uri.parse(uri), { selection: toRange(range), preserveFocus: true }],
  };
  return item;
}

function toRange({ start, end }: EntityPlace["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
