import {
  type Annotation,
  type AnnotationFormatName,
  agreement,
  annotationsOf,
  compareAnnotations,
  ANNOTATION_FORMATS as FORMATS,
  filesOfArticle,
  filesOfFolder,
  stemsOf,
} from "../../core/index.ts";
import {
  ANNOTATION_FORMATS,
  type AnnotationComparison,
  type AnnotationFormat,
  COMPARE_ANNOTATIONS,
  type ComparedAnnotation,
  type CompareQuestion,
  EXPORT_ANNOTATIONS,
  EXPORT_FOLDER,
  type ExportQuestion,
  type FolderExport,
  type NamedText,
} from "../../protocol/index.ts";
import type { ServerContext } from "../context.ts";
import { articleId, parseUri, pathBelow } from "../uri.ts";
import type { Workspace } from "../workspace.ts";
import { answering } from "./own-requests.ts";
import { sideOf } from "./provide-coverage.ts";

/** Writes annotations in the formats of other programs, and compares theirs. */
export function provideAnnotations(context: ServerContext): void {
  const answer = answering(context);
  answer<null, AnnotationFormat[]>(ANNOTATION_FORMATS, [], () =>
    Object.entries(FORMATS).map(([name, { title, extension, read }]) => {
      return { name, title, extension, isReadable: read !== undefined };
    }),
  );
  answer<ExportQuestion, readonly NamedText[] | null>(EXPORT_ANNOTATIONS, null, async ({ uri, format, stem }) => {
    const side = await sideOf(context, articleId(uri));
    if (side === undefined || !isFormat(format)) return null;
    return filesOfArticle(format, stem ?? stemOf(side.uri), { source: side.uri, article: side.article });
  });
  answer<ExportQuestion, FolderExport>(EXPORT_FOLDER, { articles: [], files: [] }, (question) =>
    folderExport(context.workspace, question),
  );
  answer<CompareQuestion, AnnotationComparison | null>(COMPARE_ANNOTATIONS, null, (question) =>
    compare(context, question),
  );
}

function isFormat(name: string): name is AnnotationFormatName {
  return Object.hasOwn(FORMATS, name);
}

/** The name of a file without its ending. */
function stemOf(uri: string): string {
  const { path } = parseUri(uri);
  return stemsOf([path.slice(path.lastIndexOf("/") + 1)])[0] ?? "";
}

function folderExport(workspace: Workspace, { uri: folder, format }: ExportQuestion): FolderExport {
  if (!isFormat(format)) return { articles: [], files: [] };
  const open = workspace.openUris().filter((uri) => workspace.article(uri) !== undefined);
  const closed = [...workspace.closedArticles()].map(({ uri }) => uri);
  const below = [...open, ...closed].flatMap((uri): { readonly uri: string; readonly path: string }[] => {
    const path = pathBelow(folder, uri);
    return path === undefined ? [] : [{ uri, path }];
  });
  below.sort((a, b) => (a.path < b.path ? -1 : 1));
  const stems = stemsOf(below.map(({ path }) => path));
  const articles = below.map(({ uri }, at): ExportQuestion => ({ uri, format, stem: stems[at] ?? "" }));
  return { articles, files: articles.length === 0 ? [] : filesOfFolder(format) };
}

function compare(
  { workspace }: ServerContext,
  { uri, format, annotations }: CompareQuestion,
): AnnotationComparison | null {
  const open = workspace.article(uri);
  const read = open && isFormat(format) ? FORMATS[format].read?.(open.article.text, annotations) : undefined;
  if (open === undefined || read === undefined) return null;
  const comparison = compareAnnotations(read.annotations, annotationsOf(open.article));
  const shown = (annotation: Annotation): ComparedAnnotation => {
    return { range: open.lines.rangeOf(annotation), label: annotation.label };
  };
  return {
    same: comparison.same.length,
    missing: comparison.missing.map(shown),
    extra: comparison.extra.map(shown),
    different: comparison.different.map(({ first, second }) => ({ ...shown(first), here: shown(second) })),
    problems: read.problems,
    f1: agreement(comparison).f1,
  };
}
