import picomatch from "picomatch/posix";
import { isArticleName, looksLikeArticle } from "../core/index.ts";
import type { Desks } from "./desks.ts";
import type { FolderSettings, ScopedSettings } from "./scoped-settings.ts";
import { defaultSettings } from "./settings.ts";
import { parseUri, pathBelow } from "./uri.ts";

/** The language of documents that are articles because the editor, or the user, says so. */
const ARTICLE_LANGUAGE = "press-article";
const PLAIN_TEXT = "plaintext";
const ARTICLE_ENDING = /\.(?:article|press)$/i;
/** Globs of files that are articles by their ending. */
export const ARTICLE_GLOBS: readonly string[] = ["**/*.{article,press}"];

/** Which documents are articles, under given settings of the window and its folders. */
export interface Eligibility {
  /** An open document, by its name and language; its text has the last word: see {@link isArticleText}. */
  isDocument(uri: string, languageId: string): boolean;
  /** A file of the workspace, by its name. */
  isWorkspaceFile(uri: string): boolean;
}

export function eligibility(scopes: ScopedSettings, desks: Desks): Eligibility {
  const choices = new Map([scopes.outside, ...scopes.folders.map(({ settings }) => settings)].map(choiceOf));
  /** Where a document stands, with the path in its folder. */
  const placeOf = (uri: string): { readonly path: string; readonly choice: Choice } | undefined => {
    const scope = scopes.scopeOf(uri);
    const path = scope && pathBelow(scope.folder, uri);
    const choice = scope && choices.get(scope.settings);
    return path === undefined || choice === undefined ? undefined : { path, choice };
  };
  const isFile = (path: string, uri: string, { excludes, wants, isUserSet }: Choice): boolean => {
    if (excludes(path)) return false;
    const standing = desks.standingOf(uri);
    if (standing === "skipped") return false;
    if (ARTICLE_ENDING.test(path)) return true;
    const isWanted = isUserSet || standing === "unsaid" ? wants(path) : standing === "listed";
    return isWanted && isNameOfArticle(path);
  };
  const [, outside] = choiceOf(scopes.outside);
  return {
    isDocument(uri, languageId) {
      const { scheme, path: whole } = parseUri(uri);
      const inside = placeOf(uri);
      // Elsewhere lie other views of a text: a version in git, one side of a comparison. They would bear witness twice.
      if (inside === undefined && scheme !== "file" && scheme !== "untitled") return false;
      const { path, choice } = inside ?? { path: whole.slice(whole.lastIndexOf("/") + 1), choice: outside };
      if (languageId === ARTICLE_LANGUAGE)
        return scheme === "untitled" || (!choice.excludes(path) && desks.standingOf(uri) !== "skipped");
      return languageId === PLAIN_TEXT && isFile(path, uri, choice);
    },
    isWorkspaceFile(uri) {
      const inside = placeOf(uri);
      return inside !== undefined && isFile(inside.path, uri, inside.choice);
    },
  };
}

/** Which files the settings of a folder choose, by their path in it. */
interface Choice {
  readonly wants: (path: string) => boolean;
  readonly excludes: (path: string) => boolean;
  /** What the user has set outranks the newsroom's list; what either leaves alone is left alone. */
  readonly isUserSet: boolean;
}

function choiceOf(settings: FolderSettings): [FolderSettings, Choice] {
  const isUserSet = settings.files.join("\n") !== defaultSettings.files.join("\n");
  return [settings, { wants: matcher(settings.files, false), excludes: matcher(settings.exclude, true), isUserSet }];
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
