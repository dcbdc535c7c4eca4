import type { Article } from "../analyze.ts";
import type { ArchiveView } from "../archive/view.ts";
import type { Report, Severity } from "./finding.ts";

export type Category = "time" | "edition" | "name" | "acronym" | "number" | "archive" | "structure";

/** A text that must fire: `{|` and `|}` stand around each stretch that the rule marks. */
export interface Example {
  readonly text: string;
  /** The text after the first fix of the first finding; left out where no fix is offered. */
  readonly fixed?: string;
  /** The publication date the host knows, `YYYY-MM-DD`, for texts that state none. */
  readonly date?: string;
  /** What a desk file says, as YAML. */
  readonly desk?: string;
  /** The name of the article itself, where it matters. */
  readonly name?: string;
  /** Further articles of the archive, by name. */
  readonly archive?: Readonly<Record<string, string>>;
}

/** A text that must stay silent; a plain string is a text without archive. */
export type Acceptance = string | Omit<Example, "fixed">;

/**
 * One rule, which is also its manual page: `docs/rules/<id>.md` is rendered from it, and its examples run as tests.
 */
export interface Rule {
  /** Names the defect, in kebab-case; also the setting key, the diagnostic code, the file and the page. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Rules that say more about the same words: where one of them reports, this one is silent. One defect, one report. */
  readonly supersededBy?: readonly string[];
  /** Off unless switched on in the settings. */
  readonly off?: boolean;
  /**
   * Takes one form for a slip of another: of a `name`, or of another `word`. What the newsroom has called right, or another
   * name than the one proposed, is not reported.
   */
  readonly spelling?: "name" | "word";
  /** One line: what the rule reports. */
  readonly summary: string;
  /** Why a reader or an editor minds. */
  readonly why: string;
  /** When the rule stays silent on purpose. */
  readonly limits: string;
  /** Texts that must be reported, and below texts that must not. The servers are built without them and the two above: see `scripts/build.mjs`. */
  readonly flags: readonly Example[];
  readonly accepts: readonly Acceptance[];
  /** Stateless: the same article and archive give the same reports, in any order. */
  readonly check: (article: Article, archive: ArchiveView) => Iterable<Report>;
}

/** Identity, for inference and for finding all rules by one name. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
