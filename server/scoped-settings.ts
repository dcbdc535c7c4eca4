import type { Settings } from "./settings.ts";
import { articleId, pathBelow } from "./uri.ts";

/** What holds for all folders: how much this machine is to read, and habits of the one who types. */
export type WindowSettings = Pick<Settings, "maxFileSize" | "codeLens" | "hideWhileTyping">;
/** What may be another thing in each folder: which files are articles, and how they are judged and shown. */
export type FolderSettings = Omit<Settings, keyof WindowSettings>;

export interface FolderScope {
  /** Its URI. */
  readonly folder: string;
  readonly settings: FolderSettings;
}

/** The settings of the window and of each of its folders. */
export class ScopedSettings {
  readonly window: WindowSettings;
  /** For what lies in no folder. */
  readonly outside: FolderSettings;
  /** The innermost first. */
  readonly folders: readonly FolderScope[];

  /** @param own the settings of folders that have any; the others have those of the window */
  constructor(all: Settings, folders: readonly string[], own: ReadonlyMap<string, FolderSettings> = new Map()) {
    this.window = all;
    this.outside = all;
    this.folders = folders
      .map((folder) => ({ folder, settings: own.get(folder) ?? all }))
      .sort((a, b) => articleId(b.folder).length - articleId(a.folder).length);
  }

  /** Of the innermost folder that holds the document or file. */
  for(uri: string): FolderSettings {
    return this.scopeOf(uri)?.settings ?? this.outside;
  }

  scopeOf(uri: string): FolderScope | undefined {
    return this.folders.find(({ folder }) => pathBelow(folder, uri) !== undefined);
  }

  /** Every glob by which some folder chooses its articles. */
  get files(): string[] {
    return [...new Set(this.#all().flatMap(({ files }) => files))];
  }

  /** The globs that no folder wants anything of. */
  get exclude(): string[] {
    const [first, ...others] = this.#all();
    return (first?.exclude ?? []).filter((glob) => others.every(({ exclude }) => exclude.includes(glob)));
  }

  /** What the reading of the files rests on, to be compared. */
  get reading(): string {
    const folders = this.folders.map(({ folder, settings }) => [folder, settings.files, settings.exclude]);
    return JSON.stringify([this.window.maxFileSize, folders]);
  }

  #all(): FolderSettings[] {
    return this.folders.map(({ settings }) => settings);
  }
}
