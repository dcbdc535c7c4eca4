import { bratConfiguration } from "./brat.ts";
import { ANNOTATION_FORMATS, type AnnotationFormatName, type Export } from "./formats.ts";

/** A file to be written. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The files that stand for an article in a folder of annotations, the annotations first.
 *
 * @param stem what their names begin with, see {@link stemsOf}
 */
export function filesOfArticle(
  format: AnnotationFormatName,
  stem: string,
  given: Export,
): readonly [NamedText, ...NamedText[]] {
  const { extension, write } = ANNOTATION_FORMATS[format];
  const annotations: NamedText = { name: `${stem}.${extension}`, text: write(given) };
  // brat keeps the text beside its annotations.
  return format === "brat" ? [annotations, { name: `${stem}.txt`, text: given.article.text }] : [annotations];
}

/** What a folder of annotations holds besides: brat reads the names of the labels there. */
export function filesOfFolder(format: AnnotationFormatName): readonly NamedText[] {
  return format === "brat" ? [{ name: "annotation.conf", text: bratConfiguration() }] : [];
}

/** The paths without their endings, or with them where two articles would be written to the same file. */
export function stemsOf(paths: readonly string[]): readonly string[] {
  const stems = paths.map((path) => path.replace(/\.[^./]+$/, ""));
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return stems.map((stem, at) => (counts.get(stem) === 1 ? stem : (paths[at] ?? stem)));
}
