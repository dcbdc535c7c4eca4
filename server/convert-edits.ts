import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { TextEdit as Edit } from "../core/index.ts";
import type { ClientTraits } from "./convert.ts";
import type { Place } from "./findings.ts";

/** An edit; one with a note is shown under it, unticked, where the client can ask before it changes anything. */
export interface NotedEdit extends Edit {
  readonly note?: string;
}

/** Edits of one article, by offsets of the text whose lines `place` knows. */
export interface PlacedEdits {
  readonly place: Place;
  /** None for a file on disk. */
  readonly version?: number;
  readonly edits: readonly NotedEdit[];
}

export function toWorkspaceEdit(all: readonly PlacedEdits[], traits: ClientTraits): WorkspaceEdit {
  if (!traits.versionedEdits) {
    return { changes: Object.fromEntries(all.map(({ place, edits }) => [place.uri, edits.map(textEdit(place))])) };
  }
  const notes = [...new Set(all.flatMap(({ edits }) => edits.flatMap(({ note }) => note ?? [])))];
  const asks = traits.changeNotes && notes.length > 0;
  const documentChanges = all.map(({ place, version, edits }): TextDocumentEdit => {
    const convert = textEdit(place);
    const annotated = (edit: NotedEdit): TextEdit | AnnotatedTextEdit =>
      asks && edit.note !== undefined
        ? { ...convert(edit), annotationId: idOf(notes.indexOf(edit.note)) }
        : convert(edit);
    return { textDocument: { uri: place.uri, version: version ?? null }, edits: edits.map(annotated) };
  });
  if (!asks) return { documentChanges };
  const changeAnnotations = Object.fromEntries(
    notes.map((label, index): [string, ChangeAnnotation] => [idOf(index), { label, needsConfirmation: true }]),
  );
  return { documentChanges, changeAnnotations };
}

function idOf(index: number): string {
  return `note-${index}`;
}

function textEdit({ lines }: Place): (edit: Edit) => TextEdit {
  return ({ start, end, newText }) => ({ range: lines.rangeOf({ start, end }), newText });
}
