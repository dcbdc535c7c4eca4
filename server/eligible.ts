import picomatch from "picomatch/posix";
import { isArticleName, looksLikeArticle } from "../core/index.ts";
import type { Desks } from "./desks.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { parseUri, pathBelow } from "./uri.ts";

/** The language of documents that are articles because the editor, or the user, says so. */
const ARTICLE_LANGUAGE = "press-article";
const PLAIN_TEXT = "plaintext";
const ARTICLE_ENDING = /\.(?:article|press)$/i;
/** Globs of files that are articles by their ending. */
export const ARTICLE_GLOBS: readonly string[] = ["**/*.{article,press}"];

/** Which documents are articles, under given settings and workspace folders. */
export interface Eligibility {
  /** An open document, by its name and language; its text has the last word: see {@link isArticleText}. */
  isDocument(uri: string, languageId: string): boolean;
  /** A file of the workspace, by its name. */
  isWorkspaceFile(uri: string): boolean;
}

export function eligibility(settings: Settings, folders: readonly string[], desks: Desks): Eligibility {
  const wanted = matcher(settings.files, false);
  // What the user has set outranks the newsroom's list; what either leaves alone is left alone.
  const isUserSet = settings.files.join("\n") !== defaultSettings.files.join("\n");
  const excluded = matcher(settings.exclude, true);
  const placeOf = (uri: string): string | undefined => {
    for (const folder of folders) {
      const path = pathBelow(folder, uri);
      if (path !== undefined) return path;
    }
    return undefined;
  };
  const isFile = (path: string, uri: string): boolean => {
    if (excluded(path)) return false;
    const standing = desks.standingOf(uri);
    if (standing === "skipped") return false;
    if (ARTICLE_ENDING.test(path)) return true;
    const isWanted = isUserSet || standing === "unsaid" ? wanted(path) : standing === "listed";
    return isWanted && isNameOfArticle(path);
  };
  return {
    isDocument(uri, languageId) {
      const { scheme, path } = parseUri(uri);
      const inside = placeOf(uri);
      // Elsewhere lie other views of a text: a version in git, one side of a comparison. They would bear witness twice.
      if (inside === undefined && scheme !== "file" && scheme !== "untitled") return false;
      const outside = path.slice(path.lastIndexOf("/") + 1);
      if (languageId === ARTICLE_LANGUAGE)
        return scheme === "untitled" || (!excluded(inside ?? outside) && desks.standingOf(uri) !== "skipped");
      return languageId === PLAIN_TEXT && isFile(inside ?? outside, uri);
    },
    isWorkspaceFile(uri) {
      const path = placeOf(uri);
      return path !== undefined && isFile(path, uri);
    },
  };
}

/** Whether the text of an eligible document or file is an article's. */
export function isArticleText(uri: string, languageId: string | undefined, text: string): boolean {
  return languageId === ARTICLE_LANGUAGE || ARTICLE_ENDING.test(parseUri(uri).path) || looksLikeArticle(text);
}

/** The engine knows the names of text files; what the user asks for under another ending is taken at its word. */
function isNameOfArticle(path: string): boolean {
  return isArticleName(path) || !/\.txt$/i.test(path);
}

function matcher(globs: readonly string[], dot: boolean): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch([...globs], { dot, nocase: true });
}
