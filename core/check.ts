import type { Article } from "./analyze.ts";
import { Archive } from "./archive/archive.ts";
import type { ArchiveView } from "./archive/view.ts";
import { isQuoted } from "./article/quotations.ts";
import type { Desk, Intended } from "./desk/desk.ts";
import type { Rule } from "./rules/define-rule.ts";
import type { Finding, Fix, Report, Severity, ShownEvidence, ShownFix } from "./rules/finding.ts";
import { withoutTold } from "./rules/let-stand.ts";
import { overlaps, type Span } from "./text/span.ts";
import { inEnglish, type Tell } from "./wording/say.ts";

export interface CheckOptions {
  /** The article's own name in the archive: what it said before does not count as another voice. */
  readonly id?: string;
  /** Severity by rule id; `off` silences a rule. Rules not named keep their default. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Puts messages, notes and titles of fixes into the reader's language; English without it. */
  readonly tell?: Tell;
}

export interface CheckResult {
  /** In text order, then by rule. */
  readonly findings: readonly Finding[];
  /** The archive keys that the rules looked up: only a change under one of them can change the findings. */
  readonly keys: ReadonlySet<string>;
  /** The entries of the desk file that let a finding stand. */
  readonly intended: readonly Intended[];
  /** Rules that failed, with the message of the exception. The others ran. */
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
}

/** Runs `rules` over `article`. A rule that fails is reported and does not stop the others. */
export function check(
  article: Article,
  archive: Archive = Archive.empty,
  rules: readonly Rule[] = [],
  options: CheckOptions = {},
): CheckResult {
  const { tell = inEnglish } = options;
  const keys = new Set<string>();
  const view = viewOf(archive, options.id, article.desk, keys);
  const findings: Finding[] = [];
  const failures: { rule: string; message: string }[] = [];
  for (const rule of rules) {
    const setting = options.severities?.[rule.id] ?? (rule.off === true ? "off" : undefined);
    if (setting === "off") continue;
    try {
      for (const report of rule.check(article, view)) findings.push(toFinding(article, rule, report, setting, tell));
    } catch (error) {
      failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const told = withoutTold(article, withoutSuperseded(findings, rules), rules);
  return { findings: [...told.findings].sort(inTextOrder), keys, intended: told.intended, failures };
}

/** The archive without the article `id`; every key that is looked up, now or by a recalled answer, goes into `keys`. */
function viewOf(archive: Archive, id: string | undefined, desk: Desk, keys: Set<string>): ArchiveView {
  const { recalled, filed } = archive.memory.of(id, desk);
  let asked = keys;
  return {
    ...(id === undefined ? {} : { own: id }),
    about(key) {
      asked.add(key);
      const known = filed.get(key);
      if (known !== undefined) return known;
      const all = archive.about(key);
      if (all.length === 0) return all;
      const others = all.filter((summary) => summary.id !== id);
      filed.set(key, others);
      return others;
    },
    recall<T>(key: string, make: () => T): T {
      let known = recalled.get(key);
      if (known === undefined) {
        const outer = asked;
        asked = new Set();
        try {
          known = { value: make(), keys: asked };
        } finally {
          asked = outer;
        }
        recalled.set(key, known);
      }
      for (const each of known.keys) asked.add(each);
      return known.value as T;
    },
  };
}

function inTextOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** One defect, one report: drops what a rule that says more has reported, or would put right, on the same words. */
function withoutSuperseded(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const stronger = new Map<string, readonly string[]>(
    rules.flatMap(({ id, supersededBy }) => (supersededBy === undefined ? [] : [[id, supersededBy]])),
  );
  const named = new Set([...stronger.values()].flat());
  const strong = findings.filter(({ rule }) => named.has(rule));
  if (strong.length === 0) return [...findings];
  return findings.filter(({ rule, span, evidence }) => {
    const over = stronger.get(rule);
    const finding = { span, evidence };
    return (
      over === undefined ||
      !strong.some((other) => over.includes(other.rule) && (covers(other, span) || areOnePair(other, finding)))
    );
  });
}

/** Two statements held against each other twice, the mark once on the one and once on the other. */
function areOnePair(a: Finding, b: Pick<Finding, "span" | "evidence">): boolean {
  const names = ({ evidence }: Pick<Finding, "evidence">, span: Span) =>
    evidence.some((it) => it.article === undefined && overlaps(it, span));
  return names(a, b.span) && names(b, a.span);
}

function covers({ span, fixes }: Finding, words: Span): boolean {
  return overlaps(span, words) || (fixes[0]?.edits ?? []).some((it) => overlaps(it, words));
}

/** A report becomes a finding; inside a quotation it is at most a hint and no fix of it is preferred. */
function toFinding(article: Article, rule: Rule, report: Report, setting: Severity | undefined, tell: Tell): Finding {
  const quoted = isQuoted(article, report.span);
  const fixes = report.fixes.map(({ title, preferred, edits }): ShownFix => {
    return { title: tell(title), ...(preferred === undefined || quoted ? {} : { preferred }), edits };
  });
  return {
    ...report,
    rule: rule.id,
    severity: quoted ? "hint" : (setting ?? report.severity ?? rule.severity),
    message: tell(report.message),
    evidence: report.evidence.map((statement): ShownEvidence => ({ ...statement, note: tell(statement.note) })),
    fixes,
  };
}

/** `text` with the edits applied. The edits must not overlap. */
export function applyEdits(text: string, edits: Fix["edits"]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
