import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Span } from "../core/index.ts";
import { articleId } from "./uri.ts";

/** What one change of a document did, in offsets of the text before it. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Milliseconds without an edit after which a word counts as written. */
const PAUSE = 1000;
/** A person's key gives one character, which may have two code units. */
const ONE_KEY = 2;

/** Knows which word somebody is typing, so that nobody is told of a mistake in half a word. */
export class Typing {
  readonly #isOn: () => boolean;
  readonly #onPause: (uri: string) => void;
  #id: string | undefined;
  #word: Span | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onPause called when the word in a document counts as written although nothing has changed */
  constructor(isOn: () => boolean, onPause: (uri: string) => void) {
    this.#isOn = isOn;
    this.#onPause = onPause;
  }

  /** @param text the document after the edits */
  note(uri: string, edits: readonly Edit[], text: string): void {
    this.stop();
    const [edit, more] = edits;
    if (edit === undefined || more !== undefined) return;
    if (edit.newText.length > ONE_KEY || edit.end - edit.start > 1) return;
    const end = edit.start + edit.newText.length;
    let start = end;
    while (start > 0 && /[\p{L}\p{M}\p{N}'’-]/u.test(text.charAt(start - 1))) start--;
    if (start === end) return;
    this.#id = articleId(uri);
    this.#word = { start, end };
    this.#timer = setTimeout(() => {
      this.stop();
      this.#onPause(uri);
    }, PAUSE);
  }

  /** The beginning of a word before the cursor, in a document that is being typed in. */
  wordIn(uri: string): Span | undefined {
    return this.#id !== undefined && this.#id === articleId(uri) && this.#isOn() ? this.#word : undefined;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#id = undefined;
    this.#word = undefined;
  }
}

/** Documents as ever, and whoever wants to know hears what each change did. */
export function documentsWith(note: (uri: string, edits: readonly Edit[], text: string) => void): {
  readonly create: typeof TextDocument.create;
  readonly update: typeof TextDocument.update;
} {
  return {
    create: TextDocument.create,
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) {
      // The offsets of a later change would count in the text after the one before.
      const edits = changes.length === 1 ? changes.flatMap((change) => editOf(document, change)) : [];
      const updated = TextDocument.update(document, changes, version);
      note(updated.uri, edits, updated.getText());
      return updated;
    },
  };
}

function editOf(document: TextDocument, change: TextDocumentContentChangeEvent): Edit[] {
  if (!("range" in change)) return [];
  const { start, end } = change.range;
  return [{ start: document.offsetAt(start), end: document.offsetAt(end), newText: change.text }];
}
