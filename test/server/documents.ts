import type { Range, TextDocumentContentChangeEvent, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The documents that an editor holds open. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();

  open(uri: string, languageId: string, text: string): void {
    this.#open.set(uri, TextDocument.create(uri, languageId, 1, text));
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  get(uri: string): TextDocument {
    const document = this.#open.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Applies edits, which count in the text before any of them, and says what an editor would tell the server. */
  apply(
    uri: string,
    edits: readonly TextEdit[],
  ): { version: number; contentChanges: TextDocumentContentChangeEvent[] } {
    const document = this.get(uri);
    const version = document.version + 1;
    // From the last to the first, so that each stands as it is counted.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    this.#open.set(uri, TextDocument.update(document, contentChanges, version));
    return { version, contentChanges };
  }

  /** Where the first occurrence of `words` stands. */
  rangeOf(uri: string, words: string): Range {
    const document = this.get(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`${uri} does not hold ${JSON.stringify(words)}`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }
}
