import * as vscode from "vscode";
import {
  ANNOTATION_FORMATS,
  type AnnotationFormat,
  EXPORT_ANNOTATIONS,
  EXPORT_FOLDER,
  type ExportQuestion,
  type FolderExport,
  INDEX_STATE,
  type IndexState,
  type NamedText,
} from "../protocol/index.ts";
import type { Link } from "./link.ts";

/** Milliseconds between two looks at whether all articles have been read. */
const INTERVAL = 250;
/** Milliseconds that a word in the status bar stays. */
const SHORTLY = 8000;

type Report = vscode.Progress<{ message?: string; increment?: number }>;

/** Annotations out to other programs: of one article, or of all in a folder. */
export class AnnotationExport implements vscode.Disposable {
  readonly #link: Link;
  readonly #start: () => Promise<void>;
  readonly #commands: readonly vscode.Disposable[];

  /** @param start starts the server, for who asks before an article is open */
  constructor(link: Link, start: () => Promise<void>) {
    this.#link = link;
    this.#start = start;
    this.#commands = [
      vscode.commands.registerCommand("copydesk.exportAnnotations", () => this.#exportArticle()),
      vscode.commands.registerCommand("copydesk.exportFolder", (folder?: vscode.Uri) => this.#exportFolder(folder)),
    ];
  }

  async #exportArticle(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const title = vscode.l10n.t("Export the annotations of this article");
    const format = uri === undefined ? undefined : await this.#choose(title);
    if (uri === undefined || format === undefined) return;
    const files = await this.#link.ask<NamedText[]>(EXPORT_ANNOTATIONS, { uri: uri.toString(), format: format.name });
    const [annotations] = files ?? [];
    if (annotations === undefined) {
      await vscode.window.showWarningMessage(vscode.l10n.t("Copydesk does not read this file as an article."));
      return;
    }
    const defaultUri = uri.with({ path: uri.path.replace(/[^/]*$/, annotations.name) });
    const target = await vscode.window.showSaveDialog({ defaultUri, title });
    if (target === undefined) return;
    await write(target, annotations.text);
    await vscode.window.showTextDocument(target, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }

  async #exportFolder(given: vscode.Uri | undefined): Promise<void> {
    const folder = given ?? (await chooseFolder());
    if (folder === undefined) return;
    await this.#start();
    const title = vscode.l10n.t("Export the annotations of all articles in “{0}”", nameOf(folder));
    const format = await this.#choose(title);
    if (format === undefined) return;
    const [target] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        defaultUri: folder,
        title: vscode.l10n.t("The folder to write to"),
        openLabel: vscode.l10n.t("Write here"),
      })) ?? [];
    if (target === undefined || !(await mayWriteTo(target))) return;
    const question: ExportQuestion = { uri: folder.toString(), format: format.name };
    const progress = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    await vscode.window.withProgress(progress, (report, token) => this.#fill(target, question, report, token));
  }

  async #fill(
    target: vscode.Uri,
    question: ExportQuestion,
    report: Report,
    token: vscode.CancellationToken,
  ): Promise<void> {
    await this.#allRead(token);
    const { articles = [], files = [] } = (await this.#link.ask<FolderExport>(EXPORT_FOLDER, question)) ?? {};
    const written = new Set<string>();
    let count = 0;
    const put = async ({ name, text }: NamedText, source?: string) => {
      const file = vscode.Uri.joinPath(target, name);
      // An article is its own copy.
      if (file.toString() === source) return;
      await write(file, text);
      written.add(name);
    };
    for (const each of articles) {
      if (token.isCancellationRequested) break;
      const source = vscode.Uri.parse(each.uri).toString();
      for (const file of (await this.#link.ask<NamedText[]>(EXPORT_ANNOTATIONS, each)) ?? []) await put(file, source);
      count++;
      report.report({ message: `${count} / ${articles.length}`, increment: 100 / articles.length });
    }
    for (const file of count === 0 ? [] : files) await put(file);
    const told = vscode.l10n.t("Copydesk has written {0} files to “{1}”.", written.size, nameOf(target));
    vscode.window.setStatusBarMessage(told, SHORTLY);
  }

  async #allRead(token: vscode.CancellationToken): Promise<void> {
    for (;;) {
      const state = await this.#link.ask<IndexState>(INDEX_STATE);
      if (state?.reading === undefined || token.isCancellationRequested) return;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }

  async #choose(title: string): Promise<AnnotationFormat | undefined> {
    const formats = (await this.#link.ask<AnnotationFormat[]>(ANNOTATION_FORMATS)) ?? [];
    const choices = formats.map((format) => ({ label: format.title, description: `.${format.extension}`, format }));
    return (await vscode.window.showQuickPick(choices, { title }))?.format;
  }

  dispose(): void {
    for (const each of this.#commands) each.dispose();
  }
}

/** The folder of the window, or the one of several that the user picks. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  return folder?.uri;
}

/** Asks where something could be replaced. */
async function mayWriteTo(folder: vscode.Uri): Promise<boolean> {
  if ((await vscode.workspace.fs.readDirectory(folder)).length === 0) return true;
  const replace = vscode.l10n.t("Replace");
  const question = vscode.l10n.t("“{0}” is not empty. Files of the same names will be replaced.", nameOf(folder));
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** Makes the folders above it, too. */
async function write(target: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.replace(/\/$/, "").lastIndexOf("/") + 1);
}
