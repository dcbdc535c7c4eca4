/** What was found where a file was looked for. */
export type FileRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "large"; readonly bytes: number }
  | { readonly kind: "missing" };

/** How the server comes by the files of the workspace. Nothing here throws or rejects. */
export interface FileSource {
  /** The URIs of the files in the folders that match a glob of `include`; some that match `exclude` may be left out. */
  list(folders: readonly string[], include: readonly string[], exclude: readonly string[]): Promise<readonly string[]>;
  /** A file of more than `maxBytes` is not read. */
  read(uri: string, maxBytes: number): Promise<FileRead>;
}

/** For a client that hands out no files, where there is no disk either. */
export const noFiles: FileSource = { list: async () => [], read: async () => ({ kind: "missing" }) };
