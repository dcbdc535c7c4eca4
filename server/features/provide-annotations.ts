import {
  type Annotation,
  type AnnotationFormatName,
  agreement,
  annotationsOf,
  compareAnnotations,
  ANNOTATION_FORMATS as FORMATS,
} from "../../core/index.ts";
import {
  ANNOTATION_FORMATS,
  type AnnotationComparison,
  type AnnotationFormat,
  COMPARE_ANNOTATIONS,
  type ComparedAnnotation,
  type CompareQuestion,
  EXPORT_ANNOTATIONS,
  type ExportQuestion,
} from "../../protocol/index.ts";
import type { ServerContext } from "../context.ts";
import { articleId } from "../uri.ts";
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
  answer<ExportQuestion, string | null>(EXPORT_ANNOTATIONS, null, async ({ uri, format }) => {
    const side = await sideOf(context, articleId(uri));
    return side === undefined ? null : (formatOf(format)?.write({ source: side.uri, article: side.article }) ?? null);
  });
  answer<CompareQuestion, AnnotationComparison | null>(COMPARE_ANNOTATIONS, null, (question) =>
    compare(context, question),
  );
}

function formatOf(name: string): (typeof FORMATS)[AnnotationFormatName] | undefined {
  return Object.hasOwn(FORMATS, name) ? FORMATS[name as AnnotationFormatName] : undefined;
}

function compare(
  { workspace }: ServerContext,
  { uri, format, annotations }: CompareQuestion,
): AnnotationComparison | null {
  const open = workspace.article(uri);
  const read = open && formatOf(format)?.read?.(open.article.text, annotations);
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
