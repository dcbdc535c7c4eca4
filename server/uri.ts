export interface Uri {
  readonly scheme: string;
  readonly authority: string;
  /** With its escapes resolved, with `/`. */
  readonly path: string;
}

const SHAPE = /^(?<scheme>[A-Za-z][\w+.-]*):(?:\/\/(?<authority>[^/?#]*))?(?<path>[^?#]*)/;

/** Reads a URI; total: what is none has the empty scheme and is all path. */
export function parseUri(uri: string): Uri {
  const { scheme = "", authority = "", path = uri } = SHAPE.exec(uri)?.groups ?? {};
  return { scheme: scheme.toLowerCase(), authority, path: decoded(path) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * One name for all spellings of a URI: editors differ in which characters they escape and in the case of a drive's letter.
 * It names an article in the archive and is never sent to the client.
 */
export function articleId(uri: string): string {
  const { scheme, authority, path } = parseUri(uri);
  const drive =
    /^\/[A-Za-z]:/.test(path) && scheme === "file" ? `/${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;
  return `${scheme}://${authority}${drive}`;
}

/** The path of `uri` below the folder, without a leading slash; undefined where it does not lie in it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = articleId(folder).replace(/\/$/, "");
  const id = articleId(uri);
  return id.startsWith(`${base}/`) ? id.slice(base.length + 1) : undefined;
}
