import type { Span } from "../text/span.ts";
import type { Words } from "../wording/say.ts";

/** As in the language server protocol, in words. */
export type Severity = "error" | "warning" | "information" | "hint";

export interface TextEdit extends Span {
  readonly newText: string;
}

/** What a rule proposes. */
export interface Fix {
  /** What the fix does, in the imperative: `Change to "Tuesday"`. */
  readonly title: Words;
  /** At most one fix of a finding is preferred: the one the evidence corroborates, safe to apply unseen. */
  readonly preferred?: boolean;
  /** In this article, without overlaps, in text order. */
  readonly edits: readonly TextEdit[];
}

/** A statement that a report rests on. */
export interface Evidence extends Span {
  /** The article it stands in; none for this one. */
  readonly article?: string;
  /** What the words show, for the reader: `the 22nd edition, September 17–21, 2025`. */
  readonly note: Words;
}

/** What a rule reports. */
export interface Report {
  readonly span: Span;
  /** What is wrong, why, and what to do, in one or two sentences. */
  readonly message: Words;
  /** Overrides the rule's default. Inside a quotation the engine lowers every severity to `hint`. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
}

/** A {@link Fix} in the reader's language. */
export interface ShownFix extends Fix {
  readonly title: string;
}

/** {@link Evidence} in the reader's language. */
export interface ShownEvidence extends Evidence {
  readonly note: string;
}

/** One defect, in the reader's language and as plain data: it survives `structuredClone`. */
export interface Finding extends Report {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly ShownEvidence[];
  readonly fixes: readonly ShownFix[];
}
