import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Desks } from "./desks.ts";
import type { FileSource } from "./files.ts";
import { articleId } from "./uri.ts";

/** A desk file of more bytes is refused, whatever it holds; the reader's own limit is lower. */
const MAX_BYTES = 1024 * 1024;

/** Reads the desk files from disk: above an article when it is opened, all of them with the index. */
export class DeskSource {
  readonly #desks: Desks;
  readonly #files: FileSource;
  readonly #onChange: (whichFiles: boolean) => void;
  /** Places that have been looked at, so that opening articles of one folder asks once. */
  readonly #seen = new Set<string>();
  #pending: Promise<void> = Promise.resolve();

  /** What the desk files say of which files are articles, to be compared. */
  #globs: string;

  /** @param onChange called when something else holds; with true when other files may be articles */
  constructor(desks: Desks, files: FileSource, onChange: (whichFiles: boolean) => void) {
    this.#desks = desks;
    this.#files = files;
    this.#onChange = onChange;
    this.#globs = desks.fileGlobs();
  }

  /** What an editor holds open; other documents are passed over. */
  readBuffer(document: TextDocument): void {
    const { uri, version } = document;
    if (this.#desks.isDeskFile(uri) && this.#desks.setBuffer(uri, version, document.getText())) this.#tell();
  }

  closeBuffer(uri: string): void {
    if (this.#desks.closeBuffer(uri)) this.#tell();
  }

  #tell(): void {
    const before = this.#globs;
    this.#globs = this.#desks.fileGlobs();
    this.#onChange(this.#globs !== before);
  }

  /** Resolves when what has been asked for so far is read. */
  settled(): Promise<void> {
    return this.#pending;
  }

  /** Whether there is such a file; its text is not read. */
  async exists(uri: string): Promise<boolean> {
    return (await this.#files.read(uri, 0)).kind !== "missing";
  }

  /** Reads the desk files in the folders above an article. */
  readAbove(uri: string): void {
    const fresh = this.#desks.placesFor(uri).filter((place) => !this.#seen.has(articleId(place)));
    if (fresh.length > 0) void this.reread(fresh);
  }

  /** Reads these and forgets all others. */
  async replaceAll(uris: readonly string[]): Promise<void> {
    const kept = new Set(uris.map(articleId));
    const gone = this.#desks.all().filter(({ id, version }) => version === undefined && !kept.has(id));
    await this.reread([...uris, ...gone.map(({ uri }) => uri)]);
  }

  reread(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.#seen.add(articleId(uri));
    const reading = Promise.all(uris.map((uri) => this.#files.read(uri, MAX_BYTES)));
    this.#pending = Promise.all([this.#pending, reading]).then(([, read]) => {
      let changed = false;
      for (const [i, file] of read.entries()) {
        const text = file.kind === "text" ? file.text : file.kind === "large" ? " ".repeat(MAX_BYTES) : undefined;
        if (this.#desks.setDisk(uris[i] ?? "", text)) changed = true;
      }
      if (changed) this.#tell();
    });
    return this.#pending;
  }
}
