import {
  type DeskProblem,
  editDesk,
  type Finding,
  type Intended,
  matchesGlob,
  type RuleLevels,
  type Severity,
  type ShownFix,
  staleIgnore,
} from "../core/index.ts";
import { type Checked, showsTheSame } from "./articles.ts";
import type { DeskFile } from "./desks.ts";
import { locate } from "./findings.ts";
import { t, tell } from "./l10n.ts";
import type { Workspace } from "./workspace.ts";

/** The code of what is wrong with a desk file. */
export const DESK_PROBLEM = "desk-file";

/** What is known of an article's findings, as far as entries of the desk file are concerned. */
export interface CheckedArticle {
  readonly id: string;
  /** The entries that let a finding of it stand; undefined where it is not checked, or not as it is now. */
  readonly intended: readonly Intended[] | undefined;
}

export function* checkedArticles(workspace: Workspace): Generator<CheckedArticle> {
  for (const uri of workspace.openUris()) {
    const id = workspace.article(uri)?.id;
    if (id !== undefined) yield { id, intended: workspace.check(uri).intended };
  }
  for (const { summary, stale, checked } of workspace.closedArticles())
    yield { id: summary.id, intended: stale ? undefined : checked?.intended };
}

/** Checks desk files, and knows what it found last: a number stays as long as a reader would see no difference. */
export class DeskChecks {
  readonly #known = new Map<string, Checked>();
  #serial = 0;

  /** As {@link deskFindings}. */
  check(file: DeskFile, articles: readonly CheckedArticle[] | undefined, levelsAt: LevelsAt): Checked {
    const { id, uri, version } = file;
    const located = locate(deskFindings(file, articles, levelsAt), file, () => undefined);
    const now = { uri, located, keys: new Float64Array(), intended: [], ...(version === undefined ? {} : { version }) };
    const known = this.#known.get(id);
    const isSame = known !== undefined && showsTheSame(known, now);
    const checked = { ...now, resultId: isSame ? known.resultId : `desk-${++this.#serial}` };
    this.#known.set(id, checked);
    return checked;
  }
}

/** The severities of rules that are set for a file. */
type LevelsAt = (uri: string) => RuleLevels;

/**
 * What is wrong in a desk file, each thing at its place.
 *
 * @param articles all articles there are; undefined while that is not known, when no entry can be called stale
 */
function deskFindings(file: DeskFile, articles: readonly CheckedArticle[] | undefined, levelsAt: LevelsAt): Finding[] {
  const problems = file.reading.problems.map(toFinding);
  const level = levelsAt(file.uri)[staleIgnore.id] ?? staleIgnore.severity;
  if (articles === undefined || level === "off" || !file.reading.isRead) return problems;
  const isOff = (rule: string, article: string) => levelsAt(article)[rule] === "off";
  return [...problems, ...stale(file, articles, level, isOff)];
}

function toFinding({ span, message, severity, suggestion }: DeskProblem): Finding {
  const edits = suggestion === undefined ? [] : [{ ...span, newText: suggestion }];
  const fixes = suggestion === undefined ? [] : [{ title: t("Change to “{0}”", suggestion), preferred: true, edits }];
  return { rule: DESK_PROBLEM, severity, span, message: tell(message), evidence: [], fixes };
}

function* stale(
  file: DeskFile,
  articles: readonly CheckedArticle[],
  severity: Severity,
  isOff: (rule: string, article: string) => boolean,
): Generator<Finding> {
  const own = articles.filter(({ id }) => id.startsWith(`${file.folder}/`));
  for (const [i, entry] of file.inForce.desk.intended.entries()) {
    const span = file.inForce.intendedSpans[i];
    if (span === undefined) continue;
    const below = (id: string) => id.slice(file.folder.length + 1);
    const meant = own.filter(({ id }) => entry.file === undefined || matchesGlob(entry.file, below(id)));
    const isUsed = ({ id, intended }: CheckedArticle) =>
      // What is not known, or switched off, may come back.
      intended === undefined || intended.includes(entry) || (entry.rule !== undefined && isOff(entry.rule, id));
    if (meant.some(isUsed)) continue;
    const hasArticles = meant.length > 0;
    yield {
      rule: staleIgnore.id,
      severity,
      span: firstLine(file.text, span),
      message: staleMessage(entry, hasArticles),
      evidence: [],
      fixes: clean(file, span),
    };
  }
}

function staleMessage({ rule, file, words }: Intended, hasArticles: boolean): string {
  if (!hasArticles && file !== undefined) return t("There is no article “{0}” any more. The entry can go.", file);
  return rule === undefined
    ? t("Nothing is reported on “{0}” any more. The entry can go.", cut(words))
    : t("No finding of “{0}” is reported on “{1}” any more. The entry can go.", rule, cut(words));
}

function clean({ text }: DeskFile, { start }: { readonly start: number }): ShownFix[] {
  const edit = editDesk(text, { removeIntendedAt: start });
  return edit === undefined ? [] : [{ title: t("Remove the entry"), preferred: true, edits: [edit] }];
}

function firstLine(text: string, { start, end }: { readonly start: number; readonly end: number }): Finding["span"] {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
