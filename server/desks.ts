import {
  DeskFiles,
  type DeskInEffect,
  type DeskReading,
  type DeskSchema,
  type DeskStanding,
  deskSchema,
  emptyReading,
  type RuleName,
  readDesk,
  staleIgnore,
} from "../core/index.ts";
import { LineTable } from "./lines.ts";
import { articleId, pathBelow } from "./uri.ts";

const NAME = "copydesk.yaml";
export const DESK_GLOB = "**/copydesk.yaml";

/** A desk file, as it is in the editor or on disk. */
export interface DeskFile {
  readonly id: string;
  readonly uri: string;
  /** The folder's name in the archive. */
  readonly folder: string;
  /** None for a file on disk. */
  readonly version?: number;
  readonly text: string;
  readonly lines: LineTable;
  /** What the text says. */
  readonly reading: DeskReading;
  /** What holds: the last reading that was one. */
  readonly inForce: DeskReading;
}

interface Source {
  readonly uri: string;
  readonly text: string;
  readonly version?: number;
}

/** The desk files of the workspace. A buffer outranks the file; what cannot be read leaves the last good one in force. */
export class Desks {
  readonly schema: DeskSchema;
  /** All that a severity can be set for. */
  readonly ruleIds: ReadonlySet<string>;
  #folders: readonly string[] = [];
  readonly #disk = new Map<string, Source>();
  readonly #buffers = new Map<string, Source>();
  readonly #files = new Map<string, DeskFile>();
  #inEffect: DeskFiles | undefined;

  constructor(rules: readonly RuleName[]) {
    const all = [...rules, staleIgnore].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.ruleIds = new Set(all.map(({ id }) => id));
    this.schema = deskSchema(all);
  }

  /** Desk files outside these folders do not count. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#inEffect = undefined;
  }

  isDeskFile(uri: string): boolean {
    return articleId(uri).endsWith(`/${NAME}`) && this.#folders.some((folder) => pathBelow(folder, uri) !== undefined);
  }

  /** @param text undefined when the file is gone. @returns whether something else holds now. */
  setDisk(uri: string, text: string | undefined): boolean {
    const id = articleId(uri);
    if (text === undefined) this.#disk.delete(id);
    else this.#disk.set(id, { uri, text });
    return this.#refresh(id);
  }

  setBuffer(uri: string, version: number, text: string): boolean {
    this.#buffers.set(articleId(uri), { uri, version, text });
    return this.#refresh(articleId(uri));
  }

  closeBuffer(uri: string): boolean {
    this.#buffers.delete(articleId(uri));
    return this.#refresh(articleId(uri));
  }

  #refresh(id: string): boolean {
    const source = this.#buffers.get(id) ?? this.#disk.get(id);
    const known = this.#files.get(id);
    if (source === undefined) {
      this.#files.delete(id);
      this.#inEffect = undefined;
      return known !== undefined && saysSomething(known.inForce);
    }
    if (known?.text === source.text) {
      const { version: _, ...rest } = known;
      this.#files.set(id, { ...rest, ...source });
      return false;
    }
    const reading = readDesk(source.text, this.schema);
    const earlier = known?.inForce ?? emptyReading;
    const isSame = !reading.isRead || sameWords(reading, earlier);
    // Where the entries stand may be new although they say the same.
    const inForce = reading.isRead ? (isSame ? { ...reading, desk: earlier.desk } : reading) : earlier;
    const folder = id.slice(0, -NAME.length - 1);
    this.#files.set(id, { ...source, id, folder, lines: new LineTable(source.text), reading, inForce });
    if (!isSame) this.#inEffect = undefined;
    return !isSame;
  }

  get(uri: string): DeskFile | undefined {
    const file = this.#files.get(articleId(uri));
    return file !== undefined && this.isDeskFile(uri) ? file : undefined;
  }

  /** All that count. */
  all(): DeskFile[] {
    return [...this.#files.values()].filter(({ uri }) => this.isDeskFile(uri));
  }

  uris(): string[] {
    return this.all().map(({ uri }) => uri);
  }

  /** What holds for an article. */
  for(uri: string): DeskInEffect {
    return this.#effect().for(articleId(uri));
  }

  standingOf(uri: string): DeskStanding {
    return this.#effect().standingOf(articleId(uri));
  }

  #effect(): DeskFiles {
    this.#inEffect ??= new DeskFiles(this.all().map(({ folder, inForce }) => ({ folder, reading: inForce })));
    return this.#inEffect;
  }

  /** What they say of which files are articles, to be compared. */
  fileGlobs(): string {
    const said = this.all().filter(({ inForce }) => inForce.files !== undefined || inForce.skip.length > 0);
    return JSON.stringify(said.map(({ id, inForce }) => [id, inForce.files, inForce.skip]));
  }

  /** Where desk files for an article may stand, from its own folder up to the workspace's; none for one outside. */
  placesFor(uri: string): string[] {
    const places: string[] = [];
    for (let at = uri.lastIndexOf("/"); at > 0; at = uri.lastIndexOf("/", at - 1)) {
      const place = `${uri.slice(0, at)}/${NAME}`;
      if (!this.isDeskFile(place)) break;
      places.push(place);
    }
    return places;
  }
}

function saysSomething(reading: DeskReading): boolean {
  return !sameWords(reading, emptyReading);
}

/** True when both say the same, wherever in the file they say it. */
function sameWords(a: DeskReading, b: DeskReading): boolean {
  const words = ({ desk, rules, overrides, files, skip }: DeskReading) =>
    JSON.stringify([desk, rules, overrides, files, skip]);
  return words(a) === words(b);
}
