import type { Article } from "../analyze.ts";
import type { Finding } from "../rules/finding.ts";
import { annotationsOf } from "./annotation.ts";
import { fromBrat, toBrat } from "./brat.ts";
import { toConll } from "./conll.ts";
import { toHtml } from "./html.ts";
import type { Import } from "./import.ts";
import { toTei } from "./tei.ts";
import { toTimeml } from "./timeml.ts";
import { fromWebAnnotation, toWebAnnotation } from "./web-annotation.ts";

/** An article to be written in one of the {@link ANNOTATION_FORMATS}. */
export interface Export {
  /** The article's URI or path, as the written file will name it. */
  readonly source: string;
  readonly article: Article;
  /** Shown below the article by formats for readers. */
  readonly findings?: readonly Finding[];
}

/** A form in which annotations leave Copydesk and, where it has `read`, come in. */
export interface AnnotationFormat {
  /** In words, for lists of choices. */
  readonly title: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly write: (given: Export) => string;
  /** @param text the article that the annotations belong to */
  readonly read?: (text: string, annotations: string) => Import;
}

export type AnnotationFormatName = "brat" | "conll" | "web-annotation" | "timeml" | "tei" | "html";

export const ANNOTATION_FORMATS: Readonly<Record<AnnotationFormatName, AnnotationFormat>> = {
  brat: {
    title: "brat standoff",
    extension: "ann",
    write: ({ article }) => toBrat(article.text, annotationsOf(article)),
    read: fromBrat,
  },
  conll: { title: "CoNLL-2003, IOB2", extension: "conll", write: ({ article }) => toConll(article) },
  "web-annotation": {
    title: "W3C Web Annotation, JSON-LD",
    extension: "jsonld",
    write: ({ source, article }) => toWebAnnotation(source, article.text, annotationsOf(article)),
    read: fromWebAnnotation,
  },
  timeml: { title: "TimeML", extension: "tml", write: ({ source, article }) => toTimeml(source, article) },
  tei: { title: "TEI P5", extension: "xml", write: ({ source, article }) => toTei(source, article) },
  html: {
    title: "HTML page",
    extension: "html",
    write: ({ source, article, findings }) => toHtml(source, article, findings),
  },
};
