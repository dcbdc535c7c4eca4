import * as vscode from "vscode";
import {
  ANNOTATION_FORMATS,
  type AnnotationComparison,
  type AnnotationFormat,
  COMPARE_ANNOTATIONS,
  type ComparedAnnotation,
  type Range,
} from "../protocol/index.ts";
import type { Link } from "./link.ts";

/** A file of more bytes than this holds no annotations of one article. */
const LARGEST = 16 * 1024 * 1024;

/** Others' annotations, laid over an article. */
export class AnnotationOverlay implements vscode.Disposable {
  readonly #link: Link;
  readonly #styles = {
    missing: style("editorWarning.foreground", "dashed"),
    extra: style("editorInfo.foreground", "dotted"),
    different: style("editorError.foreground", "double"),
  };
  readonly #commands: readonly vscode.Disposable[];

  constructor(link: Link) {
    this.#link = link;
    this.#commands = [
      vscode.commands.registerCommand("copydesk.compareAnnotations", () => this.#compare()),
      vscode.commands.registerCommand("copydesk.hideComparison", () => this.#hide()),
    ];
  }

  async #compare(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const formats = ((await this.#link.ask<AnnotationFormat[]>(ANNOTATION_FORMATS)) ?? []).filter(
      ({ isReadable }) => isReadable,
    );
    const filters = Object.fromEntries(formats.map(({ title, extension }) => [title, [extension]]));
    const title = vscode.l10n.t("Annotations of this article to compare with");
    const [file] = (await vscode.window.showOpenDialog({ filters, title })) ?? [];
    const format = formats.find(({ extension }) => file?.path.endsWith(`.${extension}`));
    if (file === undefined || format === undefined) return;
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > LARGEST) {
      await vscode.window.showWarningMessage(vscode.l10n.t("This file is too large for annotations of one article."));
      return;
    }
    const annotations = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const uri = editor.document.uri.toString();
    const comparison = await this.#link.ask<AnnotationComparison>(COMPARE_ANNOTATIONS, {
      uri,
      format: format.name,
      annotations,
    });
    if (comparison !== undefined) await this.#show(editor, comparison);
  }

  async #show(editor: vscode.TextEditor, comparison: AnnotationComparison): Promise<void> {
    const { same, missing, extra, different, problems, f1 } = comparison;
    const notes = {
      missing: (each: ComparedAnnotation) => vscode.l10n.t("{0} in the file only", each.label),
      extra: (each: ComparedAnnotation) => vscode.l10n.t("{0} here only", each.label),
      different: (each: ComparedAnnotation) =>
        vscode.l10n.t("{0} in the file, {1} here", each.label, each.here?.label ?? ""),
    };
    for (const kind of ["missing", "extra", "different"] as const) {
      const marks = comparison[kind].map((each) => ({ range: toRange(each.range), hoverMessage: notes[kind](each) }));
      editor.setDecorations(this.#styles[kind], marks);
    }
    const summary = vscode.l10n.t(
      "{0} the same, {1} in the file only, {2} here only, {3} different; F1 {4} %. Hover over the marks for more.",
      ...[same, missing.length, extra.length, different.length],
      (100 * f1).toFixed(1),
    );
    const unread =
      problems.length === 0 ? "" : ` ${vscode.l10n.t("{0} annotations could not be used.", problems.length)}`;
    const hide = vscode.l10n.t("Hide the marks");
    const answer = await vscode.window.showInformationMessage(summary + unread, hide);
    if (answer === hide) this.#hide();
  }

  #hide(): void {
    for (const editor of vscode.window.visibleTextEditors)
      for (const each of Object.values(this.#styles)) editor.setDecorations(each, []);
  }

  dispose(): void {
    for (const each of [...this.#commands, ...Object.values(this.#styles)]) each.dispose();
  }
}

/** Told apart by colour and by line, for those who do not see the colours. */
function style(color: string, line: "dashed" | "dotted" | "double"): vscode.TextEditorDecorationType {
  const theme = new vscode.ThemeColor(color);
  return vscode.window.createTextEditorDecorationType({
    // Around the letters, where a border would lie on them.
    outlineStyle: line,
    outlineWidth: line === "double" ? "3px" : "1px",
    outlineColor: theme,
    overviewRulerColor: theme,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
