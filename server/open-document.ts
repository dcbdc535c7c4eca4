import { type AnalyzeOptions, type Article, analyze } from "../core/index.ts";
import { type Eligibility, isArticleText } from "./eligible.ts";
import { t } from "./l10n.ts";
import { LineTable } from "./lines.ts";
import type { WindowSettings } from "./scoped-settings.ts";
import { articleId } from "./uri.ts";

/** Why an eligible text is not read. */
export interface Refusal {
  readonly reason: "file-too-large" | "binary-content";
  readonly message: string;
}

/** `article`: read and checked. `untouched`: none of our business. */
export type Standing = "article" | "untouched" | Refusal;

/** A document in an editor, with what was read from its present text. Everything is worked out when first asked for. */
export class OpenDocument {
  readonly id: string;
  readonly uri: string;
  readonly languageId: string;
  version: number;
  text: string;
  #standing: Standing | undefined;
  #lines: LineTable | undefined;
  #article: Article | undefined;
  /** The reading of an earlier text: its paragraphs need not be read again. */
  #previous: Article | undefined;
  #options: AnalyzeOptions = {};

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.id = articleId(uri);
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
  }

  update(version: number, text: string): void {
    this.version = version;
    this.text = text;
    this.#lines = undefined;
    this.#previous = this.#article ?? this.#previous;
    this.#article = undefined;
    // What was an article stays one while it is being edited, so that nothing flickers; only its size and bytes are new.
    if (this.#standing !== "article" || refusalOf(text, Number.POSITIVE_INFINITY) !== undefined)
      this.#standing = undefined;
  }

  /** How it is to be read; the same options cost nothing. */
  set options(options: AnalyzeOptions) {
    if (options.desk === this.#options.desk && options.dateOverride === this.#options.dateOverride) return;
    this.#options = options;
    this.#previous = this.#article ?? this.#previous;
    this.#article = undefined;
  }

  /** To be called when the settings changed. */
  forgetStanding(): void {
    this.#standing = undefined;
  }

  standing(settings: WindowSettings, eligible: Eligibility): Standing {
    const limit = settings.maxFileSize * 1024;
    if (this.#standing === "article" && this.text.length * 3 <= limit) return "article";
    this.#standing = this.#judge(limit, eligible);
    return this.#standing;
  }

  #judge(limit: number, eligible: Eligibility): Standing {
    if (!eligible.isDocument(this.uri, this.languageId)) return "untouched";
    const refusal = refusalOf(this.text, limit);
    if (refusal !== undefined) return refusal;
    return this.#standing === "article" || isArticleText(this.uri, this.languageId, this.text)
      ? "article"
      : "untouched";
  }

  get lines(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }

  get article(): Article {
    this.#article ??= analyze(this.text, this.#options, this.#previous);
    this.#previous = undefined;
    return this.#article;
  }
}

/** @param limit in bytes of UTF-8 */
export function refusalOf(text: string, limit: number): Refusal | undefined {
  if (text.length > limit || (text.length * 3 > limit && utf8Length(text) > limit)) {
    return {
      reason: "file-too-large",
      message: t(
        "Copydesk does not read this file: it is larger than {0} KB. The setting copydesk.maxFileSize allows more.",
        Math.floor(limit / 1024),
      ),
    };
  }
  return text.includes("\0")
    ? {
        reason: "binary-content",
        message: t("Copydesk does not read this file: it holds zero bytes, so it is no text."),
      }
    : undefined;
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate pair has four bytes, two for each half; a lone half is written as U+FFFD, three bytes.
    if (unit > 0x7f) length += unit > 0x7ff && !isPaired(text, i, unit) ? 2 : 1;
  }
  return length;
}

function isPaired(text: string, at: number, unit: number): boolean {
  if (unit >= 0xd800 && unit < 0xdc00) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return unit >= 0xdc00 && unit < 0xe000 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
