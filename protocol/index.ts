/**
 * What Copydesk's server and its own clients say to each other beyond the Language Server Protocol. Names of methods and
 * shapes of messages, nothing else. Lines and characters count from 0, as in the protocol; days are written `YYYY-MM-DD`.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type EntityType = "PER" | "ORG" | "LOC" | "EVENT" | "WORK";

/** Request: {@link ArticleQuestion} → {@link ArticleState} or null for what is no article. */
export const ARTICLE_STATE = "copydesk/articleState";
/** Request: {@link DateChoice} → true. Sets an article's date, or takes the choice back. */
export const SET_DATE = "copydesk/setDate";
/** Request: nothing → {@link IndexState}. */
export const INDEX_STATE = "copydesk/indexState";
/** Request: nothing → {@link EntityRow}[], by name. */
export const ENTITIES = "copydesk/entities";
/** Request: {@link EntityQuestion} → {@link EntityPlace}[], by article and place. */
export const ENTITY_PLACES = "copydesk/entityPlaces";
/** Request: {@link TimelineQuestion} → {@link Timeline}. */
export const TIMELINE = "copydesk/timeline";
/** Request: {@link ArticleQuestion} → {@link RelatedArticle}[], the most closely related first. */
export const RELATED = "copydesk/related";
/** Request: {@link CoverageQuestion} → {@link Coverage}. */
export const COVERAGE = "copydesk/coverage";
/** Request: nothing → {@link AnnotationFormat}[]. */
export const ANNOTATION_FORMATS = "copydesk/annotationFormats";
/** Request: {@link ExportQuestion} → {@link NamedText}[], the annotations first, or null for what is no article. */
export const EXPORT_ANNOTATIONS = "copydesk/exportAnnotations";
/** Request: {@link ExportQuestion} on a folder → {@link FolderExport}. */
export const EXPORT_FOLDER = "copydesk/exportFolder";
/** Request: {@link CompareQuestion} → {@link AnnotationComparison}, or null for what is no open article. */
export const COMPARE_ANNOTATIONS = "copydesk/compareAnnotations";
/** Notification from the server: what the requests above answer may have changed. */
export const CHANGED = "copydesk/changed";

export interface ArticleQuestion {
  readonly uri: string;
}

/** Where an article's date comes from; `override`: the editor has set it. */
export type DateSource = "override" | "header" | "stamp" | "dateline" | "host";

export interface ArticleState {
  /** None where the article tells no date. */
  readonly date?: { readonly iso: string; readonly source: DateSource; readonly range?: Range };
}

export interface DateChoice {
  readonly uri: string;
  /** Null: the article's own date counts again. */
  readonly date: string | null;
}

export interface IndexState {
  /** Articles that are known, open ones included. */
  readonly articles: number;
  readonly open: number;
  /** While the workspace is being read. */
  readonly reading?: { readonly done: number; readonly total: number };
  readonly entities: number;
  readonly datedStatements: number;
}

export interface EntityRow {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names it in {@link EntityQuestion}. */
  readonly key: string;
  readonly articles: number;
  readonly mentions: number;
  /** Findings on its mentions. */
  readonly problems: number;
}

export interface EntityQuestion {
  readonly key: string;
}

export interface EntityPlace {
  readonly uri: string;
  readonly range: Range;
  /** The name as it stands there, in standard form. */
  readonly form: string;
}

export interface TimelineQuestion {
  /** Only sentences that name this entity, see {@link EntityRow.key}. */
  readonly key?: string;
}

export interface TimelineRow {
  readonly uri: string;
  /** Of the words that name the days. */
  readonly range: Range;
  readonly first: string;
  readonly last: string;
  /** The words that name the days. */
  readonly words: string;
  readonly sentence: string;
  /** What a finding on these words says. */
  readonly problem?: string;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Statements that were left out because there are too many. */
  readonly more: number;
}

/** Another article on the same matter. */
export interface RelatedArticle {
  readonly uri: string;
  readonly date?: string;
  /** What both name. */
  readonly shared: readonly string[];
}

export interface CoverageQuestion {
  readonly uris: readonly string[];
}

/** What several articles state, topic by topic. */
export interface Coverage {
  readonly articles: readonly { readonly uri: string; readonly title: string; readonly date?: string }[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly aspect: "event" | "agreement" | "person" | "amount" | "name" | "date";
  readonly topic: string;
  readonly verdict: "differ" | "agree" | "single";
  /** One list an article. */
  readonly cells: readonly (readonly CoverageCell[])[];
}

export interface CoverageCell {
  readonly value: string;
  readonly range: Range;
}

/** A form in which annotations leave, and some come in. */
export interface AnnotationFormat {
  readonly name: string;
  readonly title: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** True when annotations in it can be compared. */
  readonly isReadable: boolean;
}

export interface ExportQuestion {
  readonly uri: string;
  /** The name of an {@link AnnotationFormat}. */
  readonly format: string;
  /** What the names of the files begin with; the article's own name where it is missing. */
  readonly stem?: string;
}

/** A file to be written. */
export interface NamedText {
  /** With the path below the folder that was asked about, or the bare name of one article's file. */
  readonly name: string;
  readonly text: string;
}

/** What a folder of annotations is made of. */
export interface FolderExport {
  /** The articles of the workspace in the folder and below, to be asked for with {@link EXPORT_ANNOTATIONS}. */
  readonly articles: readonly ExportQuestion[];
  /** What the folder holds besides. */
  readonly files: readonly NamedText[];
}

export interface CompareQuestion extends ExportQuestion {
  /** What the file of annotations holds. */
  readonly annotations: string;
}

export interface ComparedAnnotation {
  readonly range: Range;
  readonly label: string;
  /** What the engine has there instead. */
  readonly here?: { readonly range: Range; readonly label: string };
}

/** Somebody's annotations of an article held against the engine's. */
export interface AnnotationComparison {
  readonly same: number;
  /** Only in the file. */
  readonly missing: readonly ComparedAnnotation[];
  /** Only here. */
  readonly extra: readonly ComparedAnnotation[];
  readonly different: readonly ComparedAnnotation[];
  /** What could not be used. */
  readonly problems: readonly string[];
  /** 0 to 1. */
  readonly f1: number;
}
